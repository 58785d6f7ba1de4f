"""Members of roles and groups: users and groups."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from rtfacade.errors import ProtocolError
from rtfacade.records import descriptors, json_values
from rtfacade.records.descriptors import DerivedField, Field, Options, line, word
from rtfacade.records.record import Record


class Principal(Record):
    """A member of a role or a group: a user, or a group."""

    @property
    def kind(self) -> str:
        """``user`` or ``group``."""
        return str(self.raw.get("type") or "user")

    @property
    def name(self) -> str:
        """The name; of a group whose name was not read, its number."""
        return str(self.raw.get("Name") or self.raw.get("id") or "")

    @property
    def id(self) -> int:
        """The numeric id. A reference to a user has the name alone: then AttributeError."""
        return own_id(self)

    email = word("EmailAddress")
    real_name = line("RealName")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.kind} {self.name!r})"


def read_custom_roles(raw: Mapping[str, Any]) -> Mapping[str, tuple[Principal, ...]]:
    """Find custom roles where each version of RT puts them.

    Up to 5.0.3 they are ``RT::CustomRole-<n>`` at the top; later a ``CustomRoles`` object by name.
    What a client reads has them under ``CustomRoles`` by name, on every version.
    """
    by_name = raw.get("CustomRoles")
    if json_values.is_object(by_name):
        roles = by_name
    else:
        roles = {key: value for key, value in raw.items() if key.startswith("RT::CustomRole-")}
    return {
        name: tuple(
            Principal.of(item)
            for item in (value if json_values.is_array(value) else [value])
            if json_values.is_object(item)
        )
        for name, value in sorted(roles.items())
    }


def people(key: str, **options: Unpack[Options]) -> Field[tuple[Principal, ...]]:
    """Members of a role; ``""`` and a lone reference are RT's ways to say none and one."""

    def read(value: Any) -> tuple[Principal, ...]:
        return tuple(Principal.of(item) for item in json_values.objects(value))

    options.setdefault("listed", False)
    return Field(key, read, descriptors.PEOPLE, target=Principal, **options)


def custom_roles(**options: Unpack[Options]) -> DerivedField[Mapping[str, tuple[Principal, ...]]]:
    """Members of custom roles, by the name of the role."""

    def read(record: Record) -> Mapping[str, tuple[Principal, ...]]:
        told = any(key.startswith("RT::CustomRole-") for key in record.raw)
        if not record.complete and not told and "CustomRoles" not in record.raw:
            raise AttributeError(
                f"{type(record).__name__}.custom_roles was not read: add 'custom_roles' to "
                "fields=, or get() the whole record (get_many() for several)"
            )
        return read_custom_roles(record.raw)

    options.setdefault("listed", False)
    options.setdefault("rest1", False)
    options.setdefault("option", "--role")
    options.setdefault(
        "doc", "Members of custom roles, by the role's name; they replace all others."
    )
    return DerivedField("CustomRoles", read, descriptors.CUSTOM_ROLES, **options)


def own_id(record: Record) -> int:
    """Take the id of a user or group from the record, or from its link to itself."""
    own = str(record.raw.get("id", ""))
    if own.isascii() and own.isdigit() and _is_number(record.raw):
        return int(own)
    for link in json_values.objects(record.raw.get("_hyperlinks")):
        if link.get("ref") == "self":
            return json_values.identifier(link)
    if record.complete or record.raw.get("type") == "group":
        raise ProtocolError(f"a record without its number: {record.raw!r}")
    raise AttributeError("a reference to a user has only the name: rt.users.get(name) has the id")


def _is_number(raw: Mapping[str, Any]) -> bool:
    """Tell a number from a user *named* with digits: there the reference repeats the name."""
    if isinstance(raw["id"], int) or raw.get("type") == "group" or "Creator" in raw:
        return True
    return raw.get("Name", raw["id"]) not in ("", None, raw["id"])
