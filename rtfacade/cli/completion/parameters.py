"""What each option and argument takes, and the offers for it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeAlias, cast

import click
from click.shell_completion import CompletionItem

from rtfacade.cli.completion import site
from rtfacade.cli.completion.site import Named
from rtfacade.cli.options.value_types import WATCHER_ROLES, split_names

Item: TypeAlias = "CompletionItem[str]"
Offers: TypeAlias = Callable[[click.Context, str], "list[Item]"]


def complete(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[Item]:
    """Complete a parameter; what has no entry in the tables completes as its type does."""
    find = _finder(ctx, param)
    if find is not None:
        return find(ctx, incomplete)
    return param.type.shell_complete(ctx, param, incomplete)


def _finder(ctx: click.Context, param: click.Parameter) -> Offers | None:
    for option in param.opts:
        if option in _OPTIONS:
            return _OPTIONS[option]
    if param.type.name in _TYPES:
        return _TYPES[param.type.name]
    for word in (param.metavar or "").strip("[]…").replace("]", "").split("|"):
        if word in _METAVARS:
            return _METAVARS[word]
    return _ARGUMENTS.get((ctx.command.name, param.name))


def kind_of(ctx: click.Context, param: click.Parameter) -> str:
    """Return which names of RT a parameter takes, such as ``queue``; empty for anything else."""
    offers = _finder(ctx, param)
    if isinstance(offers, partial):
        return str(offers.args[0])
    return _KINDS.get(offers, "") if offers else ""


def item(value: str, help: str = "", *, label: bool = False, more: bool = False) -> Item:
    """Build an offer; ``label`` shows the help beside it, ``more`` adds no blank."""
    return CompletionItem(value, help=help or None, label=label, more=more)


def starting(names: Iterable[Named], incomplete: str, *, more: bool = False) -> list[Item]:
    """Offer the names that begin so, in either case."""
    start = incomplete.casefold()
    return [
        item(name, about, label=name.isdigit(), more=more or name.endswith("="))
        for name, about in names
        if name.casefold().startswith(start)
    ]


def _named(kind: str, ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer all names of a kind."""
    return starting(site.names(ctx, kind), incomplete)


