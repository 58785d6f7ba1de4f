"""What most of RT's nouns have in common."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records.descriptors import line, moment, number
from rtfacade.records.record import Record
from rtfacade.records.web_page import HasWebPage


class Named(HasWebPage, Record):
    """Something with a number and a name."""

    more_columns: ClassVar[tuple[str, ...]] = ("Creator", "LastUpdatedBy")
    id = number("id", search=True)
    name = line("Name", longest=255, write=True, argument=True, search=True, doc="The name.")
    description = line(
        "Description", longest=255, write=True, search=True, doc="The description, in one line."
    )
    created = moment("Created", search=True)
    last_updated = moment("LastUpdated", search=True, search_as="updated")
