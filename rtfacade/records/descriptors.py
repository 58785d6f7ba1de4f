"""Fields of records. One line describes a field, and everything else follows from it.

``status = word("Status", write=True, search="Status")`` in a record says how the field is read (by
this descriptor, when it is looked at, so that fields nobody reads cost nothing), written and
compared (``_rest2``), searched, requested in lists, written over REST1 and given on the command
line.
`nox -s regenerate` writes from these lines the types of keyword arguments, the table of fields in
the documentation, and a check of RT's names against the generated client.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import wraps
from types import MappingProxyType
from typing import (
    Any,
    Generic,
    Literal,
    Never,
    NoReturn,
    Self,
    TypedDict,
    TypeVar,
    Unpack,
    overload,
)

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records import json_values, serialize
from rtfacade.records.custom_field_types import FieldTexts, read_value
from rtfacade.records.json_values import is_object, objects, read_moment
from rtfacade.records.link_kinds import LINK_KINDS, LinkKind
from rtfacade.records.record import Record

_NOBODY = "Nobody"


@attrs.frozen
class Kind:
    """What the fields of one kind have in common."""

    name: str
    write: Callable[[str, object], Any]
    """Takes the keyword and a value, and returns what goes into the payload."""
    same: Callable[[Any, Any], bool]
    """Takes the value in the payload and the value that RT returned."""
    takes: str
    """The type of the keyword of ``create`` and ``update``."""
    finds: str = "str | Sequence[str] | None"
    """The type of the keyword of ``search``."""


def same_text(requested: Any, actual: Any) -> bool:
    """Compare text, case included."""
    return str(requested) == str(actual if actual is not None else "")


def same_word(requested: Any, actual: Any) -> bool:
    """Compare text that RT looks up without its case."""
    return str(requested).casefold() == str(actual or "").casefold()


def same_number(requested: Any, actual: Any) -> bool:
    """Compare numbers; RT returns text, or nothing for 0."""
    return str(requested) == str(actual or 0)


def same_moment(requested: Any, actual: Any) -> bool:
    """Compare dates, each aware and in UTC."""
    return read_moment(requested) == read_moment(actual)


def same_reference(requested: Any, actual: Any) -> bool:
    """Compare a name, an e-mail address or a number with an expanded reference."""
    if not is_object(actual):
        return same_word(requested, actual)
    names = (actual.get(key) for key in ("id", "Name", "EmailAddress"))
    return any(same_word(requested, name) for name in names if name)


def same_people(requested: Sequence[object], actual: Any) -> bool:
    """Compare a whole role: all that were requested are in it, and no others.

    RT puts the user Nobody into an empty role of one person.
    """
    members = [item for item in objects(actual) if not same_reference(_NOBODY, item)]
    wanted = [one for one in requested if not same_word(one, _NOBODY)]
    return all(any(same_reference(one, item) for item in members) for one in wanted) and all(
        any(same_reference(one, item) for one in wanted) for item in members
    )


def _not_compared(requested: Any, actual: Any) -> bool:  # noqa: ARG001
    """Answer True: the field cannot be read, or its values are compared one by one."""
    return True


LINE = Kind("line", serialize.one_line, same_text, "str")
WORD = Kind("word", serialize.one_line, same_word, "str")
BLOCK = Kind("block", serialize.text, same_text, "str")
NUMBER = Kind("number", serialize.whole_number, same_number, "int", "int | Sequence[int] | None")
MINUTES = Kind("minutes", serialize.minutes, same_number, "Minutes")
MOMENT = Kind("moment", serialize.moment, same_moment, "datetime | None")
FLAG = Kind("flag", serialize.flag, same_number, "bool")
REFERENCE = Kind(
    "reference", serialize.person, same_reference, "str | int", "str | int | Sequence[str] | None"
)
PEOPLE = Kind("people", serialize.people, same_people, "People")
SECRET = Kind("secret", serialize.text, _not_compared, "str")
CUSTOM_FIELDS = Kind(
    "custom fields",
    serialize.custom_fields,
    _not_compared,
    "FieldMapping",
    "Mapping[str, str | Sequence[str]] | None",
)
CUSTOM_ROLES = Kind("custom roles", serialize.custom_roles, _not_compared, "Mapping[str, People]")
TARGETS = Kind("targets", serialize.targets, _not_compared, "Targets")


__all__ = [
    "DerivedField",
    "Field",
    "FieldSpec",
    "Linked",
    "LinkedAfterCreate",
    "Options",
    "Record",
    "WriteOnly",
    "block",
    "custom_fields",
    "fields_of",
    "flag",
    "line",
    "list_fields",
    "minutes",
    "moment",
    "number",
    "raw_value",
    "read_custom_fields",
    "read_moment",
    "reference",
    "rt_name",
    "search_columns",
    "secret",
    "text",
    "word",
    "writable",
]

T = TypeVar("T")
R = TypeVar("R", bound=Record)


class Options(TypedDict, total=False):
    """What a line can say of a field besides its name in RT."""

    write: bool | Literal["update"]
    """Whether it can be written: always, or only in an update."""
    after_create: bool
    """RT ignores it in a new record, so it is written in a second step."""
    argument: bool
    """``create`` takes it as a parameter of its own, before the keywords."""
    takes: str
    """The type of the keyword, where it is not that of the kind."""
    search: str
    """The column to search by."""
    search_as: str
    """The keyword of ``search``, where it is not the name of the field."""
    listed: bool | str
    """Whether lists read it unless told otherwise; the fields to read of a reference."""
    rest1: bool | str
    """Whether REST1 has it, or its name there; what can be written has the same name."""
    rest1_create: str
    """REST1's name in a new record; empty where it cannot be set there."""
    option: str
    """The option of the command line, where it is not the name with dashes."""
    complete: str
    """What the command line completes its values with."""
    unset: str
    """The value that RT stores as nothing."""
    doc: str
    """A sentence for help and documentation."""


