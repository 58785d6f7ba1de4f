"""Telling what was made, also where RT made it otherwise than asked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rtfacade.cli.app import App


def print_created(app: App, create: Callable[[], Any], sentence: Callable[[Any], str]) -> None:
    """Create something and print its number.

    What RT has made but not as asked is told too, before NotAppliedError says what is missing: its
    number would be lost otherwise, and a script would make it again.
    """
    from rtfacade import NotAppliedError

    try:
        record = create()
    except NotAppliedError as error:
        made: Any = error.record
        if number := getattr(made, "id", None):
            # Of what is made out of the user's sight there is the number and nothing else.
            words = sentence(made) if len(made.raw) > 1 else f"Created {number}, out of sight."
            app.out.done(words, number, made)
        raise
    app.out.done(sentence(record), record.id, record)
