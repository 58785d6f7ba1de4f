"""The six kinds of links, which RT calls by three names each.

``depends_on`` here, ``DependsOn`` in REST1 and in writes, ``depends-on`` in REST2's hyperlinks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from rtfacade.records.json_values import is_digits


@attrs.frozen
class LinkKind:
    """One kind of links."""

    keyword: str
    key: str
    """The key of REST1's form and of REST2's writes."""
    ref: str
    """The ``ref`` of REST2's hyperlink."""
    doc: str
    option: str = ""


LINK_KINDS = (
    LinkKind(
        "depends_on", "DependsOn", "depends-on", "Tickets (by id) and URLs that it depends on."
    ),
    LinkKind(
        "depended_on_by", "DependedOnBy", "depended-on-by", "Tickets and URLs that depend on it."
    ),
    LinkKind("refers_to", "RefersTo", "refers-to", "Tickets and URLs that it refers to."),
    LinkKind(
        "referred_to_by", "ReferredToBy", "referred-to-by", "Tickets and URLs that refer to it."
    ),
    LinkKind("members", "Members", "child", "Its child tickets.", "--member"),
    LinkKind("member_of", "MemberOf", "parent", "Its parent tickets."),
)

#: Keyword of the facade -> key of REST1's form and of REST2's writes.
KINDS = {one.keyword: one.key for one in LINK_KINDS}

#: Key of a write -> ``ref`` of REST2's hyperlink.
HYPERLINK = {one.key: one.ref for one in LINK_KINDS}

#: REST1's ``/ticket/link`` knows "Members" under another name.
REST1_RELATION = {"Members": "HasMember"}

#: Prefixes by which RT takes a target for one of its own objects; "ticket:7" is a URI to it.
_PREFIX = {"t": "ticket", "a": "article", "asset": "asset"}


#: Kinds of ends that RT does not delete with a list of links.
NOT_DELETED = ("article", "asset")
#: RT's own URIs, which it resolves where they are of this RT.
_RTS_OWN = re.compile(r"fsck\.com-(?:rt|article)://", re.IGNORECASE)


def canonical(target: str) -> str:
    """Return a target as RT stores it: it deletes a link that is written again in another way."""
    kind, number = local_target(target)
    return link_to(kind, int(number)) if kind else target


def link_to(kind: str, number: int) -> str:
    """Return the target of a link to a ticket, an article or an asset; empty for other kinds."""
    if kind == "ticket":
        return str(number)
    return next((f"{prefix}:{number}" for prefix, known in _PREFIX.items() if known == kind), "")


def is_uri(target: str) -> bool:
    """Tell whether a target is a URI that RT may take for one of its own objects."""
    return not is_digits(target) and bool(local_target(target)[0] or _RTS_OWN.match(target))


def is_linked(target: str, links: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether REST2's hyperlinks of one kind lead to ``target``.

    The address of one of RT's own pages becomes a link to the object, which no client can tell, so
    for an address any local object with its number counts.
    """
    kind, number = local_target(target)
    for link in links:
        if kind and link.get("type") == kind and str(link.get("id")) == number:
            return True
        if link.get("_url") == target:
            return True
        if not kind and link.get("id") and _ends_with_number(target, str(link["id"])):
            return True
    return False


def _ends_with_number(target: str, number: str) -> bool:
    rest = target.removesuffix(number)
    return rest != target and not rest[-1:].isdigit()


def local_target(target: str) -> tuple[str, str]:
    """Return kind and number of what RT takes for an object of its own, else two empty texts."""
    if is_digits(target):
        return "ticket", target
    prefix, _, number = target.partition(":")
    if is_digits(number) and prefix in _PREFIX:
        return _PREFIX[prefix], number
    return "", ""
