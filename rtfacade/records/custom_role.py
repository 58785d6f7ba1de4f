"""Custom roles."""

from __future__ import annotations

from typing import ClassVar, Final, Self

from rtfacade.records.descriptors import flag, line, moment, number
from rtfacade.records.record import Record
from rtfacade.records.web_page import HasWebPage

#: RT's keys of custom roles begin with this.
ROLE_PREFIX: Final = "RT::CustomRole-"


class RoleKey(str):
    """RT's key of a custom role, for one whose name RT would take for an id; and that name."""

    __slots__ = ("name",)

    name: str

    def __new__(cls, key: str, name: str) -> Self:
        """Keep the name beside the key."""
        role = super().__new__(cls, key)
        role.name = name
        return role


class CustomRoleRecord(HasWebPage, Record):
    """A role of the site's own, beside Owner, Requestor, Cc and AdminCc."""

    web_path = "Admin/CustomRoles/Modify.html"
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
        return f"{ROLE_PREFIX}{self.id}"

    @property
    def is_of_one(self) -> bool:
        """Whether it has one member at most, as the owner of a ticket is one."""
        return str(self.raw.get("MaxValues") or 0) == "1"
