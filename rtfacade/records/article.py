"""Articles of the knowledge base."""

from __future__ import annotations

from typing import ClassVar

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
from rtfacade.records.web_page import HasWebPage


class ArticleRecord(LinkedAfterCreate, HasWebPage, Record):
    """An article. Its text is in custom fields, which its class decides about."""

    web_path = "Articles/Article/Display.html"
    more_columns: ClassVar[tuple[str, ...]] = ("Creator", "LastUpdatedBy", "Parent")
    custom_field_type: ClassVar[str] = "RT::Class-RT::Article"
    link_prefix: ClassVar[str] = "a"
    links_by_uri: ClassVar[bool] = True
    mixes_custom_fields: ClassVar[bool] = True
    id = number("id", search=True)
    name = line("Name", longest=255, write=True, argument=True, search=True, doc="The name.")
    class_ = reference(
        "Class",
        ClassRecord,
        write=True,
        argument=True,
        search=True,
        finds="int | ClassRecord | Sequence[int | ClassRecord]",
        listed="Name",
        doc="The class, by name or id.",
    )
    summary = line("Summary", longest=255, write=True, search=True, doc="The summary, in one line.")
    sort_order = number(
        "SortOrder",
        write=True,
        search=True,
        doc="The position in lists of articles; lower numbers come first.",
    )
    disabled = flag("Disabled", write="update", search=True, doc="Whether the article is disabled.")
    uri = text(
        "URI",
        listed=False,
        search=True,
        doc="The URI that RT uses in links; not an address for browsers.",
    )
    creator = reference("Creator", UserRecord)
    created = moment("Created", search=True)
    last_updated = moment("LastUpdated", search=True, search_as="updated")
    custom_fields = custom_fields(
        write=True,
        doc="Custom fields, by name or id. One of them, usually ``Content``, is the text.",
    )
