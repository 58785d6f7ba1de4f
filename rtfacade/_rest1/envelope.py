"""The head of a REST 1.0 answer: ``RT/<version> <code> <text>`` and a blank line.

HTTP says 200 whatever happened; the code in this line is the only status there is. Some answers
have no such line at all (an edit that changed nothing, an empty attachment, an accident of the
server, somebody else's HTML page): what that means depends on the request, and is not decided here.
"""

from __future__ import annotations

import re

import attrs

from rtfacade.errors import ProtocolError

#: No RT has a longer first line; a bound, so that noise is not collected for ever.
MAX_HEAD = 1024

_MAGIC = b"RT/"
# The version may hold "+", "~", "-" and letters: it ends at the first space.
_STATUS = re.compile(rb"RT/([^ \n]+) ([0-9]{3}) ([^\n]*)")
_UNAUTHENTICATED = 401


@attrs.frozen
class Envelope:
    """What the first line says: RT's version, the code, and a text without information."""

    version: str
    status: int
    text: str


class EnvelopeReader:
    """Takes the head off a stream of chunks and passes the rest on untouched.

    ``feed`` returns None until the head is complete, then the envelope (None when the answer has
    none) and the bytes behind it; from there on the stream is the caller's. A stream that ends
    earlier is settled by ``finish``.
    """

    def __init__(self, *, bare: bool = False) -> None:
        """Expect a blank line after the first line, unless ``bare`` (an answer to /logout)."""
        self._bare = bare
        self._head = b""

    def feed(self, chunk: bytes) -> tuple[Envelope | None, bytes] | None:
        """Take one more chunk; return the result once it is known."""
        head = self._head = self._head + chunk
        if not _MAGIC.startswith(head[:3]):
            return None, head
        eol = head.find(b"\n")
        if eol > MAX_HEAD or (eol < 0 and len(head) > MAX_HEAD):
            raise ProtocolError("the first line of RT's answer has no end")
        if eol < 0 or len(head) == eol + 1:
            return None
        envelope = _status_line(head[:eol])
        if head[eol + 1 : eol + 2] != b"\n":
            raise ProtocolError("no blank line after the first line of RT's answer")
        return envelope, head[eol + 2 :]

    def finish(self) -> tuple[Envelope | None, bytes]:
        """Settle a stream that has ended before the head was complete."""
        head = self._head
        if not head.startswith(_MAGIC):
            return None, head
        if head.endswith(b"\n"):
            envelope = _status_line(head[:-1])
            # A refused login and a logout are this one line, without a blank one after it.
            if self._bare or envelope.status == _UNAUTHENTICATED:
                return envelope, b""
        raise ProtocolError("RT's answer ends before the blank line that follows its first line")


def split_envelope(data: bytes, *, bare: bool = False) -> tuple[Envelope | None, bytes]:
    """Split a whole answer into envelope and payload; None when it has no ``RT/`` line.

    ``bare`` allows an answer that is the first line alone, as /logout sends it. The answer to a
    refused login may always be that.
    """
    reader = EnvelopeReader(bare=bare)
    return reader.feed(data) or reader.finish()


def _status_line(line: bytes) -> Envelope:
    match = _STATUS.fullmatch(line)
    if match is None:
        raise ProtocolError(f"not a first line of RT: {line[:80]!r}")
    version, status, text = match.groups()
    return Envelope(version.decode(errors="replace"), int(status), text.decode(errors="replace"))
