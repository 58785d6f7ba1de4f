"""Fields of records. One line describes a field, and everything else follows from it.

``status = word("Status", write=True, search="Status")`` in a record says how the field is read (by
this descriptor, when it is looked at, so that fields nobody reads cost nothing), written and
compared (``_rest2``), searched, requested in lists, written over REST1 and given on the command
line.
`nox -s regenerate` writes from these lines the types of keyword arguments, the table of fields in
the documentation, and a check of RT's names against the generated client.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
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
    cast,
    overload,
)

import attrs

from rtfacade.errors import ProtocolError
from rtfacade.records import json_values, serialize
from rtfacade.records.custom_field_types import FieldTexts, read_value
from rtfacade.records.json_values import is_object, objects, read_moment
from rtfacade.records.link_kinds import LINK_KINDS, LinkKind
from rtfacade.records.people import PersonId, identity
from rtfacade.records.record import HIDDEN, Record
from rtfacade.records.words import check_word

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
    finds: str = "str | Sequence[str]"
    """The type of the keyword of ``search``."""


def same_text(requested: Any, actual: Any) -> bool:
    """Compare text, case included."""
    return str(requested) == str(actual if actual is not None else "")


def same_trimmed(requested: Any, actual: Any) -> bool:
    """Compare text whose outer blanks RT drops."""
    return same_text(str(requested).strip(), str(actual or "").strip())


def same_or_default(*defaults: str) -> Callable[[Any, Any], bool]:
    """Compare text where RT tells one of its defaults for an empty one."""
    return lambda requested, actual: (
        same_text(requested, actual) or (requested == "" and actual in defaults)
    )


def same_block(requested: Any, actual: Any) -> bool:
    """Compare text of several lines, whatever its line ends: RT keeps its own."""
    return _lines(requested) == _lines(actual)


def _lines(text: Any) -> str:
    return str(text if text is not None else "").replace("\r\n", "\n")


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
    """Compare a name, an e-mail address or an id with a reference, as far as it is expanded.

    A text is never compared with an id, nor a number with a name.
    """
    if not is_object(actual):
        return same_word(requested, actual)
    number, names = identity(actual)
    if isinstance(requested, int):
        if number is not None:
            return requested == number
        return isinstance(requested, PersonId) and any(
            same_word(requested.name, name) for name in names
        )
    return any(same_word(requested, name) for name in names)


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
LOGIN = Kind("line", serialize.login, same_text, "str")
WORD = Kind("word", serialize.one_line, same_word, "str")
BLOCK = Kind("block", serialize.text, same_block, "str")
NUMBER = Kind("number", serialize.whole_number, same_number, "int", "int | Sequence[int]")
MINUTES = Kind("minutes", serialize.minutes, same_number, "Minutes", "int | Sequence[int]")
MOMENT = Kind("moment", serialize.moment, same_moment, "datetime | None", "datetime")
FLAG = Kind("flag", serialize.flag, same_number, "bool", "bool")
REFERENCE = Kind(
    "reference", serialize.person, same_reference, "Person", "str | int | Sequence[str | int]"
)
NAMED = Kind(
    "reference",
    serialize.named,
    same_reference,
    "str | int | Record",
    "str | int | Sequence[str] | None",
)
PEOPLE = Kind(
    "people", serialize.role_members, same_people, "People", "str | int | Sequence[str | int]"
)
EMAIL = Kind("line", serialize.email, same_text, "str")
SECRET = Kind("secret", serialize.text, _not_compared, "str")
CUSTOM_FIELDS = Kind(
    "custom fields",
    serialize.custom_fields,
    _not_compared,
    "FieldMapping",
    "FieldMapping",
)
CUSTOM_ROLES = Kind(
    "custom roles", serialize.custom_role_members, _not_compared, "Mapping[str, People]"
)
TARGETS = Kind("targets", serialize.targets, _not_compared, "Targets")

#: What RT tells of every object that it shows whole. A value that is missing there is hidden.
_ALWAYS_TOLD = (FLAG, MINUTES, PEOPLE)
NOT_IN_ROWS = "is not told in lists: get() the whole record, or get_many() for several"


__all__ = [
    "DerivedField",
    "Field",
    "FieldSpec",
    "Linked",
    "LinkedAfterCreate",
    "Options",
    "Record",
    "WriteOnly",
    "all_fields",
    "block",
    "custom_fields",
    "email",
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
    "search_keywords",
    "secret",
    "text",
    "word",
    "writable",
]

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])
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
    search: str | bool
    """RT's column to search by; True where it is called as the field is."""
    search_as: str
    """The keyword of ``search``, where it is not the name of the field."""
    finds: str
    """The type of the keyword of ``search``, where it is not that of the kind."""
    filtered: bool
    """RT does not search it, or not as it tells it: its keyword of ``search`` filters rows here."""
    in_rows: bool
    """Whether RT tells it in lists: of some fields it sends nothing there, whatever they are."""
    listed: bool | str
    """Whether lists read it unless told otherwise; the fields to read of a reference."""
    rest1: bool | str
    """Whether REST1 has it, or its name there; what can be written has the same name."""
    rest1_create: str
    """REST1's name in a new record; empty where it cannot be set there."""
    rest1_shown: bool
    """Whether REST1's form of a record shows it; what is not shown cannot be read back there."""
    option: str
    """The option of the command line, where it is not the name with dashes."""
    complete: str
    """What the command line completes its values with."""
    longest: int
    """How many bytes of UTF-8 RT's column holds: RT cuts a longer text without a word."""
    words: Callable[[], Collection[str]]
    """Lists RT's own values; one that is nearly one of them is refused, any other one sent."""
    same: Callable[[Any, Any], bool]
    """Compares instead of the kind, where RT has a form of its own for this field."""
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
        search = options.get("search", "")
        self.search: str = key if search is True else search or ""
        self.finds = options.get("finds", kind.finds)
        self.filtered = options.get("filtered", False)
        self.in_rows = options.get("in_rows", True)
        self._search_as = options.get("search_as", "")
        self.listed = options.get("listed", self.readable)
        rest1 = options.get("rest1", bool(self.write))
        self.rest1: str = key if rest1 is True else rest1 or ""
        self.rest1_create = options.get("rest1_create", self.rest1)
        self.rest1_shown = options.get("rest1_shown", True)
        self._option = options.get("option", "")
        self.complete = options.get("complete", "")
        self.longest = options.get("longest", 0)
        self.words = options.get("words")
        self.same: Callable[[Any, Any], bool] = options.get("same", kind.same)
        """Compares a value of a payload with what RT returned."""
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
        written = self.kind.write(self.name, value)
        # No character has more than four bytes in UTF-8.
        if self.longest and isinstance(written, str) and 4 * len(written) > self.longest:
            serialize.check_size(self.name, written, self.longest)
        if self.words and isinstance(written, str):
            check_word(self.name, written, self.words(), any_case=self.kind is WORD)
        return written


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
        value = record.raw.get(self.key)
        is_plainly_told = not (value is None or value == "" or record.may_hide)
        if not is_plainly_told and (reason := self._why_untold(record)):
            raise AttributeError(f"{owner.__name__}.{self.name} {reason}")
        try:
            return self.read(value)
        except ProtocolError as error:
            raise ProtocolError(f"{self.key} of {owner.__name__}: {error}") from error

    def __set__(self, record: Record, value: Never) -> NoReturn:
        """Tell type checkers that records are read-only; attrs refuses before this is called."""
        raise AttributeError(self.name)

    def _why_untold(self, record: Record) -> str:
        """Say why RT did not tell this value, and how to get it; empty where RT told it."""
        if self.key in record.raw:
            if not self.in_rows and not record.complete and record.raw[self.key] in ("", None):
                return NOT_IN_ROWS
            return record.why_hidden(self.key) if record.may_hide else ""
        if not record.complete:
            if not self.in_rows:
                return NOT_IN_ROWS
            return (
                f"was not read: add {self.key!r} to fields=, or get() the whole record "
                "(get_many() for several)"
            )
        if self.kind in _ALWAYS_TOLD and not record.leaves_out:
            return HIDDEN
        return record.why_hidden(self.key) if record.may_hide else ""


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


