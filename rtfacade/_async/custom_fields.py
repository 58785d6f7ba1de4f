"""Custom fields and the values that they allow."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Protocol, Unpack

from rt_rest2 import models
from rt_rest2.api import custom_field as ops
from rtfacade._async.base import (
    Client,
    is_older,
    is_own_since,
    pages,
    read_object,
    read_page_within,
    write,
)
from rtfacade._async.bound import AsyncCatalog, AsyncClass, AsyncCustomField, AsyncQueue
from rtfacade._async.crud import AsyncCrud
from rtfacade._async.pager import AsyncPager, AsyncRows
from rtfacade._async.sending import (
    Step,
    after_the_write,
    compare_or_doubt,
    confirm,
    confirm_so,
    create_in_steps,
    read_patiently,
    send_new,
    send_once,
)
from rtfacade._http.responses import new_id
from rtfacade._rest2.change import Change, given_fields
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import ClassKey, CustomFieldKey, QueueKey, ValueKey
from rtfacade._rest2.listing import (
    MAX_PAGE,
    Condition,
    Cursor,
    IdCursor,
    buffered_list_for,
    conditions,
    select,
)
from rtfacade._rest2.resources import (
    ANY,
    ResourceSpec,
    by_number,
    creating,
    none_of,
    require_own,
    required,
    updating,
    within,
)
from rtfacade._rest2.sent import Sending
from rtfacade.errors import (
    BadRequestError,
    NotAppliedError,
    NotFoundError,
    ProtocolError,
    UnconfirmedError,
)
from rtfacade.records import CustomFieldRecord, CustomFieldValueRecord, json_values, serialize
from rtfacade.records.changes import (
    CustomFieldChanges,
    CustomFieldFields,
    CustomFieldFilters,
    ValueChanges,
    ValueFields,
)
from rtfacade.records.custom_field import with_type
from rtfacade.records.words import check_lookup_type, is_known

Place = AsyncQueue | AsyncCatalog | AsyncClass

#: Types whose values RT tells with the field, and types whose values it tells in a list only.
#: Where the records of queues and classes name the fields of what is in them.
_IN_RECORD: Mapping[str, str] = {
    "RT::Queue-RT::Ticket": "TicketCustomFields",
    "RT::Queue-RT::Ticket-RT::Transaction": "TicketTransactionCustomFields",
    "RT::Class-RT::Article": "ArticleCustomFields",
}
_WITH_VALUES, _WITH_VALUE_LIST = ("Select",), ("Combobox", "Autocomplete")


class PlaceList(Protocol):
    """Lists queues, catalogs or classes."""

    _spec: ResourceSpec[Any]

    def search(self, *where: Condition, fields: Sequence[str] | None = ...) -> AsyncPager[Any]:
        """Find those that are not disabled."""
        ...

    async def get(self, key: str) -> Any:
        """Read one by its name."""
        ...


class CustomFieldsClient(Client, Protocol):
    """What custom fields need of the client."""

    @property
    def queues(self) -> PlaceList:
        """Queues, whose tickets have custom fields."""
        ...

    @property
    def catalogs(self) -> PlaceList:
        """Catalogs, whose assets have custom fields."""
        ...

    @property
    def classes(self) -> PlaceList:
        """Classes, whose articles have custom fields."""
        ...


class AsyncCustomFields(AsyncCrud[AsyncCustomField, CustomFieldsClient]):
    """Custom fields of one RT. A name that several fields have is refused: give the id then."""

    _spec = ResourceSpec(
        label="custom field",
        record=AsyncCustomField,
        filtered_list_op=ops.customfields_get.request_kwargs,
        read_op=ops.customfield_id_get.request_kwargs,
        base_filter=ANY,
        create_op=creating(ops.customfield_post.request_kwargs, models.CustomFieldCreate.from_dict),
        update_op=updating(
            ops.customfield_id_put.request_kwargs, models.CustomFieldUpdate.from_dict
        ),
    )

    async def get(self, key: CustomFieldKey) -> AsyncCustomField:
        """Read a custom field by its name, its number, or anew from a record of it.

        One request, one more by name. A *text* of digits is a name. Raises NotFoundError,
        ForbiddenError.
        """
        return await self._get(key)

    def search(
        self,
        *where: Condition | AnyOf,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[CustomFieldFilters],
    ) -> AsyncPager[AsyncCustomField]:
        """Find the custom fields that you may see: all, or those that meet every condition.

        ``("Name", "LIKE", "support")`` is a condition: RT's column or ours, an operator, a value;
        ``any_of`` of conditions is one too. Keywords are the same with ``=``, ``>`` or ``<``;
        several values mean any of them. Disabled fields are left out unless ``find_disabled``.
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

    async def create(
        self,
        name: str,
        type: str,
        *,
        queue: str | int | None = None,
        values: Iterable[str] | None = (),
        **fields: Unpack[CustomFieldFields],
    ) -> AsyncCustomField:
        """Create a custom field, verify it and return it.

        Two requests, two more for each value, one for a queue by its name, one for ``based_on``.

        ``type`` is RT's: ``Select``, ``Freeform``, ``Text``, ``Wikitext``, ``Date``, ``DateTime``,
        ``Image``, ``Binary``, ``Combobox``, ``Autocomplete`` or ``IPAddress``; ``SelectMultiple``
        is a ``Select`` with any number of values. ``queue`` makes it a
        field of that queue's tickets, 0 of all tickets; REST2 has no other way to apply a field.
        ``values`` are what a select field allows, in this order. Raises NotFoundError for a queue
        that does not exist, BadRequestError with RT's reason, NotAppliedError when RT created the
        field but not as requested.
        """
        names = serialize.texts("values", () if values is None else values)
        given = with_type({**given_fields(CustomFieldRecord, fields), "type": type})
        changes: dict[str, Any] = {"max_values": 1, **given, "name": name}
        if isinstance(queue, str):
            queue = (await self._client.queues.get(queue)).id
        place: dict[str, Any] = {} if queue is None else {"Queue": queue}
        if queue is None:
            changes.setdefault("lookup_type", "RT::Queue-RT::Ticket")
        changes = await self._with_base(changes)

        async def add(number: int, position: int, value: str) -> AsyncCustomField | None:
            await self.add_value(number, value, sort_order=position)
            return await self.get(number) if position == len(names) else None

        steps = [
            Step([f"value {value!r}"], partial(add, position=position, value=value))
            for position, value in enumerate(names, 1)
        ]
        return await create_in_steps(partial(self._create, changes, **place), steps)

    async def update(
        self,
        key: CustomFieldKey,
        *,
        if_match: str | None = None,
        **changes: Unpack[CustomFieldChanges],
    ) -> AsyncCustomField:
        """Change a custom field, verify it and return it; two requests.

        One more by name, and one for ``based_on``.

        Raises NotAppliedError for what RT did not apply, ConflictError if the field is not the
        version ``if_match`` (an ``etag``) any more.
        """
        return await self._update(key, await self._with_base(with_type(changes)), if_match)

    async def delete(self, key: CustomFieldKey) -> None:
        """Disable a custom field, which is how RT deletes one; two requests, one more by name.

        The field stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        field stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self._disable(key)

    def applied_to(self, key: CustomFieldKey) -> AsyncRows[AsyncQueue | AsyncCatalog | AsyncClass]:
        """List the queues, catalogs or classes to which a field applies, globally or one by one.

        One request for the field, one for each 100 places, and one for each place: RT tells only
        the fields of a place. Disabled places are left out.
        """

        def start(
            limit: int | None,
        ) -> AsyncGenerator[AsyncQueue | AsyncCatalog | AsyncClass, None]:
            return self._places(key, limit)

        return AsyncRows(start, None)

    # -- values ------------------------------------------------------------------------------

    def values(self, field: CustomFieldKey) -> AsyncPager[CustomFieldValueRecord]:
        """List the allowed values in their order; RT lists their ids and names only.

        One request for each 100, one more by name. All are read before the first is returned.
        """
        numbers: list[int] = []

        async def fetch(cursor: Cursor) -> Mapping[str, Any]:
            if not numbers:
                numbers.append(int(await self._path(field)))
            paging = cursor.paging()
            # This list has an order of its own.
            request = ops.customfield_id_values_get.request_kwargs(
                numbers[0], page=paging.page, per_page=paging.per_page
            )
            answer = await read_object(self._client, request)
            if not answer.get("items") and cursor.page == 1:
                await self._read(numbers[0], field)  # RT lists nothing for a missing object
            return answer

        return AsyncPager(fetch, CustomFieldValueRecord.of, cursor=buffered_list_for("id"))

    async def value(self, field: CustomFieldKey, value: ValueKey) -> CustomFieldValueRecord:
        """Read one value with its description, category and place; one to three requests.

        Raises NotFoundError.
        """
        number = int(await self._path(field))
        return await self._read_value(number, await self._value_id(number, value))

    async def add_value(
        self, field: CustomFieldKey, name: str, **options: Unpack[ValueFields]
    ) -> CustomFieldValueRecord:
        """Allow one more value, verify it and return it; two requests, one more by name.

        RT allows the same value twice. Raises NotFoundError, ForbiddenError, BadRequestError.
        """
        fields = given_fields(CustomFieldValueRecord, {"name": name, **options})
        change = Change.of(CustomFieldValueRecord, fields)
        number = int(await self._path(field))
        body = models.CustomFieldValueCreate.from_dict(change.payload)
        request = ops.customfield_id_value_post.request_kwargs(number, body=body)
        sending = self._client._sent.begin(("value", number, name))  # pyright: ignore[reportPrivateUsage]

        async def send() -> int:
            try:
                return new_id(await self._client.send(request))
            except BadRequestError:
                await self._read(number, field)  # RT also refuses so where there is no field
                raise

        async def look(error: UnconfirmedError) -> int | None:  # noqa: ARG001
            return await self._find_new_value(number, name, sending)

        what = f"add value {name!r} to custom field {number}"
        memory = self._client._sent  # pyright: ignore[reportPrivateUsage]
        created = await send_new(memory, sending, _kind(number, name), send, look, what)
        try:
            return await self._confirm_value(number, created, change, ())
        except UnconfirmedError as error:
            if not isinstance(error.__cause__, NotFoundError):
                raise
            other = error

        async def refuse() -> int:
            words = f"RT answered with value {created}, which is another one: {other.__cause__}"
            raise UnconfirmedError(words)

        own = await send_new(memory, sending, _kind(number, name), refuse, look, what)
        return await self._confirm_value(number, own, change, ())

    async def update_value(
        self, field: CustomFieldKey, value: ValueKey, **changes: Unpack[ValueChanges]
    ) -> CustomFieldValueRecord:
        """Change a value, verify it and return it; two requests, two more by names.

        Records that have the value already keep it as it was.
        """
        change = Change.of(CustomFieldValueRecord, changes)
        number = int(await self._path(field))
        own = await self._value_id(number, value)
        sending = Sending(own)
        messages = await self._write_value(number, own, change)
        return await self._confirm_value(number, own, change, messages, sending)

    async def remove_value(self, field: CustomFieldKey, value: ValueKey) -> None:
        """Stop allowing a value; three requests, one more by name of the field.

        Records that have the value already keep it. Raises NotFoundError.
        """
        number = int(await self._path(field))
        present = await self.values(number).all()
        own = _match(number, present, value)
        name = next(one.name for one in present if one.id == own)
        request = ops.customfield_id_value_id_delete.request_kwargs(number, own)
        what = f"remove value {own} of custom field {number}"

        async def send() -> bool:
            with suppress(NotFoundError):  # it was there: a proxy has repeated the request
                await self._client.send(request)
            return True

        async def is_there() -> bool:
            return own in [one.id for one in await self.values(number).all()]

        async def look(error: UnconfirmedError) -> bool | None:  # noqa: ARG001
            return None if await is_there() else True

        await send_once(send, look, what, [number])

        async def is_gone() -> bool:
            return not await is_there()

        await confirm_so(is_gone, f"value {value!r} is still allowed", what, [number])
        self._client._sent.forget(_kind(number, name), own)  # pyright: ignore[reportPrivateUsage]

    async def reorder_values(self, field: CustomFieldKey, order: Sequence[ValueKey]) -> None:
        """Put the values in this order; those not named follow in their present order.

        One request for each value and two more, one more by name. Raises NotFoundError before
        anything is changed, NotAppliedError if RT has another order in the end.
        """
        if isinstance(order, str):
            raise TypeError(f"order takes a list of values, not {order!r}")
        number = int(await self._path(field))
        present = await self.values(number).all()
        first = [_match(number, present, value) for value in order]
        ids = list(dict.fromkeys([*first, *(one.id for one in present)]))
        messages: list[str] = []
        for position, own in enumerate(ids, 1):
            place = Change.of(CustomFieldValueRecord, {"sort_order": position})
            messages += await self._write_value(number, own, place)

        async def compare() -> None:
            ordered = [one.id for one in await read_patiently(self.values(number).all)]
            if ordered != ids:
                raise NotAppliedError(messages, ["the values are not in the requested order"])

        with after_the_write(f"order the values of custom field {number}", [number], messages):
            await compare_or_doubt(compare, messages, "order the values", [number])

    async def _with_base(self, changes: Mapping[str, Any]) -> dict[str, Any]:
        """Look up the field that another is based on.

        RT takes its name and tells its id; RT 5.0.7 keeps the number of a field that is none.
        """
        base = changes.get("based_on")
        if isinstance(base, str) and base.strip():
            return {**changes, "based_on": await self._number(base)}
        if isinstance(base, int) and base:
            await self.get(base)
        return dict(changes)

    async def _value_id(self, number: int, value: ValueKey) -> int:
        """Find the number of a value that this field allows."""
        if by_number(value):
            return json_values.identifier(value)
        return _match(number, await self.values(number).all(), value)

    async def _write_value(self, number: int, id: int, change: Change) -> tuple[str, ...]:
        body = models.CustomFieldValueUpdate.from_dict(change.payload)
        request = ops.customfield_id_value_id_put.request_kwargs(number, id, body=body)

        async def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            raw = (await self._read_value(number, id)).raw
            return None if change.unapplied(raw) else error.messages

        what = f"change value {id} of custom field {number}"
        return await send_once(partial(write, self._client, request), look, what, [number])

    async def _find_new_value(self, number: int, name: str, sending: Sending) -> int | None:
        """Find the value that this user has added since sending began."""
        memory = self._client._sent  # pyright: ignore[reportPrivateUsage]
        same = [one.id for one in await self.values(number).all() if one.name == name]
        matching = list[int]()
        for own in memory.unclaimed(_kind(number, name), same):
            request = ops.customfield_id_value_id_get.request_kwargs(number, own)
            response = await self._client.send(request)
            if await is_own_since(self._client, response, sending):
                matching.append(own)
        return matching[0] if len(matching) == 1 else None

    async def _read_value(self, number: int, id: int) -> CustomFieldValueRecord:
        request = ops.customfield_id_value_id_get.request_kwargs(number, id)
        raw = await read_object(self._client, request)
        value = CustomFieldValueRecord.of(raw, complete=True)
        require_own("value", id, value)
        # RT does not check the number of the field in the path.
        if json_values.identifier(raw.get("CustomField")) != number:
            raise none_of("value", id)
        return value

    async def _confirm_value(
        self,
        number: int,
        id: int,
        change: Change,
        messages: Sequence[str],
        sending: Sending | None = None,
    ) -> CustomFieldValueRecord:
        older = None
        if sending is not None:
            request = ops.customfield_id_value_id_get.request_kwargs(number, id)
            older = partial(is_older, self._client, request, sending)
        read = partial(self._read_value, number, id)
        what = f"value {id} of custom field {number}"
        return await confirm(change, read, what, [number], messages, is_older=older)

    # -- fields of queues, catalogs and classes ----------------------------------------------

    async def _of_place(
        self, places: AsyncCrud[Any, Any], key: QueueKey | ClassKey, lookup_type: str | None
    ) -> list[AsyncCustomField]:
        """List the custom fields of a queue or class, also to those who see a part of them."""
        spec, number = places._spec, await places._number(key)
        fields = await self._applied(spec, number, lookup_type)
        if not fields:
            # RT lists nothing for a missing object, nor to those with rights in one of them only.
            place = await places._read(number, key)
            fields = self._in_record(spec, place.raw, lookup_type)
        return fields

    async def _applied(
        self, place: ResourceSpec[Any], number: int, lookup_type: str | None
    ) -> list[AsyncCustomField]:
        """List the custom fields that apply to a place, with the values that they allow."""
        wanted = place.custom_fields_type
        if lookup_type:
            check_lookup_type(lookup_type, wanted)
            wanted = lookup_type
        operation = within(required(place.custom_fields_op), number)
        cursor, fields = IdCursor(), list[AsyncCustomField]()
        while not cursor.done:
            page = await read_page_within(
                self._client, operation, select(self._spec.fields), cursor
            )
            rows = [self._record(row) for row in cursor.feed(page)]
            fields += [row for row in rows if is_known(str(row.raw.get("LookupType")), [wanted])]
        return [await self._with_values(one) for one in fields]

    def _in_record(
        self, place: ResourceSpec[Any], raw: Mapping[str, Any], lookup_type: str | None
    ) -> list[AsyncCustomField]:
        """List the fields that the record of a place names, where RT's list hides them all.

        RT lists fields to those who may see them everywhere. The record tells id and name.
        """
        wanted = lookup_type or place.custom_fields_type
        own = place.custom_fields_type.partition("-")[0]
        key = _IN_RECORD.get(wanted, "CustomFields" if wanted == own else "")
        return [
            self._record({**field, "Name": field.get("name"), "LookupType": wanted})
            for field in json_values.objects(raw.get(key))
        ]

    async def _with_values(self, field: AsyncCustomField) -> AsyncCustomField:
        """Add to a row of a list the values that the field allows."""
        kind = str(field.raw.get("Type"))  # which a broken list may lack
        if kind in _WITH_VALUES:
            return await self._read(field.id)
        names: list[str] = []
        if kind in _WITH_VALUE_LIST:
            names = [one.name for one in await self.values(field).all()]
        return self._record({**field.raw, "Values": names})

    async def _places(self, key: CustomFieldKey, limit: int | None) -> AsyncGenerator[Place, None]:
        field = await self.get(key)
        places: PlaceList
        match field.lookup_type.partition("-")[0]:
            case "RT::Queue":
                places = self._client.queues
            case "RT::Catalog":
                places = self._client.catalogs
            case "RT::Class":
                places = self._client.classes
            case "RT::User" | "RT::Group":
                raise ValueError(f"fields of {field.lookup_type} apply everywhere or nowhere")
            case _:
                raise ProtocolError(f"RT tells an unknown type of field: {field.lookup_type!r}")
        operation = required(places._spec.custom_fields_op)  # pyright: ignore[reportPrivateUsage]
        where = conditions([("id", "=", field.id)], {})
        count = 0
        async for place in places.search(fields=["Name"]):
            if count == limit:
                return
            own = pages(self._client, within(operation, place.id), dict, select(["Name"]), where)
            if await own.first() is not None:
                yield place
                count += 1


def _kind(number: int, name: str) -> str:
    """Say for what a number is remembered: SQLite reuses the numbers of removed values."""
    return f"value {name!r} of custom field {number}"


def _match(number: int, present: Sequence[CustomFieldValueRecord], value: ValueKey) -> int:
    """Find a value by its number or its text among those that a field allows."""
    wanted = value.id if isinstance(value, CustomFieldValueRecord) else value
    ids = [one.id for one in present if wanted in (one.id, one.name)]
    if not ids:
        raise NotFoundError(404, [f"custom field {number} has no value {value!r}"])
    if len(ids) > 1:
        raise ValueError(f"value {value!r} exists more than once: pass one of the ids {ids}")
    return ids[0]
