"""Shell completion for names of queues, groups and statuses.

Names come from a cache file (five minutes), or from RT if it answers within two seconds.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from rtfacade import RT

_CACHE_SECONDS = 300
_TIMEOUT = 2.0
#: The statuses of RT's default lifecycle; others are read from the newest tickets.
_STATUSES = ("new", "open", "stalled", "resolved", "rejected", "deleted")
_NEWEST = 100
_SPECIAL = re.compile(r"[^\w@%+=:,./-]")


class Names(click.ParamType[Any, Any]):
    """A text, completed with names from RT."""

    def __init__(self, kind: str) -> None:
        """Complete names of this kind: ``queue``, ``group`` or ``status``."""
        self.name = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Accept any text; RT checks it."""
        return str(value)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """Complete a name; offer nothing on any error."""
        try:
            candidates = names(self.name, ctx)
        except Exception:  # noqa: BLE001 (a shell must not see an error)
            return []
        start = incomplete.casefold()
        chosen = (name for name in candidates if name.casefold().startswith(start))
        return [CompletionItem(_quoted(name)) for name in chosen]


def _quoted(name: str) -> str:
    """Escape special characters for bash; other shells do it themselves."""
    if os.environ.get("_RTFACADE_COMPLETE") != "bash_complete":
        return name
    return _SPECIAL.sub(r"\\\g<0>", name)


def names(kind: str, ctx: click.Context) -> list[str]:
    """Return the names of a kind, from the cache or from RT."""
    from rtfacade.cli.app import App

    app = ctx.ensure_object(App)
    settings: dict[str, Any] = {**app.settings, "timeout": _TIMEOUT, "retries": 0}
    file = _file(kind, settings)
    try:
        if time.time() - file.stat().st_mtime < _CACHE_SECONDS:
            return list(json.loads(file.read_text("utf-8")))
    except (OSError, ValueError):
        pass
    from rtfacade import RT

    with RT(**settings) as rt:
        candidates = _fetch(kind, rt)
    _save(file, candidates)
    return candidates


def _fetch(kind: str, rt: RT) -> list[str]:
    if kind == "status":
        newest = rt.tickets.search("id > 0", fields=["Status"], orderby="-id", limit=_NEWEST)
        used = {ticket.status for ticket in newest}
        return [*_STATUSES, *sorted(used - set(_STATUSES))]
    noun = rt.queues if kind == "queue" else rt.groups
    return sorted(one.name for one in noun.search(fields=["Name"]))


def _file(kind: str, settings: dict[str, Any]) -> Path:
    """Return the cache file for one user of one RT; its name hides both."""
    import platformdirs

    who = json.dumps([str(settings.get(key)) for key in ("url", "user", "token")])
    folder = platformdirs.user_cache_path("rtfacade", appauthor=False)
    return folder / f"{kind}-{hashlib.sha256(who.encode()).hexdigest()[:16]}.json"


def _save(file: Path, candidates: list[str]) -> None:
    from rtfacade._attachments.files import whole_file

    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with whole_file(file) as part:
        part.write(json.dumps(candidates).encode())


QUEUE, GROUP, STATUS = Names("queue"), Names("group"), Names("status")
