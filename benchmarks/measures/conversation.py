"""The conversation of a ticket with a long history."""

from __future__ import annotations

from benchmarks.bench import Bench, in_turns, median
from benchmarks.report import Claim, Result


def measure(bench: Bench) -> Result:
    """Read who said what, with texts."""
    talk = bench.sizes.talk
    messages = tuple("Correspond" if n % 3 else "Comment" for n in range(talk))
    [number] = bench.world.herd_of(1, messages=messages, text="a long talk\nof two lines")
    calls = {
        "rtfacade": lambda: bench.ours.call("conversation", id=number),
        "python-rt": lambda: bench.rival.call("conversation", id=number),
        "python-rt, texts from a list": lambda: bench.rival.call("conversation_listed", id=number),
    }
    # One round is enough for a ratio of more than fifty; with python-rt it takes minutes.
    outcomes = in_turns(1, calls)
    for _ in range(bench.sizes.rounds):
        outcomes["rtfacade"].append(calls["rtfacade"]())
    seconds = {name: median(found) for name, found in outcomes.items()}
    ratio = seconds["python-rt"] / seconds["rtfacade"]
    return Result(
        "conversation",
        f"Conversation of a ticket with {talk + 1} transactions",
        ["client", "seconds", "requests", "messages"],
        [
            [name, seconds[name], found[-1].requests, found[-1].result]
            for name, found in outcomes.items()
        ],
        [Claim("conversation, times python-rt's speed", ratio, least=50)],
        "python-rt by its documentation reads each message by itself; who knows RT well can ask "
        "its list of attachments for their content.",
    )
