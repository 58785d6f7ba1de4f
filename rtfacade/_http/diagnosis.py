"""Read the answers that ``rt.diagnose()`` collects. No I/O here."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx

from rtfacade import _verified
from rtfacade._http import dates, responses
from rtfacade._http.origin import is_login_redirect
from rtfacade.auth.credentials import Credentials, PasswordAuth, TokenAuth, base_url, is_loopback
from rtfacade.auth.session import SessionAuth
from rtfacade.errors import AuthenticationError, ProtocolError, RTError, TransportError
from rtfacade.records.diagnosis import Finding
from rtfacade.records.json_values import is_array, is_object

#: Less than this is no difference worth a word: the header counts whole seconds.
MAX_CLOCK_DIFFERENCE = timedelta(seconds=30)
#: Certificates that are renewed by machines are renewed earlier than this.
MIN_CERTIFICATE_DAYS = 14
_REST2 = "/REST/2.0"


def credentials_of(auth: Credentials | SessionAuth) -> Credentials:
    """Return what signs a single request, without a session."""
    if isinstance(auth, SessionAuth):
        return auth._credentials  # pyright: ignore[reportPrivateUsage]
    return auth


def describe_credentials(auth: Credentials) -> str:
    """Name the kind of credentials."""
    if isinstance(auth, TokenAuth):
        return "the token"
    return "the password" if isinstance(auth, PasswordAuth) else "auth="


def unreachable(url: httpx.URL, error: httpx.RequestError) -> Finding:
    """Explain why no answer came."""
    raised = TransportError(f"no answer from {url}: {error}")
    raised.__cause__ = error
    causes = [str(cause) for cause in _causes(error)]
    text = next((text for text in reversed(causes) if text), type(error).__name__)
    certificate = next(
        (one for one in _causes(error) if isinstance(one, ssl.SSLCertVerificationError)), None
    )
    if certificate is not None:
        reason = certificate.verify_message
        return Finding(
            "tls",
            "error",
            f"the certificate of {url.host} is not accepted: {reason}",
            "If the certificate is from your own authority, pass its file: verify=FILE (login "
            "--ca-file). If it has expired or names another host, the administrator of RT must "
            "renew it.",
            raised,
        )
    if url.scheme == "https" and any(isinstance(one, ssl.SSLError) for one in _causes(error)):
        return Finding(
            "tls",
            "error",
            f"no TLS with {url.netloc.decode()}: {text}",
            "Check the port, and whether something on the way cuts TLS connections.",
            raised,
        )
    if isinstance(error, httpx.TimeoutException):
        advice = "Check host, port and firewall, or raise timeout="
        return Finding("address", "error", f"no answer from {url} in time", advice, raised)
    return Finding(
        "address",
        "error",
        f"no answer from {url}: {text}",
        "Check the host name and port, and whether you need a VPN or a proxy.",
        raised,
    )


def plain_http(url: httpx.URL) -> Finding:
    """Say that the port is one for http, where the URL says https."""
    words = f"{url.netloc.decode()} answers in plain http, not in TLS"
    advice = f"Use the port for https, or url={str(url.copy_with(scheme='http'))!r}"
    return Finding("tls", "error", words, advice, TransportError(words))


def _causes(error: BaseException) -> Iterator[BaseException]:
    current: BaseException | None = error
    while current is not None:
        yield current
        current = current.__cause__ or current.__context__


def is_rest2(answer: httpx.Response) -> bool:
    """Tell whether REST2 of an RT gave this answer, logged in or not."""
    kind: str = answer.headers.get("Content-Type", "")
    if is_login_redirect(answer) or (
        answer.status_code == 401 and not kind.startswith("text/html")
    ):
        return True
    return answer.status_code in (200, 403, 405) and kind.startswith("application/json")


def not_rest2(url: httpx.URL, answer: httpx.Response, rest1_version: str | None) -> Finding:
    """Explain an answer that is not from REST2."""
    if rest1_version is not None:
        words = f"RT {rest1_version} at {url} has no REST2"
        advice = "RT 5.0 or later has it. With this one, use rt.rest1."
        return Finding("rest2", "error", words, advice, ProtocolError(words))
    if answer.is_redirect:
        target = answer.headers.get("Location", "").partition("?")[0].partition(_REST2)[0]
        target = target.partition("/NoAuth/Login.html")[0]
        if target.rstrip("/") == str(url).rstrip("/"):
            words = f"an RT answers at {url}, but not its REST2: you are sent to the login page"
            advice = "Check the path: it is RT's $WebPath. Or REST2 may be switched off there."
            return Finding("rest2", "error", words, advice, ProtocolError(words))
        words = f"{url} redirects to {target or 'nowhere'}; redirects are not followed"
        return Finding(
            "address", "error", words, f"Use url={target!r} if that is RT.", ProtocolError(words)
        )
    try:
        responses.check(answer)
        responses.unwrap_object(answer)
        error: RTError = ProtocolError(f"unexpected answer from {url}")
    except RTError as raised:
        error = raised
    words = f"something answers at {url}, but not RT: {answer.status_code} {answer.reason_phrase}"
    if answer.status_code == 400 and b"HTTPS" in answer.content and url.scheme == "http":
        return Finding("address", "error", f"{url} is a port for https", "Use https://", error)
    if answer.status_code >= 500:
        words = f"{url} answers {answer.status_code} {answer.reason_phrase}"
        advice = "RT or the web server in front of it is down. Try again later."
        return Finding("address", "error", words, advice, error)
    advice = "Check the address: it is the one of RT's front page, without /REST/2.0"
    if not isinstance(error, ProtocolError):
        error = ProtocolError(words)
    return Finding("address", "error", words, advice, error)


def tls(url: httpx.URL, answer: httpx.Response, now: datetime) -> Finding | None:
    """Look at the certificate of the connection; None for plain http."""
    if url.scheme != "https":
        return None
    certificate = _certificate(answer)
    if certificate is None:
        return Finding("tls", "info", "encrypted; the certificate could not be looked at")
    if not certificate:
        return Finding(
            "tls",
            "warning",
            "encrypted, but the certificate was not checked (verify=False)",
            "Anybody on the way can read your secrets: pass verify=FILE with the authority.",
        )
    ends = datetime.fromtimestamp(ssl.cert_time_to_seconds(str(certificate["notAfter"])), UTC)
    days = (ends - now).days
    words = f"certificate trusted, valid until {ends:%Y-%m-%d}"
    if days < MIN_CERTIFICATE_DAYS:
        advice = "Tell the administrator of RT to renew it."
        return Finding("tls", "warning", f"{words}: {days} days left", advice)
    return Finding("tls", "ok", words)


def _certificate(answer: httpx.Response) -> dict[str, Any] | None:
    """Return the certificate, {} where it was not checked, None where it is out of reach."""
    stream = answer.extensions.get("network_stream")
    connection = None if stream is None else stream.get_extra_info("ssl_object")
    if connection is None:
        return None
    try:
        return connection.getpeercert() or {}
    except (ValueError, OSError):
        return None


def is_refused_login(answer: httpx.Response) -> bool:
    """Tell whether REST2 did not accept the credentials."""
    return answer.status_code == 401 or is_login_redirect(answer)


def login_refused(credentials: Credentials) -> Finding:
    """Say that the credentials are wrong, and what to do."""
    error = AuthenticationError(401, ["Login required"])
    error.hint = credentials.advice()
    kind = describe_credentials(credentials)
    return Finding("login", "error", f"RT refuses {kind}", error.hint, error)


def rest1_version(answer: httpx.Response) -> str | None:
    """Return RT's version from a REST1 first line, ``RT/5.0.3 200 Ok``."""
    words = answer.content.partition(b"\n")[0].split(b" ", 2)
    if len(words) < 2 or not words[0].startswith(b"RT/") or not words[1].isdigit():
        return None
    return responses.decode(words[0][3:])


