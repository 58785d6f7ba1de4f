"""How people are named: one parser for every place that takes them."""

import copy
import json
import pickle

import pytest

from rtfacade.records import GroupRecord, Principal, QueueRecord, UserRecord
from rtfacade.records.people import PersonId, is_address, parse_people, parse_person

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
