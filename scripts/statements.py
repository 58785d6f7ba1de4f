"""List what the descriptions of REST2 and REST1 say that RT does, and how each sentence is known.

A sentence of a description is one of three:

- a *label* says what a thing is ("Number of the record."): it is the first sentence of a component
  or a section, and makes no claim about RT. What it says of types, keys and statuses, the checks
  of every answer hold (tests/contract/specwatch).
- *advice* tells the reader what to do ("Use it for long queries."), without a reason.
- every other sentence is a *statement*, and needs a proof: a contract test that names it with
  `@pytest.mark.says(place, sentence, ...)`, or a mark `x-rt-source` with release and file.

Run as a command, it prints the statements without a proof, and proofs of what no description says,
and fails if there are any.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "spec/request_tracker_rest2.yaml"
REST1 = ROOT / "spec/request_tracker_rest1.yaml"
#: Stands before the places of REST1's description.
OF_REST1 = "rest1:"
TESTS = (ROOT / "tests/contract", ROOT / "tests/golden")
MARKS = frozenset({"x-rt-since", "x-rt-until"})
METHODS = ("get", "put", "post", "delete", "head")
#: The paragraph that scripts/write_verified.py writes from what ran.
WRITTEN = "**Verified.**"
#: Said beside `x-rt-verified: false`, which it puts in words.
UNVERIFIED = re.compile(r"Taken from (the|newer) source of RT.*; not verified on a running RT\.")

_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z0-9`\"*$&])")
_HEADING = re.compile(r"^\*\*[^*]+\.\*\*\s*")
#: What makes a claim of a sentence that would otherwise only name a thing.
CLAIMS = re.compile(
    r";|\bRT(?!')\s+[a-z]|\b(answers?|ignor\w+|refuses?|gives?|at most|only|never|always|must"
    r"|cannot|unless|not|absent|null|sorted|silently|whatever|even|indirect|direct|stays?|otherwise|replaces|possibly"
    r"|[1-5]\d\d|\d\.\d\.\d)\b",
)
#: A release that a mark on the same thing repeats, and a pointer to another text, claim nothing.
RELEASES = re.compile(r" \((\d\.\d(\.\d+)?) and later\)| \(RT 5 only\)")
POINTERS = re.compile(r"; (like|see) \w+(?=\.$)")
#: Words that begin advice.
ADVICE = re.compile(
    r"(Always |Never |Do not |Careful )?"
    r"(send|use|ask|read|check|treat|pass|search|write|see|close|call|follow|add|set|look|expect)\b",
    re.IGNORECASE,
)
#: Advice with one of these gives a reason, which is a claim.
REASONS = re.compile(r"[:;]|\bRT\b|\bbecause\b|, (which|as|so)\b")


@dataclass(frozen=True)
class Sentence:
    """One sentence of a description, and where it stands."""

    #: An operationId, or `section/Component/property`, or `info`; `rest1:` before it for REST1.
    place: str
    text: str
    #: Whether it stands first in the description of a component or a section.
    names: bool
    #: Whether a mark says from or until which release it is there.
    marked: bool = False

    @property
    def kind(self) -> str:
        """`label`, `advice` or `statement`."""
        if ADVICE.match(self.text) and not REASONS.search(self.text):
            return "advice"
        if UNVERIFIED.fullmatch(self.text):
            return "label"
        text = POINTERS.sub("", RELEASES.sub("", self.text) if self.marked else self.text)
        return "label" if self.names and not CLAIMS.search(text) else "statement"


@dataclass(frozen=True)
class Proof:
    """What shows that a sentence is true: a test, or a file of a release of RT."""

    #: Of the places, with `*` for any text.
    place: str
    #: Of the sentences, with `*` for any text.
    text: str
    #: The test as pytest names it, or release and file.
    by: str

    def holds(self, sentence: Sentence) -> bool:
        """Whether it is the proof of a sentence."""
        return _matches(sentence.place, self.place) and _matches(sentence.text, self.text)


def _matches(text: str, pattern: str) -> bool:
    """Whether a text is the pattern, in which only `*` has a meaning."""
    return fnmatchcase(text, re.sub(r"[\[?]", r"[\g<0>]", pattern))


def load(path: Path = SPEC) -> dict[str, Any]:
    """Read a description."""
    document: dict[str, Any] = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    return document


def _prefix(document: dict[str, Any]) -> str:
    return OF_REST1 if document["info"]["title"].endswith("1.0") else ""


# -- the sentences -----------------------------------------------------------------------------


def split(text: str) -> list[str]:
    """Split a description into its sentences, without the headings."""
    paragraphs = (
        " ".join(one.split()) for one in text.strip().split("\n\n") if not one.startswith(WRITTEN)
    )
    return [one for part in paragraphs for one in _END.split(_HEADING.sub("", part)) if one]


def sentences(document: dict[str, Any]) -> list[Sentence]:
    """Every sentence of every description, in the order of the document."""
    return [
        Sentence(
            place,
            text,
            number == 0 and ("/" in place or place.endswith(("info", "servers"))),
            not MARKS.isdisjoint(node),
        )
        for place, node in describe(document)
        for number, text in enumerate(split(node.get("description", "")))
    ]


def statements(document: dict[str, Any]) -> list[Sentence]:
    """The sentences that say what RT does."""
    return [one for one in sentences(document) if one.kind == "statement"]


def describe(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Everything that can have a description, with the name of its place."""
    prefix = _prefix(document)
    for place, node in _places(document):
        yield f"{prefix}{place}", node


