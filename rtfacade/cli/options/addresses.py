"""Addresses of RT's pages: of which record a page is, and whether it is of the RT in use."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import attrs
import rich_click as click

from rtfacade.cli.app import App

#: Words of the REST interfaces, most of which are folders of RT's pages too -> the noun.
_REST = {
    noun.replace("-", ""): noun
    for noun in (
        *("article", "asset", "attachment", "catalog", "class", "custom-field", "custom-role"),
        *("group", "queue", "ticket", "transaction", "user"),
    )
}
#: Folders of RT's pages -> the noun. The last one in an address counts: /SelfService/Asset/.
_FOLDERS = {
    **_REST,
    "selfservice": "ticket",
    "approvals": "ticket",
    "users": "user",
    "groups": "group",
    "queues": "queue",
    "catalogs": "catalog",
    "classes": "class",
    "customfields": "custom-field",
    "customroles": "custom-role",
}
#: What stands right behind the address of an RT; anything else is another RT in a folder.
_TOP_FOLDERS = frozenset(("admin", "approvals", "articles", "m", "rest", *_FOLDERS))
_IN_REST = re.compile(r"/REST/[12]\.0/([a-z]+)/([^/?#]+)", re.IGNORECASE)
_URI = re.compile(r"fsck\.com-rt://[^/]+/([a-z]+)/(\d{1,18})", re.ASCII | re.IGNORECASE)
_ID = re.compile(r"\d{1,18}", re.ASCII)
_PORTS = {"http": 80, "https": 443}
_USUAL_PORTS = (None, *_PORTS.values())


@attrs.frozen
class Page:
    """The record that an address is of."""

    noun: str
    id: int


def is_address(text: str) -> bool:
    """Tell whether a text is an address."""
    return "://" in text


def page(address: str) -> Page | None:
    """Return the record that an address is of; None if that cannot be told."""
    uri = _URI.fullmatch(address)
    if uri is not None:
        return Page(uri[1].casefold(), int(uri[2]))
    if urlsplit(address).scheme not in _PORTS:
        return None
    in_rest = _IN_REST.search(urlsplit(address).path)
    if in_rest is not None:
        noun = _REST.get(in_rest[1].casefold())
        return Page(noun, int(in_rest[2])) if noun and _ID.fullmatch(in_rest[2]) else None
    return _web_page(address)


def _web_page(address: str) -> Page | None:
    parts = urlsplit(address)
    folders = [one.casefold() for one in parts.path.split("/")[:-1]]
    noun = next((_FOLDERS[one] for one in reversed(folders) if one in _FOLDERS), None)
    given = parse_qs(parts.query.replace(";", "&")).get("id", [""])[0]
    return Page(noun, int(given)) if noun and _ID.fullmatch(given) else None


def record_of(address: str, noun: str) -> int:
    """Return the id in the address of a record of this noun, in the RT in use; else UsageError."""
    its_page = page(address)
    if its_page is None or its_page.noun != noun:
        other = f" but of {its_page.noun.replace('-', ' ')} {its_page.id}" if its_page else ""
        raise click.UsageError(f"not the address of {_article(noun)}{other}: {address!r}")
    own = _own_address()
    if not address.casefold().startswith("fsck.com-rt:") and not _is_of(address, own):
        raise click.UsageError(f"{address} is of another RT than {own}: pass --profile or --url")
    return its_page.id


def _article(noun: str) -> str:
    words = noun.replace("-", " ")
    return f"an {words}" if words.startswith("a") else f"a {words}"


def _is_of(address: str, own: str) -> bool:
    """Tell whether an address is of the RT at another address: host, port and folder."""
    its, ours = urlsplit(address), urlsplit(own)
    ports = its.port, ours.port
    if its.hostname != ours.hostname:
        return False
    if its.port != ours.port and not all(one in _USUAL_PORTS for one in ports):
        return False
    folder = ours.path.rstrip("/") + "/"
    first = its.path.removeprefix(folder).partition("/")[0].casefold()
    return its.path.startswith(folder) and first in _TOP_FOLDERS


def _own_address() -> str:
    """Return the address of the RT in use."""
    ctx = click.get_current_context(silent=True)
    app = None if ctx is None else ctx.find_object(App)
    return "" if app is None else str(app.settings["url"])
