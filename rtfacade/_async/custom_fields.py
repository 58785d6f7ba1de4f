"""Custom fields and the values that select fields allow."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable
from typing import Any, Unpack

from rt_rest2 import models
from rt_rest2.api import custom_field as ops
from rtfacade._async.crud import AsyncDisabling, AsyncNamed
from rtfacade._async.fielded import AsyncFielded
from rtfacade._async.pager import AsyncRows
from rtfacade._async.values import AsyncValues
from rtfacade._rest2.resource_spec import ANY, Noun, with_body
from rtfacade.records import CatalogRecord, ClassRecord, CustomFieldRecord, QueueRecord
from rtfacade.records.changes import CustomFieldChanges, CustomFieldFields

_CUSTOM_FIELD = Noun(
    kind="custom field",
    record=CustomFieldRecord,
    listing=ops.customfields_get.request_kwargs,
    reading=ops.customfield_id_get.request_kwargs,
    always=ANY,
    creating=with_body(ops.customfield_post.request_kwargs, models.CustomFieldCreate.from_dict),
    updating=with_body(ops.customfield_id_put.request_kwargs, models.CustomFieldUpdate.from_dict),
    deleting=ops.customfield_id_delete.request_kwargs,
)

CustomField = str | int | CustomFieldRecord
Place = QueueRecord | CatalogRecord | ClassRecord


class AsyncCustomFields(
    AsyncNamed[CustomFieldRecord], AsyncValues, AsyncDisabling[CustomFieldRecord]
):
    """Custom fields of one RT. A name that several fields have is refused: give the id then."""

    _noun = _CUSTOM_FIELD

    async def create(
        self,
        name: str,
        type: str,
        *,
        queue: str | int | None = None,
        values: Iterable[str] = (),
        **fields: Unpack[CustomFieldFields],
    ) -> CustomFieldRecord:
        """Create a custom field and return it as RT has it: two requests, and two for each value.

        ``type`` is RT's: ``Select``, ``Freeform``, ``Text``, ``Wikitext``, ``Date``, ``DateTime``,
        ``Image``, ``Binary``, ``Combobox``, ``Autocomplete`` or ``IPAddress``. ``queue`` makes it a
        field of that queue's tickets, 0 of all tickets; REST2 has no other way to apply a field.
        ``values`` are what a select field allows, in this order. Raises BadRequestError with RT's
        reason, NotAppliedError when the field was made but not as asked.
        """
        asked: dict[str, Any] = {"max_values": 1, **fields, "name": name, "type": type}
        place: dict[str, Any] = {} if queue is None else {"Queue": queue}
        if queue is None:
            asked.setdefault("lookup_type", "RT::Queue-RT::Ticket")
        made = await self._create(asked, **place)
        names = list(values)
        for position, value in enumerate(names, 1):
            await self.add_value(made, value, sort_order=position)
        return await self.get(made.id) if names else made

    async def update(
        self,
        key: CustomField,
        *,
        if_match: str | None = None,
        **changes: Unpack[CustomFieldChanges],
    ) -> CustomFieldRecord:
        """Change a custom field and return it as RT has it then: two requests, one more by name.

        Raises NotAppliedError for what RT refused, ConflictError if the field is no longer the one
        with the ``etag`` given as ``if_match``.
        """
        return await self._update(key, changes, if_match)

    def applied_to(self, key: CustomField) -> AsyncRows[Place]:
        """List the queues, catalogs or classes in which a field applies, globally or by itself.

        One request for the field, one for each 100 places, and one for each place: RT only tells
        the fields of a place. Disabled places are left out.
        """

        def start(limit: int | None) -> AsyncGenerator[Place, None]:
            return self._places(key, limit)

        return AsyncRows(start, None)

    async def _places(self, key: CustomField, limit: int | None) -> AsyncGenerator[Place, None]:
        field = await self.get(key)
        homes: dict[str, AsyncFielded[Any]] = {
            "RT::Queue": self._rt.queues,
            "RT::Catalog": self._rt.catalogs,
            "RT::Class": self._rt.classes,
        }
        home = homes.get(field.lookup_type.partition("-")[0])
        if home is None:
            raise ValueError(f"RT does not tell where fields of {field.lookup_type} apply")
        count = 0
        async for place in home.listed():
            if count == limit:
                return
            if await home.has_field(place.id, field.id):
                yield place
                count += 1
