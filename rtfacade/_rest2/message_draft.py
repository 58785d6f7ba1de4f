"""A comment or reply to be sent: its payload for each of RT's routes, and how to recognise it."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, BinaryIO, cast

import attrs

from rtfacade import _rest1
from rtfacade._attachments.uploads import Opened
from rtfacade.errors import ProtocolError
from rtfacade.records import json_values, serialize
from rtfacade.records.descriptors import read_moment
from rtfacade.records.message import MessageOptions
from rtfacade.records.suggestions import meant_or_known

#: RT's transaction type for each kind of message.
TRANSACTION = {"comment": "Comment", "correspond": "Correspond"}
#: How many bytes of UTF-8 RT keeps of a message's subject.
MAX_SUBJECT = 255
#: A status that no lifecycle has: an answer that quotes another one belongs to another question.
_PROBE = re.compile(r"rtfacade-[0-9a-f]{16}")
_REST2_ONLY = ("subject", "custom_fields", "transaction_custom_fields", "custom_roles")
_OPTIONS = tuple(MessageOptions.__annotations__)


def _true_in_perl(content: str) -> str:
    """Give a text that is just ``0`` a line end: RT takes the bare one for no text at all."""
    return "0\n" if content == "0" else content


@attrs.frozen
class MessageDraft:
    """One message: ``kind`` is RT's word, ``comment`` or ``correspond``."""

    kind: str
    content: str = attrs.field(converter=_true_in_perl)
    options: MessageOptions

    def check(self, files: Sequence[Opened]) -> None:
        """Raise ValueError or TypeError for what no route can send."""
        # No route reads an unknown keyword, so it would be lost silently.
        for unknown in sorted(set(self.options) - set(_OPTIONS)):
            known = ("attachments", *_OPTIONS)
            raise TypeError(f"a message has no {unknown!r}{meant_or_known(unknown, known)}")
        serialize.text("content", self.content)
        if not self.content and not files:
            raise ValueError("a message needs text or an attachment")
        self.json()
        if self.needs_rest1(files):
            lost = [name for name in _REST2_ONLY if self.options.get(name)]
            if lost:
                raise ValueError(
                    f"cc, bcc and empty files go over REST1, which has no {', '.join(lost)}; "
                    "set them with update(), or leave them out"
                )
            people = {
                name: serialize.people(name, given)
                for name in ("cc", "bcc")
                if (given := self.options.get(name))
            }
            # People are looked up later: a login need not be an address.
            self.with_changes(dict.fromkeys(people)).rest1(files)

    def needs_rest1(self, files: Sequence[Opened]) -> bool:
        """Tell whether it has what REST2 cannot send: one-time recipients, empty files."""
        one_time = self.options.get("cc") or self.options.get("bcc")
        return bool(one_time) or any(not file.size for file in files)

    def json(self) -> dict[str, Any]:
        """Build the body for REST2."""
        given = self.options
        payload: dict[str, Any] = {}
        if self.content:
            payload = {"Content": self.content, "ContentType": self._type()}
        if given.get("subject"):
            subject = serialize.one_line("subject", given.get("subject"))
            serialize.check_size("subject", subject, MAX_SUBJECT)
            payload["Subject"] = subject
        if given.get("time_taken"):
            payload["TimeTaken"] = serialize.minutes("time_taken", given.get("time_taken"))
        if given.get("status"):
            payload["Status"] = serialize.one_line("status", given.get("status"))
        for name, key in (
            ("custom_fields", "CustomFields"),
            ("transaction_custom_fields", "TxnCustomFields"),
        ):
            if given.get(name):
                payload[key] = serialize.custom_fields(name, given.get(name))
        if given.get("custom_roles"):
            roles = serialize.custom_role_members("custom_roles", given.get("custom_roles"))
            payload["CustomRoles"] = roles
        return payload

    def rest1(self, files: Sequence[Opened]) -> str:
        """Compose the form for REST1."""
        given = self.options
        form: dict[str, str | list[str]] = {"Action": self.kind, "Content-Type": self._type()}
        if self.content:
            form["Text"] = self.content
        for name, key in (("cc", "Cc"), ("bcc", "Bcc")):
            if given.get(name):
                form[key] = [str(one) for one in serialize.people(name, given.get(name))]
        if given.get("time_taken"):
            form["TimeWorked"] = str(serialize.minutes("time_taken", given.get("time_taken")))
        if given.get("status"):
            form["Status"] = serialize.one_line("status", given.get("status"))
        if files:
            form["Attachment"] = [_rest1.attachment_name(file.filename) for file in files]
        return _rest1.compose(form)

    def changes(self) -> dict[str, Any]:
        """Return the fields of the ticket that change with the message, to be verified."""
        return {
            name: self.options.get(name)
            for name in ("status", "custom_fields", "custom_roles")
            if self.options.get(name)
        }

    def with_changes(self, changes: Mapping[str, Any]) -> MessageDraft:
        """Return the message with the fields of the ticket as they were looked up."""
        return attrs.evolve(self, options=cast("MessageOptions", {**self.options, **changes}))

    def _type(self) -> str:
        is_html = serialize.truth("html", self.options.get("html", False))
        return "text/html" if is_html else "text/plain"


