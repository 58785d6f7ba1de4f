"""How requests are built and sent, and how answers are read"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from http import HTTPStatus
from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import parse_qs, quote

from .errors import UnexpectedStatus, UnreadableAnswer
from .reading import READ_ERRORS, Model, Reader, encode, form_parts, leniently, record
from .types import Response, Unset

if TYPE_CHECKING:
    import httpx

    from .client import AuthenticatedClient, Client

T = TypeVar("T")
_BYTES = "application/octet-stream"
# These stand in JSON as they are; a member of an enumeration has a type of its own
_PLAIN = frozenset((str, int, float))
# How the content of an answer is read; None if it has none
AnswerReader = Callable[["httpx.Response"], Any] | None
# (media type, how httpx sends it, how the argument is read)
Bodies = tuple[tuple[str, str, Reader], ...]
# What a part of a path begins with: nothing, "." or ";name"; and whether keys or items are apart
Style = tuple[str, bool]


def build(
    method: str,
    url: str,
    *,
    path: Mapping[str, Any] | None = None,
    styles: Mapping[str, Style] | None = None,
    query: Mapping[str, Any] | None = None,
    headers: Mapping[str, Any] | None = None,
    cookies: Mapping[str, Any] | None = None,
    body: Any = None,
    bodies: Bodies = (),
) -> dict[str, Any]:
    """Return the arguments for the `request` method of an httpx client."""
    kwargs: dict[str, Any] = {"method": method, "url": url}
    if path is not None:
        kwargs["url"] = _filled(url, path, styles or {})
    if query is not None:
        # httpx replaces a query that stands in the URL.
        kwargs["url"], _, fixed = kwargs["url"].partition("?")
        kwargs["params"] = {**parse_qs(fixed, keep_blank_values=True), **_query(query)}
    if cookies is not None:
        kwargs["cookies"] = {name: _text(value) for name, value in _given(cookies).items()}
    if headers is not None or bodies:
        kwargs["headers"] = {name: _text(value) for name, value in _given(headers or {}).items()}
    if bodies:
        _add_body(kwargs, body, bodies)
    return kwargs


def _filled(url: str, path: Mapping[str, Any], styles: Mapping[str, Style]) -> str:
    """Return the address with its parameters, none of which may lead to another address."""
    filled = url.format(
        **{name: _segment(value, *styles.get(name, ("", False))) for name, value in path.items()}
    )
    for template, segment in zip(url.split("/"), filled.split("/"), strict=True):
        if segment in ("", ".", "..") and segment != template:
            raise ValueError(f"{segment!r} cannot stand for {template} in {url}")
    return filled


def _segment(value: Any, prefix: str, explode: bool) -> str:
    """Return a parameter as it stands in a path, in the style that the prefix tells."""
    items = _items(value, explode, lambda text: quote(text, safe=""))
    if not prefix.startswith(";"):
        return prefix + (prefix if prefix and explode else ",").join(items)
    if not explode:
        return f"{prefix}={','.join(items)}"
    named = isinstance(value, (Model, Mapping))
    return "".join(f";{item}" if named else f"{prefix}={item}" for item in items)


def _items(value: Any, explode: bool, spell: Callable[[str], str]) -> list[str]:
    """Return the texts that a value consists of; an object has its keys among them."""
    if type(value) in _PLAIN:
        return [spell(str(value))]
    encoded = encode(value)
    if isinstance(encoded, list):
        return [spell(_text(one)) for one in encoded]
    if isinstance(encoded, dict):
        pairs = [(spell(key), spell(_text(one))) for key, one in encoded.items()]
        return [f"{key}={one}" for key, one in pairs] if explode else [*chain(*pairs)]
    if isinstance(encoded, bool):
        return ["true" if encoded else "false"]
    return [spell(str(encoded))]


def _text(value: Any) -> str:
    return ",".join(_items(value, False, str))


def _query(query: Mapping[str, Any]) -> dict[str, Any]:
    params: dict[str, Any] = {}
    for name, value in _given(query).items():
        word = name.removesuffix("[{}]")
        if word != name:
            params.update(_nested(word, encode(value)))  # name[key]
        elif type(value) in _PLAIN or (type(value) is list and _PLAIN.issuperset(map(type, value))):
            params[name] = value
        elif isinstance(value, (Model, Mapping)):
            params.update(encode(value))  # its keys are parameters of their own
        else:
            params[name] = encode(value)
    return {
        name: value
        for name, value in params.items()
        if not (value is None or isinstance(value, Unset))
    }


def _given(parameters: Mapping[str, Any]) -> dict[str, Any]:
    """Leave out what is missing, and write as JSON what is marked so: `name{[]}`."""
    return {
        name.removesuffix("{[]}"): json.dumps(encode(value)) if name.endswith("{[]}") else value
        for name, value in parameters.items()
        if not (value is None or isinstance(value, Unset))
    }


def _nested(name: str, value: Any) -> dict[str, Any]:
    """Return a parameter for each value in a tree: name[key][key]."""
    if isinstance(value, list) and all(not isinstance(one, (dict, list)) for one in value):
        return {f"{name}[]": value}
    items = (
        enumerate(value)
        if isinstance(value, list)
        else value.items()
        if isinstance(value, dict)
        else ()
    )
    params: dict[str, Any] = {} if isinstance(value, (dict, list)) else {name: value}
    for key, one in items:
        params.update(_nested(f"{name}[{key}]", one))
    return params


def _form(value: Any, deep: bool) -> dict[str, Any]:
    """Return the fields of a form; an object in it is JSON, or has a field for each key."""
    fields: dict[str, Any] = {}
    for name, one in value.items():
        if deep:
            fields.update(_nested(name, one))
        else:
            fields[name] = [_field(item) for item in one] if isinstance(one, list) else _field(one)
    return {name: one for name, one in fields.items() if one is not None}


def _field(value: Any) -> Any:
    return json.dumps(value) if isinstance(value, (dict, list)) else value


def _add_body(kwargs: dict[str, Any], body: Any, bodies: Bodies) -> None:
    if isinstance(body, Unset):
        if len(bodies) == 1 and bodies[0][1] != "files":
            kwargs["headers"]["Content-Type"] = bodies[0][0]
        return
    media_type, kind, value = _choose(body, bodies)
    if kind == "files":
        # httpx draws a random boundary and sets the header. With a fixed one, a file that contains
        # it would be read as further parts of the form.
        kwargs["files"] = form_parts(value)
        return
    if "*" in media_type:
        media_type = "application/json" if kind == "json" else value.mime_type or _BYTES
    kwargs["headers"]["Content-Type"] = media_type
    if kind == "content":
        kwargs["content"] = value.payload
    elif kind == "json" and value is None:
        kwargs["content"] = b"null"  # httpx takes None for no body
    elif kind == "json":
        kwargs["json"] = encode(value)
    else:
        kwargs["data"] = _form(encode(value), kind == "deep data")


def _choose(body: Any, bodies: Bodies) -> tuple[str, str, Any]:
    """Return the first kind of body that the argument fits, and the argument read as that."""
    problems = []
    for media_type, kind, read in bodies:
        try:
            return media_type, kind, read(body)
        except READ_ERRORS as error:
            lacks = f"lacks {error}" if isinstance(error, KeyError) else str(error)
            name = read.name if isinstance(read, record) else media_type
            problems.append(f"{name}: {lacks}")
    raise TypeError(f"body of type {type(body).__name__} cannot be sent ({'; '.join(problems)})")


def _with_cookies(
    sender: httpx.Client | httpx.AsyncClient, kwargs: dict[str, Any]
) -> dict[str, Any]:
    """Put cookies into the header: httpx deprecates those of one request, beside the client's."""
    cookies = kwargs.get("cookies")
    if cookies is None:
        return kwargs
    others = {name: value for name, value in kwargs.items() if name != "cookies"}
    if not cookies:
        return others
    known = sender.build_request(kwargs["method"], kwargs["url"]).headers.get("Cookie")
    pairs = [*([known] if known else []), *(f"{name}={value}" for name, value in cookies.items())]
    return {**others, "headers": {**kwargs.get("headers", {}), "Cookie": "; ".join(pairs)}}


