# written by scripts/unasync.py from rtfacade/_async/tickets/bulk.py; do not edit
"""The same change, or the same message, for many tickets, over RT's bulk routes."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from functools import partial
from typing import Any, cast

import attrs

from rt_rest2 import models
from rt_rest2.api import ticket as ops
from rtfacade._http.deadline import shortened
from rtfacade._rest2 import bulk_answers
from rtfacade._rest2.bulk_answers import Chunk, Job
from rtfacade._rest2.change import Change
from rtfacade._rest2.pace import Pace
from rtfacade._rest2.parallel import iter_any
from rtfacade._rest2.sent import Sending
from rtfacade._sync.base import Client, is_older, merged_tickets
from rtfacade._sync.field_types import correction, fields_to_set, fitted_to
from rtfacade._sync.prepare import prepare, prepare_message
from rtfacade._sync.sending import (
    LAG_PAUSES,
    look_for_all,
    may_lag,
    read_patiently,
    says_changed,
)
from rtfacade._sync.tickets.chunks import Chunks, send_chunk
from rtfacade._sync.tickets.delivery import DeliveryCheck, key_of
from rtfacade._sync.tickets.fields import put_ticket
from rtfacade._sync.tickets.messages import send_message, send_to_many
from rtfacade._sync.tickets.rows import read_back
from rtfacade.errors import NotAppliedError, ProtocolError, RTError, UnconfirmedError
from rtfacade.records import TicketRecord
from rtfacade.records.bulk_result import BulkResult, Progress
from rtfacade.records.custom_field_types import FieldsToSet

#: Tickets by number or as records, in a list, a pager, or any other iterable.
TicketItems = Iterable[Any] | Iterable[Any]

#: RT's messages for a ticket, and whether its message is recorded.
_Outcome = tuple[tuple[str, ...], bool]


@attrs.frozen
class BulkUpdate:
    """Does one job to many tickets."""

    client: Client
    job: Job
    get: Callable[[int], TicketRecord]
    """Reads a ticket that no list shows."""
    update: Callable[..., TicketRecord]
    """Changes one ticket, where its custom fields need more than a chunk can do."""

    def run(
        self,
        tickets: TicketItems,
        chunk_size: int,
        concurrency: int,
        progress: Progress | None,
    ) -> Generator[BulkResult, None, None]:
        """Yield a result for each ticket; those of a collection are checked before the first."""
        ids = numbers_of(tickets)
        total = len(ids) if isinstance(ids, Collection) else None
        job = self._prepared()
        prepared = attrs.evolve(self, job=job)
        chunks = Chunks(self.client, prepared._do, bulk_answers.ticket_number)
        run = chunks.run(iter_any(ids), total, chunk_size, concurrency, progress)
        for result in run:
            yield result

    def _prepared(self) -> Job:
        """Look up what the job names, once for all tickets."""
        fields = prepare(self.client, TicketRecord, self.job.fields.requested)
        if self.job.message is None:
            return Job(fields, fields, None)
        message = prepare_message(self.client, self.job.message)
        requested = Change.of(TicketRecord, {**fields.requested, **message.changes()})
        return Job(fields, requested, message)

    def _do(self, chunk: Chunk, pace: Pace) -> list[BulkResult]:
        """Send the fields, then the message, and compare; RT's answer may be lost at each step."""
        ids = [bulk_answers.ticket_number(item) for item in chunk.items]
        if self._needs_single_writes():
            return [self._one(chunk.start + offset, number) for offset, number in enumerate(ids)]
        sending = Sending(chunk.start)
        outcomes: dict[int, _Outcome] = dict.fromkeys(range(len(ids)), ((), True))
        ended: dict[int, BulkResult] = {}
        steps: list[Callable[[dict[int, int], Pace], dict[int, _Outcome | RTError]]] = []
        if self.job.fields.payload:
            steps.append(self._send_fields)
        if self.job.message is not None:
            steps.append(self._send_message)
        for step in steps:
            left = {offset: ids[offset] for offset in outcomes if offset not in ended}
            for offset, outcome in (step(left, pace)).items() if left else ():
                index = chunk.start + offset
                if isinstance(outcome, RTError):
                    ended[offset] = self._failed(
                        index, ids[offset], outcome, is_before_message=step == self._send_fields
                    )
                    continue
                messages = outcomes[offset][0] + outcome[0]
                outcomes[offset] = (messages, outcome[1])
                if not outcome[1]:
                    ended[offset] = BulkResult(
                        index, ids[offset], "refused", messages, ("not recorded",)
                    )
        left = {offset: ids[offset] for offset in outcomes if offset not in ended}
        return self._compare(chunk.start, left, outcomes, ended, sending)

    def _failed(
        self, index: int, id: int, error: RTError, *, is_before_message: bool
    ) -> BulkResult:
        """Make the result of a step that failed; a message that had to follow was not sent."""
        failed = bulk_answers.failed(index, id, error, f"ticket {id}")
        if self.job.message is None or not is_before_message:
            return failed
        kind = "comment" if self.job.message.kind == "comment" else "reply"
        return attrs.evolve(failed, missing=(*failed.missing, f"the {kind} was not sent"))

    def _send_fields(self, left: dict[int, int], pace: Pace) -> dict[int, _Outcome | RTError]:
        """Send the fields of all; where the answer was lost, look which tickets have them."""
        ids = list(left.values())
        payloads = self._payloads(ids)
        bodies = [
            models.BulkTicketUpdate.from_dict({**payload, "id": one})
            for one, payload in zip(ids, payloads, strict=True)
        ]
        request = ops.tickets_bulk_put.request_kwargs(body=bodies)
        try:
            answer = send_chunk(self.client, request, len(ids), pace)
            messages = bulk_answers.messages_by_item(answer, ids)
        except (UnconfirmedError, ProtocolError) as error:
            look = partial(self._with_fields, self.job.fields)
            changed = look_for_all(look, ids)
            lost = _lost(error)
            return {o: ((), True) if number in changed else lost for o, number in left.items()}
        return {offset: (one, True) for offset, one in zip(left, messages, strict=True)}

    def _send_message(self, left: dict[int, int], pace: Pace) -> dict[int, _Outcome | RTError]:
        """Send the message to all; where the answer was lost, look which tickets have it."""
        message, ids = self.job.message, list(left.values())
        assert message is not None  # noqa: S101 (the caller has checked)
        memory = self.client._sent  # pyright: ignore[reportPrivateUsage]
        sendings = {number: memory.begin(key_of(number, message, ())) for number in ids}
        try:
            sent = send_to_many(self.client, ids, message, pace)
        except UnconfirmedError as error:
            checks = {
                number: DeliveryCheck(self.client, number, message, (), one)
                for number, one in sendings.items()
            }
            recorded = look_for_all(partial(_recorded, checks), ids)
            for number, transaction in recorded.items():
                memory.done(sendings[number], "transaction", transaction)
            lost = _lost(error)
            return {o: ((), True) if number in recorded else lost for o, number in left.items()}
        except RTError as error:
            for one in sendings.values():
                memory.refused(one)
            if not self.job.fields.payload:
                raise
            done = NotAppliedError((str(error),), ["the message was not recorded"])
            return dict.fromkeys(left, done)
        for number, (_, is_recorded) in zip(ids, sent, strict=True):
            (memory.done if is_recorded else memory.refused)(sendings[number])
        return dict(zip(left, sent, strict=True))

    def _needs_single_writes(self) -> bool:
        """Tell whether fields need more than a chunk can do.

        Files may have to be replaced in two steps, and the custom fields of a message can be
        checked only if RT tells its number, which the bulk route does not.
        """
        options: Mapping[str, Any] = {} if self.job.message is None else self.job.message.options
        fields = fields_to_set(self.job.requested)
        in_message = options.get("custom_fields")
        return (
            bool(options.get("transaction_custom_fields"))
            or (fields is not None and any(one.kind.is_file for one in fields.fields))
            or (isinstance(in_message, FieldsToSet) and in_message.reads_first)
        )

    def _one(self, index: int, id: int) -> BulkResult:
        """Do all of it to one ticket."""
        messages: tuple[str, ...] = ()
        try:
            if self.job.fields.requested:
                self.update(id, **self.job.fields.requested)
            if self.job.message is not None:
                messages = (send_message(self.client, id, self.job.message, ())).messages
        except RTError as failure:
            return bulk_answers.failed(index, id, failure, f"ticket {id}")
        return BulkResult(index, id, "done", messages)

    def _result(
        self, index: int, id: int, raw: Mapping[str, Any] | None, messages: tuple[str, ...]
    ) -> BulkResult:
        """Compare one ticket with what was requested, and write again what RT misread."""
        again = None if raw is None else correction(self.client, self.job.requested, raw)
        if raw is not None and again is not None:
            try:
                raw = {**raw, **(self.update(id, **again.requested)).raw}
            except RTError as failure:
                return bulk_answers.failed(index, id, failure, f"ticket {id}")
        change = self.job.requested
        if raw is None and may_lag(messages):  # in a queue, say, that the user may not see
            problem = f"ticket {id} cannot be read"
            return BulkResult(index, id, "unknown", messages, (problem,))
        if raw is not None:
            raw = merged_tickets(self.client, change, raw)
        if raw is not None and (payload := change.link_correction(raw)):
            try:
                messages += put_ticket(self.client, id, payload)
                raw = {**raw, **(self.get(id)).raw}
            except RTError as failure:
                return bulk_answers.failed(index, id, failure, f"ticket {id}")
        return bulk_answers.result(index, id, raw, change, messages)

    def _payloads(self, ids: Sequence[int]) -> list[dict[str, Any]]:
        """Build the payload for each ticket; custom fields may depend on what it has."""
        change = self.job.fields
        fields = fields_to_set(change)
        if fields is None or not fields.reads_first:
            return [change.payload] * len(ids)
        rows = read_back(self.client, ids, {"custom_fields": fields})
        return [
            (fitted_to(self.client, change, rows[number])).payload
            if number in rows
            else change.payload
            for number in ids
        ]

    def _with_fields(self, change: Change, ids: Sequence[int]) -> dict[int, bool]:
        """Tell which tickets are as requested."""
        rows = self._rows(change.requested, ids)
        return {
            number: True for number in ids if number in rows and not change.unapplied(rows[number])
        }

    def _compare(
        self,
        start: int,
        left: dict[int, int],
        outcomes: dict[int, _Outcome],
        ended: dict[int, BulkResult],
        sending: Sending,
    ) -> list[BulkResult]:
        """Compare what was not refused with what was requested, again where reads may lag.

        What RT says that it has changed, and shows as it was before, is unknown.
        """
        for pause in (*LAG_PAUSES, None):
            self._compare_once(start, left, outcomes, ended)
            left = {
                offset: number
                for offset, number in left.items()
                if ended[offset].outcome == "refused" and may_lag(outcomes[offset][0])
            }
            if pause is None or not left:
                break
            for offset in left:
                del ended[offset]
            time.sleep(shortened(pause))
        for offset, number in left.items():
            request = ops.ticket_id_get.request_kwargs(number)
            if says_changed(outcomes[offset][0]) and is_older(self.client, request, sending):
                ended[offset] = attrs.evolve(ended[offset], outcome="unknown")
        return [ended[offset] for offset in sorted(ended)]

    def _compare_once(
        self,
        start: int,
        left: dict[int, int],
        outcomes: dict[int, _Outcome],
        ended: dict[int, BulkResult],
    ) -> None:
        """Read back and compare; what cannot be read is unknown."""
        change = self.job.requested
        try:
            rows = read_patiently(partial(self._rows, change.requested, list(left.values())))
        except RTError as failure:
            rows = {}
            for offset, number in left.items():
                problem = f"ticket {number} could not be read back: {failure}"
                ended[offset] = BulkResult(
                    start + offset, number, "unknown", outcomes[offset][0], (problem,)
                )
        for offset, number in left.items():
            if offset not in ended:
                row, messages = rows.get(number), outcomes[offset][0]
                ended[offset] = self._result(start + offset, number, row, messages)

    def _rows(
        self, requested: Mapping[str, Any], ids: Sequence[int]
    ) -> dict[int, Mapping[str, Any]]:
        """Read tickets; those that no list shows (deleted, merged) one by one."""
        if not requested or not ids:
            return {number: {} for number in ids}
        rows = read_back(self.client, ids, requested)
        for number in ids:
            if number not in rows:
                try:
                    rows[number] = (self.get(number)).raw
                except RTError:
                    continue
        return rows


