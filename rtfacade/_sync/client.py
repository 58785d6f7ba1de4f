# written by scripts/unasync.py from rtfacade/_async/client.py; do not edit
"""``RT``: one user at one RT; everything else hangs off it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import httpx

from rtfacade._http.deadline import check as check_deadline
from rtfacade._http.deadline import connect_soon, within
from rtfacade._http.headers import check_headers
from rtfacade._http.limits import limit
from rtfacade._http.responses import unwrap_object
from rtfacade._sync.http import HTTP
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
    from rtfacade._rest2.sent import SentMemory
    from rtfacade._sync.articles import Articles
    from rtfacade._sync.assets import Assets
    from rtfacade._sync.attachments import Attachments
    from rtfacade._sync.bound import User
    from rtfacade._sync.catalogs import Catalogs
    from rtfacade._sync.classes import Classes
    from rtfacade._sync.custom_fields import CustomFields
    from rtfacade._sync.custom_roles import CustomRoles
    from rtfacade._sync.field_types import FieldTypes
    from rtfacade._sync.groups import Groups
    from rtfacade._sync.name_check import NameCheck
    from rtfacade._sync.own_user import OwnUser
    from rtfacade._sync.people import Directory
    from rtfacade._sync.queues import Queues
    from rtfacade._sync.rest1.client import Rest1
    from rtfacade._sync.searches import Searches
    from rtfacade._sync.tickets import Tickets
    from rtfacade._sync.transactions import Transactions
    from rtfacade._sync.users import Users
    from rtfacade._sync.value_check import ValueCheck
    from rtfacade.records import Info
    from rtfacade.records.diagnosis import Finding
else:
    from functools import cached_property

N = TypeVar("N")

#: A server that hangs must not keep a program from ending.
_LOGOUT_SECONDS = 5.0

# A noun is imported when it is first used: a script that reads one ticket need not load them all.


class RT:
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
        transport: httpx.BaseTransport | None = None,
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
        self._http = HTTP(
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

    def __enter__(self) -> Self:
        """Return the client; the session opens with the first request."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        """Log out and close the connections."""
        self.close()

    def close(self) -> None:
        """End the session, if one was opened (one request), and close the connections.

        A logout that fails is no error: RT lets forgotten sessions expire.
        """
        self._http.check_home()  # the session of a parent process is not ours to end
        request = self.auth.logout() if isinstance(self.auth, SessionAuth) else None
        try:
            if request is not None and not self._http.is_closed:
                request.extensions["timeout"] = httpx.Timeout(_LOGOUT_SECONDS).as_dict()
                self._http.send(request)
        except RTError:
            pass
        finally:
            self._http.close()

    def _limited(self, noun: N) -> N:
        """Give the methods of a noun the deadline of this client, if it has one."""
        return noun if self._seconds is None else limit(noun, self._seconds)

    def deadline(self, seconds: float) -> AbstractContextManager[None]:
        """Limit the total time of everything that is sent in a ``with`` block.

            with rt.deadline(30):
                rt.tickets.create("General", "Printer on fire")

        Retries, logins, look-ups, the pages of a list and the reading back after a write count, and
        so do other clients that are used in the block. Where time runs out, DeadlineError is raised
        (a TransportError); UnconfirmedError if a write was on its way. ``timeout`` limits each
        single wait for the server still.
        """
        return within(seconds)

    def send(self, request: dict[str, Any]) -> httpx.Response:
        """Send what a generated operation's ``request_kwargs`` built."""
        return self._http.call(request)

    def info(self) -> Info:
        """Ask RT for its version (and plug-ins, which RT tells super users only)."""
        from rt_rest2.api.miscellaneous import rt_get
        from rtfacade.records import Info

        return Info.of(unwrap_object(self.send(rt_get.request_kwargs())), complete=True)

    def whoami(self) -> User:
        """Read the record of the user who is logged in; one request.

        With ``auth=`` one more over REST1, because only RT knows who that is. Raises
        AuthenticationError; Rest1ClosedError for ``auth=`` where REST1 is closed.
        """
        from rtfacade._sync.rest1.users import own_name

        return self.users.get(self.auth.user() or own_name(self.rest1))

    def diagnose(self) -> list[Finding]:
        """Check address, TLS, protocols, login, session, version and clock, one after the other.

        A check that fails ends it, because those after it need what failed; nothing is raised for
        it. About eight requests, none of which changes anything. ``rtfacade doctor`` prints this.
        """
        from rtfacade._sync.doctor import Doctor

        doctor = Doctor(self.url, self._http, self.auth)
        doctor.run()
        return doctor.findings

    @cached_property
    def api(self) -> rt_rest2.Client:
        """The generated client on our connection: any operation, with our auth, retries, errors.

        ``ticket_id_get.sync(42, client=rt.api)``
        """
        import rt_rest2

        client = rt_rest2.Client(base_url=str(self._http.base_url))
        client.set_httpx_client(self._http)
        return client

    @cached_property
    def _value_check(self) -> ValueCheck:
        """Refuses values that this RT misreads; the searches of every noun use it."""
        from rtfacade._sync.value_check import ValueCheck

        return ValueCheck(self)

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
    def _own_user(self) -> OwnUser:
        """Who this client is logged in as."""
        from rtfacade._sync.own_user import OwnUser

        return OwnUser(self, self.auth.user_hint())

    @cached_property
    def _directory(self) -> Directory:
        """Looks up people, queues and roles; the writes of every noun use it."""
        from rtfacade._sync.people import Directory

        return Directory(self)

    @cached_property
    def _name_check(self) -> NameCheck:
        """Finds out which names in a search RT knows; the searches of every noun use it."""
        from rtfacade._sync.name_check import NameCheck

        return NameCheck(self.send, self._directory)

    @cached_property
    def _field_types(self) -> FieldTypes:
        """The types of custom fields, looked up once."""
        from rtfacade._sync.field_types import FieldTypes

        return FieldTypes(self)

    @property
    def _own_key(self) -> int | str | None:
        """The id or name of the user; None where the credentials do not tell."""
        return self.auth.user()

    @cached_property
    def rest1(self) -> Rest1:
        """REST1, RT's older protocol."""
        from rtfacade._sync.rest1.client import Rest1
        from rtfacade._sync.rest1.named import Rest1Names
        from rtfacade._sync.tickets.rest1_proofs import Rest1Proofs

        rest1 = Rest1(
            self._http,
            self.url,
            self.auth,
            self._value_check.check,
            self._own_user.name,
            Rest1Names(self),
            proofs=Rest1Proofs(self),
        )
        if self._seconds is not None:
            for noun in (rest1.ticket, rest1.user, rest1.queue, rest1.group, rest1.transaction):
                self._limited(noun)
        return self._limited(rest1)

    @cached_property
    def tickets(self) -> Tickets:
        """Tickets, their messages, history, links and attachments."""
        from rtfacade._sync.tickets import Tickets

        return self._limited(Tickets(self))

    @cached_property
    def attachments(self) -> Attachments:
        """Attachments by their id: metadata and content."""
        from rtfacade._sync.attachments import Attachments

        return self._limited(Attachments(self))

    @cached_property
    def users(self) -> Users:
        """Users, by name or id."""
        from rtfacade._sync.users import Users

        return self._limited(Users(self))

    @cached_property
    def groups(self) -> Groups:
        """User-defined groups and their members, by name or id."""
        from rtfacade._sync.groups import Groups

        return self._limited(Groups(self))

    @cached_property
    def queues(self) -> Queues:
        """Queues, by name or id."""
        from rtfacade._sync.queues import Queues

        return self._limited(Queues(self))

    @cached_property
    def transactions(self) -> Transactions:
        """What happened to tickets and everything else."""
        from rtfacade._sync.transactions import Transactions

        return self._limited(Transactions(self))

    @cached_property
    def custom_fields(self) -> CustomFields:
        """Custom fields and the values they allow."""
        from rtfacade._sync.custom_fields import CustomFields

        return self._limited(CustomFields(self))

    @cached_property
    def custom_roles(self) -> CustomRoles:
        """Custom roles, by name or id."""
        from rtfacade._sync.custom_roles import CustomRoles

        return self._limited(CustomRoles(self))

    @cached_property
    def assets(self) -> Assets:
        """Assets."""
        from rtfacade._sync.assets import Assets

        return self._limited(Assets(self))

    @cached_property
    def catalogs(self) -> Catalogs:
        """Catalogs of assets, by name or id."""
        from rtfacade._sync.catalogs import Catalogs

        return self._limited(Catalogs(self))

    @cached_property
    def articles(self) -> Articles:
        """Articles of the knowledge base."""
        from rtfacade._sync.articles import Articles

        return self._limited(Articles(self))

    @cached_property
    def classes(self) -> Classes:
        """Classes of articles, by name or id."""
        from rtfacade._sync.classes import Classes

        return self._limited(Classes(self))

    @cached_property
    def searches(self) -> Searches:
        """Saved searches, by title or id."""
        from rtfacade._sync.searches import Searches

        return self._limited(Searches(self))
