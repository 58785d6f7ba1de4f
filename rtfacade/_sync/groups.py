# written by scripts/unasync.py from rtfacade/_async/groups.py; do not edit
"""User-defined groups."""

from __future__ import annotations

from typing import Unpack

from rt_rest2 import models
from rt_rest2.api import group as ops
from rtfacade._rest2.resource_spec import Noun, with_body
from rtfacade._sync.crud import Disabling, Named, Recorded
from rtfacade._sync.members import Group, Members
from rtfacade.records import GroupRecord
from rtfacade.records.changes import GroupChanges, GroupFields

_GROUP = Noun(
    kind="group",
    record=GroupRecord,
    listing=ops.groups_get.request_kwargs,
    reading=ops.group_id_get.request_kwargs,
    always=(("Domain", "=", "UserDefined"),),
    creating=with_body(ops.group_post.request_kwargs, models.GroupCreate.from_dict),
    updating=with_body(ops.group_id_put.request_kwargs, models.GroupUpdate.from_dict),
    deleting=ops.group_id_delete.request_kwargs,
    past=ops.group_id_history_get.request_kwargs,
)


class Groups(Named[GroupRecord], Members, Disabling[GroupRecord], Recorded[GroupRecord]):
    """Groups of one RT. RT's internal groups (roles, system) are left out."""

    _noun = _GROUP

    def create(
        self, name: str, description: str = "", **fields: Unpack[GroupFields]
    ) -> GroupRecord:
        """Create a user-defined group and return it as RT has it: two requests.

        Raises BadRequestError with RT's reason, for instance for a name that is taken.
        """
        return self._create({"name": name, "description": description, **fields})

    def update(
        self, key: Group, *, if_match: str | None = None, **changes: Unpack[GroupChanges]
    ) -> GroupRecord:
        """Change a group and return it as RT has it then: two requests, one more by name.

        Raises NotAppliedError for what RT refused, ConflictError if the group is no longer the one
        with the ``etag`` given as ``if_match``.
        """
        return self._update(key, changes, if_match)
