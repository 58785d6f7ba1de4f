"""A whole mail, put together again from its parts.

RT keeps each part's headers, decoded, and its content: texts as UTF-8, anything else byte for byte.
So what comes out has the same headers, the same tree and the same contents as what came in, but
encoded anew: signatures over the bytes of the original do not hold. Lines end with LF.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping, Sequence
from email import message_from_bytes, policy
from email.header import Header
from email.message import EmailMessage
from email.utils import encode_rfc2231, formataddr, getaddresses
from typing import Final

from rtfacade._attachments.headers import header, parameters, read_headers
from rtfacade._attachments.parts import Part
from rtfacade.errors import ProtocolError

#: What RT keeps in place of a content that is larger than ``$MaxAttachmentSize``, in any language.
DROPPED: Final = "Large attachment dropped"

#: Types that RT keeps as text, in UTF-8 (RT::I18N::IsTextualContentType).
_TEXT: Final = ("text/plain", "text/html", "message/rfc822")
#: Written anew; what RT says of a length is of the content as RT keeps it.
_OURS: Final = ("content-type", "content-transfer-encoding", "content-length")
_ADDRESSES: Final = frozenset(
    ("from", "to", "cc", "bcc", "reply-to", "sender", "resent-from", "resent-to", "resent-cc")
)
_MAX_LINE: Final = 998
_MAX_ADDRESSES: Final = 20_000
_BOUNDARY = re.compile(r"[0-9A-Za-z'()+_,./:=?-](?:[0-9A-Za-z'()+_,./:=? -]{0,68}[^ ])?", re.ASCII)
_MEDIA_TYPE = re.compile(r"[\w!#$&^.+-]{1,100}/[\w!#$&^.+-]{1,100}", re.ASCII)
_CONTROLS = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
#: What some readers of a folder of mails take for the beginning of the next.
_FROM = re.compile(rb"^From ", re.MULTILINE)
#: Python reads a mail within a mail by recursion.
_MAX_DEPTH: Final = 100

POLICY: Final = policy.default.clone(refold_source="none")


def content_bytes(part: Part, content: object) -> bytes:
    """Return the bytes of a ``Content`` out of a list: text as UTF-8, else one a character."""
    text = str(content or "")
    declared = parameters(header(part.headers, "Content-Type"))[0]
    if (declared or part.type) not in _TEXT:
        try:
            return text.encode("latin-1")
        except UnicodeEncodeError:
            pass
    return text.encode("utf-8", "replace")


def may_be_cut(
    parts: Mapping[int, Part], contents: Mapping[int, bytes]
) -> dict[int, tuple[int, str]]:
    """Return parts that are shorter than the length that stands in their headers, with words.

    RT notes the length of what came in there, and cuts at ``$MaxAttachmentSize``; but a mail may
    have a length of its own, of something else. What RT has cut stands in the ticket's history.
    """
    losses: dict[int, tuple[int, str]] = {}
    for number, part in parts.items():
        kept = len(contents[number])
        if contents[number] == DROPPED.encode() and part.size != kept:
            losses[number] = part.size, f"RT has dropped the content: {part.size} bytes"
        elif part.size > kept:
            losses[number] = part.size, f"RT has kept {kept} of {part.size} bytes"
    return losses


def parse(mail: bytes, roots: Sequence[Part]) -> EmailMessage:
    """Return a mail as an object of Python's email package."""
    if _depth(roots) > _MAX_DEPTH:
        raise ProtocolError(
            f"a mail nested deeper than {_MAX_DEPTH} parts cannot be read by Python"
        )
    return message_from_bytes(mail, policy=POLICY)


def _depth(roots: Sequence[Part]) -> int:
    depth, level = 0, list(roots)
    while level:
        depth, level = depth + 1, [child for part in level for child in part.parts]
    return depth


def build(
    roots: Sequence[Part],
    contents: Mapping[int, bytes],
    *,
    extra: Sequence[tuple[str, str]] = (),
    notes: Mapping[int, str] | None = None,
) -> bytes:
    """Return the mail that has these parts.

    ``extra`` are headers for a mail that does not have them, ``notes`` a header for some parts.
    """
    written: dict[int, bytes] = {}
    for part in reversed([one for root in roots for one in root.walk()]):  # the innermost first
        inner = [written.pop(child.id) for child in part.parts]
        headers = _headers(part)
        if any(part is root for root in roots):
            headers = _with_missing(headers, (*extra, ("MIME-Version", "1.0")))
        if notes and part.id in notes:
            headers.append(("X-RTfacade-Note", notes[part.id]))
        written[part.id] = _written(part, headers, inner, contents.get(part.id, b""))
    if len(roots) == 1:
        return written[roots[0].id]
    # RT has one outermost part; a user who may not see it gets the others as they are.
    mixed = Part(0, "multipart/mixed", "")
    headers = _with_missing([], (*extra, ("MIME-Version", "1.0")))
    return _written(mixed, headers, [written[part.id] for part in roots], b"")


def _with_missing(
    headers: list[tuple[str, str]], extra: Sequence[tuple[str, str]]
) -> list[tuple[str, str]]:
    names = {name.lower() for name, _ in headers}
    return [*headers, *(one for one in extra if one[0].lower() not in names)]


