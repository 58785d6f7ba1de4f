"""Find what the generator left out of the client, from its warnings."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from generator.document import path_shape
from generator.names import PLACE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from openapi_python_client.parser.errors import GeneratorError
    from openapi_python_client.parser.openapi import Endpoint, GeneratorData

    from generator.document import Document, Operation

_OPERATION = re.compile(
    r"WARNING parsing (?P<method>\w+) (?P<path>\S+) within (?P<tags>.*?)\."
    r"(?P<whole> Endpoint will not be generated\.)?$"
)
_RESPONSE = re.compile(r"Cannot parse response for status code .*?(?: \((?P<why>.*)\))?, response")
_SCHEMA = re.compile(r"/components/schemas/([^\s:]+)")
_REMOVAL = "Failure to process schema has resulted in the removal of:"
_ADDRESS = re.compile(r"<[\w.]+ object at 0x[0-9a-f]+>")
_OTHER_FILE = re.compile(r"Remote references such as ParseResult\(.*?path='(.*?)'.*?\) are")
_BOILERPLATE = re.compile(r"Unable to parse this part of your OpenAPI document:[\s:]*")


@dataclass(frozen=True, order=True)
class Dropped:
    """A part of the document that is not in the client."""

    kind: str
    where: str
    why: str

    lost: bool = False  # an operation, or what it answers if it works

    def __str__(self) -> str:
        return f"{self.kind} {self.where}: {self.why}"


def dropped_parts(
    document: Document, parsed: GeneratorData, errors: Iterable[GeneratorError]
) -> list[Dropped]:
    """List everything that is missing from the client, with the reason."""
    finder = _Finder(document, parsed)
    parts = [part for error in errors for part in finder.parts(error)]
    return sorted({*parts, *shared_modules(parsed)})


def shared_modules(parsed: GeneratorData) -> list[Dropped]:
    """List operations that share a module name: the generator silently overwrites one."""
    lost = []
    for tag, collection in parsed.endpoint_collections_by_tag.items():
        names = Counter(str(endpoint.name) for endpoint in collection.endpoints)
        for name, count in names.items():
            if count > 1:
                same = [_title(e) for e in collection.endpoints if str(e.name) == name]
                why = f"{' and '.join(same)} are written to the same file; the last one wins"
                lost.append(Dropped("operation", f"{tag}/{name}.py", why, lost=True))
    return lost


class _Finder:
    """Finds what a warning is about."""

    def __init__(self, document: Document, parsed: GeneratorData) -> None:
        self._declared = {(o.method, o.shape): o for o in document.operations}
        self._lost = {
            key: self._lost_statuses(operation, parsed) for key, operation in self._declared.items()
        }

    def parts(self, error: GeneratorError) -> list[Dropped]:
        """List what is missing, each with the place of the schema that is the reason."""
        data: Any = getattr(error, "data", None)
        place = (getattr(data, "model_extra", None) or {}).get(PLACE)
        if place is None and hasattr(data, "ref"):
            place = data.ref.get_untrusted_value()
        at = f" ({place})" if place else ""
        return [replace(part, why=part.why + at) for part in self._parts(error)]

    def _parts(self, error: GeneratorError) -> list[Dropped]:
        header = _clean(error.header, "of the document").rstrip(": ")
        operation = _OPERATION.match(header)
        if operation:
            return [self._of_operation(operation, error.detail or "")]
        if "schema" in header.lower() and _SCHEMA.search(header):
            return self._of_schema(header, error.detail or "")
        return [Dropped("part", header, _clean(error.detail))]

    def _of_operation(self, match: re.Match[str], detail: str) -> Dropped:
        name = f"{match['method']} {match['path']}"
        if match["whole"]:
            return Dropped("operation", name, _clean(detail), lost=True)
        response = _RESPONSE.search(detail)
        if response is None:
            return Dropped("part of", name, _clean(detail))
        # The warning names the status by an object's address only. Warnings come in the order of
        # the responses, so the next status that is missing from the client is the one.
        lost = self._lost.get((match["method"].lower(), path_shape(match["path"])), [])
        status = lost.pop(0) if lost else "?"
        why = _clean(response["why"] or detail)
        operation = self._declared.get((match["method"].lower(), path_shape(match["path"])))
        works = [s for s in (operation.statuses if operation else []) if s.startswith("2")]
        result = status.startswith("2") or status == "?" or (status == "default" and not works)
        return Dropped("response", f"{status} of {name}", why, lost=result)

    @staticmethod
    def _of_schema(header: str, detail: str) -> list[Dropped]:
        why, _, removed = detail.partition(_REMOVAL)
        names = [*_SCHEMA.findall(header), *_SCHEMA.findall(removed)]
        return [Dropped("schema", name, _clean(why)) for name in dict.fromkeys(names)]

    @staticmethod
    def _lost_statuses(operation: Operation, parsed: GeneratorData) -> list[str]:
        key = (operation.method, operation.shape)
        for endpoint in _endpoints(parsed):
            if (endpoint.method, path_shape(endpoint.path.get_untrusted_value())) == key:
                kept = {response.status_code.pattern for response in endpoint.responses}
                return [status for status in operation.statuses if status not in kept]
        return []


def _endpoints(parsed: GeneratorData) -> Sequence[Endpoint]:
    return [e for tag in parsed.endpoint_collections_by_tag.values() for e in tag.endpoints]


def _title(endpoint: Endpoint) -> str:
    return f"{endpoint.method.upper()} {endpoint.path.get_untrusted_value()}"


def _clean(text: str | None, nothing: str = "no reason given") -> str:
    # Addresses differ from run to run, so they would make two equal reports look different.
    text = _ADDRESS.sub("…", _BOILERPLATE.sub("", text or ""))
    text = _OTHER_FILE.sub(r"References to other files (\1) are", text)
    return " ".join(text.split()) or nothing
