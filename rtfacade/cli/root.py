"""The command ``rtfacade`` itself: the table of its commands, and the run of one line."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import rich_click as click
from click.exceptions import Exit

from rtfacade._version import __version__
from rtfacade.cli import errors
from rtfacade.cli.app import App
from rtfacade.cli.command import LazyGroup
from rtfacade.cli.completion.scripts import VARIABLE
from rtfacade.cli.options.decorators import version_option

NAME = "rtfacade"
_STREAMS = ("stdin", "stdout", "stderr")

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
    NAME,
    cls=LazyGroup,
    table=TABLE,
    epilog=_EPILOG,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@version_option(__version__, prog_name=NAME)
def cli() -> None:
    """Work with Request Tracker (RT) from the command line.

    Pass TEXT as an argument, as @FILE, or as - for standard input. Without TEXT, your editor opens.
    """


def run(args: Sequence[str] | None = None) -> int:
    """Run ``args``, by default those of the process, and return the exit code."""
    given = list(sys.argv[1:] if args is None else args)
    if args is None and VARIABLE in os.environ:
        return _complete(given)
    _settle_streams()
    app = App()
    try:
        return _invoke(app, given)
    except BaseException as error:
        if isinstance(error, SystemExit | GeneratorExit):
            raise
        return errors.report(app, error)


def _settle_streams() -> None:
    """Make the standard streams safe for any text, and usable if they are closed.

    Pipes get UTF-8 whatever the locale; a terminal gets what it can show.
    """
    _replace_closed()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _replace_closed() -> None:
    """Open the standard streams that the shell has closed (``>&-``).

    Their numbers would be those of the next files to be opened, a connection to RT among them.
    Writing to a closed standard output fails, as it does for other programs.
    """
    modes = ("r", os.O_RDONLY), ("w", os.O_RDONLY), ("w", os.O_WRONLY)
    for number, (name, (mode, flags)) in enumerate(zip(_STREAMS, modes, strict=True)):
        if getattr(sys, name) is not None:
            continue
        opened = os.open(os.devnull, flags)
        if opened != number:
            os.dup2(opened, number)
            os.close(opened)
        setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115


def _invoke(app: App, args: list[str]) -> int:
    try:
        with cli.make_context(NAME, args, obj=app) as ctx:
            cli.invoke(ctx)
    except Exit as done:
        app.code = done.exit_code
    sys.stdout.flush()
    return app.code


def _complete(words: Sequence[str]) -> int:
    """Answer the completion request of a shell, without ever printing an error."""
    from rtfacade.cli.completion.answer import answer

    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        sys.stderr = nowhere
        try:
            lines = answer(cli, App(), os.environ, words)
        except BaseException:  # noqa: BLE001 (a shell must not see an error)
            return 0
        finally:
            sys.stderr = sys.__stderr__
    sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode())
    return 0
