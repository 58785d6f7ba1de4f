"""A deadline for each call: ``RT(deadline=30)``.

Only a client with one pays for it: its nouns get their methods anew, each within a deadline. What
is iterated has one for each step, because the time between two steps is the caller's.
"""

from __future__ import annotations

import inspect
from collections.abc import AsyncGenerator, Awaitable, Callable, Generator
from functools import wraps
from typing import Any, TypeVar, cast

from rtfacade._http.deadline import within

T = TypeVar("T")

#: They send nothing, or have a limit of their own.
_WITHOUT = frozenset(("close", "deadline", "from_config"))


def limit(noun: T, seconds: float) -> T:
    """Give each public method of an object a deadline, and return the object."""
    for name in dir(type(noun)):
        if not name.startswith("_") and name not in _WITHOUT:
            method = getattr(type(noun), name)
            if inspect.isfunction(method):
                setattr(noun, name, _limited(getattr(noun, name), seconds))
    return noun


def _limited(call: Callable[..., Any], seconds: float) -> Callable[..., Any]:
    @wraps(call)
    def limited_call(*args: Any, **options: Any) -> Any:
        with within(seconds):
            result = call(*args, **options)
        return _limit_result(result, seconds)

    return limited_call


def _limit_result(result: Any, seconds: float) -> Any:
    """Limit what a call returns, if that still has to be awaited or iterated."""
    if inspect.iscoroutine(result):
        return _awaited(result, seconds)
    if isinstance(result, AsyncGenerator):
        return _async_steps(cast("AsyncGenerator[Any, None]", result), seconds)
    if isinstance(result, Generator):
        return _steps(cast("Generator[Any, None, None]", result), seconds)
    start = getattr(result, "_start", None)  # a list that is read when it is iterated
    if start is not None:

        def limited(count: Any) -> Any:
            return _limit_result(start(count), seconds)

        result._start = limited
        return limit(result, seconds)
    return result


async def _awaited(result: Awaitable[Any], seconds: float) -> Any:
    with within(seconds):
        value = await result
    return _limit_result(value, seconds)


def _steps(rows: Generator[T, None, None], seconds: float) -> Generator[T, None, None]:
    try:
        while True:
            with within(seconds):
                try:
                    row = next(rows)
                except StopIteration:
                    return
            yield row
    finally:
        rows.close()


async def _async_steps(rows: AsyncGenerator[T, None], seconds: float) -> AsyncGenerator[T, None]:
    try:
        while True:
            with within(seconds):
                try:
                    row = await anext(rows)
                except StopAsyncIteration:
                    return
            yield row
    finally:
        await rows.aclose()
