"""``AsyncRT``: one user at one RT; everything else hangs off it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from rtfacade._async.http import AsyncHTTP
from rtfacade._http.deadline import check as check_deadline
from rtfacade._http.deadline import connect_soon, within
from rtfacade._http.headers import check_headers
from rtfacade._http.limits import limit
from rtfacade._http.responses import unwrap_object
from rtfacade._version import __version__
from rtfacade.auth import tls
from rtfacade.auth.credentials import base_url, check_transport, choose, is_loopback
from rtfacade.auth.secrets import leaves_no_frame
from rtfacade.auth.session import SessionAuth
from rtfacade.errors import RTError
from rtfacade.records.signatures import public_names

if TYPE_CHECKING:
    # Pyright holds a cached_property against a property of a protocol, and finds them different.
    from builtins import property as cached_property

    import rt_rest2
    from rtfacade._async.articles import AsyncArticles
    from rtfacade._async.assets import AsyncAssets
    from rtfacade._async.attachments import AsyncAttachments
    from rtfacade._async.bound import AsyncUser
    from rtfacade._async.catalogs import AsyncCatalogs
    from rtfacade._async.classes import AsyncClasses
    from rtfacade._async.custom_fields import AsyncCustomFields
    from rtfacade._async.custom_roles import AsyncCustomRoles
    from rtfacade._async.field_types import AsyncFieldTypes
    from rtfacade._async.groups import AsyncGroups
    from rtfacade._async.name_check import AsyncNameCheck
    from rtfacade._async.own_user import AsyncOwnUser
    from rtfacade._async.people import AsyncDirectory
    from rtfacade._async.queues import AsyncQueues
    from rtfacade._async.rest1.client import AsyncRest1
    from rtfacade._async.searches import AsyncSearches
    from rtfacade._async.tickets import AsyncTickets
    from rtfacade._async.transactions import AsyncTransactions
    from rtfacade._async.users import AsyncUsers
    from rtfacade._async.value_check import AsyncValueCheck
    from rtfacade._rest2.sent import SentMemory
    from rtfacade.records import Info
    from rtfacade.records.diagnosis import Finding
else:
    from functools import cached_property

N = TypeVar("N")

#: A server that hangs must not keep a program from ending.
_LOGOUT_SECONDS = 5.0

# A noun is imported when it is first used: a script that reads one ticket need not load them all.


class AsyncRT:
    """A client of one Request Tracker, as one user.

    Give a ``token``, or ``user`` and ``password``, or any ``httpx.Auth`` as ``auth`` (single
    sign-on, Kerberos, OAuth proxies). Use it as a context manager, or call ``close()``: that ends
    the session which the first request opens (``session=False``: none, credentials go with every
    request). ``headers`` are sent with every request, for a proxy in front of RT; they are kept as
    secret as a token.

    ``timeout`` is in seconds, for each read and write and for connecting, which has ten at most
    (``httpx.Timeout`` sets them apart). ``deadline`` is the total time of one call of a method, and
    of each step of what is iterated, as ``deadline()`` is of a block. ``retries`` counts
    further attempts at what cannot do anything twice. ``max_concurrency`` requests may be under way
    at once, whatever number of tasks or threads share the client: the others wait, so that a server
    with a few workers stays alive. ``verify`` takes False, a CA file or folder,
    or an ``ssl.SSLContext``; ``cert`` a client certificate. ``transport`` is httpx's, for tests.

    Raises ValueError for a URL that is no http(s) URL or carries a password, for credentials over
    plain http to anything but loopback unless ``allow_insecure`` is set, and for a header that
    cannot be sent; TypeError for an ``auth`` that is no ``httpx.Auth``.
    """

    @leaves_no_frame
    def __init__(
        self,
        url: str | httpx.URL,
        *,
        token: str | None = None,
        user: str | None = None,
        password: str | None = None,
        auth: httpx.Auth | None = None,
        headers: Mapping[str, str] | None = None,
        session: bool = True,
        timeout: float | httpx.Timeout | None = 30.0,
        deadline: float | None = None,
        retries: int = 2,
        max_concurrency: int = 10,
        verify: tls.Verify = True,
        cert: tls.Cert | None = None,
        proxy: str | httpx.Proxy | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        allow_insecure: bool = False,
    ) -> None:
        """Check the arguments; nothing is sent yet."""
        self.url = base_url(url)
        check_transport(self.url, allow_insecure=allow_insecure)
        if deadline is not None:
            check_deadline(deadline)
        self._seconds = deadline
        extra_headers = check_headers(headers)
        self.auth = choose(
            self.url, token, user, password, auth, session=session, headers=extra_headers
        )
        self._http = AsyncHTTP(
            identity=self.auth,
            retries=retries,
            max_concurrency=max_concurrency,
            extra_headers=extra_headers,
            auth=self.auth,
            base_url=f"{self.url}/REST/2.0",
            headers={"User-Agent": f"rtfacade/{__version__}"},
            timeout=connect_soon(timeout),
            verify=tls.context(verify, cert),
            proxy=proxy,
            transport=transport,
            # Plain http to this machine must not be sent, with its secrets, to a proxy.
            trust_env=not (self.url.scheme == "http" and is_loopback(self.url.host)),
        )
        self._limited(self)

    @classmethod
    @leaves_no_frame
    def from_config(cls, profile: str | None = None, **arguments: Any) -> Self:
        """Make a client from arguments, the environment, ``rtfacade.toml`` and ``~/.rtrc``.

        ``arguments`` are those of the class and win over everything else; ``profile`` names a
        table of ``rtfacade.toml``. See ``rtfacade.config`` for what is looked at. Raises
        ValueError for what is missing or wrong, and for a file with a secret others can read.
        """
        from rtfacade import config

        return cls(**config.load(profile, arguments))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self.url)!r}, {self.auth!r})"

    def __dir__(self) -> list[str]:
        """Return the public names."""
        return public_names(self)

    async def __aenter__(self) -> Self:
        """Return the client; the session opens with the first request."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        """Log out and close the connections."""
        await self.close()

    async def close(self) -> None:
        """End the session, if one was opened (one request), and close the connections.

        A logout that fails is no error: RT lets forgotten sessions expire.
        """
        self._http.check_home()  # the session of a parent process is not ours to end
        request = self.auth.logout() if isinstance(self.auth, SessionAuth) else None
        try:
            if request is not None and not self._http.is_closed:
                request.extensions["timeout"] = httpx.Timeout(_LOGOUT_SECONDS).as_dict()
                await self._http.send(request)
        except RTError:
            pass
        finally:
            await self._http.aclose()

    def _limited(self, noun: N) -> N:
        """Give the methods of a noun the deadline of this client, if it has one."""
        return noun if self._seconds is None else limit(noun, self._seconds)

    def deadline(self, seconds: float) -> AbstractContextManager[None]:
        """Limit the total time of everything that is sent in a ``with`` block.

            with rt.deadline(30):
                await rt.tickets.create("General", "Printer on fire")

        Retries, logins, look-ups, the pages of a list and the reading back after a write count, and
        so do other clients that are used in the block. Where time runs out, DeadlineError is raised
        (a TransportError); UnconfirmedError if a write was on its way. ``timeout`` limits each
        single wait for the server still.
        """
        return within(seconds)

    async def send(self, request: dict[str, Any]) -> httpx.Response:
        """Send what a generated operation's ``request_kwargs`` built."""
        return await self._http.call(request)

    async def info(self) -> Info:
        """Ask RT for its version (and plug-ins, which RT tells super users only)."""
        from rt_rest2.api.miscellaneous import rt_get
        from rtfacade.records import Info

        return Info.of(unwrap_object(await self.send(rt_get.request_kwargs())), complete=True)

    async def whoami(self) -> AsyncUser:
        """Read the record of the user who is logged in; one request.

        With ``auth=`` one more over REST1, because only RT knows who that is. Raises
        AuthenticationError; Rest1ClosedError for ``auth=`` where REST1 is closed.
        """
        from rtfacade._async.rest1.users import own_name

        return await self.users.get(self.auth.user() or await own_name(self.rest1))

    async def diagnose(self) -> list[Finding]:
        """Check address, TLS, protocols, login, session, version and clock, one after the other.

        A check that fails ends it, because those after it need what failed; nothing is raised for
        it. About eight requests, none of which changes anything. ``rtfacade doctor`` prints this.
        """
        from rtfacade._async.doctor import AsyncDoctor

        doctor = AsyncDoctor(self.url, self._http, self.auth)
        await doctor.run()
        return doctor.findings

    @cached_property
    def api(self) -> rt_rest2.Client:
        """The generated client on our connection: any operation, with our auth, retries, errors.

        ``await ticket_id_get.asyncio(42, client=rt.api)``
        """
        import rt_rest2

        client = rt_rest2.Client(base_url=str(self._http.base_url))
        client.set_async_httpx_client(self._http)
        return client

    @cached_property
    def _value_check(self) -> AsyncValueCheck:
        """Refuses values that this RT misreads; the searches of every noun use it."""
        from rtfacade._async.value_check import AsyncValueCheck

        return AsyncValueCheck(self)

    @property
    def _time_limits(self) -> httpx.Timeout:
        """The time limits of a request."""
        return self._http.timeout

    @cached_property
    def _sent(self) -> SentMemory:
        """What this client has sent, so that nothing that is found is taken for two things."""
        from rtfacade._rest2.sent import SentMemory

        return SentMemory()

    @cached_property
    def _own_user(self) -> AsyncOwnUser:
        """Who this client is logged in as."""
        from rtfacade._async.own_user import AsyncOwnUser

        return AsyncOwnUser(self, self.auth.user_hint())

    @cached_property
    def _directory(self) -> AsyncDirectory:
        """Looks up people, queues and roles; the writes of every noun use it."""
        from rtfacade._async.people import AsyncDirectory

        return AsyncDirectory(self)

    @cached_property
    def _name_check(self) -> AsyncNameCheck:
        """Finds out which names in a search RT knows; the searches of every noun use it."""
        from rtfacade._async.name_check import AsyncNameCheck

        return AsyncNameCheck(self.send, self._directory)

    @cached_property
    def _field_types(self) -> AsyncFieldTypes:
        """The types of custom fields, looked up once."""
        from rtfacade._async.field_types import AsyncFieldTypes

        return AsyncFieldTypes(self)

    @property
    def _own_key(self) -> int | str | None:
        """The id or name of the user; None where the credentials do not tell."""
        return self.auth.user()

    @cached_property
    def rest1(self) -> AsyncRest1:
        """REST1, RT's older protocol."""
        from rtfacade._async.rest1.client import AsyncRest1
        from rtfacade._async.rest1.named import AsyncRest1Names
        from rtfacade._async.tickets.rest1_proofs import AsyncRest1Proofs

        rest1 = AsyncRest1(
            self._http,
            self.url,
            self.auth,
            self._value_check.check,
            self._own_user.name,
            AsyncRest1Names(self),
            proofs=AsyncRest1Proofs(self),
        )
        if self._seconds is not None:
            for noun in (rest1.ticket, rest1.user, rest1.queue, rest1.group, rest1.transaction):
                self._limited(noun)
        return self._limited(rest1)

    @cached_property
    def tickets(self) -> AsyncTickets:
        """Tickets, their messages, history, links and attachments."""
        from rtfacade._async.tickets import AsyncTickets

        return self._limited(AsyncTickets(self))

    @cached_property
    def attachments(self) -> AsyncAttachments:
        """Attachments by their id: metadata and content."""
        from rtfacade._async.attachments import AsyncAttachments

        return self._limited(AsyncAttachments(self))

    @cached_property
    def users(self) -> AsyncUsers:
        """Users, by name or id."""
        from rtfacade._async.users import AsyncUsers

        return self._limited(AsyncUsers(self))

    @cached_property
    def groups(self) -> AsyncGroups:
        """User-defined groups and their members, by name or id."""
        from rtfacade._async.groups import AsyncGroups

        return self._limited(AsyncGroups(self))

    @cached_property
    def queues(self) -> AsyncQueues:
        """Queues, by name or id."""
        from rtfacade._async.queues import AsyncQueues

        return self._limited(AsyncQueues(self))

    @cached_property
    def transactions(self) -> AsyncTransactions:
        """What happened to tickets and everything else."""
        from rtfacade._async.transactions import AsyncTransactions

        return self._limited(AsyncTransactions(self))

    @cached_property
    def custom_fields(self) -> AsyncCustomFields:
        """Custom fields and the values they allow."""
        from rtfacade._async.custom_fields import AsyncCustomFields

        return self._limited(AsyncCustomFields(self))

    @cached_property
    def custom_roles(self) -> AsyncCustomRoles:
        """Custom roles, by name or id."""
        from rtfacade._async.custom_roles import AsyncCustomRoles

        return self._limited(AsyncCustomRoles(self))

    @cached_property
    def assets(self) -> AsyncAssets:
        """Assets."""
        from rtfacade._async.assets import AsyncAssets

        return self._limited(AsyncAssets(self))

    @cached_property
    def catalogs(self) -> AsyncCatalogs:
        """Catalogs of assets, by name or id."""
        from rtfacade._async.catalogs import AsyncCatalogs

        return self._limited(AsyncCatalogs(self))

    @cached_property
    def articles(self) -> AsyncArticles:
        """Articles of the knowledge base."""
        from rtfacade._async.articles import AsyncArticles

        return self._limited(AsyncArticles(self))

    @cached_property
    def classes(self) -> AsyncClasses:
        """Classes of articles, by name or id."""
        from rtfacade._async.classes import AsyncClasses

        return self._limited(AsyncClasses(self))

    @cached_property
    def searches(self) -> AsyncSearches:
        """Saved searches, by title or id."""
        from rtfacade._async.searches import AsyncSearches

        return self._limited(AsyncSearches(self))
