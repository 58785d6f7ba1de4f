# written by scripts/unasync.py from rtfacade/_async/users.py; do not edit
"""Users: find, read, create, change, disable, and make sure that one exists."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from typing import Any, Protocol, TypeGuard, Unpack

from rt_rest2 import models
from rt_rest2.api import user as ops
from rtfacade._rest1 import to_forms
from rtfacade._rest2.change import Change, given_fields
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import UserKey
from rtfacade._rest2.listing import (
    MAX_PAGE,
    Condition,
)
from rtfacade._rest2.resources import ResourceSpec, creating, fits_a_path, none_of, updating
from rtfacade._sync.base import Client, ids_named
from rtfacade._sync.bound import Group, User
from rtfacade._sync.crud import Crud
from rtfacade._sync.field_types import with_files
from rtfacade._sync.pager import Pager, Rows
from rtfacade._sync.prepare import prepare
from rtfacade.auth.secrets import forget_password
from rtfacade.errors import (
    BadRequestError,
    ForbiddenError,
    NotFoundError,
    UnconfirmedError,
)
from rtfacade.records import Record, TransactionRecord, UserRecord, json_values
from rtfacade.records.changes import UserChanges, UserFields, UserFilters
from rtfacade.records.people import bare_address


class GroupList(Protocol):
    """Lists groups."""

    def search(
        self, *where: Condition | AnyOf, find_disabled: bool = ..., limit: int | None = ...
    ) -> Pager[Group]:
        """Find groups."""
        ...


class UsersClient(Client, Protocol):
    """What users need of the client."""

    @property
    def groups(self) -> GroupList:
        """Groups, to list those of a user."""
        ...


class Users(Crud[User, UsersClient]):
    """Users of one RT."""

    _spec = ResourceSpec(
        label="user",
        record=User,
        filtered_list_op=ops.users_list_get.request_kwargs,
        read_op=ops.user_id_name_get.request_kwargs,
        has_name_in_path=True,
        has_ids=False,
        create_op=creating(ops.user_post.request_kwargs, models.UserCreate.from_dict),
        update_op=updating(ops.user_id_name_put.request_kwargs, models.UserUpdate.from_dict),
        history_op=ops.user_id_name_history_get.request_kwargs,
    )
    _shown_with_history = "Memberships"

    def get(self, key: UserKey) -> User:
        """Read a user by login name, e-mail address or numeric id.

        ``Ann B <annb@example.com>`` is the address. One request for a name or id; a text with ``@``
        that is nobody's name is looked up as an address (two more). Ordinary users see little of
        others (RT's rule). Raises NotFoundError.
        """
        if isinstance(key, str):
            key = bare_address(key)
        if not _may_be_address(key):
            return self._read(self._path(key), key)
        try:
            return self._read(key)
        except NotFoundError:
            return self._read(self._find(key), key)

    def search(
        self,
        *where: Condition | AnyOf,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[UserFilters],
    ) -> Pager[User]:
        """Find users: all, or those that meet every condition.

        ``("EmailAddress", "ENDSWITH", "@example.com")`` is a condition: RT's column or ours, an
        operator, a value; ``any_of`` of conditions is one too. Keywords are the same with ``=``,
        ``>`` or ``<``; several values mean any of them. RT cannot restrict users by id, so the
        whole list is read before the first row: one request for each 100. Disabled users are left
        out unless ``find_disabled``.

        RT does not tell in lists who is disabled or privileged, so two keywords are filtered here:
        ``disabled=True`` reads the list twice, ``privileged=`` reads every user found by itself.

        Without the right AdminUsers one may search by name, real name and address only (RT's
        $UserSummaryExtraInfo), and RT drops other conditions: ForbiddenError, when iterated. One
        request for each other column, once a client, finds that out. Raises ValueError for a
        column that RT does not search, read or order by.
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

    def create(self, name: str, **fields: Unpack[UserFields]) -> User:
        """Create a user, verify it and return it; two requests.

        Raises BadRequestError with RT's reason (the name is taken, for instance), NotAppliedError
        when RT created the user but not as requested.
        """
        try:
            return self._create_with_password({"name": name, **fields})
        except BaseException as error:
            forget_password(error, fields)
            raise

    def _create_with_password(self, fields: Mapping[str, Any]) -> User:
        changes, secret = _split(given_fields(UserRecord, fields))
        return self._create(changes, **({} if secret is None else {"Password": secret}))

    def update(
        self, key: UserKey, *, if_match: str | None = None, **changes: Unpack[UserChanges]
    ) -> User:
        """Change a user, verify and return it; two requests, and a look-up with some keys.

        ``password`` goes over REST1 (two more requests): REST2 cannot change it in any version.
        Raises NotAppliedError with RT's messages when RT answered 200 but did not apply (part of)
        the change, ConflictError if the user is not the version ``if_match`` (an ``etag``) any
        more.
        """
        try:
            return self._update_with_password(key, changes, if_match)
        except BaseException as error:
            forget_password(error, changes)
            raise

    def _update_with_password(
        self, key: UserKey, changes: Mapping[str, Any], if_match: str | None
    ) -> User:
        rest, secret = _split(changes)
        if secret is None:
            return self._update(key, rest, if_match)
        user = self.get(key)
        if rest:
            user = self._update(user.id, rest, if_match)
        self._client.rest1.user.edit(user.id, password=secret)
        return user

    def ensure(self, name: str, **fields: Unpack[UserFields]) -> tuple[User, bool]:
        """Make sure that a user with this name exists and is as given; ``(user, created)``.

        One request if nothing has to change, otherwise one each to look up, write and verify.
        ``password`` is set only on a user that is created. A keyword that is ``None`` is not given.
        """
        try:
            return self._ensure(name, fields)
        except BaseException as error:
            forget_password(error, fields)
            raise

    def _ensure(self, name: str, fields: UserFields) -> tuple[User, bool]:
        wanted, _ = _split(given_fields(UserRecord, fields))
        Change.of(UserRecord, {"name": name, **wanted})  # before anything is sent
        try:
            user = self.get(name)
        except NotFoundError:
            try:
                return self.create(name, **fields), True
            except (BadRequestError, UnconfirmedError) as refused:
                if not isinstance(refused, BadRequestError) and not isinstance(
                    refused.__cause__, BadRequestError
                ):
                    raise
                try:
                    user = self.get(name)  # somebody else was faster
                except NotFoundError:
                    raise refused from None
        if not wanted:
            return user, False
        change = prepare(self._client, UserRecord, wanted)
        if change.unapplied(with_files(self._client, change, user.raw)):
            user = self._update(user.id, change.requested)
        return user, False

    def delete(self, key: UserKey) -> None:
        """Disable a user, which is how RT deletes one; two requests.

        The user stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        user stays disabled. Raises ForbiddenError if it is not disabled.
        """
        self._disable(key)

    def history(
        self, key: UserKey, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> Pager[TransactionRecord]:
        """List what happened to a user, oldest first; one request for each 100.

        Raises NotFoundError, or ForbiddenError where you may not see it, when iterated.
        """
        return self._transactions(key, limit, page_size)

    def groups(self, user: UserKey) -> Rows[Group]:
        """List the user-defined groups that a user is in, by name; two requests.

        Groups that the user is in because another group is in them are listed too (RT's rule).
        RT leaves out groups on which you do not have the right SeeGroup, without saying so. Raises
        ForbiddenError where you may not see the user's memberships.
        """

        def start(limit: int | None) -> Generator[Group, None, None]:
            return self._groups(user, limit)

        return Rows(start, None)

    def _groups(self, user: UserKey, limit: int | None) -> Generator[Group, None, None]:
        raw = (self.get(user)).raw
        if "Memberships" not in raw:
            raise ForbiddenError(403, [f"the groups of user {user!r} are hidden from you"])
        numbers = [
            json_values.identifier(group) for group in json_values.objects(raw["Memberships"])
        ]
        if not numbers:
            return
        where: Condition = ("id", "IN", numbers)
        for group in self._client.groups.search(where, find_disabled=True, limit=limit):
            yield group

    def _path(self, key: str | int | Record) -> str | int:
        """Return the id for an address, which RT itself takes for a name."""
        if isinstance(key, str):
            key = bare_address(key)
        return (self.get(key)).id if _may_be_address(key) else super()._path(key)

    def _numbers_of(self, name: str) -> list[int]:
        """Find the user of this name, without a condition on ids, which RT cannot take here."""
        try:
            return [self._find(name)]
        except NotFoundError:
            return []

    def _find(self, name: str) -> int:
        """Find by exact name, then by address, among disabled users too."""
        for field in ("Name", "EmailAddress"):
            operation = self._spec.listing(find_disabled=True)
            ids = ids_named(self._client, operation, name, field=field, has_ids=False)
            if len(ids) == 1:
                return ids[0]
        raise none_of("user", name)


def _may_be_address(key: object) -> TypeGuard[str]:
    return isinstance(key, str) and "@" in key and fits_a_path(key)


def _split(changes: Mapping[str, Any]) -> tuple[dict[str, Any], str | None]:
    """Separate what can be read back from the password, which never can."""
    rest = {name: value for name, value in changes.items() if name != "password"}
    given = "password" in changes
    return rest, to_forms.password("password", changes["password"]) if given else None
