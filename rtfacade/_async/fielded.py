"""What queues, catalogs and classes have in common: custom fields apply in them."""

from __future__ import annotations

from functools import partial

from rtfacade._async.crud import AsyncCrud, known
from rtfacade._async.pager import AsyncPager
from rtfacade._rest2.field_selection import select
from rtfacade._rest2.filters import conditions
from rtfacade._rest2.names import by_number
from rtfacade._rest2.pagination import Walk
from rtfacade._rest2.resource_spec import R
from rtfacade.records import CustomFieldRecord, json_values


class AsyncFielded(AsyncCrud[R]):
    """Nouns in which custom fields apply."""

    async def custom_fields(
        self, key: str | int | R, *, lookup_type: str | None = None
    ) -> list[CustomFieldRecord]:
        """List the custom fields that apply here, with the values that select fields allow.

        The fields are those of what is in it (tickets, assets, articles) unless ``lookup_type``
        names others, ``"RT::Queue"`` for a queue's own. One request, one for each field with a
        list of values, and one for a look-up by name. Raises NotFoundError.
        """
        path = await self._path(key)
        if not by_number(path):
            path = json_values.identifier((await self._read(path, key)).raw)
        wanted = lookup_type or self._noun.applied_to
        fields = self._rt.custom_fields
        listing = partial(known(self._noun.applied), path)
        walk, found = Walk(), list[CustomFieldRecord]()
        while not walk.done:
            page = await self._page_within(listing, select(fields._noun.fields), walk)
            rows = [CustomFieldRecord.of(row) for row in walk.take(page)]
            found += [row for row in rows if row.lookup_type == wanted]
        if not found:
            await self._read(path, key)  # of what is not there, RT lists nothing
        return [await fields.with_values(one) for one in found]

    def listed(self) -> AsyncPager[R]:
        """List all that are not disabled."""
        return self._rows((), {}, ["Name"])

    async def has_field(self, number: int, field: int) -> bool:
        """Tell whether a custom field applies in a place that exists."""
        listing = partial(known(self._noun.applied), number)
        where = conditions([("id", "=", field)], {})
        return await self._pages(listing, dict, select(["Name"]), where).first() is not None
