"""The state of one run: shared options, settings, client and output."""

from __future__ import annotations

import base64
import os
import sys
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rtfacade import RT
    from rtfacade.cli.output.writer import Output


class DeclinedError(Exception):
    """The user answered no to a confirmation."""


def secrets_in(settings: Mapping[str, Any]) -> set[str]:
    """Return what must not be shown of the arguments for ``RT``."""
    secrets = {str(settings[name]) for name in ("token", "password") if name in settings}
    if {"user", "password"} <= settings.keys():
        pair = f"{settings['user']}:{settings['password']}"
        secrets.add(base64.b64encode(pair.encode()).decode())  # as in a Basic header
    return secrets | {value for value in settings.get("headers", {}).values() if value}


class App:
    """One run of the command line."""

    def __init__(self) -> None:
        """Start empty; the shared options are added while the line is parsed."""
        self.options: dict[str, Any] = {}
        self.secrets: set[str] = set()
        self.code = 0
        self.hint = ""

    def has(self, option: str) -> bool:
        """Tell whether a flag was given."""
        return bool(self.options.get(option))

    def environ(self) -> dict[str, str]:
        """Return the environment, without its RT if --profile names another."""
        if "profile" not in self.options:
            return dict(os.environ)
        from rtfacade.config import VARIABLES

        return {name: value for name, value in os.environ.items() if name not in VARIABLES}

    @cached_property
    def settings(self) -> dict[str, Any]:
        """The arguments for ``RT``, from the line, the environment and the files."""
        from rtfacade import config

        arguments = {"url": self.options.get("url")}
        settings = config.load(self.options.get("profile"), arguments, environ=self.environ())
        self.secrets |= secrets_in(settings)
        return settings

    @cached_property
    def rt(self) -> RT:
        """The client, closed when the command ends."""
        from rtfacade import RT
        from rtfacade.cli import logs

        if self.has("verbose") or self.has("debug"):
            logs.start(self.mask, http=self.has("debug"))
        client = RT(**self.settings)
        context = click.get_current_context()
        context.call_on_close(client.close)
        if "deadline" in self.options:
            context.with_resource(client.deadline(self.options["deadline"]))
        return client

    @cached_property
    def out(self) -> Output:
        """Where results and messages go."""
        from rtfacade.cli.output.writer import Output

        return Output(self.options)

    def mask(self, text: str) -> str:
        """Mask the secrets in use."""
        from rtfacade.cli import logs

        return logs.mask(text, self.secrets)

    def confirm(self, question: str) -> None:
        """Ask for confirmation, unless ``--yes`` is given.

        Raises DeclinedError for a no, UsageError without a terminal.
        """
        if self.has("yes") or self.has("dry_run"):
            return
        from rtfacade.cli import terminal

        if not terminal.asks():
            raise click.UsageError(
                f"{question} Not a terminal, so I cannot ask: pass --yes to confirm"
            )
        sys.stderr.write(f"{question} [y/N] ")
        sys.stderr.flush()
        answer = sys.stdin.readline()
        if not answer.endswith("\n"):  # Ctrl-D
            terminal.tell("\n")
        if answer.strip().casefold() not in ("y", "yes"):
            raise DeclinedError

    def dry_run(self, sentence: str, **details: Any) -> bool:
        """With ``--dry-run``, print what would be done and return True."""
        if not self.has("dry_run"):
            return False
        self.out.dry_run(sentence, details)
        return True
