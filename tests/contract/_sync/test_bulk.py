# written by scripts/unasync.py from tests/contract/_async/test_bulk.py; do not edit
"""Many tickets at once: one result for each, nothing lost, nothing done twice."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from rtfacade import RT, ForbiddenError, NotFoundError
from rtfacade.testing import RunningRT
from tests.contract._sync.conftest import AsUser
from tests.contract.cutting import Cutting, Holding
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

#: Somebody who may move tickets to a queue whose tickets they do not see.
_MOVER = """
    my $user = RT::User->new(RT->SystemUser);
    $user->Create(Name => '%(name)s', EmailAddress => '%(name)s@example.com', Privileged => 1);
    my %%rights = (from => [qw(SeeQueue ShowTicket ModifyTicket)],
        to => [qw(SeeQueue CreateTicket)]);
    for my $which (sort keys %%rights) {
        my $queue = RT::Queue->new(RT->SystemUser);
        $queue->Create(Name => "%(name)s-$which");
        $user->PrincipalObj->GrantRight(Right => $_, Object => $queue) for @{$rights{$which}};
    }
"""


def messages_of(witness: Witness, ticket: int) -> list[tuple[str, str]]:
    """The messages of a ticket: type and text."""
    types = [row["Type"] for row in witness.messages(ticket)]
    return list(zip(types, witness.texts(ticket), strict=True))


@pytest.mark.slow
def test_forty_tickets_are_created_in_two_chunks(rt: RT, wire: Wire, witness: Witness) -> None:
    mark = unique("bulk")
    items = [
        {"queue": "General", "subject": f"{mark} {n}", "priority": n, "content": f"<b>{n}</b>"}
        for n in range(40)
    ]
    results = rt.tickets.create_many(items)
    # The first chunk has 10 items: how fast RT is shows in its answer.
    assert wire.lines == ["POST /REST/2.0/tickets/bulk", "GET /REST/2.0/tickets"] * 2
    assert [one.index for one in results] == list(range(40))
    assert all(one.ok for one in results)
    for one in (results[0], results[39]):
        assert one.id is not None
        assert witness.ticket(one.id)["Subject"] == f"{mark} {one.index}"


def test_a_ticket_that_vanishes_is_not_refused(
    rt: RT, seeded_rt: RunningRT, witness: Witness
) -> None:
    name = unique("mover")
    seeded_rt.perl(_MOVER % {"name": name})
    ticket = witness.new_ticket("to go", Queue=f"{name}-from")
    with RT(seeded_rt.url, token=seeded_rt.create_token(name)) as client:
        [result] = client.tickets.update_many([ticket], queue=f"{name}-to")
    assert (result.outcome, result.missing) == ("unknown", (f"ticket {ticket} cannot be read",))
    assert (rt.tickets.get(ticket)).queue.name == f"{name}-to"


def test_an_item_that_fails_hides_no_other(rt: RT, witness: Witness) -> None:
    mark = unique("bulk")
    results = rt.tickets.create_many(
        [
            {"queue": "General", "subject": f"{mark} fine", "custom_fields": {"Tags": ["a", "b"]}},
            {"queue": "no such queue", "subject": f"{mark} refused"},
            {"queue": "General", "subject": f"{mark} half", "owner": "kunde"},
            {"queue": "General", "subject": f"{mark} last", "custom_roles": {"Approver": "alice"}},
        ]
    )
    assert [one.ok for one in results] == [True, False, False, True]
    assert results[1].id is None
    assert results[1].messages
    assert results[2].id is not None
    assert "kunde" in results[2].missing[0]
    held = witness.ticket(results[2].id)
    assert (held["Subject"], held["Owner"]["id"]) == (f"{mark} half", "Nobody")


def test_people_who_do_not_exist_are_named_before_anything_is_created(rt: RT, wire: Wire) -> None:
    subject = unique("bulk")
    good = {"queue": "General", "subject": subject}
    with pytest.raises(NotFoundError, match="no user 'nobody-of-that-name'"):
        rt.tickets.create_many([good, {**good, "owner": "nobody-of-that-name"}])
    assert not [line for line in wire.lines if line.startswith("POST")]
    assert rt.tickets.count(subject=subject) == 0


def test_what_is_wrong_with_an_item_is_found_before_anything_is_sent(rt: RT, wire: Wire) -> None:
    good = {"queue": "General", "subject": "fine"}
    for bad, words in (
        ({"subject": "no queue"}, "needs a queue"),
        ({"queue": "General", "attachments": ["x"]}, "no attachments"),
        ({"queue": "General", "subject": "two\nlines"}, "one line"),
    ):
        with pytest.raises(ValueError, match=words):
            rt.tickets.create_many([good, bad])
    assert not wire.lines


def test_every_ticket_is_checked_before_anything_is_sent(rt: RT, wire: Wire) -> None:
    def items(*values: Any) -> Iterator[Any]:
        yield from values

    good = {"queue": "General", "subject": "fine"}
    for source in ([1, 2, "x"], items(1, 2, "x")):
        with pytest.raises(ValueError, match="ticket must be a positive number"):
            rt.tickets.update_many(source, priority=1, chunk_size=1)
    with pytest.raises(ValueError, match="ticket must be a positive number"):
        rt.tickets.comment_many(items(1, 0), "words", chunk_size=1)
    with pytest.raises(ValueError, match="needs a queue"):
        rt.tickets.create_many(items(good, {"subject": "x"}), chunk_size=1)
    with pytest.raises(ValueError, match="ticket must be a positive number"):
        rt.tickets.update_each([1, 2, "x"], priority=1, chunk_size=1)
    with pytest.raises(ValueError, match="needs a queue"):
        next(rt.tickets.create_each([good, {"subject": "x"}], chunk_size=1))
    assert not wire.lines


def test_a_chunk_that_is_refused_does_not_stop_the_others(
    rt: RT, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = [witness.new_ticket() for _ in range(5)]
    send = rt.send

    def refusing(request: dict[str, Any]) -> httpx.Response:
        bodies = request.get("json")
        if isinstance(bodies, list) and bodies[0]["id"] == ids[1]:
            raise ForbiddenError(403, ["not this one"])
        return send(request)

    monkeypatch.setattr(rt, "send", refusing)
    results = rt.tickets.update_many(ids, priority=7, chunk_size=1, concurrency=3)
    outcomes = ["done", "refused", "done", "done", "done"]
    assert [(one.id, one.outcome) for one in results] == list(zip(ids, outcomes, strict=True))
    assert results[1].messages == ("not this one",)
    monkeypatch.undo()
    rows = [witness.ticket(number)["Priority"] for number in ids]
    assert rows == ["7", "0", "7", "7", "7"]


def test_forty_tickets_get_an_owner(rt: RT, wire: Wire, witness: Witness) -> None:
    ids = [witness.new_ticket() for _ in range(5)]
    wire.forget()
    results = rt.tickets.update_many(ids, owner="alice", priority=7)
    # Whom the login names is looked up once, for all tickets.
    bulk = ["PUT /REST/2.0/tickets/bulk", "GET /REST/2.0/tickets"]
    assert wire.lines == ["GET /REST/2.0/users", *bulk]
    assert all(one.ok for one in results)
    assert {witness.ticket(number)["Owner"]["id"] for number in ids} == {"alice"}


def test_stale_tickets_are_closed_with_a_note(rt: RT, wire: Wire, witness: Witness) -> None:
    subject = unique("bulk")
    ids = [witness.new_ticket(subject) for _ in range(6)]
    wire.forget()
    results = rt.tickets.update_many(
        rt.tickets.search(subject=subject, fields=[]), status="resolved", comment="stale"
    )
    assert len(wire.lines) == 3  # search, write, read back
    assert [one.id for one in results] == ids
    assert all(one.ok for one in results)
    for number in ids:
        assert witness.ticket(number)["Status"] == "resolved"
        assert messages_of(witness, number) == [("Comment", "stale")]


@pytest.mark.long
@pytest.mark.slow
def test_changing_what_is_iterated_loses_nothing(rt: RT, witness: Witness) -> None:
    subject = unique("bulk")
    created = rt.tickets.create_many({"queue": "General", "subject": subject} for _ in range(50))
    assert all(one.ok for one in created)
    search = rt.tickets.search(subject=subject, status="new", fields=[], page_size=10)
    results = rt.tickets.update_many(search, status="rejected", chunk_size=15, concurrency=2)
    assert sorted(one.id or 0 for one in results) == sorted(one.id or 0 for one in created)
    assert [one.index for one in results] == list(range(50))
    assert rt.tickets.count(subject=subject, status="new") == 0


def test_each_ticket_that_refuses_is_named(rt: RT, witness: Witness) -> None:
    number, deleted = witness.new_ticket(), witness.new_ticket()
    results = rt.tickets.update_many(
        [number, 99_999_999], status="no-such-status", reply="words", priority=5
    )
    assert [one.ok for one in results] == [False, False]
    assert "status" in results[0].missing[0]
    assert messages_of(witness, number) == [("Correspond", "words")]
    assert witness.ticket(number)["Priority"] == "5"
    [gone] = rt.tickets.update_many([deleted], status="deleted")
    assert gone.ok
    assert witness.ticket(deleted)["Status"] == "deleted"


def test_a_message_for_many(rt: RT, wire: Wire, witness: Witness) -> None:
    ids = [witness.new_ticket() for _ in range(3)]
    wire.forget()
    results = rt.tickets.comment_many([*ids, 99_999_999], "für alle")
    assert wire.lines == ["POST /REST/2.0/tickets/bulk/comment"]
    assert [one.ok for one in results] == [True, True, True, False]
    replies = rt.tickets.reply_many(ids, "an alle", time_taken=2)
    assert all(one.ok for one in replies)
    for number in ids:
        assert messages_of(witness, number) == [("Comment", "für alle"), ("Correspond", "an alle")]


def test_in_russian_too(as_user: AsUser, witness: Witness) -> None:
    rt = as_user("ivan")
    number = witness.new_ticket()
    [good, bad] = rt.tickets.update_many([number, 99_999_999], comment="Привет", priority=3)
    assert (good.ok, bad.ok) == (True, False)
    assert messages_of(witness, number) == [("Comment", "Привет")]


def test_progress_and_any_source(rt: RT, witness: Witness) -> None:
    ids = [witness.new_ticket() for _ in range(5)]
    seen: list[int] = []
    record = rt.tickets.get(ids[0])
    mixed = [record, str(ids[1]), *ids[2:]]
    results = rt.tickets.update_many(
        (item for item in mixed), subject="x", chunk_size=2, progress=lambda n, _: seen.append(n)
    )
    assert [result.id for result in results] == ids
    assert seen == [2, 4, 5]


def test_results_come_as_they_are_done(rt: RT, witness: Witness) -> None:
    ids = [witness.new_ticket() for _ in range(4)]
    results = rt.tickets.update_each(ids, priority=9, chunk_size=2)
    first = next(results)
    assert first.ok
    assert witness.ticket(ids[1])["Priority"] == "9"
    assert witness.ticket(ids[3])["Priority"] == "0"
    results.close()


@pytest.mark.parametrize("message", [True, False])
def test_a_chunk_whose_answer_is_lost(as_user: AsUser, witness: Witness, message: bool) -> None:
    ids = [witness.new_ticket() for _ in range(3)]
    cutting = Cutting("POST" if message else "PUT")
    rt = as_user("alice", transport=cutting)
    if message:
        results = rt.tickets.comment_many(ids, "once")
    else:
        results = rt.tickets.update_many(ids, subject="renamed")
    assert cutting.cut == 1
    assert all(one.ok for one in results)
    for number in ids:
        assert Counter(messages_of(witness, number)) == (
            {("Comment", "once"): 1} if message else {}
        )
        assert message or witness.ticket(number)["Subject"] == "renamed"


@pytest.mark.long
@pytest.mark.covering
@pytest.mark.parametrize("status", [None, 502])
@pytest.mark.parametrize("verb", ["comment", "correspond"])
def test_messages_that_rt_may_still_record_are_not_sent_again(
    as_user: AsUser, witness: Witness, status: int | None, verb: str
) -> None:
    ids = [witness.new_ticket() for _ in range(3)]
    network = Holding(f"/tickets/bulk/{verb}", status)
    rt = as_user("alice", transport=network)
    if verb == "comment":
        results = rt.tickets.update_many(ids, comment="once", priority=7)
    else:
        results = rt.tickets.reply_many(ids, "once")
    assert [one.outcome for one in results] == ["unknown"] * 3
    assert all("look before you repeat it" in one.messages[-1] for one in results)
    assert [messages_of(witness, number) for number in ids] == [[]] * 3
    network.deliver()
    kind = verb.capitalize()
    assert [messages_of(witness, number) for number in ids] == [[(kind, "once")]] * 3
    if verb == "comment":
        assert {witness.ticket(number)["Priority"] for number in ids} == {"7"}


def test_a_message_is_not_sent_where_its_fields_are_open(as_user: AsUser, witness: Witness) -> None:
    ids = [witness.new_ticket() for _ in range(2)]
    network = Holding("/tickets/bulk", 502)  # the fields, which go first
    rt = as_user("alice", transport=network)
    results = rt.tickets.update_many(ids, comment="once", priority=7)
    assert [one.outcome for one in results] == ["unknown"] * 2
    assert all("look before you repeat it" in one.messages[-1] for one in results)
    assert all(one.missing[-1] == "the comment was not sent" for one in results)
    writes = [line for line in network.lines if not line.startswith("GET")]
    assert writes == []  # the one that was held has not left
    network.deliver()
    assert {witness.ticket(number)["Priority"] for number in ids} == {"7"}
    assert [messages_of(witness, number) for number in ids] == [[]] * 2


def test_created_tickets_are_found_again_when_the_answer_is_lost(
    as_user: AsUser, witness: Witness
) -> None:
    subject = unique("bulk")
    cutting = Cutting("POST")
    rt = as_user("alice", transport=cutting)
    items = [{"queue": "General", "subject": f"{subject} {n}"} for n in range(4)]
    results = rt.tickets.create_many(items)
    assert cutting.cut == 1
    assert [one.ok for one in results] == [True] * 4
    assert rt.tickets.count(f"Subject LIKE '{subject}'") == 4
    assert witness.ticket(results[3].id or 0)["Subject"] == f"{subject} 3"


def test_partitions_share_a_search(rt: RT, witness: Witness) -> None:
    subject = unique("bulk")
    ids = {witness.new_ticket(subject) for _ in range(11)}
    parts = rt.tickets.partitions(3, subject=subject)
    assert 1 < len(parts) <= 3
    numbers = [ticket.id for part in parts for ticket in rt.tickets.search(part).all()]
    assert len(numbers) == 11
    assert set(numbers) == ids
    assert rt.tickets.partitions(3, subject="nothing is called like this") == []


def test_the_cutter_cuts(seeded_rt: RunningRT) -> None:
    cutting = Cutting("POST")
    with httpx.Client(transport=cutting) as client, pytest.raises(httpx.ReadError):
        client.post(f"{seeded_rt.url}/REST/1.0/")
