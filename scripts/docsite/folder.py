"""Write the folder that the site is built from: docs/, and documents of the repository as pages."""

from __future__ import annotations

import os
import re
import runpy
import shutil
from pathlib import Path

import address
from docsite import attributes, examples, landing

ROOT = Path(__file__).resolve().parent.parent.parent
DOCS = ROOT / "docs"

#: Documents of the repository that are pages of the site, too.
ADOPTED = {
    "CHANGELOG.md": "project/changelog.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "SECURITY.md": "project/security.md",
    "spec/README.md": "rest2/conventions.md",
}
#: Links of other documents that lead to a page of the site.
ELSEWHERE = {
    "README.md": "index.md",
    "docs/adr": "project/decisions.md",
    "spec/request_tracker_rest2.yaml": "rest2/request_tracker_rest2.yaml",
}
#: What the pages are written from is linked into the folder: mkdocs.yml names it by these paths.
SOURCES = ("rtfacade", "generated")
DECISIONS = "project/decisions.md"
#: Parts of pages, which are no pages themselves.
PARTS = ("generated", "moving/perl-rt-table.md")
_LINK = re.compile(
    r"(?P<text>\[(?P<label>[^\]\n]*)\])\((?P<path>(?!\w+:|#)[^)#\s]+)(?P<rest>[^)]*)\)"
)
_FENCED = re.compile(r"^( *```.*?^ *```)", re.DOTALL | re.MULTILINE)


def fill(folder: Path) -> Path:
    """Fill `folder` with the sources of the site and return the folder of its pages."""
    pages = folder / "docs"
    shutil.copytree(DOCS, pages)
    for name in SOURCES:
        (folder / name).symlink_to(ROOT / name, target_is_directory=True)
    # Copies, because snippets are taken from within the folder only.
    shutil.copytree(ROOT / ".github", folder / ".github")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    settings += landing.footer(version(), address.repository())
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    for name, target in ADOPTED.items():
        adopt(ROOT / name, pages / target, pages)
    for page in sorted(DOCS.rglob("*.md")):
        adopt(page, pages / page.relative_to(DOCS), pages)
    set_aside(pages, folder / "parts")
    (folder / "parts" / "reasons.md").write_text(landing.part(DOCS / "generated"), "utf-8")
    (pages / DECISIONS).write_text(decisions(pages), "utf-8")
    (pages / examples.PAGE).write_text(examples.page(ROOT), "utf-8")
    return pages


def version() -> str:
    """Return the version of the package, as it was built last."""
    return str(runpy.run_path(str(ROOT / "rtfacade/_version.py"))["__version__"])


def set_aside(pages: Path, parts: Path) -> None:
    """Move files that other pages include out of the pages, without their titles."""
    parts.mkdir()
    for name in PARTS:
        if (pages / name).exists():
            (pages / name).rename(parts / Path(name).name)
    for part in parts.rglob("*.md"):
        text = part.read_text("utf-8")
        part.write_text(re.sub(r"\A(<!--.*?-->\s*)?# .*\n", "", text), "utf-8")


def adopt(source: Path, page: Path, pages: Path) -> None:
    """Write a document as a page: links go to pages; those without a page become plain text."""
    parts = _FENCED.split(attributes.expand(source.read_text("utf-8"), ROOT))
    parts[::2] = [moved(part, source, page, pages) for part in parts[::2]]
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text("".join(parts), "utf-8")


def moved(text: str, source: Path, page: Path, pages: Path) -> str:
    """Change the links of a document into links of a page."""

    def replaced(link: re.Match[str]) -> str:
        target = _target(source, link["path"])
        if target is None:
            return link["label"]
        path = os.path.relpath(pages / target, page.parent).replace(os.sep, "/")
        return f"{link['text']}({path}{link['rest']})"

    return _LINK.sub(replaced, text)


def _target(source: Path, link: str) -> str | None:
    """Return where a document's link leads in the site, or None if it is not in the site."""
    path = Path(os.path.normpath(source.parent / link))
    if not path.is_relative_to(ROOT):
        return None
    name = path.relative_to(ROOT).as_posix()
    known = {**ADOPTED, **ELSEWHERE}
    if name in known:
        return known[name]
    if example := examples.place_of(name):
        return example
    return name.removeprefix("docs/") if name.startswith("docs/") else None


def decisions(pages: Path) -> str:
    """List the architecture decisions."""
    lines = ["# Decisions", "", "Why rtfacade is built as it is, one page for each decision.", ""]
    for path in sorted((pages / "adr").glob("*.md")):
        title = path.read_text("utf-8").partition("\n")[0].lstrip("# ")
        lines.append(f"- [{title}](../adr/{path.name})")
    return "\n".join([*lines, ""])
