"""Apply a call to each of several items, and report each failure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import click

from rtfacade.cli import errors
from rtfacade.cli.app import App

T = TypeVar("T")
R = TypeVar("R")


def for_each(app: App, items: Iterable[T], call: Callable[[T], R]) -> Iterator[tuple[T, R]]:
    """Yield each item with its result; print failures and set the exit code.

    Stops at an authentication or network error, because the other items would fail too. An
    interruption reports how many are done.
    """
    from rtfacade.cli import suggestions
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
                hint = suggestions.hint(click.get_current_context(), error)
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
