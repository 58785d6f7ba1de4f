"""One difference between two descriptions."""

from __future__ import annotations

from dataclasses import dataclass

# What is said about each kind; {before} and {after} are its values in the two documents.
SENTENCES = {
    "operation-added": "added",
    "operation-removed": "removed",
    "operation-moved": "moved from {before}",
    "operation-id-changed": "operationId {before} -> {after}",
    "tag-changed": "tag {before} -> {after}",
    "parameter-added": "{after}, added",
    "parameter-removed": "removed",
    "parameter-renamed": "renamed to {after}",
    "required": "became required",
    "optional": "became optional",
    "body-added": "{after} body added",
    "body-removed": "body removed",
    "content-type-added": "content type {after} added",
    "content-type-removed": "content type {before} removed",
    "status-added": "added",
    "status-removed": "removed",
    "status-covered": "now described by {after}",
    "field-added": "{after} field added",
    "field-removed": "field removed",
    "type-changed": "{before} -> {after}",
    "enum-value-added": "value added",
    "enum-value-removed": "value removed",
    "enum-opened": "other values allowed than {before}",
    "enum-closed": "no other values allowed than {after}",
    "keys-opened": "keys that are not listed allowed",
    "keys-closed": "keys that are not listed forbidden",
}


@dataclass(frozen=True)
class Difference:
    """A difference: in one document only, or not the same in both."""

    kind: str  # one of SENTENCES
    breaking: bool
    part: str = ""  # "response 200 application/json"; nothing for the operation itself
    field: str = ""  # "items[].Subject"; nothing for the part itself
    before: str = ""
    after: str = ""

    @property
    def sentence(self) -> str:
        """Describe it, without its place."""
        return SENTENCES[self.kind].format(before=self.before, after=self.after)
