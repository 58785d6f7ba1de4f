"""``rtfacade attachment …``: attachments of all tickets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rich_click as click

from rtfacade.cli.command import LazyGroup, command
from rtfacade.cli.commands import shared
from rtfacade.cli.commands.ticket.attachments import COLUMNS, save_one
from rtfacade.cli.options import output_file, value_types
from rtfacade.cli.options.decorators import argument, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App

TABLE = {
    "list": (
        "attachment:listing",
        "List attachments.",
        "--limit 5",
        "--limit 5 --json id,filename",
    ),
    "search": (
        "attachment:search",
        "Search attachments by file name or subject.",
        "report",
        "--limit 5 --fields id,filename --csv",
    ),
    "show": ("attachment:show", "Show attachments.", "567", "567 --json id,filename,size"),
    "download": (
        "attachment:download",
        "Download an attachment.",
        "567",
        "567 --output report-copy.txt",
    ),
}
ATTACHMENT = shared.NounSpec(
    "attachment",
    "attachments",
    "AttachmentRecord",
    COLUMNS,
    search_columns=("Filename", "Subject"),
    has_disabled=False,
)
show, search = shared.show(ATTACHMENT), shared.search(ATTACHMENT)
listing = shared.search(ATTACHMENT, "list")


@click.group("attachment", cls=LazyGroup, table=TABLE)
def attachment() -> None:
    """Find, show and download attachments by id. `ticket download` saves those of a ticket."""


@command("download")
@argument("number", metavar="ID", type=value_types.POSITIVE)
@option(
    "-o",
    "--output",
    default=".",
    metavar="FILE|FOLDER|-",
    help="Save it as this file or in this folder; - is standard output.",
)
@output_file.force_option
def download(app: App, number: int, output: str, force: bool) -> None:
    """Download an attachment, by default under its own name into the current folder."""
    save_one(app, lambda: app.rt.attachments.get(number), output, force=force)
