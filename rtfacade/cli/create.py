"""Print the id of a new record, also if RT did not set all of its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rtfacade.cli.app import App


def print_created(app: App, create: Callable[[], Any], sentence: Callable[[Any], str]) -> None:
    """Create a record and print its id.

    A record that RT created without some of the fields is printed too, before NotAppliedError
    names these fields, and so is the id of one that could not be read (UnconfirmedError): without
    its id, a script would create it again.
    """
    from rtfacade import NotAppliedError, UnconfirmedError

    try:
        record = create()
    except UnconfirmedError as error:
        for made in error.ids if error.done else ():
            if app.out.is_json and error.record is None:
                app.out.json({"id": made})
            else:
                app.out.done(f"Created {made}. It could not be read.", made, error.record)
        raise
    except NotAppliedError as error:
        created: Any = error.record
        if number := getattr(created, "id", None):
            app.out.done(sentence(created), number, created)
        raise
    app.out.done(sentence(record), record.id, record)
