# written by scripts/unasync.py from rtfacade/_async/crud.py; do not edit
"""The verbs that nouns share: get, search, create, update, delete, history.

A noun is a class with a table (``ResourceSpec``) whose public methods give these verbs their names,
types and docstrings.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

import httpx

from rtfacade._http.responses import new_id, unwrap_object
from rtfacade._rest2.change import Change, given_fields
from rtfacade._rest2.filters import AnyOf, Keep
from rtfacade._rest2.listing import (
    MAX_PAGE,
    Condition,
    Cursor,
    Request,
    conditions,
    select,
)
from rtfacade._rest2.resources import (
    R,
    ResourceSpec,
    fits_a_path,
    is_disabled,
    key_of,
    none_of,
    own_number,
    require_own,
    required,
    within,
)
from rtfacade._rest2.sent import Sending
from rtfacade._rest2.transaction_fields import FIELDS
from rtfacade._sync.base import (
    Client,
    ids_named,
    is_older,
    is_own_since,
    merged_tickets,
    read_all,
    read_page_within,
    was_just_changed,
    write,
)
from rtfacade._sync.field_files import FieldFile
from rtfacade._sync.field_types import (
    bind_file,
    first_step,
    fitted,
    read_corrected,
    without_new_files,
)
from rtfacade._sync.lookups import with_details
from rtfacade._sync.many import read_many
from rtfacade._sync.pager import Pager
from rtfacade._sync.prepare import prepare, prepare_many
from rtfacade._sync.search import search_list
from rtfacade._sync.sending import (
    Step,
    after_the_write,
    compare_or_doubt,
    confirm,
    create_in_steps,
    is_named_otherwise,
    read_patiently,
    send_despite_repeats,
    send_new,
    send_once,
)
from rtfacade._sync.visibility import explain_place
from rtfacade.errors import (
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    UnconfirmedError,
    status_error,
)
from rtfacade.records import Record, TransactionRecord
from rtfacade.records.custom_field_types import FileValue
from rtfacade.records.record import attach
from rtfacade.records.signatures import ShowsKeywords

C = TypeVar("C", bound=Client)

_TRANSACTION = select(FIELDS)


class Crud(ShowsKeywords, Generic[R, C]):
    """One noun of one client, read and written by the table in ``_spec``."""

    _spec: ResourceSpec[R]
    #: RT's field of a record that is missing where its history is hidden.
    _shown_with_history = ""

    def __init__(self, client: C) -> None:
        """Belong to a client."""
        self._client = client

    def __repr__(self) -> str:
        return f"{type(self).__name__} of {self._client!r}"

    def attach(self, record: Record) -> R:
        """Return a record that has the verbs of this client; sends nothing.

        For a record that was pickled or copied, or that another client has read. Raises TypeError
        for a record of another noun.
        """
        return attach(self._spec.record, record, self)

    def _get(self, key: str | int | Record) -> R:
        """Read one by its name, its number, or anew from a record of it."""
        return self._read(self._path(key), key)

    def get_many(self, ids: Iterable[int | Record]) -> list[R]:
        """Read several by their numbers, or anew from records, whole and in this order.

        One request for each 100 where RT's list tells all (articles, assets, classes, custom
        roles); otherwise one for each, eight at once. Raises NotFoundError, or ForbiddenError,
        that names the numbers of those missing.
        """
        spec = self._spec

        def in_list(numbers: Sequence[int]) -> Generator[R, None, None]:
            operation = spec.listing(find_disabled=True)
            where = conditions([("id", "IN", list(numbers))], {})
            fields = select(spec.all_fields, record=spec.record)
            check = self._client._name_check  # pyright: ignore[reportPrivateUsage]
            rows = read_all(self._client, operation, where, fields)
            directory = self._client._directory  # pyright: ignore[reportPrivateUsage]
            for row in check.with_role_names(rows):
                raw = directory.with_names(row) if spec.has_people else row
                yield self._record(raw, complete=True)

        return read_many(ids, in_list if spec.lists_tell_all else None, self._read, spec.label)

    def _path(self, key: str | int | Record) -> str | int:
        """Return what goes into a path for this key; looks a name up where paths hold none."""
        name = key_of(self._spec.label, key)
        if isinstance(name, int) or (self._spec.has_name_in_path and fits_a_path(name)):
            return name
        return self._find(name)

    def _number(self, key: str | int | Record) -> int:
        """Return the number for this key; reads the record if its name can stand in a path."""
        path = self._path(key)
        if isinstance(path, int):
            return path
        return own_number((self._read(path, key)).raw)

    def _find(self, name: str) -> int:
        """Find the number of the one with this name, among disabled ones too."""
        numbers = self._numbers_of(name)
        if not numbers:
            raise none_of(self._spec.label, name)
        if len(numbers) > 1:
            raise ValueError(f"{self._spec.label} {name!r} is not one: give the id, of {numbers}")
        return numbers[0]

    def _record(
        self, raw: Mapping[str, Any], *, complete: bool = False, etag: str | None = None
    ) -> R:
        """Make a record that has the verbs of this noun."""
        return self._spec.record.of(raw, complete=complete, etag=etag, home=self)

    def _read(self, path: str | int, key: object = None) -> R:
        response = self._send(self._spec.read_op(path), key or path)
        raw = unwrap_object(response)
        require_own(self._spec.label, path, self._spec.record.of(raw, complete=True))
        if self._spec.has_people:
            raw = self._client._directory.with_names(raw)  # pyright: ignore[reportPrivateUsage]
        return self._record(raw, complete=True, etag=response.headers.get("ETag"))

    def _send(self, request: Request, key: object) -> httpx.Response:
        """Send a request; NotFoundError names the key that was given."""
        try:
            return self._client.send(request)
        except NotFoundError as error:
            raise none_of(self._spec.label, key) from error

    def _rows(
        self,
        where: Sequence[Condition | AnyOf],
        keywords: Mapping[str, Any],
        fields: Sequence[str] | None,
        *,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        keep: Keep | None = None,
        needs: Sequence[str] = (),
        kept_by: object = None,
    ) -> Pager[R]:
        """Page through the list of this noun."""
        return search_list(
            self._client,
            self._spec.record,
            lambda disabled: self._spec.listing(find_disabled=disabled),
            self._record,
            where,
            keywords,
            base=self._spec.base_filter,
            default=self._spec.fields,
            fields=fields,
            find_disabled=find_disabled,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
            has_ids=self._spec.has_ids,
            read_one=self._read,
            keep=keep,
            needs=needs,
            kept_by=kept_by,
        )

    def _create(self, changes: Mapping[str, Any], **extra: Any) -> R:
        """Create an object, set what RT ignores in a create request, and verify."""
        changes = given_fields(self._spec.record, changes)
        create = required(self._spec.create_op)
        ignored = self._spec.set_after_create
        after = {key: changes[key] for key in changes if key in ignored}
        now = {key: changes[key] for key in changes if key not in after}
        items = [now, after] if after else [now]
        change, *rest = prepare_many(self._client, self._spec.record, items, new=True)
        change, files = without_new_files(change)

        def send() -> R:
            return self._send_new(create({**change.payload, **extra}), change)

        later = [] if files is None else [(["custom_fields"], files)]
        later += [(sorted(after), step) for step in rest]
        steps = [Step(names, partial(self._apply, change=step)) for names, step in later]
        try:
            return create_in_steps(send, steps)
        except ForbiddenError:
            if self._spec.place is not None:
                key, label, read = self._spec.place
                explain_place(self._client, read, label, change.payload[key])
            raise

    def _send_new(self, request: Request, change: Change) -> R:
        """Create an object, and return it verified."""
        sending = self._begin(change)

        def send() -> int:
            response = self._client.send(request)
            return new_id(response)

        number = self._create_once(send, change, sending)
        try:
            return self._confirm(number, change, ())
        except NotAppliedError as error:
            if not is_named_otherwise(error.missing, "name"):
                raise
            number = self._find_instead(number, change, sending, error)
        return self._confirm(number, change, ())

    def _begin(self, change: Change) -> Sending:
        """Note that a new object is sent now."""
        memory = self._client._sent  # pyright: ignore[reportPrivateUsage]
        return memory.begin((self._spec.label, str(change.requested.get("name") or "")))

    def _find_instead(
        self, number: int, change: Change, sending: Sending, error: NotAppliedError
    ) -> int:
        """Find what was created where RT's answer names an object of another name.

        Raises ``error`` if there is nothing else, and that one may be it: a site may change names.
        """
        memory, label = self._client._sent, self._spec.label  # pyright: ignore[reportPrivateUsage]
        name = str(change.requested.get("name") or "")
        other = self._find_new(name, change, sending)
        if other is not None and memory.claim(label, other):
            return other
        response = self._send(self._spec.read_op(number), number)
        if is_own_since(self._client, response, sending) is not False:
            raise error

        def refuse() -> int:
            raise UnconfirmedError(f"RT answered with {label} {number}, which is another one")

        return self._create_once(refuse, change, sending)

    def _create_once(
        self, send: Callable[[], int], change: Change, sending: Sending | None = None
    ) -> int:
        """Create an object with ``send``, and look for it where the answer was lost."""
        label, memory = self._spec.label, self._client._sent  # pyright: ignore[reportPrivateUsage]
        name = str(change.requested.get("name") or "")
        sending = sending or self._begin(change)

        def look(error: UnconfirmedError) -> int | None:  # noqa: ARG001
            return self._find_new(name, change, sending)

        what = f"create {label} {name!r}"
        return send_new(memory, sending, label, send, look, what, unique=True)

    def _find_new(self, name: str, change: Change, sending: Sending) -> int | None:
        """Find the one object that this user has created as requested since sending began."""
        if not name:
            return None
        matching = list[int]()
        memory, label = self._client._sent, self._spec.label  # pyright: ignore[reportPrivateUsage]
        for number in memory.unclaimed(label, self._numbers_of(name)):
            response = self._send(self._spec.read_op(number), number)
            raw = unwrap_object(response)
            is_own = is_own_since(self._client, response, sending)
            if is_own and not change.unapplied(self._with_details(raw, change)):
                matching.append(number)
        return matching[0] if len(matching) == 1 else None

    def _numbers_of(self, name: str) -> list[int]:
        """Find all that have this name."""
        operation, where = self._spec.listing(find_disabled=True), self._spec.base_filter
        stored = name.strip() if self._spec.has_bare_name else name
        return ids_named(self._client, operation, stored, where=where)

    def _with_details(self, raw: Mapping[str, Any], change: Change) -> Mapping[str, Any]:
        """Add what a single read does not tell, if something seems to be missing."""
        if not change.unapplied(raw):
            return raw
        detailed = with_details(self._client, raw, change.requested)
        return merged_tickets(self._client, change, detailed)

    def _update(
        self, key: str | int | Record, changes: Mapping[str, Any], if_match: str | None = None
    ) -> R:
        """Change an object and verify."""
        if not changes:
            raise TypeError("update() needs at least one field to change")
        change = prepare(self._client, self._spec.record, changes)
        path = self._number(key) if "name" in changes else self._path(key)

        def read() -> Mapping[str, Any]:
            return (self._read(path, key)).raw

        change = fitted(self._client, change, read)
        return self._apply(path, change, if_match, key)

    def _bind_file(self, file: FileValue) -> FieldFile:
        """Give a file in a custom field the client that reads it."""
        return bind_file(self._client, file)

    def _apply(
        self, path: str | int, change: Change, if_match: str | None = None, key: object = None
    ) -> R:
        if step := first_step(change):
            self._write(path, step, if_match, key)
            if_match = None
        name = key or path

        def send() -> tuple[str, ...]:
            return self._write(path, change.payload, if_match, key)

        def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            raw = (self._read(path, key)).raw
            missing = change.unapplied(self._with_details(raw, change))
            return None if missing else error.messages

        def behind(error: UnconfirmedError) -> bool | None:
            response = self._send(self._spec.read_op(path), name)
            is_own = was_just_changed(self._client, response, sending)
            return True if is_own and look(error) is not None else None

        sending = Sending(name)
        what = f"change {self._spec.label} {_named(name)}"
        if if_match is None:
            messages = send_once(send, look, what, _ids(path))
        else:
            messages = send_despite_repeats(send, look, behind, what, _ids(path))
        return self._confirm(path, change, messages, sending)

    def _write(
        self,
        path: str | int,
        payload: Mapping[str, Any],
        if_match: str | None = None,
        key: object = None,
    ) -> tuple[str, ...]:
        request = required(self._spec.update_op)(path, payload, if_match)
        try:
            return write(self._client, request)
        except NotFoundError as error:
            raise none_of(self._spec.label, key or path) from error

    def _confirm(
        self,
        path: str | int,
        change: Change,
        messages: Sequence[str],
        sending: Sending | None = None,
    ) -> R:
        """Read the object back; NotAppliedError names what is not as requested."""
        read, write = partial(self._read, path), partial(self._write, path)
        return confirm(
            change,
            read,
            f"{self._spec.label} {path!r}",
            _ids(path),
            messages,
            correct=lambda: read_corrected(self._client, change, read, write, messages),
            details=lambda _, raw: self._with_details(raw, change),
            is_older=None if sending is None else partial(self._is_older, path, sending),
            known=self._record({"id": path}) if isinstance(path, int) else None,
        )

    def _is_older(self, path: str | int, sending: Sending) -> bool:
        """Tell whether RT shows an object as it was before."""
        return is_older(self._client, self._spec.read_op(path), sending)

    def _disable(self, key: str | int | Record) -> None:
        """Disable an object, which is what RT's DELETE does, and verify.

        RT's DELETE is a bare 500 for a user or an article that you may not disable, and for what is
        disabled already; to a change it says its words (docs/rt/behaviour.md#delete).
        """
        path = self._path(key)
        change = prepare(self._client, self._spec.record, {"disabled": True})
        what = f"disable {self._spec.label} {_named(key)}"

        def send() -> tuple[str, ...]:
            return self._write(path, change.payload, None, key)

        def look(error: UnconfirmedError) -> tuple[str, ...] | None:
            return error.messages if is_disabled((self._read(path, key)).raw) else None

        sending = Sending(key)
        messages = send_once(send, look, what, _ids(path))

        def compare() -> R:
            record = read_patiently(partial(self._read, path, key))
            if not is_disabled(record.raw):
                raise NotAppliedError(messages, ["disabled"], record)
            return record

        try:
            with after_the_write(what, _ids(path), messages):
                older = partial(self._is_older, path, sending)
                compare_or_doubt(compare, messages, what, _ids(path), older)
        except NotAppliedError as error:
            words = messages or (f"RT did not disable {self._spec.label} {key!r}",)
            raise status_error(403, words) from error

    def _transactions(
        self, key: str | int | Record, limit: int | None, page_size: int
    ) -> Pager[TransactionRecord]:
        """Page through the history of an object."""
        operation = required(self._spec.history_op)
        paths: list[str | int] = []

        def fetch(cursor: Cursor) -> Mapping[str, Any]:
            if not paths:
                paths.append(self._path(key))
            page = within(operation, paths[0])
            answer = read_page_within(self._client, page, _TRANSACTION, cursor)
            if not answer.get("items") and cursor.page == 1:
                record = self._read(paths[0], key)  # RT lists nothing for a missing object
                if self._shown_with_history and self._shown_with_history not in record.raw:
                    words = f"the history of {self._spec.label} {_named(key)} is hidden from you"
                    raise ForbiddenError(403, [words])
            return answer

        return Pager(fetch, TransactionRecord.of, limit=limit, page_size=page_size)


def _ids(path: str | int) -> tuple[int, ...]:
    """Return the number in a path, if it is one."""
    return (path,) if isinstance(path, int) else ()


def _named(key: object) -> str:
    """Name what was given, a record by its number."""
    return str(getattr(key, "id", key)) if isinstance(key, Record) else repr(key)