def per_class(function: F) -> F:
    """Keep the result for each class of records, and each other argument: names that users give.

    So there is a limit to how many are kept.
    """
    # mypy holds a class for unhashable whose instances define __hash__.
    return cast("F", lru_cache(maxsize=10_000)(function))


@per_class
def fields_of(record: type[Record]) -> Mapping[str, FieldSpec]:
    """Return the fields of a record by name, in the order in which they are described."""
    specs: dict[str, FieldSpec] = {}
    for base in reversed(record.__mro__):
        specs |= {name: one for name, one in vars(base).items() if isinstance(one, FieldSpec)}
    if issubclass(record, Linked):
        specs |= {kind.keyword: _link_field(record, kind) for kind in LINK_KINDS}
    return MappingProxyType(specs)


@per_class
def writable(record: type[Record]) -> Mapping[str, FieldSpec]:
    """Return the keywords of ``create`` and ``update``."""
    return MappingProxyType({name: one for name, one in fields_of(record).items() if one.write})


@attrs.frozen
class Filter:
    """One keyword of ``search``."""

    spec: FieldSpec
    operator: str = "="


@per_class
def search_keywords(record: type[Record]) -> Mapping[str, Filter]:
    """Return the keywords of ``search``; a moment has two, ``created_after`` and ``…_before``."""
    keywords: dict[str, Filter] = {}
    for spec in fields_of(record).values():
        if spec.kind is MOMENT and (spec.search or spec.filtered):
            keywords[f"{spec.keyword}_after"] = Filter(spec, ">")
            keywords[f"{spec.keyword}_before"] = Filter(spec, "<")
        elif spec.search or spec.filtered:
            keywords[spec.keyword] = Filter(spec)
    return MappingProxyType(keywords)


