"""Users and groups as members of groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rtfacade._rest2.keys import GroupKey, Member
from rtfacade.errors import NotFoundError
from rtfacade.records import Principal, UserRecord


def of_user(record: UserRecord) -> Principal:
    """Make a member of a user."""
    return Principal.of({**record.raw, "type": "user", "id": record.id, "Name": record.name})


def of_group(number: int, name: object) -> Principal:
    """Make a member of a group."""
    return Principal.of({"type": "group", "id": number, "Name": name})


def resolved(wanted: Sequence[Principal | str], *, create: bool) -> list[Principal]:
    """Turn addresses without a user into users to create; NotFoundError names all others."""
    unknown = [one for one in wanted if isinstance(one, str) and not (create and "@" in one)]
    if unknown:
        raise NotFoundError(404, [f"no user {one!r}, or you may not see it" for one in unknown])
    return [
        Principal.of({"type": "user", "Name": one, "EmailAddress": one})
        if isinstance(one, str)
        else one
        for one in wanted
    ]


def with_details(
    members: Sequence[Principal], users: Mapping[str, Mapping[str, Any]]
) -> list[Principal]:
    """Add what is known of users by name; a group's own list has their names only."""
    return [
        Principal.of({**one.raw, **users.get(one.name.casefold(), {})})
        if one.kind == "user"
        else one
        for one in members
    ]


def with_group_names(members: Sequence[Principal], names: Mapping[int, str]) -> list[Principal]:
    """Add the names of member groups by their ids."""
    return [
        Principal.of({**one.raw, "Name": names[one.id]})
        if one.kind == "group" and one.id in names
        else one
        for one in members
    ]


def label(one: GroupKey | Member) -> str:
    """Name a group or a member in an error as the caller did."""
    return repr(getattr(one, "name", one))
