"""The description, arranged for looking up the operation that a request is for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from tests.contract.specwatch.models import Models
from tests.contract.specwatch.schemas import Schema, Schemas

SPEC = Path(__file__).parents[3] / "spec/request_tracker_rest2.yaml"
_METHODS = ("get", "put", "post", "delete", "head", "patch", "options")


@dataclass(frozen=True)
class Operation:
    """One method on one path; everything it refers to is looked up."""

    id: str
    method: str
    path: str
    since: str
    tag: str
    plugin: str  # what a site must have installed; empty if RT itself has the route
    refused: bool  # RT offers the route and never does it
    query: dict[str, Schema]  # parameters in the query string
    headers: frozenset[str]  # in lower case
    body: Schema  # media type -> media type object; empty: takes none
    body_required: bool
    responses: dict[str, Schema]

    @property
    def segments(self) -> tuple[str, ...]:
        """The path in pieces; a piece in braces fits anything."""
        return tuple(self.path.split("/")[1:])

    def response(self, status: int) -> Schema | None:
        """What the description says about a status, if it says anything."""
        exactly, roughly = str(status), f"{status // 100}XX"
        return self.responses.get(exactly, self.responses.get(roughly))


@dataclass
class Description:
    """All operations of a document."""

    document: dict[str, Any]
    strict: bool = True
    schemas: Schemas = field(init=False)
    models: Models = field(init=False)

    def __post_init__(self) -> None:
        self.schemas = Schemas(self.document, strict=self.strict)
        self.models = Models(self.schemas)

    @classmethod
    def load(cls, path: Path = SPEC, *, strict: bool = True) -> Description:
        """Read a document."""
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        return cls(yaml.load(path.read_text("utf-8"), loader), strict)

    @cached_property
    def operations(self) -> dict[str, Operation]:
        """By operationId, in the document's order."""
        return {operation.id: operation for operation in self._operations()}

    @cached_property
    def of_rt(self) -> dict[str, Operation]:
        """Those that an RT without plug-ins has: they are called, counted and listed."""
        return {name: one for name, one in self.operations.items() if not one.plugin}

    def find(self, method: str, path: str) -> Operation | None:
        """The operation that a request is for; a literal piece is better than one in braces."""
        pieces = tuple(path.split("/")[1:])
        fitting = [
            operation
            for operation in self._by_shape.get((method, len(pieces)), [])
            if _fits(operation.segments, pieces)
        ]
        return max(fitting, key=lambda one: _literal(one.segments), default=None)

    @cached_property
    def _by_shape(self) -> dict[tuple[str, int], list[Operation]]:
        shapes: dict[tuple[str, int], list[Operation]] = {}
        for operation in self.operations.values():
            shapes.setdefault((operation.method, len(operation.segments)), []).append(operation)
        return shapes

    def _operations(self) -> Iterator[Operation]:
        for path, item in self.document["paths"].items():
            for method in _METHODS:
                if method in item:
                    yield self._operation(method, path, item[method])

    def _operation(self, method: str, path: str, data: Schema) -> Operation:
        resolve = self.schemas.resolve
        parameters = [resolve(one) for one in data.get("parameters", [])]
        query = [one for one in parameters if one["in"] == "query"]
        body = resolve(data.get("requestBody", {}))
        return Operation(
            id=data["operationId"],
            method=method.upper(),
            path=path,
            since=data.get("x-rt-since", "0"),
            tag=data.get("tags", [""])[0],
            plugin=str(data.get("x-rt-plugin", "")),
            refused=bool(data.get("x-rt-refused")),
            query={one["name"]: one["schema"] for one in query},
            headers=frozenset(one["name"].lower() for one in parameters if one["in"] == "header"),
            body=body.get("content", {}),
            body_required=bool(body.get("required")),
            responses={str(k): resolve(v) for k, v in data["responses"].items()},
        )


def _fits(segments: tuple[str, ...], pieces: tuple[str, ...]) -> bool:
    return all(
        bool(piece) if segment.startswith("{") else segment == piece
        for segment, piece in zip(segments, pieces, strict=True)
    )


def _literal(segments: tuple[str, ...]) -> int:
    return sum(not segment.startswith("{") for segment in segments)
