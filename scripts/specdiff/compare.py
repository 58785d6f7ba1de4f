"""Compare two documents, without reading files or printing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from specdiff.content import Contents
from specdiff.difference import Difference
from specdiff.match import match
from specdiff.parameters import Parameters, parameters, python_name
from specdiff.shapes import Shapes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document import Document, Operation


@dataclass(frozen=True)
class ChangedOperation:
    """The differences of one operation."""

    title: str  # "GET /ticket/{id}", as the new document has it, or the old one if it is gone
    operation_id: str
    differences: tuple[Difference, ...]


@dataclass(frozen=True)
class Comparison:
    """All differences between two documents, in the order of the new one."""

    old: Document
    new: Document
    operations: tuple[ChangedOperation, ...]

    @property
    def differences(self) -> list[Difference]:
        """Return the differences of all operations."""
        return [difference for one in self.operations for difference in one.differences]

    @property
    def breaking(self) -> int:
        """Count the breaking differences."""
        return sum(difference.breaking for difference in self.differences)

    @property
    def compatible(self) -> int:
        """Count the other differences."""
        return len(self.differences) - self.breaking


def compare(old: Document, new: Document) -> Comparison:
    """Compare two documents: what changes for a program written for the old one."""
    described = new.operations
    matches = match(old.operations, described)
    operations = _Operations(old, new)
    partners = {id(after): before for before, after in matches.pairs}
    changed = [_changed(gone, [Difference("operation-removed", True)]) for gone in matches.removed]
    for operation in described:
        before = partners.get(id(operation))
        if before is None:
            changed.append(_changed(operation, [Difference("operation-added", False)]))
        else:
            changed.append(_changed(operation, list(operations.compare(before, operation))))
    return Comparison(old, new, tuple(one for one in changed if one.differences))


def _changed(operation: Operation, differences: list[Difference]) -> ChangedOperation:
    operation_id = str(operation.data.get("operationId") or "")
    return ChangedOperation(_title(operation), operation_id, tuple(differences))


def _title(operation: Operation) -> str:
    return f"{operation.method.upper()} {operation.path}"


class _Operations:
    """Compares operations of two documents."""

    def __init__(self, old: Document, new: Document) -> None:
        self._shapes = Shapes(old), Shapes(new)

    def compare(self, old: Operation, new: Operation) -> Iterator[Difference]:
        """Return all differences of two operations."""
        yield from _names(old, new)
        before = parameters(old, self._shapes[0])
        after = parameters(new, self._shapes[1])
        paths = old.path, new.path
        yield from Parameters(*self._shapes).compare(before, after, paths)
        contents = Contents(*self._shapes)
        yield from contents.bodies(old.data.get("requestBody"), new.data.get("requestBody"))
        yield from contents.responses(old.data.get("responses"), new.data.get("responses"))


def _names(old: Operation, new: Operation) -> Iterator[Difference]:
    """Compare what decides the module and the name of an operation in the client."""
    if (old.method, old.shape.rstrip("/")) != (new.method, new.shape.rstrip("/")):
        yield Difference("operation-moved", True, before=_title(old), after=_title(new))
    for kind, before, after in (
        ("operation-id-changed", old.data.get("operationId"), new.data.get("operationId")),
        ("tag-changed", _tag(old), _tag(new)),
    ):
        if before != after:
            breaking = python_name(str(before)) != python_name(str(after))
            yield Difference(kind, breaking, before=str(before), after=str(after))


def _tag(operation: Operation) -> str:
    return str(next(iter(operation.data.get("tags") or ()), "default"))
