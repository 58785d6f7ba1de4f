"""Saved searches, which every version of RT keeps in a form of its own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from rtfacade.records import json_values
from rtfacade.records.descriptors import moment, number, reference
from rtfacade.records.record import Record
from rtfacade.records.user import UserRecord


class SavedSearchRecord(Record):
    """A saved search."""

    list_also = ("Name", "Description", "Type", "Content")
    more_columns: ClassVar[tuple[str, ...]] = (
        "Name",
        "Description",
        "Content",
        "ContentType",
        "ObjectType",
        "ObjectId",
        "LastUpdatedBy",
    )
    more_fields: ClassVar[tuple[str, ...]] = ("Type", "PrincipalId", "Disabled")
    made_of: ClassVar[Mapping[str, tuple[str, ...]]] = dict.fromkeys(
        ("name", "kind", "query", "format", "content", "has_content"),
        ("Name", "Description", "Type", "Content"),
    )
    id = number("id", search=True)
    creator = reference("Creator", UserRecord, search=True, finds="int | Sequence[int]")
    created = moment("Created", search=True)
    last_updated = moment("LastUpdated", search=True, search_as="updated")

    @property
    def name(self) -> str:
        """Its title. Up to RT 5 that is the ``Description``, and ``Name`` is a word of RT's own."""
        name = str(self.raw.get("Name") or "")
        if name == "SavedSearch" or name.startswith("Search -"):
            return str(self.raw.get("Description") or "")
        return name

    @property
    def kind(self) -> str:
        """What it finds: ``Ticket``, ``Asset`` or ``Transaction``, as RT calls it."""
        kind = self.raw.get("Type")
        if kind and not self.has_content:
            return str(kind)
        return str(self.content.get("SearchType") or self.raw.get("Type") or "Ticket")

    @property
    def query(self) -> str:
        """The query, in the SQL of its kind."""
        return str(self.content.get("Query") or "").strip()

    @property
    def format(self) -> str:
        """The columns that RT shows, in RT's own notation."""
        return str(self.content.get("Format") or "")

    @property
    def has_content(self) -> bool:
        """Whether what was saved is here; rows of RT 6 do not have it."""
        return self.complete or json_values.is_object(self.raw.get("Content"))

    @property
    def content(self) -> Mapping[str, Any]:
        """All that was saved. RT 6 leaves it out of lists: AttributeError, ``get()`` it."""
        content = self.raw.get("Content")
        if json_values.is_object(content):
            return dict(sorted(content.items()))  # RT tells it in another order each time
        if self.complete:
            return {}
        raise AttributeError("this list does not have what was saved: get() the search")
