"""Print the id of a new record, also if RT did not set all of its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rtfacade.cli.app import App


def print_created(app: App, create: Callable[[], Any], sentence: Callable[[Any], str]) -> None:
    """Create a record and print its id.

    A record that RT created without some of the fields is printed too, before NotAppliedError
    names these fields: without its id, a script would create it again.
    """
    from rtfacade import NotAppliedError

    try:
        record = create()
    except NotAppliedError as error:
        created: Any = error.record
        if number := getattr(created, "id", None):
            # Of a record that the user may not see, only the id is known.
            hidden = f"Created {number}. You may not see it."
            app.out.done(hidden if len(created.raw) == 1 else sentence(created), number, created)
        raise
    app.out.done(sentence(record), record.id, record)
