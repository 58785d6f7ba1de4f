"""What is found is taken for one thing only, and what another call has got is not this call's."""

from collections.abc import Callable

import pytest

from rtfacade import BadRequestError, NotAppliedError, UnconfirmedError
from rtfacade._rest2.sent import Sending, SentMemory
from rtfacade._sync import sending
from rtfacade._sync.sending import compare_patiently, may_lag, send_new


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "_PAUSES", (0.0, 0.0))
    monkeypatch.setattr(sending, "LAG_PAUSES", (0.0, 0.0))


def lost() -> int:
    raise UnconfirmedError("lost")


def refuse() -> int:
    raise BadRequestError(400, ["Name in use"])


def find(number: int | None) -> Callable[[UnconfirmedError], int | None]:
    return lambda _: number


def test_a_new_record_of_a_call_on_its_way_is_not_taken() -> None:
    memory = SentMemory()
    mine, other = memory.begin("x"), memory.begin("x")
    with pytest.raises(UnconfirmedError):
        send_new(memory, mine, "ticket", lost, find(7), "create")
    assert send_new(memory, other, "ticket", lambda: 7, find(None), "create") == 7
    with pytest.raises(UnconfirmedError):
        send_new(memory, mine, "ticket", lost, find(7), "create")


def test_a_new_record_is_taken_when_no_equal_one_is_on_its_way() -> None:
    memory = SentMemory()
    assert send_new(memory, memory.begin("y"), "ticket", lambda: 6, find(None), "create") == 6
    memory.begin("another")
    refused = memory.begin("x")
    with pytest.raises(BadRequestError):
        send_new(memory, refused, "ticket", refuse, find(None), "create")
    assert send_new(memory, memory.begin("x"), "ticket", lost, find(7), "create") == 7


def test_an_answer_that_names_what_another_call_has_got_is_not_believed() -> None:
    memory = SentMemory()
    assert send_new(memory, memory.begin("x"), "ticket", lambda: 7, find(None), "create") == 7
    assert send_new(memory, memory.begin("y"), "ticket", lambda: 7, find(8), "create") == 8
    with pytest.raises(UnconfirmedError, match="ticket 7, which another call has made"):
        send_new(memory, memory.begin("z"), "ticket", lambda: 7, find(None), "create")


def test_a_look_that_takes_long_counts_older_calls(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [100.0]
    monkeypatch.setattr("rtfacade._rest2.sent.monotonic", lambda: now[0])
    memory = SentMemory()
    earlier = Sending("x", started=now[0])
    memory._by_key["x"] = [earlier]
    memory.done(earlier)
    mine = Sending("x", started=105.0)
    assert memory.others(mine) == 0
    now[0] = 106.0
    mine.look()
    now[0] = 107.0
    assert memory.others(mine) == 0
    now[0] = 110.0  # RT may have stamped its answer four seconds ago
    assert memory.others(mine) == 1


@pytest.mark.parametrize("unique", [True, False])
def test_a_refused_name_that_this_call_has_made(unique: bool) -> None:
    memory = SentMemory()

    def create() -> int:
        return send_new(memory, memory.begin("x"), "user", refuse, find(7), "create", unique=unique)

    if unique:  # or by another program of this account
        with pytest.raises(UnconfirmedError, match=r"Name in use.*a moment ago") as caught:
            create()
        assert caught.value.ids == (7,)
        assert caught.value.done is None
    else:
        with pytest.raises(BadRequestError):
            create()


def test_old_claims_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    memory = SentMemory()
    assert memory.claim("ticket", 1)
    assert not memory.claim("ticket", 1)
    monkeypatch.setattr("rtfacade._rest2.sent.monotonic", lambda: 1e12)
    for _ in range(1000):
        memory.begin("x")
    assert memory.unclaimed("ticket", [1]) == [1]


@pytest.mark.parametrize(
    ("messages", "may"),
    [
        (["Ticket 1: Subject changed from 'a' to 'b'"], True),
        (["Ticket 1: Subject changed from 'not denied' to 'already'"], True),
        (["Member added"], True),
        (["User x: RealName changed from (no value) to 'y'", "x is no longer a value"], True),
        (["no such user"], False),
        (["Permission Denied"], False),
        (["Ticket 1: Subject changed from 'a' to 'b'", "Status 'x' isn't a valid status"], False),
        ([], False),
    ],
)
def test_what_may_lag(messages: list[str], may: bool) -> None:
    assert may_lag(messages) is may
    reads: list[int] = []

    def compare() -> str:
        reads.append(1)
        if len(reads) < 3:
            raise NotAppliedError(messages, ["subject"])
        return "done"

    if may:
        assert compare_patiently(compare, messages) == "done"
        return
    with pytest.raises(NotAppliedError):
        compare_patiently(compare, messages)
    assert len(reads) == 1
