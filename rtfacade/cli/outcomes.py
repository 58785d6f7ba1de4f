"""Report how writes end: a new record with its id, and each of several items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

import click

from rtfacade.cli import errors
from rtfacade.cli.app import App
from rtfacade.cli.output.cells import one_line
from rtfacade.records.vocabulary import value_if_told

T = TypeVar("T")
R = TypeVar("R")


def for_each(app: App, items: Iterable[T], call: Callable[[T], R]) -> Iterator[tuple[T, R]]:
    """Yield each item with its result; print failures and set the exit code.

    Stops at an authentication or network error, because the other items would fail too. An
    interruption reports how many are done.
    """
    from rtfacade.cli import name_check
    from rtfacade.errors import RTError, UnconfirmedError

    codes: list[int] = []
    try:
        for item in items:
            try:
                result = call(item)
            except RTError as error:
                codes.append(errors.code_of(error))
                is_last = codes[-1] in (errors.AUTHENTICATION, errors.NETWORK)
                if is_last and not isinstance(error, UnconfirmedError):
                    raise
                hint = name_check.hint(click.get_current_context(), error)
                app.out.warn(f"{item}: {errors.message_of(error, hint)}")
            else:
                yield item, result
                codes.append(errors.DONE)
    except BaseException as error:
        done = codes.count(errors.DONE)
        if not isinstance(error, GeneratorExit) and done:
            error.add_note(f"{done} done before the error")
        raise
    app.code = errors.worst(codes) if errors.DONE not in codes else min(sum(codes), 1)


def print_created(app: App, create: Callable[[], Any], sentence: Callable[[Any], str]) -> None:
    """Create a record and print its id, on a terminal its address too.

    A record that RT created without some of the fields is printed too, before NotAppliedError
    names these fields, and so is the id of one that could not be read (UnconfirmedError): without
    its id, a script would create it again.
    """
    from rtfacade import NotAppliedError, UnconfirmedError

    try:
        record = create()
    except UnconfirmedError as error:
        for unread in error.ids if error.done else ():
            if app.out.is_json and error.record is None:
                app.out.json({"id": unread})
            else:
                app.out.done(f"Created {unread}. It could not be read.", unread, error.record)
        raise
    except NotAppliedError as error:
        created: Any = error.record
        if number := getattr(created, "id", None):
            app.out.done(sentence(created), number, created)
            _print_address(app, created)
        raise
    app.out.done(sentence(record), record.id, record)
    _print_address(app, record)


def _print_address(app: App, record: Any) -> None:
    """Print the address of a new record's page for people; a pipe gets the id alone."""
    address = value_if_told(record, "url")
    if address and app.out.is_table and not app.has("quiet"):
        app.out.line(one_line(str(address)))
