"""Write the manual pages and the site's reference of the command line, from the commands.

`write_manual.py` writes; `write_manual.py --check` names each file that is stale, and exits with 1
if there is one. `nox -s regenerate` and `nox -s drift` run it.
"""

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "generated")]

from rtfacade.cli.help import pages, topics  # noqa: E402
from rtfacade.cli.root import cli  # noqa: E402

MANUAL = ROOT / "man"
REFERENCE = ROOT / "docs" / "reference" / "commands.md"
HEADER = """\
<!-- written by scripts/write_manual.py from rtfacade/cli; do not edit -->

# Commands

All commands of `rtfacade`, as `rtfacade help COMMAND` shows them.
[The guide](../guide/command-line.md) explains how to work with them. `rtfacade man COMMAND` shows
the same as a manual page.
"""


def files() -> dict[Path, str]:
    """Return what is to be in each file."""
    files = {
        MANUAL / f"{name.replace(' ', '-')}.1": pages.as_roff(name, sentence, content)
        for name, sentence, content in pages.manual(cli)
    }
    files[REFERENCE] = reference()
    return files


def reference() -> str:
    """Return the page of the site."""
    parts = [HEADER]
    parts += [pages.as_markdown(page) for page in topics.topics().values()]
    for page in list(pages.command_pages(cli))[1:]:
        parts.append(pages.as_markdown(page, 2 if len(page.name.split()) == 2 else 3))
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def main() -> int:
    """Write the files, or check them."""
    parser = argparse.ArgumentParser(description="Write the manual and the reference.")
    parser.add_argument("--check", action="store_true", help="only say what is stale")
    check = parser.parse_args().check
    wanted = files()
    stale = [
        path
        for path, text in wanted.items()
        if not path.exists() or path.read_text("utf-8") != text
    ]
    extra = [path for path in MANUAL.glob("*") if path not in wanted]
    if check:
        for path in [*stale, *extra]:
            print(f"stale: {path.relative_to(ROOT)}", file=sys.stderr)
        return int(bool(stale or extra))
    MANUAL.mkdir(exist_ok=True)
    for path in extra:
        path.unlink()
    for path in stale:
        path.write_text(wanted[path], "utf-8")
        print(f"written: {path.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
