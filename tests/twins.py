"""The mark ``twin``: sync twins of tests that are the same text, rewritten.

`nox -s contract` runs them. A run that leaves them out (``-m "not twin"``) does not import them.
"""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
FOLDERS = (HERE / "contract" / "_sync", HERE / "unit" / "_sync")
#: A walk through each noun, and what is written by hand for each mode: the flow of a login.
OF_EVERY_RUN = {"contract": {"test_smoke.py", "test_session.py"}, "unit": set[str]()}
MARKS = {"twin": "a sync twin that `nox -s contract` runs"}


def is_twin(path: Path) -> bool:
    """Tell whether a test file is the twin of another, and not one of every run."""
    return (
        path.parent in FOLDERS
        and path.name.startswith("test_")
        and path.name not in OF_EVERY_RUN[path.parent.parent.name]
    )


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave twins alone that no one wants; None leaves the decision to others."""
    return True if "not twin" in config.option.markexpr and is_twin(collection_path) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the twins."""
    for item in items:
        if is_twin(item.path):
            item.add_marker("twin")
