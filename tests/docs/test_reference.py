"""The Python reference is whole: methods, their parameters, links of exceptions; examples too."""

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

import rtfacade
from docsite import examples, exceptions, shell
from rtfacade import RT
from tests.meta.repository import ROOT

RECORDS = ("Ticket", "User", "Group", "Queue", "Asset", "Article", "Transaction", "Attachment")


@pytest.fixture(scope="module")
def reference(site: Path) -> str:
    return "".join(page.read_text("utf-8") for page in sorted(site.glob("reference/*/index.html")))


def public_methods() -> list[str]:
    """The paths of the public methods of the client, its nouns and the records with verbs."""
    rt = RT("https://rt.example.com", token="x")
    nouns = [getattr(rt, name) for name in dir(rt) if name[0] != "_" and name != "api"]
    kinds: list[type[Any]] = [
        RT,
        *(type(noun) for noun in nouns if type(noun).__module__.startswith("rtfacade._s")),
    ]
    kinds += [getattr(rtfacade, name) for name in RECORDS]
    return [
        f"{kind.__module__}.{kind.__qualname__}.{name}"
        for kind in dict.fromkeys(kinds)
        for name, one in vars(kind).items()
        if name[0] != "_" and inspect.isfunction(one)
    ]


def test_every_public_method_is_in_the_reference(reference: str) -> None:
    methods = public_methods()
    assert len(methods) > 180
    assert not [path for path in methods if f'id="{path}"' not in reference]


def test_keywords_are_parameters_with_their_meaning(reference: str) -> None:
    for path in ("tickets.Tickets.create", "tickets.Tickets.update", "bound.Ticket.update"):
        start = reference.index(f'id="rtfacade._sync.{path}"')
        text = re.sub(r"<[^>]+>", "", reference[start : start + 40_000])
        assert "Unpack[" not in text[:2000]
        assert "Parameters:" in text
        assert "The people who get a copy of every reply." in text


def test_exceptions_are_links(reference: str) -> None:
    assert reference.count('Raises <a href="../errors/#rtfacade.errors.NotFoundError">') > 10
    assert not re.findall(r"Raises (?:NotFound|NotApplied|Forbidden|BadRequest)Error", reference)


def test_names_in_code_and_headings_are_left_alone(tmp_path: Path) -> None:
    for name in ("errors", "x"):
        (tmp_path / "reference" / name).mkdir(parents=True)
    home = '<h2 id="rtfacade.errors.AError">AError</h2>'
    (tmp_path / "reference/errors/index.html").write_text(home)
    page = tmp_path / "reference/x/index.html"
    page.write_text("<p>AError, BAError</p><code>AError</code><a href='#'>AError</a>")
    exceptions.link(tmp_path)
    link = '<a href="../errors/#rtfacade.errors.AError">AError</a>'
    assert page.read_text() == (f"<p>{link}, BAError</p><code>AError</code><a href='#'>AError</a>")
    assert (tmp_path / "reference/errors/index.html").read_text() == home


def test_every_example_is_linked_from_a_page() -> None:
    pages = [page.read_text("utf-8") for page in (ROOT / "docs").rglob("*.md")]
    names = examples.names(ROOT)
    assert len(names) == 33
    assert not [name for name in names if not any(f".py#{name})" in page for page in pages)]


def test_programs_and_options_are_coloured(site: Path) -> None:
    page = (site / "guide/cron/index.html").read_text("utf-8")
    assert '<span class="nf">rtfacade</span>' in page
    assert '<span class="na">--yes</span>' in page
    text = '<div class="language-sh highlight"><a id="1"></a><span class="s">x</span></div>'
    assert shell.colour(text) == text
