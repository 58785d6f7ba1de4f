"""Members of roles in a record, of whom a single read tells the names alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rtfacade._rest2.schema import PEOPLE
from rtfacade.records import json_values

#: Where RT 5.0.4 and later has custom roles, by name.
_CUSTOM = "CustomRoles"


def role_members(raw: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """List the members of all roles."""
    return [one for members in _roles(raw).values() for one in json_values.objects(members)]


def with_people(
    raw: Mapping[str, Any], people: Mapping[str, Mapping[str, Any]]
) -> Mapping[str, Any]:
    """Add to the members of roles what was found by their names, in lower case."""

    def told(members: Any) -> Any:
        found = [
            {**one, **people.get(str(one.get("id")).casefold(), {})}
            for one in json_values.objects(members)
        ]
        return found if json_values.is_array(members) or not found else found[0]

    roles = {key: told(raw[key]) for key in PEOPLE if key in raw}
    named = raw.get(_CUSTOM)
    if json_values.is_object(named):
        roles[_CUSTOM] = {name: told(members) for name, members in named.items()}
    return {**raw, **roles}


def _roles(raw: Mapping[str, Any]) -> dict[str, Any]:
    named = raw.get(_CUSTOM)
    own = {key: raw[key] for key in PEOPLE if key in raw}
    return {**own, **named} if json_values.is_object(named) else own
