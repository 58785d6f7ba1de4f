"""The members of groups: list, add, remove, and set them to exactly a list."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable, Mapping, Sequence
from typing import Any

import attrs

from rt_rest2.api import group as ops
from rt_rest2.api import group_memberships as membership_ops
from rtfacade._async.crud import AsyncCrud
from rtfacade._async.pager import AsyncRows
from rtfacade._async.resource import none_of
from rtfacade._http.responses import sentences
from rtfacade._rest2.names import by_number
from rtfacade.errors import ForbiddenError, NotAppliedError, NotFoundError
from rtfacade.records import GroupRecord, Principal, UserRecord, json_values, serialize
from rtfacade.records.members_change import MembersChange, difference, member_key

Group = str | int | GroupRecord
Member = str | int | UserRecord | GroupRecord | Principal

#: Up to so many members are looked up together with those to come.
_FEW = 50


class AsyncMembers(AsyncCrud[GroupRecord]):
    """Who is in a group."""

    def members(self, group: Group, *, recursive: bool = False) -> AsyncRows[Principal]:
        """List the members: users by name, and groups.

        One request for a group (and one for a look-up by name, and one for the names of member
        groups). ``recursive`` goes through member groups too, one request each, and lists every
        user and group once. Raises ForbiddenError where the user may not see the members.
        """

        def start(limit: int | None) -> AsyncGenerator[Principal, None]:
            return self._members(group, recursive, limit)

        return AsyncRows(start, None)

    async def add_member(self, group: Group, member: Member) -> None:
        """Add a user (name, e-mail address, id) or a group (id, record); a member stays one.

        Four requests at most: two look-ups, the change, a check; nothing is changed if group or
        member do not exist. Raises NotFoundError naming which, NotAppliedError with RT's reason.
        """
        group_id, member_id = await self._there(group), (await self._someone(member)).id
        request = membership_ops.group_id_members_put.request_kwargs(group_id, body=[member_id])
        said = sentences(await self._list(request))
        if not await self._is_member(group_id, member_id):
            raise NotAppliedError(said, [f"{_call(member)} is not in group {_call(group)}"])

    async def remove_member(self, group: Group, member: Member) -> None:
        """Remove a user or a group; one that is no member stays none. As ``add_member``."""
        group_id, member_id = await self._there(group), (await self._someone(member)).id
        await self._rt.send(
            membership_ops.group_id_member_id_delete.request_kwargs(group_id, member_id)
        )
        if await self._is_member(group_id, member_id):
            raise NotAppliedError((), [f"{_call(member)} is still in group {_call(group)}"])

    async def set_members(
        self,
        group: Group,
        members: Iterable[Member],
        *,
        dry_run: bool = False,
        create_users: bool = False,
    ) -> MembersChange:
        """Make the direct members of a group exactly these, and say who came and who went.

        Members are users (name, e-mail address, id) and groups (id, record). ``dry_run`` changes
        nothing and only says what would be, for ``apply``; ``create_users`` makes a user of each
        address that is nobody's, otherwise NotFoundError names all that do not exist, before
        anything is changed. Two to read and one for each 50 addresses or names, and those of
        ``apply``. Raises NotAppliedError, with what is left to do as ``record``.
        """
        if isinstance(members, str):
            raise TypeError(f"members takes a list, not one text: {members!r}")
        number = await self._number(group)
        there = await self._direct(number, names=True)
        there, found = await self._looked_up(there, list(members))
        change = difference(number, there, _existing(found, create=create_users))
        return change if dry_run or not change else await self.apply(change)

    async def apply(self, change: MembersChange) -> MembersChange:
        """Do what a ``dry_run`` of ``set_members`` has shown.

        One request for all that come, one for each that goes or is to be created, and one to
        check. Raises NotAppliedError, with what is left to do as ``record``, also for what others
        changed meanwhile.
        """
        added = tuple([await self._created(one) for one in change.added])
        done = attrs.evolve(change, added=added, applied=True)
        said = await self._apply(done)
        await self._check(done, said)
        return done

    async def _number(self, group: Group) -> int:
        """Find the id of a user-defined group by its name; an id is taken as it is."""
        return int(await self._path(group))

    async def _there(self, group: Group) -> int:
        """Find the id of a group that is to be changed; a number must be one's, too."""
        number = await self._number(group)
        if by_number(group):
            await self._read(number, group)
        return number

    async def _someone(self, member: Member) -> Principal:
        """Read who is to be a member, so that nothing is done for nobody."""
        if isinstance(member, GroupRecord):
            return _group(member.id, member.raw.get("Name"))
        if isinstance(member, UserRecord | Principal):
            member = member.id if getattr(member, "kind", "user") == "group" else member.name
        try:
            return _user(await self._rt.users.get(member))
        except NotFoundError:
            if not by_number(member):
                raise
        try:
            raw = await self._object(ops.group_id_get.request_kwargs(member))
        except NotFoundError as error:
            raise none_of("user or group", member) from error
        return _group(serialize.identifier("member", member), raw.get("Name"))

    async def _is_member(self, group_id: int, member_id: int) -> bool:
        answer = await self._object(
            membership_ops.group_id_member_id_get.request_kwargs(group_id, member_id)
        )
        rows = json_values.objects(answer.get("items"))
        return any(json_values.identifier(row) == member_id for row in rows)

    async def _members(
        self, group: Group, recursive: bool, limit: int | None
    ) -> AsyncGenerator[Principal, None]:
        todo, seen, count = [await self._number(group)], set[tuple[str, str]](), 0
        while todo:
            for member in await self._direct(todo.pop(0), names=True):
                if member_key(member) in seen:
                    continue
                seen.add(member_key(member))
                yield member
                count += 1
                if count == limit:
                    return
                if recursive and member.kind == "group":
                    todo.append(member.id)

    async def _direct(self, number: int, *, names: bool = False) -> list[Principal]:
        """Read the members out of the group itself: the members route knows no names.

        Names of groups are not there either; they take one more request.
        """
        raw = (await self._read(number)).raw
        if "Members" not in raw:
            raise ForbiddenError(403, [f"the members of group {number} are hidden from you"])
        members = [Principal.of(item) for item in json_values.objects(raw["Members"])]
        groups = [one.id for one in members if one.kind == "group"]
        found = await self._names(groups) if names else {}
        return [
            Principal.of({**one.raw, "Name": found[one.id]})
            if one.kind == "group" and one.id in found
            else one
            for one in members
        ]

    async def _names(self, numbers: Sequence[int]) -> dict[int, str]:
        if not numbers:
            return {}
        where = ("id", "IN", list(numbers))
        found = await self._rows([where], {}, ["Name"], find_disabled=True).all()
        return {group.id: str(group.raw.get("Name") or "") for group in found}

    async def _looked_up(
        self, there: Sequence[Principal], members: Sequence[Member]
    ) -> tuple[list[Principal], list[Principal | str]]:
        """Find the ids of members there and wanted; a wanted text that is nobody's stays a text."""
        texts = {one for one in members if isinstance(one, str)}
        users = {one.name for one in there if one.kind == "user"}
        names = texts | users if len(users) <= _FEW else texts
        by_name = await self._rt.users.among("Name", names)
        rest = {one for one in texts if "@" in one and one.casefold() not in by_name}
        known = {**await self._rt.users.among("EmailAddress", rest), **by_name}
        wanted: list[Principal | str] = []
        for one in members:
            if isinstance(one, str):
                raw = known.get(one.casefold())
                wanted.append(one if raw is None else Principal.of(raw))
            else:
                wanted.append(await self._someone(one))
        return _told(there, by_name), wanted

    async def _created(self, one: Principal) -> Principal:
        """Make the user that ``_existing`` promised; who has a number is there."""
        if "id" in one.raw:
            return one
        return _user(await self._rt.users.create(one.name, email=one.email))

    async def _apply(self, change: MembersChange) -> tuple[str, ...]:
        said: tuple[str, ...] = ()
        if change.added:
            ids: list[int | str] = [one.id for one in change.added]
            request = membership_ops.group_id_members_put.request_kwargs(change.group_id, body=ids)
            said = sentences(await self._list(request))
        for one in await self._with_ids(change.removed):
            await self._rt.send(
                membership_ops.group_id_member_id_delete.request_kwargs(change.group_id, one.id)
            )
        return said

    async def _with_ids(self, members: Sequence[Principal]) -> list[Principal]:
        rest = {one.name for one in members if one.kind == "user" and "Name" not in one.raw}
        return _told(members, await self._rt.users.among("Name", rest))

    async def _check(self, change: MembersChange, said: Sequence[str]) -> None:
        there = await self._direct(change.group_id)
        left = difference(change.group_id, there, change.members)
        missing = [f"{one.name!r} is not in the group" for one in left.added]
        missing += [f"{one.name!r} is still in the group" for one in left.removed]
        if missing:
            raise NotAppliedError(said, missing, left)


def _existing(wanted: Sequence[Principal | str], *, create: bool) -> list[Principal]:
    """Promise the users that are missing, if that is wanted; NotFoundError names all others."""
    unknown = [one for one in wanted if isinstance(one, str) and not (create and "@" in one)]
    if unknown:
        raise NotFoundError(404, [f"no user {one!r}, or you may not see it" for one in unknown])
    return [
        Principal.of({"type": "user", "Name": one, "EmailAddress": one})
        if isinstance(one, str)
        else one
        for one in wanted
    ]


def _told(members: Sequence[Principal], found: Mapping[str, Mapping[str, Any]]) -> list[Principal]:
    """Add to members, of whom a group says only the names, what was found by these names."""
    return [
        Principal.of({**one.raw, **found.get(one.name.casefold(), {})})
        if one.kind == "user"
        else one
        for one in members
    ]


def _user(record: UserRecord) -> Principal:
    return Principal.of({**record.raw, "type": "user", "id": record.id, "Name": record.name})


def _group(number: int, name: object) -> Principal:
    return Principal.of({"type": "group", "id": number, "Name": name})


def _call(one: Group | Member) -> str:
    """Name somebody in an error as the caller did."""
    return repr(getattr(one, "name", one))
