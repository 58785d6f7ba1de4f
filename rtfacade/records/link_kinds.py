"""The six kinds of links, which RT calls by three names each.

``depends_on`` here, ``DependsOn`` in REST1 and in writes, ``depends-on`` in REST2's hyperlinks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

#: Keyword of the facade -> key of REST1's form and of REST2's writes.
KINDS = {
    "depends_on": "DependsOn",
    "depended_on_by": "DependedOnBy",
    "refers_to": "RefersTo",
    "referred_to_by": "ReferredToBy",
    "members": "Members",
    "member_of": "MemberOf",
}

#: Key of a write -> ``ref`` of REST2's hyperlink.
HYPERLINK = {
    "DependsOn": "depends-on",
    "DependedOnBy": "depended-on-by",
    "RefersTo": "refers-to",
    "ReferredToBy": "referred-to-by",
    "Members": "child",
    "MemberOf": "parent",
}

#: REST1's ``/ticket/link`` knows "Members" under another name.
REST1_RELATION = {"Members": "HasMember"}

#: Prefixes by which RT takes a target for one of its own objects; "ticket:7" is a URI to it.
_PREFIX = {"t": "ticket", "a": "article", "asset": "asset"}


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
    if target.isdigit():
        return "ticket", target
    prefix, _, number = target.partition(":")
    if number.isdigit() and prefix in _PREFIX:
        return _PREFIX[prefix], number
    return "", ""
