"""A login without an answer, under many threads or tasks: nobody waits beyond their own limit."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

import anyio
import pytest

from rtfacade import RT, AsyncRT, RTError
from rtfacade.testing import RunningRT
from tests.contract.proxy import Fault, Proxy
from tests.contract.witness import Witness, unique

MANY = 32
LOGIN = "GET /REST/1.0/"
CALLS: dict[str, Callable[[Any, int, str], Any]] = {
    "get": lambda rt, number, _: rt.tickets.get(number),
    "create": lambda rt, _, word: rt.tickets.create("General", word),
    "comment": lambda rt, number, word: rt.tickets.comment(number, word),
    "comment_many": lambda rt, number, word: rt.tickets.comment_many([number], word),
    "REST1": lambda rt, number, word: rt.rest1.ticket.comment(number, word),
}
#: How to be patient -> what each is told, the seconds within which, and how many logins there are.
PATIENCE: dict[str, tuple[dict[str, Any], str, float, int]] = {
    "a limit": ({"timeout": 2.0, "retries": 0}, "TransportError", 8, 1),
    "a deadline": ({"timeout": 60.0, "retries": 5, "deadline": 2.0}, "DeadlineError", 8, 1),
}
HANGS: list[Fault] = ["late request", "late answer"]


def outcome(value: Any) -> str:
    """What a call came to; a bulk verb has it in its result."""
    return str(value[0].outcome) if isinstance(value, list) else "done"


def in_threads(url: str, options: dict[str, Any], call: Callable[[Any], Any]) -> Counter[str]:
    """Call in many threads at once."""
    outcomes: Counter[str] = Counter()

    def use(rt: RT) -> None:
        try:
            outcomes[outcome(call(rt))] += 1
        except RTError as error:
            outcomes[type(error).__name__] += 1

    with RT(url, max_concurrency=MANY, **options) as rt:
        threads = [threading.Thread(target=use, args=(rt,)) for _ in range(MANY)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    return outcomes


def in_tasks(url: str, options: dict[str, Any], call: Callable[[Any], Any]) -> Counter[str]:
    """Call in many tasks at once."""
    outcomes: Counter[str] = Counter()

    async def use(rt: AsyncRT) -> None:
        try:
            outcomes[outcome(await call(rt))] += 1
        except RTError as error:
            outcomes[type(error).__name__] += 1

    async def everything() -> None:
        async with (
            AsyncRT(url, max_concurrency=MANY, **options) as rt,
            anyio.create_task_group() as group,
        ):
            for _ in range(MANY):
                group.start_soon(use, rt)

    anyio.run(everything)
    return outcomes


@pytest.mark.covering
@pytest.mark.parametrize("run", [in_threads, in_tasks])
@pytest.mark.parametrize("fault", HANGS)
@pytest.mark.parametrize("patience", PATIENCE)
@pytest.mark.parametrize("name", CALLS)
def test_a_login_that_hangs(
    seeded_rt: RunningRT,
    name: str,
    patience: str,
    fault: Fault,
    run: Callable[..., Counter[str]],
) -> None:
    """Nothing was sent, so each is told that, and not that it may have been done."""
    witness, word = Witness(seeded_rt), unique("hanging")
    number = witness.new_ticket()
    more, expected, seconds, logins = PATIENCE[patience]
    options = {"token": seeded_rt.tokens["alice"], **more}
    with Proxy(seeded_rt.url) as proxy:
        proxy.break_next(LOGIN, fault, times=MANY)
        started = time.monotonic()
        outcomes = run(proxy.url, options, lambda rt: CALLS[name](rt, number, word))
        assert time.monotonic() - started < seconds
        # A bulk verb gives each item its outcome: RT was not asked.
        assert outcomes == {"refused" if name == "comment_many" else expected: MANY}
        assert Counter(proxy.seen)[LOGIN] == logins
        assert set(proxy.seen) == {LOGIN}
    assert witness.texts(number) == []
    assert witness.get("tickets", query=f"Subject = '{word}'")["items"] == []
    witness.close()


@pytest.mark.covering
@pytest.mark.parametrize("run", [in_threads, in_tasks])
@pytest.mark.parametrize("name", CALLS)
def test_the_next_login_works(
    seeded_rt: RunningRT, name: str, run: Callable[..., Counter[str]]
) -> None:
    """With a retry, all succeed with one login more, and nothing is done twice."""
    witness, word = Witness(seeded_rt), unique("again")
    number = witness.new_ticket()
    # One for the login; RT may close what a busy proxy holds open for the read after a write.
    options = {"token": seeded_rt.tokens["alice"], "timeout": 60.0, "retries": 3}
    texts = iter([f"{word}-{turn}" for turn in range(MANY)])
    with Proxy(seeded_rt.url) as proxy:
        proxy.break_next(LOGIN, "answer")
        outcomes = run(proxy.url, options, lambda rt: CALLS[name](rt, number, next(texts)))
        assert outcomes == {"done": MANY}
        assert Counter(proxy.seen)[LOGIN] == 2
    messages = witness.texts(number)
    tickets = witness.get("tickets", query=f"Subject LIKE '{word}'", per_page=100)["items"]
    assert set(Counter(messages).values()) <= {1}
    assert len(messages) + len(tickets) == (0 if name == "get" else MANY)
    witness.close()
