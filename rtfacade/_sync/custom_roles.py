# written by scripts/unasync.py from rtfacade/_async/custom_roles.py; do not edit
"""Custom roles, which REST2 only reads."""

from __future__ import annotations

from rt_rest2.api import custom_role as ops
from rtfacade._rest2.resource_spec import ANY, Noun
from rtfacade._sync.crud import Named
from rtfacade.records import CustomRoleRecord


class CustomRoles(Named[CustomRoleRecord]):
    """Custom roles of one RT; administrators make and change them in RT's own pages."""

    _noun = Noun(
        kind="custom role",
        record=CustomRoleRecord,
        listing=ops.customroles_list_get.request_kwargs,
        reading=ops.customrole_id_get.request_kwargs,
        always=ANY,
    )

    def names(self) -> dict[str, str]:
        """Map RT's keys, ``RT::CustomRole-3``, to the names of all roles; one request."""
        rows = self.search(fields=["Name"])
        return {role.key: role.name for role in rows}
