"""What came back: an httpx response turned into a value, or into the right exception.

For a write, whether it was done: RT has no idempotency keys, and what stands in front of it may
answer in its place at any moment, with a status, with a page, with nothing. So only RT's own
success counts as done, and only RT's own refusal as not done. After anything else RT may have done
the write, or may still do it: that is ``UnconfirmedError``, which whoever knows how looks into
(``_async/sending.py``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from enum import Enum, auto
from typing import Any, TypeAlias

import httpx

from rtfacade._http.origin import REST2, is_login_redirect
from rtfacade.errors import (
    AuthenticationError,
    ProtocolError,
    Rest1ClosedError,
    RTError,
    StatusError,
    UnconfirmedError,
    status_error,
)

#: What JSON holds.
Json: TypeAlias = dict[str, Any] | list[Any] | str | float | None


class _Broken(Enum):
    """Stands for what is no JSON, or is cut off; null is JSON too."""

    JSON = auto()


#: A record in REST2's addresses, and a list or a record within it.
_RECORD = re.compile(r"/REST/2\.0/([a-z]+)/([^/]+)(?:/[a-z]+(?:/([^/]+))?)?")
_LABELS = {
    "article": "article",
    "asset": "asset",
    "attachment": "attachment",
    "catalog": "catalog",
    "class": "class",
    "customfield": "custom field",
    "customrole": "custom role",
    "group": "group",
    "queue": "queue",
    "search": "saved search",
    "ticket": "ticket",
    "transaction": "transaction",
    "user": "user",
}
_ONE_RECORD = re.compile(rf"/REST/2\.0/({'|'.join(_LABELS)})/[^/]+$")
#: RT shows other people's accounts without an ``id``, but with links.
_OF_RECORDS = frozenset(("id", "_hyperlinks"))
_OF_ANY = _OF_RECORDS | {"items", "Version"}
#: What REST2 says, never translated, where it says nothing of what was asked for.
_EMPTY_WORDS = {"Forbidden", "Not Found", "Resource does not exist; use POST to create"}

#: Longer ids are in no database.
_ID = re.compile(r"[0-9]{1,18}")
_TITLE = re.compile(rb"<title[^>]*>(.*?)</title>", re.IGNORECASE | re.DOTALL)


def check(response: httpx.Response) -> None:
    """Raise what the status of a read response says; REST1's own code is checked by its reader."""
    if response.is_success or response.status_code == 304:
        return
    if response.is_redirect:
        raise _redirected(response)
    if response.status_code in (403, 404) and "/REST/1.0" in response.request.url.path:
        raise Rest1ClosedError(response.status_code, _messages(response), response.request)
    if response.status_code == 404 and not _from_rt(response):
        raise ProtocolError(
            f"no RT REST answers at {place(response.request)}: 404 with {describe(response)}"
        )
    raise status_error(response.status_code, _named(response), response.request)


def unwrap(response: httpx.Response) -> Json:
    """Return the JSON of a successful answer, None for an empty 204 or 304.

    RT 5 does not encode the answer to a message: Latin-1 under a utf-8 header. So bytes that are
    not UTF-8 are read as Latin-1, which loses nothing.
    """
    if response.status_code in (204, 304):
        return None
    if not is_json(response):
        raise ProtocolError(f"{place(response.request)} answered with {describe(response)}")
    try:
        return parse(response.content)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(
            f"{place(response.request)} answered with JSON that is cut off or broken: {error}"
        ) from error


def unwrap_object(response: httpx.Response) -> Mapping[str, Any]:
    """Return the JSON object of an answer; ProtocolError for any other JSON.

    A read that brings neither a record nor a list was not answered by RT: what stands in front of
    it may answer with JSON, too.
    """
    value = unwrap(response)
    if not isinstance(value, dict):
        raise ProtocolError(f"{place(response.request)} answered with JSON that is no object")
    request = response.request
    is_record = _ONE_RECORD.search(request.url.path) is not None
    expected = _OF_RECORDS if is_record else _OF_ANY
    if request.method == "GET" and expected.isdisjoint(value):
        raise ProtocolError(f"{place(request)} answered with JSON that is not RT's")
    return value


def unwrap_list(response: httpx.Response) -> list[Any]:
    """Return the JSON array of an answer; ProtocolError for any other JSON."""
    value = unwrap(response)
    if not isinstance(value, list):
        raise ProtocolError(f"{place(response.request)} answered with JSON that is no array")
    return value


def unwrap_sentences(response: httpx.Response) -> tuple[str, ...]:
    """Return RT's messages; ProtocolError for an answer that is no JSON array."""
    return sentences(unwrap_list(response))


