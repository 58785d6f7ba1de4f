"""Names that RT has, for completion: from a cache file of a minute, or from RT.

RT has two seconds to answer. If it does not, an older list is better than none.
"""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from rtfacade.cli.app import App

if TYPE_CHECKING:
    from rtfacade import RT

CACHE_SECONDS = 60
_TIMEOUT = 2.0
#: Files that nobody asked for so long are removed.
_FORGET_SECONDS = 86400
_NEWEST = 100
#: The most that is read of what may be thousands: users, assets, articles.
_MAX_OFFERS = 100

#: A name, and a word about it.
Named: TypeAlias = tuple[str, str]
Fetch: TypeAlias = "Callable[[RT], Iterable[Named]]"


def names(ctx: click.Context, kind: str, detail: str = "") -> list[Named]:
    """Return the names of a kind; ``detail`` is what they begin with, or what they belong to."""
    return cached(ctx, kind, detail, lambda rt: fetch(rt, kind, detail))


def fetch(rt: RT, kind: str, detail: str = "") -> list[Named]:
    """Read the names of a kind from RT."""
    return [(str(name), str(about)) for name, about in _FETCH[kind](rt, detail)]


def cached(ctx: click.Context, kind: str, detail: str, read: Fetch) -> list[Named]:
    """Return what a function reads from RT, which is read once a minute."""
    app = ctx.ensure_object(App)
    file = _file(app, kind, detail)
    age, known = _read(file)
    if known is not None and age < CACHE_SECONDS:
        return known
    try:
        fetched = _ask(app, read)
    except Exception:
        if known is None:
            known = _built_in(kind)
        if not known:
            raise
        return known
    _save(file, fetched)
    return fetched


def _built_in(kind: str) -> list[Named]:
    """Return the names that every RT has, for when this one does not answer in time."""
    from rtfacade.records import words

    known = {
        "status": words.STATUSES,
        "asset-status": words.ASSET_STATUSES,
        "lifecycle": words.LIFECYCLES,
    }
    return [(name, "") for name in known.get(kind, ())]


def _ask(app: App, fetch: Fetch) -> list[Named]:
    from rtfacade import RT

    settings: dict[str, Any] = {**app.settings, "timeout": _TIMEOUT, "retries": 0}
    if "token" in settings:
        settings["session"] = False  # one request, without a login and a logout
    with RT(**settings) as rt:
        return [(str(name), str(about)) for name, about in fetch(rt)]


def _read(file: Path) -> tuple[float, list[Named] | None]:
    """Return the age of a list and the list; None for one that cannot be used."""
    try:
        age = time.time() - file.stat().st_mtime
        content = json.loads(file.read_text("utf-8"))
        return age, [(str(name), str(about)) for name, about in content]
    except (OSError, ValueError, TypeError):
        return 0, None


def _file(app: App, kind: str, detail: str) -> Path:
    """Return the cache file for one user of one RT; its name hides both.

    A command that prints a secret is not run for that: it may ask for a passphrase.
    """
    import platformdirs

    from rtfacade import config

    given = app.options.get("url")
    known: dict[str, Any] = {"url": config.with_scheme(given)} if given else {}
    for source in config.sources(app.options.get("profile"), app.environ()):
        known = config.merged(known, source)
    login = [
        getattr(value, "line", None) or getattr(value, "name", None) or str(value)
        for value in (known.get(key) for key in ("url", "user", "token"))
    ]
    who = hashlib.sha256(json.dumps([*login, kind, detail]).encode()).hexdigest()[:24]
    folder = platformdirs.user_cache_path("rtfacade", appauthor=False) / "completion"
    return folder / f"{kind}-{who}.json"


def _save(file: Path, content: Sequence[Named]) -> None:
    from rtfacade._attachments.files import whole_file

    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with whole_file(file) as part:
        part.write(json.dumps(content).encode())
    for other in file.parent.iterdir():
        if time.time() - other.stat().st_mtime > _FORGET_SECONDS:
            other.unlink(missing_ok=True)


def _list(noun: str, about: str, rt: RT, _detail: str) -> Iterable[Named]:
    """List all of a noun that are not disabled, with what RT says about each."""
    rows: Iterable[Any] = getattr(rt, noun).search(fields=["name", about])
    return _sorted((one.name, getattr(one, about)) for one in rows)


def _searches(rt: RT, _detail: str) -> Iterable[Named]:
    return _sorted((one.name, one.kind) for one in rt.searches.search())


def _sorted(names: Iterable[Named]) -> list[Named]:
    return sorted(set(names), key=lambda one: (one[0].casefold(), one))


def _statuses(rt: RT, _detail: str) -> Iterable[Named]:
    from rtfacade.records.words import STATUSES

    newest = rt.tickets.search("id > 0", fields=["Status"], orderby="-id", limit=_NEWEST)
    return _with_used(STATUSES, {ticket.status for ticket in newest})


def _asset_statuses(rt: RT, _detail: str) -> Iterable[Named]:
    from rtfacade.records.words import ASSET_STATUSES

    newest = rt.assets.search("id > 0", fields=["Status"], orderby="-id", limit=_NEWEST)
    return _with_used(ASSET_STATUSES, {asset.status for asset in newest})


def _with_used(known: Sequence[str], used: set[str]) -> list[Named]:
    return [(name, "") for name in (*known, *sorted(used - set(known)))]


def _lifecycles(rt: RT, _detail: str) -> Iterable[Named]:
    """List the lifecycles of RT, and those that queues have."""
    from rtfacade.records.words import LIFECYCLES

    used = {queue.lifecycle for queue in rt.queues.search(fields=["Lifecycle"])}
    return _with_used(LIFECYCLES, {name for name in used if name})