def rest1(answer: httpx.Response | httpx.RequestError) -> Finding:
    """Say whether REST1 is open, from the answer to a login there."""
    if isinstance(answer, httpx.RequestError):
        return Finding("rest1", "warning", f"no answer from REST1: {answer}")
    if answer.is_redirect and "/SelfService" in answer.headers.get("Location", ""):
        return Finding("rest1", "info", "closed to you: RT opens REST1 to privileged users only")
    if rest1_version(answer) is not None:
        if is_refused_by_rest1(answer):
            return Finding("rest1", "warning", "open, but it does not accept these credentials")
        return Finding("rest1", "ok", "open")
    return Finding(
        "rest1",
        "warning",
        f"closed: {answer.status_code} {answer.reason_phrase}",
        "Merge, take, steal and untake use REST2 instead. Without REST1 there is no session "
        "either, so each request costs a check of your secret: ask the administrator to open "
        "/REST/1.0/.",
    )


def is_refused_by_rest1(answer: httpx.Response | httpx.RequestError) -> bool:
    """Tell whether REST1 answered ``401 Credentials required``."""
    if isinstance(answer, httpx.RequestError) or rest1_version(answer) is None:
        return False
    return answer.content.split(b" ", 2)[1] == b"401"


def session_cookie(answer: httpx.Response | httpx.RequestError) -> str | None:
    """Return the session cookie of a login at REST1."""
    if isinstance(answer, httpx.RequestError):
        return None
    for line in answer.headers.get_list("Set-Cookie"):
        pair: str = line.partition(";")[0].strip()
        if pair.startswith("RT_SID_"):
            return pair
    return None


