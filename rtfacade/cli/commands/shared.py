"""The commands that users, groups, queues, assets and articles share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from typing import Any, TypeVar

import attrs
import rich_click as click

from rtfacade.cli.app import App
from rtfacade.cli.command import Command, command
from rtfacade.cli.options import fields, lists, value_types
from rtfacade.cli.options.conditions import read, where_option
from rtfacade.cli.options.decorators import argument, option
from rtfacade.cli.outcomes import for_each, print_created
from rtfacade.records.record import Record
from rtfacade.records.vocabulary import field_of

K = TypeVar("K", int, str | int)


@attrs.frozen
class NounSpec:
    """Describes one noun: its names, and the fields to show and to set."""

    name: str
    resource: str
    """The attribute of ``RT``."""
    record: str
    columns: Sequence[str]
    search_columns: Sequence[str] = ()
    """RT's columns in which ``search TEXT`` looks."""
    create_arguments: Sequence[tuple[str, str]] = (("name", "NAME"),)
    """The arguments of ``create``: keyword and metavar."""
    create_fields: Sequence[fields.Given] = ()
    edit_fields: Sequence[fields.Given] = ()
    has_disabled: bool = True
    """Whether RT leaves out disabled ones by default."""

    @property
    def record_class(self) -> type[Record]:
        """The class of its records."""
        record: type[Record] = getattr(import_module("rtfacade.records"), self.record)
        return record

    def resource_of(self, app: App) -> Any:
        """Return the facade's resource."""
        return getattr(app.rt, self.resource)

    @property
    def line(self) -> str:
        """How its commands begin."""
        return f"rtfacade {self.name.replace(' ', '-')}"

    @property
    def metavar(self) -> str:
        """What an argument that names one is called: the last word of the noun."""
        return self.name.split()[-1].upper()

    @property
    def plural(self) -> str:
        """Several of them."""
        return self.resource.replace("_", " ")

    @property
    def with_article(self) -> str:
        """The noun with its article."""
        return f"{'an' if self.name[0] in 'aeio' else 'a'} {self.name}"


def show(noun: NounSpec) -> Command:
    """Build ``show``."""

    @command("show", help=f"Show one or more {noun.plural}, by name or id.")
    @argument("keys", metavar=f"{noun.metavar}…", nargs=-1, required=True, type=value_types.KEY)
    def run(app: App, keys: tuple[str | int, ...]) -> None:
        show_records(app, keys, noun.resource_of(app).get, noun.record_class, noun.columns)

    return run


def show_records(
    app: App,
    keys: Sequence[K],
    get: Callable[[K], Any],
    record_class: type[Record],
    columns: Sequence[str],
) -> None:
    """Read records one by one and print each with all its fields, or several as rows in a pipe."""
    if len(keys) == 1:
        app.out.record(get(keys[0]))
        return
    records = (record for _, record in for_each(app, keys, get))
    if not app.out.is_table:
        app.out.rows(records, record_class, columns)
        return
    for record in records:
        app.out.record(record)


def custom_fields(noun: NounSpec, key: click.ParamType[Any, Any], items: str) -> Command:
    """Build ``fields``: the custom fields for the items of a queue, a class or a catalog."""

    @command(
        "fields",
        help=f"List the custom fields for {items} of {noun.with_article}, "
        "with the values of select fields.",
    )
    @argument("key", metavar=noun.metavar, type=key)
    def run(app: App, key: str | int) -> None:
        from rtfacade.records import CustomFieldRecord

        rows = noun.resource_of(app).custom_fields(value_types.key(str(key)))
        app.out.rows(rows, CustomFieldRecord, ("id", "name", "type", "max_values", "values"))

    return run


def search(noun: NounSpec, name: str = "search") -> Command:
    """Build ``search`` or ``list``, which are the same."""

    @command(
        name,
        help=f"List {noun.plural}, or those with TEXT in {' or '.join(noun.search_columns)}.",
    )
    @argument("text", metavar="[TEXT]", required=False)
    @where_option("Name LIKE support")
    @option("--disabled", is_flag=True, hidden=not noun.has_disabled, help="Include disabled ones.")
    @lists.by_id
    def run(app: App, text: str | None, disabled: bool, **given: Any) -> None:
        where, filters = conditions(noun.record_class, given["where"])
        _check_told(noun, app.out.fields)
        more: dict[str, Any] = dict(filters)
        if app.out.fields:
            more["fields"] = app.out.fields_to_read(noun.record_class)
        if noun.has_disabled:
            more["find_disabled"] = disabled

        def find(**page: Any) -> Iterable[Any]:
            return _search(noun, app, text, where, {**more, **page})

        lists.print_rows(app, find, given, noun.record_class, noun.columns)

    return run


def _search(
    noun: NounSpec, app: App, text: str | None, where: list[Any], more: dict[str, Any]
) -> Iterable[Any]:
    """Find those with a text in one of several columns."""
    from rtfacade import any_of

    find: Callable[..., Iterable[Any]] = noun.resource_of(app).search
    if text is None:
        return find(*where, **more)
    either = any_of(*((column, "LIKE", text) for column in noun.search_columns))
    if more["orderby"] in ("id", "-id"):
        return find(either, *where, **more)
    return _each_once(noun, find, text, where, more)


def _each_once(
    noun: NounSpec, find: Any, text: str, where: list[Any], more: dict[str, Any]
) -> Iterator[Any]:
    """Search column by column, because RT has no OR in this order; yield each record once."""
    seen: set[int] = set()
    for column in noun.search_columns:
        for record in find((column, "LIKE", text), *where, **more):
            if record.id not in seen and len(seen) != more["limit"]:
                seen.add(record.id)
                yield record


