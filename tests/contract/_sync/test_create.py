# written by scripts/unasync.py from tests/contract/_async/test_create.py; do not edit
"""Creating tickets: everything arrives, and what RT drops without a word is named."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from inspect import signature
from typing import Any

import pytest

from rtfacade import (
    RT,
    BadRequestError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    Ticket,
    UnconfirmedError,
    Upload,
)
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

KATHMANDU = timezone(timedelta(hours=5, minutes=45))

#: Every kind of custom field that the seed has: what is given, and what RT then holds.
FIELDS: dict[str, tuple[Any, list[str]]] = {
    "Severity": ("Medium", ["Medium"]),
    "Components": (["Mail", "Büro & Co"], ["Büro & Co", "Mail"]),
    "Tags": (["a", "b, c", "it's", '"quoted"', "back\\slash", "日本"], []),
    "Customer": ("O'Brien, Ltd", ["O'Brien, Ltd"]),
    "Notes": ("first line\n  indented\n\n-- \nlast", ["first line\n  indented\n\n-- \nlast"]),
    "Deadline": (date(2030, 12, 31), ["2030-12-31"]),
}


@pytest.mark.slice
def test_everything_at_once(rt: RT, witness: Witness) -> None:
    other = witness.new_ticket()
    requestor, copy = unique("r") + "@example.com", unique("c") + "@example.com"
    t = rt.tickets.create(
        "Ops & Söhne", "Überall “alles” 漢字", content="<p>Grüße, <b>日本</b></p>", html=True,
        requestors=[requestor, "bob"], cc=copy, admin_cc=["alice"], owner="alice",
        status="open", priority=50, initial_priority=10, final_priority=90,
        time_worked=timedelta(hours=1), time_left=30, time_estimated=90,
        due=datetime(2030, 1, 1, 4, 0, 0, tzinfo=KATHMANDU),
        starts=datetime(2029, 6, 1, 12, 0, 0, tzinfo=UTC),
        custom_fields={name: given for name, (given, _) in FIELDS.items()},
        attachments=[Upload("Bericht ü.bin", bytes(range(256)))],
        depends_on=[other], refers_to=["https://example.com/a?b=c&d=%20", other],
    )  # fmt: skip
    stored = witness.ticket(t.id)
    assert stored["Subject"] == "Überall “alles” 漢字"
    assert (stored["Status"], witness.people(t.id, "Owner")) == ("open", {"alice"})
    assert [stored[f"{kind}Priority"] for kind in ("", "Initial", "Final")] == ["50", "10", "90"]
    assert [stored[f"Time{kind}"] for kind in ("Worked", "Left", "Estimated")] == ["60", "30", "90"]
    assert stored["Due"] == "2029-12-31T22:15:00Z"
    assert stored["Starts"] == "2029-06-01T12:00:00Z"
    assert witness.people(t.id, "Requestor") == {requestor, "bob"}
    assert witness.people(t.id, "Cc") == {copy}
    assert witness.people(t.id, "AdminCc") == {"alice"}
    held = witness.custom_fields(t.id)
    for name, (given, expected) in FIELDS.items():
        assert sorted(held[name]) == sorted(expected or given), name
    assert witness.links(t.id, "depends-on") == {str(other)}
    assert witness.links(t.id, "refers-to") == {"https://example.com/a?b=c&d=%20", str(other)}
    assert witness.texts(t.id, "Create") == ["<p>Grüße, <b>日本</b></p>"]
    assert witness.files(t.id) == {"Bericht ü.bin": bytes(range(256))}
    assert (t.subject, t.status, t.owner.name) == ("Überall “alles” 漢字", "open", "alice")
    assert t.due == datetime(2029, 12, 31, 22, 15, tzinfo=UTC)
    assert set(t.custom_fields["Tags"]) == set(FIELDS["Tags"][0])


def test_without_files_and_by_the_number_of_the_queue(rt: RT, witness: Witness) -> None:
    number = int(witness.get("queue/Support")["id"])
    t = rt.tickets.create(number, "plain", content="Grüße\r\n  日本\n")
    assert witness.ticket(t.id)["Queue"]["id"] == str(number)
    assert witness.texts(t.id, "Create") == ["Grüße\n  日本\n"]  # RT's line ends


def test_without_content(rt: RT, witness: Witness) -> None:
    t = rt.tickets.create("General")
    assert (t.subject, witness.ticket(t.id)["Subject"]) == ("", "")
    assert witness.parts(t.id) == []


def test_text_in_a_datetime_custom_field_is_in_the_users_zone(rt: RT, witness: Witness) -> None:
    t = rt.tickets.create("General", "seen", custom_fields={"Seen at": "2030-05-06 07:08:09"})
    assert witness.custom_fields(t.id)["Seen at"] == ["2030-05-06T07:08:09Z"]
    noon = datetime(2030, 5, 6, 12, tzinfo=UTC)
    rt.tickets.update(t.id, custom_fields={"Seen at": noon})
    assert witness.custom_fields(t.id)["Seen at"] == ["2030-05-06T12:00:00Z"]


def test_custom_roles_by_name(rt: RT, witness: Witness) -> None:
    outsider = unique("approver") + "@example.com"
    t = rt.tickets.create(
        "General", "roles", custom_roles={"Approver": ["alice", outsider], "Engineer": "bob"}
    )
    assert witness.custom_role(t.id, "Approver") == {"alice", outsider}
    assert witness.custom_role(t.id, "Engineer") == {"bob"}


def test_custom_roles_by_a_user_of_no_special_rights(as_user: AsUser, witness: Witness) -> None:
    t = as_user("alice").tickets.create("General", "roles", custom_roles={"Approver": ["bob"]})
    assert witness.custom_role(t.id, "Approver") == {"bob"}


DROPPED: list[tuple[dict[str, Any], list[str]]] = [
    ({"owner": "kunde"}, ["owner", "kunde"]),
    ({"custom_fields": {"One Freeform": "x"}}, ["One Freeform"]),
    ({"custom_fields": {"Severity": "Catastrophic"}}, ["Severity", "Catastrophic"]),
    ({"custom_fields": {"Components": ["Mail", "Nowhere"]}}, ["Components", "Nowhere"]),
    ({"depends_on": [987654]}, ["depends_on", "987654"]),
    (
        {"owner": "kunde", "custom_fields": {"One Date": "tomorrow"}},
        ["kunde", "One Date"],
    ),
]


@pytest.mark.parametrize(("fields", "named"), DROPPED, ids=lambda value: str(value)[:40])
@pytest.mark.slice
def test_what_rt_drops_is_named(
    rt: RT, witness: Witness, fields: dict[str, Any], named: list[str]
) -> None:
    with pytest.raises(NotAppliedError) as caught:
        rt.tickets.create("General", "half of it", priority=7, **fields)
    missing = "; ".join(caught.value.missing)
    assert all(word in missing for word in named), missing
    assert len(caught.value.missing) == (2 if len(fields) > 1 else 1)
    ticket = caught.value.record
    assert isinstance(ticket, Ticket)
    stored = witness.ticket(ticket.id)
    assert (stored["Subject"], stored["Priority"]) == ("half of it", "7")


REFUSED: list[tuple[dict[str, Any], type[Exception]]] = [
    ({"status": "nosuchstatus"}, BadRequestError),
    ({"queue": "No such queue"}, NotFoundError),
    ({"queue": "Closed for good"}, ForbiddenError),
]


@pytest.mark.parametrize(("fields", "error"), REFUSED, ids=lambda value: str(value)[:40])
@pytest.mark.slice
def test_what_rt_refuses_makes_nothing(
    rt: RT, witness: Witness, fields: dict[str, Any], error: type[Exception]
) -> None:
    subject = unique("refused")
    given = {"queue": "General", **fields}
    with pytest.raises(error):
        rt.tickets.create(given.pop("queue"), subject, **given)
    assert witness.get("tickets", query=f"Subject = '{subject}'")["total"] == 0


def test_without_the_right_nothing_is_made(as_user: AsUser, witness: Witness) -> None:
    subject = unique("norights")
    with pytest.raises(ForbiddenError):
        as_user("norights").tickets.create("General", subject)
    assert witness.get("tickets", query=f"Subject = '{subject}'")["total"] == 0


def test_a_customer_may_create_and_sees_what_there_is(as_user: AsUser, witness: Witness) -> None:
    t = as_user("kunde").tickets.create(
        "General", "from a customer", content="help", requestors=["kunde"]
    )
    assert t.subject == "from a customer"
    assert witness.texts(t.id, "Create") == ["help"]


WRONG: list[dict[str, Any]] = [
    {"due": datetime(2030, 1, 1)},  # noqa: DTZ001
    {"due": "2030-01-01"},
    {"subject": "two\nlines"},
    {"content": ["a", "list"]},
    {"cc": ["a@example.com, b@example.com"]},
    {"nosuchkeyword": 1},
    {"custom_fields": ["Severity"]},
    {"attachments": "photo.jpg"},
    {"attachments": ["there is no such file"]},
    {"attachments": [Upload("empty.txt", b"")]},
    {"priority": "high"},
    {"time_worked": timedelta(seconds=30)},
]


def test_what_was_made_out_of_sight_is_said_to_be_made(as_user: AsUser, witness: Witness) -> None:
    """Without being the requestor, a customer does not see the ticket that RT made for them."""
    subject = unique("hidden")
    with pytest.raises(UnconfirmedError, match="was created, but you may not see it") as caught:
        as_user("kunde").tickets.create("General", subject)
    assert caught.value.done
    assert isinstance(caught.value.record, Ticket)
    assert caught.value.ids == (caught.value.record.id,)
    assert witness.ticket(caught.value.record.id)["Subject"] == subject
    assert isinstance(caught.value.__cause__, ForbiddenError)
    told = datetime(2026, 11, 21, tzinfo=UTC)
    with pytest.raises(NotAppliedError, match=r"not applied: told; ticket \d+ was created") as half:
        as_user("kunde").tickets.create("General", subject, told=told)
    assert isinstance(half.value.record, Ticket)
    assert witness.ticket(half.value.record.id)["Subject"] == subject


@pytest.mark.parametrize("fields", WRONG, ids=str)
def test_what_is_wrong_in_itself_is_not_sent(rt: RT, wire: Wire, fields: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError, FileNotFoundError)):
        rt.tickets.create("General", **fields)
    assert wire.requests == []


#: How each noun is created, without its keywords; a name makes each record another one.
PLAIN: dict[str, Callable[[str], tuple[Any, ...]]] = {
    "tickets": lambda name: ("General", name),
    "users": lambda name: (name,),
    "groups": lambda name: (name,),
    "queues": lambda name: (name,),
    "custom_fields": lambda name: (name, "Select"),
    "catalogs": lambda name: (name,),
    "assets": lambda name: ("General assets", name),
    "classes": lambda name: (name,),
    "articles": lambda name: ("General", name),
}
#: What differs between two records that were created alike.
OWN = {"id", "name", "subject", "url", "uri", "created", "last_updated", "started"}


@pytest.mark.parametrize("noun", PLAIN)
def test_none_is_not_given(noun: str, rt: RT) -> None:
    verbs = getattr(rt, noun)
    keywords = [
        name
        for name, one in signature(verbs.create).parameters.items()
        if one.kind is one.KEYWORD_ONLY and name != "html"
    ]
    assert keywords or noun == "groups"
    plain = verbs.create(*PLAIN[noun](unique("plain")))
    given = verbs.create(*PLAIN[noun](unique("none")), **dict.fromkeys(keywords))
    one, other = [(verbs.get(record.id)).to_dict() for record in (plain, given)]
    assert {name: one[name] for name in one.keys() - OWN} == {
        name: other[name] for name in other.keys() - OWN
    }


def test_none_is_not_given_to_an_ordinary_user_and_in_bulk(rt: RT, as_user: AsUser) -> None:
    with as_user("alice") as alice:
        ticket = alice.tickets.create("General", None, owner=None, cc=None, due=None)
        assert (ticket.subject, ticket.owner.name, ticket.cc) == ("", "Nobody", ())
    [result] = rt.tickets.create_many(
        [{"queue": "General", "subject": None, "priority": None, "told": None, "content": None}]
    )
    assert result.ok
    wrongs: list[dict[str, Any]] = [{"queue": None}, {"queue": "General", "prioriti": None}]
    for wrong in wrongs:
        with pytest.raises((TypeError, ValueError)):
            rt.tickets.create(**wrong)
        with pytest.raises((TypeError, ValueError)):
            rt.tickets.create_many([wrong])


def test_ensure_leaves_alone_what_is_none(rt: RT) -> None:
    user, _ = rt.users.ensure(unique("ensured"), real_name="Ensured", privileged=True)
    again, created = rt.users.ensure(user.name, real_name=None, privileged=None)
    assert (created, again.real_name, again.privileged) == (False, "Ensured", True)
