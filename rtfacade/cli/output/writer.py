"""Print results as a table, plain lines, JSON or CSV, and messages on standard error."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import rich_click as click

from rtfacade.cli import terminal
from rtfacade.cli.options.value_types import split_names
from rtfacade.cli.output.cells import cell, json_text, one_line, relative, safe, tabbed
from rtfacade.records import vocabulary
from rtfacade.records.descriptors import Record, list_fields
from rtfacade.records.plain import names_of, plain
from rtfacade.records.suggestions import did_you_mean
from rtfacade.records.vocabulary import value_if_told, values_of

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table

    from rtfacade.cli.output.filters import Filter

#: Called with what is done and the total, if that is known.
Progress: TypeAlias = Callable[[int, int | None], None]
#: How many rows go into one table.
_CHUNK = 200
STATUS_STYLES = {"new": "cyan", "open": "green", "stalled": "yellow"}
_IDLE = ("resolved", "rejected", "deleted")
#: Columns that may wrap, their smallest width, and the gap between columns.
_WRAPPING_COLUMNS = ("subject", "description", "content", "messages", "missing", "summary", "query")
_MIN_WIDTH = 15
_RIGHT = ("id", "priority", "size", "index")
_COLUMN_GAP = 3


class Output:
    """Prints results in the chosen format, and messages and progress on standard error."""

    def __init__(self, options: Mapping[str, Any]) -> None:
        """Choose the format by the options, or by whether standard output is a terminal."""
        self._options = options
        if options.get("csv") and "json" in options:
            raise click.UsageError("use --json or --csv, not both")
        self._filter = self._chosen_filter()
        self.is_json = "json" in options or self._filter is not None
        self.is_csv = bool(options.get("csv"))
        self.is_table = not (self.is_json or self.is_csv) and terminal.shows()

    def _chosen_filter(self) -> Filter | None:
        """Return what --jq or --template makes of JSON; UsageError for one that is wrong."""
        from rtfacade.cli.output import filters

        given = [name for name in ("csv", "jq", "template") if self._options.get(name)]
        if len(given) > 1:
            raise click.UsageError(f"use {' or '.join(f'--{name}' for name in given)}, not both")
        if given == ["jq"]:
            return filters.jq(self._options["jq"], indent=self._indent)
        return filters.template(self._options["template"]) if given == ["template"] else None

    @property
    def _indent(self) -> int | None:
        return 2 if sys.stdout.isatty() else None

    @cached_property
    def fields(self) -> list[str]:
        """The names in ``--json FIELDS`` or ``--fields``."""
        given = self._options.get("json") or self._options.get("fields") or ""
        return split_names(given)

    @cached_property
    def console(self) -> Console:
        """The terminal. Does not interpret markup."""
        from rich.console import Console

        return Console(highlight=False, markup=False, emoji=False, **terminal.console_options())

    def chosen(self, kind: type, columns: Sequence[str]) -> list[str]:
        """Return the columns to show; UsageError for unknown ones."""
        if self.fields:
            check_names(kind, self.fields)
        return self.fields or list(columns)

    def fields_to_read(self, kind: type[Record], columns: Sequence[str] = ()) -> list[str] | None:
        """Return the fields to request from RT for what is shown; None for all that a list has."""
        chosen = self.chosen(kind, () if self.is_json else columns)
        return words_to_request(kind, chosen, list_fields(kind)) if chosen else None

    def rows(self, rows: Iterable[Any], kind: type, columns: Sequence[str]) -> None:
        """Print several records, one by one."""
        chosen = self.chosen(kind, columns)
        if self.is_json:
            self._array(rows, self.fields)
        elif self.is_csv:
            self._csv(rows, chosen)
        elif self.is_table:
            self._tables(iter(rows), chosen)
        else:
            for row in rows:
                self.line(tabbed(values_of(row, chosen)))

    def record(self, record: object, columns: Sequence[str] = ()) -> None:
        """Print one record; ``columns`` are shown by default."""
        kind = type(record)
        chosen = self.chosen(kind, columns or names_of(kind))
        check_custom(record, self.fields)
        if self.is_json:
            self.json(_object(record, self.fields))
        elif self.is_csv:
            self._csv([record], chosen)
        elif self.is_table:
            self._card(record, chosen)
        else:
            for name, value in zip(chosen, values_of(record, chosen), strict=True):
                if (text := cell(value)) or self.fields:
                    self.line(f"{name}\t{text}")

    def lines(self, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Print rows of values as CSV with a header, or as plain lines."""
        if not self.is_csv:
            for row in rows:
                self.line(tabbed(row))
            return
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(names)
        for row in rows:
            writer.writerow([self.harmless(_csv_cell(value)) for value in row])

    def heading(self, text: str) -> None:
        """Print a heading on a terminal."""
        self.console.print(f"\n{text}", style="bold")

    def table(self, rows: Sequence[Any], columns: Sequence[str]) -> None:
        """Print a few records as a table without a header."""
        from rich.table import Table

        columns = self.fields or self._fitting(rows, columns)
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
        longest = max((len(_table_text(value_if_told(row, "id"))) for row in rows), default=0)
        for name in columns:
            justify: Any = "right" if name in _RIGHT else "left"
            least = longest if name == "id" else None
            table.add_column(justify=justify, no_wrap=True, overflow="ellipsis", min_width=least)
        for row in rows:
            table.add_row(*(_table_cell(row, name) for name in columns))
        self.console.print(table)

    def done(self, sentence: str, result: object = None, record: object = None) -> None:
        """Print that something was done.

        A pipe gets ``result`` alone (the id of a new ticket), JSON gets ``record``.
        """
        try:
            if self.is_json and record is not None:
                self.chosen(type(record), ())
                self.json(_object(record, self.fields))
            elif self.is_json:
                self.json({"done": sentence})
            elif self.is_table and not self._options.get("quiet"):
                self.line(one_line(sentence))
            elif result is not None:
                self.line(str(result))
            sys.stdout.flush()
        except Exception as error:
            error.add_note(one_line(sentence))  # it is done, and nothing else says so
            raise

    def dry_run(self, sentence: str, details: dict[str, Any]) -> None:
        """Print what ``--dry-run`` did not do."""
        if self.is_json:
            self.json({"dry_run": True, "would": sentence, **plain(details)})
            return
        self.line(f"would {one_line(sentence)}")
        for name, value in details.items():
            if value not in (None, (), [], {}, ""):
                self.line(f"  {name}: {cell(value, local=self.is_table)}")

    def json(self, value: object) -> None:
        """Print JSON, indented on a terminal, or what --jq or --template makes of it."""
        if self._filter is None:
            self.line(json_text(plain(value), indent=self._indent))
            return
        for text in self._filter(plain(value)):
            self.line(self.harmless(text))

    @property
    def width(self) -> int | None:
        """The columns of the terminal; None in a pipe."""
        return self.console.width if self.is_table else None

    def page(self, text: str) -> None:
        """Print text that is ready for the terminal; through the pager if it is long."""
        if not self.is_table:
            sys.stdout.write(text)
            return
        from rtfacade.cli.output.pager import page

        page(text)

    def text(self, text: str, *, style: str = "") -> None:
        """Print text of several lines, without control characters unless --raw is given."""
        if style and terminal.shows():
            self.console.print(safe(text), style=style, soft_wrap=True)
        else:
            self.line(self.harmless(text))

    @property
    def is_raw(self) -> bool:
        """Whether texts of RT are printed as they are."""
        return bool(self._options.get("raw"))

    def harmless(self, text: str) -> str:
        """Remove the control characters of a text, unless --raw is given."""
        return text if self.is_raw else safe(text)

    def line(self, text: str) -> None:
        """Print a line unchanged."""
        sys.stdout.write(f"{text}\n")

    def note(self, text: str) -> None:
        """Print a message on standard error, unless --quiet is given."""
        if not self._options.get("quiet"):
            self.warn(text)

    def warn(self, text: str) -> None:
        """Print a message on standard error, also with --quiet."""
        sys.stdout.flush()
        terminal.tell(f"rtfacade: {one_line(text)}\n")

    @property
    def shows_progress(self) -> bool:
        """Whether to show progress: standard error is a terminal, and no --quiet."""
        return sys.stderr.isatty() and not self._options.get("quiet")

    @contextmanager
    def progress(self, label: str, unit: str = "") -> Generator[Progress, None, None]:
        """Show a progress bar on standard error, if it is a terminal; yields ``advance``."""
        if not self.shows_progress:
            yield _ignore
            return
        from rich import progress as bars
        from rich.console import Console

        count = bars.DownloadColumn() if unit == "bytes" else bars.MofNCompleteColumn()
        columns = (bars.TextColumn("{task.description}"), bars.BarColumn(), count)
        with bars.Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task(label, total=None)

            def advance(done: int, total: int | None) -> None:
                progress.update(task, completed=done, total=total)

            yield advance

    def _array(self, rows: Iterable[Any], fields: Sequence[str]) -> None:
        """Print a JSON array row by row, in constant memory."""
        if self._filter is not None:
            self._filtered(rows, fields)
            return
        before = "["
        for row in rows:
            line = json_text(plain(_object(row, fields)))
            terminal.write(f"{before}\n{line}")
            before = ","
        terminal.write("[]\n" if before == "[" else "\n]\n")

    def array(self, rows: Iterable[Any]) -> None:
        """Print values as a JSON array one by one, or what --jq or --template makes of them."""
        self._array(rows, ())

    def _filtered(self, rows: Iterable[Any], fields: Sequence[str]) -> None:
        """Print records by --template one by one; jq wants all of them as one array."""
        if self._options.get("jq"):
            self.json([_object(row, fields) for row in rows])
            return
        for row in rows:
            self.json(_object(row, fields))

    def _csv(self, rows: Iterable[Any], columns: Sequence[str]) -> None:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(columns)
        for row in rows:
            values = values_of(row, columns)
            writer.writerow([self.harmless(_csv_cell(value)) for value in values])

    def _tables(self, rows: Iterator[Any], columns: Sequence[str]) -> None:
        """Print one table for each few hundred rows, so that a long list starts at once."""
        first = list(islice(rows, _CHUNK))
        if not first:
            self.note("nothing found")
        if first and not self.fields:
            columns = self._that_fit(first, columns)
        while first:
            table = _table(columns, tight=_is_tight(first, columns, self.console.width))
            for row in first:
                table.add_row(*(_table_cell(row, name) for name in columns))
            self.console.print(table)
            first = list(islice(rows, _CHUNK))

    def _that_fit(self, rows: Sequence[Any], columns: Sequence[str]) -> Sequence[str]:
        """Drop columns at the right if there is no room, and say so."""
        shown = self._fitting(rows, columns)
        if left_out := [name.replace("_", " ") for name in columns if name not in shown]:
            self.note(f"no room for {', '.join(left_out)}: widen the window, or use --fields")
        return shown

    def _fitting(self, rows: Sequence[Any], columns: Sequence[str]) -> list[str]:
        """Drop columns at the right if there is no room: rich would shrink all of them."""
        shown = list(columns)
        for name in reversed(columns):
            if (
                name != "id"
                and name not in _WRAPPING_COLUMNS
                and _is_tight(rows, shown, self.console.width)
            ):
                shown.remove(name)
        return shown

    def _card(self, record: Any, columns: Sequence[str]) -> None:
        from rich.table import Table

        card = Table.grid(padding=(0, 2))
        card.add_column(style="bold", no_wrap=True)
        card.add_column(overflow="fold")
        for name, value in _card_lines(record, columns):
            if self.fields or cell(value):
                near = f" ({relative(value)})" if isinstance(value, datetime) else ""
                text = _styled(name, cell(value, local=True) + near)
                card.add_row(one_line(name).replace("_", " "), text)
        self.console.print(card)


