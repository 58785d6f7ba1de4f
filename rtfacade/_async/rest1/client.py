"""REST1 over the wire: what its nouns and the facade stand on, ``request()`` for anything else."""

from __future__ import annotations

import base64
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from email.message import EmailMessage
from email.parser import BytesHeaderParser
from typing import TYPE_CHECKING, Any, Literal, overload

import httpx

from rtfacade import _rest1
from rtfacade._async.http import AsyncHTTP, copy_request
from rtfacade._async.pager import AsyncRows
from rtfacade._async.rest1 import search
from rtfacade._async.rest1.base import Names, Part, Proofs, Reply
from rtfacade._async.rest1.groups import AsyncRest1Groups
from rtfacade._async.rest1.kinds import AsyncFieldKinds
from rtfacade._async.rest1.queues import AsyncRest1Queues
from rtfacade._async.rest1.stream import AsyncPayload, refuse_html
from rtfacade._async.rest1.tickets import AsyncRest1Tickets
from rtfacade._async.rest1.transactions import AsyncRest1Transactions
from rtfacade._async.rest1.users import AsyncRest1Users
from rtfacade._http import exchange
from rtfacade._http.origin import REST2
from rtfacade._http.responses import unconfirmed, unwrap_object
from rtfacade._rest1 import answers, to_forms
from rtfacade._rest2 import lookups
from rtfacade.auth.credentials import Credentials
from rtfacade.auth.session import SessionAuth
from rtfacade.errors import (
    AuthenticationError,
    ProtocolError,
    Rest1ClosedError,
    RTError,
    StatusError,
    status_error,
)
from rtfacade.records.rest1 import Rest1Group, Rest1Line, Rest1Queue, Rest1Ticket, Rest1User
from rtfacade.records.signatures import public_names
from rtfacade.records.words import check_word

if TYPE_CHECKING:
    # Pyright holds a cached_property against a property of a protocol, and finds them different.
    from builtins import property as cached_property
else:
    from functools import cached_property

#: Raises ValueError for a value that this RT misreads.
CheckValues = Callable[[Iterable[str]], Awaitable[None]]

#: Arguments longer than this go in the body: proxies cut or refuse long addresses.
_MAX_QUERY = 2000
#: What RT's mail gateway does; plug-ins may do more.
_MAIL_ACTIONS = ("correspond", "comment", "take", "resolve")