def sentences(value: Json) -> tuple[str, ...]:
    """Flatten RT's message lists, which nest and hold nulls and numbers, into sentences."""
    texts: list[str] = []
    left: list[Json] = [value]
    while left:
        value = left.pop()
        if isinstance(value, str):
            texts.append(value.strip())
        elif isinstance(value, list):
            left += reversed(value)
        elif isinstance(value, dict):
            left.append(value.get("message"))
    return tuple(texts)


def id_from_location(response: httpx.Response) -> int | None:
    """Return the number at the end of a ``Location``, where RT puts the id of what it made."""
    last = response.headers.get("Location", "").rstrip("/").rpartition("/")[2]
    return int(last) if _ID.fullmatch(last) else None


def stated_id(value: Json | _Broken) -> int | None:
    """Return the ``id`` that the JSON of an answer says, if it is an object with one."""
    number = str(value.get("id")) if isinstance(value, dict) else ""
    return int(number) if _ID.fullmatch(number) else None


def json_in(response: httpx.Response) -> Json | _Broken:
    """Return the JSON of an answer, or what stands for none."""
    if not is_json(response):
        return _Broken.JSON
    try:
        return parse(response.content)
    except (ValueError, RecursionError):
        return _Broken.JSON


#: Half a character: RT writes none, and no file and no terminal takes it.
_HALF = re.compile("[\ud800-\udfff]")


def parse(content: bytes) -> Json:
    """Read JSON; ValueError or RecursionError for what is none. Half characters are replaced."""
    text = decode(content)
    value: Json = json.loads(text)
    # One character is found many times faster than three.
    is_escaped = "\\" in text and ("\\ud" in text or "\\uD" in text)
    return _whole(value) if is_escaped else value


def _whole(value: Json) -> Json:
    if isinstance(value, str):
        return _HALF.sub("\ufffd", value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, dict):
        return {_HALF.sub("\ufffd", key): _whole(one) for key, one in value.items()}
    return value


def decode(content: bytes) -> str:
    """Decode as UTF-8, or as Latin-1 where RT forgot to encode."""
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def is_self_service(response: httpx.Response) -> bool:
    """Recognise how RT sends unprivileged users away from REST1, before it does anything."""
    target = response.headers.get("Location", "").partition("?")[0]
    is_rest1 = "/REST/1.0" in response.request.url.path
    return is_rest1 and response.is_redirect and "/SelfService" in target


def _redirected(response: httpx.Response) -> ProtocolError | StatusError:
    target = response.headers.get("Location", "").partition("?")[0]
    where = place(response.request)
    if is_self_service(response):
        return Rest1ClosedError(403, ["REST1 is closed to unprivileged users"], response.request)
    if is_login_redirect(response):
        return AuthenticationError(401, ["Login required"], response.request)
    return ProtocolError(
        f"{where} redirects to {target or 'nowhere'}; redirects are not followed: "
        "give RT() the address that RT itself has"
    )


def _messages(response: httpx.Response) -> tuple[str, ...]:
    if is_json(response) and response.content:
        try:
            return sentences(parse(response.content))
        except (ValueError, RecursionError):
            pass
    if response.headers.get("Content-Type", "").startswith("text/plain"):
        return (decode(response.content).strip()[:500],)
    return (f"{response.reason_phrase or 'no reason'} ({describe(response)})",)


def _named(response: httpx.Response) -> tuple[str, ...]:
    """Return RT's words; where they say nothing, name the record that is missing or hidden."""
    messages = _messages(response)
    if response.status_code not in (403, 404):
        return messages
    if response.content and (not is_json(response) or set(messages) - _EMPTY_WORDS):
        return messages
    match = _RECORD.search(response.request.url.path)
    label = match and _LABELS.get(match[1])
    if not match or not label:
        return messages
    name = f"{label} {match[2] if match[2].isdigit() else repr(match[2])}"
    if response.status_code == 403:
        reads = response.request.method == "GET"
        return (f"you may not {'see' if reads else 'see or change'} {name}",)
    if match[3]:
        return (f"{name} has no {match[3]!r}, or you may not see it",)
    return (f"no {name}, or you may not see it",)


def _from_rt(response: httpx.Response) -> bool:
    """Tell RT's REST2 (JSON, or an empty body) from a web server that answers for it."""
    return is_json(response) or not response.content


def is_json(response: httpx.Response) -> bool:
    media_type: str = response.headers.get("Content-Type", "")
    return media_type.partition(";")[0].strip().lower() == "application/json"


