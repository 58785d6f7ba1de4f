"""The values that select fields allow."""

from __future__ import annotations

from rtfacade.records import descriptors
from rtfacade.records.descriptors import DerivedField, line, moment, number
from rtfacade.records.record import Record


def _name(record: Record) -> str:
    name = record.raw.get("Name", record.raw.get("name"))
    return "" if name is None else str(name)


class CustomFieldValueRecord(Record):
    """One of the values that a select field allows. A list has id and name only."""

    id = number("id")
    name = DerivedField(
        "Name",
        _name,
        descriptors.LINE,
        longest=200,
        write=True,
        argument=True,
        doc="The value itself.",
    )
    description = line("Description", longest=255, write=True, doc="The description.")
    category = line(
        "Category",
        longest=255,
        write=True,
        doc="The value of the field it depends on; RT offers this value for that one only.",
    )
    sort_order = number(
        "SortOrder", write=True, doc="The position among the values; lower numbers come first."
    )
    created = moment("Created")
    last_updated = moment("LastUpdated")