class FieldSpec:
    """The description of one field."""

    name: str = ""
    readable: bool = False

    def __init__(self, key: str, kind: Kind, **options: Unpack[Options]) -> None:
        """Describe the field that RT calls ``key``."""
        self.key = key
        self.kind = kind
        self.write: bool | Literal["update"] = options.get("write", False)
        self.after_create = options.get("after_create", False)
        self.argument = options.get("argument", False)
        self.takes = options.get("takes", kind.takes)
        self.search = options.get("search", "")
        self._search_as = options.get("search_as", "")
        self.listed = options.get("listed", self.readable)
        rest1 = options.get("rest1", bool(self.write))
        self.rest1: str = key if rest1 is True else rest1 or ""
        self.rest1_create = options.get("rest1_create", self.rest1)
        self._option = options.get("option", "")
        self.complete = options.get("complete", "")
        self.unset = options.get("unset", "")
        self.doc = options.get("doc", "")
        self.__doc__ = self.doc

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @property
    def keyword(self) -> str:
        """The keyword of ``search``."""
        return self._search_as or self.name

    @property
    def option(self) -> str:
        """The option of the command line."""
        return self._option or "--" + self.name.replace("_", "-").rstrip("-")

    def payload(self, value: object) -> Any:
        """Return a value as RT's JSON has it; TypeError or ValueError if RT cannot hold it."""
        return self.kind.write(self.name, value)

    def same(self, requested: Any, actual: Any) -> bool:
        """Compare a value of a payload with what RT returned."""
        return self.kind.same(requested, actual or self.unset if self.unset else actual)


class Field(FieldSpec, Generic[T]):
    """A typed, read-only attribute of a record, computed from one key of its JSON."""

    readable = True

    def __init__(
        self,
        key: str,
        read: Callable[[Any], T],
        kind: Kind = LINE,
        *,
        target: type[Record] | None = None,
        **options: Unpack[Options],
    ) -> None:
        """Read ``key`` with ``read``, which gets None where RT sent nothing.

        ``target`` is the record that a reference leads to.
        """
        super().__init__(key, kind, **options)
        self.read = read
        self.target = target

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type) -> T: ...
    def __get__(self, record: Record | None, owner: type) -> Self | T:
        if record is None:
            return self
        if self.key not in record.raw and not record.complete:
            raise AttributeError(
                f"{owner.__name__}.{self.name} was not read: "
                f"add {self.key!r} to fields=, or get() the whole record"
            )
        try:
            return self.read(record.raw.get(self.key))
        except ProtocolError as error:
            raise ProtocolError(f"{self.key} of {owner.__name__}: {error}") from error

    def __set__(self, record: Record, value: Never) -> NoReturn:
        """Tell type checkers that records are read-only; attrs refuses before this is called."""
        raise AttributeError(self.name)


