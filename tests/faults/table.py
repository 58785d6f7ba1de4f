"""The cases that are tried, and the page that shows what came of them."""

from __future__ import annotations

import json
import os
import random
import threading
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from queue import SimpleQueue

import attrs

from tests.faults.kinds import ALL, SLICE, Fault
from tests.faults.proxy import FaultProxy
from tests.faults.run import Mode, Outcome, run
from tests.faults.verbs import VERBS, Verb
from tests.faults.world import BOT, World

Case = tuple[Verb, Fault, Mode, str]

PAGE = Path(__file__).parents[2] / "docs/generated/faults.md"
MODES: tuple[Mode, ...] = ("sync", "async")
#: Cases at once: a case takes 2.5 s, of which 0.2 s are CPU of RT and the client.
_AT_ONCE = int(os.environ.get("RT_FAULTS_AT_ONCE", "8"))
#: What the tables of the page count.
_COLUMNS = (
    "cases | told as it is | lost | done twice | denied, though done | open: done "
    "| open: not done |"
)
#: Verbs that meet every fault of the slice; of the others, each meets one.
_THOROUGH = ("tickets.create", "tickets.comment", "tickets.update")


def every_case() -> list[Case]:
    """Return all verbs times all faults, in both modes, as each of their users.

    In an order of its own, always the same: whatever part has run stands for the whole.
    """
    cases: list[Case] = [
        (verb, fault, mode, user)
        for verb in VERBS
        for fault in ALL
        for mode in MODES
        for user in verb.users
    ]
    random.Random(11).shuffle(cases)
    return cases


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
    """Return each verb with some faults, spread over all; the next verb has those beside them.

    Modes and users take turns.
    """
    cases: list[Case] = []
    step = max(1, len(ALL) // faults)
    for number, verb in enumerate(VERBS):
        for place in range(faults):
            fault = ALL[(number + place * step) % len(ALL)]
            user = verb.users[place % len(verb.users)]
            cases.append((verb, fault, MODES[(number + place // 2) % 2], user))
    return cases


class Kept:
    """Outcomes in a folder, a line of JSON each, from which a run that was stopped goes on."""

    def __init__(self, folder: Path | None) -> None:
        self._path = folder / "outcomes.jsonl" if folder else None
        self._lock = threading.Lock()
        self.outcomes: dict[tuple[str, ...], Outcome] = {}
        if self._path and self._path.exists():
            # A line that the end of a run has cut is run again.
            whole = [
                line for line in self._path.read_text("utf-8").splitlines() if line[-1:] == "}"
            ]
            self._path.write_text("".join(f"{line}\n" for line in whole), "utf-8")
            for line in whole:
                outcome = Outcome(**json.loads(line))
                self.outcomes[outcome.case] = outcome
        elif folder:
            folder.mkdir(parents=True, exist_ok=True)

    def add(self, outcome: Outcome) -> None:
        """Keep one more."""
        with self._lock:
            self.outcomes[outcome.case] = outcome
            if self._path:
                with self._path.open("a", encoding="utf-8") as file:
                    file.write(json.dumps(attrs.asdict(outcome)) + "\n")


def key(case: Case) -> tuple[str, ...]:
    """Tell cases apart."""
    verb, fault, mode, user = case
    return verb.name, fault.title, mode, user


def run_all(world: World, cases: Sequence[Case], folder: Path | None = None) -> list[Outcome]:
    """Run several cases at once, each through a proxy of its own, but those kept in a folder.

    What a verb has not met in either mode comes first. On a busy machine, a login may take so long
    that the write is never sent: such a case is run again.
    """
    kept = Kept(folder)
    todo = [case for case in cases if key(case) not in kept.outcomes]
    _run_several(world, in_turn(todo, kept.outcomes), kept)
    missed = [case for case in cases if case[1].on == "write" and _has_missed(kept, case)]
    _run_several(world, missed, kept)
    return [kept.outcomes[key(case)] for case in cases]


def in_turn(cases: Sequence[Case], met: Iterable[tuple[str, ...]]) -> list[Case]:
    """Sort cases: one mode of each verb, fault and user first, then the other mode."""
    seen = {(verb, fault, user) for verb, fault, _, user in met}
    first: list[Case] = []
    second: list[Case] = []
    for case in cases:
        verb, fault, _, user = case
        place = (verb.name, fault.title, user)
        (second if place in seen else first).append(case)
        seen.add(place)
    return first + second


def _has_missed(kept: Kept, case: Case) -> bool:
    return not kept.outcomes[key(case)].was_used


def _run_several(world: World, cases: Sequence[Case], kept: Kept) -> None:
    with ExitStack() as stack:
        proxies: SimpleQueue[FaultProxy] = SimpleQueue()
        for _ in range(_AT_ONCE):
            proxies.put(stack.enter_context(FaultProxy(world.server.url)))

        def one(case: Case) -> None:
            proxy = proxies.get()
            try:
                kept.add(run(world, proxy, *case))
            finally:
                proxies.put(proxy)

        with ThreadPoolExecutor(_AT_ONCE) as pool:
            list(pool.map(one, cases))


def page(outcomes: Iterable[Outcome]) -> str:
    """Write the table: verbs, and what came of the faults that met them."""
    names, faults = [one.name for one in VERBS], [one.title for one in ALL]
    outcomes = list(outcomes)
    met = sorted(
        (one for one in outcomes if one.was_used),
        key=lambda one: (names.index(one.verb), one.user == BOT, faults.index(one.fault)),
    )
    columns = ("right", "lost", "doubled", "denied", "open")
    lines = [
        (
            f"{len(met)} writes, {len({one.verb for one in met})} rows, "
            f"{len({one.fault for one in met})} faults, sync and async. "
            f"{len(outcomes)} of {len(every_case())} cases were run; in {len(outcomes) - len(met)} "
            "of them, nothing met the fault, because the verb does not read back."
        ),
        "",
        f"| verb | {_COLUMNS}",
        "|---|---|---|---|---|---|---|---|",
    ]
    for verb, user in dict.fromkeys((one.verb, one.user) for one in met):
        own = [one for one in met if (one.verb, one.user) == (verb, user)]
        lines.append(_row(f"`{verb}`{', as the bot' if user == BOT else ''}", own, columns))
    lines.append(_row("**all**", met, columns))
    lines += [
        "",
        f"| fault | {_COLUMNS}",
        "|---|---|---|---|---|---|---|---|",
    ]
    for fault in faults:
        if fault not in {one.fault for one in met}:
            continue
        lines.append(_row(fault, [one for one in met if one.fault == fault], columns))
    return "\n".join(lines) + "\n"


def _row(title: str, outcomes: Sequence[Outcome], columns: Sequence[str]) -> str:
    counts = Counter(one.verdict for one in outcomes)
    done = sum(one.verdict == "open" and one.count > 0 for one in outcomes)
    cells = [len(outcomes), *(counts[name] for name in columns[:-1]), done, counts["open"] - done]  # type: ignore[index]
    return f"| {title} | {' | '.join(map(str, cells))} |"
