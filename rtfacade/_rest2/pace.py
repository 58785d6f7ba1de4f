"""How many items a bulk method sends in one request, and how long it waits for the answer."""

from __future__ import annotations

from rtfacade._http.home import HasLock

#: Items of the first request.
_FIRST = 10
#: An answer within this part of the time limit lets chunks grow; a slower one shrinks them.
_QUICK = 1 / 3
#: After so many chunks in a row without an answer, nothing more is sent.
MAX_UNANSWERED = 3
#: A chunk of so many items gets twice the time limit of a single request, and so on.
_ITEMS_PER_LIMIT = 10


class Pace(HasLock):
    """The size of the next chunk; safe for many threads."""

    def __init__(self, most: int, seconds: float | None) -> None:
        """``most`` items at once; ``seconds`` is the time limit of a request, None without one."""
        super().__init__()
        self._most = most
        self._limit = seconds
        self._size = min(_FIRST, most)
        self._unanswered = 0
        self._reason = ""

    def __call__(self) -> int:
        """Return the size of the next chunk."""
        return self._size

    def seconds(self, count: int) -> float | None:
        """Return the time limit for a chunk: RT answers when all of it is done."""
        return None if self._limit is None else self._limit * (1 + count / _ITEMS_PER_LIMIT)

    def answered(self, count: int, seconds: float) -> None:
        """Note how long RT took for a chunk."""
        with self._lock:
            self._unanswered = 0
            affordable = self._most
            if self._limit is not None:
                affordable = int(count * self._limit * _QUICK / max(seconds, 0.001))
            if affordable < count:
                self._size = max(1, min(self._size, affordable))
            elif count >= self._size:
                self._size = min(max(self._size * 2, affordable), self._most)

    def unanswered(self, reason: object) -> None:
        """Note that a chunk has no answer."""
        with self._lock:
            self._unanswered += 1
            self._size = max(1, self._size // 4)
            self._reason = str(reason)

    @property
    def stopped(self) -> str | None:
        """Say why nothing more is sent, if that is so."""
        if self._unanswered < MAX_UNANSWERED:
            return None
        return f"not sent: {self._unanswered} requests in a row had no answer ({self._reason})"
