"""REST1's users."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from rtfacade._async.rest1.base import AsyncRest1Named, Rest1Client
from rtfacade._rest1 import to_forms
from rtfacade.auth.secrets import forget_password
from rtfacade.errors import ProtocolError
from rtfacade.records.changes import Rest1UserChanges, Rest1UserFields
from rtfacade.records.rest1 import Rest1User


class AsyncRest1Users(AsyncRest1Named):
    """``rt.rest1.user``. Text is a name, with ``@`` an e-mail address (RT's rule); ids are ints.

    A name that cannot stand in a path, such as ``"../queue/1"`` or ``"12"``, is searched for: one
    more request, which needs the right AdminUsers and does not find disabled users. So is a name
    with letters outside ASCII; where that finds nobody, the path is tried.
    """

    kind = "user"
    _shown = Rest1User

    async def show(self, user: str | int, *, fields: Sequence[str] | None = None) -> Rest1User:
        """Read a user; one request. ``fields`` are RT's names; custom fields cannot be picked.

        Raises NotFoundError, ForbiddenError.
        """
        return Rest1User.of_form(await self._form(user, fields), complete=fields is None)

    async def create(self, name: str, **fields: Unpack[Rest1UserFields]) -> int:
        """Create a user and return its id; two requests.

        Raises BadRequestError, for which RT gives no reason (the name is taken, say), and
        NotAppliedError if RT complains about a part; ``record`` is then the id.
        """
        try:
            return await self._create_named(to_forms.USER, {"name": name, **fields})
        except BaseException as error:
            forget_password(error, fields)
            raise

    async def edit(self, user: str | int, **changes: Unpack[Rest1UserChanges]) -> tuple[str, ...]:
        """Change a user, also the password, and return what RT says; one request, two for a name.

        One more for a record that this client has edited before, to tell RT's answers apart.
        Nothing is said where nothing had to be changed. Raises NotAppliedError when a part was
        refused and the rest is done, ConflictError when all was refused, NotFoundError,
        ForbiddenError.
        """
        try:
            return await self._change(user, to_forms.columns(to_forms.USER, changes))
        except BaseException as error:
            forget_password(error, changes)
            raise


async def own_name(client: Rest1Client) -> str:
    """Read the name of the user who is logged in; one request.

    The form for a new ticket has it: its requestor is whoever asks for it.
    """
    path = "ticket/new/show"
    reply = await client.request(path)
    for form in reply.forms:
        if name := form.get("Requestor"):
            return name
    raise ProtocolError(f"{path} does not name the user")
