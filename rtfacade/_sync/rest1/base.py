# written by scripts/unasync.py from rtfacade/_async/rest1/base.py; do not edit
"""What the nouns of REST1 need of the client, and what they share."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import partial
from typing import Any, ClassVar, Protocol

import attrs

from rtfacade import _rest1
from rtfacade._rest1 import answers, names, to_forms
from rtfacade._rest1.answers import AccidentError
from rtfacade._rest2 import lookups
from rtfacade._rest2.message_draft import MessageDraft
from rtfacade._rest2.resources import none_of
from rtfacade._rest2.sent import Sending
from rtfacade._sync.rest1.stream import Payload
from rtfacade._sync.sending import look_behind, send_once
from rtfacade.errors import (
    BadRequestError,
    ConflictError,
    ForbiddenError,
    NotFoundError,
    RTError,
    StatusError,
    UnconfirmedError,
)
from rtfacade.records.message import Message
from rtfacade.records.record import Record
from rtfacade.records.rest1 import Rest1CustomField, Rest1Ticket
from rtfacade.records.signatures import ShowsKeywords

#: What httpx takes for one uploaded file.
Part = tuple[str, tuple[str | None, Any, str]]


@attrs.frozen
class Reply:
    """An answer of REST1: the code of its first line, and the text after it."""

    version: str
    status: int
    text: str = attrs.field(repr=False)

    @property
    def forms(self) -> tuple[_rest1.Form, ...]:
        """The forms in the text; ProtocolError if it is cut or holds none."""
        return _rest1.parse_forms(self.text)

    @property
    def messages(self) -> tuple[str, ...]:
        """RT's messages (the lines after ``#``, or the bare text)."""
        return _rest1.messages(self.text)


class FieldKinds(Protocol):
    """Knows which custom fields of tickets take one value."""

    def takes_one(self, queue: str | int) -> Callable[[str], bool | None]:
        """Return what is known of a queue's fields."""
        ...

    def is_clear(self, form: _rest1.Form) -> bool:
        """Tell whether a ticket's form can be read without a request."""
        ...

    def read(self, form: _rest1.Form, *, complete: bool) -> Rest1Ticket:
        """Read a ticket's form with what is known."""
        ...

    def learn(self, queue: str | int, names: Collection[str]) -> None:
        """Ask for the fields of a queue, unless these are known."""
        ...

    def ticket(self, form: _rest1.Form, *, complete: bool) -> Rest1Ticket:
        """Read a ticket's form, asking first for what has to be known."""
        ...


class Proofs(Protocol):
    """Sends a write once, and finds out whether RT did it where the answer was lost."""

    def message(
        self,
        id: int,
        message: MessageDraft,
        files: Sequence[str],
        send: Callable[[], Message],
    ) -> Message:
        """Send a message."""
        ...

    def ticket(
        self,
        queue: str | int,
        subject: str,
        content: str,
        files: Sequence[str],
        send: Callable[[], int],
    ) -> int:
        """Send a new ticket."""
        ...

    def record(self, kind: str, fields: Mapping[str, Any], send: Callable[[], int]) -> int:
        """Send a new user, group or queue."""
        ...

    def sending(self, key: Hashable) -> AbstractContextManager[Sending]:
        """Remember what is sent in this block, unless RT refuses it."""
        ...

    def may_be_changed(self, kind: str, key: str | int, sending: Sending) -> bool:
        """Tell whether an object may have been changed since sending began."""
        ...

    def has_changed_owner(self, id: int, sending: Sending) -> bool:
        """Tell whether this call has changed the owner of a ticket."""
        ...

    def was_just_updated(self, id: int, sending: Sending) -> bool:
        """Tell whether this user has changed a ticket since sending began."""
        ...

    def has(self, path: str, values: Mapping[str, to_forms.Value]) -> bool:
        """Tell whether a ticket has these values, which REST1 does not show."""
        ...

    def mail(self, message_id: str, send: Callable[[], None]) -> None:
        """Send a mail to RT's mail gateway."""
        ...


class Names(Protocol):
    """Raises UnknownNameError for names that this RT does not have, which REST2 tells."""

    def query(self, sql: str, *, is_empty: bool) -> None:
        """Check a search for tickets: before it is sent, and where it found nothing."""
        ...

    def fields(self, names: Sequence[str]) -> None:
        """Check custom fields to read."""
        ...

    def dates(self, values: Mapping[str, object]) -> None:
        """Refuse text that is no time for a Date or DateTime field."""
        ...

    def type(self, name: str) -> None:
        """Check a type of transactions."""
        ...


