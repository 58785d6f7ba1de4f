"""The server of ``rtfacade mcp``, over standard input and output."""

from __future__ import annotations

import functools
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations

from rtfacade import AsyncRT, RTError
from rtfacade._version import __version__
from rtfacade.cli.agents import tools
from rtfacade.cli.agents.untrusted import INSTRUCTIONS, inert

if TYPE_CHECKING:
    from rtfacade.cli.app import App

_READS = ToolAnnotations(read_only_hint=True, open_world_hint=True)
#: An update replaces what was there; a message and a link are additions, but cannot be taken back.
_WRITES = {
    name: ToolAnnotations(
        read_only_hint=False,
        destructive_hint=name == "update_ticket",
        idempotent_hint=name in ("update_ticket", "link_tickets"),
        open_world_hint=True,
    )
    for name in tools.WRITE
}


def build(app: App, *, write: bool) -> MCPServer[None]:
    """Build the server with the tools; those that change something need ``write``."""
    client = AsyncRT(**app.settings)

    @asynccontextmanager
    async def lifespan(_server: MCPServer[None]) -> AsyncGenerator[None]:
        async with client:
            yield

    server: MCPServer[None] = MCPServer(
        "rtfacade",
        title="Request Tracker",
        version=__version__,
        instructions=INSTRUCTIONS,
        lifespan=lifespan,
        log_level="ERROR",
    )
    offered = tools.WriteTools(client)
    for name in (*tools.READ, *(tools.WRITE if write else ())):
        tool = _with_errors(getattr(offered, name), app)
        server.add_tool(tool, name, annotations=_WRITES.get(name, _READS), structured_output=True)
    return server


def _with_errors(tool: Callable[..., Awaitable[Any]], app: App) -> Callable[..., Awaitable[Any]]:
    """Tell errors in one line, without secrets, as the result of the tool.

    An AttributeError says that RT did not tell a value.
    """

    @functools.wraps(tool)
    async def call(*args: Any, **kwargs: Any) -> Any:
        try:
            return await tool(*args, **kwargs)
        except (RTError, ValueError, TypeError, AttributeError) as error:
            message = " ".join(inert(str(error)).split())
            raise ToolError(app.mask(f"{type(error).__name__}: {message}")) from None

    return call
