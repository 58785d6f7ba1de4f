"""The same for several: what fails for one hides no other, and all of it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from rtfacade.cli import failing
from rtfacade.cli.app import App

T = TypeVar("T")
R = TypeVar("R")


def for_each(app: App, items: Iterable[T], call: Callable[[T], R]) -> Iterator[tuple[T, R]]:
    """Yield what came of each item that went well; tell of the others, and set the exit code.

    A login that is refused or a network that fails ends it: the next would fare no better. An
    interruption says how many are done.
    """
    from rtfacade.errors import RTError

    codes: list[int] = []
    try:
        for item in items:
            try:
                result = call(item)
            except RTError as error:
                codes.append(failing.code_of(error))
                if codes[-1] in (failing.AUTHENTICATION, failing.NETWORK):
                    raise
                app.out.warn(f"{item}: {failing.told(error)}")
            else:
                yield item, result
                codes.append(failing.DONE)
    except BaseException as error:
        done = codes.count(failing.DONE)
        if not isinstance(error, GeneratorExit) and done:
            error.add_note(f"{done} done before that")
        raise
    app.code = failing.worst(codes) if failing.DONE not in codes else min(sum(codes), 1)