def _tickets(rt: RT, _detail: str) -> Iterable[Named]:
    newest = rt.tickets.search(
        "Status = '__Active__'", fields=["Subject"], orderby="-id", limit=_NEWEST
    )
    return [(str(ticket.id), ticket.subject) for ticket in newest]


def _users(rt: RT, detail: str) -> Iterable[Named]:
    """List users whose login begins so, or whose address does if it has an ``@``."""
    column = "EmailAddress" if "@" in detail else "Name"
    where = ((column, "STARTSWITH", detail),) if detail else ()
    fields = ["Name", "RealName", "EmailAddress"]
    users = list(rt.users.search(*where, fields=fields, limit=_MAX_OFFERS))
    return _sorted((one.email if "@" in detail else one.name, one.real_name) for one in users)


def _assets(rt: RT, detail: str) -> Iterable[Named]:
    from rtfacade import quote

    where = f"Name STARTSWITH {quote(detail)}" if detail else None
    return _by_name_or_id(rt.assets.search(where, fields=["Name"], limit=_MAX_OFFERS))


def _articles(rt: RT, detail: str) -> Iterable[Named]:
    where = () if not detail else (("Name", "STARTSWITH", detail),)
    return _by_name_or_id(rt.articles.search(*where, fields=["Name"], limit=_MAX_OFFERS))


def _by_name_or_id(records: Iterable[Any]) -> list[Named]:
    """Offer a name that one record has, and the id of each of several with the same name."""
    ids: dict[str, list[int]] = {}
    for record in records:
        ids.setdefault(record.name, []).append(record.id)
    named = [(name, str(some[0])) for name, some in ids.items() if name and len(some) == 1]
    unclear = [(str(one), name) for name, some in ids.items() if len(some) > 1 for one in some]
    return [*_sorted(named), *sorted(unclear)]


def _queue_fields(rt: RT, detail: str) -> Iterable[Named]:
    """List custom fields and their values, each value as ``NAME=VALUE``, for tickets of a queue."""
    return _with_values(rt.queues.custom_fields(_key(detail)))


def _ticket_fields(rt: RT, detail: str) -> Iterable[Named]:
    """List custom fields and their values for one ticket."""
    return _with_values(rt.queues.custom_fields(rt.tickets.get(int(detail)).queue.id))


def _catalog_fields(rt: RT, detail: str) -> Iterable[Named]:
    """List custom fields and their values for assets of a catalog."""
    return _with_values(rt.catalogs.custom_fields(_key(detail)))


def _asset_fields(rt: RT, detail: str) -> Iterable[Named]:
    """List custom fields and their values for one asset."""
    return _with_values(rt.catalogs.custom_fields(rt.assets.get(_key(detail)).catalog.id))


def _class_fields(rt: RT, detail: str) -> Iterable[Named]:
    """List custom fields and their values for articles of a class."""
    return _with_values(rt.classes.custom_fields(_key(detail)))


def _article_fields(rt: RT, detail: str) -> Iterable[Named]:
    """List custom fields and their values for one article."""
    return _with_values(rt.classes.custom_fields(rt.articles.get(_key(detail)).class_.id))


def _key(text: str) -> str | int:
    from rtfacade.records.json_values import is_digits

    return int(text) if is_digits(text) else text


def _with_values(fields: Iterable[Any]) -> list[Named]:
    rows: list[Named] = []
    for field in sorted(fields, key=lambda one: one.name.casefold()):
        # With rights in one queue only, a user is told the names alone.
        rows.append((f"{field.name}=", getattr(field, "type", "")))
        rows += [(f"{field.name}={value}", "") for value in getattr(field, "values", ())]
    return rows


def _all_fields(rt: RT, lookup_type: str) -> Iterable[Named]:
    """List the custom fields of a look-up type, such as RT::User; all if it is empty."""
    rows = rt.custom_fields.search(*_of_type(lookup_type), fields=["name", "type"])
    return _sorted((f"{one.name}=", one.type) for one in rows)


def _of_type(lookup_type: str) -> Sequence[tuple[str, str, str]]:
    return [("LookupType", "=", lookup_type)] if lookup_type else []


def _values_of(rt: RT, detail: str) -> Iterable[Named]:
    """List the values of a field of which nothing but the name or id is known."""
    return [(f"{detail}={one.name}", "") for one in rt.custom_fields.values(_key(detail))]


def _values_of_name(rt: RT, detail: str) -> Iterable[Named]:
    """List the values of the fields of a look-up type that have this name: ``TYPE/NAME``."""
    lookup_type, _, name = detail.partition("/")
    for field in rt.custom_fields.search(*_of_type(lookup_type), fields=["name"], name=name):
        yield from ((f"{name}={one.name}", "") for one in rt.custom_fields.values(field.id))


_FETCH: dict[str, Callable[[RT, str], Iterable[Named]]] = {
    "queue": partial(_list, "queues", "description"),
    "group": partial(_list, "groups", "description"),
    "catalog": partial(_list, "catalogs", "description"),
    "class": partial(_list, "classes", "description"),
    "role": partial(_list, "custom_roles", "description"),
    "field": partial(_list, "custom_fields", "type"),
    "search": _searches,
    "status": _statuses,
    "asset-status": _asset_statuses,
    "lifecycle": _lifecycles,
    "ticket": _tickets,
    "user": _users,
    "asset": _assets,
    "article": _articles,
    "queue-fields": _queue_fields,
    "ticket-fields": _ticket_fields,
    "catalog-fields": _catalog_fields,
    "asset-fields": _asset_fields,
    "class-fields": _class_fields,
    "article-fields": _article_fields,
    "all-fields": _all_fields,
    "values": _values_of,
    "values-of-name": _values_of_name,
}
