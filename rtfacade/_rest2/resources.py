"""RT's nouns as tables: their operations, their lists, and how an object of one is named.

Each protocol of an operation names the parameters that the facade passes. A parameter that is
renamed in the description of the API no longer fits, and type checkers report the place that uses
it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

import attrs

from rt_rest2 import models
from rt_rest2.types import UNSET, Unset
from rtfacade._rest2.listing import Condition, ListOperation, Request, expanded
from rtfacade.errors import NotFoundError, ProtocolError
from rtfacade.records import descriptors, json_values, serialize
from rtfacade.records.descriptors import all_fields, list_fields, writable
from rtfacade.records.record import Record

B_contra = TypeVar("B_contra", contravariant=True)
Body = TypeVar("Body")

#: Operations take a number, or the text of a number or name; each knows which.
PathKey = Any
CreateRequest = Callable[[Mapping[str, Any]], Request]
UpdateRequest = Callable[[str | int, Mapping[str, Any], str | None], Request]


class FilteredListOperation(Protocol):
    """Reads a page of a list that leaves out disabled objects unless told otherwise."""

    def __call__(
        self,
        *,
        query: str | Unset = ...,
        page: int | Unset = ...,
        per_page: int | Unset = ...,
        orderby: list[str] | Unset = ...,
        order: list[str] | Unset = ...,
        fields: str | Unset = ...,
        find_disabled_rows: models.Flag | Unset = ...,
    ) -> Request: ...


class SublistOperation(Protocol):
    """Reads a page of a list that belongs to an object, such as its history."""

    def __call__(
        self,
        key: PathKey,
        /,
        *,
        query: str | Unset = ...,
        page: int | Unset = ...,
        per_page: int | Unset = ...,
        orderby: list[str] | Unset = ...,
        order: list[str] | Unset = ...,
        fields: str | Unset = ...,
    ) -> Request: ...


class KeyOperation(Protocol):
    """Reads or deletes one object."""

    def __call__(self, key: PathKey, /) -> Request: ...


class CreateOperation(Protocol[B_contra]):
    """Creates an object."""

    def __call__(self, *, body: B_contra) -> Request: ...


class UpdateOperation(Protocol[B_contra]):
    """Changes an object; ``if_match`` is the version that it must still have."""

    def __call__(
        self, key: PathKey, /, *, body: B_contra, if_match: str | Unset = ...
    ) -> Request: ...


class OwnerOperation(Protocol):
    """Takes, unassigns or steals a ticket."""

    def __call__(self, id: PathKey, /, *, body: models.TicketUpdate | Unset = ...) -> Request: ...


def with_disabled(operation: FilteredListOperation, *, find_disabled: bool) -> ListOperation:
    """Fix whether a list includes disabled objects."""
    # Numbers, because the text "false" is true for RT.
    return partial(operation, find_disabled_rows=1 if find_disabled else 0)


def within(operation: SublistOperation, key: int | str) -> ListOperation:
    """Fix the object that a list belongs to."""
    return partial(operation, key)


def expanding(operation: KeyOperation, expansion: Mapping[str, str]) -> KeyOperation:
    """Fix the fields that a read expands."""
    return lambda key: expanded(operation(key), expansion)


def creating(
    operation: CreateOperation[Body], model: Callable[[Mapping[str, Any]], Body]
) -> CreateRequest:
    """Let a create operation take RT's JSON as a mapping."""
    return lambda payload: operation(body=model(payload))


def updating(
    operation: UpdateOperation[Body], model: Callable[[Mapping[str, Any]], Body]
) -> UpdateRequest:
    """Let an update operation take RT's JSON as a mapping, and the version to match if any."""

    def request(key: str | int, payload: Mapping[str, Any], if_match: str | None) -> Request:
        version = UNSET if if_match is None else if_match
        return operation(key, body=model(payload), if_match=version)

    return request


_PLAIN = re.compile(r"[^/\\;]+")


def by_number(given: object) -> bool:
    """Tell an id (``int``) from a name; text is a name, digits too."""
    return isinstance(given, int) and not isinstance(given, bool)


def fits_a_path(name: str) -> bool:
    """Tell whether RT finds an object by this name in a path.

    A slash is decoded before routing and matches nothing, a dot segment is resolved on the way,
    digits are an id, and a name with control characters is nobody's. Letters outside ASCII are
    found on SQLite and MariaDB and not on PostgreSQL: RT does not decode them there.
    """
    return (
        bool(_PLAIN.fullmatch(name))
        and name not in (".", "..")
        and name.isascii()
        and not name.isdigit()
        and name.isprintable()
        and name == name.strip()
    )


R = TypeVar("R", bound=Record)
T = TypeVar("T")

