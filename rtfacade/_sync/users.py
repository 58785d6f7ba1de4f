# written by scripts/unasync.py from rtfacade/_async/users.py; do not edit
"""Users: find, read, create, change, disable, and make sure that one exists."""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping, Sequence
from functools import partial
from typing import Any, TypeGuard, Unpack

from rt_rest2 import models
from rt_rest2.api import user as ops
from rtfacade._rest1 import to_forms
from rtfacade._rest2 import lookups, payloads
from rtfacade._rest2.field_selection import select
from rtfacade._rest2.filters import Condition, conditions
from rtfacade._rest2.names import fits_a_path
from rtfacade._rest2.ordering import snapshot_for
from rtfacade._rest2.pagination import MAX_PAGE
from rtfacade._rest2.resource_spec import Noun, with_body
from rtfacade._rest2.schema import USER
from rtfacade._sync.crud import Disabling, Recorded
from rtfacade._sync.pager import Pager, Rows
from rtfacade._sync.resource import flag, none_of
from rtfacade.errors import ForbiddenError, NotFoundError
from rtfacade.params.users import UserChanges, UserFields
from rtfacade.records import GroupRecord, UserRecord, json_values

_ABOUT = ["Name", "EmailAddress", "RealName"]

_USER = Noun(
    kind="user",
    record=UserRecord,
    fields=[
        "Name",
        "RealName",
        "EmailAddress",
        "NickName",
        "Organization",
        "Lang",
        "Timezone",
        "Created",
        "LastUpdated",
    ],
    listing=ops.users_list_get.request_kwargs,
    reading=ops.user_id_name_get.request_kwargs,
    named=True,
    columns=USER,
    creating=with_body(ops.user_post.request_kwargs, models.UserCreate.from_dict),
    updating=with_body(ops.user_id_name_put.request_kwargs, models.UserUpdate.from_dict),
    deleting=ops.user_id_name_delete.request_kwargs,
    past=ops.user_id_name_history_get.request_kwargs,
)


