"""The blocks of code of a Markdown page, and what each of them is for."""

import re
from collections.abc import Iterator
from pathlib import Path

import attrs

FENCE = re.compile(
    r"(?:^ *<!-- not run: (?P<reason>[^\n]+?) -->\n)?"
    r"^(?P<indent> *)(?P<ticks>`{3,})(?P<info>[^`\n]*)\n(?P<body>.*?)^(?P=indent)(?P=ticks) *$",
    re.DOTALL | re.MULTILINE,
)
TITLE = re.compile(r'title="([^"]*)"')

RUN = {"python", "sh"}
#: Shown, and nothing that could be run; whatever is in none of these sets is a mistake.
SHOWN = {"css", "html", "http", "ini", "json", "mermaid", "nginx", "text", "toml", "yaml"}
OUTPUT = "Output"


@attrs.frozen
class Block:
    """One fenced block."""

    page: Path
    line: int
    language: str
    title: str
    text: str
    reason: str | None

    @property
    def is_output(self) -> bool:
        return self.language == "text" and self.title == OUTPUT

    @property
    def file(self) -> str | None:
        """The file that a block stands for: its title is a path, and it is nothing to run."""
        shown = self.language not in RUN or self.title.endswith(".py")
        return self.title if shown and re.fullmatch(r"[~\w./-]+\.\w+|~/\.\w+", self.title) else None

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


def blocks(page: Path) -> Iterator[Block]:
    """Every block of a page, in order."""
    text = page.read_text("utf-8")
    for match in FENCE.finditer(text):
        language, _, more = match["info"].strip().partition(" ")
        title = TITLE.search(more)
        yield Block(
            page,
            text.count("\n", 0, match.start("ticks")) + 1,
            language,
            title[1] if title else "",
            _dedented(match["body"], len(match["indent"])),
            match["reason"],
        )


def _dedented(body: str, indent: int) -> str:
    return "".join(
        line[min(indent, len(line) - len(line.lstrip(" "))) :]
        for line in body.splitlines(keepends=True)
    )


def matches(expected: str, seen: str) -> bool:
    """Whether an output is as the page shows it.

    ``…`` stands for any text within a line; alone on a line, for any number of lines.
    """
    pattern = ""
    for line in expected.rstrip("\n").split("\n"):
        if line.strip() == "…":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            parts = map(re.escape, line.rstrip().split("…"))
            pattern += r"[^\n]*?".join(parts) + r"[ \t]*\n"
    return re.fullmatch(pattern, seen.rstrip("\n") + "\n") is not None
