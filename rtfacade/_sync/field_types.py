# written by scripts/unasync.py from rtfacade/_async/field_types.py; do not edit
"""Looks up the types of custom fields, and prepares and verifies their values.

The list of custom fields is read once a client, when fields are first written, and again for a
name that is not in it. It hides fields from users whose rights are on single queues: RT tells them
no types, so what they write is text, and is compared as well as can be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, tzinfo
from typing import Any, Protocol, TypeVar
from zoneinfo import ZoneInfo

import attrs

from rt_rest2.api import custom_field as field_ops
from rt_rest2.api import user as user_ops
from rtfacade._attachments import blobs
from rtfacade._rest2.change import Change
from rtfacade._rest2.listing import IdCursor, conditions, select
from rtfacade._rest2.resources import ANY, with_disabled
from rtfacade._sync.base import Client, Transport, merged_tickets, read_all, read_object
from rtfacade._sync.field_files import FieldFile, read_file
from rtfacade._sync.sending import Corrected, read_patiently
from rtfacade.errors import Rest2MissingError, StatusError
from rtfacade.records import (
    ArticleRecord,
    AssetRecord,
    TicketRecord,
    TransactionRecord,
)
from rtfacade.records.custom_field_types import (
    AtFile,
    Blob,
    FieldInfo,
    FieldsToSet,
    FieldTexts,
    FieldToSet,
    FileValue,
    file_id,
    values_by_id,
    values_given,
)
from rtfacade.records.json_values import is_digits, is_object
from rtfacade.records.record import Record
from rtfacade.records.suggestions import meant_or_known
from rtfacade.ticketsql import as_text

#: Reads the record that is written, as RT has it.
Reader = Callable[[], Mapping[str, Any]]

_KEYWORD = "custom_fields"
_ABOUT = select(("id", "Name", "Type", "MaxValues", "LookupType", "Disabled", "CanonicalizeClass"))
R = TypeVar("R", bound=Record)

#: How often times are written again that RT read in another zone than was expected.
MAX_CORRECTIONS = 2


class FieldClient(Client, Protocol):
    """What the look-up needs of the client."""

    @property
    def _own_key(self) -> int | str | None:
        """The id or name of the user, if the credentials tell."""
        ...


class FieldTypes:
    """The custom fields of one RT, as one user may see them, and the time zone of this user."""

    def __init__(self, client: FieldClient) -> None:
        """Know nothing yet."""
        self._client = client
        self._all: list[FieldInfo] | None = None
        self._is_complete = False
        self._zone: tzinfo | None = None
        self._is_zone_read = False
        self.guess: tzinfo = UTC

    def resolve(
        self, record: type[Record], item: Mapping[str, Any], *, new: bool
    ) -> Mapping[str, Any]:
        """Return the keywords of a write with its custom fields checked by their types."""
        given = item.get(_KEYWORD)
        if isinstance(given, FieldsToSet) or not is_object(given) or not given:
            return item
        infos: dict[object, FieldInfo | None] = {}
        for key in given:
            infos[key] = self._find(record, key, _known_id(given, key))
        fields = tuple(_checked(key, infos[key], value) for key, value in given.items())
        _refuse_twice(fields)
        to_set = FieldsToSet(fields, new=new)
        if issubclass(record, TransactionRecord):
            _refuse_files(to_set)
        if to_set.needs_zone:
            to_set = attrs.evolve(to_set, zone=self.zone(), guess=self.guess)
        if new:
            to_set = self.with_contents(to_set)
        return {**item, _KEYWORD: to_set}

    def with_contents(self, fields: FieldsToSet) -> FieldsToSet:
        """Read the files that come from other records, so that they can be written."""
        foreign = fields.foreign_files()
        if not foreign:
            return fields
        contents = {
            one.id: Blob(one.name, one.content_type, read_file(self._client, one))
            for one in foreign
        }

        def copied(value: Any) -> Any:
            return contents.get(value.id, value) if isinstance(value, FileValue) else value

        return fields.with_values(copied)

    def zone(self) -> tzinfo | None:
        """Return the zone in which RT reads this user's times; None if nothing tells.

        One request a client. Without a zone of their own, users have that of the server, which RT
        does not tell.
        """
        if not self._is_zone_read:
            self._zone = self._read_zone()
            self._is_zone_read = True
        return self._zone

    def _read_zone(self) -> tzinfo | None:
        key = self._client._own_key  # pyright: ignore[reportPrivateUsage]
        if key is None:
            return None
        try:
            request = user_ops.user_id_name_get.request_kwargs(str(key))
            user = read_object(self._client, request)
        except (StatusError, Rest2MissingError):
            return None
        name = str(user.get("Timezone") or "")
        if name.upper() in ("UTC", "GMT"):
            return UTC
        try:
            return ZoneInfo(name) if name else None
        except (KeyError, ValueError, OSError):
            return None  # Windows has no zones without the package tzdata

    # -- finding -----------------------------------------------------------------------------

    def _find(self, record: type[Record], key: object, known_id: int | None) -> FieldInfo | None:
        """Find a field; None for one that is hidden from this user, if there is one.

        Raises ValueError for a name that no field has, and for one that several have.
        """
        lookup_type = record.custom_field_type
        wanted = key if known_id is None else known_id
        known: list[FieldInfo] = []
        for again in (False, True):
            known = self._list(again=again)
            if matches := _matching(known, lookup_type, wanted):
                return _only(matches, wanted)
            if not self._is_complete:
                return None
        own = [one for one in known if one.lookup_type == lookup_type]
        raise ValueError(_unknown(wanted, own))

    def _list(self, *, again: bool = False) -> list[FieldInfo]:
        """Read all custom fields that the user may see, disabled ones too."""
        if self._all is None or again:
            operation = with_disabled(field_ops.customfields_get.request_kwargs, find_disabled=True)
            cursor = IdCursor()
            try:
                rows = read_all(self._client, operation, conditions(ANY, {}), _ABOUT, cursor)
            except (StatusError, Rest2MissingError):
                rows = []
            # RT tells the total only where no row is hidden.
            self._is_complete = cursor.total is not None
            self._all = [FieldInfo.of(row) for row in rows]
        return self._all


def _known_id(given: Mapping[Any, Any], key: object) -> int | None:
    """Return the number of the field, if a record that was read has told it."""
    if isinstance(key, int):
        return key
    return given.ids.get(_text_of(key)) or None if isinstance(given, FieldTexts) else None


def _text_of(key: object) -> str:
    return as_text(key) if isinstance(key, str | int) else str(key)


def _matching(known: Iterable[FieldInfo], lookup_type: str, wanted: object) -> list[FieldInfo]:
    """Return the fields with an id, or with a name; RT compares names without their case."""
    own = [one for one in known if one.lookup_type == lookup_type]
    if isinstance(wanted, int):
        return [one for one in own if one.id == wanted][:1]
    name = _text_of(wanted).strip()
    if is_digits(name) and all(one.name != name for one in own):
        return _matching(own, lookup_type, int(name))
    matches = {one.id: one for one in own if one.name.casefold() == name.casefold()}
    exact = {one.id: one for one in matches.values() if one.name == name}
    enabled = [one for one in (exact or matches).values() if not one.disabled]
    return enabled or list((exact or matches).values())


def _only(matches: Sequence[FieldInfo], wanted: object) -> FieldInfo:
    if len(matches) > 1:
        ids = ", ".join(str(one.id) for one in sorted(matches, key=lambda one: one.id))
        raise ValueError(
            f"{len(matches)} custom fields have the name {wanted!r}: give the id, one of {ids}"
        )
    if matches[0].disabled:
        raise ValueError(f"custom field {wanted!r} (id {matches[0].id}) is disabled")
    return matches[0]


def _unknown(name: object, known: Sequence[FieldInfo]) -> str:
    names = (one.name for one in known if not one.disabled)
    return f"no custom field {name!r}{meant_or_known(str(name), names)}"


def _checked(key: object, info: FieldInfo | None, value: object) -> FieldToSet:
    """Check the values of a field, which goes by its name in messages."""
    label = info.name if info is not None and isinstance(key, int) else _text_of(key)
    return FieldToSet.of(label, info, _with_blobs(label, info, value))


def _with_blobs(label: str, info: FieldInfo | None, given: object) -> object:
    """Read the files among the values of a field."""
    is_file_field = info is None or info.kind.is_file

    def read(value: object) -> object:
        if isinstance(value, AtFile) and info is not None and info.kind.is_file:
            return blobs.read(info.name, value)
        return blobs.read(label, value) if is_file_field and blobs.is_file(value) else value

    values = [read(one) for one in values_given(given)]
    return values[0] if len(values) == 1 and values_given(given) == [given] else values


def _refuse_twice(fields: Sequence[FieldToSet]) -> None:
    seen: dict[str, str] = {}
    for one in fields:
        if one.key in seen:
            raise ValueError(f"{seen[one.key]!r} and {one.label!r} are the same custom field")
        seen[one.key] = one.label


def _refuse_files(fields: FieldsToSet) -> None:
    for one in fields.fields:
        if one.values and (
            one.kind.is_file or any(isinstance(value, Blob | FileValue) for value in one.values)
        ):
            raise ValueError(
                f"custom field {one.label}: RT cannot store a file in a field of a message over "
                "REST; attach it to the message"
            )


# -- what the verbs call ---------------------------------------------------------------------


def resolve_custom_fields(
    client: Client,
    record: type[Record],
    items: Sequence[Mapping[str, Any]],
    *,
    new: bool = False,
) -> list[Mapping[str, Any]]:
    """Return the items with their custom fields checked by their types.

    ``new`` says that they are for new records.
    """
    if not any(item.get(_KEYWORD) for item in items):
        return list(items)
    types = client._field_types  # pyright: ignore[reportPrivateUsage]
    return [types.resolve(record, item, new=new) for item in items]


def one_field(client: Client, record: type[Record], key: str | int, value: object) -> FieldToSet:
    """Check one value of a custom field."""
    item = {_KEYWORD: {key: [] if value is None else [value]}}
    [resolved] = resolve_custom_fields(client, record, [item])
    fields: FieldsToSet = resolved[_KEYWORD]
    return fields.fields[0]


def fields_to_set(change: Change) -> FieldsToSet | None:
    """Return the custom fields of a change, if it has any."""
    given = change.requested.get(_KEYWORD)
    return given if isinstance(given, FieldsToSet) else None


def _replaced(change: Change, fields: FieldsToSet) -> Change:
    return Change.of(change.record, {**change.requested, _KEYWORD: fields})


def fitted(client: Client, change: Change, read: Reader) -> Change:
    """Fit the custom fields of a change to what the record has, if that matters.

    One request where a field of one value is cleared, and for fields of several values whose texts
    RT changes when it stores them.
    """
    fields = fields_to_set(change)
    if fields is None or not fields.reads_first:
        return change
    return fitted_to(client, change, read())


def fitted_to(client: Client, change: Change, raw: Mapping[str, Any]) -> Change:
    """Fit the custom fields of a change to a record that was read."""
    fields = fields_to_set(change)
    if fields is None:
        return change
    return _replaced(change, client._field_types.with_contents(fields.on(raw)))  # pyright: ignore[reportPrivateUsage]


#: What RT creates together with the files in its custom fields; of others it takes no files then.
_CREATED_WITH_FILES = (TicketRecord, AssetRecord, ArticleRecord)


def without_new_files(change: Change) -> tuple[Change, Change | None]:
    """Split off the files that RT does not take when it creates a record of this class."""
    fields = fields_to_set(change)
    if fields is None or issubclass(change.record, _CREATED_WITH_FILES):
        return change, None
    files, others = fields.split_files()
    if not files:
        return change, None
    later = Change.of(change.record, {_KEYWORD: attrs.evolve(files, new=False)})
    return _replaced(change, others), later


def first_step(change: Change) -> dict[str, Any]:
    """Return what to write before a change: files that it replaces under their own names."""
    fields = fields_to_set(change)
    step = {} if fields is None else fields.first_step()
    return {"CustomFields": step} if step else {}


def correction(client: Client, change: Change, raw: Mapping[str, Any]) -> Change | None:
    """Return what must be written again, because RT read times in another zone."""
    fields = fields_to_set(change)
    again = None if fields is None else fields.corrected(raw)
    if again is None:
        return None
    if fields is not None and fields.zone is None and again.has_moments:
        client._field_types.guess = again.guess  # pyright: ignore[reportPrivateUsage]
    return Change.of(change.record, {_KEYWORD: again})


def with_files(client: Client, change: Change, raw: Mapping[str, Any]) -> Mapping[str, Any]:
    """Add to a record the contents of the files that a change has written, to compare them.

    One request for each file: RT cuts or drops what is too large without a word.
    """
    fields = fields_to_set(change)
    written = [] if fields is None else fields.written_files()
    if not written:
        return raw
    arrived: dict[int, bytes] = {}
    actual = values_by_id(raw)
    for field, blob in written:
        for one in actual.get(field.key, ()):
            if is_object(one) and one.get("filename") == blob.name:
                value = FileValue(blob.name, file_id(one))
                arrived[value.id] = read_file(client, value)
    entries = [
        {
            **entry,
            "values": [
                {**one, "content": arrived[file_id(one)]}
                if is_object(one) and file_id(one) in arrived
                else one
                for one in entry.get("values") or ()
            ],
        }
        for entry in raw.get("CustomFields") or ()
    ]
    return {**raw, "CustomFields": entries}


def read_corrected(
    client: Client,
    change: Change,
    read: Callable[[], R],
    write: Callable[[Mapping[str, Any]], tuple[str, ...]],
    messages: Sequence[str],
) -> Corrected[R]:
    """Read a record back, and write again what RT misread: times in another zone, links.

    Returns the record, what RT told of it with the contents of the files that were written, and
    RT's messages.
    """
    messages = tuple(messages)
    record = read_patiently(read)
    raw = merged_tickets(client, change, record.raw)
    for _ in range(MAX_CORRECTIONS):
        again = correction(client, change, raw)
        payload = {} if again is None else again.payload
        payload |= change.link_correction(raw)
        if not payload:
            break
        messages += write(payload)
        record = read_patiently(read)
        raw = merged_tickets(client, change, record.raw)
    return record, with_files(client, change, raw), messages


def bind_file(client: Transport, file: FileValue) -> FieldFile:
    """Give a file that was read the client that can read its content."""
    return FieldFile.bound(client, file)