# -- headers -------------------------------------------------------------------------------------


def _headers(part: Part) -> list[tuple[str, str]]:
    """Return the headers that do not depend on how the part is written, ready to be."""
    encoded: list[tuple[str, str]] = []
    for name, value in read_headers(part.headers):
        key = name.lower()
        if key in _OURS:
            continue
        if key == "content-disposition":
            encoded.append((name, _disposition(value)))
        else:
            encoded.append((name, _encoded(name, value)))
    return encoded


def _disposition(value: str) -> str:
    word, params = parameters(value)
    return _structured(word if re.fullmatch(r"[\w-]{1,50}", word, re.ASCII) else "inline", params)


def _structured(main: str, params: Mapping[str, str]) -> str:
    """Write a header with parameters, the names of files by RFC 2231."""
    pieces = [main]
    for name, value in params.items():
        if not re.fullmatch(r"[\w.-]{1,60}", name, re.ASCII):
            continue
        text = _CONTROLS.sub(" ", value)
        if text.isascii():
            quoted = text.replace("\\", "\\\\").replace('"', '\\"')
            pieces.append(f'{name}="{quoted}"')
        else:
            known = text.encode("utf-8", "replace").decode()
            pieces.append(f"{name}*={encode_rfc2231(known, 'utf-8')}")
    return ";\n ".join(pieces)


def _encoded(name: str, value: str) -> str:
    """Write the value of another header: as it is if it is ASCII, else in encoded words."""
    if value.isascii():
        lines = [_CONTROLS.sub(" ", line).strip(" ") for line in value.split("\n")]
        return "\n ".join(line for line in lines if line)
    text = " ".join(_CONTROLS.sub(" ", value).split()).encode("utf-8", "replace").decode()
    if name.lower() in _ADDRESSES and len(text) < _MAX_ADDRESSES:
        addresses = _addresses(text)
        if addresses:
            return addresses
    return Header(text, "utf-8", header_name=name).encode()


def _addresses(text: str) -> str:
    """Write addresses, of which only the names can be encoded; ``""`` if that cannot be done."""
    pairs = getaddresses([text])
    if not all(address and address.isascii() for _, address in pairs):
        return ""
    return ",\n ".join(formataddr(pair, "utf-8") for pair in pairs)


# -- parts ---------------------------------------------------------------------------------------


def _written(
    part: Part, headers: list[tuple[str, str]], inner: Sequence[bytes], data: bytes
) -> bytes:
    """Return a part with its headers, ``inner`` being the parts in it as they are written."""
    kind = part.type if _MEDIA_TYPE.fullmatch(part.type) else "application/octet-stream"
    declared = header(part.headers, "Content-Type")
    params = parameters(declared)[1]
    if part.type.startswith("multipart/") and data and not inner:
        body, encoding = data, ""  # RT has found no boundary in it; nor will others
    elif part.type.startswith("multipart/"):
        params.pop("charset", None)
        params["boundary"] = _boundary(params.get("boundary", ""), part.id, inner)
        body, encoding = _multipart(params["boundary"], inner), ""
    elif part.is_forwarded or part.type.startswith("message/"):
        # A mail within a mail must not be encoded; its own parts are.
        params.pop("charset", None)
        body = b"\n".join(inner) if inner else data
        encoding = "" if body.isascii() else "8bit"
    else:
        if part.type in _TEXT:
            params["charset"] = "utf-8"
        body, encoding = _body(kind, data)
    if part.filename and "name" not in params and not part.type.startswith("multipart/"):
        params["name"] = part.filename
    lines = [*headers, ("Content-Type", _structured(kind, params))]
    if encoding:
        lines.append(("Content-Transfer-Encoding", encoding))
    head = "".join(f"{name}: {value}\n" for name, value in lines)
    return head.encode("ascii", "replace") + b"\n" + body


def _body(kind: str, data: bytes) -> tuple[bytes, str]:
    """Encode the content of a part, so that Python's email package gives back each byte."""
    is_plain = kind.startswith("text/") and b"\r" not in data and b"\0" not in data
    if is_plain and not _FROM.search(data):
        if data.isascii() and all(len(line) < _MAX_LINE for line in data.split(b"\n")):
            return data, "7bit"
        if sum(byte > 126 for byte in data) * 5 < len(data):
            return binascii.b2a_qp(data, istext=True), "quoted-printable"
    return base64.encodebytes(data), "base64"


def _multipart(boundary: str, inner: Sequence[bytes]) -> bytes:
    mark = b"--" + boundary.encode()
    return b"".join(mark + b"\n" + one + b"\n" for one in inner) + mark + b"--\n"


def _boundary(given: str, id: int, inner: Sequence[bytes]) -> str:
    """Return the boundary that the mail came with, if no line of what is inside begins so."""
    for boundary in _candidates(given, id):
        line = re.compile(b"^--" + re.escape(boundary.encode()), re.MULTILINE)
        if not any(line.search(one) for one in inner):
            return boundary
    raise AssertionError("unreachable: there is no end of boundaries")


def _candidates(given: str, id: int) -> Iterator[str]:
    if _BOUNDARY.fullmatch(given):
        yield given
    number = 0
    while True:
        yield f"=_rt-{id}-{number}"
        number += 1
