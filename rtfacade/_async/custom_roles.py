"""Custom roles, which REST2 only reads."""

from __future__ import annotations

from rt_rest2.api import custom_role as ops
from rtfacade._async.crud import AsyncNamed
from rtfacade._rest2.resource_spec import ANY, Noun
from rtfacade.records import CustomRoleRecord


class AsyncCustomRoles(AsyncNamed[CustomRoleRecord]):
    """Custom roles of one RT; administrators make and change them in RT's own pages."""

    _noun = Noun(
        kind="custom role",
        record=CustomRoleRecord,
        listing=ops.customroles_list_get.request_kwargs,
        reading=ops.customrole_id_get.request_kwargs,
        always=ANY,
    )

    async def names(self) -> dict[str, str]:
        """Map RT's keys, ``RT::CustomRole-3``, to the names of all roles; one request."""
        rows = self.search(fields=["Name"])
        return {role.key: role.name async for role in rows}
