# written by scripts/unasync.py from rtfacade/_async/sending.py; do not edit
"""The one way to write: a write is sent once, and what its answer leaves open is looked into.

``HTTP`` tells RT's own success and refusal from all else, which is ``UnconfirmedError``.
What a verb adds is how one sees afterwards that RT did it (``look``), and what it concerns.
Nothing is ever sent again: that something is not there yet proves nothing while RT may be at it.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any, Generic, TypeVar, cast

import attrs

from rtfacade._http.deadline import shortened
from rtfacade._rest2.change import Change
from rtfacade._rest2.sent import Sending, SentMemory
from rtfacade.errors import (
    ConflictError,
    DeadlineError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    RTError,
    StatusError,
    UnconfirmedError,
)
from rtfacade.records.record import Record

T = TypeVar("T")
R = TypeVar("R", bound=Record)

#: A record, what RT told of it, and RT's messages.
Corrected = tuple[R, Mapping[str, Any], tuple[str, ...]]

#: Seconds before each look: RT often has done the write when its answer was lost, or does it soon.
_PAUSES = (0.0, 0.5, 1.0, 2.0)
#: Seconds before each further attempt to read back what RT has done.
_READ_PAUSES = (0.0, 0.5, 1.5)
#: Seconds before what is not as requested is read again: reads may lag behind writes.
LAG_PAUSES = (0.5, 1.0)
#: How RT refuses a change, in English; in other languages a refusal takes a moment longer.
_REFUSALS = re.compile(
    r"\b(denied|permission|invalid|illegal|not|cannot|unable|failed|already|must)\b|n't\b"
    r"|\bno\b(?! longer\b| value\))",
    re.IGNORECASE,
)
#: How RT says, in English, that it has made a change.
_CHANGES = re.compile(
    r"\b(added|changed|created|deleted|disabled|enabled|no longer|removed|set|unset|updated)\b",
    re.IGNORECASE,
)
#: What RT quotes in its words, such as values.
_QUOTED = re.compile(r"(['\"]).*?\1(?!\w)")


def send_once(
    send: Callable[[], T],
    look: Callable[[UnconfirmedError], T | None],
    what: str,
    ids: Sequence[int] = (),
) -> T:
    """Send a write; where the answer leaves open whether RT did it, look for what it does.

    ``look`` returns what ``send`` would have returned if RT has done it, None if that is not to be
    seen. ``what`` names the write in the error, ``ids`` the records that it concerns. Raises
    UnconfirmedError when it stays open.
    """
    try:
        return send()
    except UnconfirmedError as error:
        if error.done:
            raise
        return look_for(look, error, what, ids)


def send_new(
    memory: SentMemory,
    sending: Sending,
    kind: str,
    send: Callable[[], int],
    look: Callable[[UnconfirmedError], int | None],
    what: str,
    *,
    unique: bool = False,
) -> int:
    """Send what makes a new record, and return its number, which no other call takes from then.

    ``look`` returns the one record that may be it. It is this call's if no equal one is on its way,
    and no other call has got it. An answer with a number that another call has got is that call's.
    A refusal is looked into where the name is ``unique``: a proxy may have sent the request twice,
    and RT refuses the second as a name in use. UnconfirmedError then: it may be another program's.
    """

    def claim(error: UnconfirmedError) -> int | None:
        sending.look()
        number = look(error)
        if number is None or memory.others(sending):
            return None
        return number if memory.claim(kind, number) else None

    try:
        number = send()
        claim_answer(memory, kind, number)
    except UnconfirmedError as error:
        if error.done:
            raise
        number = look_for(claim, error, what)
    except RTError as error:
        memory.refused(sending)
        if unique:
            sending.look()
            existing = _behind_refusal(look, error)
            if existing is not None and not memory.others(sending):
                raise _refused_yet_done(error, what, [existing]) from error
        raise
    memory.done(sending, kind, number)
    return number


def claim_answer(memory: SentMemory, kind: str, number: int) -> None:
    """Take what RT's answer names; UnconfirmedError for what another call has got."""
    if not memory.claim(kind, number):
        raise UnconfirmedError(f"RT answered with {kind} {number}, which another call has made")


def is_named_otherwise(missing: Iterable[str], field: str) -> bool:
    """Tell whether what RT's answer names has another name than was asked for."""
    return any(problem.startswith(f"{field}: ") for problem in missing)


#: How RT refuses a name that is in use (409 is a code of REST1), and another version of a record.
_REPEATED = (400, 409, 412)


def is_conflict(error: RTError) -> bool:
    """Tell whether RT refused a write because the record has another version by now."""
    return isinstance(error, ConflictError) or isinstance(error.__cause__, ConflictError)


def _behind_refusal(look: Callable[[UnconfirmedError], T | None], error: RTError) -> T | None:
    """Look once whether RT refuses what it has done a moment ago."""
    if getattr(error, "status", None) not in _REPEATED:
        return None
    try:
        return look(UnconfirmedError(str(error)))
    except RTError:
        return None


