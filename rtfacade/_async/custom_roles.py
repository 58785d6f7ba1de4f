"""Custom roles, which REST2 only reads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from rt_rest2.api import custom_role as ops
from rtfacade._async.base import Client
from rtfacade._async.bound import AsyncCustomRole
from rtfacade._async.crud import AsyncCrud
from rtfacade._async.pager import AsyncPager
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import CustomRoleKey
from rtfacade._rest2.listing import MAX_PAGE, Condition
from rtfacade._rest2.resources import ANY, ResourceSpec
from rtfacade.records.changes import CustomRoleFilters


class AsyncCustomRoles(AsyncCrud[AsyncCustomRole, Client]):
    """Custom roles of one RT; administrators create and change them in RT's own pages."""

    _spec = ResourceSpec(
        label="custom role",
        record=AsyncCustomRole,
        filtered_list_op=ops.customroles_list_get.request_kwargs,
        read_op=ops.customrole_id_get.request_kwargs,
        lists_tell_all=True,
        base_filter=ANY,
    )

    async def get(self, key: CustomRoleKey) -> AsyncCustomRole:
        """Read a custom role by its name, its number, or anew from a record of it.

        One request, one more by name. A *text* of digits is a name. Raises NotFoundError,
        ForbiddenError.
        """
        return await self._get(key)

    def search(
        self,
        *where: Condition | AnyOf,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[CustomRoleFilters],
    ) -> AsyncPager[AsyncCustomRole]:
        """Find the custom roles that you may see: all, or those that meet every condition.

        ``("Name", "LIKE", "support")`` is a condition: RT's column or ours, an operator, a value;
        ``any_of`` of conditions is one too. Keywords are the same with ``=``, ``>`` or ``<``;
        several values mean any of them. Disabled roles are left out unless ``find_disabled``.
        ``disabled=True`` finds those alone.
        One request for each ``page_size`` (100); an ``orderby`` other than ``"id"`` and ``"-id"``
        reads the whole list before the first row. Raises ValueError for a column that RT does not
        search, read or order by.
        """
        return self._rows(
            where,
            filters,
            fields,
            find_disabled=find_disabled,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
        )

    async def names(self) -> dict[str, str]:
        """Map RT's keys, ``RT::CustomRole-3``, to the names of all enabled roles; one request."""
        return await self._client._directory.role_names(renew=True)  # pyright: ignore[reportPrivateUsage]
