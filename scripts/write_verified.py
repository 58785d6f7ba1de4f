"""Write into the head of the description of REST2 what was verified where.

`write_verified.py` writes the paragraph "Verified" from docs/generated/matrix.json, which
`nox -s matrix` writes, and from the statements that have a test; `write_verified.py --check` exits
with 1 if it is stale. `nox -s regenerate`, `nox -s drift` and `nox -s matrix` run it.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import textwrap
from collections.abc import Sequence
from typing import Any

from statements import ROOT, SPEC, WRITTEN, from_source, load, statements, tested

RESULTS = ROOT / "docs/generated/matrix.json"
HEADING = WRITTEN
DATABASES = {"postgresql": "PostgreSQL", "mariadb": "MariaDB"}
_INDENT = "    "
_PARAGRAPH = re.compile(rf"^{_INDENT}{re.escape(HEADING)}.*?\n\n", re.MULTILINE | re.DOTALL)


def paragraph(results: dict[str, dict[str, Any]], document: dict[str, Any]) -> str:
    """Tell on which RT the contract tests passed, and how many statements have a test."""
    places: dict[tuple[str, int, str], list[str]] = {}
    for name, facts in results.items():
        clean = facts["passed"] and not facts["failed"] and not facts["error"]
        if clean and facts.get("operations"):
            key = (facts["package"], facts["operations"], facts["date"])
            database = name.partition("+")[2]
            places.setdefault(key, []).append(DATABASES.get(database, "SQLite"))
    where = "; ".join(
        f"{package} with {_join(databases)} ({operations} operations, {date})"
        for (package, operations, date), databases in places.items()
    )
    stated, proofs, sources = statements(document), [*tested()], [*from_source(document)]
    # A test that is about many operations names those as well that no RT here has.
    left = [one for one in stated if not any(proof.holds(one) for proof in sources)]
    with_test = sum(any(proof.holds(one) for proof in proofs) for one in left)
    described = sum(
        "operationId" in one for path in document["paths"].values() for one in path.values()
    )
    return (
        f"{HEADING} The contract tests passed on Debian's RT {where}. {described} operations are"
        f" described. Of {len(stated)} sentences that say what RT does, {with_test} have a test"
        f" that names them; {len(stated) - len(left)} name the release and the file of RT that show"
        " it."
    )


def _join(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def updated(text: str) -> str:
    """Return the description with the paragraph as it should be."""
    results = json.loads(RESULTS.read_text("utf-8"))
    wrapped = textwrap.fill(
        paragraph(results, load()),
        120,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT,
        break_long_words=False,
        break_on_hyphens=False,
    )
    changed, count = _PARAGRAPH.subn(lambda _: f"{wrapped}\n\n", text)
    if count != 1:
        raise ValueError(f"{SPEC.name} has {count} paragraphs {HEADING}")
    return changed


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the paragraph, or check it."""
    parser = argparse.ArgumentParser(description="Write what was verified into the description.")
    parser.add_argument("--check", action="store_true", help="only compare")
    options = parser.parse_args(arguments)
    before = SPEC.read_text("utf-8")
    after = updated(before)
    if options.check:
        if before != after:
            print(f"{SPEC.relative_to(ROOT)}: the paragraph {HEADING} is stale", file=sys.stderr)
        return int(before != after)
    SPEC.write_text(after, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
