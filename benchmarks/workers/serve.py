"""Answers calls on standard input until it ends: one JSON object a line, one line back.

Only the standard library, because it runs in the environment of the client it measures.
"""

from __future__ import annotations

import importlib
import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Calls = dict[str, Callable[..., Any]]

_sent = 0


def count(module: str, kind: str, method: str) -> None:
    """Count the calls of a method that sends one HTTP request; any client has one."""
    owner = getattr(importlib.import_module(module), kind)
    original = getattr(owner, method)

    def counting(*args: Any, **kwargs: Any) -> Any:
        global _sent  # noqa: PLW0603
        _sent += 1
        return original(*args, **kwargs)

    setattr(owner, method, counting)


def serve(calls: Calls) -> None:
    """Run each requested call, and report its seconds, requests and memory."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what a client prints is no answer
    for line in sys.stdin:
        request = json.loads(line)
        answers.write(json.dumps(_outcome(calls[request["call"]], request["args"])) + "\n")
        answers.flush()


def _outcome(call: Callable[..., Any], args: dict[str, Any]) -> dict[str, Any]:
    before, resident = _sent, _forget_peak()
    start, busy = time.perf_counter(), time.process_time()
    error, result = "", None
    try:
        result = _plain(call(**args))
    except Exception as failure:  # noqa: BLE001 (a client that cannot do it says so, in the table)
        error = f"{type(failure).__name__}: {failure}"
    return {
        "seconds": time.perf_counter() - start,
        "cpu": time.process_time() - busy,
        "requests": _sent - before,
        "growth": (_status("VmHWM") - resident) * 1024,
        "error": error,
        "result": result,
    }


def _plain(value: Any) -> Any:
    """Return a result as JSON has it, moments as ISO 8601."""
    return json.loads(json.dumps(value, default=lambda one: one.isoformat()))


def _forget_peak() -> int:
    """Begin a new peak of memory, and say what is used now, in kB."""
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    return _status("VmRSS")


def _status(key: str) -> int:
    """Read a number of kB out of Linux's own account of this process."""
    for line in Path("/proc/self/status").read_text("ascii").splitlines():
        name, _, rest = line.partition(":")
        if name == key:
            return int(rest.split()[0])
    raise KeyError(key)
