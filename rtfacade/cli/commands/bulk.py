"""``rtfacade bulk …``: change many tickets in a few requests."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.cli import errors
from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.options import fields, text_input, ticket_ids, ticket_rows, value_types
from rtfacade.cli.options.decorators import all_of, argument, option
from rtfacade.cli.options.results_file import ResultsFile

if TYPE_CHECKING:
    from rtfacade import BulkResult
    from rtfacade.cli.app import App

TABLE = {
    "update": (
        "bulk:update",
        "Edit many tickets.",
        "42-44 --status open --yes",
        "--query \"Subject LIKE 'no such toner'\" --priority 10 --dry-run",
    ),
    "comment": (
        "bulk:comment",
        "Add the same comment to many tickets.",
        '42 43 --text "Moved to the new printer." --yes',
        "42-44 --text @report.txt --dry-run",
    ),
    "reply": (
        "bulk:reply",
        "Send the same reply to many tickets.",
        '42 43 --text "It works again." --yes',
        "42 --text @report.txt --dry-run",
    ),
    "create": (
        "bulk:create",
        "Create a ticket for each row of a CSV file.",
        "tickets.csv",
        "tickets.csv --queue General --dry-run",
    ),
}
#: For more tickets than this, ask for confirmation.
MANY = 10
_COLUMNS = ("id", "ok", "outcome", "missing", "messages")
_WHICH = (
    argument("numbers", metavar="[ID|1-3,7|-|@FILE]…", nargs=-1),
    option("--query", metavar="TICKETSQL", help="Select the tickets with this search."),
    option(
        "--chunk",
        type=value_types.Whole(1, 100),
        metavar="N",
        default=50,
        help="Send at most this many in one request.",
    ),
    option(
        "--parallel",
        type=value_types.Whole(1, 10),
        metavar="N",
        default=1,
        help="Send this many requests at once.",
    ),
)
_which = all_of(_WHICH)


@click.group("bulk", cls=LazyGroup, table=TABLE)
def bulk() -> None:
    """Create, change or reply to many tickets at once.

    Prints one line for each ticket. If some of them fail, the others are still done, and the exit
    code is 1.
    """


@command("update", changes=True)
@_which
@option(
    "--from",
    "sheet",
    metavar="FILE|-",
    help="Read ids and changes from this CSV or JSON: a column id, and one for each field.",
)
@option("--clear-empty", is_flag=True, help="Clear the field where a cell of the CSV is empty.")
@option("--comment", metavar="TEXT|-|@FILE", help="Add this comment to each ticket.")
@option("--reply", metavar="TEXT|-|@FILE", help="Send this reply on each ticket.")
@fields.options(fields.TICKET_CHANGES)
def update(app: App, numbers: tuple[str, ...], sheet: str | None, **given: Any) -> None:
    """Edit many tickets, selected by ids, a search or a file.

    Takes what `ticket list --csv` and --json print: with fields such as --status, the ids of it;
    without, the values that were changed in it. Columns that cannot be written are left out.
    """
    words = {
        verb: text_input.read(text)
        for verb in ("comment", "reply")
        if (text := given.pop(verb)) is not None
    }
    if len(words) > 1:
        raise click.UsageError("use --comment or --reply, not both")
    options = _options(given)
    query, clear = given.pop("query"), given.pop("clear_empty")
    values = fields.collect(fields.TICKET_CHANGES, given)
    if sheet is not None:
        if numbers or query or values or words:
            raise click.UsageError("--from cannot be combined with ids, --query or fields")
        _by_sheet(app, ticket_rows.read(sheet), options, clear_empty=clear)
        return
    if numbers == ("-",) and not (values or words or query):
        text = ticket_rows.read("-")
        if ticket_rows.has_changes(text):
            _by_sheet(app, text, options, clear_empty=clear)
            return
    if clear:
        raise click.UsageError("--clear-empty is about a CSV with changes: pass - or --from")
    if not (values or words):
        raise click.UsageError("nothing to change: pass at least one field, such as --status open")
    ids = _selected(app, numbers, query)
    _confirm(app, f"Change {len(ids)} tickets", ids, deleting=values.get("status") == "deleted")
    if app.dry_run(f"change {len(ids)} tickets", tickets=ids, **values, **words):
        return
    changes = {**values, **words}
    _run(app, len(ids), lambda: app.rt.tickets.update_each(ids, **changes, **options))


def _by_sheet(app: App, text: str, options: dict[str, Any], *, clear_empty: bool) -> None:
    """Change tickets by rows; those with the same changes go together."""
    sheet = ticket_rows.Sheet(text, cache(partial(_file_fields, app)), clear_empty)
    groups = sheet.changes()
    _tell_left_out(app, sheet)
    count = sum(len(ids) for ids, _ in groups)
    deleting = any(values.get("status") == "deleted" for _, values in groups)
    _confirm(app, f"Change {count} tickets", range(count), deleting=deleting)
    if app.dry_run(f"change {count} tickets", **{str(n): values for n, values in groups}):
        return

    def results() -> Iterator[BulkResult]:
        for ids, values in groups:
            yield from app.rt.tickets.update_each(ids, **values, **options)

    _run(app, count, results)


def _tell_left_out(app: App, sheet: ticket_rows.Sheet) -> None:
    if sheet.ignored:
        app.out.note(f"left out, as RT sets them itself: {', '.join(sheet.ignored)}")
    if sheet.kept:
        app.out.note(f"files are not written from a sheet: {', '.join(sheet.kept)}")


def _file_fields(app: App) -> frozenset[str]:
    """List the custom fields of tickets that hold files, as far as the user may see them."""
    from rtfacade import RTError
    from rtfacade.records import TicketRecord
    from rtfacade.records.custom_field_types import type_named

    try:
        rows = app.rt.custom_fields.search(fields=["Name", "Type", "LookupType"]).all()
    except RTError:
        return frozenset()
    kind = TicketRecord.custom_field_type
    files = (row for row in rows if row.lookup_type == kind and type_named(row.type).is_file)
    return frozenset(row.name.casefold() for row in files)


@command("comment", changes=True)
@_which
@option("--text", metavar="TEXT|-|@FILE", help="Add this comment. Without it, your editor opens.")
def comment(app: App, numbers: tuple[str, ...], text: str | None, **given: Any) -> None:
    """Add the same comment to many tickets."""
    _write(app, "comment", numbers, text, given)


@command("reply", changes=True)
@_which
@option("--text", metavar="TEXT|-|@FILE", help="Send this reply. Without it, your editor opens.")
def reply(app: App, numbers: tuple[str, ...], text: str | None, **given: Any) -> None:
    """Send the same reply to many tickets."""
    _write(app, "reply", numbers, text, given)


def _write(
    app: App, verb: str, numbers: tuple[str, ...], text: str | None, given: dict[str, Any]
) -> None:
    if "-" in numbers and text in (None, "-"):
        raise click.UsageError("standard input has the ids: pass --text TEXT or --text @FILE")
    options = _options(given)
    ids = _selected(app, numbers, given["query"])
    with text_input.message(text, f"{verb.capitalize()} on {len(ids)} tickets.") as content:
        _confirm(app, f"{verb.capitalize()} on {len(ids)} tickets", ids)
        if app.dry_run(f"{verb} on {len(ids)} tickets", tickets=ids, text=content):
            return
        # The message alone, which goes in one bulk request: a change would read back each ticket.
        write: Any = app.rt.tickets.update_each
        _run(app, len(ids), lambda: write(ids, **{verb: content}, **options))


@command("create", changes=True)
@argument("sheet", metavar="FILE|-")
@option("--queue", metavar="QUEUE", help="Use this queue for rows without one.")
@option(
    "--chunk",
    type=value_types.Whole(1, 100),
    metavar="N",
    default=50,
    help="Send at most this many in one request.",
)
@option(
    "--parallel",
    type=value_types.Whole(1, 10),
    metavar="N",
    default=1,
    help="Send this many requests at once.",
)
@option(
    "--results",
    metavar="FILE",
    help="Write the outcome of each row to this CSV file, and skip the rows that it has already.",
)
def create(app: App, sheet: str, queue: str | None, results: str | None, **given: Any) -> None:
    """Create a ticket for each row of a CSV or JSON file.

    Columns are queue, subject, content, the fields of `ticket create` (status, owner, requestors,
    due …), and cf.NAME for custom fields. Put several values on separate lines of a cell.
    """
    read = ticket_rows.Sheet(ticket_rows.read(sheet), cache(partial(_file_fields, app)))
    rows = read.tickets(queue)
    _tell_left_out(app, read)
    log = None if results is None else ResultsFile(Path(results), rows)
    numbers = [n for n in range(1, len(rows) + 1) if log is None or n not in log.settled]
    rows = [rows[number - 1] for number in numbers]
    if log is not None and log.settled:
        app.out.note(f"{len(log.settled)} rows have an outcome in {results}: skipped")
    from rtfacade._rest2.bulk_answers import new_ticket
    from rtfacade.cli import name_check

    name_check.check_queues(app, (row["queue"] for row in rows))
    _confirm(app, f"Create {len(rows)} tickets", rows)
    if app.dry_run(f"create {len(rows)} tickets", subjects=[row["subject"] for row in rows]):
        return
    options = _options(given)
    for row in rows:
        new_ticket(row)  # all are checked before the first is sent

    def sent() -> Iterator[dict[str, Any]]:
        for number, row in zip(numbers, rows, strict=True):
            if log is not None:
                log.begin(number)
            yield row

    def created() -> Iterator[BulkResult]:
        for result in app.rt.tickets.create_each(sent(), **options):
            if log is not None:
                log.write(numbers[result.index], result)
            yield result

    _run(app, len(rows), created)


def _options(given: dict[str, Any]) -> dict[str, Any]:
    return {"chunk_size": given.pop("chunk"), "concurrency": given.pop("parallel")}


def _selected(app: App, numbers: tuple[str, ...], query: str | None) -> list[int]:
    """Return the ids of the selected tickets, before anything is changed."""
    if query is None:
        return ticket_ids.collect(numbers)
    if numbers:
        raise click.UsageError("use ids or --query, not both")
    ids = [ticket.id for ticket in app.rt.tickets.search(query, fields=())]
    if not ids:
        app.out.note("no tickets found")
    return ids


def _confirm(app: App, what: str, ids: Any, *, deleting: bool = False) -> None:
    if deleting:
        app.confirm(f"{what}: delete them?")
    elif len(ids) > MANY:
        app.confirm(f"{what}?")


def _run(app: App, total: int, begin: Callable[[], Iterable[BulkResult]]) -> None:
    """Print the result for each ticket; an interruption reports how many are done."""
    from rtfacade import BulkResult

    tally: Counter[str] = Counter()
    with app.out.progress("tickets") as advance:

        def counted() -> Iterator[BulkResult]:
            for result in begin() if total else ():
                tally[result.outcome] += 1
                advance(sum(tally.values()), total)
                yield result

        try:
            app.out.rows(counted(), BulkResult, _COLUMNS)
        except BaseException as error:
            # RT may still be working on the tickets of the last request.
            error.add_note(f"at least {tally['done']} of {total} tickets were done")
            raise
    if failed := tally["refused"]:
        app.code = errors.REFUSED
        app.out.warn(f"{failed} of {total} failed")
    if unknown := tally["unknown"]:
        app.code = errors.REFUSED
        app.out.warn(f"{unknown} of {total}: unknown whether RT did it; look before you repeat")
