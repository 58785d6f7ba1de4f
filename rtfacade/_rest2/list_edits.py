"""Adding to lists of a record and removing from them: the whole new list, which RT wants."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rtfacade.records import json_values, serialize
from rtfacade.records.custom_field_types import (
    FieldToSet,
    read_value,
    values_by_id,
    values_by_name,
)
from rtfacade.records.descriptors import read_custom_fields, same_reference, writable
from rtfacade.records.record import Record
from rtfacade.records.serialize import People

#: What is read of each person to compare with names and addresses.
PERSON_FIELDS = ("Name", "EmailAddress")

PeopleByRole = Mapping[str, list[str | int]]


def people_by_role(**given: People) -> PeopleByRole:
    """Check the people given for each role; TypeError if there are none."""
    people = {role: one for role, who in given.items() if (one := serialize.people(role, who))}
    if not people:
        raise TypeError("name at least one person, such as cc=['a@example.com']")
    return people


def with_people(
    record: type[Record], raw: Mapping[str, Any], people: PeopleByRole
) -> dict[str, Any]:
    """Return the roles that change when people are added."""
    changes: dict[str, Any] = {}
    for role, added in people.items():
        members = json_values.objects(raw.get(writable(record)[role].key))
        new = [one for one in added if not any(same_reference(one, old) for old in members)]
        if new:
            changes[role] = [*map(_member_key, members), *new]
    return changes


def without_people(
    record: type[Record], raw: Mapping[str, Any], people: PeopleByRole
) -> dict[str, Any]:
    """Return the roles that change when people are removed."""
    changes: dict[str, Any] = {}
    for role, removed in people.items():
        members = json_values.objects(raw.get(writable(record)[role].key))
        kept = [old for old in members if not any(same_reference(one, old) for one in removed)]
        if len(kept) < len(members):
            changes[role] = [_member_key(member) for member in kept]
    return changes


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
    """Return what RT takes for a member: the number of a group, the name of a user."""
    if member.get("type") == "group":
        return json_values.identifier(member)
    return str(member.get("Name") or member["id"])


def _values_of(raw: Mapping[str, Any], field: FieldToSet) -> list[Any]:
    """Return the values of a custom field; ValueError for one that the record does not have."""
    values = values_by_id(raw).get(field.key)
    if values is None and field.info is None:
        values = values_by_name(raw).get(field.label.casefold())
    if values is not None:
        return [one for one in values if one not in (None, "")]
    known = ", ".join(read_custom_fields(raw.get("CustomFields"))) or "none"
    raise ValueError(f"ticket {raw.get('id')} has no custom field {field.label!r}; it has {known}")
