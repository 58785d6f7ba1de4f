"""The links of a ticket."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import attrs

from rtfacade.records.json_values import identifier, objects
from rtfacade.records.link_kinds import HYPERLINK, local_target
from rtfacade.records.plain import PlainData


@attrs.frozen(eq=False)
class Link(PlainData):
    """The other end of a link.

    ``kind`` is ``ticket``, ``article``, ``asset`` or ``external``; ``id`` is the number of the
    first three; ``url`` is RT's URI for it, of an external link the address itself. The protocols
    have different URIs for the first three, so these are compared by number.
    """

    kind: str
    id: int | None
    url: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Link) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[str, int | str]:
        return self.kind, self.url if self.id is None else self.id

    @property
    def ticket_id(self) -> int | None:
        """The number, if it is a ticket."""
        return self.id if self.kind == "ticket" else None


@attrs.frozen
class Links(PlainData):
    """All links of a ticket, by RT's six kinds; ``members`` are its children."""

    depends_on: tuple[Link, ...] = ()
    depended_on_by: tuple[Link, ...] = ()
    refers_to: tuple[Link, ...] = ()
    referred_to_by: tuple[Link, ...] = ()
    members: tuple[Link, ...] = ()
    member_of: tuple[Link, ...] = ()

    @classmethod
    def of_hyperlinks(cls, raw: Mapping[str, Any]) -> Links:
        """Read REST2's hyperlinks of a ticket."""
        links = raw.get("_hyperlinks") or ()
        return cls(*(_with_ref(ref, links) for ref in HYPERLINK.values()))

    def of_kind(self, key: str) -> tuple[Link, ...]:
        """Return the links of a kind (RT's key)."""
        ends: tuple[Link, ...] = dict(
            zip(HYPERLINK, attrs.astuple(self, recurse=False), strict=True)
        )[key]
        return ends

    def holds(self, key: str, target: str) -> bool:
        """Tell whether a link of a kind (RT's key) leads to ``target``, a number or an address."""
        return any(_leads_to(end, target) for end in self.of_kind(key))

    def are(self, key: str, targets: Collection[str]) -> bool:
        """Tell whether the links of a kind lead to ``targets`` and nowhere else."""
        return all(self.holds(key, target) for target in targets) and all(
            any(_leads_to(end, target) for target in targets) for end in self.of_kind(key)
        )


def _leads_to(end: Link, target: str) -> bool:
    kind, number = local_target(target)
    return end.url == target or (end.kind == kind and str(end.id) == number)


def _with_ref(ref: str, links: Iterable[Mapping[str, Any]]) -> tuple[Link, ...]:
    ends = [
        Link(
            str(link.get("type") or "external"),
            identifier(link) if "id" in link else None,
            str(link.get("_url")),
        )
        for link in objects(links)
        if link.get("ref") == ref
    ]
    return tuple(ends)
