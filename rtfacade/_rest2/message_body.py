"""The text of a message, out of its parts and the contents of some of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from rtfacade._attachments.mail import DROPPED
from rtfacade._attachments.parts import Part, Shown, files_of, fill, show
from rtfacade._rest1 import HistoryForm, is_whole
from rtfacade._rest2.html_text import as_text
from rtfacade.records.history import AttachmentName

#: How texts are wanted: made plain, as they were written (``"raw"``), or not at all.
Content = Literal["text", "raw"] | bool


def check_content(content: object) -> None:
    """Raise ValueError for what is no ``Content``."""
    if content not in ("text", "raw", True, False):
        raise ValueError(f"content must be 'text', 'raw' or False, not {content!r}")


def wanted_texts(roots: Sequence[Part], content: Content) -> list[int]:
    """Return the ids of the parts whose content the text is made of.

    Texts of which RT says that they are empty are among them where they may be chosen: the length
    is a header of the mail, which its sender writes.
    """
    if not content:
        return []
    shown = show(roots, html=content == "raw")
    doubtful = [
        part.id for root in roots for part in root.walk() if part.may_be_text and not part.size
    ]
    return [*(part.id for part in shown.texts), *doubtful]


def message_text(
    roots: Sequence[Part], contents: Mapping[int, object], content: Content
) -> str | None:
    """Return the text of a message, None if it has none."""
    if not content:
        return None
    is_raw = content == "raw"
    shown = show(fill(roots, contents), html=is_raw)
    pieces = [_piece(part, shown, contents, is_raw=is_raw) for part in shown.bodies]
    return _joined(piece for piece in pieces if piece) or None


def told_sizes(
    roots: Sequence[Part], form: HistoryForm, sentence: str
) -> tuple[tuple[Part, ...], dict[int, object]]:
    """Return the parts with the sizes that REST1 knows, and the contents that it has told.

    REST2's sizes may come from the sender of a mail; REST1's are of what is there.
    """
    empty = {item.id for item in form.attachments if item.size == "0b"}
    filled = {item.id: "x" for item in form.attachments if item.id not in empty}
    roots = fill(roots, {**filled, **dict.fromkeys(empty, "")})
    contents: dict[int, object] = dict.fromkeys(empty, "")
    texts = show(roots).texts
    nameless = [a for a in form.attachments if a.filename is None and a.id not in empty]
    if len(texts) == 1 and nameless and nameless[0].id == texts[0].id:
        is_plain = texts[0].type == "text/plain"
        if is_plain and is_whole(form, nameless[0], sentence):
            contents[texts[0].id] = form.content
    return roots, contents


def attachment_names(roots: Sequence[Part]) -> tuple[AttachmentName, ...]:
    """Return the parts of a message as its history names them."""
    files = {part.id: part.name for root in roots for part in files_of(root)}
    names: list[AttachmentName] = []
    waiting = list(reversed(roots))
    while waiting:
        part = waiting.pop()
        names.append(AttachmentName(part.id, files.get(part.id)))
        if not part.is_forwarded:
            waiting.extend(reversed(part.parts))
    return tuple(sorted(names, key=lambda name: name.id))


def _piece(part: Part, shown: Shown, contents: Mapping[int, object], *, is_raw: bool) -> str:
    if not part.is_text:
        return "" if is_raw else f"[{part.name}]"
    text = str(contents.get(part.id) or "")
    if text == DROPPED and part.size != len(DROPPED):
        return f"[RT dropped this text: {part.size} bytes]"
    if is_raw:
        return text
    return as_text(text, html=part.type == "text/html", names=shown.names)


def _joined(pieces: Iterable[str]) -> str:
    """Put texts below each other; a single one is left as it is."""
    joined = ""
    for piece in pieces:
        if joined and not joined.endswith("\n"):
            joined += "\n"
        joined += piece
    return joined
