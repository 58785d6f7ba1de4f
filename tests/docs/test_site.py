"""The site is whole: nothing leads nowhere, and nothing is left out."""

import json
import re
import shutil
from pathlib import Path

import pytest
import yaml

import docs
from docsite import checks, explorer, folder
from docsite.spec import Spec
from lint_spec import SPEC, MissingError
from tests.meta.repository import ROOT

OPERATIONS = [operation.id for operation in Spec.read(SPEC).operations()]
BAD_PAGE = """\
# Home

## Here

[a page](nowhere.md), [an anchor](#not-here), [`x`][rtfacade.NoSuchName] and [a good one](#here).
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A site of one page, with the settings of the real one."""
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text("utf-8"))
    config["nav"] = ["index.md"]
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(config))
    (tmp_path / "docs" / "stylesheets").mkdir(parents=True)
    shutil.copy(ROOT / "docs/stylesheets/extra.css", tmp_path / "docs/stylesheets")
    for name in folder.SOURCES:
        (tmp_path / name).symlink_to(ROOT / name)
    return tmp_path


def test_what_leads_nowhere_fails_the_build(small: Path) -> None:
    (small / "docs/index.md").write_text(BAD_PAGE)
    with pytest.raises(docs.DocsError) as caught:
        docs.run_zensical(small)
    message = str(caught.value)
    assert "page does not exist" in message
    assert "anchor does not exist" in message
    assert "unresolved autoref" in message
    assert "3 issues found" in message
    assert "Traceback" not in message


def test_a_page_without_faults_builds(small: Path) -> None:
    (small / "docs/index.md").write_text("# Home\n\n## Here\n\n[here](#here)\n")
    docs.run_zensical(small)
    assert (small / "site/index.html").exists()


@pytest.mark.parametrize(
    ("html", "complaint"),
    [
        ('<script src="https://cdn.example.com/x.js"></script>', "from another server"),
        ('<link rel="stylesheet" href="//fonts.example.com/x.css">', "from another server"),
        ('<img src="gone.png">', "which does not exist"),
        ('<img src="here.png"><a href="https://example.com/">x</a>', None),
        ('<img src="data:image/png;base64,AAAA">', None),
    ],
)
def test_what_a_page_fetches_is_looked_at(tmp_path: Path, html: str, complaint: str | None) -> None:
    (tmp_path / "here.png").touch()
    (tmp_path / "index.html").write_text(html)
    complaints = list(checks.fetched(tmp_path))
    assert [complaint in one for one in complaints if complaint] == ([True] if complaint else [])
    assert bool(complaints) == bool(complaint)


def test_a_page_that_nobody_finds_and_one_that_is_not_there(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/lost.md").touch()
    (tmp_path / "mkdocs.yml").write_text("nav: [{Home: gone.md}]\n")
    assert list(checks.out_of_place(tmp_path / "pages", tmp_path / "mkdocs.yml")) == [
        "lost.md is missing from the nav of mkdocs.yml",
        "the nav of mkdocs.yml names gone.md, which does not exist",
    ]


def test_links_of_adopted_documents_lead_to_pages(tmp_path: Path) -> None:
    source = ROOT / "docs" / "guide" / "x.md"
    text = (
        "[a](../../CONTRIBUTING.md) [b](tickets.md#create) [c](../../scripts/docs.py) `[d](e.md)`"
    )
    page = folder.moved(text, source, tmp_path / "guide/x.md", tmp_path)
    assert "[a](../project/contributing.md)" in page
    assert "[b](tickets.md#create)" in page
    assert "(../../scripts" not in page
    assert " c " in page


def test_a_wrong_bundle_is_refused(tmp_path: Path) -> None:
    archive = tmp_path / "x.tgz"
    archive.write_bytes(b"not what was pinned")
    with pytest.raises(MissingError, match="its SHA-256 is"):
        explorer.unpacked(archive)


def test_every_operation_has_its_place(site: Path) -> None:
    pages = "".join(page.read_text("utf-8") for page in site.glob("rest2/*/index.html"))
    assert len(OPERATIONS) > 150
    assert not [name for name in OPERATIONS if f'id="{name}"' not in pages]


def test_the_search_knows_every_operation(site: Path) -> None:
    index = (site / "search.json").read_text("utf-8")
    json.loads(index)
    assert not [name for name in OPERATIONS if name not in index]


def test_the_public_names_are_in_the_reference(site: Path) -> None:
    import rtfacade

    pages = "".join(page.read_text("utf-8") for page in site.glob("reference/*/index.html"))
    sync = [name for name in rtfacade.__all__ if not name.startswith(("Async", "__"))]
    assert not [name for name in sync if not re.search(rf'id="rtfacade\.[\w.]*\b{name}"', pages)]


def test_the_explorer_is_one_file_with_everything_in_it(site: Path) -> None:
    text = (site / "rest2/explorer.html").read_text("utf-8")
    assert not [name for name in OPERATIONS if name not in text]
    assert "<script src" not in text
    assert '<link rel="stylesheet"' not in text


def test_the_description_can_be_downloaded(site: Path) -> None:
    assert (site / "rest2" / SPEC.name).read_bytes() == SPEC.read_bytes()


#: What the README says of speed and size, and the promise that the benchmarks check.
PROMISES = {
    "of [33 tasks](examples/tasks) that people do with RT, it does 33 right": (
        "tasks that rtfacade does right",
        "at least 1",
    ),
    "export of 2,000 tickets 6 times": ("export of 2000 tickets, times python-rt's", "at least 6"),
    "a long conversation 50 times": ("conversation, times python-rt's", "at least 50"),
    "200 MB pass in 16 MB of memory": ("memory growth of a download", "at most 16"),
}


@pytest.mark.parametrize("words", PROMISES)
def test_the_readme_promises_what_the_benchmarks_check(words: str) -> None:
    assert words in (ROOT / "README.md").read_text("utf-8")
    what, promised = PROMISES[words]
    lines = (ROOT / "docs/generated/benchmarks.md").read_text("utf-8").splitlines()
    assert [line for line in lines if line.startswith(f"| {what}") and f"| {promised} |" in line]


def test_a_page_that_was_not_built_is_missed(tmp_path: Path) -> None:
    (tmp_path / "site/there").mkdir(parents=True)
    (tmp_path / "site/there/index.html").touch()
    (tmp_path / "mkdocs.yml").write_text("nav: [there.md, gone/index.md, gone/too.md]\n")
    assert list(checks.unbuilt(tmp_path / "site", tmp_path / "mkdocs.yml")) == [
        "gone/index.md was not built: a file that it includes is missing",
        "gone/too.md was not built: a file that it includes is missing",
    ]
