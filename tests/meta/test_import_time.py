"""Importing the facade costs little more than the libraries it cannot do without."""

import os
import re
import subprocess
import sys

import pytest

from tests.meta.repository import ROOT

MOST = 1.3
ROUNDS = 7
LIBRARIES = "import httpx, attrs"
PATH = os.pathsep.join([str(ROOT), str(ROOT / "generated")])


def cost(statement: str) -> int:
    """The microseconds that -X importtime counts for a statement, Python's own start included."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", statement],
        env={**os.environ, "PYTHONPATH": PATH},
        capture_output=True,
        text=True,
        check=True,
    )
    return sum(
        int(own) for own in re.findall(r"^import time:\s+(\d+) \|", done.stderr, re.MULTILINE)
    )


# `import rtfacade` alone loads nothing yet, so the name that everybody uses is measured too.
@pytest.mark.parametrize("statement", ["import rtfacade", "from rtfacade import RT"])
def test_import_costs_little_more_than_httpx_and_attrs(statement: str) -> None:
    cost(statement)  # compiles, once
    # In turns, and the least of each: what else the machine does only ever adds.
    pairs = [(cost(statement), cost(LIBRARIES)) for _ in range(ROUNDS)]
    ours, theirs = (min(costs) for costs in zip(*pairs, strict=True))
    assert ours <= MOST * theirs, f"{ours / 1000:.0f} ms against {theirs / 1000:.0f} ms"
