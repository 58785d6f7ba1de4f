"""The one way to write: a write is sent once, and what its answer leaves open is looked into.

``AsyncHTTP`` tells RT's own success and refusal from all else, which is ``UnconfirmedError``.
What a verb adds is how one sees afterwards that RT did it (``look``), and what it concerns.
Nothing is ever sent again: that something is not there yet proves nothing while RT may be at it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import TypeVar

import anyio

from rtfacade._http.deadline import shortened
from rtfacade._rest2.sent import Sending, SentMemory
from rtfacade.errors import (
    DeadlineError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    RTError,
    UnconfirmedError,
)

T = TypeVar("T")

#: Seconds before each look: RT often has done the write when its answer was lost, or does it soon.
_PAUSES = (0.0, 0.5, 1.0, 2.0)
#: Seconds before each further attempt to read back what RT has done.
_READ_PAUSES = (0.0, 0.5, 1.5)


async def send_once(
    send: Callable[[], Awaitable[T]],
    look: Callable[[UnconfirmedError], Awaitable[T | None]],
    what: str,
    ids: Sequence[int] = (),
) -> T:
    """Send a write; where the answer leaves open whether RT did it, look for what it does.

    ``look`` returns what ``send`` would have returned if RT has done it, None if that is not to be
    seen. ``what`` names the write in the error, ``ids`` the records that it concerns. Raises
    UnconfirmedError when it stays open.
    """
    try:
        return await send()
    except UnconfirmedError as error:
        if error.done:
            raise
        return await look_for(look, error, what, ids)


async def send_new(
    memory: SentMemory,
    sending: Sending,
    kind: str,
    send: Callable[[], Awaitable[int]],
    look: Callable[[UnconfirmedError], Awaitable[int | None]],
    what: str,
) -> int:
    """Send what makes a new record, and return its number, which no other call takes from then."""
    try:
        number = await send_once(send, look, what)
    except UnconfirmedError:
        raise
    except RTError:
        memory.refused(sending)
        raise
    memory.done(sending, kind, number)
    return number


async def look_for(
    look: Callable[[UnconfirmedError], Awaitable[T | None]],
    error: UnconfirmedError,
    what: str,
    ids: Sequence[int] = (),
    note: str = "",
) -> T:
    """Look several times for what a write does whose answer was lost.

    ``note`` says why it may never be seen.
    """
    problem = "it is not to be seen, but RT may still be working on it: look before you repeat it"
    problem += note
    for pause in _PAUSES:
        if pause:
            await anyio.sleep(shortened(pause))
        try:
            result = await look(error)
        except UnconfirmedError:
            raise
        except DeadlineError as failure:
            problem = f"there was no time to look: {failure}"
            break
        except RTError as failure:
            problem = f"looking failed too: {failure}"
            continue
        if result is not None:
            return result
    raise still_open(error, what, problem, ids) from (error.__cause__ or error)


def still_open(
    error: UnconfirmedError, what: str, problem: str, ids: Sequence[int] = ()
) -> UnconfirmedError:
    """Make the error for a write that stays open, in the words of the verb."""
    cause = error.__cause__ or error
    return UnconfirmedError(
        f"it is not known whether RT did it ({what}): {cause}; {problem}",
        None,
        ids or error.ids,
        error.record,
        error.messages,
    )


@contextmanager
def after_the_write(
    what: str,
    ids: Sequence[int] = (),
    messages: Sequence[str] = (),
    record: object = None,
    *,
    hidden: bool = True,
) -> Generator[None, None, None]:
    """Turn a failure in reading back what RT has done into UnconfirmedError with ``done``.

    Without ``hidden``, what says that the user may not see the record stays as it is.
    """
    try:
        yield
    except (NotAppliedError, UnconfirmedError):
        raise
    except (ForbiddenError, NotFoundError) as failure:
        if not hidden:
            raise
        raise _unread(what, ids, messages, record, failure) from failure
    except RTError as failure:
        raise _unread(what, ids, messages, record, failure) from failure


def _unread(
    what: str, ids: Sequence[int], messages: Sequence[str], record: object, failure: RTError
) -> UnconfirmedError:
    text = f"RT did it ({what}), but it could not be read back: {failure}"
    return UnconfirmedError(text, True, ids, record, messages)


async def read_patiently(read: Callable[[], Awaitable[T]]) -> T:
    """Read back after a write, again after an odd answer: the write is done, so look well."""
    for pause in _READ_PAUSES[1:]:
        try:
            return await read()
        except (
            DeadlineError, ForbiddenError, NotFoundError, NotAppliedError, UnconfirmedError
        ):  # fmt: skip
            raise
        except RTError:
            await anyio.sleep(shortened(pause))
    return await read()


async def look_for_all(
    look: Callable[[Sequence[int]], Awaitable[Mapping[int, T]]], keys: Sequence[int]
) -> dict[int, T]:
    """Look for what many writes do whose common answer was lost, as long as RT gets on with it.

    ``look`` takes those that are left, and returns those of them that it found.
    """
    found: dict[int, T] = {}
    quiet = 0
    while len(found) < len(keys) and quiet < len(_PAUSES):
        if _PAUSES[quiet]:
            await anyio.sleep(shortened(_PAUSES[quiet]))
        try:
            new: Mapping[int, T] = await look([key for key in keys if key not in found])
        except DeadlineError:
            break
        except RTError:
            new = {}
        found.update(new)
        quiet = 1 if new else quiet + 1
    return found
