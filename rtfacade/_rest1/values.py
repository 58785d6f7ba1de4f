"""Lists, attachment lists and links: what the value of one field holds.

Whether a value is a list, and of which kind, is known by its field alone: a list that RT has
wrapped looks like a text of several lines, and each kind is written in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, NamedTuple

from rtfacade.errors import ProtocolError
from rtfacade.records.form import split_list
from rtfacade.records.link_kinds import HYPERLINK
from rtfacade.records.links import Link, Links
from rtfacade.records.rest1 import ListedAttachment

from .forms import Form

#: The links of a ticket, as the form of links spells them.
LINK_KINDS: Final = (
    "DependsOn",
    "DependedOnBy",
    "RefersTo",
    "ReferredToBy",
    "Members",
    "MemberOf",
)
UNTITLED: Final = "untitled"
UNNAMED: Final = "(Unnamed)"

# A name may hold anything: items are found from the left by "number: ", from the right by the size.
_NAME = re.compile(r"([0-9]{1,18}): (.*?) \(([0-9.]*[bk])\)(?:\n(?=[0-9]+: )|\Z)", re.DOTALL)
# As nearly all are: no newline in a name.
_NAME_LINE = re.compile(r"^([0-9]{1,18}): (.*) \(([0-9.]*[bk])\)$", re.MULTILINE)
_LISTED = re.compile(
    r"([0-9]{1,18}): (.*?) \(([^()]*) / ([0-9.]*[bk])\)(?:,[ \n](?=[0-9]+: )|\Z)", re.DOTALL
)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_RT_URI = re.compile(r"fsck\.com-(?:rt|article)://(.*)/(ticket|article)/([0-9]{1,18})", re.DOTALL)
_ASSET_URI = re.compile(r"asset://(.*)/([0-9]{1,18})", re.DOTALL)


class HistoryAttachment(NamedTuple):
    """One line of a transaction's attachments; the size is RT's rounded text, ``34.8k``."""

    id: int
    filename: str | None
    size: str


class LinkTarget(NamedTuple):
    """Where a link leads: ``kind`` is ticket, article, asset or external (which has no id)."""

    kind: str
    id: int | None
    url: str


def parse_attachment_names(value: str) -> tuple[tuple[int, str, str], ...]:
    """Read ``Attachments`` of a transaction: id, name and size of each, in order.

    A part without a name is called ``untitled``, as a file of that name is.
    """
    if not value:
        return ()
    if not value.startswith("\n"):
        raise ProtocolError(f"not the attachments of a transaction: {value[:60]!r}")
    items = _NAME_LINE.findall(value)
    if len(items) != value.count("\n"):
        items = _items(_NAME, value, 1)
    return tuple((int(number), name, size) for number, name, size in items)


def parse_attachment_list(value: str) -> tuple[ListedAttachment, ...]:
    """Read ``Attachments`` of ticket/N/attachments.

    A name that looks like the end of one item and the start of the next cannot be told from two.
    """
    return tuple(
        ListedAttachment(int(number), None if name == UNNAMED else name, content_type, size)
        for number, name, content_type, size in (_items(_LISTED, value, 0) if value else ())
    )


def attachment_list(form: Form) -> tuple[ListedAttachment, ...]:
    """Read the whole form of ticket/N/attachments.

    A name that holds a newline makes RT print the list as several fields of the same key.
    """
    return tuple(item for value in form.all("Attachments") for item in parse_attachment_list(value))


def parse_links(form: Form) -> dict[str, tuple[str, ...]]:
    """Read a ticket's links: the URIs of each of the six kinds, none for a missing kind.

    An address that contains a comma, a blank and what looks like a URI cannot be told from two.
    """
    return {kind: _uris(split_list(form.get(kind, ""))) for kind in LINK_KINDS}


def read_links(form: Form) -> Links:
    """Read a ticket's links from its form of links."""
    ends = parse_links(form)
    return Links(*(tuple(map(_link, ends[kind])) for kind in HYPERLINK))


def _link(uri: str) -> Link:
    target = parse_uri(uri)
    return Link(target.kind, target.id, target.url)


def _uris(items: Iterable[str]) -> tuple[str, ...]:
    """Join what was split inside an address: an item without a scheme is no link of its own."""
    uris: list[str] = []
    for item in items:
        if uris and not _SCHEME.match(item):
            uris[-1] += ", " + item
        else:
            uris.append(item)
    return tuple(uris)


def parse_uri(uri: str, organization: str | None = None) -> LinkTarget:
    """Tell what the URI of a link stands for; nothing is lost, the URI stays as ``url``.

    With ``organization``, a ticket or article of another RT counts as external: its number means
    nothing here. (Assets carry the organization too.)
    """
    rt, asset = _RT_URI.fullmatch(uri), _ASSET_URI.fullmatch(uri)
    if rt:
        owner, kind, number = rt.groups()
    elif asset:
        owner, number = asset.groups()
        kind = "asset"
    else:
        return LinkTarget("external", None, uri)
    if organization is not None and owner != organization:
        return LinkTarget("external", None, uri)
    return LinkTarget(kind, int(number), uri)


def _items(pattern: re.Pattern[str], value: str, pos: int) -> list[tuple[str, ...]]:
    """Match items one behind the other, from ``pos`` to the end."""
    items: list[tuple[str, ...]] = []
    while pos < len(value) or not items:
        match = pattern.match(value, pos)
        if match is None:
            raise ProtocolError(f"not a list of attachments: {value[pos : pos + 60]!r}")
        items.append(match.groups())
        pos = match.end()
    return items
