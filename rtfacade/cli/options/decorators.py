"""Typed decorators for click's arguments and options."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias, TypeVar, cast

import rich_click as click

from rtfacade.cli.completion.parameters import complete

F = TypeVar("F", bound=Callable[..., Any])
Decorator: TypeAlias = Callable[[Any], Any]

_click: Any = click


def argument(*names: str, **more: Any) -> Callable[[F], F]:
    """Add an argument, which shells complete."""
    more.setdefault("shell_complete", complete)
    return cast("Callable[[F], F]", _click.argument(*names, **more))


def option(*names: str, **more: Any) -> Callable[[F], F]:
    """Add an option, whose value shells complete."""
    more.setdefault("shell_complete", complete)
    return cast("Callable[[F], F]", _click.option(*names, **more))


def all_of(decorators: Sequence[Decorator]) -> Callable[[F], F]:
    """Combine decorators that several commands share, the first on top."""

    def decorate(function: F) -> F:
        for decorator in reversed(decorators):
            function = decorator(function)
        return function

    return decorate


def version_option(version: str, **more: Any) -> Callable[[F], F]:
    """Add ``--version``."""
    return cast("Callable[[F], F]", _click.version_option(version, **more))
