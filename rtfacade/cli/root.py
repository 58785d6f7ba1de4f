"""The command ``rtfacade`` itself: the table of what it can do."""

from __future__ import annotations

import rich_click as click

from rtfacade._version import __version__
from rtfacade.cli.command import LazyGroup
from rtfacade.cli.options.decorators import version_option

TABLE = {
    "ticket": ("ticket:ticket", "Find, read, write and change tickets."),
    "user": ("user:user", "Users and the groups they are in."),
    "group": ("group:group", "Groups and their members."),
    "queue": ("queue:queue", "Queues and their custom fields."),
    "asset": ("asset:asset", "Assets."),
    "article": ("article:article", "Articles of the knowledge base."),
    "search": ("search:search", "Saved searches."),
    "export": ("export:export", "Write the tickets of a search to a file."),
    "bulk": ("bulk:bulk", "Change, answer or create many tickets at once."),
    "api": ("api:api", "Send any request of REST2."),
    "rest1": ("api:rest1", "Send any request of REST1."),
    "login": ("account:login", "Check credentials and keep them in a profile."),
    "logout": ("account:logout", "Remove a profile and its credentials."),
    "whoami": ("account:whoami", "Say who RT takes you for."),
    "doctor": ("doctor:doctor", "Check the connection to RT and say what to do."),
    "config": ("config:config", "Show the settings in force and where each comes from."),
    "completion": ("completion:completion", "Print the completion script of a shell."),
}

_EPILOG = (
    "Exit codes: 0 done, 1 RT refused (all or part), 2 usage, 3 not found, 4 authentication, "
    "5 network, 130 interrupted."
)


@click.group(
    "rtfacade",
    cls=LazyGroup,
    table=TABLE,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@version_option(__version__, prog_name="rtfacade")
def cli() -> None:
    """Request Tracker (RT) on the command line.

    TEXT is the text itself, - for standard input or @FILE; where it is left out, your editor opens.
    """