class Rest1Client(Protocol):
    """Sends requests to REST1."""

    @property
    def _proofs(self) -> Proofs:
        """What proves a lost write."""
        ...

    @property
    def kinds(self) -> FieldKinds:
        """What is known of the tickets' custom fields."""
        ...

    def request(
        self,
        path: str,
        content: str | None = None,
        *,
        params: Mapping[str, str | Sequence[str]] | None = None,
        files: Sequence[Part] = (),
        empty: bool = False,
    ) -> Reply:
        """Send a request; ``content`` is the form text."""
        ...

    def _submit(self, path: str, form: Mapping[str, str]) -> Reply:
        """Send a write whose arguments stand beside ``content``."""
        ...

    def _own_user_name(self) -> str | None:
        """Return the name of the user who is logged in."""
        ...

    def _takes_password(self, user: str, password: str) -> bool:
        """Tell whether it is sure that this is the user's password."""
        ...

    def read(self, path: str, **params: str) -> tuple[_rest1.Form, ...]:
        """Read forms."""
        ...

    def _check_query(self, type: str, query: str, *, is_empty: bool = False) -> None:
        """Raise ValueError for a query with a value that this RT misreads, or an unknown name."""
        ...

    def _check_fields(self, fields: Sequence[str] | None) -> None:
        """Raise UnknownNameError for a custom field that RT does not have."""
        ...

    def _check_dates(self, values: Mapping[str, object]) -> None:
        """Refuse text that is no time for a Date or DateTime field."""
        ...

    def _check_type(self, type: str) -> None:
        """Raise UnknownNameError for a misspelt type of transactions."""
        ...

    def stream(self, path: str, **params: str) -> AbstractContextManager[Payload]:
        """Stream an answer."""
        ...


class Rest1Noun(ShowsKeywords):
    """One noun of REST1; ``kind`` is what RT calls it in paths."""

    kind: ClassVar[str]

    def __init__(self, rest1: Rest1Client) -> None:
        """Belong to a client's REST1."""
        self._rest1 = rest1
        #: Paths of what this client has edited: RT's answer to that looks the same.
        self._edited: set[str] = set()

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._rest1!r}"

    def _create(self, form: to_forms.Fields, files: Sequence[Any] = ()) -> int:
        text = _rest1.compose({"id": f"{self.kind}/new", **form})
        try:
            reply = self._rest1.request(f"{self.kind}/new", text, files=files)
        except ConflictError as error:
            raise answers.partly(error) from error
        return answers.created(reply.messages, self.kind)

    def _edit(
        self, path: str, form: to_forms.Fields, name: str | int | None = None
    ) -> tuple[str, ...]:
        """Change an object, and look where the answer is lost, or is nothing at all.

        RT says nothing where nothing had to be changed, and so does a gateway that hides an answer.
        """

        def send() -> tuple[str, ...]:
            try:
                reply = self._rest1.request(path, _rest1.compose(form))
            except ConflictError as error:
                raise answers.partly(error) from error
            except UnconfirmedError as error:
                # RT looks up the name before it changes anything.
                if isinstance(accident := error.__cause__, AccidentError) and name is not None:
                    raise self._hidden(name, accident, error) from accident
                raise
            if not reply.text.endswith("\n"):  # RT ends each answer with a line end
                raise UnconfirmedError(f"RT's answer to {path} is cut off", messages=reply.messages)
            messages = answers.checked_edit(reply.messages)
            if messages and not self._is_about(path, messages):
                text = f"RT's answer is not about {path.removesuffix('/edit')}"
                raise UnconfirmedError(text, messages=messages)
            return messages

        def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            return error.messages if self._is_edited(path, form, error.messages) else None

        what = f"edit {path.removesuffix('/edit')}"
        was_edited = path in self._edited
        self._edited.add(path)
        sending = Sending(path)
        messages = send_once(send, look, what)
        if was_edited and messages:
            self._look_behind_edit(path, form, name, what, sending)
        return messages

    def _look_behind_edit(
        self, path: str, form: to_forms.Fields, name: str | int | None, what: str, sending: Sending
    ) -> None:
        """Raise UnconfirmedError if nothing was changed: RT's answer may be to an earlier edit."""
        key = int(path.split("/")[1]) if name is None else name

        def look(_: UnconfirmedError) -> bool | None:
            proofs = self._rest1._proofs  # pyright: ignore[reportPrivateUsage]
            is_so = proofs.may_be_changed(self.kind, key, sending)
            return True if is_so or self._is_edited(path, form, ()) else None

        look_behind(True, look, what)

    def _is_edited(self, path: str, form: to_forms.Fields, messages: Sequence[str]) -> bool:
        """Tell whether an object is as an edit wanted it; ``messages`` may name it."""
        shown = (self._rest1.read(path.removesuffix("/edit")))[0]
        number = str(shown.get("id")).rpartition("/")[2]  # a merged ticket has another's
        if messages and answers.names_edit(messages, self.kind, number):
            return True
        visible = {key: value for key, value in form.items() if key != to_forms.PASSWORD}
        hidden = {key: visible.pop(key) for key in to_forms.NOT_SHOWN & visible.keys()}
        if not answers.is_as_requested(shown, visible):
            return False
        if hidden and not self._rest1._proofs.has(path, hidden):  # pyright: ignore[reportPrivateUsage]
            return False
        password = form.get(to_forms.PASSWORD)
        return password is None or self._rest1._takes_password(  # pyright: ignore[reportPrivateUsage]
            shown.get("Name") or "", str(password)
        )

    def _is_about(self, path: str, messages: Sequence[str]) -> bool:
        """Tell whether RT's answer names this object; one request for one that goes by its name."""
        number = path.removesuffix("/edit").rpartition("/")[2]
        if not number.isdigit():
            try:
                shown = (self._rest1.read(path, fields="id", format="l"))[0]
            except RTError:  # it may have another name now
                return True
            number = str(shown.get("id")).rpartition("/")[2]
        return answers.names_edit(messages, self.kind, number)

    def _hidden(
        self, name: str | int, accident: AccidentError, otherwise: RTError | None = None
    ) -> RTError:
        """RT fails when it looks up an existing name that the user may not see."""
        if f"Forms/{self.kind}/ns" in accident.stack:
            return answers.hidden(self.kind, name)
        return otherwise or accident


