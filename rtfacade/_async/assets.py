"""Assets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import NoReturn, Unpack

from rt_rest2 import models
from rt_rest2.api import asset as ops
from rtfacade import ticketsql
from rtfacade._async.crud import AsyncRecorded
from rtfacade._async.pager import AsyncPager
from rtfacade._rest2.field_selection import select
from rtfacade._rest2.ordering import walk_for
from rtfacade._rest2.pagination import MAX_PAGE
from rtfacade._rest2.resource_spec import ANY, Noun, with_body
from rtfacade.errors import ForbiddenError
from rtfacade.records import AssetRecord, CatalogRecord
from rtfacade.records.changes import AssetChanges, AssetFields
from rtfacade.records.descriptors import search_columns

_EXPAND = models.FieldExpansion.from_dict({"fields[Catalog]": "Name"})
_GET, _POST = ops.assets_get.request_kwargs, ops.assets_post.request_kwargs

Asset = str | int | AssetRecord


class AsyncAssets(AsyncRecorded[AssetRecord]):
    """Assets of one RT. A name that several assets have is refused: give the id then."""

    _noun = Noun(
        kind="asset",
        record=AssetRecord,
        listing=_GET,
        reading=partial(ops.asset_id_get.request_kwargs, expand=_EXPAND),
        always=ANY,
        creating=with_body(ops.asset_post.request_kwargs, models.AssetCreate.from_dict),
        updating=with_body(ops.asset_id_put.request_kwargs, models.AssetUpdate.from_dict),
        past=ops.asset_id_history_get.request_kwargs,
        disables=False,
    )

    def search(
        self,
        query: str | None = None,
        *,
        catalog: str | int | None = None,
        name: str | None = None,
        status: str | Sequence[str] | None = None,
        owner: str | None = None,
        custom_fields: Mapping[str, str | Sequence[str]] | None = None,
        fields: Sequence[str] | None = None,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> AsyncPager[AssetRecord]:
        """Find assets by AssetSQL, by keywords whose values are quoted for you, or both.

        Without either, all that the user may see. ``fields`` names what to read, with a dot for a
        field of a reference (``["Name", "Owner.RealName"]``). Deleted assets are never found
        (RT's rule). One request for each ``page_size`` (100). Raises BadRequestError, when
        iterated, for AssetSQL that RT cannot read.
        """
        columns = {"catalog": catalog, "name": name, "status": status, "owner": owner}
        sql = _sql(query, columns, custom_fields)
        chosen = select(self._noun.fields if fields is None else fields, record=self._noun.record)
        fetch = partial(self._sql_page, _GET, _POST, sql, chosen)
        return AsyncPager(
            fetch,
            AssetRecord.of,
            limit=limit,
            page_size=page_size,
            walk=walk_for(orderby, self._noun.record),
        )

    async def create(
        self, catalog: str | int | CatalogRecord, name: str = "", **fields: Unpack[AssetFields]
    ) -> AssetRecord:
        """Create an asset and return it as RT has it: two requests.

        ``catalog`` is a name, an id or a record. Raises ForbiddenError (for an unknown catalog
        too), BadRequestError with RT's reason, NotAppliedError when the asset was made but not as
        asked.
        """
        key = catalog.id if isinstance(catalog, CatalogRecord) else catalog
        return await self._create({"catalog": key, "name": name, **fields})

    async def update(
        self, key: Asset, *, if_match: str | None = None, **changes: Unpack[AssetChanges]
    ) -> AssetRecord:
        """Change an asset and return it as RT has it then: two requests, one more by name.

        Raises NotAppliedError for what RT refused, ConflictError if the asset is no longer the one
        with the ``etag`` given as ``if_match``.
        """
        return await self._update(key, changes, if_match)

    async def delete(self, key: Asset) -> NoReturn:
        """Raise ForbiddenError: RT deletes no asset, whatever the rights of the user.

        ``update(key, status="deleted")`` takes it out of all lists, if its lifecycle has that
        status, as RT's own has.
        """
        reason = f"RT deletes no asset over REST: rt.assets.update({key!r}, status='deleted')"
        raise ForbiddenError(403, [reason])


def _sql(
    query: str | None,
    columns: Mapping[str, str | int | Sequence[str] | None],
    custom_fields: Mapping[str, str | Sequence[str]] | None,
) -> str:
    sql = ticketsql.build(query, columns, custom_fields, search_columns(AssetRecord))
    # Without a second clause, RT takes a lone word for no condition at all and lists everything.
    return f"{sql} AND id > 0" if sql else ""
