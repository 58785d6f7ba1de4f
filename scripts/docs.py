#!/usr/bin/env python3
"""Build the documentation site: `nox -s docs`, or `python scripts/docs.py`.

site/ is written as a whole or not at all, from docs/, the docstrings and the description of REST2.
A link, an anchor or a reference that leads nowhere fails the build, and so does whatever would make
a browser ask another server.
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

from docsite import checks, explorer, folder, rest2
from lint_spec import SPEC, MissingError

ROOT = Path(__file__).resolve().parent.parent
_COLOURS = re.compile(r"\x1b\[[\d;]*m")


class DocsError(Exception):
    """The site cannot be built."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site; return 0 if that worked."""
    parser = argparse.ArgumentParser(description="Build the documentation site.")
    parser.add_argument("--output", type=Path, default=ROOT / "site", help="the folder (site)")
    parser.add_argument(
        "--no-explorer", action="store_true", help="leave out the explorer, which npm brings"
    )
    options = parser.parse_args(arguments)
    try:
        build(options.output, with_explorer=not options.no_explorer)
    except (DocsError, MissingError) as error:
        print(f"docs: {error}", file=sys.stderr)
        return 1
    size = sum(path.stat().st_size for path in options.output.rglob("*") if path.is_file())
    pages = len(list(options.output.rglob("*.html")))
    print(f"docs: {pages} pages, {size / 1e6:.1f} MB, in {options.output}")
    return 0


def build(output: Path, *, with_explorer: bool = True) -> None:
    """Build the site into `output`, which is replaced if that worked."""
    with tempfile.TemporaryDirectory(prefix="docs-") as name:
        here = Path(name).resolve()
        pages = folder.fill(here)
        rest2.write(SPEC, pages / "rest2", explorer=with_explorer)
        if with_explorer:
            explorer.write(SPEC, pages / "rest2" / "explorer.html")
        _refuse(checks.out_of_place(pages, here / "mkdocs.yml"))
        run_zensical(here)
        _refuse(checks.unbuilt(here / "site", here / "mkdocs.yml"))
        _refuse(checks.fetched(here / "site"))
        _replace(here / "site", output)


def _refuse(complaints: Iterable[str]) -> None:
    if found := list(complaints):
        raise DocsError("\n      ".join(found))


def run_zensical(here: Path) -> None:
    """Build a folder strictly; DocsError has the builder's complaints, without its traceback."""
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "--clean"],
        cwd=here,
        env={**os.environ, "NO_COLOR": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        said = _COLOURS.sub("", done.stdout + done.stderr).partition("Traceback")[0]
        raise DocsError(f"zensical reports problems:\n{said.strip()}")


def _replace(built: Path, output: Path) -> None:
    if output.exists():
        if not (output / "search.json").exists() and any(output.iterdir()):
            raise DocsError(f"{output} exists and is not a site of ours; remove it first")
        shutil.rmtree(output)
    shutil.copytree(built, output)


if __name__ == "__main__":
    sys.exit(main())
