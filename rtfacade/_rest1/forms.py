"""Forms: comment lines, then ``Key: value`` fields, as RT prints them.

The format can be read without guessing if three things are kept. Lines end at LF and nowhere else:
CR, U+2028 and the like are part of a value. The further lines of a value are indented by as many
spaces as ``Key: `` has characters (four if that is more than 16), blank ones too, so exactly that
much is taken off and the text's own indentation stays. And a value that ends in a newline is
followed by one empty line more than one that does not.

The work is done on bytes (UTF-8 lets us look for LF and spaces in them), which is a good deal
faster for long texts than on decoded ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, TypeVar, overload

import attrs

from rtfacade.errors import ProtocolError

T = TypeVar("T")

_SEPARATOR: Final = b"\n\n--\n\n"
_MAX_INDENT: Final = 16
_MIN_INDENT: Final = 4
_CONTINUATIONS: Final = (b" ", b"\n")
# Most fields have a plain name and one line. Such fields in a row are read in one go.
_RUN: Final = re.compile(rb"(?:[A-Za-z0-9]+: [^\n]*\n(?![ \n]))+")
_PAIR: Final = re.compile(r"([A-Za-z0-9]+): ([^\n]*)\n")


@attrs.frozen
class Form:
    """One form: its comment lines as they stand, and its fields in order.

    A key can occur twice (a list one of whose items holds a newline is printed as two fields):
    ``[]`` and ``get`` give the first, ``all`` gives every value. Keys are found in any case.
    """

    comments: tuple[str, ...]
    fields: tuple[tuple[str, str], ...]

    def keys(self) -> tuple[str, ...]:
        """Return the keys as RT spells them, in order."""
        return tuple(key for key, _ in self.fields)

    def all(self, key: str) -> tuple[str, ...]:
        """Return every value of ``key``."""
        wanted = key.lower()
        return tuple(value for name, value in self.fields if name.lower() == wanted)

    @overload
    def get(self, key: str) -> str | None: ...
    @overload
    def get(self, key: str, default: T) -> str | T: ...
    def get(self, key: str, default: T | None = None) -> str | T | None:
        """Return the value of ``key``, or ``default``."""
        values = self.all(key)
        return values[0] if values else default

    def __getitem__(self, key: str) -> str:
        """Return the value of ``key``; KeyError if there is none."""
        values = self.all(key)
        if not values:
            raise KeyError(key)
        return values[0]

    def __contains__(self, key: object) -> bool:
        """Whether the form has that field."""
        return isinstance(key, str) and bool(self.all(key))


class FormReader:
    """Reads forms from chunks of bytes and keeps no more than one form in memory.

    ``feed`` returns the forms that a chunk completes, ``close`` the last one. ``tail`` is how many
    newlines RT puts behind the last form: 1 everywhere but on /search, where it is 2.
    """

    def __init__(self, *, tail: int = 1) -> None:
        """Begin with nothing read."""
        self._tail = b"\n" * tail
        self._buffer = bytearray()
        self._seen = 0

    def feed(self, chunk: bytes) -> list[Form]:
        """Take one more chunk; return the forms that are complete."""
        buffer, start = self._buffer, 0
        forms: list[Form] = []
        buffer += chunk
        while (end := buffer.find(_SEPARATOR, max(start, self._seen))) >= 0:
            forms.append(_form(bytes(buffer[start : end + 1])))
            start = self._seen = end + len(_SEPARATOR)
        del buffer[:start]
        # A separator may have begun in the last bytes.
        self._seen = max(0, len(buffer) - len(_SEPARATOR) + 1)
        return forms

    def close(self) -> list[Form]:
        """Read the last form; ProtocolError if it is not complete."""
        data, self._buffer = bytes(self._buffer), bytearray()
        if not data.endswith(b"\n" + self._tail):
            raise ProtocolError("RT's answer is cut: the end of the last form is missing")
        return [_form(data.removesuffix(self._tail))]


def iter_forms(chunks: Iterable[bytes], *, tail: int = 1) -> Iterator[Form]:
    """Read forms lazily from the payload's chunks; memory is bounded by the largest form."""
    reader = FormReader(tail=tail)
    for chunk in chunks:
        yield from reader.feed(chunk)
    yield from reader.close()