class Users(Disabling[UserRecord], Recorded[UserRecord]):
    """Users of one RT."""

    _noun = _USER

    def get(self, key: str | int | UserRecord) -> UserRecord:
        """Read a user by login name, e-mail address or numeric id.

        One request for a name or id; a text with ``@`` that is nobody's name is looked up as an
        address (two more). Ordinary users see little of others (RT's rule). Raises NotFoundError.
        """
        if not _may_be_address(key):
            return super().get(key)
        try:
            return self._read(key)
        except NotFoundError:
            return self._read(self._find(key), key)

    def search(
        self,
        *where: Condition,
        name: str | None = None,
        email: str | None = None,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> Pager[UserRecord]:
        """Find users: all, or those that meet every condition.

        ``("EmailAddress", "ENDSWITH", "@example.com")`` is a condition: RT's field, an operator, a
        value. Without the right AdminUsers only name, real name and address can be searched. RT
        cannot restrict users by id, so the whole list is read before the first row: one request
        for each 100. Disabled users are left out unless ``find_disabled``.
        """
        found = conditions(where, {"Name": name, "EmailAddress": email})
        return self._pages(
            partial(_USER.listing, find_disabled_rows=flag(find_disabled)),
            UserRecord.of,
            select(_USER.fields if fields is None else fields, "id"),
            found,
            limit=limit,
            page_size=page_size,
            walk=snapshot_for(orderby),
        )

    def create(self, name: str, **fields: Unpack[UserFields]) -> UserRecord:
        """Create a user and return it as RT has it: two requests.

        Raises BadRequestError with RT's reason (the name is taken, say), NotAppliedError when the
        user was made but not as asked.
        """
        asked, secret = _split({"name": name, **fields})
        return self._create(asked, **({} if secret is None else {"Password": secret}))

    def update(
        self,
        key: str | int | UserRecord,
        *,
        if_match: str | None = None,
        **changes: Unpack[UserChanges],
    ) -> UserRecord:
        """Change a user and return it as RT has it then; two requests, a look-up with some keys.

        ``password`` goes over REST1 (two more requests): REST2 cannot change it in any version.
        Raises NotAppliedError with RT's sentences when RT answered 200 and refused (part of) it.
        """
        asked, secret = _split(changes)
        if secret is None:
            return self._update(key, asked, if_match)
        user = self.get(key)
        if asked:
            user = self._update(user.id, asked, if_match)
        self._rt.rest1.user.edit(user.id, password=secret)
        return user

    def ensure(self, name: str, **fields: Unpack[UserFields]) -> tuple[UserRecord, bool]:
        """Make sure that a user with this name exists and is as given; ``(user, created)``.

        One request if all is as wanted, otherwise one for each of look-up, write and check. A
        ``password`` is set only on a user that is created.
        """
        try:
            user = self.get(name)
        except NotFoundError:
            return self.create(name, **fields), True
        wanted, _ = _split(fields)
        if wanted and payloads.missing(USER, wanted, user.raw):
            user = self._update(user.id, wanted)
        return user, False

    def groups(self, user: str | int | UserRecord) -> Rows[GroupRecord]:
        """List the user-defined groups a user is in, by name; two requests.

        Groups that the user is in because another group is in them are among them (RT's rule).
        Raises ForbiddenError where the user may not see another's memberships.
        """

        def start(limit: int | None) -> Generator[GroupRecord, None, None]:
            return self._groups(user, limit)

        return Rows(start, None)

    def among(self, field: str, values: Collection[str]) -> dict[str, Mapping[str, Any]]:
        """Look up many users at once: name or address, without its case -> what RT has of them.

        One request for each 50, fewer where the names are long. Case does not matter, on no
        database: RT's ``IN`` compares it on PostgreSQL, so that is not used.
        """
        found: dict[str, Mapping[str, Any]] = {}
        wanted = {value.casefold() for value in values}
        for where in lookups.any_of(field, sorted(values)):
            rows = self._pages(
                partial(_USER.listing, find_disabled_rows=flag(True)),
                UserRecord.of,
                select(_ABOUT, "id"),
                where,
                walk=snapshot_for("id"),
            )
            for user in rows:
                name = str(user.raw[field]).casefold()
                if name in wanted:
                    found[name] = user.raw
        return found

    def _groups(
        self, user: str | int | UserRecord, limit: int | None
    ) -> Generator[GroupRecord, None, None]:
        raw = (self.get(user)).raw
        if "Memberships" not in raw:
            raise ForbiddenError(403, [f"the groups of user {user!r} are hidden from you"])
        numbers = [
            json_values.identifier(group) for group in json_values.objects(raw["Memberships"])
        ]
        if not numbers:
            return
        where = ("id", "IN", numbers)
        for group in self._rt.groups.search(where, find_disabled=True, limit=limit):
            yield group

    def _path(self, key: str | int | UserRecord) -> str | int:
        """Return the id for an address, which RT itself takes for a name."""
        return (self.get(key)).id if _may_be_address(key) else super()._path(key)

    def _find(self, name: str) -> int:
        """Find by exact name, then by address, among disabled users too."""
        for field in ("Name", "EmailAddress"):
            where = lookups.condition(field, name)
            rows = self.search(where, fields=[field], find_disabled=True).all()
            found = lookups.matching(rows, field, name)
            if len(found) == 1:
                return found[0].id
        raise none_of("user", name)


def _may_be_address(key: object) -> TypeGuard[str]:
    return isinstance(key, str) and "@" in key and fits_a_path(key)


def _split(changes: Mapping[str, Any]) -> tuple[dict[str, Any], str | None]:
    """Part what can be read back from the password, which never is."""
    rest = {name: value for name, value in changes.items() if name != "password"}
    given = "password" in changes
    return rest, to_forms.password("password", changes["password"]) if given else None
