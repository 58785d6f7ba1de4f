# written by scripts/unasync.py from tests/contract/_async/test_custom_field_types.py; do not edit
"""Every type of custom field, in every place that takes fields, for users in three time zones."""

from __future__ import annotations

import copy
import pickle
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from rtfacade import RT, NotAppliedError, Upload
from rtfacade._sync.field_files import FieldFile
from rtfacade.records.custom_field_types import FileValue
from rtfacade.testing import RunningRT
from tests.contract._sync.conftest import AsUser
from tests.contract.field_cases import CASES, PICTURE, all_first, all_last
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

USERS = ["root", "nora", "vera"]
QUEUE = "Every type"
READS = ("GET", "HEAD")


def held(witness: Witness, path: str) -> dict[str, Any]:
    """What RT holds in the fields of an object; of files, names and contents."""
    fields = witness.get(path)["CustomFields"]
    return {
        one["name"]: [_content(witness, value) for value in one["values"]]
        for one in fields
        if one["name"].startswith(("One ", "Many "))
    }


def _content(witness: Witness, value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    path = value["_url"].partition("/REST/2.0/")[2]
    return value["filename"], witness.download(path)


def only(fields: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    """The given fields of what RT holds; several values in any order."""
    return {name: sorted(fields[name]) for name in wanted}


def as_sorted(wanted: Mapping[str, Any]) -> dict[str, Any]:
    return {name: sorted(values) for name, values in wanted.items()}


def writes(wire: Wire) -> list[str]:
    return [line for line in wire.lines if not line.startswith(READS)]


@pytest.mark.covering(2)
@pytest.mark.parametrize("user", USERS)
def test_every_type_on_a_ticket(as_user: AsUser, witness: Witness, user: str) -> None:
    wire = Wire()
    rt = as_user(user, transport=wire)
    given, wanted = all_first()
    ticket = rt.tickets.create(QUEUE, "typed", custom_fields=given)
    path = f"ticket/{ticket.id}"
    assert only(held(witness, path), wanted) == as_sorted(wanted)

    # What was read can be written back, and equal values change nothing.
    before = len(witness.transactions(ticket.id))
    again = rt.tickets.update(ticket.id, custom_fields=ticket.custom_fields)
    assert again.custom_fields == ticket.custom_fields
    same = {f"One {kind}": value for kind, case in CASES.items() for value in case.same[-1:]}
    rt.tickets.update(ticket.id, custom_fields={**given, **same, **_kept(ticket)})
    rt.tickets.update_many(
        [ticket.id], custom_fields={k: v for k, v in given.items() if not _is_file(k)}
    )
    assert len(witness.transactions(ticket.id)) == before
    assert only(held(witness, path), wanted) == as_sorted(wanted)

    # Each is cleared, with None and with a list, and clearing again changes nothing.
    empty: dict[Any, Any] = {name: None if index % 2 else [] for index, name in enumerate(given)}
    rt.tickets.update(ticket.id, custom_fields=empty)
    cleared = held(witness, path)
    assert {name: values for name, values in cleared.items() if values} in (
        {},
        # Where the user is not in UTC, RT cannot delete a time: it shows this one as not set.
        {"One DateTime": ["1970-01-01T00:00:00Z"]},
    )
    before = len(witness.transactions(ticket.id))
    bare = rt.tickets.update(ticket.id, custom_fields=empty)
    rt.tickets.update(ticket.id, custom_fields=bare.custom_fields)
    [result] = rt.tickets.update_many([ticket.id], custom_fields=empty)
    assert result.ok, result
    assert len(witness.transactions(ticket.id)) == before

    # Other values, in an update, and in a copy of the whole.
    last, wanted_last = all_last()
    copied = rt.tickets.create(QUEUE, "copy", custom_fields=again.custom_fields)
    assert only(held(witness, f"ticket/{copied.id}"), wanted) == as_sorted(wanted)
    rt.tickets.update(copied.id, custom_fields=last)
    assert only(held(witness, f"ticket/{copied.id}"), wanted_last) == as_sorted(wanted_last)


def _is_file(name: str) -> bool:
    return name.endswith(("Image", "Binary"))


def _kept(ticket: Any) -> dict[str, Any]:
    return {name: values for name, values in ticket.custom_fields.items() if _is_file(name)}


@pytest.mark.covering(1)
@pytest.mark.parametrize("user", USERS)
def test_every_type_in_bulk_and_with_a_message(
    as_user: AsUser, witness: Witness, user: str
) -> None:
    rt = as_user(user)
    given, wanted = all_first()
    item = {"queue": QUEUE, "subject": "typed", "custom_fields": given}
    created = rt.tickets.create_many([item, {**item, "custom_fields": {}}])
    first, bare = (result.id for result in created)
    assert [result.ok for result in created] == [True, True], created
    assert first is not None
    assert bare is not None
    results = rt.tickets.update_many([first, bare], custom_fields=given)
    assert [result.ok for result in results] == [True, True], results
    for number in (first, bare):
        assert only(held(witness, f"ticket/{number}"), wanted) == as_sorted(wanted)
    other = witness.new_ticket(Queue=QUEUE)
    rt.tickets.comment(other, "with fields", custom_fields=given)
    assert only(held(witness, f"ticket/{other}"), wanted) == as_sorted(wanted)
    [result] = rt.tickets.comment_many([other], "cleared", custom_fields={"One Date": None})
    assert result.ok, result
    assert held(witness, f"ticket/{other}")["One Date"] == []


@pytest.mark.parametrize("kind", CASES)
def test_a_wrong_value_is_refused_before_anything_is_sent(rt: RT, wire: Wire, kind: str) -> None:
    for value in CASES[kind].wrong:
        with pytest.raises((TypeError, ValueError), match=f"One {kind}"):
            rt.tickets.create(QUEUE, "wrong", custom_fields={f"One {kind}": value})
        many = CASES[kind].many
        if many is not None and not isinstance(value, dict):
            with pytest.raises((TypeError, ValueError), match=f"Many {kind}"):
                rt.tickets.update_many([1], custom_fields={f"Many {kind}": [*many[0], value]})
    two = CASES[kind].many
    if two is not None:
        with pytest.raises(ValueError, match="takes one value, not 2"):
            rt.tickets.create(QUEUE, custom_fields={f"One {kind}": two[0][:2]})
    assert not writes(wire)


@pytest.mark.covering(1)
@pytest.mark.parametrize("user", USERS)
def test_every_other_noun(as_user: AsUser, rt: RT, witness: Witness, user: str) -> None:
    client = as_user(user)
    given, wanted = all_first()
    records: list[tuple[str, Any, Any]] = [
        ("asset", client.assets, client.assets.create(QUEUE, unique("typed"))),
        ("article", client.articles, client.articles.create(QUEUE, unique("typed"))),
    ]
    if user == "root":
        records += [
            ("user", client.users, client.users.create(unique("typed"))),
            ("group", client.groups, client.groups.create(unique("typed"))),
            ("queue", client.queues, client.queues.create(unique("typed"))),
            ("class", client.classes, client.classes.create(unique("typed"))),
        ]
    for path, noun, record in records:
        own = {name: given[name] for name in record.custom_fields if name in given}
        assert own, path
        held_by = {name: wanted[name] for name in own}
        key = f"{path}/{record.id}"
        filled = noun.update(record.id, custom_fields=own)
        assert only(held(witness, key), held_by) == as_sorted(held_by), path
        again = noun.update(record.id, custom_fields=filled.custom_fields)
        assert again.custom_fields == filled.custom_fields
        assert only(held(witness, key), held_by) == as_sorted(held_by), path
        for name, values in filled.custom_fields.items():
            if values and isinstance(values[0], FieldFile):
                assert values[0].read() == held_by[name][0][1]
        noun.update(record.id, custom_fields=dict.fromkeys(own))
        left = {name: values for name, values in held(witness, key).items() if values}
        assert left in ({}, {"One DateTime": ["1970-01-01T00:00:00Z"]}), path
        copied = _create(noun, path, filled.custom_fields)
        assert only(held(witness, f"{path}/{copied.id}"), held_by) == as_sorted(held_by), path


def _create(noun: Any, path: str, fields: Mapping[str, Any]) -> Any:
    own = {name: values for name, values in fields.items() if values}
    if path == "class":
        record = noun.create(unique("typed"))
        return noun.update(record.id, custom_fields=own)
    if path in ("asset", "article"):
        return noun.create(QUEUE, unique("typed"), custom_fields=own)
    return noun.create(unique("typed"), custom_fields=own)


@pytest.mark.covering(1)
@pytest.mark.parametrize("user", USERS)
def test_fields_of_a_message(as_user: AsUser, witness: Witness, user: str) -> None:
    rt = as_user(user)
    ticket = witness.new_ticket(Queue=QUEUE)
    given, wanted = all_first()
    names = [
        one["Name"]
        for one in witness.rows("customfields", query=_TRANSACTIONS, fields="Name")
        if not _is_file(one["Name"])
    ]
    own = {name: given[name] for name in names}
    message = rt.tickets.comment(ticket, "x", transaction_custom_fields=own)
    with_file = rt.tickets.reply(
        ticket, "x", transaction_custom_fields=own, attachments=[Upload("f", b"1")]
    )
    [result] = rt.tickets.comment_many([ticket], "y", transaction_custom_fields=own)
    assert result.ok, result
    rows = witness.rows(f"ticket/{ticket}/history", fields="Type,CustomFields")
    messages = [row for row in rows if row["Type"] in ("Comment", "Correspond")]
    assert {message.transaction_id, with_file.transaction_id} == {
        int(r["id"]) for r in messages[:2]
    }
    assert len(messages) == 3
    for row in messages:
        fields = {one["name"]: one["values"] for one in row["CustomFields"]}
        assert {name: sorted(fields[name]) for name in own} == {
            name: sorted(wanted[name]) for name in own
        }


_TRANSACTIONS = '[{"field": "LookupType", "value": "RT::Queue-RT::Ticket-RT::Transaction"}]'


def test_a_field_of_a_message_that_is_not_set(rt: RT, wire: Wire, witness: Witness) -> None:
    ticket = witness.new_ticket(Queue=QUEUE)
    bad: dict[str, Any] = {"transaction_custom_fields": {"Many Select": ["nope"]}}
    files = [Upload("f", b"1")]
    for options in (bad, {**bad, "attachments": files}, {**bad, "status": "open"}):
        with pytest.raises(NotAppliedError, match="Many Select: asked for") as caught:
            rt.tickets.comment(ticket, "x", **options)
        assert caught.value.record is not None
    [result] = rt.tickets.comment_many([ticket], "x", **bad)
    assert not result.ok
    assert "Many Select" in result.missing[0]
    count = len(witness.messages(ticket))
    wire.forget()
    for name, value in (("Chanel", "x"), ("One Image", PICTURE)):
        with pytest.raises(ValueError, match=name):
            rt.tickets.comment(ticket, "x", transaction_custom_fields={name: value})
    assert not writes(wire)
    # A field that does not apply here.
    general = witness.new_ticket()
    with pytest.raises(NotAppliedError, match="One Text: no such field"):
        rt.tickets.comment(general, "x", transaction_custom_fields={"One Text": "x"})
    assert len(witness.messages(ticket)) == count


def test_the_zone_is_found_by_what_rt_made_of_a_time(
    seeded_rt: RunningRT, witness: Witness
) -> None:
    class Unnamed(httpx.Auth):
        """Credentials that do not tell whose they are."""

        def auth_flow(self, request: httpx.Request) -> Any:
            request.headers["Authorization"] = f"token {seeded_rt.tokens['nora']}"
            yield request

    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    with RT(seeded_rt.url, auth=Unnamed(), session=False, timeout=120) as rt:
        several = [noon + timedelta(hours=hours) for hours in (0, 4, 200 * 24)]
        fields: dict[str, Any] = {"One DateTime": noon, "Many DateTime": several}
        ticket = rt.tickets.create(QUEUE, "unknown zone", custom_fields=fields)
        wanted = ["2026-07-01T12:00:00Z", "2026-07-01T16:00:00Z", "2027-01-17T12:00:00Z"]
        assert sorted(held(witness, f"ticket/{ticket.id}")["Many DateTime"]) == wanted
        later = noon + timedelta(days=1)
        [result] = rt.tickets.update_many([ticket.id], custom_fields={"One DateTime": later})
        assert result.ok, result
        assert held(witness, f"ticket/{ticket.id}")["One DateTime"] == ["2026-07-02T12:00:00Z"]
        rt.tickets.update(ticket.id, custom_fields={"One DateTime": None})
        left = held(witness, f"ticket/{ticket.id}")["One DateTime"]
        assert left in ([], ["1970-01-01T00:00:00Z"])


def test_names_and_ids_of_fields(rt: RT, as_user: AsUser, wire: Wire, witness: Witness) -> None:
    ticket = witness.new_ticket(Queue=QUEUE)
    number = next(
        int(one["id"]) for one in witness.ticket(ticket)["CustomFields"] if one["name"] == "Tags"
    )
    for key in (number, str(number), "tags", "Tags"):
        value = unique("t")
        rt.tickets.update(ticket, custom_fields={key: [value]})
        assert witness.custom_fields(ticket)["Tags"] == [value]
    with pytest.raises(ValueError, match="are the same custom field"):
        rt.tickets.update(ticket, custom_fields={number: ["x"], "Tags": ["x"]})
    wire.forget()
    with pytest.raises(ValueError, match="did you mean 'One Freeform'"):
        rt.tickets.update(ticket, custom_fields={"One Freform": "x"})
    with pytest.raises(ValueError, match="Nonsense"):
        rt.tickets.create_many(
            [{"queue": QUEUE, "subject": "x", "custom_fields": {"Nonsense": "x"}}]
        )
    assert not writes(wire)

    # A field that is made later is found, and a name that two have is refused with their ids.
    name = unique("Twice")
    first = rt.custom_fields.create(name, "Freeform", queue=QUEUE)
    rt.tickets.update(ticket, custom_fields={name: "one"})
    assert witness.custom_fields(ticket)[name] == ["one"]
    read = rt.tickets.get(ticket)
    second = rt.custom_fields.create(name, "Freeform", queue="General")
    other = as_user("root")
    with pytest.raises(ValueError, match=f"{first.id}, {second.id}"):
        other.tickets.update(ticket, custom_fields={name: "two"})
    other.tickets.update(ticket, custom_fields={first.id: "two"})
    assert witness.custom_fields(ticket)[name] == ["two"]
    other.tickets.update(ticket, custom_fields=read.custom_fields)
    assert witness.custom_fields(ticket)[name] == ["one"]
    other.custom_fields.delete(second.id)
    other.custom_fields.delete(first.id)
    with pytest.raises(ValueError, match="disabled"):
        as_user("root").tickets.update(ticket, custom_fields={first.id: "x"})


def test_somebody_with_rights_on_one_queue(as_user: AsUser, witness: Witness) -> None:
    """The list of custom fields is empty for them; the queue's own list is not."""
    limited = as_user("limited")
    noon = datetime(2026, 7, 1, 12, tzinfo=UTC)
    ticket = limited.tickets.create("Support", "x", custom_fields={"Seen at": noon})
    assert witness.custom_fields(ticket.id)["Seen at"] == ["2026-07-01T12:00:00Z"]
    limited.tickets.update(ticket.id, custom_fields={"Components": ["mail"]})
    limited.tickets.update(ticket.id, custom_fields={"Components": ["mail", "Web"]})
    assert sorted(witness.custom_fields(ticket.id)["Components"]) == ["Mail", "Web"]
    before = len(witness.transactions(ticket.id))
    ticket = limited.tickets.get(ticket.id)
    limited.tickets.update(ticket.id, custom_fields=ticket.custom_fields)
    assert len(witness.transactions(ticket.id)) == before
    with pytest.raises((ValueError, NotAppliedError), match="Nope"):
        limited.tickets.update(ticket.id, custom_fields={"Nope": "x"})


def test_single_values_are_added_and_removed_by_type(rt: RT, witness: Witness) -> None:
    ticket = witness.new_ticket(
        Queue=QUEUE, CustomFields={"Many IPAddressRange": ["192.0.2.0/24", "10.0.0.0/8"]}
    )
    tickets = rt.tickets
    tickets.add_custom_field_value(ticket, "Many IPAddressRange", "192.0.2.1-192.0.2.2")
    tickets.add_custom_field_value(ticket, "Many IPAddressRange", "192.0.2.0/24")
    tickets.remove_custom_field_value(ticket, "Many IPAddressRange", "10.0.0.0/8")
    wanted = ["192.0.2.0-192.0.2.255", "192.0.2.1-192.0.2.2"]
    assert sorted(held(witness, f"ticket/{ticket}")["Many IPAddressRange"]) == wanted
    tickets.add_custom_field_value(ticket, "Many Image", Upload("a.png", PICTURE))
    tickets.add_custom_field_value(ticket, "Many Image", Upload("b.png", PICTURE))
    tickets.remove_custom_field_value(ticket, "Many Image", "a.png")
    assert held(witness, f"ticket/{ticket}")["Many Image"] == [("b.png", PICTURE)]
    tickets.add_custom_field_value(ticket, "One Select", "Low")
    with pytest.raises(ValueError, match="takes one value"):
        tickets.add_custom_field_value(ticket, "One Select", "High")


def test_files_in_fields(rt: RT, witness: Witness, tmp_path: Path) -> None:
    photo = tmp_path / "photo.png"
    photo.write_bytes(PICTURE)
    fields: dict[str, Any] = {
        "One Image": photo,
        "Many Binary": [Upload("a", b"1"), Upload("b", b"2")],
    }
    ticket = rt.tickets.create(QUEUE, "files", custom_fields=fields)
    path = f"ticket/{ticket.id}"
    [one] = ticket.custom_fields["One Image"]
    assert isinstance(one, FieldFile)
    assert (one, one.name, one.content_type) == ("photo.png", "photo.png", "image/png")
    assert one.read() == PICTURE
    assert one.size() == len(PICTURE)
    saved = one.download(tmp_path)
    assert saved.name == "photo (2).png"
    assert saved.read_bytes() == PICTURE
    assert (one.download(tmp_path / "other")).read_bytes() == PICTURE
    for twin in (pickle.loads(pickle.dumps(one)), copy.deepcopy(one)):
        assert isinstance(twin, FileValue)
        assert (twin, twin.id) == (one, one.id)

    # A new file under the name of one that is there takes its place; the rest stays.
    kept = ticket.custom_fields["Many Binary"][1]
    rt.tickets.update(ticket.id, custom_fields={"Many Binary": [Upload("a", b"new"), kept]})
    assert sorted(held(witness, path)["Many Binary"]) == [("a", b"new"), ("b", b"2")]
    other = rt.tickets.create(QUEUE, "copy", custom_fields={"One Binary": kept})
    assert held(witness, f"ticket/{other.id}")["One Binary"] == [("b", b"2")]
    with pytest.raises(FileNotFoundError):
        rt.tickets.update(ticket.id, custom_fields={"One Image": tmp_path / "none.png"})
    same = [Upload("a", b"1"), Upload("a", b"2")]
    with pytest.raises(ValueError, match="two files have the name"):
        rt.tickets.update(ticket.id, custom_fields={"Many Binary": same})
    [row] = rt.tickets.search(f"id = {ticket.id}", fields=["CF.One Image"]).all()
    [image] = row.custom_fields["One Image"]
    assert isinstance(image, FieldFile)
    assert image.read() == PICTURE


def test_texts_and_words_that_rt_reads(rt: RT, witness: Witness) -> None:
    ticket = witness.new_ticket(Queue=QUEUE)
    long = "ä" * 300 + "\n"
    fields = {"One Text": long, "One Date": "tomorrow", "One DateTime": "tomorrow"}
    rt.tickets.update(ticket, custom_fields=fields)
    now = held(witness, f"ticket/{ticket}")
    assert now["One Text"][0].strip() == long.strip()
    assert date.fromisoformat(now["One Date"][0]) > date(2020, 1, 1)
    rt.tickets.update(ticket, custom_fields=dict.fromkeys(fields))
    now = held(witness, f"ticket/{ticket}")
    assert [now[name] for name in fields] == [[None], [], []]  # RT cannot delete a long text
    assert not any((rt.tickets.get(ticket)).custom_fields.values())
    rt.tickets.update(ticket, custom_fields={"One DateTime": "2026-07-01 08:00:00"})
    assert held(witness, f"ticket/{ticket}")["One DateTime"] == ["2026-07-01T08:00:00Z"]


def test_the_types_are_looked_up_once(rt: RT, wire: Wire, witness: Witness) -> None:
    ticket = witness.new_ticket()
    rt.tickets.update(ticket, subject="no fields")
    before = len(wire.lines)
    rt.tickets.update(ticket, custom_fields={"Severity": "Low", "Tags": ["a"]})
    first = len(wire.lines) - before
    rt.tickets.update(ticket, custom_fields={"Severity": "High", "Tags": ["b"]})
    assert (first, len(wire.lines) - before - first) == (3, 2)
