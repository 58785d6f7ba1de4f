"""What the shared verbs need to know about one of RT's nouns: operations, fields, filters."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any, Generic, TypeVar

import attrs

from rtfacade._rest2.filters import Condition
from rtfacade._rest2.names import by_number
from rtfacade._rest2.operations import (
    CreateRequest,
    FilteredListOperation,
    KeyOperation,
    ListOperation,
    SublistOperation,
    UpdateRequest,
    with_disabled,
)
from rtfacade.errors import NotFoundError
from rtfacade.records import json_values, serialize
from rtfacade.records.descriptors import list_fields, writable
from rtfacade.records.record import Record

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
    base_filter: tuple[Condition, ...] = ()
    """Conditions of every search."""
    create_op: CreateRequest | None = None
    update_op: UpdateRequest | None = None
    delete_op: KeyOperation | None = None
    history_op: SublistOperation | None = None
    custom_fields_op: SublistOperation | None = None
    """Lists the custom fields that apply to it."""
    custom_fields_type: str = ""
    """RT's ``LookupType`` of those fields."""

    @property
    def fields(self) -> Sequence[str]:
        """What a search reads unless told otherwise."""
        return list_fields(self.record)

    @property
    def set_after_create(self) -> Collection[str]:
        """Keywords that RT ignores in a create request; an update sets them right after it."""
        return [name for name, one in writable(self.record).items() if one.after_create]

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
    if isinstance(given, str) and given.strip():
        return given
    raise TypeError(f"a {label} is given by its number, its name or a record, not by {given!r}")


def none_of(label: str, name: object) -> NotFoundError:
    """Make the error for an object that a search did not find."""
    return NotFoundError(404, [f"no {label} {name!r}, or you may not see it"])


def is_disabled(raw: Mapping[str, Any]) -> bool:
    """Tell whether a record, read by itself, is disabled."""
    return str(raw.get("Disabled") or "0") != "0"


def own_number(raw: Mapping[str, Any]) -> int:
    """Return the number of a record read by itself.

    RT gives other people's accounts no ``id``; their link to themselves has it.
    """
    if "id" not in raw:
        for link in json_values.objects(raw.get("_hyperlinks")):
            if link.get("ref") == "self":
                return json_values.identifier(link)
    return json_values.identifier(raw)
