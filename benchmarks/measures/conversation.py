"""The conversation of a ticket with a long history."""

from __future__ import annotations

from benchmarks.bench import Bench, median
from benchmarks.report import Cell, Claim, Result


def measure(bench: Bench) -> Result:
    """Read all messages with their texts."""
    talk, slow = bench.sizes.talk, bench.sizes.slow_talk
    messages = tuple("Correspond" if n % 3 else "Comment" for n in range(talk))
    text = "a long talk\nof two lines"
    [number] = bench.world.herd_of(1, messages=messages, text=text)
    [short] = bench.world.herd_of(1, messages=messages[:slow], text=text)
    first = bench.ours.call("conversation", id=number)
    listed = bench.rival.call("conversation_listed", id=number)
    second = bench.ours.call("conversation", id=number)
    one_by_one = bench.rival.call("conversation", id=short)
    ours = median([first, second, bench.ours.call("conversation", id=number)])
    slowly = one_by_one.seconds * talk / slow
    rows: list[list[Cell]] = [
        ["rtfacade", 1.0, ours, first.requests],
        ["python-rt", slowly / ours, slowly, round(one_by_one.requests * talk / slow)],
        ["python-rt, texts from a list", listed.seconds / ours, listed.seconds, listed.requests],
    ]
    return Result(
        "conversation",
        f"Conversation of a ticket with {talk + 1} transactions",
        ["client", "times rtfacade's time", "seconds", "requests"],
        rows,
        [Claim("conversation, times python-rt's speed", slowly / ours, least=50)],
        f"python-rt by its documentation reads each message by itself: measured with {slow} "
        "messages, in proportion for all. Who knows RT well can ask its list of attachments for "
        "their content.",
    )
