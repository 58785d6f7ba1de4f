"""Assets and their catalogs."""

from __future__ import annotations

from rtfacade.records.base import Named
from rtfacade.records.descriptors import custom_fields, flag, reference, references, text
from rtfacade.records.people import Principal, UserRecord


class CatalogRecord(Named):
    """A catalog of assets."""

    lifecycle = text("Lifecycle")
    disabled = flag("Disabled")
    held_by = references("HeldBy", Principal)
    contacts = references("Contact", Principal)


class AssetRecord(Named):
    """An asset."""

    status = text("Status")
    catalog = reference("Catalog", CatalogRecord)
    owner = reference("Owner", UserRecord)
    """``Nobody`` for an asset without one."""
    held_by = references("HeldBy", Principal)
    contacts = references("Contact", Principal)
    creator = reference("Creator", UserRecord)
    last_updated_by = reference("LastUpdatedBy", UserRecord)
    custom_fields = custom_fields()