def _check_told(noun: NounSpec, names: Sequence[str]) -> None:
    """Refuse fields of which RT says nothing in lists: they would be empty."""
    for name in names:
        spec = field_of(noun.record_class, name)
        if spec is not None and not spec.in_rows:
            hint = f"{noun.line} show tells it"
            raise click.UsageError(f"RT does not tell {name!r} in lists: {hint}")


def conditions(kind: type[Record], given: Sequence[str]) -> tuple[list[Any], dict[str, Any]]:
    """Read the conditions for RT, and the keywords for what is filtered here."""
    where: list[Any] = []
    keywords: dict[str, Any] = {}
    for one in given:
        parts = read(one)
        spec = field_of(kind, parts.field)
        is_ours = spec is not None and spec.filtered and spec.kind.name in _FILTERED
        if spec is not None and is_ours and parts.operator == "=":
            value = _truth(one, parts.value) if spec.kind.name == "flag" else parts.value
            keywords[spec.keyword] = value
        else:
            where.append(condition(kind, one))
    return where, keywords


#: The kinds of fields whose conditions are filtered here.
_FILTERED = ("flag", "line", "word", "block")
_TRUE, _FALSE = ("1", "yes", "true"), ("0", "no", "false")


def _truth(condition: str, value: str) -> bool:
    if value.casefold() not in (*_TRUE, *_FALSE):
        raise click.UsageError(f"say yes or no: {condition!r}")
    return value.casefold() in _TRUE


def condition(kind: type[Record], given: str) -> tuple[str, str, str | None]:
    """Read ``Name LIKE support``; UsageError for anything else, and for what RT would ignore."""
    from rtfacade._rest2 import filters

    parsed = read(given)
    triple = (parsed.field, parsed.operator, None if parsed.is_null else parsed.value)
    try:
        filters.condition(kind, triple)
    except ValueError as error:
        raise click.UsageError(f"--where: {error}") from error
    return triple


def create(noun: NounSpec) -> Command:
    """Build ``create``."""

    def run(app: App, **given: Any) -> None:
        first = [given.pop(keyword) for keyword, _ in noun.create_arguments]
        values = fields.collect(noun.create_fields, given)
        shown = _without_secrets(values)
        if app.dry_run(f"create {noun.with_article}: {' '.join(map(str, first))}", **shown):
            return
        print_created(
            app,
            lambda: noun.resource_of(app).create(*first, **values),
            lambda record: f"Created {noun.name} {record.id}: {record.name}.",
        )

    for keyword, metavar in reversed(noun.create_arguments):
        kind = click.STRING if keyword == "name" else value_types.KEY
        run = argument(keyword, metavar=metavar, type=kind)(run)
    run = fields.options(noun.create_fields)(run)
    return command("create", changes=True, help=f"Create {noun.with_article} and print its id.")(
        run
    )


def edit(noun: NounSpec) -> Command:
    """Build ``edit``."""

    @command("edit", changes=True, help=f"Edit {noun.with_article}. An empty value clears a field.")
    @argument("key", metavar=noun.metavar, type=value_types.KEY)
    @fields.options(noun.edit_fields)
    def run(app: App, key: str | int, **given: Any) -> None:
        values = fields.collect(noun.edit_fields, given)
        if not values:
            raise click.UsageError("nothing to change: pass at least one field")
        if values.get("status") == "deleted":
            app.confirm(f"Delete {noun.name} {key}?")
        if app.dry_run(f"change {noun.name} {key}", **_without_secrets(values)):
            return
        record = noun.resource_of(app).update(key, **values)
        app.out.done(f"Changed {noun.name} {key}.", None, record)

    return run


def delete(noun: NounSpec) -> Command:
    """Build ``delete``, which asks first, and disables: that is how RT deletes a record."""
    enable = f"`{noun.line} edit --no-disabled` enables it again."

    @command("delete", changes=True, help=f"Disable {noun.with_article}. {enable}")
    @argument("keys", metavar=f"{noun.metavar}…", nargs=-1, required=True, type=value_types.KEY)
    def run(app: App, keys: tuple[str | int, ...]) -> None:
        shown = ", ".join(map(str, keys))
        app.confirm(f"Disable {noun.name} {shown}?")
        if app.dry_run(f"disable {noun.name} {shown}"):
            return
        resource: Any = noun.resource_of(app)
        print_deleted(
            app, [(key, "Disabled") for key, _ in for_each(app, keys, resource.delete)], noun
        )

    return run


def print_deleted(app: App, done: list[tuple[str | int, str]], noun: NounSpec) -> None:
    """Print what was deleted."""
    if app.out.is_json:
        app.out.json([{"deleted": key} for key, _ in done])
        return
    for key, past in done:
        app.out.done(f"{past} {noun.name} {key}.")


def history(noun: NounSpec) -> Command:
    """Build ``history``."""

    @command("history", help=f"List the history of {noun.with_article}, oldest first.")
    @argument("key", metavar=noun.metavar, type=value_types.KEY)
    @option(
        "--limit", type=value_types.POSITIVE, metavar="N", help="Print at most this many entries."
    )
    def run(app: App, key: str | int, limit: int | None) -> None:
        from rtfacade.records import TransactionRecord

        columns = ("id", "created", "creator", "type", "field", "old_value", "new_value")
        entries = noun.resource_of(app).history(key, limit=limit)
        app.out.rows(entries, TransactionRecord, columns)

    return run


def _without_secrets(values: dict[str, Any]) -> dict[str, Any]:
    return {k: "[hidden]" if k == "password" else v for k, v in values.items()}
