"""The values that a custom field allows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Unpack

from rt_rest2 import models
from rt_rest2.api import custom_field as ops
from rtfacade._async.crud import AsyncCrud
from rtfacade._async.pager import AsyncPager
from rtfacade._async.resource import none_of
from rtfacade._http.responses import sentences
from rtfacade._rest2.field_selection import Selection
from rtfacade._rest2.names import by_number
from rtfacade._rest2.ordering import snapshot_for
from rtfacade._rest2.payload import build_payload
from rtfacade._rest2.verification import find_unapplied
from rtfacade.errors import NotAppliedError, NotFoundError
from rtfacade.records import CustomFieldRecord, CustomFieldValueRecord, json_values
from rtfacade.records.changes import ValueChanges, ValueFields

CustomField = str | int | CustomFieldRecord
#: The value itself, its number, or a record of it.
Value = str | int | CustomFieldValueRecord

#: Types whose values RT tells with the field, and those whose values it tells in a list alone.
_TOLD, _LISTED = ("Select",), ("Combobox", "Autocomplete")
_NO_FIELDS = Selection((), ())


class AsyncValues(AsyncCrud[CustomFieldRecord]):
    """Allowed values: list, add, change, remove, put in order."""

    def values(self, field: CustomField) -> AsyncPager[CustomFieldValueRecord]:
        """List the allowed values in their order; id and name is all that RT lists.

        One request for each 100, one more by name. All are read before the first is handed out.
        """
        numbers: list[int] = []

        async def fetch(state: Any) -> Any:
            if not numbers:
                numbers.append(await self._number(field))
            answer = await self._page_of(partial(_listing, numbers[0]), (), _NO_FIELDS, state)
            if not answer.get("items") and state.page == 1:
                await self._read(numbers[0], field)  # of what is not there, RT lists nothing
            return answer

        return AsyncPager(fetch, CustomFieldValueRecord.of, walk=snapshot_for("id"))

    async def value(self, field: CustomField, value: Value) -> CustomFieldValueRecord:
        """Read one value with its description, category and place. Raises NotFoundError."""
        number = await self._number(field)
        return await self._read_value(number, await self._value(number, value))

    async def add_value(
        self, field: CustomField, name: str, **options: Unpack[ValueFields]
    ) -> CustomFieldValueRecord:
        """Allow one more value, and return it as RT has it: two requests, one more by name.

        RT allows the same value twice. Raises BadRequestError, ForbiddenError.
        """
        number, asked = await self._number(field), {"name": name, **options}
        body = models.CustomFieldValueCreate.from_dict(build_payload(CustomFieldValueRecord, asked))
        raw = await self._object(ops.customfield_id_value_post.request_kwargs(number, body=body))
        return await self._confirm_value(number, json_values.identifier(raw), asked, ())

    async def update_value(
        self, field: CustomField, value: Value, **changes: Unpack[ValueChanges]
    ) -> CustomFieldValueRecord:
        """Change a value, and return it as RT has it then: two requests, two more by names.

        What tickets have already in the field stays as it is.
        """
        number = await self._number(field)
        own = await self._value(number, value)
        body = models.CustomFieldValueUpdate.from_dict(
            build_payload(CustomFieldValueRecord, changes)
        )
        request = ops.customfield_id_value_id_put.request_kwargs(number, own, body=body)
        said = sentences(await self._list(request))
        return await self._confirm_value(number, own, changes, said)

    async def remove_value(self, field: CustomField, value: Value) -> None:
        """Allow a value no more: two requests, two more by names. Raises NotFoundError.

        What tickets have already in the field stays as it is.
        """
        number = await self._number(field)
        own = await self._value(number, value)
        await self._rt.send(ops.customfield_id_value_id_delete.request_kwargs(number, own))
        if own in [one.id for one in await self.values(number).all()]:
            raise NotAppliedError((), [f"value {value!r} is still allowed"])

    async def reorder_values(self, field: CustomField, order: Sequence[Value]) -> None:
        """Put the values in this order; those not named follow as they were.

        One request for each value and two more, one more by name. Raises NotFoundError before
        anything is changed, NotAppliedError if RT has another order in the end.
        """
        number = await self._number(field)
        there = await self.values(number).all()
        first = [_match(number, there, value) for value in order]
        ids = list(dict.fromkeys([*first, *(one.id for one in there)]))
        said: list[str] = []
        for position, own in enumerate(ids, 1):
            body = models.CustomFieldValueUpdate.from_dict({"SortOrder": position})
            request = ops.customfield_id_value_id_put.request_kwargs(number, own, body=body)
            said += sentences(await self._list(request))
        if [one.id for one in await self.values(number).all()] != ids:
            raise NotAppliedError(said, ["the values are not in the order asked for"])

    async def with_values(self, field: CustomFieldRecord) -> CustomFieldRecord:
        """Complete a row of a list by the values that the field allows."""
        if field.type in _TOLD:
            return await self._read(field.id)
        names = []
        if field.type in _LISTED:
            names = [one.name for one in await self.values(field).all()]
        return CustomFieldRecord.of({**field.raw, "Values": names})

    async def _number(self, field: CustomField) -> int:
        return int(await self._path(field))

    async def _value(self, number: int, value: Value) -> int:
        """Find the number of a value that this field has."""
        if by_number(value):
            return json_values.identifier(value)
        return _match(number, await self.values(number).all(), value)

    async def _read_value(self, number: int, id: int) -> CustomFieldValueRecord:
        request = ops.customfield_id_value_id_get.request_kwargs(number, id)
        raw = await self._object(request)
        # RT does not look at the number of the field in the path.
        if json_values.identifier(raw.get("CustomField")) != number:
            raise none_of("value", id)
        return CustomFieldValueRecord.of(raw, complete=True)

    async def _confirm_value(
        self, number: int, id: int, asked: Any, said: Sequence[str]
    ) -> CustomFieldValueRecord:
        value = await self._read_value(number, id)
        missing = find_unapplied(CustomFieldValueRecord, asked, value.raw)
        if missing:
            raise NotAppliedError(said, missing, value)
        return value


def _listing(number: int, *, page: int, per_page: int, **_: object) -> dict[str, Any]:
    """Build the request of RT's short list, which has an order of its own."""
    return ops.customfield_id_values_get.request_kwargs(number, page=page, per_page=per_page)


def _match(number: int, there: Sequence[CustomFieldValueRecord], value: Value) -> int:
    """Find a value by its number or its text among those a field has."""
    wanted = value.id if isinstance(value, CustomFieldValueRecord) else value
    ids = [one.id for one in there if wanted in (one.id, one.name)]
    if not ids:
        raise NotFoundError(404, [f"custom field {number} has no value {value!r}"])
    if len(ids) > 1:
        raise ValueError(f"value {value!r} is there more than once: give the id, of {ids}")
    return ids[0]
