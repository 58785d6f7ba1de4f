"""The shapes of one document's schemas."""

from __future__ import annotations

from dataclasses import replace
from functools import reduce
from typing import TYPE_CHECKING, Any

from generator import GenerateError
from specdiff.shape import Joined, Shape, both, either, own_shape

if TYPE_CHECKING:
    from generator.document import Document

NOTHING = Shape(types=frozenset())


class Shapes:
    """Follows the references of one document."""

    def __init__(self, document: Document) -> None:
        self._document = document

    def follow(self, node: Any, *keys: str) -> Any:
        """Return a parameter, body or response, or what its $ref points to."""
        seen: list[str] = []
        while isinstance(node, dict) and isinstance(target := node.get("$ref"), str):
            if target in seen:
                raise GenerateError(f"{self._document.source}: $ref {target} leads to itself")
            seen.append(target)
            node = self._target(target)
        if seen and not (isinstance(node, dict) and all(key in node for key in keys)):
            raise GenerateError(
                f"{self._document.source}: $ref {seen[0]} is not what it stands for"
            )
        return node

    def of(self, node: Any, seen: tuple[str, ...] = ()) -> Shape:
        """Resolve a schema; `seen` are the references that led here."""
        if node is False:
            return NOTHING
        if not isinstance(node, dict) or not node:
            return Shape()
        parts = [self.of(part, seen) for part in node.get("allOf") or ()]
        parts += [self._either(node[word], seen) for word in ("anyOf", "oneOf") if node.get(word)]
        target = node.get("$ref")
        # A schema that is a part of itself says nothing new by that.
        if isinstance(target, str) and target not in seen:
            parts.append(self.of(self._target(target), (*seen, target)))
        if not parts:
            return own_shape(node)
        whole = reduce(both, parts)
        return whole if isinstance(node, Joined) else self._with_own(node, whole)

    @staticmethod
    def _with_own(node: dict[str, Any], parts: Shape) -> Shape:
        own = own_shape(node)
        whole = both(own, parts)
        return replace(whole, extra=False) if own.extra is False else whole

    def _either(self, nodes: list[Any], seen: tuple[str, ...]) -> Shape:
        return either([self.of(node, seen) for node in nodes])

    def _target(self, target: str) -> Any:
        if not target.startswith("#"):
            raise GenerateError(
                f"{self._document.source}: $ref {target} leads to another file: bundle them first"
            )
        return self._document.resolve(target)
