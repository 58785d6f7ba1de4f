"""Print the id of a new record and where it is, also if RT did not set all of its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rtfacade.cli.app import App
from rtfacade.cli.output.cells import one_line
from rtfacade.records.vocabulary import value_if_told


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
