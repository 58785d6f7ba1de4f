"""Compare two schemas, as deep as they go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from specdiff.difference import Difference
from specdiff.shape import ANY, ARRAY, OBJECT, Shape, covers, identity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specdiff.shapes import Shapes

DEEPEST = 40  # no document of people's making is as deep; only joined recursions could be


@dataclass(frozen=True)
class Schemas:
    """Compares schemas of one part of an operation."""

    old: Shapes
    new: Shapes
    part: str
    sent: bool  # by the client; else received by it

    def compare(
        self, old: Any, new: Any, field: str = "", trail: tuple[object, ...] = ()
    ) -> Iterator[Difference]:
        """Return all differences of two schemas; recursive ones are compared once."""
        here = (identity(old), identity(new))
        if here in trail or len(trail) > DEEPEST:
            return
        before, after = self.old.of(old), self.new.of(new)
        yield from self._types(before, after, field)
        yield from self._values(before, after, field)
        if OBJECT in before.types & after.types:
            yield from self._fields(before, after, field)
            yield from self._extra(before, after, field, (*trail, here))
            for name in (n for n in before.fields if n in after.fields):
                inner = f"{field}.{name}" if field else name
                pair = before.fields[name], after.fields[name]
                yield from self.compare(*pair, inner, (*trail, here))
        if ARRAY in before.types & after.types:
            yield from self.compare(before.items, after.items, f"{field}[]", (*trail, here))

    def _types(self, before: Shape, after: Shape, field: str) -> Iterator[Difference]:
        if before.types == after.types:
            return
        had, must = (after, before) if self.sent else (before, after)
        breaking = any(not _fits(had.types, kind) for kind in must.types)
        yield self._difference("type-changed", breaking, field, before.title, after.title)

    def _values(self, before: Shape, after: Shape, field: str) -> Iterator[Difference]:
        if not before.types & after.types:
            return  # other types have other values
        if before.open != after.open:
            kind = "enum-opened" if after.open else "enum-closed"
            breaking = self.sent != after.open
            yield self._difference(kind, breaking, field, _list(before), _list(after))
            return
        closed = not before.open  # the values of an open enum are mere hints
        for value in sorted(before.values - after.values):
            yield self._difference("enum-value-removed", closed and self.sent, field, value)
        for value in sorted(after.values - before.values):
            breaking = closed and not self.sent
            yield self._difference("enum-value-added", breaking, field, after=value)

    def _fields(self, before: Shape, after: Shape, field: str) -> Iterator[Difference]:
        start = f"{field}." if field else ""
        for name in before.fields:
            if name not in after.fields:
                yield self._difference("field-removed", True, start + name)
            elif (name in before.required) != (name in after.required):
                kind = "required" if name in after.required else "optional"
                yield self._difference(kind, (kind == "required") == self.sent, start + name)
        for name in after.fields:
            if name not in before.fields:
                needed = name in after.required
                kind = "required" if needed else "optional"
                breaking = needed and self.sent
                yield self._difference("field-added", breaking, start + name, after=kind)

    def _extra(
        self, before: Shape, after: Shape, field: str, trail: tuple[object, ...]
    ) -> Iterator[Difference]:
        if before.extra is not False and after.extra is not False:
            yield from self.compare(before.extra, after.extra, f"{field}.*".lstrip("."), trail)
        elif before.extra is not after.extra:
            closed = after.extra is False
            yield self._difference("keys-closed" if closed else "keys-opened", closed, field)

    def _difference(
        self, kind: str, breaking: bool, field: str, before: str = "", after: str = ""
    ) -> Difference:
        return Difference(kind, breaking, self.part, field, before, after)


def _fits(types: frozenset[str], kind: str) -> bool:
    # The generator makes a class of an object and leaves "anything" plain, so that neither can
    # stand for the other. It makes other Python types of texts with a format, too.
    if ANY in types:
        return kind != OBJECT
    return kind in types or (kind == "integer" and covers(types, kind))


def _list(shape: Shape) -> str:
    return ", ".join(sorted(shape.values))
