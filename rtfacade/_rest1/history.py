"""A ticket's history in the long format: one form a transaction, in one answer.

What cannot be known from it:

- A transaction without content says so in a sentence in the user's language, where content would
  stand. Content comes from a part without a file name, printed as ``untitled`` with its size; so
  where there is no such part, or all of them are empty, the sentence is recognised, whatever the
  language. Where there is one, ``tells_all`` says whether the text is surely that part.
- There is one text, the first; HTML is made plain in the way of the site. ``tells_all`` says
  whether there can be more to it; REST2 tells the rest.
- A file that is really called ``untitled`` has ``filename`` None; ``tells_all`` is False for it.
- RT counts the transactions before rights hide some of them. An answer with fewer is therefore
  not known to be cut; one cut exactly between two transactions is recognised by HTTP's own
  framing, and where that is missing (``framed=False``) by the count.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

import attrs

from rtfacade.errors import NotFoundError, ProtocolError
from rtfacade.records.history import AttachmentName, HistoryEntry
from rtfacade.records.json_values import read_datetime

from .forms import Form, FormReader
from .replies import error_lines, is_error
from .values import UNTITLED, HistoryAttachment, parse_attachment_names

_COUNT = re.compile(r"# 1/([0-9]{1,18}) \(id/([0-9]{1,18})/total\)")
_TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_NUMBER = re.compile(r"-?[0-9]{1,18}")
_SIZE = re.compile(r"([0-9]{1,12}(?:\.[0-9])?)([bk])", re.ASCII)
_EMPTY: Final = "0b"
_NOT_FOUND: Final = 404


@attrs.frozen
class HistoryForm:
    """One transaction as REST 1.0 tells it.

    ``ticket`` is where it happened: for a merged ticket that may be the other number. ``content``
    is None where there is none. ``total`` is what RT counted in the whole history, hidden
    transactions included; None where the answer does not say.
    """

    id: int
    ticket: int
    time_taken: int
    type: str
    field: str
    old_value: str
    new_value: str
    data: str
    description: str
    content: str | None
    creator: str
    created: datetime
    attachments: tuple[HistoryAttachment, ...]
    total: int | None = None
    printed: str = attrs.field(default="", repr=False, eq=False)
    """What stands where the content would: also RT's sentence that there is none."""


class HistoryReader:
    """Reads transactions from chunks of bytes and keeps no more than one in memory.

    ``framed`` says that HTTP vouches for the length of the answer (a Content-Length, or chunks).
    """

    def __init__(self, ticket_id: int, *, framed: bool = True) -> None:
        """Begin with nothing read; the id is for error texts."""
        self._ticket_id = ticket_id
        self._framed = framed
        self._forms = FormReader()
        self._count = 0
        self._total: int | None = None

    def feed(self, chunk: bytes) -> list[HistoryForm]:
        """Take one more chunk; return the transactions that are complete."""
        return [self._entry(form) for form in self._forms.feed(chunk)]

    def close(self) -> list[HistoryForm]:
        """Read the last transaction; ProtocolError if something is missing."""
        entries = [self._entry(form) for form in self._forms.close()]
        total = self._count if self._total is None else self._total
        if self._count > total or (self._count < total and not self._framed):
            raise ProtocolError(
                f"history of ticket {self._ticket_id}: RT counts {total} transactions, "
                f"{self._count} came"
            )
        return entries

    def _entry(self, form: Form) -> HistoryForm:
        if len(form.fields) < 2 and is_error(form):
            raise NotFoundError(_NOT_FOUND, error_lines(form))
        entry = history_form(form)
        self._count += 1
        self._total = entry.total
        return entry


def parse_history(
    source: str | bytes | Iterable[bytes], ticket_id: int, *, framed: bool = True
) -> Iterator[HistoryForm]:
    """Read a history lazily, in the order of the ids.

    NotFoundError if RT answers that there is no such ticket, ProtocolError if the answer is cut
    or is not a history in the long format.
    """
    reader = HistoryReader(ticket_id, framed=framed)
    if isinstance(source, str):
        source = source.encode()
    for chunk in (source,) if isinstance(source, bytes) else source:
        yield from reader.feed(chunk)
    yield from reader.close()


