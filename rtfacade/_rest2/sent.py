"""What a client has sent, so that what is found afterwards is not taken for two things."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from time import monotonic

import attrs

from rtfacade._http.home import HasLock

#: Seconds for which a message or a new record is remembered: no answer takes longer.
_REMEMBERED = 3600.0
#: Seconds by which RT's stamps and the measured time may differ.
_CLOCK_TOLERANCE = 2.0

#: No site cuts texts of so few bytes.
SHORT_TEXT = 1000


@attrs.define(eq=False)
class Sending:
    """One message, or one new record, on its way."""

    key: Hashable
    started: float = attrs.field(factory=monotonic)
    """When sending began, by ``time.monotonic()``."""
    ended: float | None = None
    """When it was known to be done; None while that is open."""
    is_claimed: bool = False
    """Whether the number of what RT made is known, and claimed."""
    look_began: float | None = None
    """When the last look for it began. The longer that takes, the less is known of RT's clock."""

    def look(self) -> None:
        """Note that a look for it begins."""
        self.look_began = monotonic()


class SentMemory(HasLock):
    """The messages and new records of one client; safe for many threads."""

    def __init__(self) -> None:
        """Remember nothing yet."""
        super().__init__()
        # Without the lock: each step is one of a dict.
        self._claimed: dict[tuple[str, int], float] = {}
        self._by_key: dict[Hashable, list[Sending]] = {}
        self._count = 0
        self._longest_text = SHORT_TEXT  # of those that are known to have arrived whole

    def begin(self, key: Hashable) -> Sending:
        """Note that something is sent now; ``key`` is equal for what looks the same in RT."""
        sending = Sending(key)
        with self._lock:
            self._by_key.setdefault(key, []).append(sending)
            self._count += 1
            if self._count % 1000 == 0:
                self._forget_old()
        return sending

    def done(self, sending: Sending, kind: str = "", number: int | None = None) -> None:
        """Note that RT has done it, and what it made."""
        sending.ended = monotonic()
        if number is not None:
            self.claim(kind, number)
            sending.is_claimed = True

    def refused(self, sending: Sending) -> None:
        """Note that RT has not done it and never will."""
        with self._lock:
            same = self._by_key.get(sending.key, [])
            if sending in same:
                same.remove(sending)
            if not same:
                self._by_key.pop(sending.key, None)

    def claim(self, kind: str, number: int) -> bool:
        """Take a record for one's own; False if another call has taken it."""
        now = monotonic()  # a new object, so it tells this claim from others
        return self._claimed.setdefault((kind, number), now) is now

    def forget(self, kind: str, number: int) -> None:
        """Forget the number of a record that is gone: SQLite reuses it."""
        self._claimed.pop((kind, number), None)

    def unclaimed(self, kind: str, numbers: Iterable[int]) -> list[int]:
        """Return the numbers that no other call has taken."""
        return [number for number in numbers if (kind, number) not in self._claimed]

    def may_be_cut(self, content: str | None, *, has_files: bool) -> bool:
        """Tell whether to check that a message arrived whole: it has files, or a long text.

        A long text is checked unless one of its length has arrived whole before.
        """
        return has_files or len((content or "").encode()) > self._longest_text

    def arrived(self, content: str | None) -> None:
        """Remember that a text of this length has arrived whole."""
        self._longest_text = max(self._longest_text, len((content or "").encode()))

    def others(self, sending: Sending, own: Collection[Sending] = ()) -> int:
        """Count the equal ones, but ``own``, that RT may have stamped since this one was begun.

        Those whose number is known do not count: their records are claimed.
        """
        with self._lock:
            same = self._by_key.get(sending.key, [])
            look = 0.0 if sending.look_began is None else monotonic() - sending.look_began
            since = sending.started - _CLOCK_TOLERANCE - look
            return sum(
                one is not sending
                and one not in own
                and not one.is_claimed
                and (one.ended is None or one.ended >= since)
                for one in same
            )

    def _forget_old(self) -> None:
        since = monotonic() - _REMEMBERED
        for key in list(self._by_key):
            kept = [one for one in self._by_key[key] if one.started >= since]
            if kept:
                self._by_key[key] = kept
            else:
                del self._by_key[key]
        for one, when in list(self._claimed.items()):
            if when < since:
                self._claimed.pop(one, None)
