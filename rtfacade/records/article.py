"""Articles of the knowledge base."""

from __future__ import annotations

from rtfacade.records.class_ import ClassRecord
from rtfacade.records.descriptors import (
    LinkedAfterCreate,
    custom_fields,
    flag,
    line,
    moment,
    number,
    reference,
    text,
)
from rtfacade.records.record import Record
from rtfacade.records.user import UserRecord


class ArticleRecord(LinkedAfterCreate, Record):
    """An article. Its text is in custom fields, which its class decides about."""

    id = number("id")
    name = line("Name", write=True, argument=True, doc="The name.")
    class_ = reference("Class", ClassRecord, write=True, argument=True, listed="Name")
    summary = line("Summary", write=True)
    sort_order = number("SortOrder", write=True)
    disabled = flag("Disabled", write="update")
    uri = text("URI", listed=False, doc="RT's own address of it, not one for browsers.")
    creator = reference("Creator", UserRecord)
    created = moment("Created")
    last_updated = moment("LastUpdated")
    custom_fields = custom_fields(
        write=True, doc="The text is in one of them, ``Content`` unless the site has it otherwise."
    )

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')}, name={self.raw.get('Name')!r})"
