"""Assets."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NoReturn, Unpack

from rt_rest2 import models
from rt_rest2.api import asset as ops
from rt_rest2.api import catalog as catalog_ops
from rtfacade._async.base import Client
from rtfacade._async.bound import AsyncAsset
from rtfacade._async.crud import AsyncCrud
from rtfacade._async.pager import AsyncPager
from rtfacade._async.search import AsyncSqlSearch
from rtfacade._rest2 import sql_filters
from rtfacade._rest2.filters import AnyOf
from rtfacade._rest2.keys import AssetKey
from rtfacade._rest2.listing import MAX_PAGE
from rtfacade._rest2.resources import ANY, ResourceSpec, creating, expanding, updating
from rtfacade.errors import ForbiddenError
from rtfacade.records import AssetRecord, CatalogRecord, TransactionRecord
from rtfacade.records.changes import AssetChanges, AssetFields, AssetFilters

_EXPAND = {"fields[Catalog]": "Name"}
_GET, _POST = ops.assets_get.request_kwargs, ops.assets_post.request_kwargs


class AsyncAssets(AsyncCrud[AsyncAsset, Client]):
    """Assets of one RT. A name that several assets have is refused: give the id then."""

    _spec = ResourceSpec(
        label="asset",
        record=AsyncAsset,
        list_op=_GET,
        read_op=expanding(ops.asset_id_get.request_kwargs, _EXPAND),
        lists_tell_all=True,
        base_filter=ANY,
        create_op=creating(ops.asset_post.request_kwargs, models.AssetCreate.from_dict),
        update_op=updating(ops.asset_id_put.request_kwargs, models.AssetUpdate.from_dict),
        place=("Catalog", "catalog", catalog_ops.catalog_id_name_get.request_kwargs),
        history_op=ops.asset_id_history_get.request_kwargs,
    )

    async def get(self, key: AssetKey) -> AsyncAsset:
        """Read an asset by its name, its number, or anew from a record of it.

        One request, one more by name. A *text* of digits is a name. Raises NotFoundError,
        ForbiddenError.
        """
        return await self._get(key)

    def search(
        self,
        query: str | AnyOf | None = None,
        *,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **where: Unpack[AssetFilters],
    ) -> AsyncPager[AsyncAsset]:
        """Find assets by AssetSQL, by keywords whose values are quoted for you, or both.

        Without either, finds all that you may see. ``query`` may be ``any_of`` too. Several values
        of a keyword mean any of them; people are found by login, address or id. ``fields`` names
        what to read, with a dot for a field of a reference (``["name", "owner.real_name"]``, in
        RT's words or ours). RT never finds deleted assets: the status is refused. One request for
        each ``page_size`` (100). Raises ValueError for a column that RT does not read or order by,
        BadRequestError, when iterated, for AssetSQL that RT cannot read, UnknownNameError for a
        custom field, catalog, user or status that does not exist (looked up once a client: custom
        fields, and other names where a search finds nothing).
        """
        search = AsyncSqlSearch(
            self._client,
            AssetRecord,
            _GET,
            _POST,
            sql_filters.plan(AssetRecord, query, where),
            _sql,
        )
        return search.pager(
            self._record,
            self._spec.fields,
            fields,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
        )

    async def create(
        self,
        catalog: str | int | CatalogRecord,
        name: str | None = "",
        **fields: Unpack[AssetFields],
    ) -> AsyncAsset:
        """Create an asset, verify it and return it; two requests.

        ``catalog`` is a name, an id or a record. Raises ForbiddenError, NotFoundError (no such
        catalog), BadRequestError with RT's reason, NotAppliedError when RT created the asset but
        not as requested.
        """
        key = catalog.id if isinstance(catalog, CatalogRecord) else catalog
        return await self._create({"catalog": key, "name": name or "", **fields})

    async def update(
        self, key: AssetKey, *, if_match: str | None = None, **changes: Unpack[AssetChanges]
    ) -> AsyncAsset:
        """Change an asset, verify it and return it; two requests, one more by name.

        Raises NotAppliedError for what RT did not apply, ConflictError if the asset is not the
        version ``if_match`` (an ``etag``) any more.
        """
        return await self._update(key, changes, if_match)

    async def delete(self, key: AssetKey) -> NoReturn:
        """Raise ForbiddenError: RT never deletes an asset over REST.

        ``update(key, status="deleted")`` removes it from all lists, if its lifecycle has that
        status, as RT's default lifecycle has.
        """
        reason = f"RT deletes no asset over REST: rt.assets.update({key!r}, status='deleted')"
        raise ForbiddenError(403, [reason])

    def history(
        self, key: AssetKey, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> AsyncPager[TransactionRecord]:
        """List what happened to an asset, oldest first, as far as you may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        return self._transactions(key, limit, page_size)


def _sql(sql: str) -> str:
    # Without a second clause, RT takes a lone word for no condition at all and lists everything.
    return f"{sql} AND id > 0" if sql else ""