class AsyncRest1:
    """The REST1 protocol with the client's session, retries and errors."""

    def __init__(
        self,
        http: AsyncHTTP,
        url: httpx.URL,
        auth: Credentials | SessionAuth,
        check_values: CheckValues | None = None,
        own_name: Callable[[], Awaitable[str | None]] | None = None,
        names: Names | None = None,
        *,
        proofs: Proofs,
    ) -> None:
        """Send through the client."""
        self._proofs = proofs
        self._http = http
        self._check_values, self._names = check_values, names
        self._base = f"{url}/REST/1.0/"
        self._auth = auth
        #: What RT prints for a message without a text, in the user's language; ``""`` until met.
        self.sentence_for_none = ""
        self._own_name = own_name
        self._is_open = False

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._base!r})"

    def __dir__(self) -> list[str]:
        """Return the public names."""
        return public_names(self)

    @cached_property
    def ticket(self) -> AsyncRest1Tickets:
        """Tickets, their messages, links, history and attachments."""
        return AsyncRest1Tickets(self)

    @cached_property
    def user(self) -> AsyncRest1Users:
        """Users."""
        return AsyncRest1Users(self)

    @cached_property
    def queue(self) -> AsyncRest1Queues:
        """Queues and their custom fields."""
        return AsyncRest1Queues(self)

    @cached_property
    def group(self) -> AsyncRest1Groups:
        """Groups."""
        return AsyncRest1Groups(self)

    @cached_property
    def transaction(self) -> AsyncRest1Transactions:
        """Transactions of any object."""
        return AsyncRest1Transactions(self)

    async def _own_user_name(self) -> str | None:
        """Return the name of the user who is logged in, None where that cannot be found out."""
        return None if self._own_name is None else await self._own_name()

    @cached_property
    def kinds(self) -> AsyncFieldKinds:
        """What is known of the tickets' custom fields."""
        return AsyncFieldKinds(self.queue)

    @overload
    def search(
        self, type: search.Kind, query: str = "", *, orderby: str = "", format: Literal["i"]
    ) -> AsyncRows[int]: ...
    @overload
    def search(
        self, type: search.Kind, query: str = "", *, orderby: str = "", format: Literal["s"] = "s"
    ) -> AsyncRows[Rest1Line]: ...
    @overload
    def search(
        self, type: Literal["ticket"], query: str = "", *, orderby: str = "",
        format: Literal["l"], fields: Sequence[str] | None = None,
    ) -> AsyncRows[Rest1Ticket]: ...  # fmt: skip
    @overload
    def search(
        self, type: Literal["user"], query: str = "", *, orderby: str = "",
        format: Literal["l"], fields: Sequence[str] | None = None,
    ) -> AsyncRows[Rest1User]: ...  # fmt: skip
    @overload
    def search(
        self, type: Literal["group"], query: str = "", *, orderby: str = "",
        format: Literal["l"], fields: Sequence[str] | None = None,
    ) -> AsyncRows[Rest1Group]: ...  # fmt: skip
    @overload
    def search(
        self, type: Literal["queue"], query: str = "", *, orderby: str = "",
        format: Literal["l"], fields: Sequence[str] | None = None,
    ) -> AsyncRows[Rest1Queue]: ...  # fmt: skip
    def search(
        self,
        type: search.Kind,
        query: str = "",
        *,
        orderby: str = "",
        format: search.Format = "s",
        fields: Sequence[str] | None = None,
    ) -> AsyncRows[Any]:
        """Find tickets by TicketSQL, or others by one condition; one request when iterated.

        A condition is ``Field OP value``, with quotes as in a shell: ``Name LIKE "a b"``. Without a
        query there are no tickets, but all queues, user-defined groups or privileged users.
        ``format="i"`` gives ids, ``"s"`` numbers with subjects or names, ``"l"`` records, of which
        ``fields`` picks RT's fields (few are much faster). ``orderby`` is one of RT's columns with
        ``+`` or ``-`` in front; ValueError for one that RT does not have, and for a time in the
        query that is none. Names in a query for tickets are looked up over REST2 as those of
        ``rt.tickets.search`` are, once a client: UnknownNameError. RT 4.4 has no REST2: a name that
        it does not have finds nothing there, and everything after ``!=``.

        Tickets whose custom fields hold commas take one more request for each queue. Raises
        BadRequestError with RT's reason, ForbiddenError for users without the right AdminUsers.
        """
        params = search.parameters(type, query, orderby, format, fields)

        def start(limit: int | None) -> AsyncGenerator[Any, None]:
            if format != "l":
                return search.lines(self, type, params, limit)
            return search.records(self, type, params, limit, fields)

        return AsyncRows(start, None)

    async def request(
        self,
        path: str,
        content: str | None = None,
        *,
        params: Mapping[str, str | Sequence[str]] | None = None,
        files: Sequence[Part] = (),
        empty: bool = False,
    ) -> Reply:
        """Send any request; ``content`` is the form text, ``files`` go with it as multipart.

        With ``content`` or ``files`` it counts as a write, which is never sent twice. Raises the
        same errors as REST2: StatusError by the code in RT's first line (HTTP says 200 always),
        ProtocolError for an answer that has no such line. ``empty`` takes an answer of nothing at
        all for a reply with an empty text, which is how RT answers an edit that changes nothing.
        """
        form = {} if content is None else {"content": content}
        return await self._send(path, form, params, files, empty=empty)

    async def _submit(self, path: str, form: Mapping[str, str]) -> Reply:
        """Send the few writes whose arguments stand beside ``content``: ``ticket/link``."""
        return await self._send(path, form, None, ())

    async def _send(
        self,
        path: str,
        form: Mapping[str, str],
        params: Mapping[str, str | Sequence[str]] | None,
        files: Sequence[Part],
        *,
        empty: bool = False,
    ) -> Reply:
        request = self._build(path, form, params, files)
        try:
            response = await self._http.send(request)
        finally:
            request.stream = httpx.ByteStream(b"")
        if exchange.reads(request):
            return _reply(path, response, empty=empty)
        try:
            reply = _reply(path, response)
            if reply.text and not reply.text.endswith("\n"):  # RT ends each answer with a line end
                raise ProtocolError(f"REST1's answer to {path} is cut off: {reply.text[-80:]!r}")  # noqa: TRY301
        except (ProtocolError, Rest1ClosedError) as error:
            raise unconfirmed(request, error) from error
        return reply

    async def _require_open(self) -> None:
        """Raise Rest1ClosedError where REST2 has to be used: a write may go one way only.

        A login tells it; without a session, one read does, once. After a write it is too late to
        choose another way: whatever answers then, RT may have done it.
        """
        if self._is_open or isinstance(self._auth, SessionAuth):
            return
        try:
            await self.request("")
        except AuthenticationError:
            raise
        except StatusError as error:
            if isinstance(error, Rest1ClosedError):
                raise
        self._is_open = True

    async def read(self, path: str, **params: str) -> tuple[_rest1.Form, ...]:
        """Read forms. REST1 reports what is missing or forbidden as a comment under 200: 404."""
        reply = await self.request(path, params=params)
        return tuple(answers.existing_forms(reply.forms))

    async def _check_query(self, type: str, query: str, *, is_empty: bool = False) -> None:
        """Raise ValueError for a query with a value that this RT misreads, or an unknown name."""
        doubtful = lookups.doubtful_in_sql(query)
        if doubtful and not is_empty and self._check_values is not None:
            await self._check_values(doubtful)
        if type == "ticket" and self._names is not None:
            await self._names.query(query, is_empty=is_empty)

    async def _check_fields(self, fields: Sequence[str] | None) -> None:
        """Raise UnknownNameError for a custom field that RT does not have."""
        names = to_forms.custom_names(fields or ())
        if names and self._names is not None:
            await self._names.fields(names)

    async def _check_dates(self, values: Mapping[str, object]) -> None:
        """Refuse text that is no time for a Date or DateTime field."""
        if self._names is not None:
            await self._names.dates(values)

    async def _check_type(self, type: str) -> None:
        """Raise UnknownNameError for a misspelt type of transactions."""
        if self._names is not None:
            await self._names.type(type)

    @asynccontextmanager
    async def stream(self, path: str, **params: str) -> AsyncGenerator[AsyncPayload, None]:
        """Stream what comes behind the envelope, untouched; yields nothing for an empty answer.

        Raises ProtocolError, when iterated, for an answer without an envelope.
        """
        request = self._build(path, {}, params, ())
        request.headers["Accept-Encoding"] = "identity"
        response = await self._http.send(request, stream=True)
        try:
            refuse_html(response)
            yield AsyncPayload(response, path)
        finally:
            await response.aclose()

    def _build(
        self,
        path: str,
        form: Mapping[str, str],
        params: Mapping[str, str | Sequence[str]] | None,
        files: Sequence[Part],
    ) -> httpx.Request:
        """Use GET for reads, unless there are secrets, which never go into a URL."""
        if isinstance(self._auth, SessionAuth) and self._auth.is_rest1_closed():
            raise Rest1ClosedError(403, ["this session was told that REST1 is closed to it"])
        query = dict(params or {})
        data: dict[str, Any] = {**self._secrets(), **form}
        if not files and len(str(query)) > _MAX_QUERY:
            data, query = {**data, **query}, {}
        request = self._http.build_request(
            "POST" if data or files else "GET",
            self._base + path,
            params=query or None,
            data=data or None,
            files=list(files) or None,
        )
        request.extensions[exchange.READS] = not (form or files)
        return copy_request(request)  # it does not keep its body, which may hold a password

    def _secrets(self) -> dict[str, str]:
        """Return what a client without a session sends with each request."""
        return self._auth.rest1_fields()

    async def logout(self) -> None:
        """End the session, if one is open; the next request logs in again.

        A client without a session has none to end, and nothing is sent.
        """
        request = self._auth.logout() if isinstance(self._auth, SessionAuth) else None
        if request is None and self._auth.gate() is not None:  # the session may be auth='s own
            request = self._http.build_request("POST", f"{self._base}logout")
        if request is not None:
            request.extensions[exchange.AS_NOBODY] = True
            await self._http.send(request)

    async def mail_gateway(
        self,
        message: bytes | EmailMessage,
        *,
        queue: str = "General",
        action: str = "correspond",
        ticket: int | None = None,
    ) -> None:
        """Hand a mail to RT as its mail server does; RT acts for the sender, without a login.

        ``action`` is ``correspond`` or ``comment``, or both with a ``-`` between. Raises
        NotAppliedError when RT refuses the mail for good, ServerError (503) when it may take it
        later or has no such queue; newer versions give no reason. ValueError for a misspelt
        ``action``. Where the answer is lost, the mail is looked for by its Message-ID, as the user
        of this client: UnconfirmedError where it is not to be seen.
        """
        for one in action.split("-"):
            check_word("action", one, _MAIL_ACTIONS)
        form = {"queue": queue, "action": action}
        if ticket is not None:
            form["ticket"] = str(ticket)
        data = message if isinstance(message, bytes) else message.as_bytes()
        # A part with a file name is not read (seen on 5.0.3).
        part: Part = ("message", (None, data, "application/octet-stream"))
        address = f"{self._base}NoAuth/mail-gateway"
        request = self._http.build_request("POST", address, data=form, files=[part])
        request.extensions[exchange.AS_NOBODY] = True

        async def send() -> None:
            response = await self._http.send(request)
            try:
                answers.check_gateway(_rest1.decode(response.content), queue)
            except ProtocolError as error:
                raise unconfirmed(request, error) from error

        await self._proofs.mail(_message_id(data), send)

    async def _takes_password(self, user: str, password: str) -> bool:
        """Tell whether it is sure that this is the user's password: RT lets nobody in with another.

        Two requests. Nothing is sure behind a gate that logs in by itself.
        """
        if not user or self._auth.gate() is not None:
            return False
        lets_in = await self._lets_in(user, password)
        return lets_in and not await self._lets_in(user, f"{password}-")

    async def _lets_in(self, user: str, password: str) -> bool:
        """Read RT's version as another user; the error, which knows the password, is dropped."""
        address = f"{self._base.removesuffix('/REST/1.0/')}{REST2}/rt"
        secret = base64.b64encode(f"{user}:{password}".encode()).decode()
        request = self._http.build_request(
            "GET", address, headers={"Authorization": f"Basic {secret}"}
        )
        request.extensions[exchange.AS_NOBODY] = True
        try:
            unwrap_object(await self._http.send(request))
        except RTError:
            return False
        return True


def _message_id(mail: bytes) -> str:
    """Return the Message-ID as RT keeps it: without angle brackets."""
    header = str(BytesHeaderParser().parsebytes(mail).get("Message-ID") or "").strip()
    return header.removeprefix("<").removesuffix(">")


def _reply(path: str, response: httpx.Response, *, empty: bool = False) -> Reply:
    """Read an answer of REST1; raise by the code in its first line."""
    envelope, body = _rest1.split_envelope(response.content)
    if envelope is None:
        refuse_html(response)
        if empty and not response.content:
            return Reply("", 200, "")
        raise answers.without_envelope(path, response.content)
    text = _rest1.decode(body)
    if envelope.status >= 400:
        raise status_error(envelope.status, _rest1.messages(text), response.request)
    return Reply(envelope.version, envelope.status, text)
