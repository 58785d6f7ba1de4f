#!/usr/bin/env python3
"""Compare our description of REST2 with another one: `python scripts/spec_diff.py --help`."""

from __future__ import annotations

import argparse
import sys

try:
    from generator import GenerateError
    from generator.report import short
    from generator.run import SPEC
    from specdiff import Comparison, compare
    from specdiff.render import FORMATS
    from specdiff.source import read
except ModuleNotFoundError as missing:
    # Of the standard library alone this cannot run, and a traceback would not say what to do.
    sys.exit(f"spec_diff: {missing.name} is not installed; run `nox -s regenerate` once")

__all__ = ["main"]

SAME, DIFFERENT, FAILED = 0, 1, 2

HELP = """
A difference is breaking if a program that uses a client generated from OTHER no longer works with
a client generated from OURS (with --reverse: the other way round). These are breaking: a removed
operation, parameter or field; a value, type or content type that the program sends and that is no
longer accepted; something that it now has to send; something unexpected in a successful answer (a
wider type, a key that may be missing); a new name of a function, a module or an argument. New
operations, optional parameters, optional fields and newly described errors are compatible.

Operations are matched by method and path (the names of path parameters do not matter), then by
operationId. $ref, allOf, anyOf and oneOf are resolved before schemas are compared, so moving a
schema is no difference. Not compared: descriptions, examples, response headers, defaults, limits
(minimum, maxLength, pattern), the serialisation of parameters, links, security, servers.

exit code: 0 no difference that --fail-on selects, 1 some, 2 the documents could not be compared
"""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; its help explains the exit code."""
    options = _parser().parse_args(arguments)
    try:
        other, ours = read(options.other, options.spec), read(options.spec, options.spec)
        comparison = compare(ours, other) if options.reverse else compare(other, ours)
    except GenerateError as error:
        print(f"spec_diff: {error}", file=sys.stderr)
        return FAILED
    print(FORMATS[options.format](comparison))
    return DIFFERENT if _fails(comparison, options.fail_on) else SAME


def _fails(comparison: Comparison, fail_on: str) -> bool:
    counted = {"any": len(comparison.differences), "breaking": comparison.breaking, "none": 0}
    return bool(counted[fail_on])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        description="Compare two OpenAPI documents and show which differences are breaking.",
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("other", metavar="OTHER", help="a path, a URL, or git:REVISION of our own document")
    add(
        "--spec",
        default=short(SPEC),
        metavar="OURS",
        help="the document to compare with (default: ours)",
    )
    add("--reverse", action="store_true", help="compare from OURS to OTHER")
    add("--format", choices=list(FORMATS), default="text")
    add(
        "--fail-on",
        choices=["any", "breaking", "none"],
        default="breaking",
        help="(default: breaking)",
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
