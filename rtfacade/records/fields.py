"""Custom fields with their values, and custom roles."""

from __future__ import annotations

from rtfacade.records import json_values
from rtfacade.records.base import Named
from rtfacade.records.descriptors import Record, flag, moment, number, text


class CustomFieldRecord(Named):
    """A custom field, as it is set up; what a ticket has in it is in ``ticket.custom_fields``."""

    type = text("Type")
    """RT's base type: ``Select``, ``Freeform``, ``Text``, ``Date``, ``DateTime``, ``Image`` …"""
    max_values = number("MaxValues")
    """How many values it takes; 0 is any number."""
    lookup_type = text("LookupType")
    """What has it: ``RT::Queue-RT::Ticket`` for tickets, ``RT::Catalog-RT::Asset`` for assets."""
    pattern = text("Pattern")
    """The regular expression that values must match."""
    entry_hint = text("EntryHint")
    render_type = text("RenderType")
    sort_order = number("SortOrder")
    unique_values = flag("UniqueValues")
    disabled = flag("Disabled")

    @property
    def values(self) -> tuple[str, ...]:
        """The allowed values in their order; of a field that takes any value, none.

        A row of a search does not know them: AttributeError.
        """
        if "Values" not in self.raw and not self.complete:
            raise AttributeError("a list does not say the values: get() the custom field")
        return tuple(str(value) for value in json_values.array(self.raw.get("Values")))


class CustomFieldValueRecord(Record):
    """One of the values that a select field allows. A list says id and name only."""

    id = number("id")
    description = text("Description")
    category = text("Category")
    """The value of the field this one depends on, for which it is offered."""
    sort_order = number("SortOrder")
    created = moment("Created")
    last_updated = moment("LastUpdated")

    @property
    def name(self) -> str:
        """The value itself."""
        found = self.raw.get("Name", self.raw.get("name"))
        return "" if found is None else str(found)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')}, name={self.name!r})"


class CustomRoleRecord(Named):
    """A role of the site's own, beside Owner, Requestor, Cc and AdminCc."""

    max_values = number("MaxValues")
    """1 for a role of one person, 0 for one of many."""
    entry_hint = text("EntryHint")
    disabled = flag("Disabled")

    @property
    def key(self) -> str:
        """What RT calls it in ``fields=``, and in tickets up to 5.0.3: ``RT::CustomRole-3``."""
        return f"RT::CustomRole-{self.id}"
