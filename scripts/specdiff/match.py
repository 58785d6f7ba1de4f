"""Pair the operations of two documents."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from generator.document import Operation


@dataclass(frozen=True)
class Matches:
    """Operations that are in both documents, and those that are in one only."""

    pairs: list[tuple[Operation, Operation]]
    removed: list[Operation]
    added: list[Operation]


def match(old: list[Operation], new: list[Operation]) -> Matches:
    """Pair operations: those alike in method and path first, then those with the same id."""
    pairs: list[tuple[Operation, Operation]] = []
    keys: tuple[Callable[[Operation], Hashable], ...] = (_address, _shape, _id)
    for key in keys:
        partners = {key(operation): operation for operation in reversed(new)}
        for operation in list(old):
            partner = partners.pop(key(operation), None)
            if partner is not None and key(operation) is not None:
                pairs.append((operation, partner))
                old, new = _without(old, operation), _without(new, partner)
    return Matches(pairs, old, new)


def _without(operations: list[Operation], removed: Operation) -> list[Operation]:
    return [operation for operation in operations if operation is not removed]


def _address(operation: Operation) -> Hashable:
    return operation.method, operation.path


def _shape(operation: Operation) -> Hashable:
    return operation.method, operation.shape.rstrip("/")


def _id(operation: Operation) -> Hashable:
    return operation.data.get("operationId")
