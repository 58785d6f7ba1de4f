"""Kinds of fields: how values of one kind are written, and compared with what RT returns.

A field is described by one line in its record, ``status = word("Status", write=True)``; the word
in that line is its kind. How REST1 writes a kind is in ``_rest1/to_forms.py``, and what the command
line takes for it in ``cli/fields.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import attrs

from rtfacade.records import serialize
from rtfacade.records.json_values import is_object, objects
from rtfacade.records.moments import read_moment

_NOBODY = "Nobody"


@attrs.frozen
class Kind:
    """What the fields of one kind have in common."""

    name: str
    write: Callable[[str, object], Any]
    """Takes the keyword and a value, and returns what goes into the payload."""
    same: Callable[[Any, Any], bool]
    """Takes the value in the payload and the value that RT returned."""
    takes: str
    """The type of the keyword of ``create`` and ``update``."""
    finds: str = "str | Sequence[str] | None"
    """The type of the keyword of ``search``."""


def same_text(requested: Any, actual: Any) -> bool:
    """Compare text, case included."""
    return str(requested) == str(actual if actual is not None else "")


def same_word(requested: Any, actual: Any) -> bool:
    """Compare text that RT looks up without its case."""
    return str(requested).casefold() == str(actual or "").casefold()


def same_number(requested: Any, actual: Any) -> bool:
    """Compare numbers; RT returns text, or nothing for 0."""
    return str(requested) == str(actual or 0)


def same_moment(requested: Any, actual: Any) -> bool:
    """Compare dates, each aware and in UTC."""
    return read_moment(requested) == read_moment(actual)


def same_reference(requested: Any, actual: Any) -> bool:
    """Compare a name, an e-mail address or a number with an expanded reference."""
    if not is_object(actual):
        return same_word(requested, actual)
    names = (actual.get(key) for key in ("id", "Name", "EmailAddress"))
    return any(same_word(requested, name) for name in names if name)


def same_people(requested: Sequence[object], actual: Any) -> bool:
    """Compare a whole role: all that were requested are in it, and no others.

    RT puts the user Nobody into an empty role of one person.
    """
    members = [item for item in objects(actual) if not same_reference(_NOBODY, item)]
    wanted = [one for one in requested if not same_word(one, _NOBODY)]
    return all(any(same_reference(one, item) for item in members) for one in wanted) and all(
        any(same_reference(one, item) for one in wanted) for item in members
    )


def _not_compared(requested: Any, actual: Any) -> bool:  # noqa: ARG001
    """Answer True: the field cannot be read, or its values are compared one by one."""
    return True


LINE = Kind("line", serialize.one_line, same_text, "str")
WORD = Kind("word", serialize.one_line, same_word, "str")
BLOCK = Kind("block", serialize.text, same_text, "str")
NUMBER = Kind("number", serialize.whole_number, same_number, "int", "int | Sequence[int] | None")
MINUTES = Kind("minutes", serialize.minutes, same_number, "Minutes")
MOMENT = Kind("moment", serialize.moment, same_moment, "datetime | None")
FLAG = Kind("flag", serialize.flag, same_number, "bool")
REFERENCE = Kind(
    "reference", serialize.person, same_reference, "str | int", "str | int | Sequence[str] | None"
)
PEOPLE = Kind("people", serialize.people, same_people, "People")
SECRET = Kind("secret", serialize.text, _not_compared, "str")
CUSTOM_FIELDS = Kind(
    "custom fields",
    serialize.custom_fields,
    _not_compared,
    "Mapping[str, FieldValues]",
    "Mapping[str, str | Sequence[str]] | None",
)
CUSTOM_ROLES = Kind("custom roles", serialize.custom_roles, _not_compared, "Mapping[str, People]")
TARGETS = Kind("targets", serialize.targets, _not_compared, "Targets")
