"""The manual and the reference are written from the commands, and programs that show them agree."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rtfacade.cli.help import pages
from rtfacade.cli.help.pages import Page, Section
from rtfacade.cli.root import cli
from tests.meta.repository import ROOT

REFERENCE = ROOT / "docs" / "reference" / "commands.md"
ODD = Page(
    "rtfacade odd",
    "Do 'odd' things.",
    [
        Section("Description", [".TH is no macro here.", "'nor is this. C:\\new \\fB ~ ^ `code`"]),
        Section("Options", (), [("-x, --long-option TEXT|-", "A <b> | text with *stars*.")]),
        Section("Examples", (), (), ["rtfacade odd 'a\\b' --long-option=.x | cat"]),
    ],
    "rtfacade odd [OPTIONS]",
)


def rendered(source: str) -> str:
    """What a reader sees of a page."""
    for program in (["mandoc", "-T", "ascii"], ["man", "-E", "ascii", "-l", "-"]):
        if shutil.which(program[0]):
            done = subprocess.run(program, input=source, capture_output=True, text=True, check=True)
            return re.sub(".\b", "", done.stdout)
    if "CI" in os.environ:
        pytest.fail("neither mandoc nor man is installed")
    pytest.skip("neither mandoc nor man is installed")


def test_every_command_is_in_the_reference_and_in_the_manual() -> None:
    reference = REFERENCE.read_text("utf-8")
    manual = "\n".join(path.read_text("utf-8") for path in (ROOT / "man").iterdir())
    commands = [page for page in pages.command_pages(cli) if page.name != "rtfacade"]
    assert len(commands) > 80
    for page in commands:
        assert re.search(rf"^##+ {page.name}$", reference, re.MULTILINE), page.name
        usage = page.usage.replace("-", "\\-").replace("'", "\\(aq")
        assert f".B {usage}" in manual, page.name


def test_the_files_are_up_to_date() -> None:
    check = [sys.executable, "scripts/write_manual.py", "--check"]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_mandoc_finds_nothing_wrong() -> None:
    if shutil.which("mandoc") is None:
        if "CI" in os.environ:
            pytest.fail("mandoc is not installed")
        pytest.skip("mandoc is not installed")
    files = sorted(map(str, (ROOT / "man").iterdir()))
    lint = ["mandoc", "-T", "lint", "-W", "warning", *files]
    done = subprocess.run(lint, capture_output=True, text=True, check=False)
    complaints = [line for line in done.stdout.splitlines() if "missing date" not in line]
    assert complaints == []


def test_what_roff_reads_as_commands_is_text() -> None:
    text = rendered(pages.as_roff(ODD.name, ODD.sentence, [ODD]))
    words = " ".join(text.split())
    assert ".TH is no macro here." in words
    assert "'nor is this. C:\\new \\fB ~ ^ code" in words
    assert "-x, --long-option TEXT|-" in words
    assert "rtfacade odd 'a\\b' --long-option=.x | cat" in words
    assert "rtfacade-odd - Do 'odd' things" in words


def test_what_markdown_reads_as_markup_is_text() -> None:
    text = pages.as_markdown(ODD)
    assert "| `-x, --long-option TEXT\\|-` | A \\<b\\> \\| text with \\*stars\\*. |" in text
    assert "rtfacade odd 'a\\b' --long-option=.x | cat" in text


def test_pages_are_written_into_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "man1"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        program = [sys.executable, "-m", "rtfacade", "man", *words]
        return subprocess.run(program, env=environment, capture_output=True, text=True, check=False)

    written = run("--output", str(folder))
    assert (written.returncode, written.stdout.strip()) == (0, str(len(list(folder.iterdir()))))
    page = (folder / "rtfacade-ticket.1").read_text("utf-8")
    assert page == (ROOT / "man" / "rtfacade-ticket.1").read_text("utf-8")
    assert run("ticket", "create").stdout.startswith('.TH "RTFACADE-TICKET-CREATE" "1"')
    unknown = run("nosuch")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert "no command 'nosuch'" in unknown.stderr
