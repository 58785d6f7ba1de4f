"""Articles of the knowledge base and their classes."""

from __future__ import annotations

from rtfacade.records.base import Named
from rtfacade.records.descriptors import (
    Record,
    custom_fields,
    flag,
    moment,
    number,
    reference,
    text,
)
from rtfacade.records.people import UserRecord


class ClassRecord(Named):
    """A class of articles."""

    sort_order = number("SortOrder")
    disabled = flag("Disabled")
    custom_fields = custom_fields()


class ArticleRecord(Record):
    """An article. Its text is in custom fields, which its class decides about."""

    id = number("id")
    name = text("Name")
    summary = text("Summary")
    class_ = reference("Class", ClassRecord)
    sort_order = number("SortOrder")
    disabled = flag("Disabled")
    uri = text("URI")
    """RT's own address of it, not one for browsers."""
    creator = reference("Creator", UserRecord)
    created = moment("Created")
    last_updated = moment("LastUpdated")
    custom_fields = custom_fields()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')}, name={self.raw.get('Name')!r})"
