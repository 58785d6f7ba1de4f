"""Watchers and values added one by one, reminders, and a ticket as a conversation."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from rtfacade import AsyncRT, NotFoundError
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique


async def test_watchers_are_added_and_removed_one_by_one(
    rt: AsyncRT, wire: Wire, witness: Witness
) -> None:
    number = witness.new_ticket(Cc=["first@example.com", "alice"])
    await rt.tickets.add_watchers(number, cc=["second@example.com"], admin_cc="bob")
    assert witness.people(number, "Cc") == {"first@example.com", "alice", "second@example.com"}
    assert witness.people(number, "AdminCc") == {"bob"}
    wire.forget()
    await rt.tickets.add_watchers(number, cc=["Alice"])
    assert len(wire.lines) == 1  # nothing to do
    await rt.tickets.remove_watchers(number, cc=["alice@example.com", "nobody@example.com"])
    assert witness.people(number, "Cc") == {"first@example.com", "second@example.com"}
    await rt.tickets.remove_watchers(number, admin_cc=["bob"])
    assert witness.people(number, "AdminCc") == set()
    with pytest.raises(TypeError, match="name at least one person"):
        await rt.tickets.add_watchers(number)


async def test_a_group_that_watches_stays(rt: AsyncRT, witness: Witness) -> None:
    group = (await rt.groups.get("Helpdesk")).id
    number = witness.new_ticket(AdminCc=[str(group)])
    assert witness.people(number, "AdminCc") == {str(group)}
    await rt.tickets.add_watchers(number, admin_cc=["alice"])
    assert witness.people(number, "AdminCc") == {str(group), "alice"}


async def test_a_value_is_added_without_losing_anothers(
    as_user: AsUser, rt: AsyncRT, witness: Witness
) -> None:
    number = witness.new_ticket(CustomFields={"Tags": ["a"]})
    other = as_user("alice")
    await rt.tickets.add_custom_field_value(number, "Tags", "b, c")
    await other.tickets.add_custom_field_value(number, "tags", "d")
    await rt.tickets.add_custom_field_value(number, "Tags", "a")
    assert sorted(witness.custom_fields(number)["Tags"]) == ["a", "b, c", "d"]
    await rt.tickets.remove_custom_field_value(number, "Tags", "b, c")
    assert sorted(witness.custom_fields(number)["Tags"]) == ["a", "d"]


async def test_somebody_who_was_faster_is_not_overwritten(
    rt: AsyncRT, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = witness.new_ticket(CustomFields={"Tags": ["a"]})
    get, rivals = rt.tickets.get, ["b", "c"]

    async def overtaken(id: int) -> object:
        ticket = await get(id)
        if rivals:
            tags = witness.custom_fields(number)["Tags"]
            witness.put(f"ticket/{number}", {"CustomFields": {"Tags": [*tags, rivals.pop()]}})
        return ticket

    monkeypatch.setattr(rt.tickets, "get", overtaken)
    await rt.tickets.add_custom_field_value(number, "Tags", "mine")
    assert sorted(witness.custom_fields(number)["Tags"]) == ["a", "b", "c", "mine"]


async def test_a_value_that_does_not_fit_is_refused(rt: AsyncRT, witness: Witness) -> None:
    number = witness.new_ticket(CustomFields={"Customer": "one"})
    with pytest.raises(ValueError, match="Customer takes one value"):
        await rt.tickets.add_custom_field_value(number, "Customer", "two")
    with pytest.raises(ValueError, match="no custom field 'Nope'"):
        await rt.tickets.add_custom_field_value(number, "Nope", "x")


async def test_a_reminder_is_set(rt: AsyncRT, witness: Witness) -> None:
    number = witness.new_ticket()
    due = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
    reminder = await rt.tickets.remind(number, "call back", due=due, owner="root")
    assert (reminder.type, reminder.due, reminder.owner.name) == ("reminder", due, "root")
    held = witness.ticket(reminder.id)
    assert held["Type"] == "reminder"
    assert witness.links(reminder.id, "refers-to") == {str(number)}
    assert [one.id for one in await rt.tickets.reminders(number).all()] == [reminder.id]
    with pytest.raises(NotFoundError):
        await rt.tickets.remind(99_999_999, "x")


async def test_a_conversation(rt: AsyncRT, wire: Wire, witness: Witness) -> None:
    number = witness.new_ticket(unique("talk"), Content="It *smokes*", ContentType="text/plain")
    await rt.tickets.reply(number, "On our way\n> quoted\n# not a heading")
    wire.forget()
    plain = await rt.tickets.conversation(number)
    assert wire.lines == [f"GET /REST/1.0/ticket/{number}/history"]
    assert [entry.type for entry in plain] == ["Create", "Correspond"]
    await rt.tickets.comment(number, "<b>internal</b>", html=True, status="open")
    wire.forget()
    talk = await rt.tickets.conversation(number)
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


async def test_a_conversation_of_a_user_without_rest1(as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket(Requestor="kunde", Content="Hilfe", ContentType="text/plain")
    witness.post(f"ticket/{number}/comment", {"Content": "secret", "ContentType": "text/plain"})
    witness.post(f"ticket/{number}/correspond", {"Content": "gut", "ContentType": "text/plain"})
    talk = await as_user("kunde").tickets.conversation(number)
    assert [entry.content for entry in talk] == ["Hilfe", "gut"]
    assert len(talk) == 2
