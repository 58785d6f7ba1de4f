"""How people are named: one parser for every place that takes them."""

import copy
import json
import pickle

import pytest

from rtfacade._rest1 import to_forms
from rtfacade.records import GroupRecord, Principal, QueueRecord, UserRecord, read_custom_roles
from rtfacade.records.descriptors import same_reference
from rtfacade.records.people import PersonId, addresses_of, is_address, parse_people, parse_person

ALICE = {"type": "user", "id": 27, "Name": "alice", "EmailAddress": "alice@example.com"}


@pytest.mark.parametrize(
    ("given", "person"),
    [
        ("alice", "alice"),
        ("  alice\t", "alice"),
        ("777", "777"),
        ("20231234", "20231234"),
        ("0", "0"),
        ("Ann B", "Ann B"),
        ("日本", "日本"),
        ("annb@example.com", "annb@example.com"),
        (" annb@example.com\n", "annb@example.com"),
        ("Ann B <annb@example.com>", "annb@example.com"),
        ("<annb@example.com>", "annb@example.com"),
        ('"Bauer, Ann" <annb@example.com>', "annb@example.com"),
        ("Ärger <ärger@exämple.com>", "ärger@exämple.com"),
        ("mailto:annb@example.com", "annb@example.com"),
        ("MAILTO:annb%40example.com?subject=Hello", "annb@example.com"),
        ("<mailto:annb@example.com>", "annb@example.com"),
        ("Ann+tag@Example.COM", "Ann+tag@Example.COM"),
        ("o'brien@example.com", "o'brien@example.com"),
        (27, 27),
        (UserRecord.of({"type": "user", "id": "alice"}), "alice"),
        (UserRecord.of({"type": "user", "id": "14"}), "14"),
        (UserRecord.of(ALICE), 27),
        (Principal.of(ALICE), 27),
        (Principal.of({"type": "group", "id": "43"}), 43),
        (GroupRecord.of({"id": 43, "Name": "Staff"}), 43),
    ],
)
def test_a_text_names_and_a_number_is_an_id(given: object, person: str | int) -> None:
    parsed = parse_person("cc", given)
    assert parsed == person
    assert isinstance(parsed, str) is isinstance(person, str)


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ("", ValueError),
        ("  ", ValueError),
        ("a@example.com, b@example.com", ValueError),
        ("alice, bob", ValueError),
        ("Bauer, Ann <annb@example.com>", ValueError),
        ("a@example.com; b@example.com", ValueError),
        ("a@example.com b@example.com", ValueError),
        ("boss@example.com <other@example.com>", ValueError),
        ("Ann <annb>", ValueError),
        ("<>", ValueError),
        ("mailto:", ValueError),
        ("a@", ValueError),
        ("alice\nbob", ValueError),
        (0, ValueError),
        (-3, ValueError),
        (True, TypeError),
        (None, TypeError),
        (1.5, TypeError),
        (b"alice", TypeError),
        ({"id": 27}, TypeError),
        (["alice"], TypeError),
        (QueueRecord.of({"id": 1, "Name": "General"}), TypeError),
    ],
)
def test_what_is_no_person_is_refused(given: object, error: type[Exception]) -> None:
    with pytest.raises(error, match=r"\Acc"):
        parse_person("cc", given)


def test_people_are_one_or_a_list() -> None:
    assert parse_people("cc", "Ann <a@x.org>") == ["a@x.org"]
    assert parse_people("cc", 27) == [27]
    assert parse_people("cc", ("bob", 27, "bob")) == ["bob", 27]
    assert parse_people("cc", []) == []
    for wrong in (None, b"bob", 1.5):
        with pytest.raises(TypeError):
            parse_people("cc", wrong)


def test_an_id_knows_its_name() -> None:
    alice = parse_person("cc", UserRecord.of(ALICE))
    assert isinstance(alice, PersonId)
    assert (alice, alice.name, alice.email) == (27, "alice", "alice@example.com")
    assert repr([alice]) == "['alice']"
    assert json.dumps([alice]) == "[27]"
    assert pickle.loads(pickle.dumps(alice)) == copy.deepcopy(alice) == alice
    assert copy.copy(alice).name == "alice"
    assert is_address("a@x.org")
    assert not is_address("alice")
    assert not is_address(27)


@pytest.mark.parametrize("field", ["owner", "cc", "queue"])
def test_rest1_cannot_look_up_digits(field: str) -> None:
    given = {field: ["777"] if field == "cc" else "777"}
    with pytest.raises(ValueError, match="REST1 takes the name '777' for an id"):
        to_forms.columns(to_forms.TICKET, given)
    number = {field: [777] if field == "cc" else 777}
    assert str(*to_forms.columns(to_forms.TICKET, number).values()).strip("[']") == "777"


def test_rest1_takes_the_address_alone() -> None:
    form = to_forms.columns(to_forms.TICKET, {"cc": ["Ann B <annb@example.com>", "bob"]})
    assert form == {"Cc": ["annb@example.com", "bob"]}


def test_a_message_over_rest1_goes_to_addresses() -> None:
    alice = UserRecord.of(ALICE)
    given = ["Ann B <annb@example.com>", alice]
    assert addresses_of("cc", given) == ["annb@example.com", "alice@example.com"]
    for wrong in ("bob", "777", 27, GroupRecord.of({"id": 43, "Name": "Staff"})):
        with pytest.raises(ValueError, match="cc takes e-mail addresses"):
            addresses_of("cc", wrong)


NOBODY = {"type": "user", "id": "Nobody"}
BOB = {"type": "user", "id": "bob"}


def test_references_are_compared_by_name_or_by_id() -> None:
    digits = {"type": "user", "id": "14"}  # a login, as a single read tells it
    assert same_reference("14", digits)
    assert not same_reference(14, digits)
    assert same_reference(PersonId(27, "14"), digits)
    root = {"type": "user", "id": "14", "Name": "root", "EmailAddress": "root@localhost"}
    assert same_reference(14, root)
    assert same_reference("ROOT@localhost", root)
    assert not same_reference("14", root)
    assert not same_reference(PersonId(27, "root"), root)
    staff = {"type": "group", "id": "43"}
    assert same_reference(43, staff)
    assert not same_reference("43", staff)
    queue = {"type": "queue", "id": "1", "Name": "General"}
    assert same_reference(1, queue)
    assert same_reference("general", queue)
    assert not same_reference("1", queue)


def test_custom_roles_without_names_are_known_by_their_key() -> None:
    empty = read_custom_roles({"RT::CustomRole-1": [], "RT::CustomRole-2": NOBODY})
    assert dict(empty) == {}
    assert [one.name for one in empty["RT::CustomRole-2"]] == ["Nobody"]
    named = read_custom_roles({"RT::CustomRole-2": BOB, "CustomRoles": {"Engineer": BOB}})
    assert list(named) == ["Engineer"]
    assert named["RT::CustomRole-2"] == named["Engineer"]
    assert "Nope" not in named


@pytest.mark.parametrize("text", ["(" * 900 + "@x", "<" * 900 + ">", "a@b" + "(" * 900, "x" * 1001])
def test_a_text_that_is_no_person_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match="cc"):
        parse_person("cc", text)
