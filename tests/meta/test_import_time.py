"""Importing the facade loads what it cannot do without: no library but httpx and attrs.

How long the import takes is a measure of the benchmarks, because no timing decides a test.
"""

import importlib.util
import os
import subprocess
import sys

import pytest

from tests.meta.repository import ROOT

LIBRARIES = "import httpx, attrs, contextvars"
PATH = os.pathsep.join([str(ROOT), str(ROOT / "generated")])
#: What only some programs use, and what takes long to load.
LATER = (
    "rtfacade.cli",
    "rtfacade.config",
    "rtfacade.export",
    "rtfacade._async",
    "rtfacade._attachments",
    "rtfacade._rest1",
    "rtfacade._rest2",
    "rtfacade.records.record",
    "rt_rest2",
)


def modules(statement: str) -> set[str]:
    """Return the modules that a statement loads."""
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys\nprint(*sys.modules)"],
        env={**os.environ, "PYTHONPATH": PATH},
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


# `import rtfacade` alone loads nothing yet, so the name that everybody uses is tried too.
@pytest.mark.parametrize("statement", ["import rtfacade", "from rtfacade import RT"])
def test_import_loads_no_library_but_httpx_and_attrs(statement: str) -> None:
    more = modules(statement) - modules(LIBRARIES)
    assert "rtfacade" in more
    assert {name for name in more if name.partition(".")[0] != "rtfacade"} == set()


@pytest.mark.parametrize("name", LATER)
def test_import_leaves_for_later_what_a_client_does_not_need_at_once(name: str) -> None:
    assert importlib.util.find_spec(name)
    loaded = modules("from rtfacade import RT")
    assert "rtfacade._sync.client" in loaded
    assert not [one for one in loaded if f"{one}.".startswith(f"{name}.")]