def _refused_yet_done(error: RTError, what: str, ids: Sequence[int]) -> UnconfirmedError:
    text = (
        f"RT refused it ({what}): {error}; but this account did the same a moment ago: it was this "
        "request, if a proxy sends requests twice, or another program"
    )
    return UnconfirmedError(text, None, ids)


def send_despite_repeats(
    send: Callable[[], T],
    look: Callable[[UnconfirmedError], T | None],
    behind: Callable[[UnconfirmedError], object | None],
    what: str,
    ids: Sequence[int] = (),
) -> T:
    """Do what ``send_once`` does, for what RT refuses the second time: a proxy may repeat it.

    ``behind`` looks behind a refusal, and has to tell this account's write from earlier ones.
    UnconfirmedError then: it may be another program's.
    """
    try:
        return send_once(send, look, what, ids)
    except RTError as error:
        if _behind_refusal(behind, error) is None:
            raise
        raise _refused_yet_done(error, what, ids) from error


def look_behind(
    answer: T,
    look: Callable[[UnconfirmedError], object | None],
    what: str,
    ids: Sequence[int] = (),
    messages: Sequence[str] = (),
) -> T:
    """Return RT's answer of success if what it does not name is so: it may be to another write.

    Where the user may not see it, the answer is believed. UnconfirmedError if it is not so, and
    with ``done`` if it cannot be read back.
    """
    error = UnconfirmedError("RT's answer of success does not name what it is about")

    def compare() -> None:
        if read_patiently(partial(look, error)) is None:
            raise NotAppliedError(messages, [what])

    try:
        with after_the_write(what, ids, messages, hidden=False):
            compare_patiently(compare)
    except (ForbiddenError, NotFoundError):
        return answer
    except NotAppliedError:
        problem = "it is not so: it may be the answer to another request"
        error.messages = tuple(messages)
        raise still_open(error, what, problem, ids) from error
    return answer


