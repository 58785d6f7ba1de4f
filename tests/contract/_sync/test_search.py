# written by scripts/unasync.py from tests/contract/_async/test_search.py; do not edit
"""Searches find what they should, whatever the values, and lose nothing."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from rt_rest2.api.ticket import tickets_bulk_put
from rt_rest2.models import BulkTicketUpdate
from rtfacade import RT, BadRequestError, Ticket
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import HERD, Witness, unique

VALUES = [
    "O'Brien, Ltd",
    "back\\slash",
    "end\\",
    "\\'",
    'quo"te',
    "100%",
    "1_0",
    "(a) OR (id > 0)",
    "' OR id > 0 OR Subject = '",
    "a;b&c#d?e=f+g%20h",
    "  blanks  ",
    "日本 \U0001f600",
    "-- ",
    "{CF}",
    "__Active__ x",
]


def ids(rows: Any) -> list[int]:
    return [row.id for row in rows]


@pytest.mark.slow
def test_custom_fields_of_any_value(rt: RT, witness: Witness) -> None:
    numbers = {value: witness.new_ticket(CustomFields={"Customer": value}) for value in VALUES}
    for value, number in numbers.items():
        tickets = rt.tickets.search(custom_fields={"Customer": value}, fields=[]).all()
        assert number in [t.id for t in tickets], value
        others = {t.id for t in tickets} & set(numbers.values()) - {number}
        assert not others, value
    two = {"Customer": VALUES[:2]}
    assert {numbers[one] for one in VALUES[:2]} <= set(
        ids(rt.tickets.search(custom_fields=two, fields=[]))
    )


@pytest.mark.slow
def test_subjects_of_any_value(rt: RT, witness: Witness) -> None:
    mark = unique("subject")
    numbers = {value: witness.new_ticket(f"{mark} {value} {mark}") for value in VALUES}
    for value, number in numbers.items():
        subject = f"{mark} {value} {mark}"
        assert ids(rt.tickets.search(subject=subject, fields=[])) == [number], value
        assert rt.tickets.count(subject=subject) == 1


def test_what_ticketsql_cannot_say_is_refused(rt: RT, wire: Wire) -> None:
    wrong: list[Callable[[], object]] = [
        lambda: rt.tickets.search(subject="CF.Severity"),
        lambda: rt.tickets.search(custom_fields={"Customer": "cf.{Tags}"}),
        lambda: rt.tickets.search(custom_fields={"a\nb": "x"}),
        lambda: rt.tickets.search(subject="__CurrentUserName__"),
        lambda: rt.tickets.search(status=None),  # type: ignore[arg-type]
        lambda: rt.tickets.search(custom_fields={"Tags": None}),
        lambda: rt.tickets.search(orderby="Priorty"),
        lambda: rt.tickets.search(fields=["Subjct"]),
        lambda: rt.tickets.search(status=[]),
        lambda: rt.tickets.search(nosuchkeyword="x"),  # type: ignore[call-arg]
        lambda: rt.tickets.search(fields="Subject"),
        lambda: rt.tickets.search(fields=["Sub ject"]),
        lambda: rt.tickets.search(fields=["Owner.AuthToken"]),
        lambda: rt.tickets.search(orderby="id; DROP"),
        lambda: rt.tickets.search(page_size=0),
        lambda: rt.tickets.search(page_size=101),
        lambda: rt.tickets.search(limit=-1),
    ]
    for one in wrong:
        with pytest.raises((ValueError, TypeError)):
            one()
    assert wire.requests == []


def test_keywords(rt: RT, witness: Witness) -> None:
    requestor, mark = unique("r") + "@example.com", unique("keywords")
    here = witness.new_ticket(
        mark, Queue="Ops & Söhne", Requestor=requestor, Owner="alice", Status="open"
    )
    number = witness.new_ticket(mark, Queue="Support", Requestor="bob", Owner="bob")
    general = int(witness.get("queue/General")["id"])
    support = int(witness.get("queue/Support")["id"])
    cases: list[tuple[Mapping[str, Any], set[int]]] = [
        ({}, {here, number}),
        ({"queue": "Ops & Söhne"}, {here}),
        ({"queue": ["Ops & Söhne", "Support"]}, {here, number}),
        ({"queue": support}, {number}),
        ({"queue": general}, set()),
        ({"owner": "alice"}, {here}),
        ({"owner": ["alice", "bob"]}, {here, number}),
        ({"requestor": requestor}, {here}),
        ({"requestor": ["bob@example.com", requestor]}, {here, number}),
        ({"creator": "root"}, {here, number}),
        ({"creator": "bob"}, set()),
        ({"status": "open"}, {here}),
        ({"status": ["new", "open"], "queue": "Support"}, {number}),
    ]
    for where, expected in cases:
        ticket_ids = ids(rt.tickets.search(subject=mark, fields=[], **where))
        assert set(ticket_ids) == expected, where
        assert rt.tickets.count(subject=mark, **where) == len(expected), where


def test_service_levels(rt: RT, witness: Witness) -> None:
    """One field from its line to RT and back: written, verified, read, found, in a list."""
    mark = unique("level")
    queue = (rt.queues.create(mark, sla_disabled=False)).name
    gold = rt.tickets.create(queue, mark, sla="gold")
    silver = rt.tickets.create(queue, mark)
    assert (silver.update(sla="silver")).sla == "silver"
    assert witness.get(f"ticket/{gold.id}")["SLA"] == "gold"
    assert ids(rt.tickets.search(subject=mark, sla="gold")) == [gold.id]
    rows = rt.tickets.search(subject=mark, sla=["silver", "gold"], orderby="-sla")
    assert [row.sla for row in rows] == ["silver", "gold"]


def test_names_of_attributes_name_fields_too(rt: RT, witness: Witness) -> None:
    mark = unique("names")
    number = witness.new_ticket(mark, Owner="alice", Requestor="bob", Priority=7)
    fields = ["subject", "owner.real_name", "requestors.name", "priority", "custom_fields"]
    (t,) = rt.tickets.search(subject=mark, fields=fields, orderby="-priority").all()
    assert (t.id, t.subject, t.owner.real_name, t.priority) == (number, mark, "Alice Anderson", 7)
    assert [one.name for one in t.requestors] == ["bob"]
    (user,) = rt.users.search(name="alice", fields=["email"], orderby="email").all()
    assert user.email == "alice@example.com"
    with pytest.raises(AttributeError, match=r"not read: add 'RealName'"):
        _ = user.real_name


def test_ticketsql_and_keywords_together(rt: RT, witness: Witness) -> None:
    mark = unique("both")
    one, two = witness.new_ticket(mark), witness.new_ticket(mark, Status="open")
    query = f"Subject = '{mark}' OR Subject = 'nosuchsubject'"
    assert ids(rt.tickets.search(query)) == [one, two]
    assert ids(rt.tickets.search(query, status="open")) == [two]
    assert ids(rt.tickets.search(f"Subject LIKE '{mark}%'", orderby="-id")) == [two, one]


def test_fields(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket(
        unique("fields"), Owner="alice", Requestor="bob", CustomFields={"Severity": "High"}
    )
    search = rt.tickets.search
    (t,) = search(f"id = {number}", fields=["Subject", "Owner.RealName", "CF.Severity"]).all()
    assert t.owner.real_name == "Alice Anderson"
    assert t.custom_fields["Severity"] == ("High",)
    for name, attribute in (("Status", "status"), ("Requestor", "requestors"), ("Due", "due")):
        with pytest.raises(AttributeError, match=name):
            getattr(t, attribute)
    with pytest.raises(AttributeError, match="EmailAddress"):
        _ = t.owner.email
    (t,) = search(f"id = {number}", fields=["Requestor.EmailAddress", "Queue.Name"]).all()
    assert [one.email for one in t.requestors] == ["bob@example.com"]
    assert t.queue.name == "General"
    (t,) = search(f"id = {number}", fields=[]).all()
    assert t.id == number
    with pytest.raises(AttributeError, match="Subject"):
        _ = t.subject


def test_every_attribute_can_be_read_by_default(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket(unique("all"), Owner="alice", CustomFields={"Tags": ["a", "b"]})
    row, whole = rt.tickets.search(f"id = {number}").first(), rt.tickets.get(number)
    assert row is not None
    names = [
        "id", "subject", "status", "type", "priority", "initial_priority", "final_priority",
        "time_worked", "time_left", "time_estimated", "created", "starts", "started", "due",
        "resolved", "told", "last_updated", "sla",
    ]  # fmt: skip
    for name in names:
        assert getattr(row, name) == getattr(whole, name), name
    assert {name: set(values) for name, values in row.custom_fields.items()} == {
        name: set(values) for name, values in whole.custom_fields.items()
    }
    for name in ("queue", "owner", "creator", "last_updated_by"):
        assert getattr(row, name).name == getattr(whole, name).name
    for name in ("requestors", "cc", "admin_cc"):
        assert getattr(row, name) == getattr(whole, name)


def test_a_row_has_the_verbs(rt: RT, witness: Witness, ticket: int) -> None:
    row = rt.tickets.search(f"id = {ticket}", fields=[]).first()
    assert row is not None
    row.comment("from a row")
    assert (row.update(subject="from a row")).subject == "from a row"
    assert (row.refresh()).subject == "from a row"
    assert witness.texts(ticket) == ["from a row"]


def test_pages(rt: RT, wire: Wire, witness: Witness) -> None:
    query = f"Subject = '{witness.herd()}'"
    pager = rt.tickets.search(query, fields=["Status"])
    everything = ids(pager)
    assert len(everything) == HERD
    assert everything == sorted(set(everything))
    assert len(wire.lines) == 3
    assert ids(pager) == everything  # twice
    assert pager.total() == HERD
    assert rt.tickets.count(query) == HERD
    wire.forget()
    first = pager.first()
    assert first is not None
    assert first.id == everything[0]
    assert len(wire.lines) == 1
    assert wire.requests[0].url.params["per_page"] == "1"


@pytest.mark.parametrize(
    ("limit", "size", "requests"),
    [(0, 100, 0), (1, 100, 1), (5, 100, 1), (100, 100, 1), (101, 100, 2), (7, 3, 3), (999, 80, 3)],
)
def test_limit_and_page_size(
    rt: RT, wire: Wire, witness: Witness, limit: int, size: int, requests: int
) -> None:
    query = f"Subject = '{witness.herd()}'"
    ticket_ids = ids(rt.tickets.search(query, fields=[], limit=limit, page_size=size))
    assert len(ticket_ids) == min(limit, HERD)
    assert ticket_ids == sorted(set(ticket_ids))
    assert len(wire.lines) == requests


def test_no_rows(rt: RT, wire: Wire) -> None:
    pager = rt.tickets.search("Subject = 'nosuchsubject'")
    assert pager.all() == []
    assert pager.first() is None
    assert pager.total() == 0
    assert rt.tickets.count("Subject = 'nosuchsubject'") == 0
    assert len(wire.lines) == 4


def test_order(rt: RT, witness: Witness) -> None:
    query = f"Subject = '{witness.herd()}'"
    up = ids(rt.tickets.search(query, fields=[]))
    assert ids(rt.tickets.search(query, fields=[], orderby="-id")) == up[::-1]
    for order in ("Created", "-Created", ["Status", "-Created"], "Subject"):
        ticket_ids = ids(rt.tickets.search(query, fields=[], orderby=order))
        assert sorted(ticket_ids) == up, order
    mark = unique("order")
    numbers = [witness.new_ticket(mark, Priority=priority) for priority in (5, 90, 7, 90)]
    ticket_ids = ids(rt.tickets.search(subject=mark, orderby="-Priority"))
    assert ticket_ids == [numbers[1], numbers[3], numbers[2], numbers[0]]
    few = rt.tickets.search(subject=mark, orderby=["-Priority"], limit=2)
    assert ids(few) == [numbers[1], numbers[3]]
    first = rt.tickets.search(subject=mark, orderby="Priority").first()
    assert first is not None
    assert first.id == numbers[0]


def resolve(rt: RT, numbers: list[int]) -> None:
    """Set the status of many at once, which RT does three times as fast as one by one."""
    body = [BulkTicketUpdate.from_dict({"id": one, "Status": "resolved"}) for one in numbers]
    messages = tickets_bulk_put.sync(client=rt.api, body=body)
    assert isinstance(messages, list)
    assert len(messages) == len(numbers)
    numbers.clear()


@pytest.mark.long
@pytest.mark.slow
def test_what_is_iterated_may_be_changed(rt: RT, witness: Witness) -> None:
    """By pages, every row that leaves the list would shift the next page past another."""
    subject = witness.herd(unique("to be resolved"), count=70)
    query = f"Subject = '{subject}' AND Status = 'new'"
    done: list[int] = []
    waiting: list[int] = []
    for t in rt.tickets.search(query, fields=[], page_size=20):
        done.append(t.id)
        waiting.append(t.id)
        if len(waiting) == 10:
            resolve(rt, waiting)
    resolve(rt, waiting)
    assert len(set(done)) == len(done) == 70
    assert witness.get("tickets", query=query)["total"] == 0
    resolved = f"Subject = '{subject}' AND Status = 'resolved'"
    assert witness.get("tickets", query=resolved)["total"] == 70


@pytest.mark.slow
def test_one_by_one_and_in_any_order(rt: RT, witness: Witness) -> None:
    for order in ("id", "-id", "Priority"):
        subject = unique("one by one")
        numbers = witness.new_tickets(7, Subject=subject)
        rows = rt.tickets.search(
            f"Subject = '{subject}' AND Status = 'new'", page_size=3, fields=[], orderby=order
        )
        done = []
        for t in rows:
            t.update(status="resolved")
            done.append(t.id)
        assert sorted(done) == numbers, order
        assert rows.all() == []


def test_what_is_added_while_iterating(rt: RT, witness: Witness) -> None:
    subject = unique("grows")
    witness.new_tickets(3, Subject=subject)
    seen: list[int] = []
    for t in rt.tickets.search(subject=subject, page_size=2, fields=[]):
        if not seen:
            witness.new_ticket(subject)
        seen.append(t.id)
    assert len(seen) == len(set(seen)) == 4


@pytest.mark.parametrize(
    "query", ["Subject = ", "nosuchfield = 1", "((id > 0)", "id > 0 AND", "'unfinished"]
)
def test_bad_ticketsql(rt: RT, wire: Wire, query: str) -> None:
    pager = rt.tickets.search(query)
    assert wire.requests == []
    with pytest.raises(BadRequestError):
        pager.all()
    with pytest.raises(BadRequestError):
        pager.first()
    with pytest.raises(BadRequestError):
        rt.tickets.count(query)


@pytest.mark.covering(2)
@pytest.mark.parametrize("user", ["limited", "norights", "kunde"])
@pytest.mark.slow
def test_ordinary_users(as_user: AsUser, witness: Witness, user: str) -> None:
    """They see theirs, on both sides of many that they don't see."""
    subject = witness.herd(unique("not for all"), count=110)
    before = witness.new_ticket(subject, Queue="Support", Requestor=["kunde"])
    hidden = witness.new_ticket(unique("hidden"))
    after = witness.new_ticket(subject, Queue="Support", Requestor=["kunde"])
    expected = {"limited": [before, after], "kunde": [before, after], "norights": []}[user]
    client = as_user(user)
    query = f"(Subject = '{subject}' AND id >= {before}) OR id = {hidden}"
    everything = f"Subject = '{subject}' OR id = {hidden}"
    for size in (1, 100):
        assert ids(client.tickets.search(query, page_size=size)) == expected
    assert ids(client.tickets.search(query, orderby="-id")) == expected[::-1]
    assert ids(client.tickets.search(query, orderby="Created")) == expected
    ticket_ids = ids(client.tickets.search(everything, fields=[]))
    assert ticket_ids[len(ticket_ids) - len(expected) :] == expected
    first = client.tickets.search(query).first()
    assert (first.id if first else None) == (expected[0] if expected else None)
    assert client.tickets.count(query) == len(expected)
    total = client.tickets.search(query).total()
    assert total in (None, len(expected))
    with pytest.raises(BadRequestError):
        client.tickets.search("bad sql").all()