class DerivedField(FieldSpec, Generic[T]):
    """An attribute of a record that is put together from more than one key of its JSON."""

    readable = True

    def __init__(
        self,
        key: str,
        read: Callable[[Record], T],
        kind: Kind,
        **options: Unpack[Options],
    ) -> None:
        """Let ``read`` have the whole record; ``key`` is what is written and requested."""
        super().__init__(key, kind, **options)
        self.read = read

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type) -> T: ...
    def __get__(self, record: Record | None, owner: type) -> Self | T:
        return self if record is None else self.read(record)

    def __set__(self, record: Record, value: Never) -> NoReturn:
        """Tell type checkers that records are read-only."""
        raise AttributeError(self.name)


class WriteOnly(FieldSpec):
    """A field that can be written and not read."""

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type) -> NoReturn: ...
    def __get__(self, record: Record | None, owner: type) -> Self:
        if record is None:
            return self
        raise AttributeError(f"{owner.__name__}.{self.name} can only be written")


# -- what a record has -----------------------------------------------------------------------


class Linked:
    """A record that can have links, which are written like fields."""

    __slots__ = ()


class LinkedAfterCreate(Linked):
    """A record whose links RT ignores when it is made."""

    __slots__ = ()


def _link_field(record: type[Record], kind: LinkKind) -> FieldSpec:
    spec = FieldSpec(
        kind.key,
        TARGETS,
        write=True,
        after_create=issubclass(record, LinkedAfterCreate),
        rest1=False,
        option=kind.option,
        doc=kind.doc,
    )
    spec.name = kind.keyword
    return spec


def _per_class(function: Callable[[type[Record]], T]) -> Callable[[type[Record]], T]:
    """Keep the result for each class of records."""
    results: dict[type, T] = {}

    @wraps(function)
    def cached(record: type[Record]) -> T:
        if record not in results:
            results[record] = function(record)
        return results[record]

    return cached


@_per_class
def fields_of(record: type[Record]) -> Mapping[str, FieldSpec]:
    """Return the fields of a record by name, in the order in which they are described."""
    specs: dict[str, FieldSpec] = {}
    for base in reversed(record.__mro__):
        specs |= {name: one for name, one in vars(base).items() if isinstance(one, FieldSpec)}
    if issubclass(record, Linked):
        specs |= {kind.keyword: _link_field(record, kind) for kind in LINK_KINDS}
    return MappingProxyType(specs)


@_per_class
def writable(record: type[Record]) -> Mapping[str, FieldSpec]:
    """Return the keywords of ``create`` and ``update``."""
    return MappingProxyType({name: one for name, one in fields_of(record).items() if one.write})


@_per_class
def search_columns(record: type[Record]) -> Mapping[str, str]:
    """Return the keywords of ``search``, each with its column in TicketSQL or AssetSQL."""
    specs = fields_of(record).values()
    return MappingProxyType({one.keyword: one.search for one in specs if one.search})


@_per_class
def list_fields(record: type[Record]) -> tuple[str, ...]:
    """Return what a list reads unless told otherwise."""
    return (
        *(
            one.key if one.listed is True else f"{one.key}.{one.listed}"
            for one in fields_of(record).values()
            if one.listed and one.key != "id"
        ),
        *record.list_also,
    )


def rt_name(record: type[Record], name: str) -> str:
    """Return RT's word for a field: ``due`` is ``Due``, ``owner.name`` is ``Owner.Name``.

    RT's own words stay as they are, and so does a name that the record does not have.
    """
    head, dot, rest = name.partition(".")
    if dot and head == "cf":
        return f"CF.{rest}"
    spec = fields_of(record).get(head)
    if spec is None or not spec.readable:
        return name
    if dot and isinstance(spec, Field) and spec.target is not None:
        rest = rt_name(spec.target, rest)
    return f"{spec.key}{dot}{rest}"


