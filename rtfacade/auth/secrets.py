"""Secrets: where they came from, and how they stay out of errors.

Programs that report errors (Sentry, ``rich``, ``pytest --showlocals``) store the variables of every
frame of a traceback, with the objects in them. So what holds a secret for long is ``Sealed``, and
what is called with one leaves no frame behind.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Generic, NoReturn, ParamSpec, Self, TypeVar

T = TypeVar("T")
P = ParamSpec("P")


class Secret(str):
    """A token or password from a variable or a file; ``source`` names that place."""

    __slots__ = ("source",)

    source: str

    def __new__(cls, value: str, source: str) -> Self:
        """Keep the value and where it came from."""
        secret = super().__new__(cls, value)
        secret.source = source
        return secret

    def __repr__(self) -> str:
        return f"<secret from {self.source}>"


def source_of(value: str, otherwise: str) -> str:
    """Return where a secret came from; ``otherwise`` for a plain text."""
    return value.source if isinstance(value, Secret) else otherwise


class Sealed(Generic[T]):
    """Holds a secret where no attribute and no ``repr`` shows it: in a closure."""

    __slots__ = ("reveal",)

    def __init__(self, value: T) -> None:
        """Take the secret; ``reveal()`` returns it."""
        self.reveal: Callable[[], T] = lambda: value

    def __repr__(self) -> str:
        return "<hidden>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not copied")


def leaves_no_frame(function: Callable[P, T]) -> Callable[P, T]:
    """Cut the traceback of what fails here, whose frames hold the arguments."""

    @functools.wraps(function)
    def call(*args: P.args, **kwargs: P.kwargs) -> T:
        try:
            return function(*args, **kwargs)
        except Exception as error:
            del args, kwargs
            forget_frames(error)
            raise

    return call


def forget_password(error: BaseException, given: Mapping[str, object]) -> None:
    """Drop the tracebacks of a failed call that was given a password, and the password."""
    if isinstance(given, dict) and given.pop("password", None) is not None:
        forget_frames(error)


def forget_frames(error: BaseException) -> None:
    """Drop the tracebacks of an error, of its causes and of its contexts."""
    seen: set[int] = set()
    left: list[BaseException | None] = [error]
    while left:
        current = left.pop()
        if current is not None and id(current) not in seen:
            seen.add(id(current))
            current.__traceback__ = None
            left += [current.__cause__, current.__context__]
