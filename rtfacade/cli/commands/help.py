"""``rtfacade help``: the help of a command, or a topic."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.completion.parameters import starting
from rtfacade.cli.options.decorators import argument

if TYPE_CHECKING:
    from rtfacade.cli.app import App

_TOPICS = {
    "options": "The options that every command has.",
    "environment": "Environment variables.",
    "exit-codes": "What exit codes mean.",
    "formatting": "Choose what is printed, and in which form.",
    "queries": "Search with TicketSQL, AssetSQL and conditions.",
}


def _complete(
    ctx: click.Context, param: click.Parameter, incomplete: str
) -> list[CompletionItem[str]]:
    """Offer topics, and the commands below the words that are there."""
    words = ctx.params.get(param.name or "") or ()
    group: click.Command | None = ctx.find_root().command
    for word in words:
        group = group.loaded(word) if isinstance(group, LazyGroup) else None
    names: list[tuple[str, str]] = [] if words else list(_TOPICS.items())
    if isinstance(group, LazyGroup):
        names[:0] = group.sentences().items()
    return starting(names, incomplete)


def _ours(group: click.Command, words: Sequence[str], ctx: click.Context) -> str:
    """Say what a command of another name is called here."""
    if not isinstance(group, LazyGroup):
        return ""
    ours = group.ours_for(words, ctx.command_path.partition(" ")[2])
    return f": it is called `rtfacade {ours}` here" if ours else ""


@command("help")
@argument("words", metavar="[COMMAND|TOPIC]…", nargs=-1, shell_complete=_complete)
def help(app: App, words: tuple[str, ...]) -> None:  # noqa: A001
    """Show the help of a command, or a topic.

    Topics: options, environment, exit-codes, formatting, queries.
    """
    from rtfacade.cli.help.pages import as_text
    from rtfacade.cli.help.topics import topics
    from rtfacade.records.suggestions import did_you_mean

    pages = topics()
    if len(words) == 1 and words[0] in pages:
        app.out.text(as_text(pages[words[0]], shutil.get_terminal_size().columns))
        return
    root = click.get_current_context().find_root()
    current: click.Command = root.command
    ctx = root
    for position, word in enumerate(words):
        if not isinstance(current, LazyGroup) or word not in current.table:
            known = [*(current.table if isinstance(current, LazyGroup) else ())]
            known += [] if position else list(_TOPICS)
            hint = _ours(current, words[position:], ctx) or did_you_mean(word, known)
            raise click.UsageError(f"no help for {' '.join(words)!r}{hint}")
        current = current.loaded(word)
        ctx = current.context_class(current, info_name=word, parent=ctx)
    app.out.text(current.get_help(ctx))
