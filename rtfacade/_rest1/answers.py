"""What REST1's answers prove, and what they do not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import cast

from rtfacade import _rest1
from rtfacade.errors import (
    ConflictError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    ProtocolError,
    RTError,
    StatusError,
    status_error,
)
from rtfacade.records.history import HistoryEntry
from rtfacade.records.rest1 import Rest1CustomField

#: RT's name of the owner of what nobody owns.
NOBODY = "nobody"

_DONE = re.compile(r"(?:Ticket|User|Group|Queue) [0-9]{1,18} (?:created|updated)\.")
_DEFINITION = re.compile(r"(.*)\): (Single|Multi)Value([A-Za-z]+)(?: (.*))?", re.DOTALL)
_HIDDEN = re.compile(r"You are not allowed to display \w+ .+\.", re.DOTALL)
_GATEWAY_REFUSAL = re.compile(r"(not ok|temporary failure) - ?(.*)", re.DOTALL)


class AccidentError(ProtocolError):
    """RT's own code died where an answer should be; HTTP says 200, ``stack`` shows where."""

    def __init__(self, path: str, text: str) -> None:
        """Keep the first line for people, the rest for those who must tell."""
        words, _, self.stack = text.partition("\nStack:\n")
        super().__init__(f"RT failed at {path}: {words.strip()}")


def without_envelope(path: str, content: bytes) -> ProtocolError:
    """Return what an answer without REST1's first line stands for."""
    if not content:
        return ProtocolError(f"REST1 answered {path} with nothing at all")
    if b"\nStack:\n" in content:
        return AccidentError(path, content.decode(errors="replace"))
    return ProtocolError(f"REST1 answered {path} without its first line: {content[:80]!r}")


def checked_edit(messages: Sequence[str]) -> tuple[str, ...]:
    """Return what RT says of an edit; nothing at all means that nothing had to be changed.

    RT echoes a form under 200 where it does not find the object: NotFoundError.
    """
    if messages and not any(map(_DONE.fullmatch, messages)):
        raise NotFoundError(404, messages)
    return tuple(messages)


def is_as_requested(shown: _rest1.Form, form: Mapping[str, str | list[str]]) -> bool:
    """Tell whether an object, read again, is as an edit wanted it; a password is never shown."""
    return all(
        _words_of(shown.get(key)) == _words_of(value) for key, value in form.items() if key != "id"
    )


def _words_of(value: object) -> list[str]:
    """Reduce a value to what RT keeps of it: a list is one line, times have a unit."""
    texts = cast("list[object]", value) if isinstance(value, list) else [value]
    text = ",".join(str(one) for one in texts if one is not None)
    return text.removesuffix(" minutes").replace(",", " ").split()


def created(messages: Sequence[str], type: str) -> int:
    """Return the id of what was created.

    NotAppliedError if the one line that proves a creation is missing (RT says that under 200), or
    if RT complains beside it; ``record`` is then the id of what is there.
    """
    number = _rest1.created_id([f"# {line}" for line in messages], type)
    if number is None:
        raise NotAppliedError(messages, [f"no {type} was created"])
    complaints = [line for line in messages if not _DONE.fullmatch(line)]
    if complaints:
        raise NotAppliedError(messages, complaints, number)
    return number


def partly(error: ConflictError) -> RTError:
    """Return what a 409 stands for: NotAppliedError if the rest of the form has been applied."""
    done = [line for line in error.messages if _DONE.fullmatch(line)]
    if not done:
        return error
    missing = [line for line in error.messages if line not in done]
    number = int(done[0].split()[1])
    return NotAppliedError(error.messages, missing, number)


def names_link(
    messages: Sequence[str], id: int, relation: str, target: str, *, remove: bool
) -> bool:
    """Tell whether RT's answer is about this link; RT does not translate the end of it."""
    words = f"{'Deleted' if remove else 'Created'} link {id} {relation} {target}"
    return " ".join(messages).endswith(words)


def names_edit(messages: Sequence[str], kind: str, number: str) -> bool:
    """Tell whether RT's answer is about this object, which "Ticket 7 updated." names."""
    named = [line for line in messages if _DONE.fullmatch(line)]
    return not named or f"{kind} {number} updated.".casefold() in map(str.casefold, named)


