"""RT's nouns as frozen values, each read from RT's JSON with ``of(raw)``.

The attributes are plain typed values (``int``, ``str``, aware ``datetime | None``, tuples); what a
record has beyond them is in ``raw``. A row of a search has the fields that were read: reading
another one raises AttributeError with the name to add to ``fields=``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rtfacade._lazy import loader

if TYPE_CHECKING:
    from rtfacade.records.article import ArticleRecord
    from rtfacade.records.asset import AssetRecord
    from rtfacade.records.attachment import AttachmentRecord
    from rtfacade.records.catalog import CatalogRecord
    from rtfacade.records.class_ import ClassRecord
    from rtfacade.records.custom_field import CustomFieldRecord
    from rtfacade.records.custom_field_value import CustomFieldValueRecord
    from rtfacade.records.custom_role import CustomRoleRecord
    from rtfacade.records.group import GroupRecord
    from rtfacade.records.info import Info
    from rtfacade.records.principal import Principal, read_custom_roles
    from rtfacade.records.queue import QueueRecord
    from rtfacade.records.record import Record
    from rtfacade.records.search import SavedSearchRecord
    from rtfacade.records.ticket import TicketRecord
    from rtfacade.records.transaction import TransactionRecord
    from rtfacade.records.user import UserRecord

#: Module -> its names; each is loaded when it is first used.
_HOMES = {
    "article": ("ArticleRecord",),
    "asset": ("AssetRecord",),
    "attachment": ("AttachmentRecord",),
    "catalog": ("CatalogRecord",),
    "class_": ("ClassRecord",),
    "custom_field": ("CustomFieldRecord",),
    "custom_field_value": ("CustomFieldValueRecord",),
    "custom_role": ("CustomRoleRecord",),
    "group": ("GroupRecord",),
    "info": ("Info",),
    "principal": (
        "Principal",
        "read_custom_roles",
    ),
    "queue": ("QueueRecord",),
    "record": ("Record",),
    "search": ("SavedSearchRecord",),
    "ticket": ("TicketRecord",),
    "transaction": ("TransactionRecord",),
    "user": ("UserRecord",),
}

__all__ = [
    "ArticleRecord",
    "AssetRecord",
    "AttachmentRecord",
    "CatalogRecord",
    "ClassRecord",
    "CustomFieldRecord",
    "CustomFieldValueRecord",
    "CustomRoleRecord",
    "GroupRecord",
    "Info",
    "Principal",
    "QueueRecord",
    "Record",
    "SavedSearchRecord",
    "TicketRecord",
    "TransactionRecord",
    "UserRecord",
    "read_custom_roles",
]

if not TYPE_CHECKING:
    __getattr__ = loader(__name__, __name__, _HOMES)
