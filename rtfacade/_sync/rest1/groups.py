# written by scripts/unasync.py from rtfacade/_async/rest1/groups.py; do not edit
"""REST1's groups."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from rtfacade._rest1 import to_forms
from rtfacade._sync.rest1.base import Rest1Named
from rtfacade.records.changes import Rest1GroupChanges
from rtfacade.records.rest1 import Rest1CustomField, Rest1Group


class Rest1Groups(Rest1Named):
    """``rt.rest1.group``. Text is a name, ids are ints.

    A name that some group of RT's own has, too (``Cc``, ``Owner``), is searched for among those
    that somebody made: one more request, as is a name with letters outside ASCII. REST1 cannot
    change who is in a group.
    """

    kind = "group"
    _shown = Rest1Group

    def show(self, group: str | int, *, fields: Sequence[str] | None = None) -> Rest1Group:
        """Read a group; one request. ``fields=["Members"]`` has its members.

        Raises NotFoundError, ForbiddenError.
        """
        return Rest1Group.of_form(self._form(group, fields), complete=False)

    def create(self, name: str, *, description: str = "") -> int:
        """Create a group and return its id; two requests.

        Raises BadRequestError, for which RT gives no reason (the name is taken, say).
        """
        given = {"name": name, "description": description}
        return self._create_named(to_forms.GROUP, given)

    def edit(self, group: str | int, **changes: Unpack[Rest1GroupChanges]) -> tuple[str, ...]:
        """Change a group and return what RT says; one request, two for a name.

        One more for a record that this client has edited before, to tell RT's answers apart.
        Nothing is said where nothing had to be changed. Raises NotAppliedError when a part was
        refused and the rest is done, ConflictError when all was refused, NotFoundError,
        ForbiddenError.
        """
        return self._change(group, to_forms.columns(to_forms.GROUP, changes))

    def custom_fields(self, group: str | int) -> tuple[Rest1CustomField, ...]:
        """List the custom fields of the group; one request.

        One more where a name or a description has parentheses, to tell where the name ends, or
        where there are none. Raises NotFoundError, ForbiddenError.
        """
        return self._definitions(group, "customfields")
