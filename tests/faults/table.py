"""The cases that are tried, and the page that shows what came of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from queue import SimpleQueue

from tests.faults.kinds import ALL, SLICE, Fault
from tests.faults.proxy import FaultProxy
from tests.faults.run import Mode, Outcome, run
from tests.faults.verbs import VERBS, Verb
from tests.faults.world import World

Case = tuple[Verb, Fault, Mode, str]

PAGE = Path(__file__).parents[2] / "docs/generated/faults.md"
MODES: tuple[Mode, ...] = ("sync", "async")
#: Cases at once: most of the time of a case is waiting.
_AT_ONCE = 8
#: What the tables of the page count.
_COLUMNS = (
    "cases | told as it is | lost | done twice | denied, though done | open: done "
    "| open: not done |"
)
#: Verbs that meet every fault of the slice; of the others, each meets one.
_THOROUGH = ("tickets.create", "tickets.comment", "tickets.update")


def every_case() -> list[Case]:
    """Return all verbs times all faults, in both modes, as each of their users."""
    return [
        (verb, fault, mode, user)
        for verb in VERBS
        for fault in ALL
        for mode in MODES
        for user in verb.users
    ]


def slice_of_cases() -> list[Case]:
    """Return each verb with one fault, and a few verbs with all of the slice."""
    cases: list[Case] = []
    # Not each verb reads back, but each writes.
    on_write = [fault for fault in SLICE if fault.on == "write"]
    for number, verb in enumerate(VERBS):
        faults = SLICE if verb.name in _THOROUGH else [on_write[number % len(on_write)]]
        for place, fault in enumerate(faults):
            mode = MODES[(number + place) % 2]
            cases.extend((verb, fault, mode, user) for user in verb.users)
    return cases


def some_cases(faults: int) -> list[Case]:
    """Return each verb with some faults, the next verb with the next ones, in turn in each mode."""
    cases: list[Case] = []
    for number, verb in enumerate(VERBS):
        for place in range(faults):
            turn = number * faults + place
            user = verb.users[turn // len(ALL) % len(verb.users)]
            cases.append((verb, ALL[turn % len(ALL)], MODES[turn % 2], user))
    return cases


def run_all(world: World, cases: Sequence[Case]) -> list[Outcome]:
    """Run several cases at once, each through a proxy of its own."""
    with ExitStack() as stack:
        proxies: SimpleQueue[FaultProxy] = SimpleQueue()
        for _ in range(_AT_ONCE):
            proxies.put(stack.enter_context(FaultProxy(world.server.url)))

        def one(case: Case) -> Outcome:
            proxy = proxies.get()
            try:
                return run(world, proxy, *case)
            finally:
                proxies.put(proxy)

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            return list(pool.map(one, cases))


def page(outcomes: Iterable[Outcome]) -> str:
    """Write the table: verbs, and what came of the faults that met them."""
    met = [one for one in outcomes if one.was_used]
    columns = ("right", "lost", "doubled", "denied", "open")
    lines = [
        (
            f"{len(met)} writes, {len({one.verb for one in met})} rows, "
            f"{len({one.fault for one in met})} faults, sync and async."
        ),
        "",
        f"| verb | {_COLUMNS}",
        "|---|---|---|---|---|---|---|---|",
    ]
    for verb in dict.fromkeys(one.verb for one in met):
        own = [one for one in met if one.verb == verb]
        lines.append(_row(f"`{verb}`", own, columns))
    lines.append(_row("**all**", met, columns))
    lines += [
        "",
        f"| fault | {_COLUMNS}",
        "|---|---|---|---|---|---|---|---|",
    ]
    for fault in dict.fromkeys(one.fault for one in met):
        lines.append(_row(fault, [one for one in met if one.fault == fault], columns))
    return "\n".join(lines) + "\n"


def _row(title: str, outcomes: Sequence[Outcome], columns: Sequence[str]) -> str:
    counts = Counter(one.verdict for one in outcomes)
    done = sum(one.verdict == "open" and one.count > 0 for one in outcomes)
    cells = [len(outcomes), *(counts[name] for name in columns[:-1]), done, counts["open"] - done]  # type: ignore[index]
    return f"| {title} | {' | '.join(map(str, cells))} |"
