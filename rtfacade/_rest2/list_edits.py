"""Adding to lists of a record and removing from them: the whole new list, which RT wants."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

import attrs

from rtfacade._rest2.role_members import role_members
from rtfacade.records import json_values, read_custom_roles, serialize
from rtfacade.records.custom_field_types import (
    FieldToSet,
    read_value,
    values_by_id,
    values_by_name,
)
from rtfacade.records.descriptors import read_custom_fields, same_reference, writable
from rtfacade.records.people import PersonId, identity
from rtfacade.records.record import Record
from rtfacade.records.serialize import People

PeopleByRole = Mapping[str, Sequence[str | int]]


@attrs.frozen
class Watchers:
    """People to add to roles, or to remove from them."""

    roles: PeopleByRole
    custom: PeopleByRole = attrs.field(factory=dict[str, Sequence[str | int]])
    """Custom roles, by name."""
    alone: Collection[str] = ()
    """The custom roles of one person."""


def people_by_role(
    custom_roles: Mapping[str, Any] | None = None, **given: People
) -> dict[str, list[str | int]]:
    """Check the people given for each role; TypeError if there are none."""
    people = {
        role: members for role, who in given.items() if (members := serialize.people(role, who))
    }
    if not people and not any(serialize.custom_roles("custom_roles", custom_roles or {}).values()):
        raise TypeError("name at least one person, such as cc=['a@example.com']")
    return people


def with_people(record: type[Record], raw: Mapping[str, Any], watchers: Watchers) -> dict[str, Any]:
    """Return the roles that change when people are added; a role of one person gets the new one."""
    changes: dict[str, Any] = {}
    for role, members, added in _members(record, raw, watchers):
        new = [one for one in added if not any(same_reference(one, old) for old in members)]
        if new:
            kept = [] if role in watchers.alone else [_member_key(one) for one in members]
            _change(changes, role, watchers, [*kept, *new])
    return changes


def without_people(
    record: type[Record], raw: Mapping[str, Any], watchers: Watchers
) -> dict[str, Any]:
    """Return the roles that change when people are removed."""
    changes: dict[str, Any] = {}
    for role, members, removed in _members(record, raw, watchers):
        kept = [old for old in members if not any(same_reference(one, old) for one in removed)]
        if len(kept) < len(members):
            _change(changes, role, watchers, [_member_key(one) for one in kept])
    return changes


def strangers(record: type[Record], raw: Mapping[str, Any], watchers: Watchers) -> list[str | int]:
    """List the people who are in none of the roles that they are given for."""
    return [
        one
        for _, members, people in _members(record, raw, watchers)
        for one in people
        if not any(same_reference(one, old) for old in members)
    ]


def logins_in(raw: Mapping[str, Any]) -> list[str]:
    """List the logins of all members of roles, which exist because RT told them."""
    return [
        str(one.get("Name") or one["id"])
        for one in role_members(raw)
        if one.get("type", "user") == "user" and "id" in one
    ]


def _members(
    record: type[Record], raw: Mapping[str, Any], watchers: Watchers
) -> Iterator[tuple[str, list[Mapping[str, Any]], Sequence[str | int]]]:
    """Yield each role with its members and the people given for it."""
    for role, people in watchers.roles.items():
        yield role, json_values.objects(raw.get(writable(record)[role].key)), people
    custom = read_custom_roles(raw)
    for role, people in watchers.custom.items():
        name = getattr(role, "name", role)
        yield role, [one.raw for one in custom.get(name, ())], people


def _change(
    changes: dict[str, Any], role: str, watchers: Watchers, members: list[str | int]
) -> None:
    if role in watchers.custom:
        changes.setdefault("custom_roles", {})[role] = members
    else:
        changes[role] = members


def with_value(raw: Mapping[str, Any], field: FieldToSet, value: object) -> dict[str, Any]:
    """Return the change that adds a value to a custom field; empty if it has the value."""
    values = _values_of(raw, field)
    if any(field.kind.same(one, old, None) for one in field.values for old in values):
        return {}
    return _set(field, [*map(read_value, values), value])


def without_value(raw: Mapping[str, Any], field: FieldToSet) -> dict[str, Any]:
    """Return the change that removes a value of a custom field; empty if it lacks the value."""
    values = _values_of(raw, field)
    kept = [
        old for old in values if not any(field.kind.same(one, old, None) for one in field.values)
    ]
    return {} if len(kept) == len(values) else _set(field, [*map(read_value, kept)])


def without_file(raw: Mapping[str, Any], field: FieldToSet, name: str) -> dict[str, Any]:
    """Return the change that removes the files of a name from a custom field."""
    values = [read_value(one) for one in _values_of(raw, field)]
    kept = [one for one in values if one != name]
    return {} if len(kept) == len(values) else _set(field, kept)


def _set(field: FieldToSet, values: list[Any]) -> dict[str, Any]:
    key = field.label if field.info is None else field.info.id
    return {"custom_fields": {key: values}}


def _member_key(member: Mapping[str, Any]) -> str | int:
    """Return what RT takes for a member: an id, or the login where that is all that is told."""
    number, names = identity(member)
    if number is None:
        return names[0]
    name = names[0] if names else str(number)
    return PersonId(number, name, kind=str(member.get("type") or "user"))


def _values_of(raw: Mapping[str, Any], field: FieldToSet) -> list[Any]:
    """Return the values of a custom field; ValueError for one that the record does not have."""
    values = values_by_id(raw).get(field.key)
    if values is None and field.info is None:
        values = values_by_name(raw).get(field.label.casefold())
    if values is not None:
        return [one for one in values if one not in (None, "")]
    known = ", ".join(read_custom_fields(raw.get("CustomFields"))) or "none"
    raise ValueError(f"ticket {raw.get('id')} has no custom field {field.label!r}; it has {known}")
