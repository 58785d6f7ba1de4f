"""Compares what the fuzzer found with what is known of RT."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

KNOWN = Path(__file__).with_name("deviations.toml")
Pair = tuple[str, str]  # operationId, kind of failure


@dataclass(frozen=True)
class Deviations:
    """What RT is known to do otherwise, with the reason for each operation."""

    reasons: dict[str, str]
    pairs: frozenset[Pair]

    @classmethod
    def load(cls, path: Path = KNOWN) -> Deviations:
        """Read the list; an entry that says too little or too much is a mistake."""
        listed = tomllib.loads(path.read_text("utf-8"))
        for name, entry in listed.items():
            if entry.keys() != {"failures", "reason"} or not (
                entry["failures"] and entry["reason"]
            ):
                raise ValueError(f"{path.name}: {name} wants failures and a reason, nothing else")
        return cls(
            reasons={name: entry["reason"] for name, entry in listed.items()},
            pairs=frozenset(
                (name, kind) for name, one in listed.items() for kind in one["failures"]
            ),
        )

    def new(self, pairs: frozenset[Pair]) -> list[Pair]:
        """What was found and is not known."""
        return sorted(pairs - self.pairs)

    def stale(self, pairs: frozenset[Pair]) -> list[Pair]:
        """What is known and was not found."""
        return sorted(self.pairs - pairs)