def describe(response: httpx.Response) -> str:
    kind = response.headers.get("Content-Type", "").partition(";")[0] or "no content type"
    if not response.content:
        return f"an empty body of {kind}"
    title = _TITLE.search(response.content)
    if title:
        return f"{kind}: {decode(title[1]).strip()[:100]!r}"
    return f"{kind}: {decode(response.content[:80])!r}"


def place(request: httpx.Request) -> str:
    """Method and address without the query, which may be long."""
    return f"{request.method} {request.url.copy_with(query=None, fragment=None)}"


# -- what the answer to a write proves -------------------------------------------------------

#: Those whose body RT does not encode, so that it may be broken although RT did it all
#: (docs/rt/behaviour.md#answers-that-break-after-the-write).
_BREAKS = re.compile(r"/ticket/\d+/(comment|correspond)/?")
#: What RT itself never says: it neither counts requests nor waits for them.
_NEVER_RTS = (408, 425, 429, 499)


def check_write(response: httpx.Response) -> None:
    """Raise for an answer that is not RT's success to a write.

    Raises StatusError for RT's own refusal, UnconfirmedError for what leaves it open.
    """
    request = response.request
    is_rest2 = REST2 in request.url.raw_path.partition(b"?")[0].decode("ascii")
    try:
        if not response.is_success:
            _refuse(response)
        if is_rest2:
            _check_rest2(response)
        else:
            _check_rest1(response)
    except (ProtocolError, StatusError) as error:
        if is_refusal(response, error):
            raise
        raise unconfirmed(request, error) from error


def unconfirmed(request: httpx.Request, error: RTError) -> UnconfirmedError:
    """Make the error for a write that RT may have done."""
    line = f"{request.method} {request.url.path}"
    return UnconfirmedError(f"it is not known whether RT did {line}: {error}")


def is_refusal(response: httpx.Response, error: RTError) -> bool:
    """Tell whether an answer is RT's own "no": a JSON object with a ``message``.

    What stands in front of RT has a page, or JSON of its own.
    """
    if not isinstance(error, StatusError):
        return False
    status = response.status_code
    if REST2 not in response.request.url.path:
        return is_self_service(response)
    return 400 <= status < 500 and status not in _NEVER_RTS and _has_message(response)


def _refuse(response: httpx.Response) -> None:
    """Raise what a status other than success says."""
    check(response)
    where = place(response.request)
    raise ProtocolError(f"{where} answered {response.status_code}, which changes nothing")


def _check_rest1(response: httpx.Response) -> None:
    """Check the status; the first line of the body is for those who know the route."""
    if response.status_code != httpx.codes.OK:  # pyright: ignore[reportUnnecessaryComparison]
        where = place(response.request)
        raise ProtocolError(f"REST1 answered {where} with {response.status_code}")


def _check_rest2(response: httpx.Response) -> None:
    """Compare with what RT answers on this route when it has done what was asked for."""
    request, status = response.request, response.status_code
    if request.method == "DELETE" and status == httpx.codes.NO_CONTENT and not response.content:  # pyright: ignore[reportUnnecessaryComparison]
        return
    wanted = (
        (httpx.codes.OK, httpx.codes.CREATED) if request.method == "POST" else (httpx.codes.OK,)
    )
    if status not in wanted:
        where = place(request)
        raise ProtocolError(f"{where} answered {status}, which RT does not say when it is done")
    value = json_in(response)
    if value is _Broken.JSON:
        _check_may_be_broken(response)
    # An answer that names what was made names one thing only.
    number, stated = id_from_location(response), stated_id(value)
    if None not in (number, stated) and stated != number:
        where = place(request)
        raise ProtocolError(f"{where} answered with two ids, {stated} and {number}")


def _check_may_be_broken(response: httpx.Response) -> None:
    """Raise ProtocolError for an answer without readable JSON, unless RT breaks it itself."""
    request = response.request
    if not is_json(response):
        words = describe(response)
    elif _BREAKS.fullmatch(request.url.path.partition(REST2)[2]) is None:
        words = "JSON that is cut off or broken"
    else:
        return
    raise ProtocolError(f"{place(request)} answered with {words}")


def _has_message(response: httpx.Response) -> bool:
    value = json_in(response)
    return isinstance(value, dict) and isinstance(value.get("message"), str)


def new_id(response: httpx.Response) -> int:
    """Return the id of what was made; UnconfirmedError for an answer that RT does not give then."""
    number = id_from_location(response)
    number = number or stated_id(json_in(response))
    if number is None:
        where = place(response.request)
        error = ProtocolError(f"{where} answered and does not name what was made")
        raise unconfirmed(response.request, error) from error
    return number
