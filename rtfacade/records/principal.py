"""Members of roles and groups: users and groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Unpack

from rtfacade.errors import ProtocolError
from rtfacade.records import descriptors, json_values
from rtfacade.records.custom_role import ROLE_PREFIX
from rtfacade.records.descriptors import DerivedField, Field, Options, line, word
from rtfacade.records.people import NOBODY
from rtfacade.records.record import Record


class Principal(Record):
    """A member of a role or a group: a user, or a group."""

    summary_fields = ("kind", "id", "name")

    @property
    def kind(self) -> str:
        """``user`` or ``group``."""
        return str(self.raw.get("type") or "user")

    @property
    def name(self) -> str:
        """The name; AttributeError for a group whose name was not read, or is hidden from you."""
        if self.kind == "group" and not self.raw.get("Name"):
            raise AttributeError(
                f"the name of group {self.raw.get('id')} was not read: get() the whole record, "
                "add a field such as 'Cc.Name' to fields=, or ask rt.groups.get()"
            )
        return str(self.raw.get("Name") or self.raw.get("id") or "")

    @property
    def id(self) -> int:
        """The numeric id. A reference to a user has the name alone: then AttributeError."""
        return own_id(self)

    email = word("EmailAddress")
    real_name = line("RealName")


class CustomRoleMembers(Mapping[str, tuple[Principal, ...]]):
    """Members of custom roles by the names of the roles.

    Where RT tells its own key of a role, such as ``RT::CustomRole-3``, that is understood too.
    """

    def __init__(
        self, by_name: Mapping[str, tuple[Principal, ...]], by_key: Mapping[str, Any]
    ) -> None:
        """Take the members by name, and RT's record."""
        self._by_name = by_name
        self._by_key = by_key

    def __getitem__(self, name: str) -> tuple[Principal, ...]:
        if name not in self._by_name and name.startswith(ROLE_PREFIX) and name in self._by_key:
            return _principals(self._by_key[name])
        return self._by_name[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_name)

    def __len__(self) -> int:
        return len(self._by_name)

    def __repr__(self) -> str:
        return repr(dict(self._by_name))


def read_custom_roles(raw: Mapping[str, Any]) -> Mapping[str, tuple[Principal, ...]]:
    """Find custom roles where each version of RT puts them.

    Up to 5.0.3 they are ``RT::CustomRole-<n>`` at the top; later a ``CustomRoles`` object by name.
    What a client reads has them under ``CustomRoles`` by name, on every version.
    Roles without names and without people are left out.
    """
    by_name = raw.get("CustomRoles")
    if json_values.is_object(by_name):
        roles = by_name
    else:
        roles = {key: value for key, value in raw.items() if key.startswith(ROLE_PREFIX)}
    # RT tells them in another order each time.
    members = {name: _principals(roles[name]) for name in sorted(roles, key=_in_order)}
    if by_name is None and not any(
        one.raw.get("id") != NOBODY for role in members.values() for one in role
    ):
        members = {}
    return CustomRoleMembers(members, raw)


def _in_order(role: str) -> tuple[int, str]:
    """Sort by name, and roles without a name by number."""
    return (len(role) if role.startswith(ROLE_PREFIX) else 0, role.casefold())


def _principals(value: Any) -> tuple[Principal, ...]:
    return tuple(
        Principal.of(item)
        for item in (value if json_values.is_array(value) else [value])
        if json_values.is_object(item)
    )


def people(key: str, **options: Unpack[Options]) -> Field[tuple[Principal, ...]]:
    """Members of a role; ``""`` and a lone reference are RT's ways to say none and one."""

    def read(value: Any) -> tuple[Principal, ...]:
        return tuple(Principal.of(item) for item in json_values.objects(value))

    options.setdefault("listed", False)
    return Field(key, read, descriptors.PEOPLE, target=Principal, **options)


def custom_roles(**options: Unpack[Options]) -> DerivedField[Mapping[str, tuple[Principal, ...]]]:
    """Members of custom roles, by the name of the role."""

    def read(record: Record) -> Mapping[str, tuple[Principal, ...]]:
        has_numbered = any(key.startswith(ROLE_PREFIX) for key in record.raw)
        if not record.complete and not has_numbered and "CustomRoles" not in record.raw:
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
        return json_values.whole_number(own)
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
