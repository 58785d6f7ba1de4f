"""The people in the keywords of a write: found, and replaced by what RT takes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

import attrs

from rtfacade.errors import NotFoundError
from rtfacade.records import CustomRoleRecord, descriptors
from rtfacade.records.descriptors import per_class, writable
from rtfacade.records.people import NOBODY, PersonId, is_address, parse_people, parse_person
from rtfacade.records.record import Record
from rtfacade.records.suggestions import meant_or_known

#: Takes a person, the field, and whether that field takes one person; returns what RT takes.
Replace = Callable[[str | int, str, bool], str | int]


@attrs.frozen
class Mention:
    """A person in a field of a write."""

    person: str | int
    field: str
    is_alone: bool
    """Whether the field takes one person: RT then makes no user of an unknown address."""

    @property
    def is_looked_up(self) -> bool:
        """Tell what RT would not understand, or would half refuse."""
        if isinstance(self.person, PersonId):
            return False
        if isinstance(self.person, str):
            is_nobody = self.person.casefold() == NOBODY.casefold()
            return not is_nobody and (self.is_alone or not is_address(self.person))
        return True


@per_class
def people_keywords(record: type[Record]) -> frozenset[str]:
    """Return the keywords of a write that name people."""
    kinds = (descriptors.REFERENCE, descriptors.PEOPLE, descriptors.CUSTOM_ROLES)
    return frozenset(name for name, spec in writable(record).items() if spec.kind in kinds)


def replace_people(
    record: type[Record], item: Mapping[str, Any], alone: Collection[str], replace: Replace
) -> dict[str, Any]:
    """Return the keywords of a write with each person replaced.

    ``alone`` names the custom roles of one person.
    """
    changed = dict(item)
    for name, value in item.items():
        spec = writable(record).get(name)
        if spec is None:
            continue
        if spec.kind is descriptors.REFERENCE:
            changed[name] = replace(parse_person(name, value), name, True)
        elif spec.kind is descriptors.PEOPLE:
            changed[name] = [replace(one, name, False) for one in parse_people(name, value)]
        elif spec.kind is descriptors.CUSTOM_ROLES:
            changed[name] = {
                role: [
                    replace(one, f"custom role {role}", role in alone)
                    for one in parse_people(f"custom role {role}", people)
                ]
                for role, people in value.items()
            }
    return changed


def people_in(
    record: type[Record], item: Mapping[str, Any], alone: Collection[str]
) -> list[Mention]:
    """List the people in the keywords of a write."""
    mentions: list[Mention] = []

    def note(person: str | int, field: str, is_alone: bool) -> str | int:
        mentions.append(Mention(person, field, is_alone))
        return person

    replace_people(record, item, alone, note)
    return mentions


def role_members(role: CustomRoleRecord, people: object, *, fill: bool) -> list[str | int]:
    """Return who is to be in a custom role; RT empties a role of one person by Nobody (``fill``).

    ValueError for several people in a role of one.
    """
    members = parse_people(f"custom role {role.name}", people)
    if not role.is_of_one:
        return members
    if len(members) > 1:
        raise ValueError(f"custom role {role.name} takes one person, not {members!r}")
    return members or ([NOBODY] if fill else [])


def no_user(person: str | int) -> str:
    """Say that there is no such user."""
    if isinstance(person, int):
        return f"no user or group {person}, or you may not see it"
    hint = f"; an id is a number, not a text: {int(person)}" if _is_number(person) else ""
    if person.casefold().startswith("group:"):
        hint = "; a group is given by its id or a record of it"
    return f"no user {person!r}, or you may not see them{hint}"


def nothing_named(label: str, name: str) -> NotFoundError:
    """Make the error for a queue, a catalog or a class that does not exist."""
    hint = f"; an id is a number, not a text: {int(name)}" if _is_number(name) else ""
    return NotFoundError(404, [f"no {label} {name!r}, or you may not see it{hint}"])


def no_role(name: str, known: Collection[str]) -> NotFoundError:
    """Make the error for an unknown custom role."""
    hint = meant_or_known(name, known, words="RT has")
    return NotFoundError(404, [f"no custom role {name!r}{hint}"])


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdecimal()
