"""Users and groups as members of groups."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rtfacade._rest2.people_fields import no_user
from rtfacade.errors import NotFoundError
from rtfacade.records import Principal, UserRecord
from rtfacade.records.people import PersonId


def of_user(record: UserRecord) -> Principal:
    """Make a member of a user."""
    return Principal.of({**record.raw, "type": "user", "id": record.id, "Name": record.name})


def of_person(person: int) -> Principal:
    """Make a member of what an id was found to be; a user, where the id tells no more."""
    raw: dict[str, Any] = {"type": getattr(person, "kind", "user"), "id": int(person)}
    if isinstance(person, PersonId):
        raw |= {"Name": person.name, "EmailAddress": person.email}
    return Principal.of(raw)


def resolved(wanted: Sequence[Principal | str], *, create: bool) -> list[Principal]:
    """Turn addresses without a user into users to create; NotFoundError names all others."""
    unknown = [one for one in wanted if isinstance(one, str) and not (create and "@" in one)]
    if unknown:
        raise NotFoundError(404, [no_user(one) for one in unknown])
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
