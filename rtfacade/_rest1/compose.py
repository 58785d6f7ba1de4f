"""Forms to send, so that RT reads back every value exactly and nothing else.

RT reads a form by lines: without care a newline in a value sets further fields, ends the form or
aborts it, and a colon extends the name of a custom field. One way of writing is safe for any text:

    Name:
    ␠
    ␠first line
    ␠second line

The line with a lone space fixes the indentation that RT takes off at one space, and is then
dropped itself. Nothing of the value stands in the first column, nor on the line of the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final
from urllib.parse import quote

from .values import LINK_KINDS

_PEOPLE: Final = frozenset({"requestor", "requestors", "cc", "admincc", "bcc"})
_LINKS: Final = frozenset(kind.lower() for kind in LINK_KINDS)
_ATTACHMENT: Final = "attachment"
# Everything else is one line to RT. Custom fields are checked by RT itself.
_TEXTS: Final = frozenset({"text", "comments", "signature", "contactinfo", "freeformcontactinfo"})

_PLAIN_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")
_FIELD_NAME = re.compile(r"CF\.\{([^,{}\x00-\x1f\x7f]+)\}", re.IGNORECASE)
_NONCHARACTERS: Final = "\ufdd0-\ufdef" + "".join(
    chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF)
)
# RT stores a noncharacter as the letters "\xEF…", and PostgreSQL has no place for NUL.
_IMPOSSIBLE = re.compile(f"[\0\ud800-\udfff{_NONCHARACTERS}]")
_NOT_BARE = re.compile(r"[\s,;\"<>()\\\x00-\x20\x7f]|\A'|\Aq\{")
_NOT_A_LINK = re.compile(r"[\s,\"\x00-\x20\x7f]|\A'|\Aq\{")
_NOT_IN_FILE_NAMES = re.compile(r"[,\"\x00-\x1f\x7f]|\Aq(?=\{)|=(?=\?)")


class Encoded(str):
    """A list that is already written as RT reads it; ``compose`` takes it as it is."""

    __slots__ = ()


def compose(fields: Mapping[str, str | Sequence[str]]) -> str:
    """Write one form. ValueError names the field that cannot be written.

    A string is one value, a sequence is a list: people, links, file names, or the values of a
    custom field that takes several (and only of such a one). An empty one clears the field. CR LF
    and CR become LF. RT drops empty lines at the start of a text, so they are not sent.
    """
    seen: set[str] = set()
    lines: list[str] = []
    for name, value in fields.items():
        _check_name(name)
        if name.lower() in seen:
            raise ValueError(f"{name}: given twice")
        seen.add(name.lower())
        lines.append(_field(name, _text(name, value)))
    return "".join(lines)


def join_forms(forms: Iterable[str]) -> str:
    """Put several composed forms into one text."""
    return "--\n".join(forms)


def quote_values(values: Iterable[str], name: str = "custom field") -> Encoded:
    """Write the values of a custom field that takes several, each in double quotes."""
    return Encoded(",".join(_quoted(name, value) for value in values))


def people(values: Iterable[str], name: str = "people") -> Encoded:
    """Write a list of people: bare addresses or user names, nothing that RT would split."""
    checked = (_checked(name, value, _NOT_BARE, "a bare address") for value in values)
    return Encoded(", ".join(checked))


def attachment_names(names: Iterable[str]) -> Encoded:
    """Write the names of files, in the order of the parts; ``attachment_name`` says how."""
    # On lines of their own: a quote in one name cannot swallow the next.
    return Encoded("\n".join(map(attachment_name, names)))


def attachment_name(name: str) -> str:
    """Return the name that a file will have in RT, as near to ``name`` as RT allows.

    Folders are cut off; commas, double quotes and control characters become underscores.
    """
    base = re.split(r"[/\\]", name)[-1]
    base = _IMPOSSIBLE.sub("_", _NOT_IN_FILE_NAMES.sub("_", base)).strip()
    return base or "unnamed"


def object_name(name: str) -> str:
    """Encode the name of a user, group or queue for a path; ValueError if RT cannot take it."""
    _check_text("name", name)
    if not name.strip() or re.search(r"[,/\\\x00-\x1f\x7f]", name) or name in {".", "..", "new"}:
        raise ValueError(f"REST 1.0 cannot address the name {name!r}")
    if name.isdecimal():
        raise ValueError(f"REST 1.0 would take the name {name!r} for an id")
    return quote(name, safe="")


def _check_name(name: str) -> None:
    """Refuse a name that RT would read as something else."""
    custom = _FIELD_NAME.fullmatch(name)
    if custom:
        _check_text(name, custom[1])
    elif not _PLAIN_NAME.fullmatch(name):
        raise ValueError(f"not a field name that RT can read: {name!r}")


def _text(name: str, value: str | Sequence[str]) -> str:
    key = name.lower()
    if isinstance(value, Encoded):
        return value
    if key in _PEOPLE or key in _LINKS or key == _ATTACHMENT:
        return _list_text(name, [value] if isinstance(value, str) and value else value)
    if isinstance(value, str):
        return _plain_text(name, value)
    if not key.startswith("cf."):
        raise ValueError(f"{name}: takes one value, not a list")
    return quote_values(value, name)


def _list_text(name: str, values: Sequence[str]) -> str:
    key = name.lower()
    if key == _ATTACHMENT:
        return attachment_names(values)
    if key in _PEOPLE:
        return people(values, name)
    return ", ".join(_checked(name, value, _NOT_A_LINK, "a number or a URI") for value in values)


def _plain_text(name: str, value: str) -> str:
    key = name.lower()
    text = _check_text(name, _unix(value))
    if key not in _TEXTS and not key.startswith("cf.") and "\n" in text:
        raise ValueError(f"{name}: takes one line, without a newline")
    if key == "text" and text.lstrip("\n") == "0":
        raise ValueError(f"{name}: REST 1.0 takes a text that is just 0 for none")
    return text.lstrip("\n")


def _quoted(name: str, value: str) -> str:
    text = _check_text(name, _unix(value))
    if not text or "\n" in text:
        raise ValueError(f"{name}: a value must be one line and not empty: {value!r}")
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _checked(name: str, value: str, bad: re.Pattern[str], wanted: str) -> str:
    if not value or bad.search(value):
        raise ValueError(f"{name}: not {wanted}: {value!r}")
    return _check_text(name, value)


def _check_text(name: str, value: str) -> str:
    bad = _IMPOSSIBLE.search(value)
    if bad:
        raise ValueError(f"{name}: RT cannot hold the character U+{ord(bad[0]):04X}")
    return value


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _field(name: str, value: str) -> str:
    if not value:
        return f"{name}:\n"
    return f"{name}:\n \n " + value.replace("\n", "\n ") + "\n"
