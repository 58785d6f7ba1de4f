"""Tables of attributes: mkdocstrings gives each one a heading, which is too much for a record.

A line ``[[rtfacade.records.UserRecord]]`` in a page becomes the class, its methods, and a table of
its attributes: what it is called, its type, RT's own word for it, and what its docstring says.
"""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import griffe

_LINE = re.compile(r"^\[\[(rtfacade[\w.]*)\]\]$", re.MULTILINE)
#: Our descriptors -> the type of the attribute.
_TYPES = {
    "text": "str",
    "raw_value": "str",
    "number": "int",
    "flag": "bool",
    "moment": "datetime | None",
    "custom_fields": "Mapping[str, tuple[str, ...]]",
}
#: What every record has; the page of records tells of it once.
_EVERYWHERE = {"raw", "complete", "etag", "home"}


@attrs.frozen
class Row:
    """One attribute."""

    name: str
    type: str
    key: str
    meaning: str


@functools.cache
def package(root: Path) -> griffe.Module:
    """Read our source, without running it."""
    found = griffe.load("rtfacade", search_paths=[root, root / "generated"])
    if not isinstance(found, griffe.Module):
        raise TypeError("rtfacade is a package")
    return found


def expand(text: str, root: Path) -> str:
    """Replace every such line of a page."""
    return _LINE.sub(lambda line: _section(line[1], root), text)


def _section(path: str, root: Path) -> str:
    found = package(root)[path.removeprefix("rtfacade.")]
    methods = [name for name, one in found.all_members.items() if _is_method(name, one)]
    shown = f"[{', '.join(methods)}]" if methods else "false"
    lines = [f"::: {path}", "    options:", f"      members: {shown}"]
    lines += [] if methods else ["      inherited_members: false"]
    return "\n".join([*lines, "", *_table(list(_rows(found))), ""])


def _is_method(name: str, one: griffe.Object | griffe.Alias) -> bool:
    return not name.startswith(("_", "of")) and one.is_function and "property" not in one.labels


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """Write the rows, without columns that would be empty."""
    cells = [[f"`{row.name}`", _code(row.type), _code(row.key), row.meaning] for row in rows]
    heads = ["name", "type", "RT's word", "meaning"]
    kept = [number for number in range(len(heads)) if any(row[number] for row in cells)]
    for line in [heads, ["---"] * len(heads), *cells] if cells else []:
        yield "| " + " | ".join(line[number] for number in kept) + " |"


def _code(text: str) -> str:
    return f"`{text}`".replace(" | ", "` or `") if text else ""


def _rows(found: griffe.Object | griffe.Alias) -> Iterator[Row]:
    for name, one in found.all_members.items():
        attribute = one.final_target if isinstance(one, griffe.Alias) else one
        if name.startswith("_") or name in _EVERYWHERE:
            continue
        if isinstance(attribute, griffe.Attribute):
            kind, key = _described(attribute)
            yield Row(name, kind, key, _meaning(attribute))


def _described(attribute: griffe.Attribute) -> tuple[str, str]:
    """Return the type of an attribute and RT's word for it."""
    if attribute.annotation is not None:
        return str(attribute.annotation), ""
    call = ast.parse(str(attribute.value or "None"), mode="eval").body
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
        return "", ""
    words = [ast.unparse(argument) for argument in call.args]
    key = str(ast.literal_eval(words[0])) if words and words[0][:1] in "'\"" else ""
    return _type(attribute, call.func.id, words), key or ("CustomFields" if not words else "")


def _type(attribute: griffe.Attribute, maker: str, words: list[str]) -> str:
    if maker in _TYPES:
        return _TYPES[maker]
    if maker == "reference":
        return words[1]
    if maker == "references":
        return f"tuple[{words[1]}, ...]"
    # Field(key, reader), or a maker of the module's own: what it is annotated to return.
    function = attribute.module.members.get(words[1] if maker == "Field" else maker)
    said = str(function.returns) if isinstance(function, griffe.Function) else ""
    return said.removeprefix("Field[").removesuffix("]") if said.startswith("Field[") else said


def _meaning(attribute: griffe.Attribute) -> str:
    said = attribute.docstring.value if attribute.docstring else ""
    words = " ".join(said.split()).replace("``", "`")
    return words.replace("|", "\\|")