def _ignore(done: int, total: int | None) -> None:
    """Show no bar."""


def _object(record: object, fields: Sequence[str]) -> Any:
    """Return a record, or the chosen fields of it, for JSON."""
    if not fields:
        return record
    return dict(zip(fields, values_of(record, fields), strict=True))


def _card_lines(record: Any, columns: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """Yield the lines of a card. Each custom field has its own."""
    for name, value in zip(columns, values_of(record, columns), strict=True):
        if name in ("custom_fields", "custom_roles") and value:
            yield from value.items()
        else:
            yield name, value


def _csv_cell(value: Any) -> str:
    """Format a value for CSV, so that `bulk update` reads it back.

    Line breaks are kept, and several values are lines. Values with line breaks in them are a JSON
    array, and named values, such as all custom fields, a JSON object.
    """
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Mapping):
        named = cast("Mapping[str, Any]", value)
        return _json({name: _csv_values(one) for name, one in named.items()})
    if isinstance(value, tuple | list):
        texts = _csv_values(cast("Iterable[Any]", value))
        is_plain = all(one.splitlines() == [one] and one == one.strip() for one in texts)
        return "\n".join(texts) if is_plain and not _begins(texts) else _json(texts)
    return cell(value)


def _begins(texts: Sequence[str]) -> bool:
    """Tell whether the first value would be taken for an array."""
    return bool(texts) and texts[0].startswith("[")


