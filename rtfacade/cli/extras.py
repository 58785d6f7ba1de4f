"""Packages of the extras: import one, or say how to install it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import rich_click as click


def load_extra(module: str, extra: str) -> Any:
    """Import a module; UsageError with the command that installs it, if it is missing."""
    try:
        return import_module(module)
    except ImportError as error:
        raise click.UsageError(
            f"{module} is not installed: run pip install 'rtfacade[{extra}]'"
        ) from error
