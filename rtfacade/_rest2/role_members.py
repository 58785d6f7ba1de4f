"""Members of roles in a record; a single read has only their names."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from rtfacade.records import AssetRecord, TicketRecord, UserRecord, descriptors, json_values
from rtfacade.records.custom_role import ROLE_PREFIX
from rtfacade.records.descriptors import Field, FieldSpec, writable
from rtfacade.records.people import NOBODY


def _is_role(spec: FieldSpec) -> bool:
    return spec.kind is descriptors.PEOPLE or (
        isinstance(spec, Field) and spec.target is UserRecord
    )


#: RT's keys of all roles; a single read has only the names of their members.
ROLE_KEYS = tuple(
    dict.fromkeys(
        spec.key
        for record in (TicketRecord, AssetRecord)
        for spec in writable(record).values()
        if _is_role(spec)
    )
)

#: Where RT 5.0.4 and later has custom roles, by name.
_CUSTOM = "CustomRoles"


def role_members(raw: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """List the members of all roles."""
    return json_values.objects_in(_roles(raw).values())


def with_people(
    raw: Mapping[str, Any], people: Mapping[str, Mapping[str, Any]], kind: str = "user"
) -> Mapping[str, Any]:
    """Add to the members of roles what ``people`` has by their names in lower case."""

    def with_details(members: Any) -> Any:
        detailed = [
            {**one, **people.get(str(one.get("id")).casefold(), {})}
            if one.get("type", "user") == kind
            else one
            for one in json_values.objects(members)
        ]
        return detailed if json_values.is_array(members) or not detailed else detailed[0]

    roles = {key: with_details(raw[key]) for key in ROLE_KEYS if key in raw}
    named = raw.get(_CUSTOM)
    if json_values.is_object(named):
        roles[_CUSTOM] = {name: with_details(members) for name, members in named.items()}
    return {**raw, **roles}


class Unnamed(NamedTuple):
    """What a record has without its name."""

    roles: list[str]
    """RT's keys of custom roles, in order."""
    has_somebody: bool
    """Whether anybody but Nobody is in one of these roles."""
    groups: set[int]
    """The ids of groups in roles."""


def unnamed(raw: Mapping[str, Any]) -> Unnamed:
    """Find the custom roles and the groups that RT tells by number alone."""
    named = json_values.objects_in(_roles(raw).values())
    keys: list[str] = []
    members: list[Mapping[str, Any]] = []
    if not isinstance(raw.get(_CUSTOM), Mapping):
        keys = [key for key in raw if key.startswith(ROLE_PREFIX)]
        keys.sort(key=lambda key: (len(key), key))
        members = json_values.objects_in([raw[key] for key in keys])
    groups = {
        json_values.identifier(one)
        for one in (*named, *members)
        if one.get("type") == "group" and not one.get("Name")
    }
    return Unnamed(keys, any(one.get("id") != NOBODY for one in members), groups)


def with_group_names(raw: Mapping[str, Any], names: Mapping[int, str]) -> Mapping[str, Any]:
    """Add to the groups in roles the names that are known."""
    people = {
        str(one["id"]): {"Name": names[json_values.identifier(one)]}
        for one in role_members(raw)
        if one.get("type") == "group" and json_values.identifier(one) in names
    }
    return with_people(raw, people, kind="group")


def _roles(raw: Mapping[str, Any]) -> dict[str, Any]:
    named = raw.get(_CUSTOM)
    own = {key: raw[key] for key in ROLE_KEYS if key in raw}
    return {**own, **named} if isinstance(named, Mapping) else own
