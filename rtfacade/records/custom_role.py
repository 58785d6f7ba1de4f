"""Custom roles."""

from __future__ import annotations

from rtfacade.records.descriptors import flag, line, moment, number
from rtfacade.records.record import Record
from rtfacade.records.web_page import HasWebPage


class CustomRoleRecord(HasWebPage, Record):
    """A role of the site's own, beside Owner, Requestor, Cc and AdminCc."""

    web_path = "Admin/CustomRoles/Modify.html"
    id = number("id")
    name = line("Name")
    description = line("Description")
    max_values = number("MaxValues", doc="1 for a role of one person, 0 for one of many.")
    entry_hint = line("EntryHint")
    disabled = flag("Disabled")
    created = moment("Created")
    last_updated = moment("LastUpdated", listed=False)

    @property
    def key(self) -> str:
        """What RT calls it in ``fields=``, and in tickets up to 5.0.3: ``RT::CustomRole-3``."""
        return f"RT::CustomRole-{self.id}"