def history_form(form: Form) -> HistoryForm:
    """Turn one form into a transaction; also for the answer of transaction/T in the long format."""
    values = dict(form.fields)
    total = _total(form, values)
    try:
        attachments = _attachments(values["Attachments"])
        return HistoryForm(
            id=_number(values["id"]),
            ticket=_number(values["Ticket"]),
            time_taken=_number(values["TimeTaken"] or "0"),
            type=values["Type"],
            field=values["Field"],
            old_value=values["OldValue"],
            new_value=values["NewValue"],
            data=values["Data"],
            description=values["Description"],
            content=_content(values["Content"], attachments),
            creator=values["Creator"],
            created=_created(values["Created"]),
            attachments=attachments,
            total=total,
            printed=values["Content"],
        )
    except KeyError as error:
        raise ProtocolError(f"a transaction of RT's history has no {error}") from None


def history_entry(form: HistoryForm) -> HistoryEntry:
    """Return a form as the entry of a history."""
    return HistoryEntry(
        id=form.id,
        ticket_id=form.ticket,
        type=form.type,
        created=form.created,
        creator=form.creator,
        field=form.field,
        old_value=form.old_value,
        new_value=form.new_value,
        data=form.data,
        time_taken=form.time_taken,
        content=(form.content or "").replace("\r", "") or None,
        attachments=tuple(AttachmentName(a.id, a.filename) for a in form.attachments),
        description=form.description,
    )


#: The words of RT that may stand in place of a text, as far as they are known beforehand.
_WORDS: Final = ("This transaction appears to have no content", "Large attachment dropped")
#: RT writes these to others on its own: the text in plain, then the same as HTML.
_RECORDS: Final = ("EmailRecord", "CommentEmailRecord")


def tells_all(form: HistoryForm, sentence: str = "") -> bool:
    """Tell whether a form says all there is to a message: one plain text, and files with names.

    ``sentence`` is RT's sentence for no content, if it is known from another transaction. A text is
    plain if its length is that of its part, because RT makes HTML plain before it prints it.
    """
    parts = form.attachments
    empty = [item for item in parts if item.size == _EMPTY]
    filled = [item for item in parts if item.filename is None and item.size != _EMPTY]
    if not parts:
        return True
    if len(parts) == 1 and not filled:
        return bool(empty)  # a text that is the whole mail may have a name
    if any(item.filename is not None for item in empty if item is not parts[-1]):
        return False  # a forwarded mail with a name, or an empty file
    if [item for item in empty if item.filename is None] != list(parts[: len(parts) > 1]):
        return False  # the container alone is empty
    if not filled:
        return len(parts) > 2  # a container of one part is a forwarded mail
    if len(parts) > 1 and filled[0] is not parts[1]:
        return False  # an image may stand before the text
    if len(filled) > 1:
        return (
            form.type in _RECORDS
            and len(parts) == len(filled) + 1 == 3
            and is_whole(form, filled[0], sentence)
        )
    return len(parts) != 2 and is_whole(form, filled[0], sentence)


def is_whole(form: HistoryForm, part: HistoryAttachment, sentence: str = "") -> bool:
    """Tell whether the text of a form is this part, as it was written."""
    text = form.content
    if text is None or text.strip() in {sentence.strip(), *_WORDS} - {""}:
        return False
    size, lines = len(text), text.count("\n")
    printed = _SIZE.fullmatch(part.size)
    if printed is None:
        return False
    # RT drops the CR before a line end. It prints bytes, or tenths of 1024, the rest cut off.
    if printed[2] == "b":
        return printed[1] in (str(size), str(size + lines))
    least = float(printed[1]) * 1024
    return any(least - 1 <= length < least + 104 for length in (size, size + lines))


def _total(form: Form, values: dict[str, str]) -> int | None:
    if not form.comments:
        return None
    comment = "\n".join(form.comments)
    match = _COUNT.fullmatch(comment)
    if match is None or match[2] != values.get("id"):
        raise ProtocolError(f"not a transaction of RT's history: {comment[:60]!r}")
    return int(match[1])


def _number(value: str) -> int:
    if not _NUMBER.fullmatch(value):
        raise ProtocolError(f"not a number in RT's history: {value[:60]!r}")
    return int(value)


def _created(value: str) -> datetime:
    """Read the database's own string, which is UTC for every user."""
    if not _TIME.fullmatch(value):
        raise ProtocolError(f"not a time in RT's history: {value[:60]!r}")
    return read_datetime(value)


def _attachments(value: str) -> tuple[HistoryAttachment, ...]:
    return tuple(
        HistoryAttachment(number, None if name == UNTITLED else name, size)
        for number, name, size in parse_attachment_names(value)
    )


def _content(text: str, attachments: tuple[HistoryAttachment, ...]) -> str | None:
    """Tell text from the sentence that stands for none: it needs a part that can hold text."""
    nameless = [item for item in attachments if item.filename is None]
    if not nameless:
        return None
    if text and all(item.size == _EMPTY for item in nameless):
        return None
    return text
