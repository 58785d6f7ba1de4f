"""Custom roles."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records.descriptors import flag, line, moment, number
from rtfacade.records.record import Record


class CustomRoleRecord(Record):
    """A role of the site's own, beside Owner, Requestor, Cc and AdminCc."""

    more_columns: ClassVar[tuple[str, ...]] = ("Creator", "LastUpdatedBy")
    id = number("id", search=True)
    name = line("Name", search=True)
    description = line("Description", search=True)
    max_values = number(
        "MaxValues", search=True, doc="1 for a role of one person, 0 for one of many."
    )
    entry_hint = line("EntryHint", search=True)
    disabled = flag("Disabled", search=True)
    created = moment("Created", search=True)
    last_updated = moment("LastUpdated", listed=False, search=True, search_as="updated")

    @property
    def key(self) -> str:
        """What RT calls it in ``fields=``, and in tickets up to 5.0.3: ``RT::CustomRole-3``."""
        return f"RT::CustomRole-{self.id}"

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')}, name={self.raw.get('Name')!r})"
