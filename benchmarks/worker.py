"""A client in a process of its own, called from here."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import attrs

HERE = Path(__file__).resolve().parent / "workers"


@attrs.frozen
class Outcome:
    """Result and cost of a call."""

    seconds: float
    cpu: float
    requests: int
    growth: int
    """Bytes by which memory grew at its peak."""
    error: str
    result: Any
    server: float = 0.0
    """Seconds of CPU that RT spent, if measured."""


class Failed(Exception):
    """A client failed at something it must be able to do."""


class Worker:
    """A process running a program of workers/; a context manager that ends it."""

    def __init__(
        self, python: str, program: str, *arguments: str, environment: Mapping[str, str]
    ) -> None:
        """Start the process."""
        self.name = program
        self._process = subprocess.Popen(
            [python, str(HERE / f"{program}.py"), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=dict(environment),
            text=True,
        )

    def __enter__(self) -> Self:
        """Return the worker."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let it log out, and end it."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            self._process.wait(30)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()

    def start(self, name: str, **args: Any) -> None:
        """Start a call; ``finish`` waits for it."""
        if self._process.stdin is None:
            raise Failed(f"{self.name} takes no calls")
        self._process.stdin.write(json.dumps({"call": name, "args": args}) + "\n")
        self._process.stdin.flush()

    def finish(self) -> Outcome:
        """Wait for the call that was started."""
        line = self._process.stdout.readline() if self._process.stdout else ""
        if not line:
            raise Failed(f"{self.name} ended: is it installed, and does it start by itself?")
        return Outcome(**json.loads(line))

    def attempt(self, name: str, **args: Any) -> Outcome:
        """Call, and return an error in the outcome."""
        self.start(name, **args)
        return self.finish()

    def call(self, name: str, **args: Any) -> Outcome:
        """Call; raise Failed if that did not work."""
        outcome = self.attempt(name, **args)
        if outcome.error:
            raise Failed(f"{self.name} {name}: {outcome.error}")
        return outcome