def bulk_result(
    messages: Sequence[str], probe: str, draft: MessageDraft
) -> tuple[tuple[str, ...], bool]:
    """Tell from the bulk route's answer whether the message was recorded.

    RT answers 201 for a message it refused, in the user's language. But it tries to set the status
    only after it has recorded the message (RT::REST2::Resource::Message::_add_message), and quotes
    a status that no lifecycle has. So a status that cannot exist goes along as a probe: if the
    answer quotes it, the message is recorded. With a real status there is one sentence for it
    besides the message's own, so two sentences say the same.
    """
    if "status" in draft.changes():
        return tuple(messages), len(messages) >= 2
    if any(_PROBE.search(one) and probe not in one for one in messages):
        raise ProtocolError("the answer is about other messages")
    rest = tuple(one for one in messages if probe not in one)
    return rest, any(probe in one for one in messages)


def rest1_parts(files: Sequence[Opened]) -> list[tuple[str, tuple[str, BinaryIO, str]]]:
    """Build the file parts of REST1: numbered, in the order of the names in the form."""
    return [
        (f"attachment_{number}", (file.filename, file.stream, file.content_type))
        for number, file in enumerate(files, 1)
    ]


def recent(rows: Sequence[Mapping[str, Any]], message: MessageDraft, since: datetime) -> set[int]:
    """Return the transactions that may be this message by type and time."""
    return {
        json_values.identifier(row)
        for row in rows
        if row.get("Type") == TRANSACTION[message.kind]
        and (created := read_moment(row.get("Created"))) is not None
        and created >= since
    }


def candidates(
    parts: Sequence[Mapping[str, Any]], recent: Collection[int], files: Sequence[Opened | str]
) -> list[tuple[int, int | None]]:
    """Return the transactions with these files, newest first, each with its text part.

    A message without a text or a file has no parts at all.
    """
    by_transaction: dict[int, list[Mapping[str, Any]]] = {}
    for part in parts:
        number = json_values.whole_number(part.get("TransactionId"))
        if number in recent:
            by_transaction.setdefault(number, []).append(part)
    wanted = sorted(_letters(one if isinstance(one, str) else one.filename) for one in files)
    return [
        (number, _text_part(own))
        for number, own in sorted(by_transaction.items(), reverse=True)
        if sorted(_letters(str(p["Filename"])) for p in own if p.get("Filename")) == wanted
    ]


def _text_part(parts: Sequence[Mapping[str, Any]]) -> int | None:
    for part in parts:
        if not part.get("Filename") and str(part.get("ContentType")).startswith("text/"):
            return json_values.identifier(part)
    return None


def same_text(one: str, other: str) -> bool:
    """Compare texts as RT may have stored them: line ends and outer blanks may differ."""
    return one.split() == other.split()


def _letters(filename: str) -> str:
    """Reduce a file name to what no route changes: REST1 takes "_" for commas and quotes."""
    return re.sub(r"[\W_]", "", filename).casefold()
