"""What an answer says about success: RT's comment lines.

Comment lines are sentences, partly in the user's language. Nothing is decided by their wording but
the one line that is proof of a creation, which RT never translates.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rtfacade.errors import ProtocolError

from .forms import Form

# History says how much it shows where other forms say what went wrong.
_COUNT = re.compile(r"# [0-9]+/[0-9]+ \(.*/total\)")
_BLANK_LINE = "\n\n"
_SEPARATOR = "\n\n--\n\n"


def is_error(form: Form) -> bool:
    """Whether a form that was read says why there is nothing to read.

    RT reports that under status 200: a comment, and no field but perhaps the id. Only for answers
    to reads; every answer to a write looks like this.
    """
    if any(key.lower() != "id" for key, _ in form.fields):
        return False
    return bool(form.comments) and not _COUNT.fullmatch("\n".join(form.comments))


def error_lines(form: Form) -> tuple[str, ...]:
    """Return RT's own words: the comment lines without their marks."""
    return _words(form.comments)


def messages(text: str) -> tuple[str, ...]:
    """Return what the payload of an answer to a write, or of a refusal, says.

    Never fails: such an answer may be comments, forms with comments, an echo of what was sent, or
    free text.
    """
    if not text.startswith("#"):
        return _words(line for line in text.split("\n") if line)
    heads = [part.split(_BLANK_LINE, 1)[0] for part in text.split(_SEPARATOR)]
    lines = [line for head in heads if head.startswith("#") for line in head.split("\n")]
    return _words(line for line in lines if line)


def created_ids(comments: Iterable[str], type: str) -> tuple[int, ...]:
    """Return the ids of what RT says it has created, in order.

    ``comments`` are lines as they stand; ``type`` is ticket, user, group or queue.
    """
    line = re.compile(rf"# {re.escape(type.capitalize())} ([0-9]{{1,18}}) created\.")
    matches = [line.fullmatch(comment) for comment in comments]
    return tuple(int(match[1]) for match in matches if match)


def created_id(comments: Iterable[str], type: str) -> int | None:
    """Return the id of the one object RT says it has created, None if there is none.

    This line is the only proof: a creation that failed is status 200 too, and one that succeeded
    can come with complaints. Two of them are a ProtocolError: one is then not RT's own.
    """
    ids = created_ids(comments, type)
    if len(ids) > 1:
        raise ProtocolError(f"one {type} was to be created, and RT names {len(ids)}")
    return ids[0] if ids else None


def _words(lines: Iterable[str]) -> tuple[str, ...]:
    # A message of several lines is marked on its first line only.
    return tuple(line[1:].strip() if line.startswith("#") else line for line in lines)