def session_reads(answer: httpx.Response | httpx.RequestError | None) -> Finding:
    """Say whether a session is honoured for reads; None where no session was opened."""
    if isinstance(answer, httpx.Response) and answer.status_code == 200:
        return Finding("session_reads", "ok", "sessions are honoured for reads")
    words = "no session: RT checks your secret with each request, about ten times slower"
    if answer is not None:
        words = "RT does not honour its sessions for reads, which makes them ten times slower"
    advice = "Ask the administrator whether a proxy drops cookies or whether REST1 is closed."
    return Finding("session_reads", "warning", words, advice)


def honours_write(answer: httpx.Response | httpx.RequestError) -> bool:
    """Tell whether a POST without a body, to a route that takes none, got past the login.

    RT answers 405 (404 in other releases) then, 403 where it refuses the origin.
    """
    return isinstance(answer, httpx.Response) and answer.status_code in (404, 405)


def session_writes(ours: str, accepted: str | None) -> Finding:
    """Say for which origin a session is honoured for writes."""
    if accepted is None:
        return Finding(
            "session_writes",
            "warning",
            f"RT refuses a session for writes from {ours}, so each write costs a check of your "
            "secret",
            "Ask the administrator to set $WebDomain and $WebPort to the address that you use, or "
            "to add it to @ReferrerWhitelist, and whether a proxy drops Origin.",
        )
    words = "sessions are honoured for writes"
    if accepted != ours:
        return Finding("session_writes", "ok", f"{words}, with RT's own origin {accepted}")
    return Finding("session_writes", "ok", words)


def own_address(record: object) -> httpx.URL | None:
    """Return RT's own address, from the links in an answer of REST2."""
    if not is_object(record):
        return None
    links = record.get("_hyperlinks") or record.get("items")
    for link in links if is_array(links) else ():
        address = link.get("_url") if is_object(link) else None
        if isinstance(address, str) and _REST2 in address:
            try:
                return base_url(address.partition(_REST2)[0])
            except ValueError:
                return None
    return None


def compare_addresses(ours: httpx.URL, own: httpx.URL | None) -> Finding:
    """Compare the configured address with RT's own."""
    if own is None:
        return Finding("own_address", "info", "RT did not tell its own address")
    if _normal(ours) == _normal(own):
        return Finding("own_address", "ok", f"RT calls itself {own}, as you do")
    return Finding(
        "own_address",
        "warning",
        f"RT calls itself {own}, you use {ours}",
        "Links in mails and answers lead to RT's own address. Use that one if you can reach it "
        "from here; otherwise all is well as long as sessions are honoured for writes.",
    )


def _normal(url: httpx.URL) -> tuple[str, str, int | None, str]:
    host = "127.0.0.1" if is_loopback(url.host) else url.host
    port = url.port or {"http": 80, "https": 443}.get(url.scheme)
    return url.scheme, host, port, url.path.rstrip("/")


def version(text: str) -> Finding:
    """Say whether this release was verified."""
    release = text.partition("+")[0].partition("-")[0].partition("~")[0]
    if release in _verified.RELEASES:
        return Finding("version", "ok", f"RT {text}; rtfacade is tested with {release}")
    known = ", ".join(_verified.RELEASES)
    return Finding(
        "version",
        "info",
        f"RT {text}; rtfacade is tested with {known}",
        "It should work, because rtfacade looks at what RT answers. Please report what does not.",
    )


def clock(answer: httpx.Response, now: datetime) -> Finding:
    """Compare the clocks, by the ``Date`` of an answer that has just come."""
    theirs = dates.moment(answer.headers.get("Date", ""))
    if theirs is None:
        return Finding("clock", "info", "RT sent no date")
    difference = theirs - now
    seconds = round(abs(difference.total_seconds()))
    if abs(difference) < MAX_CLOCK_DIFFERENCE:
        return Finding("clock", "ok", "the clocks of RT and of this machine agree")
    side = "ahead of" if difference > timedelta(0) else "behind"
    return Finding(
        "clock",
        "warning",
        f"RT's clock is {seconds} seconds {side} the one of this machine",
        "Synchronise both with NTP: searches by time miss tickets otherwise.",
    )


def time_zone(record: object) -> Finding:
    """Say in which zone RT reads times without one."""
    zone = record.get("Timezone") if is_object(record) else None
    if zone:
        return Finding("time_zone", "ok", f"{zone}: RT reads times without a zone in it")
    return Finding(
        "time_zone",
        "info",
        "RT's own default: the user has set none",
        "Write times in TicketSQL in UTC, such as 2026-11-30T17:00:00Z.",
    )


def login(auth: Credentials, record: object) -> Finding:
    """Say as whom, and with what, the login went."""
    words = describe_credentials(auth)
    if not is_object(record) or not record.get("Name"):
        return Finding("login", "ok", f"RT accepts {words}")
    rank = "privileged" if str(record.get("Privileged")) == "1" else "unprivileged"
    return Finding("login", "ok", f"logged in as {record['Name']} ({rank}) with {words}")
