"""Compare the parameters of two operations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from openapi_python_client.strings import snake_case

from specdiff.difference import Difference
from specdiff.schemas import Schemas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document import Operation
    from specdiff.shapes import Shapes


@dataclass(frozen=True)
class Parameter:
    """A parameter, without its description."""

    place: str  # path, query, header, cookie
    name: str
    required: bool
    schema: Any

    @property
    def title(self) -> str:
        """Return its name for messages."""
        return f"{self.place} parameter {self.name}"

    @property
    def plain_name(self) -> str:
        """Return the name for comparison: perPage, per_page and per-page are the same."""
        return re.sub(r"[^a-z0-9]", "", self.name.lower()) or self.name


def parameters(operation: Operation, shapes: Shapes) -> list[Parameter]:
    """Return all parameters; an operation's own replace those of its path."""
    by_name = {}
    for node in [*operation.shared, *(operation.data.get("parameters") or [])]:
        data = shapes.follow(node, "in", "name")
        required = data.get("required") is True
        parameter = Parameter(data["in"], data["name"], required, _schema(data))
        by_name[parameter.place, parameter.name] = parameter
    return list(by_name.values())


def _schema(data: dict[str, Any]) -> Any:
    content = next(iter((data.get("content") or {}).values()), None) or {}
    return data.get("schema", content.get("schema", True))


def python_name(name: str) -> str:
    """Return the name that the generator gives it."""
    return str(snake_case(name))


def paired(
    old: list[Parameter], new: list[Parameter], paths: tuple[str, str]
) -> Iterator[tuple[Parameter, Parameter]]:
    """Pair parameters with the same name, or a name that differs in spelling only."""
    names = [re.findall(r"{(.*?)}", path) for path in paths]
    alike = len(names[0]) == len(names[1])
    renamed = dict(zip(*names, strict=True)) if alike else {}
    by_name = {(p.place, p.name): p for p in new}
    by_spelling = {(p.place, p.plain_name): p for p in new}
    taken = {(p.place, p.name) for p in old}
    for one in old:
        name = renamed.get(one.name, one.name) if one.place == "path" else one.name
        other = by_name.get((one.place, name)) or by_spelling.get((one.place, one.plain_name))
        # perPage is not per_page where per_page exists as well.
        if other and (other.name in (name, one.name) or (other.place, other.name) not in taken):
            yield one, other


@dataclass(frozen=True)
class Parameters:
    """Compares the parameters of two operations."""

    old: Shapes
    new: Shapes

    def compare(
        self, old: list[Parameter], new: list[Parameter], paths: tuple[str, str]
    ) -> Iterator[Difference]:
        """Return parameters that are new, gone or different."""
        pairs = list(paired(old, new, paths))
        for gone in (one for one in old if one not in [pair[0] for pair in pairs]):
            yield Difference("parameter-removed", True, gone.title)
        for one, other in pairs:
            yield from self._pair(one, other)
        for come in (one for one in new if one not in [pair[1] for pair in pairs]):
            kind = "required" if come.required else "optional"
            yield Difference("parameter-added", come.required, come.title, after=kind)

    def _pair(self, old: Parameter, new: Parameter) -> Iterator[Difference]:
        title = old.title
        if old.name != new.name and not _same_header(old, new):
            # The name of a path parameter is a word of the program only, the others are sent.
            breaking = old.place != "path" or python_name(old.name) != python_name(new.name)
            yield Difference("parameter-renamed", breaking, title, "", old.name, new.name)
        if old.required != new.required and old.place != "path":
            yield Difference("required" if new.required else "optional", new.required, title)
        yield from Schemas(self.old, self.new, title, sent=True).compare(old.schema, new.schema)


def _same_header(old: Parameter, new: Parameter) -> bool:
    return old.place == "header" and old.name.lower() == new.name.lower()
