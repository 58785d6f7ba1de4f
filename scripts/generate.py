#!/usr/bin/env python3
"""Write a Python client for an OpenAPI document: `python scripts/generate.py --help`.

In a program: `from generate import regenerate`.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

try:
    from generator import GenerateError, Summary, check, regenerate
    from generator.errors import LossError
    from generator.package import BACKENDS, DEFAULT, Package
    from generator.report import drift_lines, indented, short, summary_lines
    from generator.run import OUTPUT, SPEC, is_own
    from specdiff import compare
    from specdiff.render import brief, summary
    from specdiff.source import read
except ModuleNotFoundError as missing:
    # Of the standard library alone this cannot run, and a traceback would not say what to do.
    sys.exit(f"generate: {missing.name} is not installed; run `nox -s regenerate`")

__all__ = ["GenerateError", "Summary", "check", "main", "regenerate"]

DIFFERENT = LOST = 1
FAILED = 2
COMMITTED = "git:HEAD"
SHOWN = 15  # differences; the rest is counted


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return 0 if it worked, 1 for drift or loss, 2 for any other failure."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if options.output is None and not (
        is_own(options.spec) and not options.name and not options.meta
    ):
        parser.error("pass --output with --spec, so that generated/ is not overwritten")
    try:
        options.package = Package.of(options.name, options.meta, Path(options.output or OUTPUT))
        return _check(options) if options.check else _write(options)
    except GenerateError as error:
        print("\n".join([f"generate: {error}", *indented(error.details)]), file=sys.stderr)
        return LOST if isinstance(error, LossError) else FAILED


def _write(options: argparse.Namespace) -> int:
    strict = options.strict or None
    output = options.output or OUTPUT
    summary = regenerate(
        options.spec,
        output,
        strict=strict,
        lossy=options.lossy,
        force=options.force,
        package=options.package,
    )
    changed = _since_commit(options.spec) if is_own(options.spec) else []
    print("\n".join([*summary_lines(summary), *changed]))
    return 0


def _since_commit(spec: str) -> list[str]:
    """List what changed in the description since the last commit."""
    try:
        comparison = compare(read(COMMITTED, spec), read(spec, spec))
    except GenerateError:
        return []  # an unpacked archive has no commits, and the client is written all the same
    lines = [f"description since the last commit: {summary(comparison)}"]
    lines += indented(brief(comparison, SHOWN))
    if len(lines) > 1:
        lines.append(f"  show all: python scripts/spec_diff.py {COMMITTED}")
    return lines


def _check(options: argparse.Namespace) -> int:
    output = options.output or OUTPUT
    differences = check(options.spec, output, options.package)
    lines = drift_lines(differences, output)
    print("\n".join(lines), file=sys.stderr if differences else sys.stdout)
    return DIFFERENT if differences else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Write a Python client for an OpenAPI document.",
        epilog="exit code: 0 done, 1 an operation or an answer 2xx would be lost (see --lossy), or "
        "--check found a difference, 2 any other failure",
    )
    add = parser.add_argument
    add("--spec", default=short(SPEC), metavar="PATH|URL", help="the document (default: ours)")
    add("--output", metavar="DIR", help="the folder to write (default: generated/rt_rest2)")
    add("--check", action="store_true", help="write nothing; fail if the folder differs")
    add("--strict", action="store_true", help="fail if anything is left out of the client")
    add("--lossy", action="store_true", help="write a client that lacks operations or answers")
    add("--name", metavar="PACKAGE", help="write a project that pip installs, with this package")
    add("--meta", choices=["none", *BACKENDS], help=f"its build backend (default: {DEFAULT})")
    add("--force", action="store_true", help="replace a folder that this script did not write")
    return parser


if __name__ == "__main__":
    sys.exit(main())
