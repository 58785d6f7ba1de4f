"""The Python reference is whole: methods, parameters, examples, links of exceptions."""

import html
import inspect
import pydoc
import re
from pathlib import Path
from typing import Any

import pytest

import bind_records
from docsite import examples, exceptions, method_examples, shell
from rtfacade import RT, export
from rtfacade._sync import bound, pager
from tests.meta.repository import ROOT


@pytest.fixture(scope="module")
def reference(site: Path) -> str:
    return "".join(page.read_text("utf-8") for page in sorted(site.glob("reference/*/index.html")))


def public_methods() -> list[str]:
    """The paths of the public methods: of the client, its nouns, REST1, records and lists."""
    rt = RT("https://rt.example.com", token="x")
    nouns = [
        getattr(owner, name)
        for owner in (rt, rt.rest1)
        for name in dir(owner)
        if name[0] != "_" and name not in ("api", "kinds")
    ]
    kinds: list[type[Any]] = [
        RT,
        *(type(noun) for noun in nouns if type(noun).__module__.startswith("rtfacade._s")),
        *(getattr(bound, noun.name) for noun in bind_records.NOUNS),
        pager.Pager,
        pager.Rows,
    ]
    own = {base for kind in kinds for base in kind.__mro__ if "rtfacade._sync" in base.__module__}
    return [
        f"{kind.__module__}.{kind.__qualname__}.{name}"
        for kind in dict.fromkeys(kinds)
        for base in kind.__mro__
        if base in own
        for name, one in vars(base).items()
        if name[0] != "_" and (inspect.isfunction(one) or isinstance(one, classmethod))
    ]


def test_every_public_method_is_in_the_reference(reference: str) -> None:
    methods = public_methods()
    assert len(methods) > 270
    assert not [path for path in methods if f'id="{path}"' not in reference]


def test_every_public_method_has_an_example() -> None:
    examples = method_examples.examples()
    assert not [path for path in public_methods() if path not in examples]


def test_every_public_function_has_an_example() -> None:
    examples = method_examples.examples()
    functions = [f"rtfacade.export.{name}" for name in export.__all__]
    functions += [f"rtfacade.config.{name}" for name in ("load", "path")]  # as config.md shows
    assert not [path for path in functions if path not in examples]


def test_what_can_be_called_in_the_reference_has_an_example(reference: str) -> None:
    paths = re.findall(r'id="(rtfacade[\w.]+)" class="doc doc-heading"', reference)
    located = {path: pydoc.locate(path) for path in paths}
    called = [p for p, one in located.items() if inspect.isfunction(one) or inspect.ismethod(one)]
    assert len(called) > 350
    assert not [path for path in called if method_examples.example_of(path) is None]


def test_examples_are_below_their_methods(reference: str) -> None:
    shown = re.sub(r"<[^>]+>", "", reference)
    headings = re.findall(r'id="(rtfacade[\w.]+)"', reference)
    documented = {one.path for path in headings if (one := method_examples.example_of(path))}
    for path, example in method_examples.examples().items():
        assert path in documented, path
        assert html.escape(example.text(), quote=False).rstrip() in shown, path
    assert "\nassert " not in shown


def test_an_example_of_a_record_has_no_key() -> None:
    examples = method_examples.examples()
    noun = examples["rtfacade._sync.tickets.Tickets.comment"]
    record = examples["rtfacade._sync.bound.Ticket.comment"]
    call = 'comment("Toner is ordered.", time_taken=5)'
    assert f"message = rt.tickets.{call.replace('(', '(42, ')}" in noun.text()
    assert f"message = ticket.{call}" in record.text()
    assert f"rt.tickets.{call.replace('(', '(17, ')}" in noun.text({"number": 17})


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
