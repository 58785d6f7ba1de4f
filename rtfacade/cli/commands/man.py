"""``rtfacade man``: the manual."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rtfacade.cli.command import command
from rtfacade.cli.options import output_file
from rtfacade.cli.options.decorators import argument, option

if TYPE_CHECKING:
    from rtfacade.cli.app import App


@command("man")
@argument("words", metavar="[COMMAND]…", nargs=-1)
@option(
    "-o",
    "--output",
    metavar="FOLDER",
    type=click.Path(path_type=Path, file_okay=False),
    help="Write all pages into this folder, such as ~/.local/share/man/man1.",
)
@output_file.force_option
def man(app: App, words: tuple[str, ...], output: Path | None, force: bool) -> None:
    """Show the manual page of a command, or write all pages into a folder.

    On a terminal, the program man shows the page. In a pipe, its source is printed.
    """
    from rtfacade.cli.help import pages
    from rtfacade.cli.root import cli

    if output is not None and not output_file.is_stdout(output):
        output.mkdir(parents=True, exist_ok=True)
        written = {
            output / f"{name.replace(' ', '-')}.1": pages.as_roff(name, sentence, content)
            for name, sentence, content in pages.manual(cli)
        }
        for path, text in written.items():
            if not (path.is_file() and path.read_text("utf-8", "replace") == text):
                output_file.check(path, force=force)
        for path, text in written.items():
            path.write_text(text, "utf-8")
        app.out.done(f"Wrote {len(written)} pages to {output}.", len(written))
        return
    _show(app, _source(words))


def _source(words: tuple[str, ...]) -> str:
    """Return the source of a page; UsageError if there is no such command."""
    from rtfacade.cli.help import pages
    from rtfacade.cli.root import cli
    from rtfacade.records.suggestions import did_you_mean

    if len(words) < 2:
        wanted = " ".join(["rtfacade", *words])
        for name, sentence, content in pages.manual(cli):
            if name == wanted:
                return pages.as_roff(name, sentence, content)
    for page in pages.command_pages(cli):
        if page.name.split()[1:] == list(words):
            return pages.as_roff(page.name, page.sentence, [page])
    known = [page.name.partition(" ")[2] for page in pages.command_pages(cli)]
    name = " ".join(words)
    raise click.UsageError(f"no command {name!r}{did_you_mean(name, known)}")


def _show(app: App, source: str) -> None:
    viewer = shutil.which("man")
    if viewer is None or not sys.stdout.isatty():
        app.out.text(source.rstrip("\n"))
        return
    subprocess.run([viewer, "-l", "-"], input=source, text=True, check=False)  # noqa: S603
