"""The answers of REST1's searches, read as they come; ``/search`` ends each with two newlines."""

from __future__ import annotations

import re
from typing import Final

from rtfacade import _rest1
from rtfacade.errors import BadRequestError
from rtfacade.records.rest1 import Rest1Line

#: RT's fixed words, never translated, where forms or lines should be.
_NOTHING: Final = b"No matching results."
_FORM: Final = b"id: "
_NAMED = re.compile(r"([0-9]{1,18}): (.*)", re.DOTALL)
_NUMBERED = re.compile(r"[a-z]+/([0-9]{1,18})")


class SearchForms:
    """Reads ``format=l`` from chunks: forms, or the sentence that says that there are none."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._forms = _rest1.FormReader(tail=2)
        self._head = b""
        self._is_forms = False

    def feed(self, chunk: bytes) -> list[_rest1.Form]:
        """Take one more chunk; return the forms that are complete."""
        if self._is_forms:
            return self._forms.feed(chunk)
        self._head += chunk
        if not self._head.startswith(_FORM):
            return []
        self._is_forms = True
        return self._forms.feed(self._head)

    def close(self) -> list[_rest1.Form]:
        """Read the last form. BadRequestError where RT complains about the query, under 200."""
        if self._is_forms:
            return self._forms.close()
        check_nothing(self._head)
        return []


class SearchLines:
    """Reads ``format=s`` from chunks: ``42: subject`` or ``7: name``, a line each."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._rest = b""
        self._last: Rest1Line | None = None
        self._odd = b""

    def feed(self, chunk: bytes) -> list[Rest1Line]:
        """Take one more chunk; return the lines that are complete."""
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        return [line for line in map(self._take, lines) if line is not None]

    def close(self) -> list[Rest1Line]:
        """Read the last line. BadRequestError where RT complains about the query, under 200."""
        if self._last is None:
            check_nothing(self._odd + self._rest)
            return []
        return [self._last]

    def _take(self, data: bytes) -> Rest1Line | None:
        """Hold each line until the next begins: a subject may have a newline in it."""
        line, last = _rest1.decode(data), self._last
        match = _NAMED.fullmatch(line)
        if match:
            self._last = Rest1Line(int(match[1]), match[2])
            return last
        if last is None:
            self._odd += data + b"\n"
        elif line:
            self._last = Rest1Line(last.id, f"{last.text}\n{line}")
        return None


class SearchIds:
    """Reads ``format=i`` from chunks: ``ticket/42``, a line each."""

    def __init__(self) -> None:
        """Begin with nothing read."""
        self._rest = b""

    def feed(self, chunk: bytes) -> list[int]:
        """Take one more chunk; return the ids that are complete."""
        *lines, self._rest = (self._rest + chunk).split(b"\n")
        return [self._id(_rest1.decode(line)) for line in lines if line]

    def close(self) -> list[int]:
        """Check that nothing is left."""
        check_nothing(self._rest)
        return []

    def _id(self, line: str) -> int:
        match = _NUMBERED.fullmatch(line)
        if match is None:
            raise BadRequestError(400, [line])
        return int(match[1])


def check_nothing(text: bytes) -> None:
    """Raise BadRequestError unless an answer without any row says that there is none."""
    words = text.strip()
    if words and words != _NOTHING:
        raise BadRequestError(400, [_rest1.decode(words)])
