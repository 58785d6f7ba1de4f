# written by scripts/unasync.py from rtfacade/_async/catalogs.py; do not edit
"""Catalogs of assets."""

from __future__ import annotations

from typing import Unpack

from rt_rest2 import models
from rt_rest2.api import catalog as ops
from rtfacade._rest2.resource_spec import Noun, with_body
from rtfacade._sync.crud import Disabling, Named
from rtfacade._sync.fielded import Fielded
from rtfacade.records import CatalogRecord
from rtfacade.records.changes import CatalogChanges, CatalogFields


class Catalogs(Named[CatalogRecord], Fielded[CatalogRecord], Disabling[CatalogRecord]):
    """Catalogs of one RT. RT records no history of them."""

    _noun = Noun(
        kind="catalog",
        record=CatalogRecord,
        listing=ops.catalogs_all_get.request_kwargs,
        reading=ops.catalog_id_name_get.request_kwargs,
        named=True,
        creating=with_body(ops.catalog_post.request_kwargs, models.CatalogCreate.from_dict),
        updating=with_body(ops.catalog_id_name_put.request_kwargs, models.CatalogUpdate.from_dict),
        deleting=ops.catalog_id_name_delete.request_kwargs,
        applied=ops.catalog_id_customfields_get.request_kwargs,
        applied_to="RT::Catalog-RT::Asset",
    )

    def create(self, name: str, **fields: Unpack[CatalogFields]) -> CatalogRecord:
        """Create a catalog and return it as RT has it: two requests.

        Raises BadRequestError with RT's reason (the name is taken, say), ForbiddenError,
        NotAppliedError when the catalog was made but not as asked.
        """
        return self._create({"name": name, **fields})

    def update(
        self,
        key: str | int | CatalogRecord,
        *,
        if_match: str | None = None,
        **changes: Unpack[CatalogChanges],
    ) -> CatalogRecord:
        """Change a catalog and return it as RT has it then: two requests.

        Raises NotAppliedError for what RT refused, ConflictError if the catalog is no longer the
        one with the ``etag`` given as ``if_match``.
        """
        return self._update(key, changes, if_match)
