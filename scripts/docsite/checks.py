"""Check what the builder does not: pages missing from the navigation, images, external requests."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import yaml

#: Attributes that make a browser ask for something, without anybody clicking.
_FETCHED = {
    "img": ("src", "srcset"),
    "script": ("src",),
    "iframe": ("src",),
    "source": ("src", "srcset"),
    "object": ("data",),
    "video": ("src", "poster"),
}
_FETCHING_LINKS = {"stylesheet", "icon", "preload", "preconnect", "dns-prefetch", "manifest"}
#: Pages that are reached from another page.
UNLISTED = ("adr/",)


class Fetched(HTMLParser):
    """Collects the URLs that a page makes a browser load."""

    def __init__(self) -> None:
        """Start without URLs."""
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Read the URLs of one tag."""
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and _FETCHING_LINKS & set(given.get("rel", "").split()):
            self.addresses.append(given.get("href", ""))
        for name in _FETCHED.get(tag, ()):
            if name in given:
                self.addresses.append(given[name].partition(" ")[0])


def fetched(site: Path) -> Iterator[str]:
    """List what pages load from other servers, and files that do not exist."""
    for page in sorted(site.rglob("*.html")):
        parser = Fetched()
        parser.feed(page.read_text("utf-8"))
        for address in parser.addresses:
            parts = urlsplit(address)
            if parts.scheme == "data" or address == "":
                continue
            if parts.scheme or parts.netloc:
                yield f"{page.relative_to(site)} loads {address} from another server"
            elif not (_base(site, page, parts.path) / unquote(parts.path).lstrip("/")).exists():
                yield f"{page.relative_to(site)} loads {address}, which does not exist"


def _base(site: Path, page: Path, path: str) -> Path:
    return site if path.startswith("/") else page.parent


def out_of_place(pages: Path, config: Path) -> Iterator[str]:
    """List pages that are not in the navigation, and entries without a page."""
    nav = set(_paths(yaml.safe_load(config.read_text("utf-8"))["nav"]))
    existing = {path.relative_to(pages).as_posix() for path in pages.rglob("*.md")}
    for name in sorted(existing - nav):
        if not name.startswith(UNLISTED):
            yield f"{name} is missing from the nav of mkdocs.yml"
    for name in sorted(nav - existing):
        yield f"the nav of mkdocs.yml names {name}, which does not exist"


def unbuilt(site: Path, config: Path) -> Iterator[str]:
    """List pages that were not built: the builder drops a page that includes a missing file."""
    for name in _paths(yaml.safe_load(config.read_text("utf-8"))["nav"]):
        folder = name.removesuffix("index.md") if name.endswith("index.md") else name[:-3]
        if not (site / folder / "index.html").exists():
            yield f"{name} was not built: a file that it includes is missing"


def _paths(nav: Any) -> Iterator[str]:
    if isinstance(nav, str):
        yield nav
    else:
        for entry in nav.values() if isinstance(nav, dict) else nav:
            yield from _paths(entry)
