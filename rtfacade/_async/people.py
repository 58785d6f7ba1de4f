"""Looks up the people, queues and roles that a write names, before anything is sent.

RT takes a text of digits for an id, ignores or half refuses people that do not exist, and answers
some of them with a 500. So each login is looked up and goes to RT as an id; an e-mail address is
looked up only where RT would not make a user of it: the owner, and custom roles of one person.
What is found is kept for a few minutes. Where the user may not look (RT shows users to privileged
ones only), names are left to RT, and the read-back tells.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from time import monotonic
from typing import Any, Final

import attrs

from rt_rest2.api import catalog as catalog_ops
from rt_rest2.api import class_ as class_ops
from rt_rest2.api import custom_role as role_ops
from rt_rest2.api import group as group_ops
from rt_rest2.api import queue as queue_ops
from rt_rest2.api import user as user_ops
from rtfacade._async.base import Client, ids_named, pages, read_all, read_object
from rtfacade._async.lookups import users_by
from rtfacade._rest2 import people_fields, role_members
from rtfacade._rest2.list_edits import Watchers
from rtfacade._rest2.listing import conditions, select
from rtfacade._rest2.people_fields import Mention, people_keywords
from rtfacade._rest2.resources import (
    ANY,
    FilteredListOperation,
    KeyOperation,
    fits_a_path,
    require_told,
    with_disabled,
)
from rtfacade.errors import ForbiddenError, NotFoundError
from rtfacade.records import (
    CatalogRecord,
    ClassRecord,
    CustomRoleRecord,
    QueueRecord,
    descriptors,
    json_values,
    serialize,
)
from rtfacade.records.custom_role import ROLE_PREFIX, RoleKey
from rtfacade.records.descriptors import Field, writable
from rtfacade.records.json_values import is_object, required
from rtfacade.records.people import PersonId, is_address, parse_people, parse_person
from rtfacade.records.record import Record
from rtfacade.ticketsql import as_text

#: How long a look-up is believed, in seconds.
MAX_AGE: Final = 300.0
#: How many look-ups are kept.
MAX_KEPT: Final = 10_000

_NAME = select(["Name"])
_ROLE = select(["Name", "MaxValues"])


@attrs.frozen
class _Named:
    """How things with a name are found."""

    label: str
    list_op: FilteredListOperation
    read_op: KeyOperation
    is_known_to_rt: bool = True
    """Whether RT takes the name of one that the user may not see."""


_NAMED: Final[Mapping[type[Record], _Named]] = {
    QueueRecord: _Named(
        "queue",
        queue_ops.queues_all_get.request_kwargs,
        queue_ops.queue_id_name_get.request_kwargs,
    ),
    CatalogRecord: _Named(
        "catalog",
        catalog_ops.catalogs_all_get.request_kwargs,
        catalog_ops.catalog_id_name_get.request_kwargs,
    ),
    ClassRecord: _Named(
        "class",
        class_ops.classes_all_get.request_kwargs,
        class_ops.class_id_name_get.request_kwargs,
        is_known_to_rt=False,  # RT would write the name into the column of the number
    ),
}


async def resolve_people(
    client: Client,
    record: type[Record],
    items: Sequence[Mapping[str, Any]],
    *,
    new: bool = False,
) -> list[Mapping[str, Any]]:
    """Return the items with people, queues and roles as RT takes them.

    ``new`` tells records that are created: RT refuses an unknown queue there as a whole, so its
    name need not be looked up. An item in which nothing changes is returned as it is. Raises
    NotFoundError that names all who do not exist.
    """
    return await client._directory.resolve(record, items, new=new)  # pyright: ignore[reportPrivateUsage]


async def resolve_watchers(
    client: Client,
    people: Mapping[str, Sequence[str | int]],
    custom_roles: Mapping[str, Any] | None = None,
) -> Watchers:
    """Look up the custom roles that people are added to, or removed from."""
    if not custom_roles:
        return Watchers(people)
    directory = client._directory  # pyright: ignore[reportPrivateUsage]
    by_role = await directory.custom_roles(custom_roles, fill=False)
    alone = [_key_of(role) for role in await directory.roles() if role.is_of_one]
    return Watchers(people, by_role, alone)


class AsyncDirectory:
    """What a client has looked up: users, groups, queues and custom roles."""

    def __init__(self, client: Client) -> None:
        """Know nothing yet."""
        self._client = client
        self._kept: dict[object, tuple[float, Any]] = {}

    async def resolve(
        self, record: type[Record], items: Sequence[Mapping[str, Any]], *, new: bool
    ) -> list[Mapping[str, Any]]:
        """Do what ``resolve_people`` says."""
        named = [await self._with_named(record, item, new=new) for item in items]
        keywords = people_keywords(record)
        if all(keywords.isdisjoint(item) for item in items):
            return named
        plain = [await self._with_roles(record, item) for item in named]
        alone = await self._alone(record, plain)
        requested = [one for item in plain for one in people_fields.people_in(record, item, alone)]
        known = await self._find(requested)

        def replace(person: str | int, field: str, is_alone: bool) -> str | int:
            return (
                known.get(person, person)
                if Mention(person, field, is_alone).is_looked_up
                else person
            )

        return [
            people_fields.replace_people(record, item, alone, replace)
            if not keywords.isdisjoint(item)
            else item
            for item in plain
        ]

    async def require(self, people: Iterable[str | int]) -> None:
        """Raise NotFoundError that names the logins and ids that do not exist."""
        await self._find([Mention(one, "", is_alone=False) for one in people])

    async def member(self, name: str, value: object) -> int:
        """Return the id of a user or group that exists; NotFoundError if there is none."""
        person = parse_person(name, value)
        if isinstance(person, PersonId):
            return person
        if isinstance(person, int):
            return await self._by_id(person)
        kept = self._recall(_login(person))
        if kept is None:
            await self._look_up([person])
            kept = self._recall(_login(person))
        if isinstance(kept, str):  # known to exist, and no more
            self._kept.pop(_login(person))
            return await self.member(name, person)
        if kept is None:
            raise NotFoundError(404, [people_fields.no_user(person)])
        known: PersonId = kept
        return known

    async def addresses(self, name: str, people: object) -> list[str]:
        """Return the addresses of people, for a message that goes to them once."""
        given = parse_people(name, people)
        requested = [Mention(one, name, is_alone=False) for one in given]
        known = await self._find(requested)
        addresses: list[str] = []
        for one in given:
            person: Any = one if is_address(one) else known.get(one, one)
            if isinstance(person, PersonId) and person.kind == "user" and not person.email:
                person = await self._by_id(int(person))
            if is_address(person):
                addresses.append(person)
            elif not isinstance(person, PersonId):
                reason = f"{name}: you may not look up {one!r}; give an e-mail address"
                raise ForbiddenError(403, [reason])
            elif person.kind == "group" or not person.email:
                raise ValueError(f"{name}: {person.kind} {person.name!r} has no e-mail address")
            else:
                addresses.append(person.email)
        return addresses

    async def roles(self, *, renew: bool = False) -> Sequence[CustomRoleRecord]:
        """List the enabled custom roles; one request, the first time."""
        roles: list[CustomRoleRecord] | None = None if renew else self._recall("roles")
        if roles is None:
            operation = with_disabled(
                role_ops.customroles_list_get.request_kwargs, find_disabled=False
            )
            where = conditions(ANY, {})
            roles = await pages(self._client, operation, CustomRoleRecord.of, _ROLE, where).all()
            require_told("custom role", roles, "Name")
            self._keep("roles", roles)
        return roles

    async def role_names(self, *, renew: bool = False) -> dict[str, str]:
        """Map RT's keys of custom roles, ``RT::CustomRole-3``, to names."""
        return {role.key: role.name for role in await self.roles(renew=renew)}

    async def custom_roles(
        self, given: object, name: str = "custom_roles", *, fill: bool = True
    ) -> dict[str, Any]:
        """Return custom roles by the names that RT has for them, and their people.

        ``fill`` puts Nobody into an empty role of one person. NotFoundError for an unknown role.
        """
        if not is_object(given):
            return serialize.custom_roles(name, given)
        by_role: dict[str, Any] = {}
        for key, people in given.items():
            role = await self._role(key)
            if role is None:
                by_role[_text_of(key)] = people
            else:
                by_role[_key_of(role)] = people_fields.role_members(role, people, fill=fill)
        return by_role

    async def with_names(self, raw: Mapping[str, Any]) -> Mapping[str, Any]:
        """Add to a record the names of groups in its roles, and those of custom roles.

        RT up to 5.0.3 lists custom roles by number alone, and no version tells the names of groups
        in a single read. One request for each kind, the first time that somebody is in such a role.
        """
        keys, has_somebody, groups = role_members.unnamed(raw)
        if keys and (has_somebody or self._recall("roles")):
            names = await self.role_names()
            raw = {**raw, "CustomRoles": {names.get(key, key): raw[key] for key in keys}}
        if groups:
            raw = role_members.with_group_names(raw, await self.group_names(groups))
        return raw

    async def group_names(self, groups: Collection[int]) -> dict[int, str]:
        """Return the names of groups by id, as far as the user may see them."""
        names: dict[int, str | None] = {one: self._recall(("group", one)) for one in groups}
        missing = sorted(one for one, name in names.items() if name is None)
        if missing:
            where = conditions([("id", "IN", missing)], {})
            operation = with_disabled(group_ops.groups_get.request_kwargs, find_disabled=True)
            try:
                rows = await read_all(self._client, operation, where, _NAME)
            except ForbiddenError:
                rows = []
            known = {json_values.identifier(row): str(row.get("Name") or "") for row in rows}
            for one in missing:
                names[one] = known.get(one, "")
                self._keep(("group", one), names[one])
        return {one: name for one, name in names.items() if name}

    def learn(self, logins: Iterable[str]) -> None:
        """Remember that users exist, because RT told so: they need not be looked up."""
        for login in logins:
            if not login.isdecimal() and self._recall(_login(login)) is None:
                self._keep(_login(login), login)

    # -- look-ups ----------------------------------------------------------------------------

    async def _find(self, requested: Sequence[Mention]) -> dict[str | int, Any]:
        """Look people up; NotFoundError names all who do not exist."""
        wanted = dict.fromkeys(one.person for one in requested if one.is_looked_up)
        texts = [one for one in wanted if isinstance(one, str)]
        known: dict[str | int, Any] = {}
        unknown: list[str] = []
        try:
            await self._look_up(texts)
        except ForbiddenError:
            _check_unseen(texts)  # users who are not privileged see nobody
        else:
            known = {text: self._recall(_login(text)) for text in texts}
            unknown = [people_fields.no_user(text) for text in texts if known[text] is None]
        for number in wanted:
            if isinstance(number, int):
                try:
                    known[number] = await self._by_id(number)
                except NotFoundError as error:
                    unknown += error.messages
        if unknown:
            raise NotFoundError(404, unknown)
        for one in requested:
            person = known.get(one.person, one.person)
            if one.is_alone and isinstance(person, PersonId) and person.kind == "group":
                raise ValueError(f"{one.field} must be a user, not group {person.name!r}")
        return known

    async def _look_up(self, texts: Sequence[str]) -> None:
        """Look logins up by name, and addresses by address and then by name."""
        for field in ("EmailAddress", "Name"):
            left = [
                one
                for one in texts
                if (field == "Name" or is_address(one)) and self._recall(_login(one)) is None
            ]
            if left:
                for key, raw in (await users_by(self._client, field, left)).items():
                    self._keep(_login(key), _person_in(raw))

    async def _by_id(self, number: int) -> int:
        """Read the user or group with an id; NotFoundError if there is neither.

        The bare id comes back where the user may not look.
        """
        kept: int | None = self._recall(("id", number))
        if kept is not None:
            return kept
        kind, raw = "user", await self._read_or_none(user_ops.user_id_name_get, number)
        if raw is None:
            kind, raw = "group", await self._read_or_none(group_ops.group_id_get, number)
        if raw is None:
            raise NotFoundError(404, [people_fields.no_user(number)])
        if not raw.get("Name"):
            return number
        email = str(raw.get("EmailAddress") or "")
        person = PersonId(number, str(required(raw, "Name")), email=email, kind=kind)
        self._keep(("id", number), person)
        if kind == "group":
            self._keep(("group", number), person.name)
        return person

    async def _read_or_none(self, operation: Any, number: int) -> Mapping[str, Any] | None:
        """Read a record; None if it does not exist, and nothing of one that is hidden."""
        try:
            return await read_object(self._client, operation.request_kwargs(number))
        except ForbiddenError:
            return {}
        except NotFoundError:
            return None

    async def _number(self, named: _Named, name: str) -> int | str:
        """Return the id for a name; the name itself where it is hidden and RT understands it."""
        key = (named.label, name.casefold())
        number: int | None = self._recall(key)
        if number is not None:
            return number
        if fits_a_path(name):
            try:
                raw = await read_object(self._client, named.read_op(name))
                number = json_values.identifier(raw)
            except ForbiddenError:
                if not named.is_known_to_rt:
                    raise
                return name
            except NotFoundError as error:
                raise people_fields.nothing_named(named.label, name) from error
        else:
            operation = with_disabled(named.list_op, find_disabled=True)
            numbers = await ids_named(self._client, operation, name)
            if not numbers:
                raise people_fields.nothing_named(named.label, name)
            number = numbers[0]
        self._keep(key, number)
        return number

    async def _role(self, key: object) -> CustomRoleRecord | None:
        """Find a role by its name, its id or RT's key; None where the user sees no role at all."""
        if isinstance(key, CustomRoleRecord):
            key = key.id
        if isinstance(key, Record):
            raise TypeError(f"not a custom role: {key!r}")
        text = _text_of(key).strip()
        if isinstance(key, int):
            text = f"{ROLE_PREFIX}{text}"
        roles: Sequence[CustomRoleRecord] = ()
        for renew in (False, True):
            roles = await self.roles(renew=renew)
            for role in roles:
                if text.casefold() in (role.name.casefold(), role.key.casefold()):
                    return role
        if roles:
            raise people_fields.no_role(str(key), [role.name for role in roles])
        return None

    async def _with_named(
        self, record: type[Record], item: Mapping[str, Any], *, new: bool
    ) -> Mapping[str, Any]:
        """Replace names of queues, catalogs and classes that RT would misread, or half refuse."""
        changed: dict[str, Any] = {}
        for name, value in item.items():
            spec = writable(record).get(name)
            if spec is None or spec.kind is not descriptors.NAMED or not isinstance(spec, Field):
                continue
            key, named = serialize.named(name, value), _NAMED.get(spec.target or Record)
            if named and isinstance(key, str) and (not new or key.isdecimal()):
                changed[name] = await self._number(named, key)
        return {**item, **changed} if changed else item

    async def _with_roles(self, record: type[Record], item: Mapping[str, Any]) -> Mapping[str, Any]:
        """Replace the names of custom roles by those that RT has; unknown ones are an error."""
        changed: dict[str, Any] = {}
        for name, value in item.items():
            spec = writable(record).get(name)
            if spec is not None and spec.kind is descriptors.CUSTOM_ROLES:
                changed[name] = await self.custom_roles(value, name)
        return {**item, **changed} if changed else item

    async def _alone(
        self, record: type[Record], items: Iterable[Mapping[str, Any]]
    ) -> frozenset[str]:
        """Name the custom roles of one person, if the items have custom roles."""
        specs = writable(record)
        if not any(
            value and name in specs and specs[name].kind is descriptors.CUSTOM_ROLES
            for item in items
            for name, value in item.items()
        ):
            return frozenset()
        return frozenset(_key_of(role) for role in await self.roles() if role.is_of_one)

    # -- what is kept ------------------------------------------------------------------------

    def _recall(self, key: object) -> Any:
        """Return what is kept under a key; None for nothing, or what is too old."""
        since, value = self._kept.get(key, (0.0, None))
        return value if monotonic() - since < MAX_AGE else None

    def _keep(self, key: object, value: object) -> None:
        if len(self._kept) >= MAX_KEPT:
            self._kept.clear()
        self._kept[key] = (monotonic(), value)


def _text_of(key: object) -> str:
    return as_text(key) if isinstance(key, str | int) else str(key)


def _login(text: str) -> tuple[str, str]:
    """Return the key of a login or address."""
    return ("login", text.casefold())


def _key_of(role: CustomRoleRecord) -> str:
    """Return what RT takes for a role: it takes digits for an id."""
    return RoleKey(role.key, role.name) if role.name.isdecimal() else role.name


def _person_in(raw: Mapping[str, Any]) -> PersonId:
    """Return the user in a row."""
    email = str(raw.get("EmailAddress") or "")
    return PersonId(json_values.identifier(raw), str(raw.get("Name") or ""), email=email)


def _check_unseen(texts: Iterable[str]) -> None:
    """Refuse logins of digits where they cannot be looked up: RT would take them for ids."""
    for text in texts:
        if text.isdecimal():
            reason = f"you may not look up user {text!r}, and RT would take it for an id"
            raise ForbiddenError(403, [f"{reason}; give an e-mail address"])