def _searched(kind: str, ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer names of a kind of which there may be thousands: RT searches for the beginning."""
    return starting(site.names(ctx, kind, incomplete.casefold()), incomplete)


def _value_of_field(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer the values of the custom field that stands before."""
    field = ctx.params.get("field")
    if field is None:
        return []
    rows = site.names(ctx, "values", str(field))
    return starting(((name.partition("=")[2], about) for name, about in rows), incomplete)


def _number(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer active tickets; of transactions and attachments there are too many."""
    noun = ctx.parent.command.name if ctx.parent else None
    return [] if noun in ("transaction", "attachment") else _named("ticket", ctx, incomplete)


def _file(_ctx: click.Context, _incomplete: str) -> list[Item]:
    return [CompletionItem("", type="file")]


def _folder(_ctx: click.Context, _incomplete: str) -> list[Item]:
    return [CompletionItem("", type="dir")]


def _text(_ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer files behind ``@``."""
    return _at_file("@", incomplete[1:]) if incomplete.startswith("@") else []


def _at_file(before: str, path: str) -> list[Item]:
    """Offer the files that a path may become; folders go on."""
    folder, _, start = path.rpartition("/")
    top = Path(f"{folder}/" if "/" in path else ".")
    items: list[Item] = []
    for entry in sorted(top.iterdir()):
        if entry.name.startswith(start) and (start or not entry.name.startswith(".")):
            name = f"{folder}/{entry.name}" if "/" in path else entry.name
            end = "/" if entry.is_dir() else ""
            items.append(item(before + name + end, more=bool(end)))
    return items


def _person(ctx: click.Context, incomplete: str) -> list[Item]:
    if incomplete.startswith("@"):
        return _at_file("@", incomplete[1:])
    return _searched("user", ctx, incomplete)


def _profile(_ctx: click.Context, incomplete: str) -> list[Item]:
    from rtfacade import config
    from rtfacade.cli import profiles

    return starting(((name, "") for name in profiles.names(config.path())), incomplete)


def _alias(_ctx: click.Context, incomplete: str) -> list[Item]:
    from rtfacade.cli import aliases

    return starting(aliases.read().items(), incomplete)


def _constant(names: Sequence[str], _ctx: click.Context, incomplete: str) -> list[Item]:
    return starting(((name, "") for name in names), incomplete)


def _object_class(ctx: click.Context, incomplete: str) -> list[Item]:
    return _constant(object_classes(), ctx, incomplete)


def object_classes() -> Sequence[str]:
    """Return what may have a history, and the word for all of it."""
    from rtfacade.records.words import OBJECT_TYPES

    return ("all", *OBJECT_TYPES)


def _type(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer types of custom fields, of tickets, or of transactions."""
    return _constant(types_of(ctx), ctx, incomplete)


def types_of(ctx: click.Context) -> Sequence[str]:
    """Return the types that a command takes."""
    from rtfacade.records import words

    if "custom-field" in ctx.command_path.split():
        return words.CUSTOM_FIELD_TYPES
    is_of_tickets = ctx.command.name in ("create", "edit", "update")
    return words.TICKET_TYPES if is_of_tickets else words.TRANSACTION_TYPES


def _role(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer the roles of watchers, custom roles too."""
    roles = [(name, "") for name in WATCHER_ROLES]
    return starting([*roles, *site.names(ctx, "role")], incomplete)


def _custom_field(
    ctx: click.Context, incomplete: str, fields_of: tuple[str, str] | None = None
) -> list[Item]:
    """Offer ``NAME=``, and its values behind that; ``NAME=@`` offers files."""
    field, sign, value = incomplete.partition("=")
    if sign and value.startswith("@"):
        return _at_file(f"{field}=@", value[1:])
    kind, detail = fields_of or _fields_of(ctx)
    if sign and kind == _ALL_FIELDS:
        kind, detail = "values-of-name", f"{detail}/{field}"
    rows = site.names(ctx, kind, detail)
    if not sign:
        rows = [row for row in rows if row[0].endswith("=")]
    else:
        rows = [row for row in rows if row[0] != f"{field}="]
    return starting(rows, incomplete)


def _message_field(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer the custom fields of messages as ``_custom_field`` does."""
    from rtfacade.records import TransactionRecord

    return _custom_field(ctx, incomplete, (_ALL_FIELDS, TransactionRecord.custom_field_type))


def _each(value: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)


#: All custom fields of a look-up type, where the place is not known.
_ALL_FIELDS = "all-fields"


def _fields_of(ctx: click.Context) -> tuple[str, str]:
    """Return whose custom fields a command sets: those of a queue, of a ticket, …; or a type."""
    noun = ctx.parent.command.name if ctx.parent else None
    params = ctx.params
    places = (
        ("ticket", "queue", "queue-fields"),
        ("ticket", "number", "ticket-fields"),
        ("bulk", "queue", "queue-fields"),
        ("asset", "catalog", "catalog-fields"),
        ("asset", "key", "asset-fields"),
        ("article", "class_", "class-fields"),
        ("article", "key", "article-fields"),
    )
    for group, param, kind in places:
        given = params.get(param)
        values = _each(given) if noun == group else ()
        value = values[0] if len(values) == 1 else None  # a filter may have several queues
        if isinstance(value, str | int) and value:
            return kind, str(value)
    return _ALL_FIELDS, getattr(_records_of(ctx), "custom_field_type", "")


def _custom_role(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer ``NAME=``, and people behind that."""
    role, sign, person = incomplete.partition("=")
    if not sign:
        roles = site.names(ctx, "role")
        return starting(((f"{name}=", about) for name, about in roles), incomplete)
    people = site.names(ctx, "user", person.casefold())
    return starting(((f"{role}={name}", about) for name, about in people), incomplete)


def _fields(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer fields for a list with commas."""
    before, comma, last = incomplete.rpartition(",")
    given = set(split_names(before))
    names = [name for name in _field_names(ctx, last) if name not in given]
    start = before + comma
    return starting(((start + name, "") for name in names), start + last, more=True)


def _sort(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer a field, or ``-`` and a field."""
    minus = "-" if incomplete.startswith("-") else ""
    names = _field_names(ctx, incomplete.removeprefix("-"))
    return starting(((minus + name, "") for name in names), incomplete)


def _condition(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer the field that a condition begins with: those that RT can search."""
    from rtfacade.records import vocabulary

    kind = _records_of(ctx)
    names = [
        one
        for one in _field_names(ctx, incomplete)
        if "." in one or kind is None or vocabulary.column(kind, one)
    ]
    return [] if " " in incomplete else starting(((f"{one} ", "") for one in names), incomplete)


def _field_names(ctx: click.Context, typed: str) -> list[str]:
    """List the names that the records of a command have, those behind a dot too."""
    from rtfacade.records.plain import names_of

    kind = _records_of(ctx)
    if kind is None:
        return []
    head, dot, _ = typed.rpartition(".")
    if not dot:
        return list(names_of(kind))
    if head.upper() in ("CF", "CUSTOMFIELD"):
        return [f"{head}.{name}" for name, _ in site.names(ctx, "field")]
    return [f"{head}.{name}" for name in _inner_names(kind, head)]


def _inner_names(kind: type, head: str) -> Sequence[str]:
    """List the fields of the record that a field refers to."""
    from rtfacade.records.descriptors import Field, fields_of
    from rtfacade.records.plain import names_of
    from rtfacade.records.record import Record

    if not issubclass(kind, Record):
        return ()
    spec = fields_of(kind).get(head)
    target = spec.target if isinstance(spec, Field) else None
    return [name for name in names_of(target) if name != "url"] if target else ()


def _records_of(ctx: click.Context) -> type | None:
    """Return the class of what a command shows."""
    import rtfacade.records as classes

    words = ctx.command_path.split()[1:]
    for word in reversed(words):
        if word in _OTHER_ROWS:
            return None
        if word in _RECORDS:
            kind: type = getattr(classes, _RECORDS[word])
            return kind
    return None


#: Commands that show rows of their own.
_OTHER_ROWS = ("links", "members", "places", "watchers")
#: The last word of a command that is here says what it shows.
_RECORDS = {
    "history": "TransactionRecord",
    "transaction": "TransactionRecord",
    "attachments": "AttachmentRecord",
    "attachment": "AttachmentRecord",
    "fields": "CustomFieldRecord",
    "values": "CustomFieldValueRecord",
    "custom-field": "CustomFieldRecord",
    "custom-role": "CustomRoleRecord",
    "catalog": "CatalogRecord",
    "class": "ClassRecord",
    "groups": "GroupRecord",
    "run": "TicketRecord",
    "search": "SavedSearchRecord",
    "ticket": "TicketRecord",
    "bulk": "TicketRecord",
    "export": "TicketRecord",
    "user": "UserRecord",
    "group": "GroupRecord",
    "queue": "QueueRecord",
    "asset": "AssetRecord",
    "article": "ArticleRecord",
}


def _path(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer the next part of a path of REST2; what stands in braces is for the user to type."""
    from rtfacade.cli.completion.rest2_paths import PATHS

    slash = "" if incomplete.startswith("/") else "/"
    *known, last = (slash + incomplete).split("/")
    method = str(ctx.params.get("method") or "GET").upper()
    offers: dict[str, Item] = {}
    for path, methods in PATHS.items():
        if method not in methods and method != "HEAD":
            continue
        parts = path.split("/")
        if len(parts) <= len(known) or not all(map(_matches, parts, known)):
            continue
        part = parts[len(known)]
        if "{" in part or not part.startswith(last):
            continue
        whole = "/".join([*known, part])[len(slash) :]
        more = any(other.startswith(f"{'/'.join(parts[: len(known) + 1])}/") for other in PATHS)
        if len(parts) > len(known) + 1:
            offers.setdefault(f"{whole}/", item(f"{whole}/", more=True))
        else:
            offers[whole] = item(whole, more=False)
            if more:
                offers.setdefault(f"{whole}/", item(f"{whole}/", more=True))
    return list(offers.values())


def _matches(part: str, typed: str) -> bool:
    return bool(typed) if "{" in part else part == typed


def _status(ctx: click.Context, incomplete: str) -> list[Item]:
    """Offer the statuses of tickets or of assets; the filters of tickets have words for several."""
    if not is_of_tickets(ctx):
        return _named("asset-status", ctx, incomplete)
    return _named("status", ctx, incomplete)


def is_of_tickets(ctx: click.Context) -> bool:
    """Tell whether a command is about tickets, not about assets."""
    return ctx.parent is None or ctx.parent.command.name != "asset"


#: Option -> its offers.
_OPTIONS: dict[str, Offers] = {
    "--profile": _profile,
    "--fields": _fields,
    "--json": _fields,
    "--columns": _fields,
    "--sort": _sort,
    "--where": _condition,
    "--cf": _custom_field,
    "--add-cf": _custom_field,
    "--remove-cf": _custom_field,
    "--message-cf": _message_field,
    "--role": _custom_role,
    "--queue": partial(_named, "queue"),
    "--group": partial(_named, "group"),
    "--catalog": partial(_named, "catalog"),
    "--class": partial(_named, "class"),
    "--status": _status,
    "--lifecycle": partial(_named, "lifecycle"),
    "--type": _type,
    "--of": _object_class,
    "--as": _role,
    "--based-on": partial(_named, "field"),
    "--held-by": _person,
    "--contact": _person,
    "--owner": _person,
    "--requestor": _person,
    "--creator": _person,
    "--cc": _person,
    "--admin-cc": _person,
}
#: Name of the type -> its offers.
_TYPES: dict[str, Offers] = {
    "queue": partial(_named, "queue"),
    "group": partial(_named, "group"),
    "status": _status,
}
#: Part of the metavar -> its offers.
_METAVARS: dict[str, Offers] = {
    "QUEUE": partial(_named, "queue"),
    "GROUP": partial(_named, "group"),
    "CATALOG": partial(_named, "catalog"),
    "CLASS": partial(_named, "class"),
    "STATUS": _status,
    "TYPE": _type,
    "SEARCH": partial(_named, "search"),
    "PERSON": _person,
    "USER": _person,
    "ASSET": partial(_searched, "asset"),
    "ARTICLE": partial(_searched, "article"),
    "FIELDS": _fields,
    "COLUMNS": _fields,
    "FIELD": partial(_named, "field"),
    "ROLE": partial(_named, "role"),
    "VALUE": _value_of_field,
    "ID": _number,
    "INTO": partial(_named, "ticket"),
    "TICKET": partial(_named, "ticket"),
    "CSV": _file,
    "FILE": _file,
    "FOLDER": _folder,
    "TEXT": _text,
    "JSON": _text,
}
#: Command and parameter -> its offers, where neither of the above says it.
_ARGUMENTS: dict[tuple[str | None, str | None], Offers] = {
    ("run", "name"): partial(_named, "search"),
    ("api", "path"): _path,
    ("logout", "profile"): _profile,
    ("switch", "name"): _profile,
    ("delete", "names"): _alias,
}
#: Offers that belong to no table of RT's names -> the kind of the names.
_KINDS: dict[Offers, str] = {
    _person: "user",
    _profile: "profile",
    _alias: "alias",
    _custom_field: "field=",
    _message_field: "field=",
    _custom_role: "role=",
    _status: "status",
    _type: "type",
    _role: "watcher-role",
    _object_class: "object-class",
    _value_of_field: "value",
}
