"""Rank the results of the site's search: guide first, generated pages last.

The builder's search knows three fields and their weights, and no order of pages. So each document
of its index is given a rank, and the search's worker compares ranks (``ranking.js``). The builder
is pinned; a worker that is not as expected fails the build.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

Item = dict[str, Any]

#: What the addresses of pages begin with, in the order of results; the longest beginning counts.
SECTIONS: tuple[tuple[str, ...], ...] = (
    ("start/", "guide/"),
    ("", "guide/examples/", "moving/", "rt/"),
    ("reference/",),
    ("guide/command-line/",),
    ("reference/commands/",),
    ("rest2/",),
    ("reference/rest1/", "rt/rest1/"),
    (
        "reference/fields/",
        "rest2/schemas/",
        "rt/benchmarks/",
        "rt/faults/",
        "rt/truth/",
        "rt/versions/",
    ),
    ("project/", "adr/"),
)
_RANKS = {start: rank for rank, starts in enumerate(SECTIONS) for start in starts}

_ORDER = 'defaults:{order:[{type:"match",data:{field:"*"}}]}'
_OURS = 'defaults:{order:[{type:"section",data:{}},{type:"match",data:{field:"*"}}]}'
_HANDLERS = re.compile(r"(handlers:\[\w+=>\w+\(\{fields:\w+\.fields,comparators:\[\w+\]\}\))\]")
RANKING = Path(__file__).with_name("ranking.js")


class SearchError(Exception):
    """The builder's search is not as expected."""


def weigh(site: Path) -> None:
    """Change the index and the worker of a built site."""
    index = site / "search.json"
    content = json.loads(index.read_text("utf-8"))
    content["items"] = ranked(content["items"])
    index.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), "utf-8")
    workers = list(site.glob("assets/javascripts/workers/search.*.js"))
    if len(workers) != 1:
        raise SearchError(f"the site has {len(workers)} workers of its search instead of one")
    workers[0].write_text(patched(workers[0].read_text("utf-8")), "utf-8")


def patched(worker: str) -> str:
    """Return the worker with our order before its own."""
    ours = RANKING.read_text("utf-8").partition("\n(")
    worker, handlers = _HANDLERS.subn(lambda match: f"{match[1]},({ours[2]}]", worker)
    if handlers != 1 or worker.count(_ORDER) != 1:
        raise SearchError(
            "the worker of the site's search has changed: see scripts/docsite/search.py"
        )
    return worker.replace(_ORDER, _OURS)


def ranked(items: list[Item]) -> list[Item]:
    """Return the documents of an index with their ranks, and with the names that are not in titles.

    The path of a method gets the name of its object, that of an operation its operationId.
    """
    objects = {item["location"]: item["title"] for item in items if item["level"] == 2}
    return [
        {**item, "rank": rank(item["location"]), "path": _path(item, objects)} for item in items
    ]


def rank(location: str) -> int:
    """Return the place of an address among the sections."""
    page = location.partition("#")[0]
    return _RANKS[max((start for start in _RANKS if page.startswith(start)), key=len)]


def _path(item: Item, objects: dict[str, str]) -> list[str]:
    path: list[str] = item["path"]
    page, _, anchor = item["location"].partition("#")
    if page.startswith("reference/"):
        owner = objects.get(f"{page}#{anchor.rpartition('.')[0]}")
        return [*path, owner] if owner else path
    if page.startswith("rest2/") and "_" in anchor:
        return [*path, anchor]
    return path
