"""Compare bodies of requests and responses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from specdiff.difference import Difference
from specdiff.schemas import Schemas

if TYPE_CHECKING:
    from collections.abc import Iterator

    from specdiff.shapes import Shapes

RANGES = ("4XX", "5XX")


@dataclass(frozen=True)
class Contents:
    """Compares request bodies and responses of two operations."""

    old: Shapes
    new: Shapes

    def bodies(self, old: Any, new: Any) -> Iterator[Difference]:
        """Compare two request bodies."""
        before, after = self.old.follow(old), self.new.follow(new)
        if before and after:
            if _needed(before) != _needed(after):
                yield Difference(_word(after), _needed(after), "request body")
            yield from self._content(before, after, "request", sent=True)
        elif before:
            yield Difference("body-removed", True, "request")
        elif after:
            yield Difference("body-added", _needed(after), "request", after=_word(after))

    def responses(self, old: Any, new: Any) -> Iterator[Difference]:
        """Compare the responses, status by status."""
        before, after = _by_status(old), _by_status(new)
        for status in before:
            yield from self._answered(status, before, after)
        for status in (s for s in after if s not in before):
            yield from self._new_answer(status, before, after)

    def _answered(
        self, status: str, before: dict[str, Any], after: dict[str, Any]
    ) -> Iterator[Difference]:
        part = _part(status)
        cover = covering(status, after)
        if cover is None:
            yield Difference("status-removed", True, part)
            return
        if cover != status:
            yield Difference("status-covered", False, part, "", _name(status), _name(cover))
        yield from self._response(before[status], after[cover], part)

    def _new_answer(
        self, status: str, before: dict[str, Any], after: dict[str, Any]
    ) -> Iterator[Difference]:
        # An error that is named at last was always possible; a new success is a new type of answer.
        general = covering(status, before)
        part = _part(status)
        yield Difference("status-added", status.startswith("2") and not general, part)
        if general and general != "DEFAULT":
            yield from self._response(before[general], after[status], part)

    def _response(self, old: Any, new: Any, part: str) -> Iterator[Difference]:
        before, after = self.old.follow(old) or {}, self.new.follow(new) or {}
        yield from self._content(before, after, part, sent=False)

    def _content(
        self, old: dict[str, Any], new: dict[str, Any], part: str, *, sent: bool
    ) -> Iterator[Difference]:
        before, after = _by_type(old), _by_type(new)
        for kind in (k for k in before if k not in after):
            yield Difference("content-type-removed", True, part, before=kind)
        for kind in (k for k in after if k not in before):
            # An answer of a type that nobody awaits, unless none was awaited or it is an error.
            breaking = not sent and bool(before) and part.startswith("response 2")
            yield Difference("content-type-added", breaking, part, after=kind)
        for kind in (k for k in before if k in after):
            schemas = Schemas(self.old, self.new, f"{part} {kind}", sent)
            yield from schemas.compare(_schema(before[kind]), _schema(after[kind]))


def covering(status: str, statuses: dict[str, Any]) -> str | None:
    """Return the response for a status: its own, that of its range, or the default."""
    if status == "DEFAULT" and status not in statuses and all(r in statuses for r in RANGES):
        return RANGES[0]  # successes have responses of their own
    return next((s for s in (status, f"{status[0]}XX", "DEFAULT") if s in statuses), None)


def _part(status: str) -> str:
    return f"response {_name(status)}"


def _name(status: str) -> str:
    return "default" if status == "DEFAULT" else status


def _by_status(responses: Any) -> dict[str, Any]:
    # "default" is written large as well, so that 4xx and 4XX are one.
    return {str(status).upper(): response for status, response in (responses or {}).items()}


def _by_type(holder: dict[str, Any]) -> dict[str, Any]:
    content = holder.get("content") or {}
    return {kind.partition(";")[0].strip().lower(): media for kind, media in content.items()}


def _schema(media: dict[str, Any] | None) -> Any:
    return (media or {}).get("schema", True)


def _needed(body: dict[str, Any]) -> bool:
    return body.get("required") is True


def _word(body: dict[str, Any]) -> str:
    return "required" if _needed(body) else "optional"
