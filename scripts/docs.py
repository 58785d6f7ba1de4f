#!/usr/bin/env python3
"""Build the documentation site: `nox -s docs`, or `python scripts/docs.py`.

It writes site/ completely or not at all, from docs/, the docstrings and the description of REST2.
The build fails if a link, an anchor or a reference is broken, or if a page loads anything from
another server.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import address
from docsite import (
    checks,
    exceptions,
    explorer,
    folder,
    landing,
    method_examples,
    rest2,
    search,
    shell,
)
from lint_spec import REST1, SPEC, MissingError

ROOT = Path(__file__).resolve().parent.parent
_COLOURS = re.compile(r"\x1b\[[\d;]*m")


class DocsError(Exception):
    """The site cannot be built."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site; return 0 if it worked."""
    parser = argparse.ArgumentParser(description="Build the documentation site.")
    parser.add_argument("--output", type=Path, default=ROOT / "site", help="output folder (site/)")
    parser.add_argument(
        "--no-explorer", action="store_true", help="skip the explorer, which comes from npm"
    )
    parser.add_argument(
        "--base",
        help="address of the RT that the explorer calls; default: where the page is opened from",
    )
    options = parser.parse_args(arguments)
    try:
        build(options.output, with_explorer=not options.no_explorer, base=options.base)
    except (
        DocsError, MissingError, address.AddressError, landing.LandingError, search.SearchError,
    ) as error:  # fmt: skip
        print(f"docs: {error}", file=sys.stderr)
        return 1
    if address.repository() is None:
        print(f"docs: {address.MISSING}: the site has no link to it")
    size = sum(path.stat().st_size for path in options.output.rglob("*") if path.is_file())
    pages = len(list(options.output.rglob("*.html")))
    print(f"docs: {pages} pages, {size / 1e6:.1f} MB, in {options.output}")
    return 0


def build(output: Path, *, with_explorer: bool = True, base: str | None = None) -> None:
    """Build the site and replace `output` with it if the build worked."""
    with tempfile.TemporaryDirectory(prefix="docs-") as name:
        here = Path(name).resolve()
        pages = folder.fill(here)
        rest2.write(SPEC, pages / "rest2", explorer=with_explorer)
        if with_explorer:
            explorer.write(SPEC, pages / "rest2" / "explorer.html", base)
            explorer.write(REST1, pages / "rest2" / "rest1.html", base)
        _refuse(checks.out_of_place(pages, here / "mkdocs.yml"))
        run_zensical(here)
        _refuse(checks.unbuilt(here / "site", here / "mkdocs.yml"))
        _refuse(checks.fetched(here / "site"))
        search.weigh(here / "site")
        shell.colour_pages(here / "site")
        exceptions.link(here / "site")
        method_examples.insert(here / "site")
        _replace(here / "site", output)


def _refuse(complaints: Iterable[str]) -> None:
    if problems := list(complaints):
        raise DocsError("\n      ".join(problems))


def run_zensical(here: Path) -> None:
    """Build a folder strictly; DocsError has its messages, without the traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "--clean"],
        cwd=here,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        messages = _COLOURS.sub("", done.stdout + done.stderr).partition("Traceback")[0]
        raise DocsError(f"zensical failed:\n{messages.strip()}")


def _replace(built: Path, output: Path) -> None:
    if output.exists():
        if not (output / "search.json").exists() and any(output.iterdir()):
            raise DocsError(f"{output} exists and is not a site of this script; remove it first")
        shutil.rmtree(output)
    shutil.copytree(built, output)


if __name__ == "__main__":
    sys.exit(main())
