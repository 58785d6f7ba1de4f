# written by scripts/unasync.py from tests/contract/_async/test_queues.py; do not edit
"""Queues on a real RT: by name and number, as far as rights let one see."""

import json
from typing import Any

import pytest

from rtfacade import RT, ForbiddenError, NotFoundError, StatusError
from rtfacade.testing._server import seed
from tests.contract import people
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

ODD_NAMES = [
    "a/b", "../user/root", "..", ".", "semi;colon", "back\\slash", "%2F", "a?b#c", "x,y",
    "日本", 'say "hi"', "o'brien",
]  # fmt: skip


def test_by_name_and_number(rt: RT, wire: Wire) -> None:
    by_name = rt.queues.get(seed.LIMITED_QUEUE)
    assert by_name.name == seed.LIMITED_QUEUE
    assert by_name.correspond_address == "support@example.com"
    assert by_name.lifecycle == "default"
    assert not by_name.disabled
    wire.forget()
    assert (rt.queues.get(by_name.id)).name == by_name.name
    assert wire.lines == [f"GET /REST/2.0/queue/{by_name.id}"]


def test_an_odd_name(rt: RT, wire: Wire) -> None:
    queue = rt.queues.get(seed.ODD_QUEUE)
    assert queue.name == seed.ODD_QUEUE
    assert wire.lines == ["GET /REST/2.0/queues/all", f"GET /REST/2.0/queue/{queue.id}"]


@pytest.mark.parametrize("name", ODD_NAMES)
def test_very_odd_names(rt: RT, witness: Witness, name: str) -> None:
    root = _in_order(witness.get("user/root"))
    number = int(witness.post("queue", {"Name": name})["id"])
    queue = rt.queues.get(name)
    assert (queue.id, queue.name) == (number, name)
    assert [queue.id for queue in rt.queues.search(name=name).all()] == [number]
    assert _in_order(witness.get("user/root")) == root
    # For those who come after us.
    witness.put(f"queue/{number}", {"Name": unique("odd"), "Disabled": 1})


def _in_order(user: dict[str, Any]) -> dict[str, Any]:
    """Sort what RT lists in another order each time."""
    lists = {key: user[key] for key in ("CustomFields", "_hyperlinks")}
    return user | {key: sorted(value, key=_as_text) for key, value in lists.items()}


def _as_text(value: object) -> str:
    return json.dumps(value, sort_keys=True)


def test_a_disabled_queue(rt: RT) -> None:
    queue = rt.queues.get(seed.DISABLED_QUEUE)
    assert queue.disabled
    assert rt.queues.search(name=seed.DISABLED_QUEUE).all() == []
    queues = rt.queues.search(name=seed.DISABLED_QUEUE, find_disabled=True).all()
    assert [one.id for one in queues] == [queue.id]


@pytest.mark.parametrize(
    "missing", ["No such queue", 999_999, "999999", "no/such", "..", "../user/root"]
)
def test_no_such_queue(rt: RT, missing: str | int) -> None:
    with pytest.raises(NotFoundError) as caught:
        rt.queues.get(missing)
    assert f"no queue {missing!r}" in str(caught.value)


def test_search(rt: RT) -> None:
    names = [queue.name for queue in rt.queues.search().all()]
    assert {"General", seed.LIMITED_QUEUE, seed.ODD_QUEUE} <= set(names)
    assert seed.DISABLED_QUEUE not in names
    everything = [queue.name for queue in rt.queues.search(find_disabled=True).all()]
    assert {*names, seed.DISABLED_QUEUE} <= set(everything)
    assert rt.queues.search(find_disabled=True).total() == len(everything)
    by_ones = [queue.name for queue in rt.queues.search(find_disabled=True, page_size=1).all()]
    assert by_ones == everything
    like = rt.queues.search(("Name", "LIKE", "Söhne")).all()
    assert [queue.name for queue in like] == [seed.ODD_QUEUE]
    backwards = rt.queues.search(orderby="-id", limit=1).first()
    assert backwards is not None
    assert backwards.name == names[-1]


def test_a_row_has_what_was_asked_for(rt: RT) -> None:
    row = rt.queues.search(name="General", fields=["Name", "Lifecycle"]).first()
    assert row is not None
    assert (row.id, row.name, row.lifecycle) == (1, "General", "default")
    with pytest.raises(AttributeError, match="Description"):
        row.description  # noqa: B018


def test_who_sees_one_queue(as_user: AsUser) -> None:
    limited = as_user("limited")
    assert [queue.name for queue in limited.queues.search().all()] == [seed.LIMITED_QUEUE]
    assert (limited.queues.get(seed.LIMITED_QUEUE)).name == seed.LIMITED_QUEUE
    with pytest.raises(ForbiddenError):
        limited.queues.get("General")


def test_who_sees_none(as_user: AsUser) -> None:
    norights = as_user("norights")
    assert norights.queues.search().all() == []
    assert norights.queues.search().first() is None
    for key in ("General", 1, "No such queue", 999_999, "a/b/c"):
        with pytest.raises(StatusError, match=r"403|404") as caught:
            norights.queues.get(key)
        assert isinstance(caught.value, ForbiddenError | NotFoundError)


def test_who_sees_all(as_user: AsUser) -> None:
    alice = as_user("alice")
    assert (alice.queues.get(seed.ODD_QUEUE)).name == seed.ODD_QUEUE
    names = {queue.name for queue in alice.queues.search().all()}
    assert {"General", seed.LIMITED_QUEUE, seed.ODD_QUEUE} <= names


def test_a_customer(as_user: AsUser) -> None:
    kunde = as_user("kunde")
    assert [queue.name for queue in kunde.queues.search().all()] == ["General"]
    assert (kunde.queues.get("General")).id == 1
    with pytest.raises(ForbiddenError):
        kunde.queues.get(seed.LIMITED_QUEUE)


@pytest.mark.parametrize("user", ["pierre", "gerda", "ivan"])
def test_in_the_language_of_the_user(as_user: AsUser, user: str) -> None:
    client = as_user(user)
    assert (client.queues.get(seed.ODD_QUEUE)).name == seed.ODD_QUEUE
    with pytest.raises((ForbiddenError, NotFoundError)):
        client.queues.get("No such queue")
    assert seed.ODD_QUEUE in {queue.name for queue in client.queues.search().all()}


@pytest.mark.parametrize("language", people.LANGUAGES)
def test_administrators_in_other_languages(admin: AsUser, language: str) -> None:
    chief = admin(language)
    with pytest.raises(NotFoundError, match="no queue 'No such queue'"):
        chief.queues.get("No such queue")
    assert (chief.queues.get(seed.DISABLED_QUEUE)).disabled
