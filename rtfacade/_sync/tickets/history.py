# written by scripts/unasync.py from rtfacade/_async/tickets/history.py; do not edit
"""The history of a ticket and its attachments.

REST1 tells nearly everything in one answer (docs/rt/rest1.md#history), which is read as it arrives.
Of messages with more than a plain text and files with names, REST2 tells the rest: one request for
about 50 of them. Where REST1 is closed, and for the original parts, REST2's list of transactions is
joined with its list of attachments.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import attrs

from rt_rest2.api import ticket as ops
from rt_rest2.api import transaction as transaction_ops
from rtfacade import _rest1
from rtfacade._attachments import files
from rtfacade._attachments.parts import Part, all_files
from rtfacade._rest2 import mails, transaction_fields
from rtfacade._rest2.listing import Cursor, row_id, select
from rtfacade._rest2.message_body import Content, attachment_names, check_content, told_sizes
from rtfacade._rest2.resources import SublistOperation, within
from rtfacade._sync.attachments import Attachments
from rtfacade._sync.base import Client, read_object, read_page_within
from rtfacade._sync.bound import Attachment
from rtfacade._sync.message_parts import FIELDS, build_trees, read_mail, read_parts, read_texts
from rtfacade._sync.pager import Pager, Rows
from rtfacade._sync.rest1.tickets import history_forms
from rtfacade._sync.search import SqlAsk
from rtfacade._sync.visibility import require_ticket
from rtfacade.errors import ProtocolError, Rest1ClosedError, Rest2MissingError, RTError
from rtfacade.records import serialize
from rtfacade.records.bulk_result import Progress
from rtfacade.records.conversation import SPOKEN
from rtfacade.records.history import HistoryEntry
from rtfacade.records.json_values import identifier

_TRANSACTION = select(transaction_fields.FIELDS)
_METADATA = (*FIELDS, "MessageId", "Subject", "Created", "Creator")
#: How many messages REST2 is asked about at once, and how many transactions wait for that.
_DOUBTFUL = 50
_GROUP = 500


class HistoryClient(Client, Protocol):
    """What history needs of the client."""

    @property
    def attachments(self) -> Attachments:
        """Attachments by their id."""
        ...


def read_history(
    client: HistoryClient,
    id: int,
    content: Content,
    types: Collection[str] | None,
    limit: int | None,
) -> Rows[HistoryEntry]:
    """Read the history when it is iterated."""
    number = serialize.identifier("id", id)
    check_content(content)
    if isinstance(types, str):
        raise TypeError(f"types takes a list of RT's types, not one text: {types!r}")

    def start(count: int | None) -> Generator[HistoryEntry, None, None]:
        return _entries(client, number, content, types, count)

    return Rows(start, limit)


def list_attachments(
    client: HistoryClient,
    id: int,
    fields: Sequence[str] = _METADATA,
    limit: int | None = None,
    *,
    required: bool = True,
) -> Pager[Attachment]:
    """List the parts of all messages; ``required`` reads the ticket where there are none."""
    number = serialize.identifier("id", id)
    operation = ops.ticket_id_attachments_get.request_kwargs

    def attachment(raw: Mapping[str, Any]) -> Attachment:
        return Attachment.of(raw, home=client.attachments)

    return _pages_within(client, operation, number, attachment, fields, limit, required=required)


def download_files(
    client: HistoryClient,
    id: int,
    folder: str | os.PathLike[str],
    progress: Progress | None,
    *,
    nested: bool,
) -> list[Path]:
    """Save the files of a ticket into a folder."""
    number = serialize.identifier("id", id)
    parts = list_files(client, number, nested=nested)
    if not parts:
        return []
    target = files.folder(folder)
    save = client.attachments._save_new  # pyright: ignore[reportPrivateUsage]
    return [save(part, target, progress) for part in parts]


def list_files(client: HistoryClient, id: int, *, nested: bool) -> list[Attachment]:
    """List the files of a ticket; those without a name get one."""
    number = serialize.identifier("id", id)
    rows = [part.raw for part in list_attachments(client, number)]
    trees = build_trees(client, _by_transaction(rows))
    names = {part.id: part.name for roots in trees.values() for part in all_files(roots, nested)}
    return [
        Attachment.of({**row, "Filename": names[row_id(row)]}, home=client.attachments)
        for row in rows
        if row_id(row) in names
    ]


def download_messages(client: HistoryClient, id: int, folder: str | os.PathLike[str]) -> list[Path]:
    """Save each message of a ticket as a mail."""
    number = serialize.identifier("id", id)
    saved: list[Path] = []
    for row, mail in _mails(client, number):
        name = f"{number}-{row_id(row)}.eml"
        with files.new_file(files.folder(folder), name) as new:
            new.file.write(mail)
        saved.append(new.path)
    return saved


def mbox(client: HistoryClient, id: int) -> Generator[bytes, None, None]:
    """Read the messages of a ticket as entries of an mbox file."""
    number = serialize.identifier("id", id)
    for row, mail in _mails(client, number):
        yield mails.mbox_entry(mail, row)


def _mails(
    client: HistoryClient, id: int
) -> Generator[tuple[Mapping[str, Any], bytes], None, None]:
    """Read the messages of a ticket, whole, one after the other."""
    operation = ops.ticket_id_history_get.request_kwargs
    fields = (*transaction_fields.FIELDS, *mails.FIELDS)
    rows = _pages_within(client, operation, id, dict[str, Any], fields).all()
    if not rows:
        read_object(client, ops.ticket_id_get.request_kwargs(id))
    parts = [part.raw for part in list_attachments(client, id, FIELDS)] if rows else []
    grouped = _by_transaction(parts)
    spoken = [row for row in rows if row.get("Type") in SPOKEN and row_id(row) in grouped]
    numbers = [row_id(row) for row in spoken]
    trees = build_trees(client, {number: grouped[number] for number in numbers})
    for row in spoken:
        roots = trees[row_id(row)]
        yield row, read_mail(client, roots, id, mails.missing_headers(row))


def _by_transaction(rows: Iterable[Mapping[str, Any]]) -> dict[int, list[Mapping[str, Any]]]:
    parts: dict[int, list[Mapping[str, Any]]] = {}
    for row in rows:
        parts.setdefault(identifier(row.get("TransactionId")), []).append(row)
    return parts


def _entries(
    client: HistoryClient,
    id: int,
    content: Content,
    types: Collection[str] | None,
    limit: int | None,
) -> Generator[HistoryEntry, None, None]:
    if limit == 0:
        return
    types = None if types is None else _known_types(client, types)
    if content in ("text", True):
        entries = _over_rest1(client, id, types, limit)
    else:
        entries = _over_rest2(client, id, content, types)
    count = 0
    try:
        for entry in entries:
            yield entry
            count += 1
            if count == limit:
                return
    finally:
        entries.close()


def _known_types(client: HistoryClient, types: Collection[str]) -> Collection[str]:
    """Return types as they are compared; UnknownNameError for a misspelt one."""
    try:
        ask = SqlAsk(client, transaction_ops.transactions_get.request_kwargs)
        client._name_check.types(types, ask)  # pyright: ignore[reportPrivateUsage]
    except Rest2MissingError:  # RT 4.4: nobody tells whether a plug-in has this type
        pass
    return {one.casefold() for one in types}


def _over_rest1(
    client: HistoryClient, id: int, types: Collection[str] | None, limit: int | None
) -> Generator[HistoryEntry, None, None]:
    """Read REST1's long history; REST2 where REST1 is closed or fails.

    REST1 fails on a ticket of whose transactions the user may see none
    (docs/rt/rest1.md#answers).
    """
    has_begun = False
    refusal: RTError | None = None
    groups = _groups(client, id, types, limit)
    try:
        for forms, sentence in groups:
            has_begun = True
            for entry in _completed(client, forms, sentence):
                yield entry
    except (Rest1ClosedError, ProtocolError) as error:
        if has_begun:
            raise
        refusal = error
    finally:
        groups.close()
    if not has_begun:
        try:
            for entry in _over_rest2(client, id, "text", types):
                yield entry
        except Rest2MissingError:
            if refusal is not None:
                raise refusal from None
            # A ticket that the user may not see has an empty history; reading the ticket says so.
            require_ticket(client, id)


def _groups(
    client: HistoryClient, id: int, types: Collection[str] | None, limit: int | None
) -> Generator[tuple[list[_rest1.HistoryForm], str], None, None]:
    """Group transactions, so that REST2 is asked about many at once, and RT's sentence if known.

    What tells all is a group of its own, unless it comes behind one that does not.
    """
    group: list[_rest1.HistoryForm] = []
    doubtful, count = 0, 0
    sentence = client.rest1.sentence_for_none
    forms = history_forms(client.rest1, id, f"ticket/{id}/history")
    try:
        for form in forms:
            if not form.attachments:
                sentence = client.rest1.sentence_for_none = form.printed
            if types is not None and form.type.casefold() not in types:
                continue
            group.append(form)
            count += 1
            doubtful += not _rest1.tells_all(form, sentence)
            if not doubtful or doubtful == _DOUBTFUL or len(group) == _GROUP or count == limit:
                yield group, sentence
                group, doubtful = [], 0
            if count == limit:
                return
        if group:
            yield group, sentence
    finally:
        forms.close()


def _completed(
    client: HistoryClient, forms: Sequence[_rest1.HistoryForm], sentence: str
) -> list[HistoryEntry]:
    """Read over REST2 what REST1 does not tell of these transactions."""
    entries = {form.id: _rest1.history_entry(form) for form in forms}
    doubtful = [form for form in forms if not _rest1.tells_all(form, sentence)]
    if doubtful:
        most = sum(len(form.attachments) for form in doubtful)
        try:
            trees = read_parts(client, [form.id for form in doubtful], most)
        except Rest2MissingError:  # RT 4.4: REST1 is all there is
            return [_without_words(entry, sentence) for entry in entries.values()]
        known: dict[int, object] = {}
        for form in doubtful:
            trees[form.id], own = told_sizes(trees[form.id], form, sentence)
            known |= own
        texts = read_texts(client, trees, "text", known)
        for form in doubtful:
            entries[form.id] = attrs.evolve(
                entries[form.id],
                content=texts[form.id],
                attachments=attachment_names(trees[form.id]),
            )
    return list(entries.values())


def _without_words(entry: HistoryEntry, sentence: str) -> HistoryEntry:
    is_sentence = bool(sentence) and (entry.content or "").strip() == sentence.strip()
    return attrs.evolve(entry, content=None) if is_sentence else entry


def _over_rest2(
    client: HistoryClient, id: int, content: Content, types: Collection[str] | None
) -> Generator[HistoryEntry, None, None]:
    """Join REST2's two lists."""
    operation = ops.ticket_id_history_get.request_kwargs
    rows = _pages_within(client, operation, id, dict[str, Any]).all()
    if not rows:
        # A ticket that the user may not see has an empty history; reading the ticket says so.
        read_object(client, ops.ticket_id_get.request_kwargs(id))
    rows = [row for row in rows if types is None or str(row.get("Type")).casefold() in types]
    trees: dict[int, tuple[Part, ...]] = {}
    if content and rows:
        wanted = {row_id(row) for row in rows}
        parts = [part.raw for part in list_attachments(client, id, FIELDS, required=False)]
        grouped = _by_transaction(parts)
        trees = build_trees(client, {n: own for n, own in grouped.items() if n in wanted})
    texts = read_texts(client, trees, content, {})
    for row in rows:
        roots = trees.get(row_id(row), ())
        yield HistoryEntry.of_rest2(row, attachment_names(roots), texts.get(row_id(row)))


def is_first(cursor: Cursor) -> bool:
    """Tell whether a cursor is at the first page of a list."""
    return cursor.page == 1 and getattr(cursor, "last", None) is None


def _pages_within(
    client: HistoryClient,
    operation: SublistOperation,
    id: int,
    make: Callable[[Mapping[str, Any]], Any],
    fields: Sequence[str] = (),
    limit: int | None = None,
    *,
    required: bool = False,
) -> Pager[Any]:
    """Page through a list of one ticket; ``required`` reads the ticket where the list is empty."""
    selection = select(fields) if fields else _TRANSACTION
    page = partial(read_page_within, client, within(operation, id), selection)

    def fetch(cursor: Cursor) -> Mapping[str, Any]:
        answer = page(cursor)
        if required and not answer.get("items") and is_first(cursor):
            require_ticket(client, id)  # RT lists nothing for a missing or hidden ticket
        return answer

    return Pager(fetch, make, limit=limit)
