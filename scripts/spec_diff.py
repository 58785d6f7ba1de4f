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
Which direction is breaking: the question is whether a program that was written with a client
generated from OTHER still works, unchanged, with one generated from ours (--reverse: the other way
round). Breaking is what takes something from that program: an operation, a parameter or a field; a
value, type or content type that it sends and that is refused; something that it must send from now
on; something in a successful answer that it does not expect (a wider type, a key that may be
missing); another name of a function, a module or an argument. New operations, optional parameters
and fields, and errors that are described at last break nothing.

Operations are matched by method and path, whatever the parameters in the path are called, then by
operationId. $ref, allOf, anyOf and oneOf are worked in before schemas are compared, so moving a
schema is no difference. Not compared: words, examples, headers of responses, defaults, limits
(minimum, maxLength, pattern), the serialisation of parameters, links, security, servers.

exit code: 0 nothing that --fail-on names, 1 something, 2 the documents could not be compared
"""


def main(arguments: list[str] | None = None) -> int:
    """Run the command; its help explains the exit codes."""
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
        description="Say what differs between two OpenAPI documents, and what of it breaks.",
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("other", metavar="OTHER", help="a path, a URL, or git:REVISION of our own document")
    add("--spec", default=short(SPEC), metavar="OURS", help="the document to compare with (ours)")
    add("--reverse", action="store_true", help="from ours to OTHER")
    add("--format", choices=list(FORMATS), default="text")
    add("--fail-on", choices=["any", "breaking", "none"], default="breaking", help="(breaking)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
