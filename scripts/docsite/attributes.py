"""Write tables of attributes: with mkdocstrings, each attribute of a record gets a heading.

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
_FIELD = re.compile(r"(?:Derived)?Field\[(.*)\]")
#: Words that have no key in their line -> RT's key.
_WITHOUT_KEY = {"custom_fields": "CustomFields", "custom_roles": "CustomRoles"}
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
    """Read our source without running it."""
    loaded = griffe.load("rtfacade", search_paths=[root, root / "generated"])
    if not isinstance(loaded, griffe.Module):
        raise TypeError("rtfacade is a package")
    return loaded


def expand(text: str, root: Path) -> str:
    """Replace every such line of a page."""
    return _LINE.sub(lambda line: _section(line[1], root), text)


def _section(path: str, root: Path) -> str:
    record = package(root)[path.removeprefix("rtfacade.")]
    methods = [name for name, one in record.all_members.items() if _is_method(name, one)]
    shown = f"[{', '.join(methods)}]" if methods else "false"
    lines = [f"::: {path}", "    options:", f"      members: {shown}"]
    lines += [] if methods else ["      inherited_members: false"]
    return "\n".join([*lines, "", *_table(list(_rows(record))), ""])


def _is_method(name: str, member: griffe.Object | griffe.Alias) -> bool:
    return (
        not name.startswith(("_", "of")) and member.is_function and "property" not in member.labels
    )


def _table(rows: Sequence[Row]) -> Iterator[str]:
    """Write the rows, without columns that would be empty."""
    cells = [[f"`{row.name}`", _code(row.type), _code(row.key), row.meaning] for row in rows]
    heads = ["name", "type", "RT's word", "meaning"]
    kept = [number for number in range(len(heads)) if any(row[number] for row in cells)]
    for line in [heads, ["---"] * len(heads), *cells] if cells else []:
        yield "| " + " | ".join(line[number] for number in kept) + " |"


def _code(text: str) -> str:
    return f"`{text}`".replace(" | ", "` or `") if text else ""


def _rows(record: griffe.Object | griffe.Alias) -> Iterator[Row]:
    for name, one in record.all_members.items():
        attribute = one.final_target if isinstance(one, griffe.Alias) else one
        if name.startswith("_") or name in _EVERYWHERE:
            continue
        if isinstance(attribute, griffe.Attribute) and not _is_write_only(attribute):
            kind, key = _described(attribute)
            yield Row(name, kind, key, _meaning(attribute))


def _is_write_only(attribute: griffe.Attribute) -> bool:
    call = _call(attribute)
    return call is not None and ast.unparse(call.func) in ("WriteOnly", "secret")


def _described(attribute: griffe.Attribute) -> tuple[str, str]:
    """Return the type of an attribute, and RT's name for it."""
    if attribute.annotation is not None:
        return str(attribute.annotation), ""
    call = _call(attribute)
    if call is None:
        return "", ""
    words = [ast.unparse(argument) for argument in call.args]
    key = str(ast.literal_eval(words[0])) if words and words[0][:1] in "'\"" else ""
    return _type(attribute, ast.unparse(call.func), words), key or _WITHOUT_KEY.get(
        ast.unparse(call.func), ""
    )


def _call(attribute: griffe.Attribute) -> ast.Call | None:
    """The call that describes a field: ``word("Status")``."""
    call = ast.parse(str(attribute.value or "None"), mode="eval").body
    return call if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) else None


def _type(attribute: griffe.Attribute, maker: str, words: list[str]) -> str:
    if maker == "reference":
        return words[1]
    # A word returns Field[type]; Field itself is told how to read.
    made_by = words[1] if maker in ("Field", "DerivedField") else maker
    if made_by == "str":
        return "str"
    function = _function(attribute.module, made_by)
    returns = str(function.returns) if function else ""
    field = _FIELD.fullmatch(returns)
    return field[1] if field else returns


def _function(module: griffe.Module, name: str) -> griffe.Function | None:
    member = module.members.get(name)
    member = member.final_target if isinstance(member, griffe.Alias) else member
    return member if isinstance(member, griffe.Function) else None


def _meaning(attribute: griffe.Attribute) -> str:
    call = _call(attribute)
    docs = [word.value for word in call.keywords if word.arg == "doc"] if call else []
    text = str(ast.literal_eval(docs[0])) if docs else ""
    if attribute.docstring:
        text = attribute.docstring.value
    return " ".join(text.split()).replace("``", "`").replace("|", "\\|")
