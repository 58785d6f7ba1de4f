"""Assets."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records.base import Named
from rtfacade.records.catalog import CatalogRecord
from rtfacade.records.descriptors import Linked, custom_fields, line, reference, word
from rtfacade.records.principal import custom_roles, people
from rtfacade.records.user import UserRecord


class AssetRecord(Linked, Named):
    """An asset."""

    web_path = "Asset/Display.html"
    summary_fields = ("id", "name", "status")
    not_ordered: ClassVar[tuple[str, ...]] = ("Owner", "HeldBy", "Contact")
    custom_field_type: ClassVar[str] = "RT::Catalog-RT::Asset"
    link_prefix: ClassVar[str] = "asset"

    name = line("Name", longest=255, write=True, argument=True, search=True, doc="The name.")
    catalog = reference(
        "Catalog",
        CatalogRecord,
        finds="str | int | CatalogRecord | Sequence[str | int | CatalogRecord]",
        write=True,
        argument=True,
        search=True,
        listed="Name",
        doc="The catalog, by name or id.",
    )
    status = word(
        "Status", longest=64, write=True, search=True, doc="The status, such as new or in-use."
    )
    owner = reference(
        "Owner",
        UserRecord,
        write=True,
        search=True,
        listed="RealName",
        doc="The user who owns it, by name, e-mail address or id; ``Nobody`` for none.",
    )
    held_by = people("HeldBy", write=True, listed=True, search=True, doc="The people who have it.")
    contacts = people(
        "Contact",
        write=True,
        listed=True,
        search=True,
        option="--contact",
        doc="The people to ask about it.",
    )
    creator = reference("Creator", UserRecord)
    last_updated_by = reference("LastUpdatedBy", UserRecord)
    custom_fields = custom_fields(write=True)
    custom_roles = custom_roles(
        write=True, doc="Members of custom roles, by the role's name (RT 5.0.4 and later)."
    )