@per_class
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


@per_class
def all_fields(record: type[Record]) -> tuple[str, ...]:
    """Return all that a row of a list can tell."""
    others = (one.key for one in fields_of(record).values() if one.readable and one.in_rows)
    made_of = (word for words in record.made_of.values() for word in words)
    heads = {word.partition(".")[0] for word in list_fields(record)}
    more = (word for word in (*others, *made_of) if word not in heads and word != "id")
    return tuple(dict.fromkeys((*list_fields(record), *more)))


# -- the words that describe fields ----------------------------------------------------------


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def text(key: str, **options: Unpack[Options]) -> Field[str]:
    """Plain text; ``""`` where RT has none."""
    return Field(key, _text, LINE, **options)


def line(key: str, **options: Unpack[Options]) -> Field[str]:
    """Text of one line."""
    return Field(key, _text, LINE, **options)


def email(key: str, **options: Unpack[Options]) -> Field[str]:
    """One e-mail address; ``Ann B <annb@example.com>`` and outer blanks are written without."""
    return Field(key, _text, EMAIL, **options)


def word(key: str, **options: Unpack[Options]) -> Field[str]:
    """Text that RT writes in a case of its own: a status."""
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
        if isinstance(value, Mapping):
            return kind.of(cast("Mapping[str, Any]", value))
        if value is None or isinstance(value, str | int):
            return kind.of({"id": value})
        raise ProtocolError(f"not a reference: {value!r}")

    # Other things than users are named by their names alone.
    written = REFERENCE if getattr(kind, "kind", None) == "user" else NAMED
    return Field(key, read, written, target=kind, **options)


def _field_name(item: Mapping[str, Any]) -> str:
    return str(item.get("name") or json_values.identifier(item))


def read_custom_fields(value: Any) -> FieldTexts:
    """Read RT's list of custom fields (``""`` or ``{}`` when there are none) as name -> values."""
    items = sorted(json_values.objects(value), key=_field_number)
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


def _field_number(item: Mapping[str, Any]) -> int:
    """Return the number of a custom field; RT lists fields in another order each time."""
    return json_values.whole_number(item.get("id"))


def custom_fields(**options: Unpack[Options]) -> Field[Mapping[str, tuple[str, ...]]]:
    """Custom fields by name, each with all its values; a field without a value has ``()``.

    Values are text; a file is its name, and can be read and written back.
    """
    options.setdefault("option", "--cf")
    options.setdefault("rest1", False)
    if options.get("write"):
        options.setdefault("doc", "Custom fields, by name or id; the values replace all others.")
    return CustomFieldsOf("CustomFields", read_custom_fields, CUSTOM_FIELDS, **options)