# -- the words that describe fields ----------------------------------------------------------


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def text(key: str, **options: Unpack[Options]) -> Field[str]:
    """Plain text; ``""`` where RT has none."""
    return Field(key, _text, LINE, **options)


def line(key: str, **options: Unpack[Options]) -> Field[str]:
    """Text of one line."""
    return Field(key, _text, LINE, **options)


def word(key: str, **options: Unpack[Options]) -> Field[str]:
    """Text that RT compares without its case: a status, an address, the name of a level."""
    return Field(key, _text, WORD, **options)


def block(key: str, **options: Unpack[Options]) -> Field[str]:
    """Text of several lines."""
    return Field(key, _text, BLOCK, **options)


def raw_value(key: str) -> Field[str]:
    """A value in RT's own words; of a reference, its id."""

    def read(value: Any) -> str:
        return _text(value.get("id") if json_values.is_object(value) else value)

    return Field(key, read)


def number(key: str, **options: Unpack[Options]) -> Field[int]:
    """A whole number, which RT mostly sends as text; 0 where there is none."""
    return Field(key, json_values.whole_number, NUMBER, **options)


def minutes(key: str, **options: Unpack[Options]) -> Field[int]:
    """Minutes; a ``timedelta`` can be written."""
    return Field(key, json_values.whole_number, MINUTES, **options)


def flag(key: str, **options: Unpack[Options]) -> Field[bool]:
    """A truth value in any of RT's spellings: 0, 1, "0", "1", "", null."""
    return Field(key, lambda value: str(value or "0") != "0", FLAG, **options)


def moment(key: str, **options: Unpack[Options]) -> Field[datetime | None]:
    """A point in time, aware and in UTC; None where it is not set."""
    return Field(key, read_moment, MOMENT, **options)


def secret(key: str, **options: Unpack[Options]) -> WriteOnly:
    """Text that RT never tells: a password."""
    return WriteOnly(key, SECRET, **options)


def reference(key: str, kind: type[R], **options: Unpack[Options]) -> Field[R]:
    """One other record, with what ``fields`` expanded of it."""

    def read(value: Any) -> R:
        if json_values.is_object(value):
            return kind.of(value)
        if value is None or isinstance(value, str | int):
            return kind.of({"id": value})
        raise ProtocolError(f"not a reference: {value!r}")

    return Field(key, read, REFERENCE, target=kind, **options)


def _field_name(item: Mapping[str, Any]) -> str:
    return str(item.get("name") or json_values.identifier(item))


def read_custom_fields(value: Any) -> FieldTexts:
    """Read RT's list of custom fields (``""`` or ``{}`` when there are none) as name -> values."""
    items = json_values.objects(value)
    values = {
        # RT keeps an empty value where it could not delete one.
        _field_name(item): tuple(
            read_value(one) for one in json_values.array(item.get("values")) if one is not None
        )
        for item in items
    }
    ids = {_field_name(item): json_values.whole_number(item.get("id")) for item in items}
    return FieldTexts(values, ids)


class CustomFieldsOf(Field[Mapping[str, tuple[str, ...]]]):
    """The custom fields of a record; files among them can be read by the client of the record."""

    @overload
    def __get__(self, record: None, owner: type) -> Self: ...
    @overload
    def __get__(self, record: Record, owner: type) -> Mapping[str, tuple[str, ...]]: ...
    def __get__(self, record: Record | None, owner: type) -> Self | Mapping[str, tuple[str, ...]]:
        if record is None:
            return self
        texts = super().__get__(record, owner)
        bind_file = getattr(getattr(record, "home", None), "_bind_file", None)
        if bind_file is None or not isinstance(texts, FieldTexts):
            return texts
        return texts.with_files(bind_file)


def custom_fields(**options: Unpack[Options]) -> Field[Mapping[str, tuple[str, ...]]]:
    """Custom fields by name, each with all its values; a field without a value has ``()``.

    Values are text; a file is its name, and can be read and written back.
    """
    options.setdefault("option", "--cf")
    options.setdefault("rest1", False)
    if options.get("write"):
        options.setdefault("doc", "Custom fields, by name or id; the values replace all others.")
    return CustomFieldsOf("CustomFields", read_custom_fields, CUSTOM_FIELDS, **options)
