"""Classes of articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, Unpack

from rt_rest2 import models
from rt_rest2.api import class_ as ops
from rtfacade._async.base import Client
from rtfacade._async.bound import AsyncClass, AsyncCustomField
from rtfacade._async.crud import AsyncCrud
from rtfacade._async.custom_fields import AsyncCustomFields
from rtfacade._async.pager import AsyncPager
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import ClassKey
from rtfacade._rest2.listing import MAX_PAGE, Condition
from rtfacade._rest2.resources import ResourceSpec, creating, updating
from rtfacade.records.changes import ClassChanges, ClassFields, ClassFilters


class ClassesClient(Client, Protocol):
    """What classes need of the client."""

    @property
    def custom_fields(self) -> AsyncCustomFields:
        """Custom fields, to list those of a class."""
        ...


class AsyncClasses(AsyncCrud[AsyncClass, ClassesClient]):
    """Classes of one RT. RT records no history of them."""

    _spec = ResourceSpec(
        label="class",
        record=AsyncClass,
        lists_tell_all=True,
        filtered_list_op=ops.classes_all_get.request_kwargs,
        read_op=ops.class_id_name_get.request_kwargs,
        has_name_in_path=True,
        create_op=creating(ops.class_post.request_kwargs, models.ClassCreate.from_dict),
        update_op=updating(ops.class_id_name_put.request_kwargs, models.ClassUpdate.from_dict),
        custom_fields_op=ops.class_id_customfields_get.request_kwargs,
        custom_fields_type="RT::Class-RT::Article",
    )

    async def get(self, key: ClassKey) -> AsyncClass:
        """Read a class by its name, its number, or anew from a record of it.

        One request; one more for a name that cannot stand in a path (one with ``/``, or of
        digits: a *text* of digits is a name). Raises NotFoundError, ForbiddenError.
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
        **filters: Unpack[ClassFilters],
    ) -> AsyncPager[AsyncClass]:
        """Find the classes that you may see: all, or those that meet every condition.

        ``("Name", "LIKE", "support")`` is a condition: RT's column or ours, an operator, a value;
        ``any_of`` of conditions is one too. Keywords are the same with ``=``, ``>`` or ``<``;
        several values mean any of them. Disabled classes are left out unless ``find_disabled``.
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

    async def create(self, name: str, **fields: Unpack[ClassFields]) -> AsyncClass:
        """Create a class, verify it and return it; two requests.

        Raises BadRequestError with RT's reason (the name is taken, for instance), ForbiddenError,
        NotAppliedError when RT created the class but not as requested.
        """
        return await self._create({"name": name, **fields})

    async def update(
        self, key: ClassKey, *, if_match: str | None = None, **changes: Unpack[ClassChanges]
    ) -> AsyncClass:
        """Change a class, verify it and return it; two requests.

        Raises NotAppliedError for what RT did not apply, ConflictError if the class is not the
        version ``if_match`` (an ``etag``) any more.
        """
        return await self._update(key, changes, if_match)

    async def delete(self, key: ClassKey) -> None:
        """Disable a class, which is how RT deletes one; two requests.

        The class stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        class stays disabled. Raises ForbiddenError if it is not disabled.
        """
        await self._disable(key)

    async def custom_fields(
        self, key: ClassKey, *, lookup_type: str | None = None
    ) -> list[AsyncCustomField]:
        """List the custom fields of a class's articles, with the values that select fields allow.

        ``lookup_type="RT::Class"`` lists the fields of the class itself. One request, one for each
        field with a list of values, and one for a look-up by name. To those who may see custom
        fields in some classes only, RT tells their ids and names and nothing else (one more
        request): other attributes raise AttributeError. Raises NotFoundError.
        """
        return await self._client.custom_fields._of_place(self, key, lookup_type)  # pyright: ignore[reportPrivateUsage]
