"""How RT prints and reads REST 1.0 text, written a second time and on purpose in another way.

`print_*` follow docs/rt/rest1.md#forms and #lists, `read_like_rt` follows docs/rt/rest1.md#input.
They know nothing of rtfacade; tests/contract/test_rest1_text.py compares them with RT's own code.
"""

import re
from collections.abc import Iterable, Sequence

Value = str | Sequence[str]

# What Perl calls whitespace.
SPACE = "[\t\n\x0b\x0c\r \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"


# Lines that mean something to a reader that is not exact.
HOSTILE_LINES = [
    "",
    " ",
    "--",
    " --",
    "# Ticket 1 created.",
    "#",
    "Owner: root",
    "id: 5",
    "RT/5.0.3 200 Ok",
    "    four",
    "         nine",
    "\ttab",
    "CF.{A}: x}: y",
    "Attachments: ",
    "             7: x (1b)",
    "a\u2028--\u2028b",
    "a\x85Owner: root",
    "a\rb\r",
    "a\x0b\x0c\x1c\x1d\x1eb",
    "\xa0no-break",
    "'quoted, \\'",
    "\ufeffbom",
]


def print_forms(forms: Iterable[tuple[Sequence[str], Iterable[tuple[str, Value]]]]) -> str:
    """A whole payload, as every page but /search ends it."""
    return "\n--\n\n".join(print_form(comments, fields) for comments, fields in forms) + "\n"


def print_form(comments: Sequence[str], fields: Iterable[tuple[str, Value]]) -> str:
    head = "".join(f"{line}\n" for line in comments) + "\n" if comments else ""
    text = ""
    for key, value in fields:
        piece = _print_field(key, value)
        if piece.count("\n") > 1 and text and not text.endswith("\n\n"):
            text += "\n"
        text += piece
    return head + text


def _print_field(key: str, value: Value) -> str:
    width = len(f"{key}: ")
    margin = " " * (width if width <= 16 else 4)
    if isinstance(value, str):
        return _print_text(key, value, margin)
    return _print_list(key, value, margin)


def _print_text(key: str, value: str, margin: str) -> str:
    first, *rest = value.split("\n")
    if not rest:
        return f"{key}: {first}\n"
    ends_in_newline = rest[-1] == ""
    lines = rest[:-1] if ends_in_newline else rest
    body = "".join(f"{margin}{line}\n" for line in lines)
    return f"{key}: {first}\n{body}\n" + "\n" * ends_in_newline


def _print_list(key: str, items: Sequence[str], margin: str) -> str:
    if not items:
        return f"{key}:\n"
    lines = [f"{key}: {items[0]}"]
    for item in items[1:]:
        if 1 + len(lines[-1]) + len(item) >= 70:
            lines[-1] += ","
            lines.append(margin + item)
        else:
            lines[-1] += f", {item}"
    return "\n".join(lines) + "\n" + "\n" * (len(lines) > 1)


def read_like_rt(text: str) -> list[dict[str, str]]:
    """The forms RT finds in `content`; AssertionError for what it would call a syntax error."""
    forms: list[dict[str, str]] = [{}]
    lines = text.rstrip("\n").split("\n")
    field = rf"([a-z][a-z0-9_-]*|CF\.\{{[^,]+\}}|C(?:ustom)?F(?:ield)?-[^,]+):(?:{SPACE}+(.*))?"
    while lines:
        line = lines.pop(0)
        if line == "--":
            forms.append({})
        elif match := re.fullmatch(field, line, re.IGNORECASE | re.DOTALL):
            assert match[1] not in forms[-1], "a field that is given twice"
            forms[-1][match[1]] = _read_value(match[2] or "", lines)
        else:
            assert not line.startswith("#"), "a syntax error: # after a field"
    return [form for form in forms if form]


def _read_value(first: str, lines: list[str]) -> str:
    more: list[str] = []
    while lines and re.match(rf"{SPACE}|\Z", lines[0]):
        more.append(lines.pop(0))
    while more and not more[-1]:
        more.pop()
    starts = [match[0] for line in more if (match := re.match(f"{SPACE}+", line))]
    common = min(starts, key=len, default="")
    value = [first, *(line.removeprefix(common) for line in more)]
    while value and not value[0]:
        value.pop(0)
    return "\n".join(value)
