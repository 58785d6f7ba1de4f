"""``ticket.comment("…")`` for ``rt.tickets.comment(42, "…")``: one line for each bound verb."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")
Home = TypeVar("Home")


def verb(
    method: Callable[Concatenate[Home, int, P], R],
) -> Callable[Concatenate[Any, P], R]:
    """Make a method of a record from a resource's method that takes the record's id first.

    The record knows its ``id``, and its ``home``, the resource whose verbs it has.
    """

    def bound(self: Any, /, *args: P.args, **kwargs: P.kwargs) -> R:
        return method(self.home, self.id, *args, **kwargs)

    bound.__doc__ = method.__doc__
    bound.__name__ = method.__name__
    # help() and notebooks would show ``*args, **kwargs``.
    whole = inspect.signature(method)
    itself, _id, *taken = whole.parameters.values()
    bound.__signature__ = whole.replace(parameters=[itself, *taken])  # type: ignore[attr-defined]
    return bound