def look_for(
    look: Callable[[UnconfirmedError], T | None],
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
            time.sleep(shortened(pause))
        try:
            result = look(error)
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


@attrs.frozen
class Step(Generic[T]):
    """A further write that completes a new record."""

    names: Sequence[str]
    """What it writes, in the words of the call."""
    take: Callable[[int], T | None]
    """Takes the number of the record, and returns it if it was read again."""


def create_in_steps(create: Callable[[], T], steps: Sequence[Step[T]]) -> T:
    """Create a record and take every step that completes it, whatever became of those before.

    Raises NotAppliedError for all that RT refused or ignored, else the first UnconfirmedError.
    """
    failures = _Failures()
    try:
        record = create()
    except (NotAppliedError, UnconfirmedError) as error:
        failures.note(error, ())
        if failures.number is None:
            raise  # nothing is left that could be completed
    else:
        failures.record = record
    for step in steps:
        try:
            failures.record = step.take(cast("int", failures.number)) or failures.record
        except (NotAppliedError, UnconfirmedError, StatusError) as error:
            failures.note(error, step.names)
    failures.check()
    return cast("T", failures.record)


class _Failures:
    """What became of a new record and of the steps that complete it."""

    def __init__(self) -> None:
        self.record: object = None
        self._messages: list[str] = []
        self._missing: list[str] = []
        self._unread: UnconfirmedError | None = None

    @property
    def number(self) -> int | None:
        """The number of the record, if it is known."""
        return getattr(self.record, "id", None)

    def note(self, error: RTError, names: Sequence[str]) -> None:
        """Keep the failure of the step that writes ``names``."""
        self.record = getattr(error, "record", None) or self.record
        if isinstance(error, UnconfirmedError):
            self._unread = self._unread or error
        elif isinstance(error, NotAppliedError | StatusError):
            self._messages += error.messages
            self._missing += getattr(error, "missing", names)

    def check(self) -> None:
        """Raise for all that failed."""
        if self._missing:
            unread = [] if self._unread is None else [str(self._unread)]
            raise NotAppliedError(self._messages, [*self._missing, *unread], self.record)
        if self._unread is not None:
            raise self._unread


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


def may_lag(messages: Sequence[str]) -> bool:
    """Tell whether RT's words leave it open that it did what the read-back does not show.

    They do not where they refuse something, or where there are none because RT ignored it.
    """
    return bool(messages) and not any(
        _REFUSALS.search(_QUOTED.sub("", message)) for message in messages
    )


def compare_patiently(compare: Callable[[], T], messages: Sequence[str] | None = None) -> T:
    """Compare after a write, again after a moment: a replica or a cache may still show the old.

    ``messages`` are RT's words for the write, which may say that it was refused; see ``may_lag``.
    """
    for pause in LAG_PAUSES if messages is None or may_lag(messages) else ():
        try:
            return compare()
        except NotAppliedError:
            time.sleep(shortened(pause))
    return compare()


def compare_or_doubt(
    compare: Callable[[], T],
    messages: Sequence[str],
    what: str,
    ids: Sequence[int] = (),
    is_older: Callable[[], bool] | None = None,
) -> T:
    """Do what ``compare_patiently`` does; UnconfirmedError where RT shows what was before.

    That is where RT says in words that it made a change, and the record ``is_older`` than that: a
    replica or a cache lags, or RT has undone it. Without ``is_older``, RT's words are enough.
    """
    try:
        return compare_patiently(compare, messages)
    except NotAppliedError as error:
        if not says_changed(messages) or (is_older is not None and not is_older()):
            raise
        text = (
            f"RT said that it did it ({what}), and {sum(LAG_PAUSES):g} seconds later it shows what "
            f"was before ({'; '.join(error.missing)}): a replica or a cache may lag"
        )
        raise UnconfirmedError(text, None, ids, error.record, messages) from error


def verify(
    change: Change,
    record: T,
    raw: Mapping[str, Any],
    messages: Sequence[str],
    details: Callable[[], Mapping[str, Any]] | None = None,
) -> T:
    """Return the record if all that was requested is so; otherwise raise NotAppliedError.

    ``details`` reads what ``raw`` does not say, such as the addresses of people. It is called only
    if something seems to be missing. Raises UnconfirmedError if only custom fields seem to be, and
    RT shows the user none of this record: of somebody else's account, for instance.
    """
    missing = change.unapplied(raw)
    if missing and details is not None:
        missing = change.unapplied(details())
    # RT says something of each change that it makes or refuses, and nothing of what it ignores.
    if missing and messages and change.is_hidden(raw):
        text = "RT answered with success, but shows you no custom fields of this record to check it"
        number = getattr(record, "id", None)
        ids = [number] if isinstance(number, int) else []
        raise UnconfirmedError(text, done=None, ids=ids, messages=messages, record=record)
    if missing:
        raise NotAppliedError(messages, missing, record)
    return record


def confirm(
    change: Change,
    read: Callable[[], R],
    what: str,
    ids: Sequence[int],
    messages: Sequence[str],
    *,
    correct: Callable[[], Corrected[R]] | None = None,
    details: Callable[[R, Mapping[str, Any]], Mapping[str, Any]] | None = None,
    is_older: Callable[[], bool] | None = None,
    known: object = None,
    hidden: bool = True,
) -> R:
    """Read a record back after a write, and return it if all that was requested is so.

    ``correct`` reads it too, and writes again what RT misread, for what may be misread. ``details``
    adds what a single read does not say. Of the rest see ``verify``, ``compare_or_doubt`` and
    ``after_the_write``, whose errors it raises.
    """

    def compare() -> R:
        if correct is not None and change.may_be_misread:
            record, raw, shown = correct()
        else:
            record = read_patiently(read)
            raw, shown = record.raw, tuple(messages)
        more = None if details is None else partial(details, record, raw)
        return verify(change, record, raw, shown, more)

    with after_the_write(what, ids, messages, known, hidden=hidden):
        return compare_or_doubt(compare, messages, f"change {what}", ids, is_older)


def confirm_so(
    is_so: Callable[[], bool],
    problem: str,
    what: str,
    ids: Sequence[int],
    messages: Sequence[str] | None = None,
) -> None:
    """Check that RT has done what has no record of its own; NotAppliedError with ``problem``.

    Without ``messages``, RT's answer has no words: a deletion. See ``compare_or_doubt`` and
    ``after_the_write``, whose errors it raises.
    """

    def compare() -> None:
        if not read_patiently(is_so):
            raise NotAppliedError(messages or (), [problem])

    with after_the_write(what, ids, messages or ()):
        if messages is None:
            compare_patiently(compare)
        else:
            compare_or_doubt(compare, messages, what, ids)


def says_changed(messages: Sequence[str]) -> bool:
    """Tell whether RT's words say that it has made a change, and refuse none."""
    return may_lag(messages) and any(_CHANGES.search(_QUOTED.sub("", one)) for one in messages)


def read_patiently(read: Callable[[], T]) -> T:
    """Read back after a write, again after an odd answer: the write is done, so look well."""
    for pause in _READ_PAUSES[1:]:
        try:
            return read()
        except (
            DeadlineError, ForbiddenError, NotFoundError, NotAppliedError, UnconfirmedError
        ):  # fmt: skip
            raise
        except RTError:
            time.sleep(shortened(pause))
    return read()


def look_for_all(
    look: Callable[[Sequence[int]], Mapping[int, T]], keys: Sequence[int]
) -> dict[int, T]:
    """Look for what many writes do whose common answer was lost, as long as RT gets on with it.

    ``look`` takes those that are left, and returns those of them that it found.
    """
    results: dict[int, T] = {}
    quiet = 0
    while len(results) < len(keys) and quiet < len(_PAUSES):
        if _PAUSES[quiet]:
            time.sleep(shortened(_PAUSES[quiet]))
        try:
            new: Mapping[int, T] = look([key for key in keys if key not in results])
        except DeadlineError:
            break
        except RTError:
            new = {}
        results.update(new)
        quiet = 1 if new else quiet + 1
    return results
