"""The command ``rtfacade`` itself and the table of its commands."""

from __future__ import annotations

import rich_click as click

from rtfacade._version import __version__
from rtfacade.cli.command import LazyGroup
from rtfacade.cli.options.decorators import version_option

TABLE = {
    "status": (
        "status:status",
        "Show what waits for you.",
        "",
        "--due 3d --since yesterday --json id,subject",
    ),
    "ticket": ("ticket:ticket", "Find, show, create and change tickets."),
    "user": ("user:user", "Find, create and change users."),
    "group": ("group:group", "Manage groups and their members."),
    "queue": ("queue:queue", "Manage queues."),
    "asset": ("asset:asset", "Manage assets."),
    "article": ("article:article", "Manage articles of the knowledge base."),
    "catalog": ("catalog:catalog", "Manage the catalogs of assets."),
    "class": ("class_:class_", "Manage the classes of articles."),
    "custom-field": ("custom_field:custom_field", "Manage custom fields and their values."),
    "custom-role": ("custom_role:custom_role", "List custom roles."),
    "transaction": ("transaction:transaction", "Find and show transactions."),
    "attachment": ("attachment:attachment", "Find, show and download attachments."),
    "search": ("search:search", "List and run saved searches."),
    "export": (
        "export:export",
        "Export the tickets of a search to a file.",
        "\"Queue = 'General'\" -o general.csv --limit 100",
        "\"Status = 'new'\" -o new.jsonl --columns Subject,Owner.Name,CF.Severity --limit 100",
    ),
    "bulk": ("bulk:bulk", "Create, change or reply to many tickets at once."),
    "api": (
        "api:api",
        "Send a request to REST2.",
        "GET /ticket/42",
        'PUT /ticket/42 --field Subject="Toner was empty"',
    ),
    "rest1": (
        "api:rest1",
        "Send a request to REST1.",
        "ticket/42/show",
        'search/ticket --param query="id = 42"',
    ),
    "alias": ("alias:alias", "Give a name to a command that you type often."),
    "login": (
        "account:login",
        "Log in to RT and save the credentials in a profile.",
        "--url https://rt.example.com --with-token < token.txt",
        "--url https://rt.example.com --profile work --with-token --default < token.txt",
    ),
    "logout": (
        "account:logout",
        "Remove a profile and its credentials.",
        "--profile work --dry-run",
        "--profile work --yes",
    ),
    "auth": ("auth:auth", "Show all profiles, and choose the one to use."),
    "whoami": ("account:whoami", "Show the user you are logged in as.", "", "--json name,email"),
    "doctor": (
        "doctor:doctor",
        "Check the connection to RT and explain problems.",
        "",
        "--fields status,check,detail",
    ),
    "config": ("config:config", "Show and change settings."),
    "mcp": (
        "mcp:mcp",
        "Serve tools for language models (Model Context Protocol).",
        "--list",
        "--list --write",
    ),
    "help": ("help:help", "Show the help of a command, or a topic.", "ticket create", "queries"),
    "man": ("man:man", "Show or write the manual pages.", "ticket create", "--output manual"),
    "completion": (
        "completion:completion",
        "Print the completion script for a shell.",
        "bash",
        "fish",
    ),
}

_EPILOG = "Topics: rtfacade help options | environment | exit-codes | formatting | queries"


@click.group(
    "rtfacade",
    cls=LazyGroup,
    table=TABLE,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@version_option(__version__, prog_name="rtfacade")
def cli() -> None:
    """Work with Request Tracker (RT) from the command line.

    Pass TEXT as an argument, as @FILE, or as - for standard input. Without TEXT, your editor opens.
    """
