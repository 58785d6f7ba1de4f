# written by scripts/unasync.py from rtfacade/_async/queues.py; do not edit
"""Queues, their watchers and their custom fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Protocol, Unpack

from rt_rest2 import models
from rt_rest2.api import queue as ops
from rtfacade._rest2 import list_edits
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import QueueKey
from rtfacade._rest2.listing import MAX_PAGE, Condition
from rtfacade._rest2.resources import ResourceSpec, creating, updating
from rtfacade._sync.base import Client, Edit, amend
from rtfacade._sync.bound import CustomField, Queue
from rtfacade._sync.crud import Crud
from rtfacade._sync.custom_fields import CustomFields
from rtfacade._sync.lookups import with_details
from rtfacade._sync.pager import Pager
from rtfacade._sync.people import resolve_watchers
from rtfacade.records import QueueRecord, TransactionRecord
from rtfacade.records.changes import QueueChanges, QueueFields, QueueFilters
from rtfacade.records.serialize import People


class QueuesClient(Client, Protocol):
    """What queues need of the client."""

    @property
    def custom_fields(self) -> CustomFields:
        """Custom fields, to list those of a queue."""
        ...


class Queues(Crud[Queue, QueuesClient]):
    """Queues of one RT."""

    _spec = ResourceSpec(
        label="queue",
        record=Queue,
        filtered_list_op=ops.queues_all_get.request_kwargs,
        read_op=ops.queue_id_name_get.request_kwargs,
        has_name_in_path=True,
        create_op=creating(ops.queue_post.request_kwargs, models.QueueCreate.from_dict),
        update_op=updating(ops.queue_id_name_put.request_kwargs, models.QueueUpdate.from_dict),
        history_op=ops.queue_id_name_history_get.request_kwargs,
        custom_fields_op=ops.queue_id_customfields_get.request_kwargs,
        custom_fields_type="RT::Queue-RT::Ticket",
    )

    def get(self, key: QueueKey) -> Queue:
        """Read a queue by its name, its number, or anew from a record of it.

        One request; one more for a name that cannot stand in a path (one with ``/``, or of
        digits: a *text* of digits is a name). Raises NotFoundError, ForbiddenError.
        """
        return self._get(key)

    def search(
        self,
        *where: Condition | AnyOf,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[QueueFilters],
    ) -> Pager[Queue]:
        """Find the queues that you may see: all, or those that meet every condition.

        ``("Name", "LIKE", "support")`` is a condition: RT's column or ours, an operator, a value;
        ``any_of`` of conditions is one too. Keywords are the same with ``=``, ``>`` or ``<``;
        several values mean any of them. Disabled queues are left out unless ``find_disabled``.
        ``disabled=True`` finds those alone.
        One request for each ``page_size`` (100); an ``orderby`` other than ``"id"`` and ``"-id"``
        reads the whole list before the first row. Raises ValueError for a column that RT does not
        search, read or order by.
        """
        return self._rows(
            where,
            filters,
            fields,
            find_disabled=find_disabled,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
        )

    def create(self, name: str, **fields: Unpack[QueueFields]) -> Queue:
        """Create a queue, verify it and return it; two requests, four with people in roles.

        Raises BadRequestError with RT's reason (the name is taken, for instance), ForbiddenError,
        NotAppliedError when RT created the queue but not as requested.
        """
        return self._create({"name": name, **fields})

    def update(
        self, key: QueueKey, *, if_match: str | None = None, **changes: Unpack[QueueChanges]
    ) -> Queue:
        """Change a queue, verify it and return it; two requests.

        Raises NotAppliedError for what RT did not apply, ConflictError if the queue is not the
        version ``if_match`` (an ``etag``) any more.
        """
        return self._update(key, changes, if_match)

    def delete(self, key: QueueKey) -> None:
        """Disable a queue, which is how RT deletes one; two requests.

        The queue stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        queue stays disabled. Raises ForbiddenError if it is not disabled.
        """
        self._disable(key)

    def history(
        self, key: QueueKey, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> Pager[TransactionRecord]:
        """List what happened to a queue, oldest first, as far as you may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        return self._transactions(key, limit, page_size)

    def custom_fields(self, key: QueueKey, *, lookup_type: str | None = None) -> list[CustomField]:
        """List the custom fields of a queue's tickets, with the values that select fields allow.

        ``lookup_type="RT::Queue"`` lists the fields of the queue itself. One request, one for each
        field with a list of values, and one for a look-up by name. To those who may see custom
        fields in some queues only, RT tells their ids and names and nothing else (one more
        request): other attributes raise AttributeError. Raises NotFoundError.
        """
        return self._client.custom_fields._of_place(self, key, lookup_type)  # pyright: ignore[reportPrivateUsage]

    def add_watchers(
        self,
        key: QueueKey,
        *,
        cc: People = (),
        admin_cc: People = (),
        custom_roles: Mapping[str, People] | None = None,
    ) -> Queue:
        """Add people to the queue's roles; nobody is removed. Three requests, or one.

        ``custom_roles`` maps names of custom roles of several people to people. One more request
        looks up new logins. Raises NotFoundError for a login or a role that does not exist,
        NotAppliedError for people that RT did not add, ConflictError if others kept changing the
        queue.
        """
        people = list_edits.people_by_role(custom_roles, cc=cc, admin_cc=admin_cc)
        watchers = resolve_watchers(self._client, people, custom_roles)

        def edit(queue: QueueRecord) -> dict[str, Any]:
            return list_edits.with_people(QueueRecord, queue.raw, watchers)

        return self._amend(key, edit)

    def remove_watchers(
        self,
        key: QueueKey,
        *,
        cc: People = (),
        admin_cc: People = (),
        custom_roles: Mapping[str, People] | None = None,
    ) -> Queue:
        """Remove people from the queue's roles; somebody who is not in the role is no error.

        Four requests, or two, and one to look up logins that are in none of the roles. Raises what
        ``add_watchers`` raises.
        """
        people = list_edits.people_by_role(custom_roles, cc=cc, admin_cc=admin_cc)
        watchers = resolve_watchers(self._client, people, custom_roles)

        def edit(queue: QueueRecord) -> dict[str, Any]:
            raw = with_details(self._client, queue.raw, {})
            strangers = list_edits.strangers(QueueRecord, raw, watchers)
            self._client._directory.require(strangers)  # pyright: ignore[reportPrivateUsage]
            return list_edits.without_people(QueueRecord, raw, watchers)

        return self._amend(key, edit)

    def _amend(self, key: QueueKey, edit: Edit[Queue]) -> Queue:
        def update(queue: Queue, changes: dict[str, Any]) -> Queue:
            self._client._directory.learn(list_edits.logins_in(queue.raw))  # pyright: ignore[reportPrivateUsage]
            return self._update(queue, changes, queue.etag)

        return amend(partial(self.get, key), edit, update)
