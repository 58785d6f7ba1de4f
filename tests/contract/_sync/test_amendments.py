# written by scripts/unasync.py from tests/contract/_async/test_amendments.py; do not edit
"""Watchers and values added one by one, reminders, and a ticket as a conversation."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from rtfacade import RT, NotFoundError
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique


def test_watchers_are_added_and_removed_one_by_one(rt: RT, wire: Wire, witness: Witness) -> None:
    number = witness.new_ticket(Cc=["first@example.com", "alice"])
    rt.tickets.add_watchers(number, cc=["second@example.com"], admin_cc="bob")
    assert witness.people(number, "Cc") == {"first@example.com", "alice", "second@example.com"}
    assert witness.people(number, "AdminCc") == {"bob"}
    wire.forget()
    rt.tickets.add_watchers(number, cc=["Alice"])
    assert len(wire.lines) == 1  # nothing to do
    rt.tickets.remove_watchers(number, cc=["alice@example.com", "nobody@example.com"])
    assert witness.people(number, "Cc") == {"first@example.com", "second@example.com"}
    rt.tickets.remove_watchers(number, admin_cc=["bob"])
    assert witness.people(number, "AdminCc") == set()
    with pytest.raises(TypeError, match="name at least one person"):
        rt.tickets.add_watchers(number)


def test_a_group_that_watches_stays(rt: RT, witness: Witness) -> None:
    group = (rt.groups.get("Helpdesk")).id
    number = witness.new_ticket(AdminCc=[str(group)])
    assert witness.people(number, "AdminCc") == {str(group)}
    rt.tickets.add_watchers(number, admin_cc=["alice"])
    assert witness.people(number, "AdminCc") == {str(group), "alice"}


def test_a_value_is_added_without_losing_anothers(
    as_user: AsUser, rt: RT, witness: Witness
) -> None:
    number = witness.new_ticket(CustomFields={"Tags": ["a"]})
    other = as_user("alice")
    rt.tickets.add_custom_field_value(number, "Tags", "b, c")
    other.tickets.add_custom_field_value(number, "tags", "d")
    rt.tickets.add_custom_field_value(number, "Tags", "a")
    assert sorted(witness.custom_fields(number)["Tags"]) == ["a", "b, c", "d"]
    rt.tickets.remove_custom_field_value(number, "Tags", "b, c")
    assert sorted(witness.custom_fields(number)["Tags"]) == ["a", "d"]


def test_somebody_who_was_faster_is_not_overwritten(
    rt: RT, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = witness.new_ticket(CustomFields={"Tags": ["a"]})
    get, rivals = rt.tickets.get, ["b", "c"]

    def overtaken(id: int) -> object:
        ticket = get(id)
        if rivals:
            tags = witness.custom_fields(number)["Tags"]
            witness.put(f"ticket/{number}", {"CustomFields": {"Tags": [*tags, rivals.pop()]}})
        return ticket

    monkeypatch.setattr(rt.tickets, "get", overtaken)
    rt.tickets.add_custom_field_value(number, "Tags", "mine")
    assert sorted(witness.custom_fields(number)["Tags"]) == ["a", "b", "c", "mine"]


def test_a_value_that_does_not_fit_is_refused(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket(CustomFields={"Customer": "one"})
    with pytest.raises(ValueError, match="Customer takes one value"):
        rt.tickets.add_custom_field_value(number, "Customer", "two")
    with pytest.raises(ValueError, match="no custom field 'Nope'"):
        rt.tickets.add_custom_field_value(number, "Nope", "x")


def test_a_reminder_is_set(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket()
    due = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
    reminder = rt.tickets.remind(number, "call back", due=due, owner="root")
    assert (reminder.type, reminder.due, reminder.owner.name) == ("reminder", due, "root")
    held = witness.ticket(reminder.id)
    assert held["Type"] == "reminder"
    assert witness.links(reminder.id, "refers-to") == {str(number)}
    assert [one.id for one in rt.tickets.reminders(number).all()] == [reminder.id]
    with pytest.raises(NotFoundError):
        rt.tickets.remind(99_999_999, "x")


def test_a_conversation(rt: RT, wire: Wire, witness: Witness) -> None:
    number = witness.new_ticket(unique("talk"), Content="It *smokes*", ContentType="text/plain")
    rt.tickets.reply(number, "On our way\n> quoted\n# not a heading")
    wire.forget()
    plain = rt.tickets.conversation(number)
    assert wire.lines == [f"GET /REST/1.0/ticket/{number}/history"]
    assert [entry.type for entry in plain] == ["Create", "Correspond"]
    rt.tickets.comment(number, "<b>internal</b>", html=True, status="open")
    wire.forget()
    talk = rt.tickets.conversation(number)
    # REST1 prints HTML in its own way: REST2 tells the parts of the comment, and its text.
    rest2 = ["GET /REST/2.0/attachments"] * 2
    assert wire.lines == [f"GET /REST/1.0/ticket/{number}/history", *rest2]
    assert [entry.type for entry in talk] == ["Create", "Correspond", "Comment"]
    last = talk.last_reply()
    assert last is not None
    assert last.content == "On our way\n> quoted\n# not a heading"
    markdown = talk.to_markdown(timezone(timedelta(hours=2)))
    assert "> On our way\n> > quoted\n> # not a heading\n" in markdown
    assert markdown.count("\n### ") == 2
    assert "UTC+02:00, root replied" in markdown
    assert "    On our way\n    > quoted" in talk.to_text()


def test_a_conversation_of_a_user_without_rest1(as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket(Requestor="kunde", Content="Hilfe", ContentType="text/plain")
    witness.post(f"ticket/{number}/comment", {"Content": "secret", "ContentType": "text/plain"})
    witness.post(f"ticket/{number}/correspond", {"Content": "gut", "ContentType": "text/plain"})
    talk = as_user("kunde").tickets.conversation(number)
    assert [entry.content for entry in talk] == ["Hilfe", "gut"]
    assert len(talk) == 2
