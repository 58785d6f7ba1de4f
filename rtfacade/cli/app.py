"""What a command has at hand: the client, the output, and what was asked for on the line."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rtfacade import RT
    from rtfacade.cli.output import Output

#: Variables that name another RT than the profile that is asked for.
ELSEWHERE = (
    *("RT_URL", "RT_TOKEN", "RT_USER", "RT_PASSWORD", "RT_HEADERS"),
    *("RTSERVER", "RTUSER", "RTPASSWD"),
)


class DeclinedError(Exception):
    """Somebody was asked, and said no."""


def secrets_in(settings: Mapping[str, Any]) -> set[str]:
    """Return what must not be shown of the arguments for ``RT``."""
    secrets = {str(settings[name]) for name in ("token", "password") if name in settings}
    return secrets | {value for value in settings.get("headers", {}).values() if value}


class App:
    """One run of the command line."""

    def __init__(self) -> None:
        """Know nothing yet: the options of the line come in one by one."""
        self.given: dict[str, Any] = {}
        self.secrets: set[str] = set()
        self.code = 0

    def asked(self, option: str) -> bool:
        """Tell whether a flag was given."""
        return bool(self.given.get(option))

    def environ(self) -> dict[str, str]:
        """Return the environment; a profile that is named on the line outranks its RT."""
        if "profile" not in self.given:
            return dict(os.environ)
        return {name: value for name, value in os.environ.items() if name not in ELSEWHERE}

    @cached_property
    def settings(self) -> dict[str, Any]:
        """The arguments for ``RT``, from the line, the environment and the files."""
        from rtfacade import config

        arguments = {"url": self.given.get("url")}
        found = config.load(self.given.get("profile"), arguments, environ=self.environ())
        self.secrets |= secrets_in(found)
        return found

    @cached_property
    def rt(self) -> RT:
        """The client, closed when the command ends."""
        from rtfacade import RT
        from rtfacade.cli import logs

        logs.start(self)
        client = RT(**self.settings)
        click.get_current_context().call_on_close(client.close)
        return client

    @cached_property
    def out(self) -> Output:
        """Where results and words go."""
        from rtfacade.cli.output import Output

        return Output(self)

    def confirm(self, question: str) -> None:
        """Ask before what cannot be undone.

        Raises DeclinedError for a no, UsageError where there is nobody to ask and no ``--yes``.
        """
        if self.asked("yes") or self.asked("dry_run"):
            return
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise click.UsageError(f"{question} Nobody is there to say yes: give --yes.")
        sys.stderr.write(f"{question} [y/N] ")
        sys.stderr.flush()
        if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
            raise DeclinedError

    def skipped(self, sentence: str, **details: Any) -> bool:
        """With ``--dry-run``, say what would be done, and that is all."""
        if not self.asked("dry_run"):
            return False
        self.out.would(sentence, details)
        return True
