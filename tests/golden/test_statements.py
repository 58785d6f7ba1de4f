"""Nothing is said of RT without a proof: scripts/statements.py says what that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

import statements
import write_verified
from statements import REST1, SPEC, Sentence, describe, from_source, load, unproven, unsaid


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return load()


@pytest.fixture(scope="module", params=[SPEC, REST1], ids=["rest2", "rest1"])
def either(request: pytest.FixtureRequest) -> dict[str, Any]:
    path: Path = request.param
    return load(path)


def test_every_statement_has_a_proof(either: dict[str, Any]) -> None:
    assert len(statements.statements(either)) > 40
    assert [f"{one.place}: {one.text}" for one in unproven(either)] == []


#: What holds data, not the description: a key `description` there is nobody's sentence.
DATA = {"example", "default", "enum", "const", "value"}
#: What holds things by name, one of which may be called `description`.
BY_NAME = {"properties", "patternProperties", "variables", "headers", "examples"}


def _texts(node: object, *, by_name: bool = False) -> Iterator[str]:
    """Every text of a document that people read, wherever it stands."""
    if isinstance(node, list):
        for one in node:
            yield from _texts(one)
    if isinstance(node, dict):
        for key, value in node.items():
            if not by_name and (key in DATA or str(key).startswith("x-rt-")):
                continue
            if not by_name and key in ("description", "summary"):
                yield value
            else:
                yield from _texts(value, by_name=not by_name and key in BY_NAME)


def test_every_text_is_looked_at(either: dict[str, Any]) -> None:
    """A sentence without a proof cannot hide in a place that nobody had thought of."""
    looked_at = {node.get("description") for _, node in describe(either)}
    everything = list(_texts(either))
    assert len(everything) > 60
    assert [text for text in everything if text not in looked_at] == []


def test_the_head_says_what_was_verified(document: dict[str, Any]) -> None:
    """`nox -s matrix` writes it; a run that failed is not told."""
    assert write_verified.main(["--check"]) == 0
    run = {"package": "5.0.99-1", "operations": 7, "date": "2030-01-01", "passed": 9}
    good, bad = (
        {**run, "failed": 0, "error": 0},
        {**run, "package": "5.0.98-1", "failed": 1, "error": 0},
    )
    text = write_verified.paragraph({"sid": good, "sid+mariadb": good, "trixie": bad}, document)
    assert "RT 5.0.99-1 with SQLite and MariaDB (7 operations, 2030-01-01)." in text
    assert "5.0.98" not in text


def test_every_proof_is_of_what_is_said(either: dict[str, Any]) -> None:
    assert [f"{one.by}: {one.place}: {one.text}" for one in unsaid(either)] == []


def test_a_whole_component_is_from_source_only_if_nobody_has_seen_it(
    document: dict[str, Any],
) -> None:
    """A mark without a sentence covers all that is said there, and below."""
    unseen = {
        one["operationId"]
        for path in document["paths"].values()
        for one in path.values()
        if one.get("x-rt-verified") is False
    }
    whole = {one.place for one in from_source(document) if one.text == "*"}
    operations = {place for place in whole if "/" not in place}
    assert operations == unseen
    # What no release is known to have can be a part of what is there.
    whole -= {one.place for one in from_source(document) if one.by.startswith("commit ")}
    used = _reached(document, {one for one in _operations(document) if one not in unseen})
    assert not {place for place in whole if "/" in place and not place.endswith("/*")} & used


def _operations(document: dict[str, Any]) -> dict[str, Any]:
    return {one["operationId"]: one for path in document["paths"].values() for one in path.values()}


def _reached(document: dict[str, Any], names: set[str]) -> set[str]:
    """The components that these operations use, as `section/Name`."""
    names_used: set[str] = set()
    waiting = [_operations(document)[name] for name in names]
    while waiting:
        for reference in re.findall(r"#/components/(\w+/\w+)", repr(waiting.pop())):
            if reference not in names_used and not reference.startswith("links/"):
                names_used.add(reference)
                section, name = reference.split("/")
                entry = deepcopy(document["components"][section][name])
                entry.pop("links", None)
                waiting.append(entry)
    return names_used


SAID = "RT sends a postcard to every requestor."


@pytest.mark.parametrize(
    ("where", "text"),
    [
        (("paths", "/ticket/{id}", "put"), SAID),
        (("paths", "/ticket/{id}", "put"), "The change is delayed by an hour."),
        (("paths", "/ticket/{id}", "put"), "Use it twice: the first one is lost."),
        (("components", "parameters", "Page"), "It counts from the last page."),
        (("components", "schemas", "Ticket"), "Deleted tickets have no subject."),
        (("components", "responses", "NotFound"), SAID),
        (("components", "headers", "ETag"), "It changes every minute."),
        (("components", "securitySchemes", "token"), "Tokens last for a day."),
        (("info",), SAID),
        (("servers", 0), SAID),
        (("components", "links", "Ticket"), SAID),
    ],
)
def test_a_new_sentence_is_noticed(
    document: dict[str, Any], where: tuple[str, ...], text: str
) -> None:
    changed = deepcopy(document)
    node = changed
    for key in where:
        node = node[key]
    node["description"] += f" {text}"
    assert [one.text for one in unproven(changed)] == statements.split(text)


def test_a_changed_sentence_loses_its_proof(document: dict[str, Any]) -> None:
    changed = deepcopy(document)
    answer = changed["paths"]["/user/{idOrName}/groups"]["delete"]
    answer["description"] = answer["description"].replace("204", "200")
    assert [one.place for one in unproven(changed)] == ["user_name_groups_delete"]
    assert "user_name_groups_delete" in {one.place for one in unsaid(changed)}


@pytest.mark.parametrize(
    ("text", "names", "kind"),
    [
        ("Number of the record.", True, "label"),
        ("Number of the record, 100 at most.", True, "statement"),
        ("Number of the record; RT ignores others.", True, "statement"),
        ("Number of the record.", False, "statement"),
        ("Use it for long queries.", False, "advice"),
        ("Use it for long queries: RT cuts others.", False, "statement"),
        ("Taken from the source of RT 6.0.3; not verified on a running RT.", False, "label"),
    ],
)
def test_kinds_of_sentences(text: str, names: bool, kind: str) -> None:
    assert Sentence("schemas/X", text, names).kind == kind


@pytest.mark.says(
    "info",
    "The descriptions name each difference: session cookies (see Authentication), groups "
    "that are not user-defined, columns that an update ignores, values of another custom "
    "field.",
)
def test_what_security_releases_changed_is_marked(document: dict[str, Any]) -> None:
    """Sentences are for people, `x-rt-security` for programs: both name the same."""
    listed = document["info"]["x-rt-security-releases"]
    marked = {
        (place, release)
        for place, node in describe(document)
        for release in node.get("x-rt-security", ())
    }
    described = {
        (place, release)
        for place, node in describe(document)
        for release, facts in listed.items()
        if facts["name"] in node.get("description", "") and place != "info"
    }
    assert marked == described
    assert len(marked) > 20
    places = " ".join(place for place, _ in marked)
    for changed in ("session", "groups_get", "ticket_id_put", "customfield_id_value_id_get"):
        assert changed in places
    for facts in listed.values():
        for name in (*facts["cve"], *facts["fixed"]):
            assert name in document["info"]["description"]


@pytest.mark.says(
    "info",
    "There is one section for each kind of record.",
    "The order in each is: list and search, create, read, change, delete, then what "
    "belongs to the record (history, attachments, members, values).",
    "Answers have links to the operations that can follow.",
    "`x-rt-since` names the first release that has an operation or a key, `x-rt-until` "
    "the last one.",
    "Without them, it exists from 5.0.0 to 6.0.",
    "`x-rt-verified: false` marks operations that are taken from RT's source and not "
    "verified on a running RT.",
    "`x-rt-source` names the release (or the commit) and the file of RT that show what no test "
    "can, or the day on which it was seen.",
    "`x-rt-security` names the security releases that changed an answer; "
    "`x-rt-security-releases` lists them.",
    "There are four more marks: `x-rt-refused` (RT has the route and always refuses), "
    "`x-rt-unencoded` (RT does not encode the body), `x-rt-open` (sites can add keys to "
    "such an entry) and `x-rt-utc-time` (RT reads this time in one form only, in UTC).",
)
def test_what_the_head_says_of_the_document(document: dict[str, Any]) -> None:
    tags = [tag["name"] for tag in document["tags"]]
    operations = list(_operations(document).values())
    assert {one["tags"][0] for one in operations} == set(tags)
    for one in operations:
        assert re.fullmatch(r"[56]\.0\.\d+", str(one["x-rt-since"])), one["operationId"]
        unseen = "not verified on a running RT" in one["description"]
        assert (one.get("x-rt-verified") is False) == unseen, one["operationId"]
    assert any("links" in one for one in document["components"]["responses"].values())
    paths = list(document["paths"])
    for noun in ("ticket", "queue", "asset", "article"):
        record = next(at for at, path in enumerate(paths) if path.startswith(f"/{noun}/{{"))
        history = next(
            at for at, path in enumerate(paths) if re.match(rf"/{noun}/.*/history", path)
        )
        assert record < history
    marks = set(re.findall(r"\bx-rt-[a-z-]+", repr(document)))
    assert marks <= set(re.findall(r"`(x-rt-[a-z-]+)", document["info"]["description"])), marks
