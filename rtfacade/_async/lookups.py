"""Looking up what a single read does not tell: people behind names."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from rt_rest2.api import user as user_ops
from rtfacade._async.base import Client, Transport, pages
from rtfacade._rest2 import lookups
from rtfacade._rest2.listing import buffered_list_for, select
from rtfacade._rest2.resources import with_disabled
from rtfacade._rest2.role_members import role_members, with_people
from rtfacade.records.json_values import required

#: How many names one request looks up at most.
MAX_NAMES = lookups.MAX_NAMES
_PERSON = select(["Name", "EmailAddress", "RealName"], "id")


async def users_by(
    client: Transport, field: str, values: Collection[str]
) -> dict[str, Mapping[str, Any]]:
    """Look up users by name or address, disabled ones too; the keys are in lower case.

    One request for each 50 values, fewer where they are long. Case does not matter, on no
    database: RT's ``IN`` compares it on PostgreSQL, so that is not used.
    """
    users: dict[str, Mapping[str, Any]] = {}
    wanted = {value.casefold() for value in values}
    operation = with_disabled(user_ops.users_list_get.request_kwargs, find_disabled=True)
    for where in lookups.any_of(field, sorted(values)):
        async for raw in pages(
            client, operation, dict[str, Any], _PERSON, where, cursor=buffered_list_for("id")
        ):
            if (name := str(required(raw, field)).casefold()) in wanted:
                users[name] = raw
    return users


async def with_details(
    client: Client, raw: Mapping[str, Any], requested: Mapping[str, Any]
) -> Mapping[str, Any]:
    """Add to members of roles what a single read does not tell: ids, addresses, role names."""
    record: dict[str, Any] = dict(raw)
    if "custom_roles" in requested and "CustomRoles" not in raw:
        keys = await client._directory.role_names()  # pyright: ignore[reportPrivateUsage]
        record["CustomRoles"] = {name: raw[key] for key, name in keys.items() if key in raw}
    names = {
        str(one["id"]) for one in role_members(record) if "id" in one and one.get("type") != "group"
    }
    people = await users_by(client, "Name", names) if names else {}
    return with_people(record, people)
