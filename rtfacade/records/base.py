"""What most of RT's nouns have in common."""

from __future__ import annotations

from rtfacade.records.descriptors import line, moment, number
from rtfacade.records.record import Record
from rtfacade.records.web_page import HasWebPage


class Named(HasWebPage, Record):
    """Something with a number and a name."""

    id = number("id")
    name = line("Name", longest=255, write=True, argument=True, doc="The name.")
    description = line("Description", longest=255, write=True)
    created = moment("Created")
    last_updated = moment("LastUpdated")
