"""``rtfacade completion``: scripts for completion in shells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.shell_completion import get_completion_class

from rtfacade.cli.command import command
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App

_NAME = "rtfacade"


@command("completion")
@argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(app: App, shell: str) -> None:
    """Print the completion script for a shell. Completes names of queues, groups and statuses too.

    bash: eval "$(rtfacade completion bash)" in ~/.bashrc. zsh: the same in ~/.zshrc. fish:
    rtfacade completion fish > ~/.config/fish/completions/rtfacade.fish
    """
    from rtfacade.cli.root import cli
    from rtfacade.cli.run import COMPLETE

    completion = get_completion_class(shell)
    if completion is None:
        raise click.UsageError(f"no completion for {shell}")
    app.out.line(completion(cli, {}, _NAME, COMPLETE).source())
