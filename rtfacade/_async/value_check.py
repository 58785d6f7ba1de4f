"""Finds out, when it matters, which values this RT misreads."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rt_rest2.api import queue as queue_ops
from rt_rest2.api import user as user_ops
from rtfacade._async.base import Transport
from rtfacade._http.responses import unwrap_object
from rtfacade._rest2 import lookups
from rtfacade._rest2.lookups import Shape
from rtfacade.errors import Rest2MissingError, StatusError

#: Lists with rows on every RT; the second is for unprivileged users, who may not list the first.
_LISTS = (user_ops.users_list_get.request_kwargs, queue_ops.queues_all_get.request_kwargs)


class AsyncValueCheck:
    """Refuses values that an RT misreads; asks it once for each kind of such values."""

    def __init__(self, client: Transport) -> None:
        """Know nothing yet."""
        self._client = client
        self._is_read: dict[Shape, bool] = {}

    async def check(self, values: Iterable[str]) -> None:
        """Raise ValueError for a value that this RT misreads.

        No request for ordinary values; one for each kind of unusual ones, once a client (two or
        more where it finds nothing).
        """
        for value in values:
            for shape in lookups.shapes_of(value):
                if not await self._reads(shape):
                    raise lookups.refusal(value, shape)

    async def _reads(self, shape: Shape) -> bool:
        """Ask once; where no list has a row for this user, nothing is found out or remembered."""
        if shape not in self._is_read:
            for number in range(len(_LISTS)):
                is_pattern = shape is Shape.IN_PATTERN
                if await self._finds(number, lookups.probe(shape)):
                    self._is_read[shape] = not is_pattern
                elif await self._finds(number, lookups.probe(shape, is_plain=True)):
                    self._is_read[shape] = is_pattern
                else:
                    continue
                break
        return self._is_read.get(shape, True)

    async def _finds(self, number: int, where: Sequence[Mapping[str, Any]]) -> bool:
        query = json.dumps(where)
        request = _LISTS[number](query=query, per_page=1, page=1, fields="id")
        try:
            return lookups.has_rows(unwrap_object(await self._client.send(request)))
        except (StatusError, Rest2MissingError):
            return False
