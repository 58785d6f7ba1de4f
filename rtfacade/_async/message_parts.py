"""Read the parts of messages: how they are nested, and their contents.

RT fails when a list that has an outermost part asks for ``Parent``
(docs/rt/behaviour.md#fields-that-fail), so the nesting is read from the others, and only for
messages where it is not clear.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from rt_rest2.api import attachment as ops
from rt_rest2.api import transaction as transaction_ops
from rtfacade._async.base import Transport, read_page, read_sql_page
from rtfacade._attachments.mail import build, content_bytes, may_be_cut
from rtfacade._attachments.parts import Part, fill, needs_parents, tree
from rtfacade._rest2.listing import MAX_PAGE, IdCursor, conditions, select
from rtfacade._rest2.message_body import Content, message_text, wanted_texts
from rtfacade.records.json_values import identifier, whole_number

#: What tells how a message is shown.
FIELDS: Final = ("TransactionId", "Filename", "ContentType", "ContentLength", "Headers")

_CUT = select(("id", "OldValue"))
#: Read about this many bytes at once; one content alone may be larger.
_MAX_BYTES: Final = 20_000_000

Rows = Mapping[int, Sequence[Mapping[str, Any]]]
Trees = dict[int, tuple[Part, ...]]


async def read_parts(client: Transport, transactions: Sequence[int], most: int | None) -> Trees:
    """Read the parts of messages, without their contents; ``most`` in all, if that is known.

    One request for each 100 parts, and one for each 100 of those that are nested.
    """
    rows: dict[int, list[Mapping[str, Any]]] = {number: [] for number in transactions}
    for some in _chunks(transactions):
        for row in await _read(client, FIELDS, ("TransactionId", "IN", some), most=most):
            rows.setdefault(identifier(row.get("TransactionId")), []).append(row)
    return await build_trees(client, rows)


async def read_text_parts(
    client: Transport, transactions: Sequence[int]
) -> list[Mapping[str, Any]]:
    """Read the texts of up to a hundred messages with their contents, and their containers."""
    kinds = [("ContentType", "STARTSWITH", kind) for kind in ("text/", "multipart/")]
    given = conditions([("TransactionId", "IN", list(transactions))], {})
    given += [{**one, "entry_aggregator": "OR"} for one in conditions(kinds, {})]
    return await _read_pages(client, (*FIELDS, "Content"), given)


async def build_trees(client: Transport, rows: Rows) -> Trees:
    """Nest the parts of messages; one request for each 100 parts where that is not clear."""
    unclear = [number for number, parts in rows.items() if needs_parents(parts)]
    parents: dict[int, int] = {}
    for some in _chunks(unclear):
        nested = ("TransactionId", "IN", some), ("Parent", ">", 0)
        most = sum(len(rows[number]) - 1 for number in some)
        for row in await _read(client, ("Parent",), *nested, most=most):
            parents[identifier(row)] = identifier(row.get("Parent"))
    return {number: tree(parts, parents) for number, parts in rows.items()}


async def read_contents(client: Transport, ids: Sequence[int]) -> dict[int, object]:
    """Read the contents of these parts only: others may be large. One request for each 100.

    A list has text as text, and each byte of anything else as one character.
    """
    contents: dict[int, object] = {}
    for some in _chunks(ids):
        for row in await _read(client, ("Content",), ("id", "IN", some), most=len(some)):
            contents[identifier(row)] = row.get("Content")
    return contents


async def read_bytes(client: Transport, roots: Sequence[Part]) -> dict[int, bytes]:
    """Read the contents of all parts, byte for byte; one request for each 20 MB or 100 parts."""
    leaves = [part for root in roots for part in root.walk() if not part.is_container]
    contents: dict[int, bytes] = {}
    group: list[Part] = []
    for number, part in enumerate(leaves, 1):
        group.append(part)
        is_full = len(group) == MAX_PAGE or sum(one.size for one in group) > _MAX_BYTES
        if is_full or number == len(leaves):
            read = await read_contents(client, [one.id for one in group])
            contents |= {one.id: content_bytes(one, read.get(one.id)) for one in group}
            group = []
    return contents


async def read_mail(
    client: Transport,
    roots: Sequence[Part],
    ticket: int | None = None,
    extra: Sequence[tuple[str, str]] = (),
) -> bytes:
    """Put a mail together again, or one that it holds; what RT has cut is noted in a header.

    The requests of ``read_bytes``, and one where RT may have cut something.
    """
    contents = await read_bytes(client, roots)
    parts = {part.id: part for root in roots for part in root.walk() if part.id in contents}
    doubtful = may_be_cut(parts, contents)
    notes: dict[int, str] = {}
    if doubtful:
        sizes = await _cut_sizes(client, ticket, {size for size, _ in doubtful.values()})
        notes = {number: words for number, (size, words) in doubtful.items() if size in sizes}
    return build(roots, contents, extra=extra, notes=notes)


async def _cut_sizes(client: Transport, ticket: int | None, doubtful: set[int]) -> set[int]:
    """Return the sizes that RT has cut or dropped: it writes a transaction on the ticket for each.

    Where the ticket is not known, the ``doubtful`` sizes are looked for on all.
    """
    if ticket is None:
        return {size for size in doubtful if await was_cut(client, size)}
    return await _sizes(client, f"TicketId = {ticket} AND Type LIKE 'Attachment'")


async def was_cut(client: Transport, size: int) -> bool:
    """Tell whether RT has cut or dropped a content of this size on any ticket."""
    return size in await _sizes(client, f"Type LIKE 'Attachment' AND OldValue = '{size}'")


async def _sizes(client: Transport, sql: str) -> set[int]:
    cursor, sizes = IdCursor(), set[int]()
    get, post = transaction_ops.transactions_get, transaction_ops.transactions_post
    query = f"{sql} AND ObjectType = 'RT::Ticket'"
    while not cursor.done:
        page = await read_sql_page(
            client, get.request_kwargs, post.request_kwargs, query, _CUT, cursor
        )
        sizes |= {whole_number(row.get("OldValue")) for row in cursor.feed(page)}
    return sizes


async def read_texts(
    client: Transport,
    trees: Mapping[int, tuple[Part, ...]],
    content: Content,
    known: Mapping[int, object],
) -> dict[int, str | None]:
    """Return the texts of messages; contents that are ``known`` are not read again."""
    contents = dict(known)
    filled = {number: fill(roots, contents) for number, roots in trees.items()}
    changed = filled
    while changed:
        wanted = {part for roots in changed.values() for part in wanted_texts(roots, content)}
        missing = sorted(wanted - set(contents))
        contents |= dict.fromkeys(missing)
        contents |= await read_contents(client, missing)
        # Another text is shown for one that is blank, and for one that only RT calls empty.
        before = filled
        filled = {number: fill(roots, contents) for number, roots in before.items()}
        changed = {number: roots for number, roots in filled.items() if roots is not before[number]}
    return {number: message_text(roots, contents, content) for number, roots in filled.items()}


def _chunks(numbers: Sequence[int]) -> Iterable[list[int]]:
    for start in range(0, len(numbers), MAX_PAGE):
        yield list(numbers[start : start + MAX_PAGE])


async def _read(
    client: Transport,
    fields: Sequence[str],
    *where: tuple[str, str, int | list[int]],
    most: int | None = None,
) -> list[Mapping[str, Any]]:
    """Read a list of parts, until there are as many rows as there can be."""
    return await _read_pages(client, fields, conditions(where, {}), most)


async def _read_pages(
    client: Transport,
    fields: Sequence[str],
    where: Sequence[Mapping[str, Any]],
    most: int | None = None,
) -> list[Mapping[str, Any]]:
    cursor, rows = IdCursor(), list[Mapping[str, Any]]()
    operation, selection = ops.attachments_get.request_kwargs, select(("id", *fields))
    while not cursor.done and len(rows) != most:
        rows += cursor.feed(await read_page(client, operation, where, selection, cursor))
    return rows