class Rest1Named(Rest1Noun):
    """A noun whose objects have names: users, queues, groups.

    Their paths end with the name: behind ``/show`` or ``/edit`` RT does not look for names.
    ``_shown`` is what ``show`` returns.
    """

    _shown: ClassVar[type[Record]]

    def _create_named(
        self, table: Mapping[str, to_forms.FormField], given: Mapping[str, Any]
    ) -> int:
        """Create an object, and look for it where the answer was lost."""
        form = to_forms.columns(table, given)
        proofs = self._rest1._proofs  # pyright: ignore[reportPrivateUsage]
        return proofs.record(self.kind, given, partial(self._create, form))

    def _form(self, name: str | int, fields: Sequence[str] | None) -> _rest1.Form:
        """Read an object; RT shows one that may not be seen without its name."""
        params = {"format": "l"}
        if fields is not None:
            record = self._shown
            params["fields"] = to_forms.fields(fields, record, "Name", custom=False)
        form = self._read(name, "", **params)
        if not form.get("Name"):
            raise answers.hidden(self.kind, name)
        return form

    def _read(self, name: str | int, what: str, **params: str) -> _rest1.Form:
        path = self._path(name) + what
        try:
            return (self._rest1.read(path, **params))[0]
        except AccidentError as error:
            raise self._hidden(name, error) from error

    def _change(self, name: str | int, form: to_forms.Fields) -> tuple[str, ...]:
        path = self._path(name)
        try:
            return self._edit(path, form, name)
        except (BadRequestError, ConflictError):
            self._explain(name)
            raise

    def _explain(self, name: str | int) -> None:
        """Raise NotFoundError or ForbiddenError if the object is missing or hidden."""
        try:
            self._form(name, ["Name"])
        except (NotFoundError, ForbiddenError):
            raise
        except RTError:
            return

    def _path(self, name: str | int) -> str:
        """Return the path; a name that cannot stand in one is searched for (one more request).

        So is a name with letters outside ASCII, which RT does not find in a path on PostgreSQL;
        who may not search, or finds nothing, still has the path.
        """
        path = names.path_of(self.kind, name)
        if path is not None and str(name).isascii():
            return path
        _, operator, value = lookups.condition("Name", str(name))
        query = names.query_for(str(value), operator)
        try:
            reply = self._rest1.request(
                f"search/{self.kind}", params={"query": query, "format": "s"}
            )
        except StatusError:
            if path is None:
                raise
            return path
        number = names.find_id(str(name), reply.text)
        if number is not None:
            return f"{self.kind}/{number}"
        if path is None:
            raise none_of(self.kind, name)
        return path

    def _definitions(self, name: str | int, which: str) -> tuple[Rest1CustomField, ...]:
        detailed = self._read(name, f"/{which}", format="l")
        if all(key == "id" for key, _ in detailed.fields):
            self._explain(name)  # RT shows a hidden object as one without fields
        names = None
        if answers.is_ambiguous(detailed):
            names = self._read(name, f"/{which}", format="s")
        return answers.definitions(detailed, names)
