"""Catalogs of assets."""

from __future__ import annotations

from rtfacade.records.base import Named
from rtfacade.records.descriptors import flag, line, same_or_default
from rtfacade.records.principal import people


class CatalogRecord(Named):
    """A catalog of assets."""

    web_path = "Admin/Assets/Catalogs/Modify.html"
    lifecycle = line(
        "Lifecycle",
        same=same_or_default("assets"),
        longest=32,
        write=True,
        search=True,
        doc="The lifecycle, which defines the statuses of its assets.",
    )
    disabled = flag("Disabled", write="update", search=True, doc="Whether the catalog is disabled.")
    held_by = people(
        "HeldBy", write=True, in_rows=False, doc="The people who hold its assets by default."
    )
    contacts = people(
        "Contact",
        write=True,
        in_rows=False,
        option="--contact",
        doc="The people to ask about its assets.",
    )
