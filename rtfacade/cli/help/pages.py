"""Pages of help: one for each command and topic, for terminals, manual pages and the site."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import attrs
import click

from rtfacade.cli.command import SHARED_PANEL, LazyGroup, dry_run_option, shared_options

_METAVAR_NAMES = {"integer range": "NUMBER", "integer": "NUMBER", "path": "FILE", "text": "TEXT"}


@attrs.frozen
class Section:
    """A part of a page: paragraphs, then a list of terms with their meaning, then lines to type."""

    title: str
    paragraphs: Sequence[str] = ()
    rows: Sequence[tuple[str, str]] = ()
    lines: Sequence[str] = ()


@attrs.frozen
class Page:
    """A page: its name, one sentence, and its sections."""

    name: str
    sentence: str
    sections: Sequence[Section]
    usage: str = ""


def options_page() -> Page:
    """Build the page of the options that every command has."""
    rows = [_row(option) for option in [*shared_options(), dry_run_option()]]
    text = "Every command takes these options, before or after its name."
    return Page("options", "The options that every command has.", [
        Section("Options", [text], rows),
        Section("Notes", ["--dry-run is an option of commands that change something."]),
    ])  # fmt: skip


def command_pages(group: LazyGroup, *above: str) -> Iterator[Page]:
    """Build the pages of a group and of all commands below it, in the order of the tables."""
    yield group_page(group, *above)
    for name in group.table:
        command = group.loaded(name)
        words = (*above, name)
        if isinstance(command, LazyGroup):
            yield from command_pages(command, *words)
        else:
            yield command_page(group, *words)


def manual(root: LazyGroup) -> Iterator[tuple[str, str, list[Page]]]:
    """List the pages of the manual: name, sentence, and what is on it.

    ``rtfacade`` has the topics; each group has a page with its commands, and so has each command
    that is in no group.
    """
    from rtfacade.cli.help.topics import topics

    yield "rtfacade", group_page(root).sentence, [group_page(root), *topics().values()]
    for name, sentence in root.sentences().items():
        command = root.loaded(name)
        pages = (
            list(command_pages(command, name))
            if isinstance(command, LazyGroup)
            else [command_page(root, name)]
        )
        yield f"rtfacade {name}", sentence, pages


def group_page(group: LazyGroup, *words: str) -> Page:
    """Build the page of a group."""
    line = " ".join(["rtfacade", *words])
    sentence, *rest = _paragraphs(group.help or "")
    rows = list(group.sentences().items())
    sections = [Section("Description", [sentence, *rest]), Section("Commands", (), rows)]
    return Page(line, sentence, sections, f"{line} COMMAND …")


def command_page(group: LazyGroup, *words: str) -> Page:
    """Build the page of a command from its parameters, its docstring and its examples."""
    command, sentence = group.loaded(words[-1]), group.sentences()[words[-1]]
    line = " ".join(["rtfacade", *words])
    options = [param for param in command.params if isinstance(param, click.Option)]
    panels: dict[str, list[tuple[str, str]]] = {"Fields": [], "Options": []}
    for option in options:
        panel = getattr(option, "panel", None) or "Options"
        if not option.hidden and panel != SHARED_PANEL:
            panels.setdefault(str(panel), []).append(_row(option))
    shared = ", ".join(_long(o) for o in options if getattr(o, "panel", None) == SHARED_PANEL)
    sections = [
        Section("Description", _paragraphs(command.help or sentence)),
        *(Section(title, (), rows) for title, rows in panels.items() if rows),
        Section("Shared options", [f"{shared}: see `rtfacade help options`."]),
        Section("Examples", (), (), group.examples(*words)),
    ]
    arguments = [_argument(one) for one in command.params if isinstance(one, click.Argument)]
    usage = " ".join([line, "[OPTIONS]", *arguments])
    return Page(line, sentence, sections, usage)


def _argument(argument: click.Argument) -> str:
    name = argument.metavar or (argument.name or "").upper()
    if isinstance(argument.type, click.Choice) and not argument.metavar:
        name = "|".join(map(str, argument.type.choices))
    bare = name.startswith("[") or argument.required
    return name if bare else f"[{name}]"


def _paragraphs(text: str) -> list[str]:
    """Split a docstring at empty lines."""
    parts = re.split(r"\n\s*\n", text.strip())
    return [" ".join(part.split()) for part in parts]


def _long(option: click.Option) -> str:
    return next((one for one in option.opts if one.startswith("--")), option.opts[0])


def _row(option: click.Option | click.Parameter) -> tuple[str, str]:
    """Return an option as one types it, and its text."""
    names = sorted(option.opts, key=len)
    value = "" if getattr(option, "is_flag", False) else _value(option)
    more = list(option.secondary_opts)
    typed = ", ".join([*names, *more])
    text: Any = getattr(option, "help", None) or ""
    if getattr(option, "required", False):
        text = f"{text} Required.".strip()
    return f"{typed} {value}".strip(), " ".join(str(text).split())


def _value(option: click.Parameter) -> str:
    if option.metavar:
        return option.metavar
    if isinstance(option.type, click.Choice):
        return "|".join(map(str, option.type.choices))
    return _METAVAR_NAMES.get(option.type.name, option.type.name.upper())


def as_text(page: Page, width: int = 80) -> str:
    """Write a page for a terminal or a pipe."""
    formatter = click.HelpFormatter(width=max(40, min(width, 100)))
    if page.usage:
        formatter.write_text(f"Usage: {page.usage}")
        formatter.write_paragraph()
    else:
        formatter.write_text(page.sentence)
        formatter.write_paragraph()
    for section in page.sections:
        with formatter.section(section.title):
            for paragraph in section.paragraphs:
                formatter.write_text(paragraph)
            if section.rows:
                formatter.write_dl(section.rows, col_max=28)
            for line in section.lines:
                formatter.write(f"{'':{formatter.current_indent}}{line}\n")
    return formatter.getvalue().rstrip("\n")


def as_markdown(page: Page, level: int = 2) -> str:
    """Write a page for the site."""
    marks = "#" * level
    lines = [f"{marks} {page.name}", ""]
    if page.usage:
        lines += ["```text", page.usage, "```", ""]
    for section in page.sections:
        if section.title not in ("Description", "Shared options"):
            lines += [f"**{section.title}**", ""]
        for paragraph in section.paragraphs:
            lines += [_marked(paragraph), ""]
        if section.rows:
            lines += ["| | |", "|---|---|"]
            lines += [
                f"| `{_cell(term)}` | {_cell(_marked(text))} |" for term, text in section.rows
            ]
            lines.append("")
        if section.lines:
            lines += ["```text", *section.lines, "```", ""]
    return "\n".join(lines)


def _marked(text: str) -> str:
    """Escape what Markdown would read as HTML or emphasis, outside of code."""
    parts = text.split("`")
    for position in range(0, len(parts), 2):
        parts[position] = re.sub(r"([<>*_\[\]#])", r"\\\1", parts[position])
    return "`".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def as_roff(name: str, sentence: str, pages: Sequence[Page]) -> str:
    """Write a page of the manual, in the macros of man(7): of a command, or of a group."""
    title = name.replace(" ", "-")
    lines = [
        f'.TH "{title.upper()}" "1" "" "rtfacade" "rtfacade"',
        ".SH NAME",
        f"{_roff(title)} \\- {_roff(sentence.rstrip('.'))}",
    ]
    alone = len(pages) == 1
    for page in pages:
        if alone and page.usage:
            lines += [".SH SYNOPSIS", f".B {_roff(page.usage)}"]
        elif not alone:
            lines += [f".SH {_roff(page.name.removeprefix('rtfacade ').upper())}"]
            lines += [f".B {_roff(page.usage)}", ".PP"] if page.usage else []
        for section in page.sections:
            if alone or section.title != "Description":
                lines.append(
                    f".SH {_roff(section.title.upper())}"
                    if alone
                    else f".SS {_roff(section.title)}"
                )
            lines += _roff_body(section)
    return "\n".join([*lines, ""])


def _roff_body(section: Section) -> Iterator[str]:
    for position, paragraph in enumerate(section.paragraphs):
        yield from [*([".PP"] if position else []), _roff(paragraph)]
    for term, text in section.rows:
        yield from [".TP", f".B {_roff(term)}", _roff(text)]
    if section.lines:
        yield from [".EX", *map(_roff, section.lines), ".EE"]


def _roff(text: str) -> str:
    """Escape what roff reads as a command."""
    escaped = text.replace("\\", "\\e").replace("`", "").replace("-", "\\-")
    escaped = escaped.replace("'", "\\(aq").replace("^", "\\(ha").replace("~", "\\(ti")
    return "\\&" + escaped if escaped.startswith((".", "\\(aq")) else escaped