@pytest.mark.parametrize("user", ["root", "limited"])
def test_an_order_that_rt_does_not_know_is_no_empty_list(
    as_user: AsUser, witness: Witness, user: str
) -> None:
    witness.new_ticket(unique("in no order"), Queue="Support")
    client = as_user(user)
    with pytest.raises(ValueError, match="cannot order by 'Priorty'; did you mean 'Priority'"):
        client.tickets.search("id > 0", orderby="-Priorty")
    with pytest.raises(ValueError, match="cannot order by 'Nonsense'"):
        client.queues.search(orderby="Nonsense")


def test_deleted_and_merged_tickets(rt: RT, witness: Witness) -> None:
    subject = unique("gone")
    kept, deleted, merged = witness.new_tickets(3, Subject=subject)
    rt.tickets.delete(deleted)
    rt.tickets.merge(merged, into=kept)
    assert ids(rt.tickets.search(subject=subject)) == [kept]
    assert rt.tickets.count(subject=subject) == 1
    for rows in (
        rt.tickets.search(subject=subject, status="deleted"),
        rt.tickets.search(subject=subject, status=["new", "Deleted"]),
        rt.assets.search(status="deleted"),
    ):
        with pytest.raises(ValueError, match="leave out deleted"):
            rows.all()
    assert ids(rt.tickets.search("Status != 'deleted'", subject=subject)) == [kept]
    assert (rt.tickets.get(deleted)).status == "deleted"
    survivor = rt.tickets.get(merged)
    assert isinstance(survivor, Ticket)
    assert survivor.id == kept


def test_a_search_without_a_condition_finds_everything(
    rt: RT, witness: Witness, ticket: int
) -> None:
    newest = rt.tickets.search(orderby="-id", fields=[]).first()
    assert newest is not None
    assert newest.id == ticket
    total = witness.get("tickets", query="id > 0")["total"]
    assert rt.tickets.count() == total
    assert rt.tickets.search("   ").total() == total
