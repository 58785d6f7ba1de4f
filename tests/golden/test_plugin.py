"""The route of a plug-in that the guide adds passes the checks of the description."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from generate import regenerate
from generator.document import Document, load
from generator.run import ROOT, SPEC
from tests.contract.specwatch.description import Description
from tests.contract.specwatch.schemas import Schemas
from tests.golden import test_operations_page, test_spec, test_spec_examples

if TYPE_CHECKING:
    from pathlib import Path

PAGE = ROOT / "docs/guide/regenerating.md"
NAME = "ticket_id_checklist_get"


@pytest.fixture(scope="module")
def spec(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Our description with what the page adds."""
    blocks = dict(
        re.findall(
            r'^```yaml title="(\w+)"\n(.*?)^```', PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL
        )
    )
    whole = yaml.safe_load(SPEC.read_text("utf-8"))
    paths: dict[str, Any] = {}
    for path, item in whole["paths"].items():
        paths[path] = item
        if path == "/ticket/{id}":
            paths.update(yaml.safe_load(blocks["paths"]))
    whole["paths"] = paths
    for section, added in yaml.safe_load(blocks["components"]).items():
        whole["components"][section].update(added)
    copy = tmp_path_factory.mktemp("plugin") / "spec.yaml"
    copy.write_text(yaml.safe_dump(whole, sort_keys=False), encoding="utf-8")
    return copy


@pytest.fixture(scope="module")
def document(spec: Path) -> Document:
    return load(str(spec))


CHECKS = [
    check
    for name, check in vars(test_spec).items()
    if name.startswith("test_")
    and check.__code__.co_varnames[: check.__code__.co_argcount] == ("document",)
]


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_it_keeps_the_conventions(check: Any, document: Document) -> None:
    assert NAME in {one.data["operationId"] for one in document.operations}
    check(document)


def test_its_example_fits(document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(test_spec_examples, "DOCUMENT", document.data)
    bodies = {name: (content, media) for name, content, media in test_spec_examples.bodies()}
    content, media = bodies["responses/Checklist application/json"]
    strict = Schemas(document.data, strict=True)
    assert test_spec_examples.problems(strict, content, media) == []


def test_a_contract_run_need_not_call_it(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    described = Description.load(spec)
    assert NAME in described.operations
    assert NAME not in described.of_rt
    monkeypatch.setattr(test_operations_page, "OPERATIONS", described.of_rt)
    page = test_operations_page.PAGE.read_text("utf-8")
    test_operations_page.test_it_has_every_operation(page)
    test_operations_page.test_every_operation_of_that_rt_was_verified(page)


def test_the_client_has_it(spec: Path, tmp_path: Path) -> None:
    summary = regenerate(spec, tmp_path / "rt_rest2", strict=True)
    assert summary.complete
    module = (tmp_path / "rt_rest2/api/ticket" / f"{NAME}.py").read_text("utf-8")
    assert "_ANSWERS: Answers[Checklist | Error]" in module