def names_owner(messages: Sequence[str], owner: str, own: str) -> bool:
    """Tell whether RT's answer is about this new owner.

    For users whose name in RT is not known, or is not ``own``: single sign-on may have another.
    ``own`` is Nobody where a ticket is given up; an answer that names somebody is about another.
    """
    words = re.findall(r"[^\s'\"]+", " ".join(messages).casefold())
    return NOBODY not in (owner, own) and own not in words and owner in words


def definitions(detailed: _rest1.Form, names: _rest1.Form | None) -> tuple[Rest1CustomField, ...]:
    """Read ``Name (description): SingleValueFreeform``, in RT's order.

    ``names`` is the short form, which settles where a name ends that holds parentheses itself.
    """
    lines = _lines(detailed)
    exact = [line.removesuffix(": ") for line in _lines(names)] if names else [""] * len(lines)
    if len(lines) != len(exact):
        raise ProtocolError(f"RT lists {len(lines)} custom fields, and {len(exact)} by their names")
    return tuple(_definition(line, name) for line, name in zip(lines, exact, strict=True))


def is_ambiguous(detailed: _rest1.Form) -> bool:
    """Tell whether the long form alone leaves open where a name ends."""
    return any(line.count(" (") > 1 for line in _lines(detailed))


def _lines(form: _rest1.Form) -> list[str]:
    return [f"{key}: {value}" for key, value in form.fields if key != "id"]


def _definition(line: str, name: str) -> Rest1CustomField:
    if not name:
        name = line.partition(" (")[0]
    match = _DEFINITION.fullmatch(line.removeprefix(f"{name} ("))
    if match is None:
        raise ProtocolError(f"not the definition of a custom field: {line[:80]!r}")
    description, kind, type_, pattern = match.groups()
    return Rest1CustomField(name, description, type_, kind == "Single", pattern or "")


def matched(ids: Sequence[int], forms: Sequence[_rest1.Form]) -> Sequence[_rest1.Form]:
    """Check that each requested ticket has its form, in that order.

    NotFoundError names every ticket that is not there.
    """
    missing = [form for form in forms if _rest1.is_error(form)]
    if missing:
        raise refusal([line for form in missing for line in _rest1.error_lines(form)])
    if len(forms) != len(ids):
        raise ProtocolError(f"requested {len(ids)} tickets, received {len(forms)}")
    return forms


def existing_forms(forms: Sequence[_rest1.Form]) -> Sequence[_rest1.Form]:
    """Check the forms of a read: RT says under 200 why there is nothing."""
    if forms and _rest1.is_error(forms[0]):
        raise refusal(_rest1.error_lines(forms[0]))
    return forms


def refusal(lines: Sequence[str]) -> StatusError:
    """Return what it means that RT shows nothing: missing, or hidden if it says so of all.

    RT does not translate this sentence (docs/rt/rest1.md#answers).
    """
    if lines and all(map(_HIDDEN.fullmatch, lines)):
        return ForbiddenError(403, lines)
    return NotFoundError(404, lines)


def hidden(kind: str, key: object) -> ForbiddenError:
    """Make the error for a record that RT shows without what it consists of."""
    return ForbiddenError(403, [f"you may not see {kind} {key!r}"])


def check_gateway(text: str, queue: str) -> None:
    """Raise what the mail gateway says: NotAppliedError for no, ServerError for "try later"."""
    if text.startswith("ok\n"):
        return
    match = _GATEWAY_REFUSAL.fullmatch(text.strip())
    if match is None:
        raise ProtocolError(f"not an answer of RT's mail gateway: {text[:80]!r}")
    if match[1] == "not ok":
        raise NotAppliedError([match[2]], ["the mail was not taken"])
    raise status_error(503, [match[2], f"RT says so too where it has no queue {queue!r}"])


def entry(form: _rest1.Form, id: int) -> HistoryEntry:
    """Read a transaction's form; RT leaves one that may not be seen without type and time."""
    if not form.get("Type") or not form.get("Created"):
        raise hidden("transaction", id)
    return _rest1.history_entry(_rest1.history_form(form))
