"""User-defined groups and their members."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from functools import partial

from rt_rest2 import models
from rt_rest2.api import group as ops
from rt_rest2.api import group_memberships as membership_ops
from rtfacade import _changes, _values
from rtfacade._async.pager import AsyncPager, AsyncRows
from rtfacade._async.resource import AsyncResource, flag, newest_first, none_of
from rtfacade._conditions import Condition, conditions
from rtfacade._names import by_number
from rtfacade._pages import MAX_PAGE
from rtfacade._selection import select
from rtfacade._wire import sentences
from rtfacade.errors import ForbiddenError, NotAppliedError, NotFoundError
from rtfacade.records import GroupRecord, Principal, UserRecord

DEFAULT_FIELDS = ["Name", "Description", "Domain", "Created", "LastUpdated"]

Group = str | int | GroupRecord
Member = str | int | UserRecord | GroupRecord | Principal


class AsyncGroups(AsyncResource):
    """Groups of one RT. RT's internal groups (roles, system) are left out."""

    async def get(self, group: str | int) -> GroupRecord:
        """Read a user-defined group by name (two requests) or id (one). Raises NotFoundError."""
        number = await self._number(group)
        try:
            raw = await self._object(ops.group_id_get.request_kwargs(number))
        except NotFoundError as error:
            raise none_of("group", group) from error
        return GroupRecord.of(raw, complete=True)

    def search(
        self,
        *where: Condition,
        name: str | None = None,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str = "id",
    ) -> AsyncPager[GroupRecord]:
        """Find user-defined groups: all, or those that meet every condition.

        ``("Name", "STARTSWITH", "Team ")`` is a condition: RT's field, an operator, a value.
        Disabled groups are left out unless ``find_disabled``. One request for each 100.
        """
        found = conditions(where, {"Name": name, "Domain": "UserDefined"})
        return self._pages(
            partial(
                ops.groups_get.request_kwargs,
                find_disabled_rows=flag(find_disabled),
            ),
            GroupRecord.of,
            select(DEFAULT_FIELDS if fields is None else fields),
            found,
            limit=limit,
            page_size=page_size,
            walk=newest_first(orderby),
        )

    async def create(self, name: str, description: str = "") -> GroupRecord:
        """Create a user-defined group and return it as RT has it: two requests.

        Raises BadRequestError with RT's reason, for instance for a name that is taken.
        """
        asked = {"name": name, "description": description}
        body = models.GroupCreate.from_dict(_changes.body(_changes.GROUP, asked))
        made = await self._object(ops.group_post.request_kwargs(body=body))
        group = await self.get(int(made["id"]))
        missing = _changes.missing(_changes.GROUP, asked, group.raw)
        if missing:
            raise NotAppliedError((), missing, group)
        return group

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
        group_id, member_id = await self._number(group), await self._principal(member)
        request = membership_ops.group_id_members_put.request_kwargs(group_id, body=[member_id])
        said = sentences(await self._list(request))
        if not await self._is_member(group_id, member_id):
            raise NotAppliedError(said, [f"{_call(member)} is not in group {_call(group)}"])

    async def remove_member(self, group: Group, member: Member) -> None:
        """Remove a user or a group; one that is no member stays none. As ``add_member``."""
        group_id, member_id = await self._number(group), await self._principal(member)
        await self._rt.send(
            membership_ops.group_id_member_id_delete.request_kwargs(group_id, member_id)
        )
        if await self._is_member(group_id, member_id):
            raise NotAppliedError((), [f"{_call(member)} is still in group {_call(group)}"])

    async def _number(self, group: Group) -> int:
        """Find the id of a user-defined group by its name; an id is taken as it is."""
        if isinstance(group, GroupRecord):
            return group.id
        if by_number(group):
            return _values.identifier("group", group)
        found = await self.search(name=str(group), fields=["Name"]).all()
        exact = [one for one in found if one.name == group] or found
        if len(exact) != 1:
            raise none_of("group", group)
        return exact[0].id

    async def _principal(self, member: Member) -> int:
        """Find the numeric id of who is to be a member, and that it exists."""
        if isinstance(member, GroupRecord):
            return member.id
        if isinstance(member, UserRecord | Principal):
            member = member.id if getattr(member, "kind", "user") == "group" else member.name
        try:
            return (await self._rt.users.get(member)).id
        except NotFoundError:
            if not by_number(member):
                raise
        await self._object(ops.group_id_get.request_kwargs(member))
        return _values.identifier("member", member)

    async def _is_member(self, group_id: int, member_id: int) -> bool:
        answer = await self._object(
            membership_ops.group_id_member_id_get.request_kwargs(group_id, member_id)
        )
        return any(str(item.get("id")) == str(member_id) for item in answer["items"])

    async def _members(
        self, group: Group, recursive: bool, limit: int | None
    ) -> AsyncGenerator[Principal, None]:
        todo, seen, count = [await self._number(group)], set[tuple[str, str]](), 0
        while todo:
            members = await self._direct(todo.pop(0))
            for member in members:
                key = (member.kind, str(member.raw["id"]))
                if key in seen:
                    continue
                seen.add(key)
                yield member
                count += 1
                if count == limit:
                    return
                if recursive and member.kind == "group":
                    todo.append(member.id)

    async def _direct(self, number: int) -> list[Principal]:
        """Read the members out of the group itself: the members route knows no names."""
        raw = await self._object(ops.group_id_get.request_kwargs(number))
        if "Members" not in raw:
            raise ForbiddenError(403, [f"the members of group {number} are hidden from you"])
        members = [Principal.of(item) for item in raw["Members"]]
        names = await self._names([member.id for member in members if member.kind == "group"])
        return [
            Principal.of({**member.raw, "Name": names[member.id]})
            if member.kind == "group" and member.id in names
            else member
            for member in members
        ]

    async def _names(self, numbers: list[int]) -> dict[int, str]:
        if not numbers:
            return {}
        found = await self.search(("id", "IN", numbers), fields=["Name"], find_disabled=True).all()
        return {group.id: group.name for group in found}


def _call(one: Group | Member) -> str:
    """Name somebody in an error as the caller did."""
    return repr(getattr(one, "name", one))