def as_json(reader: Reader) -> AnswerReader:
    """Read JSON."""
    return lambda answer: leniently(reader, answer.json())


def as_text(reader: Reader) -> AnswerReader:
    """Read text."""
    return lambda answer: reader(answer.text)


def as_bytes(reader: Reader) -> AnswerReader:
    """Read the bytes as they are."""
    return lambda answer: reader(answer.content)


class Answers(Generic[T]):
    """The answers of an operation by their status: 200, 4XX, or default."""

    def __init__(self, readers: Mapping[str, AnswerReader]) -> None:
        self._readers = readers

    def send(self, client: AuthenticatedClient | Client, kwargs: dict[str, Any]) -> Response[T]:
        """Send a request and read the answer."""
        sender = client.get_httpx_client()
        return self.read(client, sender.request(**_with_cookies(sender, kwargs)))

    async def send_async(
        self, client: AuthenticatedClient | Client, kwargs: dict[str, Any]
    ) -> Response[T]:
        """Send a request and read the answer."""
        sender = client.get_async_httpx_client()
        return self.read(client, await sender.request(**_with_cookies(sender, kwargs)))

    def read(self, client: AuthenticatedClient | Client, answer: httpx.Response) -> Response[T]:
        """Read an answer; nothing that the server sends is lost."""
        status, content, headers = answer.status_code, answer.content, answer.headers
        parsed, problem = None, None
        for key in (str(status), f"{status // 100}XX", "default"):
            if key in self._readers:
                reader = self._readers[key]
                break
        else:
            reader = None
            problem = UnexpectedStatus(status, content, headers)
        if reader is not None:
            try:
                parsed = reader(answer)
            except READ_ERRORS as error:
                reason = f"The content is not as described ({type(error).__name__}: {error})"
                problem = UnreadableAnswer(status, content, headers, reason)
        if problem is not None and client.raise_on_unexpected_status:
            raise problem
        return Response(_named(status), content, headers, parsed, problem)


def result(response: Response[T]) -> T | None:
    """Return the parsed answer; raise an error with status and content if there is none."""
    if response.problem is not None:
        raise response.problem
    if (
        response.parsed is None
        and not 200 <= response.status_code < 300
        and response.content != b"null"
    ):
        raise UnexpectedStatus(
            response.status_code, response.content, response.headers, "The answer has no result"
        )
    return response.parsed


def _named(status: int) -> int:
    try:
        return HTTPStatus(status)
    except ValueError:
        return status
