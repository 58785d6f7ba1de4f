"""``rtfacade completion``: scripts for completion in shells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from rtfacade.cli.command import command
from rtfacade.cli.completion.scripts import SCRIPTS
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App


@command("completion")
@argument("shell", metavar="bash|zsh|fish", type=click.Choice(sorted(SCRIPTS)))
def completion(app: App, shell: str) -> None:
    """Print the completion script for a shell.

    It completes commands, options, names in RT (queues, users, custom fields and their values, …),
    fields and paths of REST2. Names are kept for a minute.

    bash: eval "$(rtfacade completion bash)" in ~/.bashrc. zsh: eval "$(rtfacade completion zsh)" in
    ~/.zshrc. fish: rtfacade completion fish > ~/.config/fish/completions/rtfacade.fish
    """
    app.out.line(SCRIPTS[shell].rstrip("\n"))
