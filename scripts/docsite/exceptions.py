"""Link the exceptions that docstrings name: "Raises NotFoundError" leads to that class."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

_HOME = "reference/errors/index.html"
_ANCHOR = re.compile(r'id="(rtfacade\.errors\.(\w+))"')
_TOKEN = re.compile(r"<[^>]*>|[^<]+")
_TAG = re.compile(r"<(/?)(\w+)")
#: Where a name is no sentence, or a link already.
_NOT_IN = {"a", "code", "pre", "script", "style", "title", "nav", "h1", "h2", "h3", "h4", "label"}


def link(site: Path) -> None:
    """Link the names in all pages of the Python reference."""
    home = site / _HOME
    anchors = {name: anchor for anchor, name in _ANCHOR.findall(home.read_text("utf-8"))}
    names = re.compile(rf"\b({'|'.join(map(re.escape, anchors))})\b")
    for page in sorted(site.glob("reference/*/index.html")):
        place = os.path.relpath(home.parent, page.parent).replace(os.sep, "/")

        def linked(name: re.Match[str], place: str = place) -> str:
            return f'<a href="{place}/#{anchors[name[1]]}">{name[1]}</a>'

        text = page.read_text("utf-8")
        page.write_text("".join(_parts(text, names, linked)), "utf-8")


def _parts(
    text: str, names: re.Pattern[str], linked: Callable[[re.Match[str]], str]
) -> Iterator[str]:
    inside: list[str] = []
    for token in _TOKEN.findall(text):
        tag = _TAG.match(token)
        if tag is not None and tag[2] in _NOT_IN:
            if not tag[1]:
                inside.append(tag[2])
            elif inside and inside[-1] == tag[2]:
                inside.pop()
        yield token if tag or inside else names.sub(linked, token)
