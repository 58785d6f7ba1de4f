"""The names of RT's things in arguments and options: check them, and say which one may be meant.

The tables of completion say which names a parameter takes, so what completes is suggested too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import unquote

import rich_click as click

from rtfacade.cli.app import App
from rtfacade.cli.completion import parameters, site
from rtfacade.cli.options import value_types

if TYPE_CHECKING:
    from rtfacade import RT

_DONE_ALREADY = "did you mean"
#: The argument that takes TicketSQL, AssetSQL or TransactionSQL.
_QUERY = "query"
#: What is looked up by its beginning and its end, because there may be thousands.
_SEARCHED = {"user": "users", "asset": "assets", "article": "articles"}
#: Kinds that are looked up without RT.
_LOCAL = ("profile", "alias", "type", "object-class")
#: What RT says of a wrong name without naming it -> the kind of the name.
_UNNAMED = {"Invalid value for Type": "type", "Queue not found": "queue"}
_VALUE_OF = "value of "
_SQL_ERRORS = (
    "Wrong query", "Unknown field", "Invalid query", "Couldn't parse", "as a HASH ref",
)  # fmt: skip
#: RT refuses, and does not say what.
_BARE_REFUSAL = re.compile(r"^\d+: (?:Forbidden|Permission Denied) \(", re.IGNORECASE)
#: How a server without https fails.
_TLS_FAILS = ("handshake operation timed out", "WRONG_VERSION_NUMBER", "record layer")
_NO_TLS = "; if this RT has no https, write http:// in front of its address"
_MAX_SIMILAR = 100
_MAX_NAMES = 3
#: Words for the user who is logged in.
_ME = ("me", "@me")
#: Options that set custom fields, and do not take values away.
_SETS_VALUES = frozenset(("--cf", "--add-cf", "--message-cf"))
#: Kinds of names -> the noun whose page's address may stand for one.
_NOUNS = {
    "user": "user",
    "group": "group",
    "queue": "queue",
    "catalog": "catalog",
    "class": "class",
    "asset": "asset",
    "article": "article",
    "field": "custom-field",
    "role": "custom-role",
}
#: First word of a path of REST2 -> the kind of the names behind it, where it is another word.
_IN_PATHS = {"customfield": "field", "customrole": "role"}


def check(ctx: click.Context) -> None:
    """Raise UsageError for what RT would take without a word, or refuse after it did the rest."""
    from rtfacade.records.suggestions import did_you_mean

    app = ctx.ensure_object(App)
    query = ctx.params.get(_QUERY)
    if isinstance(query, str):
        from rtfacade.cli.options import queries

        queries.check(query)
    takers = _takers(ctx)
    for param, kind in takers:
        _write_as_rt_does(ctx, param, kind)
    for param, kind, name in _names_given(ctx, takers):
        known = _constants(ctx, kind)
        if kind == "type" and "custom-field" in ctx.command_path.split():
            continue  # RT takes FreeformSingle too, and says what it does not take
        if known and not _is_in(name, known) and (hint := did_you_mean(name, known)):
            raise click.BadParameter(f"there is no {name!r}{hint}", ctx=ctx, param=param)
        if not getattr(ctx.command, "changes", False):
            continue
        if kind in ("status", "asset-status"):
            _check_status(app, kind, name)
        elif kind.startswith(_VALUE_OF) and not _SETS_VALUES.isdisjoint(param.opts):
            _check_value(app, kind.removeprefix(_VALUE_OF), name)


def _write_as_rt_does(ctx: click.Context, param: click.Parameter, kind: str) -> None:
    """Replace ``comment`` by ``Comment``, the address of a record's page by its id, ``@me`` by you.

    RT finds a type only in its own capitals.
    """
    name = str(param.name)
    given = ctx.params.get(name)
    if not given:
        return
    if known := _constants(ctx, kind):
        own = {one.casefold(): one for one in known}
        read = [own.get(str(one).casefold(), one) for one in _each(given)]
    elif kind in _NOUNS:
        is_filter = isinstance(param, click.Option) and not getattr(ctx.command, "changes", False)
        read = [_read_form(ctx, kind, one, is_filter=is_filter) for one in _each(given)]
    else:
        return
    ctx.params[name] = tuple(read) if isinstance(given, tuple) else read[0]


def _read_form(ctx: click.Context, kind: str, given: Any, *, is_filter: bool) -> Any:
    from rtfacade.cli.options import addresses

    if not isinstance(given, str):
        return given
    if addresses.is_address(given) and addresses.page(given) is not None:
        number = addresses.record_of(given, _NOUNS[kind])
        return f"id:{number}" if is_filter and kind == "user" else number
    if kind != "user" or given.casefold() not in _ME:
        return given
    return _ME[0] if is_filter else ctx.ensure_object(App).rt.whoami().name


def _check_value(app: App, field: str, name: str) -> None:
    """Refuse a misspelt value of a custom field that has a list: RT would create without it."""
    from rtfacade.errors import RTError, UnknownNameError
    from rtfacade.records.suggestions import did_you_mean

    if app.has("yes") or not name or name.startswith("@"):
        return
    try:
        record = app.rt.custom_fields.get(value_types.key(field))
    except (RTError, ValueError):  # several have the name, or none that the user may see
        return
    known: Sequence[str] = record.values if record.type == "Select" else ()
    if not _is_in(name, known) and (hint := did_you_mean(name, known)):
        error = UnknownNameError(404, [f"custom field {field} has no value {name!r}{hint}"])
        error.add_note(f"nothing was sent; to send {name!r} all the same, pass --yes")
        raise error


def _check_status(app: App, kind: str, name: str) -> None:
    """Refuse a misspelt status: RT would send the reply and make the other changes without it.

    RT has no list of statuses, so one that no ticket has may exist: ``--yes`` is for that.
    """
    from rtfacade.errors import UnknownNameError
    from rtfacade.records import words
    from rtfacade.ticketsql import quote

    known = words.STATUSES if kind == "status" else words.ASSET_STATUSES
    if app.has("yes") or app.has("dry_run") or _is_in(name, known):
        return
    search: Any = app.rt.tickets.search if kind == "status" else app.rt.assets.search
    try:
        any(True for _ in search(f"Status = {quote(name)}", fields=[], limit=1))
    except UnknownNameError as error:  # it is nearly the name of another one
        error.add_note(f"nothing was sent; to use the status {name!r} all the same, pass --yes")
        raise


def check_queues(app: App, names: Iterable[str | int]) -> None:
    """Raise UnknownNameError for a misspelt queue: RT says of each ticket that it is forbidden.

    A queue may be hidden from a user who creates tickets in it: one that resembles no other passes.
    """
    from rtfacade.errors import UnknownNameError
    from rtfacade.records.suggestions import did_you_mean

    wanted = dict.fromkeys(name for name in names if isinstance(name, str))
    known = [one for one, _ in site.fetch(app.rt, "queue")] if wanted else []
    for name in wanted:
        if not _is_in(name, known) and (hint := did_you_mean(name, known)):
            raise UnknownNameError(404, [f"no queue {name!r}, or you may not see it{hint}"])


def hint(ctx: click.Context, error: BaseException) -> str:
    """Name what may be meant by a name that an error names; empty if nothing is close."""
    text = str(error)
    if _DONE_ALREADY in text or not isinstance(error, Exception):
        return ""
    with suppress(Exception):  # the error itself is to be told, whatever happens here
        return _hint(ctx, error, text)
    return ""


def _hint(ctx: click.Context, error: Exception, text: str) -> str:
    from rtfacade import errors

    app = ctx.ensure_object(App)
    if isinstance(error, errors.TransportError):
        return _NO_TLS if any(word in text for word in _TLS_FAILS) else ""
    is_refused = isinstance(error, errors.StatusError | errors.NotAppliedError)
    if not is_refused and not isinstance(error, ValueError | click.UsageError):
        return ""
    if any(one in text for one in _SQL_ERRORS):
        return _query_hint(ctx)
    if _BARE_REFUSAL.search(text) and ctx.command.name not in ("api", "rest1"):
        return f"; you lack the right for `{ctx.command_path}`: ask an administrator of RT"
    if ctx.command.name == "api" and isinstance(error, errors.NotFoundError):
        return _path_hint(app, ctx)
    if meant := _name_hint(ctx, text, is_refused=is_refused):
        return meant
    return _order_hint(ctx, text) if isinstance(error, errors.NotFoundError) else ""


def _name_hint(ctx: click.Context, text: str, *, is_refused: bool) -> str:
    """Name what may be meant by a name that a message names."""
    from rtfacade.records.suggestions import did_you_mean

    app = ctx.ensure_object(App)
    unnamed = next((kind for words, kind in _UNNAMED.items() if words in text), "")
    for _, kind, name in _names_given(ctx, _takers(ctx)):
        if not (kind == unnamed or _names(text, name)):
            continue
        if kind not in _LOCAL and not is_refused:
            continue
        known = list(_known(app, ctx, kind, name))
        if not _is_in(name, known) and (meant := did_you_mean(name, known)):
            return f": {name!r}{meant}" if kind == unnamed else meant
        if kind == "user" and (meant := _called(app.rt, name)):
            return meant
    return ""


def _called(rt: RT, name: str) -> str:
    """Name the users with this full name, of whom RT takes the login."""
    if " " not in name:
        return ""
    users = rt.users.search(
        ("RealName", "LIKE", name), fields=["Name", "RealName"], limit=_MAX_NAMES
    )
    found = [f"{one.name!r} ({one.real_name})" for one in users]
    return f"; did you mean {' or '.join(found)}?" if found else ""


def _order_hint(ctx: click.Context, text: str) -> str:
    """Name the order of the arguments, if the first of several is not found."""
    from rtfacade.cli import option_synonyms

    arguments = [one for one in ctx.command.params if isinstance(one, click.Argument)]
    first = ctx.params.get(arguments[0].name or "") if len(arguments) > 1 else None
    is_meant = isinstance(first, str) and _names(text, first)
    return f"; the order is: {option_synonyms.usage(ctx.command)}" if is_meant else ""


def _query_hint(ctx: click.Context) -> str:
    """Write a query as it may be meant."""
    from rtfacade.cli.options import queries
    from rtfacade.records import AssetRecord, TicketRecord, vocabulary

    kind = AssetRecord if "asset" in ctx.command_path.split() else TicketRecord
    query = ctx.params.get(_QUERY)
    if isinstance(query, str) and query:
        reading = queries.read(query, [*vocabulary.columns_of(kind)])
        if reading is not None and reading.meant != query:
            return f'; did you mean "{reading.meant}"?'
        if meant := _bare_words(ctx, query):
            return meant
    return "; for how to write a query, run: rtfacade help queries"


def _bare_words(ctx: click.Context, query: str) -> str:
    """Say what a number or one word may be meant for, where RT has no simple search."""
    from rtfacade.ticketsql import quote

    if not re.fullmatch(r"[\w.@-]+", query):
        return ""
    if "transaction" in ctx.command_path.split():
        number = query if query.isdigit() else "ID"
        return f"; for what happened to a ticket, run: rtfacade ticket history {number}"
    return f'; did you mean "Name LIKE {quote(query)}"?'


def _path_hint(app: App, ctx: click.Context) -> str:
    """Name what may be meant by the first word of a path of REST2, or by the name behind it."""
    from rtfacade.cli.completion.rest2_paths import PATHS
    from rtfacade.records.suggestions import did_you_mean

    first, _, rest = str(ctx.params.get("path")).partition("?")[0].strip("/").partition("/")
    words = {path.split("/")[1] for path in PATHS}
    if first not in words:
        return did_you_mean(first, sorted(words))
    name = unquote(rest.partition("/")[0])
    kind = _IN_PATHS.get(first, first)
    known = list(_known(app, ctx, kind, name)) if name and not name.isdigit() else []
    return "" if _is_in(name, known) else did_you_mean(name, known)


def _names(text: str, name: str) -> bool:
    """Tell whether a message names it."""
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def _is_in(name: str, known: Iterable[str]) -> bool:
    return name.casefold() in map(str.casefold, known)


def _takers(ctx: click.Context) -> list[tuple[click.Parameter, str]]:
    """List the arguments and options that were given and take names, with the kind of these."""
    shared = ctx.ensure_object(App).options
    takers: list[tuple[click.Parameter, str]] = []
    for param in ctx.command.params:
        name = param.name or ""
        if ctx.params.get(name, shared.get(name)) in (None, (), False):
            continue
        if kind := parameters.kind_of(ctx, param):
            takers.append((param, kind))
    return takers


def _names_given(
    ctx: click.Context, takers: Iterable[tuple[click.Parameter, str]]
) -> Iterator[tuple[click.Parameter, str, str]]:
    """Go through the names in arguments and options, with their kinds."""
    shared = ctx.ensure_object(App).options
    for param, kind in takers:
        value: Any = ctx.params.get(param.name or "", shared.get(param.name or ""))
        for one in _each(value):
            yield from ((param, *pair) for pair in _split(ctx, kind, one))


def _each(value: object) -> tuple[Any, ...]:
    return tuple(cast("Iterable[Any]", value)) if isinstance(value, tuple) else (value,)


def _split(ctx: click.Context, kind: str, value: Any) -> Iterator[tuple[str, str]]:
    if kind == "status":
        real = kind if parameters.is_of_tickets(ctx) else "asset-status"
        yield from ((real, part.strip()) for part in str(value).split(",") if part.strip())
    elif kind in ("field=", "role=") and isinstance(value, tuple):
        name, text = cast("tuple[str, str]", value)
        yield kind[:-1], name
        yield (f"{_VALUE_OF}{name}" if kind == "field=" else "user", text)
    elif kind == "value":
        yield f"{_VALUE_OF}{ctx.params.get('field')}", str(value)
    elif isinstance(value, str) and value:
        yield kind, value


def _constants(ctx: click.Context, kind: str) -> Sequence[str]:
    """Return the names of a kind that does not depend on RT."""
    if kind == "object-class":
        return parameters.object_classes()
    return parameters.types_of(ctx) if kind == "type" else ()


def _known(app: App, ctx: click.Context, kind: str, name: str) -> Iterable[str]:
    """Read the names that may be meant."""
    if constants := _constants(ctx, kind):
        return constants
    if kind == "profile":
        from rtfacade import config
        from rtfacade.cli import profiles

        return profiles.names(config.path())
    if kind == "alias":
        from rtfacade.cli import aliases

        return aliases.read()
    if kind == "watcher-role":
        return [*value_types.WATCHER_ROLES, *(one for one, _ in site.fetch(app.rt, "role"))]
    if kind in _SEARCHED:
        return _similar(app.rt, kind, name)
    if kind.startswith(_VALUE_OF):
        field = kind.removeprefix(_VALUE_OF)
        return [one.partition("=")[2] for one, _ in site.fetch(app.rt, "values", field)]
    return [one for one, _ in site.fetch(app.rt, kind)]


def _similar(rt: RT, kind: str, name: str) -> Iterator[str]:
    """Search for names that begin or end alike."""
    is_address = kind == "user" and "@" in name
    column = "EmailAddress" if is_address else "Name"
    ends = (("STARTSWITH", name[:2]), ("ENDSWITH", name[-3:]))
    for operator, part in ends:
        if kind == "asset":
            from rtfacade.ticketsql import quote

            sql = f"Name {operator} {quote(part)}"
            similar = cast(
                "Iterable[Any]", rt.assets.search(sql, fields=["Name"], limit=_MAX_SIMILAR)
            )
        else:
            search: Any = getattr(rt, _SEARCHED[kind]).search
            similar = search((column, operator, part), fields=[column], limit=_MAX_SIMILAR)
        yield from (one.email if is_address else one.name for one in similar)
