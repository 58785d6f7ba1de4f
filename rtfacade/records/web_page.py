"""The web pages of records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from rtfacade.records.json_values import objects

if TYPE_CHECKING:
    from collections.abc import Mapping

_REST2 = "/REST/2.0/"


class HasWebPage:
    """A record that RT has a web page for."""

    __slots__ = ()

    #: Where the page is, under RT's address; the id follows.
    web_path: ClassVar[str]

    if TYPE_CHECKING:
        raw: Mapping[str, Any]

    @property
    def url(self) -> str:
        """The web page, at the address that RT says it has; not the address of REST2.

        RT's own address (``$WebURL``) may differ from the one that the client uses. A reference to
        a user has no number, so it has no page: AttributeError.
        """
        number: int = self.id  # type: ignore[attr-defined]
        return f"{_own_address(self.raw)}/{self.web_path}?id={number}"


def _own_address(raw: Mapping[str, Any]) -> str:
    """Find RT's own address in the links to REST2 that records have."""
    for link in (raw, *objects(raw.get("_hyperlinks"))):
        address, rest2, _ = str(link.get("_url", "")).rpartition(_REST2)
        if rest2:
            return address
    raise AttributeError("RT did not say its address with this record: get() it")