def parse_forms(text: str | bytes, *, tail: int = 1) -> tuple[Form, ...]:
    """Read a whole payload. ProtocolError if it is cut, or not made of forms."""
    data = text.encode(errors="surrogatepass") if isinstance(text, str) else text
    return tuple(iter_forms((data,), tail=tail))


def decode(data: bytes) -> str:
    """Decode what RT prints, which is UTF-8; ProtocolError if it is not."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise ProtocolError(f"RT's answer is not UTF-8: {error.reason}") from error


def _form(data: bytes) -> Form:
    """Read one form, which ends in the LF of its last line."""
    try:
        comments, pos = _comments(data) if data.startswith(b"#") else ((), 0)
        return Form(comments, _fields(data, pos))
    except UnicodeDecodeError as error:
        raise ProtocolError(f"RT's answer is not UTF-8: {error.reason}") from error


def _comments(data: bytes) -> tuple[tuple[str, ...], int]:
    """Read the comment lines, and find where the fields begin."""
    end = data.find(b"\n\n")
    # Only the collected comments of an edit have no blank line after them.
    end, pos = (len(data) - 1, len(data)) if end < 0 else (end, end + 2)
    return tuple(data[:end].decode().split("\n")), pos


def _fields(data: bytes, pos: int) -> tuple[tuple[str, str], ...]:
    fields: list[tuple[str, str]] = []
    size = len(data)
    while pos < size:
        if run := _RUN.match(data, pos):
            fields += _PAIR.findall(run[0].decode())
            pos = run.end()
        else:
            key, value, pos = _field(data, pos)
            fields.append((key.decode(), value.decode()))
    return tuple(fields)


def _field(data: bytes, pos: int) -> tuple[bytes, bytes, int]:
    eol = data.find(b"\n", pos)
    key, colon, value = data[pos:eol].partition(b": ")
    if not colon or key.startswith((b"CF.{", b" ")):
        key, value = _odd_field(data[pos:eol])
    pos = eol + 1
    if data[pos : pos + 1] in _CONTINUATIONS:
        value, pos = _longer(data, key, value, pos)
    return key, value, pos


def _odd_field(line: bytes) -> tuple[bytes, bytes]:
    """Split a field line whose key does not end at the first colon and space."""
    if line.startswith(b"CF.{"):
        # The name of a custom field may itself contain ": ".
        name, end, value = line.partition(b"}: ")
        if end:
            return name + b"}", value
    elif b": " in line:
        raise ProtocolError(f"not a field of a form: {line[:60]!r}")
    # An empty list has no space after the colon.
    if not line.endswith(b":") or line.startswith(b" "):
        raise ProtocolError(f"not a field of a form: {line[:60]!r}")
    return line[:-1], b""


def _longer(data: bytes, key: bytes, value: bytes, pos: int) -> tuple[bytes, int]:
    """Read what follows the first line of a value, from ``pos``: more of it, or empty lines."""
    width = len(key.decode()) + 2
    margin = b"\n" + b" " * (width if width <= _MAX_INDENT else _MIN_INDENT)
    if data.startswith(margin, pos - 1):
        return _several_lines(data, pos - 1 - len(value), pos, margin)
    if data.startswith(b"\n\n", pos):
        return value + b"\n", pos + 2
    if data.startswith(b"\n", pos) and pos + 1 < len(data):
        # The next field has several lines and keeps a distance.
        return value, pos + 1
    raise ProtocolError(f"RT's answer is cut, or indented wrongly, after {key[:60]!r}")


def _several_lines(data: bytes, start: int, pos: int, margin: bytes) -> tuple[bytes, int]:
    """Read a value of several lines: up to the first line that is truly empty."""
    end = data.find(b"\n\n", pos)
    if end < 0:
        raise ProtocolError("RT's answer is cut inside a value of several lines")
    body = data[start:end]
    value = body.replace(margin, b"\n")
    if len(body) - len(value) != body.count(b"\n") * (len(margin) - 1):
        raise ProtocolError("a line inside a value is not indented as RT does it")
    if data.startswith(b"\n", end + 2):
        return value + b"\n", end + 3
    return value, end + 2