#: RT answers some lists with no rows when there is no condition, so those get this one.
ANY: tuple[Condition, ...] = (("id", ">", 0),)


@attrs.frozen
class ResourceSpec(Generic[R]):
    """One noun of RT as a table."""

    label: str
    """What error messages call it."""
    record: type[R]
    read_op: KeyOperation
    """Takes a number, or also a name if ``has_name_in_path``."""
    list_op: ListOperation | None = None
    """The list, if RT has no filter for disabled objects on it."""
    filtered_list_op: FilteredListOperation | None = None
    """The list, if RT has a filter for disabled objects on it."""
    has_name_in_path: bool = False
    """Whether RT finds it by its name in a path; otherwise names are searched for."""
    has_bare_name: bool = False
    """Whether RT stores its name without outer blanks."""
    has_ids: bool = True
    """Whether RT restricts its list by id."""
    lists_tell_all: bool = False
    """Whether rows of its list can have all that a single read tells."""
    base_filter: tuple[Condition, ...] = ()
    """Conditions of every search."""
    create_op: CreateRequest | None = None
    update_op: UpdateRequest | None = None
    history_op: SublistOperation | None = None
    place: tuple[str, str, KeyOperation] | None = None
    """Where a new one goes: RT's key in the payload, what messages call it, how it is read."""
    custom_fields_op: SublistOperation | None = None
    """Lists the custom fields that apply to it."""
    custom_fields_type: str = ""
    """RT's ``LookupType`` of those fields."""

    @property
    def fields(self) -> Sequence[str]:
        """What a search reads unless told otherwise."""
        return list_fields(self.record)

    @property
    def all_fields(self) -> Sequence[str]:
        """All that a row of a list can tell."""
        return all_fields(self.record)

    @property
    def set_after_create(self) -> Collection[str]:
        """Keywords that RT ignores in a create request; an update sets them right after it."""
        return [name for name, one in writable(self.record).items() if one.after_create]

    @property
    def has_people(self) -> bool:
        """Whether it has roles with several members."""
        return any(one.kind is descriptors.PEOPLE for one in writable(self.record).values())

    def listing(self, *, find_disabled: bool) -> ListOperation:
        """Return the operation that lists this noun."""
        if self.filtered_list_op is not None:
            return with_disabled(self.filtered_list_op, find_disabled=find_disabled)
        return required(self.list_op)


def required(operation: T | None) -> T:
    """Return an operation of a noun; NotImplementedError if RT has none."""
    if operation is None:
        raise NotImplementedError("RT has no such operation for this")
    return operation


def key_of(label: str, given: object) -> str | int:
    """Return the number or the name by which an object was given; of a record, its own."""
    if isinstance(given, Record):
        given = getattr(given, "id", None) or getattr(given, "name", None)
    if by_number(given):
        return serialize.identifier(label, given)
    if isinstance(given, str):
        if not given.strip():
            raise ValueError(f"{label}: an empty text is no name")
        return serialize.text(label, given)
    raise TypeError(f"{label}: it is given by its number, its name or a record, not by {given!r}")


def none_of(label: str, name: object) -> NotFoundError:
    """Make the error for an object that a search did not find."""
    return NotFoundError(404, [f"no {label} {name!r}, or you may not see it"])


def is_disabled(raw: Mapping[str, Any]) -> bool:
    """Tell whether a record, read by itself, is disabled."""
    return str(raw.get("Disabled") or "0") != "0"


def require_told(label: str, records: Iterable[Record], *keys: str) -> None:
    """Raise ProtocolError for a row without what was asked for, which RT always tells."""
    for record in records:
        for key in keys:
            if key not in record.raw:
                raise ProtocolError(f"RT's list of {label}s has one without {key}")


def require_own(label: str, path: str | int, record: Record) -> None:
    """Raise ProtocolError for an answer that is about another object than the question.

    What stands between may mix answers up; RT itself never does.
    """
    raw = record.raw
    if isinstance(path, int):
        if "id" in raw and json_values.identifier(raw) != path:
            raise ProtocolError(f"asked for {label} {path}, RT's answer is about {raw['id']}")
        return
    # Not RT's Name: the title of a saved search is elsewhere.
    name = getattr(record, "name", None)
    keys = [str(name).casefold(), str(raw.get("EmailAddress") or "").casefold()]
    if name is not None and path.casefold() not in keys:
        raise ProtocolError(f"asked for {label} {path!r}, RT's answer is about {name!r}")


def own_number(raw: Mapping[str, Any]) -> int:
    """Return the number of a record read by itself.

    RT gives other people's accounts no ``id``; their link to themselves has it.
    """
    if "id" not in raw:
        for link in json_values.objects(raw.get("_hyperlinks")):
            if link.get("ref") == "self":
                return json_values.identifier(link)
    return json_values.identifier(raw)