def _recorded(checks: Mapping[int, DeliveryCheck], ids: Sequence[int]) -> dict[int, int]:
    """Return the transactions of the message, by ticket, as far as it is recorded."""
    transactions = {number: checks[number].find() for number in ids}
    return {number: one for number, one in transactions.items() if one is not None}


def _lost(error: RTError) -> UnconfirmedError:
    """Say that it is not known what RT did."""
    cause = error.__cause__ or error
    return UnconfirmedError(
        f"the answer was lost ({cause}), and the change is not to be seen: RT may still be working "
        "on it, so look before you repeat it"
    )


def numbers_of(tickets: TicketItems) -> TicketItems:
    """Check the tickets of a collection; other iterables are read, and checked, bit by bit."""
    given = cast("object", tickets)
    if isinstance(given, str | bytes) or not isinstance(given, Iterable | Iterable):
        raise TypeError(f"tickets takes a list of tickets, not {tickets!r}")
    if isinstance(tickets, Collection):
        return [bulk_answers.ticket_number(one) for one in tickets]
    return tickets


def all_numbers(tickets: TicketItems) -> list[int]:
    """Read and check all tickets."""
    return [bulk_answers.ticket_number(one) for one in iter_any(numbers_of(tickets))]


def collect(results: Generator[BulkResult, None, None]) -> list[BulkResult]:
    """Gather results. An exception gets those that there are, as ``results`` and in a note.

    What was under way when it came is among them, as "unknown".
    """
    done: list[BulkResult] = []
    try:
        for result in results:
            done.append(result)  # noqa: PERF401 (an exception must get what is done)
    except BaseException as error:
        collected = {one.index for one in done}
        done += [one for one in vars(error).get("unread", ()) if one.index not in collected]
        vars(error)["results"] = tuple(done)
        error.add_note(
            f"{len(done)} items have a result, {sum(r.ok for r in done)} of them succeeded"
        )
        raise
    return done
