"""RT's nouns as frozen values, each read from RT's JSON with ``of(raw)``.

The attributes are plain typed values (``int``, ``str``, aware ``datetime | None``, tuples); what a
record has beyond them is in ``raw``. A row of a search has the fields that were asked for: reading
another one raises AttributeError with the name to add to ``fields=``.
"""

from rtfacade.records.article import ArticleRecord, ClassRecord
from rtfacade.records.asset import AssetRecord, CatalogRecord
from rtfacade.records.descriptors import Record
from rtfacade.records.fields import CustomFieldRecord, CustomFieldValueRecord, CustomRoleRecord
from rtfacade.records.messages import AttachmentRecord, TransactionRecord
from rtfacade.records.people import GroupRecord, Principal, UserRecord, read_custom_roles
from rtfacade.records.searches import SavedSearchRecord
from rtfacade.records.system import Info
from rtfacade.records.ticket import QueueRecord, TicketRecord

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
