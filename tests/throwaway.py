"""The RT that all tests of a run share: `--rt-release` and `--rt-database` choose it.

The options are those of rtfacade.testing.plugin. The environment hands the choice on.
"""

import os

import pytest

from rtfacade.testing._start import VARIABLES, running

__all__ = ["keep_options", "running"]


def keep_options(config: pytest.Config) -> None:
    """Put the choice into the environment, where the processes that tests start find it too."""
    releases = config.getoption("rt_release") or [None]
    if len(releases) > 1:
        raise pytest.UsageError("these tests run on one RT at a time: pass one --rt-release")
    chosen = {"release": releases[0], "database": config.getoption("rt_database")}
    for name, value in chosen.items():
        if value:
            os.environ[VARIABLES[name]] = value
