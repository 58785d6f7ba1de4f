# written by scripts/unasync.py from rtfacade/_async/queues.py; do not edit
"""Queues: find and read."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from rt_rest2.api import queue as ops
from rtfacade._conditions import Condition, conditions
from rtfacade._names import by_number, fits_a_path
from rtfacade._pages import MAX_PAGE
from rtfacade._selection import select
from rtfacade._sync.pager import Pager
from rtfacade._sync.resource import Resource, flag, newest_first, none_of
from rtfacade.errors import NotFoundError
from rtfacade.records import QueueRecord

DEFAULT_FIELDS = [
    "Name",
    "Description",
    "CorrespondAddress",
    "CommentAddress",
    "Lifecycle",
    "SubjectTag",
    "SortOrder",
    "SLADisabled",
    "Disabled",
    "Created",
    "LastUpdated",
]


class Queues(Resource):
    """Queues of one RT."""

    def get(self, queue: str | int) -> QueueRecord:
        """Read a queue by name or id; one request (two for a name that no path can hold).

        Raises NotFoundError (RT answers 403 for some missing ones: ForbiddenError).
        """
        key = queue
        if not by_number(queue) and not fits_a_path(str(queue)):
            found = self.search(name=str(queue), find_disabled=True).first()
            if found is None:
                raise none_of("queue", queue)
            key = found.id
        try:
            raw = self._object(ops.queue_id_name_get.request_kwargs(key))
        except NotFoundError as error:
            raise none_of("queue", queue) from error
        return QueueRecord.of(raw, complete=True)

    def search(
        self,
        *where: Condition,
        name: str | None = None,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str = "id",
    ) -> Pager[QueueRecord]:
        """Find queues the user may see: all, or those that meet every condition.

        ``("Name", "LIKE", "support")`` is a condition: RT's field, an operator, a value. Disabled
        queues are left out unless ``find_disabled``. One request for each 100.
        """
        found = conditions(where, {"Name": name})
        return self._pages(
            partial(
                ops.queues_all_get.request_kwargs,
                find_disabled_rows=flag(find_disabled),
            ),
            QueueRecord.of,
            select(DEFAULT_FIELDS if fields is None else fields),
            found,
            limit=limit,
            page_size=page_size,
            walk=newest_first(orderby),
        )
