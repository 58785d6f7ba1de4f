"""Catalogs of assets."""

from __future__ import annotations

from rtfacade.records.base import Named
from rtfacade.records.descriptors import flag, line
from rtfacade.records.principal import people


class CatalogRecord(Named):
    """A catalog of assets."""

    lifecycle = line("Lifecycle", write=True)
    disabled = flag("Disabled", write="update")
    held_by = people("HeldBy", write=True)
    contacts = people("Contact", write=True, option="--contact")
