# written by scripts/unasync.py from rtfacade/_async/users.py; do not edit
"""Users: find, read, create, change, and make sure that one exists."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from functools import partial
from typing import Any, Unpack

from rt_rest2 import models
from rt_rest2.api import user as ops
from rtfacade import _changes, _rest1
from rtfacade._conditions import Condition, conditions
from rtfacade._names import by_number, fits_a_path
from rtfacade._pages import MAX_PAGE
from rtfacade._selection import select
from rtfacade._sync.pager import Pager, Rows
from rtfacade._sync.resource import Resource, flag, none_of
from rtfacade._walks import snapshot_by_id
from rtfacade._wire import id_from_location, sentences, unwrap
from rtfacade.errors import ForbiddenError, NotAppliedError, NotFoundError
from rtfacade.records import GroupRecord, UserRecord
from rtfacade.userfields import UserChanges, UserFields

DEFAULT_FIELDS = [
    "Name",
    "RealName",
    "EmailAddress",
    "NickName",
    "Organization",
    "Lang",
    "Timezone",
    "Created",
    "LastUpdated",
]


class Users(Resource):
    """Users of one RT."""

    def get(self, user: str | int) -> UserRecord:
        """Read a user by login name, e-mail address or numeric id.

        One request for a name or id; a text with ``@`` that is nobody's name is looked up as an
        address (two more). Ordinary users see little of others (RT's rule). Raises NotFoundError.
        """
        if by_number(user):
            return self._read(user, user)
        if fits_a_path(str(user)):
            try:
                return self._read(user, user)
            except NotFoundError:
                if "@" not in str(user):
                    raise
        return self._find(str(user))

    def search(
        self,
        *where: Condition,
        name: str | None = None,
        email: str | None = None,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
    ) -> Pager[UserRecord]:
        """Find users: all, or those that meet every condition.

        ``("EmailAddress", "ENDSWITH", "@example.com")`` is a condition: RT's field, an operator, a
        value. Without the right AdminUsers only name, real name and address can be searched. RT
        cannot restrict users by id, so the whole list is read before the first row: one request
        for each 100. Disabled users are left out unless ``find_disabled``.
        """
        found = conditions(where, {"Name": name, "EmailAddress": email})
        return self._pages(
            partial(
                ops.users_list_get.request_kwargs,
                find_disabled_rows=flag(find_disabled),
            ),
            UserRecord.of,
            select(DEFAULT_FIELDS if fields is None else fields, "id"),
            found,
            limit=limit,
            page_size=page_size,
            walk=snapshot_by_id,
        )

    def create(self, name: str, **fields: Unpack[UserFields]) -> UserRecord:
        """Create a user and return it as RT has it: two requests.

        Raises BadRequestError with RT's reason (the name is taken, say), NotAppliedError when the
        user was made but not as asked.
        """
        changes = {"name": name, **fields}
        body = models.UserCreate.from_dict(_body(changes))
        response = self._rt.send(ops.user_post.request_kwargs(body=body))
        unwrap(response)
        return self._confirm(id_from_location(response) or name, changes, ())

    def update(self, user: str | int, **changes: Unpack[UserChanges]) -> UserRecord:
        """Change a user and return it as RT has it then; two requests and one for the look-up.

        ``password`` goes over REST1 (one more request): REST2 cannot change it in any version.
        Raises NotAppliedError with RT's sentences when RT answered 200 and refused (part of) it.
        """
        if not changes:
            raise TypeError("update() needs at least one field to change")
        return self._change(self.get(user), changes)

    def ensure(self, name: str, **fields: Unpack[UserFields]) -> tuple[UserRecord, bool]:
        """Make sure that a user with this name exists and is as given; ``(user, created)``.

        One request if all is as wanted, otherwise one for each of look-up, write and check. A
        ``password`` is set only on a user that is created.
        """
        try:
            user = self.get(name) if fits_a_path(name) else self._find(name)
        except NotFoundError:
            return self.create(name, **fields), True
        wanted = {key: value for key, value in fields.items() if key != "password"}
        if wanted and _changes.missing(_changes.USER, wanted, user.raw):
            user = self._change(user, wanted)
        return user, False

    def groups(self, user: str | int) -> Rows[GroupRecord]:
        """List the user-defined groups a user is directly in, with their names; two requests.

        Raises ForbiddenError where the user may not see another's memberships.
        """

        def start(limit: int | None) -> Generator[GroupRecord, None, None]:
            return self._groups(user, limit)

        return Rows(start, None)

    def _groups(self, user: str | int, limit: int | None) -> Generator[GroupRecord, None, None]:
        raw = (self.get(user)).raw
        if "Memberships" not in raw:
            raise ForbiddenError(403, [f"the groups of user {user!r} are hidden from you"])
        numbers = [int(group["id"]) for group in raw["Memberships"]]
        if not numbers:
            return
        count = 0
        for group in self._rt.groups.search(("id", "IN", numbers), find_disabled=True):
            yield group
            count += 1
            if count == limit:
                return

    def _read(self, key: str | int, asked: str | int) -> UserRecord:
        try:
            response = self._rt.send(ops.user_id_name_get.request_kwargs(key))
        except NotFoundError as error:
            raise none_of("user", asked) from error
        raw = unwrap(response)
        return UserRecord.of(raw, complete=True, etag=response.headers.get("ETag"))

    def _find(self, name: str) -> UserRecord:
        """Find by exact name, then by address, among disabled users too."""
        for field in ("Name", "EmailAddress"):
            where = (field, "=", name)
            found = self.search(where, fields=(), find_disabled=True).all()
            if len(found) == 1:
                return self._read(found[0].id, name)
        raise none_of("user", name)

    def _change(self, user: UserRecord, changes: Mapping[str, Any]) -> UserRecord:
        said: tuple[str, ...] = ()
        number = user.id
        rest = {key: value for key, value in changes.items() if key != "password"}
        if rest:
            body = models.UserUpdate.from_dict(_changes.body(_changes.USER, rest))
            said = sentences(self._list(ops.user_id_name_put.request_kwargs(number, body=body)))
        if "password" in changes:
            form = _rest1.compose({"Password": _password(changes["password"])})
            self._rt.rest1.request(f"user/{number}/edit", form)
        return self._confirm(number, rest, said)

    def _confirm(self, key: str | int, asked: Mapping[str, Any], said: Sequence[str]) -> UserRecord:
        user = self._read(key, key)
        rest = {name: value for name, value in asked.items() if name != "password"}
        missing = _changes.missing(_changes.USER, rest, user.raw)
        if missing:
            raise NotAppliedError(said, missing, user)
        return user


def _body(changes: Mapping[str, Any]) -> dict[str, Any]:
    rest = {name: value for name, value in changes.items() if name != "password"}
    made = _changes.body(_changes.USER, rest)
    if "password" in changes:
        made["Password"] = _password(changes["password"])
    return made


def _password(value: object) -> str:
    """Check a password without showing it."""
    if not isinstance(value, str) or not value or "\n" in value:
        raise ValueError("password must be a text of one line, and not empty")
    return value