def _places(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    info = document["info"]
    yield "info", info
    yield from _summary(info, "info")
    for server in document["servers"]:
        yield "servers", server
        for name, variable in server.get("variables", {}).items():
            yield f"servers/{name}", variable
    for tag in document["tags"]:
        yield f"tags/{tag['name']}", tag
    for path in document["paths"].values():
        for method in METHODS:
            if method in path:
                yield from _operation(path[method])
    for section, entries in document["components"].items():
        for name, entry in entries.items():
            yield from _inside(entry, f"{section}/{name}")


def _operation(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    place = operation["operationId"]
    yield place, operation
    yield from _summary(operation, place)
    for parameter in operation.get("parameters", ()):
        yield from _inside(parameter, f"{place}/{parameter.get('name')}")
    yield from _inside(operation.get("requestBody"), f"{place}/body")
    for status, response in operation["responses"].items():
        yield from _inside(response, f"{place}/{status}")


def _summary(node: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    if "summary" in node:
        yield f"{place}/summary", {"description": node["summary"]}


def _inside(node: Any, place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    # A component is described where it stands, but a word can stand beside the pointer to it.
    if not isinstance(node, dict):
        return
    yield place, node
    for key, value in node.items():
        if key in ("properties", "patternProperties", "headers"):
            for name, inner in value.items():
                yield from _inside(inner, f"{place}/{name}")
        elif key in ("allOf", "anyOf", "oneOf"):
            for inner in value:
                yield from _inside(inner, place)
        elif key == "content":
            yield from _content(value, place)
        elif key in ("items", "additionalProperties", "schema"):
            yield from _inside(value, place)


def _content(media: dict[str, Any], place: str) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, inner in media.items():
        yield from _inside(inner.get("schema"), f"{place}/{name}")
        for example, facts in inner.get("examples", {}).items():
            yield from _summary(facts, f"{place}/{example}")


# -- the proofs --------------------------------------------------------------------------------


def proofs(document: dict[str, Any]) -> list[Proof]:
    """Every proof: the marks of the contract tests, then those of the description."""
    of_rest1 = bool(_prefix(document))
    return [
        proof
        for proof in (*tested(), *from_source(document))
        if proof.place.startswith(OF_REST1) == of_rest1
    ]


@cache
def tested() -> tuple[Proof, ...]:
    """What the marks of the contract tests say; the sync twins repeat it."""
    return tuple(_tested())


def _tested() -> Iterator[Proof]:
    for path in sorted(path for folder in TESTS for path in folder.rglob("test_*.py")):
        if path.parent.name != "_sync" and "says(" in (text := path.read_text("utf-8")):
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    yield from _marks(node, path.relative_to(ROOT).as_posix())


def _marks(test: ast.FunctionDef | ast.AsyncFunctionDef, path: str) -> Iterator[Proof]:
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.says":
            by = f"{path}::{test.name}"
            if not test.name.startswith("test_"):
                raise ValueError(f"{by} has the mark `says` and is no test")
            place, *texts = (ast.literal_eval(one) for one in mark.args)
            yield from (Proof(place, text, by) for text in texts)


def from_source(document: dict[str, Any]) -> Iterator[Proof]:
    """What the marks `x-rt-source` say: of one sentence, or of all there and below."""
    for place, node in describe(document):
        for mark in node.get("x-rt-source", ()):
            by = source(mark)
            if "says" in mark:
                yield Proof(place, mark["says"], by)
            else:
                yield Proof(place, "*", by)
                yield Proof(f"{place}/*", "*", by)


def source(mark: dict[str, Any]) -> str:
    """Tell what a mark names: release or commit, and the file or the day on which it was seen."""
    where = f"RT {mark['release']}" if "release" in mark else f"commit {mark['commit'][:10]}"
    return f"{where}, {mark['file']}" if "file" in mark else f"{where}, seen {mark['seen']}"


def unproven(document: dict[str, Any]) -> list[Sentence]:
    """The statements that nothing proves."""
    known = proofs(document)
    return [one for one in statements(document) if not any(proof.holds(one) for proof in known)]


def unsaid(document: dict[str, Any]) -> list[Proof]:
    """The proofs of what no description says, or no longer."""
    promised = sentences(document)
    return [
        proof
        for proof in proofs(document)
        if proof.text != "*" and not any(proof.holds(one) for one in promised)
    ]


def main() -> int:
    """Print what is wrong; return 1 if anything is."""
    wrong = False
    for path in (SPEC, REST1):
        document = load(path)
        lacking, stale = unproven(document), unsaid(document)
        for one in lacking:
            print(f"{one.place}: nothing proves: {one.text}")
        for proof in stale:
            print(f"{proof.by}: {proof.place} does not say: {proof.text}")
        count = len(statements(document))
        print(f"{path.name}: {count} statements, {len(lacking)} without a proof")
        wrong = wrong or bool(lacking or stale)
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
