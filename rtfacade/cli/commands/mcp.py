"""``rtfacade mcp``: tools for language models."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtfacade.cli.command import command
from rtfacade.cli.extras import load_extra
from rtfacade.cli.options.decorators import option

if TYPE_CHECKING:
    from rtfacade.cli.app import App


@command("mcp")
@option("--write", is_flag=True, help="Offer the tools that change something, too.")
@option("--list", "only_list", is_flag=True, help="List the tools, without serving them.")
def mcp(app: App, write: bool, only_list: bool) -> None:
    """Serve tools for language models (Model Context Protocol) on standard input and output.

    A program that works with a language model starts this command and calls its tools: search and
    read tickets, and with --write create, answer and change them. They act as the user of the
    profile. Texts in tickets are marked as data. See the page "Agents" of the guide.
    """
    load_extra("mcp", "mcp")
    from rtfacade.cli.agents import tools

    names = [*tools.READ, *(tools.WRITE if write else ())]
    if only_list:
        for name in names:
            app.out.line(name)
        return
    from rtfacade.cli.agents.server import build

    build(app, write=write).run("stdio")
