"""One case: a verb, a fault, a mode, a user; what the client said against what RT has."""

from __future__ import annotations

import inspect
import re
import ssl
from typing import Any, Literal

import anyio
import attrs

from rtfacade import RT, AsyncRT, BulkResult, RTError, UnconfirmedError
from tests.faults.kinds import Fault
from tests.faults.proxy import FaultProxy
from tests.faults.verbs import Verb
from tests.faults.world import World

Mode = Literal["sync", "async"]
#: What the client said: done, no, done but unread, or not known.
Said = Literal["done", "refused", "unread", "open"]
Verdict = Literal["right", "lost", "doubled", "denied", "open", "wrong error"]

#: Seconds after which a client of these tests gives up.
LIMIT = 4.0
#: No case uses TLS, and a context of its own costs each client more CPU than all else.
_TLS = ssl.create_default_context()


@attrs.frozen
class Outcome:
    """What came of a case."""

    verb: str
    fault: str
    mode: Mode
    user: str
    said: Said
    count: int
    sent: int
    was_used: bool
    error: str = ""
    is_repeated: bool = False
    """Whether a proxy has sent the write more than once."""

    @property
    def case(self) -> tuple[str, ...]:
        """Which case it is."""
        return self.verb, self.fault, self.mode, self.user

    @property
    def verdict(self) -> Verdict:
        """Judge what the client said by what RT has."""
        if self.error.startswith("!"):
            return "wrong error"
        if (self.count > 1 and not self.is_repeated) or self.sent > 1:
            return "doubled"
        if self.said in ("done", "unread") and self.count == 0:
            return "lost"
        if self.said == "refused" and self.count:
            return "denied"
        return "open" if self.said == "open" else "right"


def run(
    world: World, proxy: FaultProxy, verb: Verb, fault: Fault, mode: Mode, user: str
) -> Outcome:
    """Prepare, break, call, and look into the database."""
    plan = verb.prepare(world)
    options: dict[str, Any] = {
        "token": world.tokens[user], "timeout": LIMIT, "retries": 1, "verify": _TLS,
    }  # fmt: skip
    creates = verb.name.startswith("tickets.create_")
    outcome: Said = "done"
    error = ""
    proxy.arm(fault)
    try:
        if mode == "sync":
            with RT(proxy.url, **options) as rt:
                outcome = _said(_all(plan.act(rt)), creates=creates)
        else:
            outcome = anyio.run(_call, plan.act, proxy.url, options, creates)
    except UnconfirmedError as failure:
        outcome = "unread" if failure.done else "open"
        error = str(failure)
    except RTError as failure:
        outcome, error = "refused", f"{type(failure).__name__}: {failure}"
    except Exception as failure:  # noqa: BLE001  (that is what is looked for)
        outcome, error = "refused", f"!{type(failure).__name__}: {failure}"
    proxy.wait_until_idle()
    was_used = proxy.was_used
    sent = proxy.doubled()
    proxy.arm(None)
    return Outcome(
        verb.name, fault.title, mode, user, outcome, plan.count(), sent, was_used,
        re.sub(r"127\.0\.0\.1:\d+", "rt.example.com", error)[:300], fault.times > 1,
    )  # fmt: skip


async def _call(act: Any, url: str, options: dict[str, Any], creates: bool) -> Said:
    async with AsyncRT(url, **options) as rt:
        value = act(rt)
        if inspect.isasyncgen(value):
            return _said([one async for one in value], creates=creates)
        return _said(await value, creates=creates)


def _all(value: Any) -> Any:
    return list(value) if inspect.isgenerator(value) else value


def _said(value: Any, *, creates: bool) -> Said:
    """Read the outcome of a bulk verb; any other has done it.

    An unknown outcome with the id of a new ticket says that RT did it.
    """
    if isinstance(value, list) and value and isinstance(value[0], BulkResult):
        outcome = value[0].outcome
        if outcome == "unknown":
            return "unread" if creates and value[0].id is not None else "open"
        return "done" if outcome == "done" else "refused"
    return "done"
