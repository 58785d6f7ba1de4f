# written by scripts/unasync.py from rtfacade/_async/groups.py; do not edit
"""User-defined groups and their members."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol, Unpack

import attrs

from rt_rest2 import models
from rt_rest2.api import group as ops
from rt_rest2.api import group_memberships as member_ops
from rtfacade._rest2 import group_members
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import GroupKey, Member
from rtfacade._rest2.listing import MAX_PAGE, Condition
from rtfacade._rest2.resources import (
    ResourceSpec,
    creating,
    updating,
)
from rtfacade._sync.base import Client, read_object, write
from rtfacade._sync.bound import Group
from rtfacade._sync.crud import Crud
from rtfacade._sync.lookups import MAX_NAMES, users_by
from rtfacade._sync.pager import Pager, Rows
from rtfacade._sync.sending import (
    after_the_write,
    compare_patiently,
    confirm_so,
    read_patiently,
    send_once,
)
from rtfacade._sync.users import Users
from rtfacade.errors import ForbiddenError, NotAppliedError, UnconfirmedError
from rtfacade.records import (
    Principal,
    TransactionRecord,
    json_values,
)
from rtfacade.records.changes import GroupChanges, GroupFields, GroupFilters
from rtfacade.records.members_change import MembersChange, difference, member_key
from rtfacade.records.people import parse_person
from rtfacade.records.record import told


class GroupsClient(Client, Protocol):
    """What groups need of the client."""

    @property
    def users(self) -> Users:
        """Users, to look up members."""
        ...


class Groups(Crud[Group, GroupsClient]):
    """Groups of one RT. RT's internal groups (roles, system) are left out."""

    _spec = ResourceSpec(
        label="group",
        record=Group,
        filtered_list_op=ops.groups_get.request_kwargs,
        read_op=ops.group_id_get.request_kwargs,
        has_bare_name=True,
        base_filter=(("Domain", "=", "UserDefined"),),
        create_op=creating(ops.group_post.request_kwargs, models.GroupCreate.from_dict),
        update_op=updating(ops.group_id_put.request_kwargs, models.GroupUpdate.from_dict),
        history_op=ops.group_id_history_get.request_kwargs,
    )

    def get(self, key: GroupKey) -> Group:
        """Read a group by its name, its number, or anew from a record of it.

        One request, one more by name. A *text* of digits is a name. Raises NotFoundError,
        ForbiddenError.
        """
        return self._get(key)

    def search(
        self,
        *where: Condition | AnyOf,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[GroupFilters],
    ) -> Pager[Group]:
        """Find the groups that you may see: all, or those that meet every condition.

        ``("Name", "LIKE", "support")`` is a condition: RT's column or ours, an operator, a value;
        ``any_of`` of conditions is one too. Keywords are the same with ``=``, ``>`` or ``<``;
        several values mean any of them. Disabled groups are left out unless ``find_disabled``.

        RT does not tell in lists which groups are disabled: ``disabled=True`` reads the list twice
        and filters here.
        One request for each ``page_size`` (100); an ``orderby`` other than ``"id"`` and ``"-id"``
        reads the whole list before the first row. Raises ValueError for a column that RT does not
        search, read or order by.
        """
        return self._rows(
            where,
            filters,
            fields,
            find_disabled=find_disabled,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
        )

    def create(
        self, name: str, description: str | None = "", **fields: Unpack[GroupFields]
    ) -> Group:
        """Create a user-defined group, verify it and return it; two requests.

        Raises BadRequestError with RT's reason, for instance for a name that is taken.
        """
        return self._create({"name": name, "description": description or "", **fields})

    def update(
        self, key: GroupKey, *, if_match: str | None = None, **changes: Unpack[GroupChanges]
    ) -> Group:
        """Change a group, verify it and return it; two requests, one more by name.

        Raises NotAppliedError for what RT did not apply, ConflictError if the group is not the
        version ``if_match`` (an ``etag``) any more.
        """
        return self._update(key, changes, if_match)

    def delete(self, key: GroupKey) -> None:
        """Disable a group, which is how RT deletes one; two requests, one more by name.

        The group stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        group stays disabled. Raises ForbiddenError if it is not disabled.
        """
        self._disable(key)

    def history(
        self, key: GroupKey, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> Pager[TransactionRecord]:
        """List what happened to a group, oldest first, as far as you may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        return self._transactions(key, limit, page_size)

    def members(self, group: GroupKey, *, recursive: bool = False) -> Rows[Principal]:
        """List the members: users by name, and groups.

        One request for a group (and one for a look-up by name, and one for the names of member
        groups). ``recursive`` reads member groups too, one request each, and lists every user and
        group once. Raises ForbiddenError where you may not see the members.
        """

        def start(limit: int | None) -> Generator[Principal, None, None]:
            return self._members(group, recursive, limit)

        return Rows(start, None)

    def add_member(self, group: GroupKey, member: Member) -> None:
        """Add a user (name, e-mail address, id) or a group (id, record); a member stays one.

        Four requests at most: two look-ups, the change, a check. Nothing is changed if group or
        member do not exist. Raises NotFoundError naming which, NotAppliedError with RT's reason.
        """
        group_id, member_id = self._require_ids(group, member)
        request = member_ops.group_id_members_put.request_kwargs(group_id, body=[member_id])
        what = f"add {_label(member)} to group {_label(group)}"
        look = self._look_for_members(group_id, {member_id}, are_members=True)
        messages = send_once(partial(write, self._client, request), look, what, [group_id])
        is_so = partial(self._is_member, group_id, member_id)
        problem = f"{_label(member)} is not in group {_label(group)}"
        confirm_so(is_so, problem, what, [group_id], messages)

    def remove_member(self, group: GroupKey, member: Member) -> None:
        """Remove a user or a group; somebody who is no member is no error.

        Requests and errors are those of ``add_member``.
        """
        group_id, member_id = self._require_ids(group, member)
        self._remove(group_id, member_id)
        what = f"remove {_label(member)} from group {_label(group)}"

        def is_so() -> bool:
            return not self._is_member(group_id, member_id)

        problem = f"{_label(member)} is still in group {_label(group)}"
        confirm_so(is_so, problem, what, [group_id])

    def set_members(
        self,
        group: GroupKey,
        members: Iterable[Member],
        *,
        dry_run: bool = False,
        create_users: bool = False,
    ) -> MembersChange:
        """Make the direct members of a group exactly these; returns who was added and removed.

        Members are users (name, e-mail address, id) and groups (id, record). ``dry_run`` changes
        nothing: pass its result to ``apply``. ``create_users`` creates a user for each address
        that is nobody's; otherwise NotFoundError names all that do not exist, before anything is
        changed. Two requests to read, one for each 50 addresses or names, and those of ``apply``.
        Raises NotAppliedError, with what is left to do as ``record``.
        """
        if isinstance(members, str) or not isinstance(members, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(f"members takes a list, not {members!r}")
        number = int(self._path(group))
        present, wanted = self._look_up(self._direct(number, names=True), list(members))
        resolved = group_members.resolved(wanted, create=create_users)
        change = difference(number, present, resolved)
        return change if dry_run or not change else self.apply(change)

    def apply(self, change: MembersChange) -> MembersChange:
        """Do what a ``dry_run`` of ``set_members`` returned.

        One request for all that are added, one for each that is removed or created, one to verify.
        Raises NotAppliedError, with what is left to do as ``record``, also for what others changed
        meanwhile.
        """
        added = tuple([self._create_user(one) for one in change.added])
        done = attrs.evolve(change, added=added, applied=True)
        messages = self._write_members(done)

        def compare() -> MembersChange:
            present = read_patiently(partial(self._direct, done.group_id))
            left = difference(done.group_id, present, done.members)
            missing = [f"{_label(one)} is not in the group" for one in left.added]
            missing += [f"{_label(one)} is still in the group" for one in left.removed]
            if missing:
                raise NotAppliedError(messages, missing, left)
            return done

        with after_the_write(f"change the members of group {done.group_id}", [done.group_id]):
            return compare_patiently(compare, messages or ["deleted"])

    def _require_ids(self, group: GroupKey, member: Member) -> tuple[int, int]:
        """Return the ids of a group and a user or group that exist; NotFoundError names which."""
        number = int(self._path(group))
        if isinstance(group, int):
            self._read(number, group)
        directory = self._client._directory  # pyright: ignore[reportPrivateUsage]
        return number, int(directory.member("member", member))

    def _is_member(self, group_id: int, member_id: int) -> bool:
        request = member_ops.group_id_member_id_get.request_kwargs(group_id, member_id)
        members = (read_object(self._client, request)).get("items")
        return member_id in json_values.identifiers(members)

    def _members(
        self, group: GroupKey, recursive: bool, limit: int | None
    ) -> Generator[Principal, None, None]:
        todo, seen, count = [int(self._path(group))], set[tuple[str, str]](), 0
        while todo:
            for member in self._direct(todo.pop(0), names=True):
                if member_key(member) in seen:
                    continue
                seen.add(member_key(member))
                yield member
                count += 1
                if count == limit:
                    return
                if recursive and member.kind == "group":
                    todo.append(member.id)

    def _direct(self, number: int, *, names: bool = False) -> list[Principal]:
        """Read the direct members from the group itself: the members route has no names.

        The group has no names of member groups either; ``names`` reads them (one more request).
        """
        raw = (self._read(number)).raw
        if "Members" not in raw:
            raise ForbiddenError(403, [f"the members of group {number} are hidden from you"])
        members = [Principal.of(item) for item in json_values.objects(raw["Members"])]
        groups = [one.id for one in members if one.kind == "group"]
        if not names or not groups:
            return members
        rows = self._rows([("id", "IN", groups)], {}, ["Name"], find_disabled=True)
        by_id = {group.id: str(group.raw.get("Name") or "") for group in rows}
        return group_members.with_group_names(members, by_id)

    def _look_up(
        self, present: Sequence[Principal], members: Sequence[Member]
    ) -> tuple[list[Principal], list[Principal | str]]:
        """Find the ids of present and wanted members; a text without a user stays a text."""
        directory = self._client._directory  # pyright: ignore[reportPrivateUsage]
        parsed = [parse_person("members", one) for one in members]
        texts = {one for one in parsed if isinstance(one, str)}
        users = {one.name for one in present if one.kind == "user"}
        # A few present members are looked up with the wanted ones, in one request.
        names = texts | users if len(users) <= MAX_NAMES else texts
        by_name = users_by(self._client, "Name", names)
        rest = {one for one in texts if "@" in one and one.casefold() not in by_name}
        known = {**users_by(self._client, "EmailAddress", rest), **by_name}
        wanted: list[Principal | str] = []
        for one in parsed:
            if isinstance(one, str):
                raw: Mapping[str, object] | None = known.get(one.casefold())
                wanted.append(one if raw is None else Principal.of(raw))
            else:
                wanted.append(group_members.of_person(directory.member("members", one)))
        return group_members.with_details(present, by_name), wanted

    def _create_user(self, user: Principal) -> Principal:
        """Create a user that is to be added and does not exist yet."""
        if "id" in user.raw:
            return user
        return group_members.of_user(self._client.users.create(user.name, email=user.email))

    def _write_members(self, change: MembersChange) -> tuple[str, ...]:
        messages: tuple[str, ...] = ()
        if change.added:
            numbers: list[int] = [told(one, "id") for one in change.added]
            request = member_ops.group_id_members_put.request_kwargs(
                change.group_id, body=[*numbers]
            )
            look = self._look_for_members(change.group_id, numbers, are_members=True)
            what = f"add members to group {change.group_id}"
            send = partial(write, self._client, request)
            messages = send_once(send, look, what, [change.group_id])
        nameless = {
            one.name for one in change.removed if one.kind == "user" and "Name" not in one.raw
        }
        users = users_by(self._client, "Name", nameless)
        for one in group_members.with_details(change.removed, users):
            self._remove(change.group_id, told(one, "id"))
        return messages

    def _remove(self, group_id: int, member_id: int) -> None:
        """Remove one member; where the answer was lost, look whether it is gone."""
        request = member_ops.group_id_member_id_delete.request_kwargs(group_id, member_id)

        def send() -> tuple[str, ...]:
            self._client.send(request)
            return ()

        look = self._look_for_members(group_id, {member_id}, are_members=False)
        what = f"remove member {member_id} from group {group_id}"
        send_once(send, look, what, [group_id])

    def _look_for_members(
        self, group_id: int, members: Collection[int], *, are_members: bool
    ) -> Callable[[UnconfirmedError], tuple[str, ...] | None]:
        """Return what tells whether members are in a group, or are gone."""

        def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            for member in members:
                if self._is_member(group_id, member) != are_members:
                    return None
            return error.messages

        return look


def _label(member: GroupKey | Member) -> str:
    """Name a group or a member in an error as the caller did."""
    return repr(getattr(member, "name", member))