def _csv_values(value: Any) -> list[str]:
    """Return the texts of several values; a group among people has its id, as --cc takes it."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        return [_csv_cell(value)]
    return [_csv_text(one) for one in cast("Sequence[Any]", value)]


def _csv_text(value: Any) -> str:
    if isinstance(value, str):
        return str(value)
    return f"id:{value.id}" if getattr(value, "kind", "") == "group" else cell(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _is_tight(rows: Sequence[Any], columns: Sequence[str], width: int) -> bool:
    """Tell whether the columns that do not wrap leave too little room for the others."""
    from rich.cells import cell_len

    needed = _COLUMN_GAP * len(columns)
    for name in columns:
        texts = [name, *(_table_text(value_if_told(row, name)) for row in rows)]
        longest = max(map(cell_len, texts))
        needed += min(longest, _MIN_WIDTH) if name in _WRAPPING_COLUMNS else longest
    return needed > width


def _table(columns: Sequence[str], *, tight: bool) -> Table:
    from rich import box
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in columns:
        right = name in _RIGHT
        wraps = name != "id" if tight else name in _WRAPPING_COLUMNS
        table.add_column(
            name.replace("_", " "),
            justify="right" if right else "left",
            no_wrap=not wraps,
            overflow="ellipsis",
        )
    return table


def _table_cell(row: Any, name: str) -> Any:
    """Format a value for a table: an id leads to the page of its record."""
    text = _styled(name, _table_text(value_if_told(row, name)))
    if name == "id":
        text.stylize(link(str(value_if_told(row, "url") or "")))
    return text


def _table_text(value: Any) -> str:
    return relative(value) if isinstance(value, datetime) else cell(value, local=True)


def _styled(name: str, text: str) -> Any:
    from rich.text import Text

    if name == "status":
        return Text(text, STATUS_STYLES.get(text, "dim" if text in _IDLE else ""))
    return Text(text)


def link(address: str) -> str:
    """Return the style that makes a terminal open this address; none for an odd one."""
    is_plain = address.isascii() and address.isprintable() and " " not in address
    is_web = address.startswith(("http://", "https://"))
    return f"link {address}" if is_plain and is_web else ""


def check_names(kind: type[Any], names: Iterable[str]) -> None:
    """Check field names; UsageError says which one may be meant."""
    for name in names:
        head, _, _ = name.partition(".")
        if head in names_of(kind) and (head == name or not issubclass(kind, Record)):
            continue
        if not issubclass(kind, Record):
            hint = did_you_mean(name, names_of(kind))
            raise click.UsageError(f"unknown field {name!r}{hint or _known(names_of(kind))}")
        rt_words(kind, name)


def check_custom(record: object, names: Iterable[str]) -> None:
    """Check the custom fields and roles of one whole record; UsageError for one that is unknown."""
    if isinstance(record, Record) and record.complete:
        try:
            vocabulary.check_custom(record, names)
        except ValueError as error:
            raise click.UsageError(str(error)) from error
        except AttributeError:
            return  # RT does not show them to this user


def rt_words(kind: type[Record], name: str) -> tuple[str, ...]:
    """Return RT's words to request for a name; UsageError for one that nobody knows."""
    try:
        return vocabulary.rt_names(kind, name)
    except ValueError as error:
        raise click.UsageError(str(error)) from error


def _known(names: Iterable[str]) -> str:
    return f"; known are {', '.join(names)}"


def words_to_request(kind: type[Record], names: Iterable[str], known: Iterable[str]) -> list[str]:
    """Return RT's words to request to show these names, more of references in ``known``."""
    requested: dict[str, None] = {}
    made_here = set(names_of(kind)).difference(vocabulary.names_of(kind))
    for name in names:
        for word in () if name in made_here else rt_words(kind, name):
            more = [one for one in known if one.partition(".")[0] == word]
            requested |= dict.fromkeys(more or [word])
    return [word for word in requested if word != "id"]
