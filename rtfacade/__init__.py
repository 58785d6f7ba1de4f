"""A typed client for Best Practical's Request Tracker (RT), over REST2 and REST1.

``RT`` is the sync client, ``AsyncRT`` the async one; everything else is reached through them.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from rtfacade._version import __version__

if TYPE_CHECKING:
    from rtfacade._async.bound import (
        AsyncArticle,
        AsyncAsset,
        AsyncAttachment,
        AsyncCatalog,
        AsyncClass,
        AsyncCustomField,
        AsyncCustomRole,
        AsyncGroup,
        AsyncQueue,
        AsyncSavedSearch,
        AsyncTicket,
        AsyncTransaction,
        AsyncUser,
    )
    from rtfacade._async.client import AsyncRT
    from rtfacade._async.pager import AsyncPager, AsyncRows
    from rtfacade._attachments.uploads import Upload
    from rtfacade._rest2.filters import AnyOf, any_of
    from rtfacade._sync.bound import (
        Article,
        Asset,
        Attachment,
        Catalog,
        Class,
        CustomField,
        CustomRole,
        Group,
        Queue,
        SavedSearch,
        Ticket,
        Transaction,
        User,
    )
    from rtfacade._sync.client import RT
    from rtfacade._sync.pager import Pager, Rows
    from rtfacade.errors import (
        AuthenticationError,
        BadRequestError,
        ConflictError,
        DeadlineError,
        ForbiddenError,
        InvalidDataError,
        NoCredentialsError,
        NotAppliedError,
        NotConfiguredError,
        NotFoundError,
        ProtocolError,
        RateLimitError,
        Rest1ClosedError,
        Rest2MissingError,
        RTError,
        ServerError,
        StatusError,
        TransportError,
        UnconfirmedError,
        UnknownNameError,
    )
    from rtfacade.records import (
        ArticleRecord,
        AssetRecord,
        AttachmentRecord,
        CatalogRecord,
        ClassRecord,
        CustomFieldRecord,
        CustomFieldValueRecord,
        CustomRoleRecord,
        GroupRecord,
        Info,
        Principal,
        QueueRecord,
        SavedSearchRecord,
        TransactionRecord,
        UserRecord,
    )
    from rtfacade.records.bulk_result import BulkResult
    from rtfacade.records.conversation import Conversation
    from rtfacade.records.diagnosis import Finding
    from rtfacade.records.history import AttachmentName, HistoryEntry
    from rtfacade.records.links import Link, Links
    from rtfacade.records.members_change import MembersChange
    from rtfacade.records.message import Message
    from rtfacade.records.rest1 import (
        ListedAttachment,
        Rest1Attachment,
        Rest1CustomField,
        Rest1Group,
        Rest1Line,
        Rest1Queue,
        Rest1Ticket,
        Rest1User,
    )
    from rtfacade.ticketsql import quote

#: Public name -> the module that has it; each is loaded when it is first used.
_HOMES = {
    "_async.client": ("AsyncRT",),
    "_async.pager": ("AsyncPager", "AsyncRows"),
    "_async.bound": (
        "AsyncArticle",
        "AsyncAsset",
        "AsyncAttachment",
        "AsyncCatalog",
        "AsyncClass",
        "AsyncCustomField",
        "AsyncCustomRole",
        "AsyncGroup",
        "AsyncQueue",
        "AsyncSavedSearch",
        "AsyncTicket",
        "AsyncTransaction",
        "AsyncUser",
    ),
    "_sync.client": ("RT",),
    "_sync.pager": ("Pager", "Rows"),
    "_sync.bound": (
        "Article",
        "Asset",
        "Attachment",
        "Catalog",
        "Class",
        "CustomField",
        "CustomRole",
        "Group",
        "Queue",
        "SavedSearch",
        "Ticket",
        "Transaction",
        "User",
    ),
    "_attachments.uploads": ("Upload",),
    "_rest2.filters": ("AnyOf", "any_of"),
    "records.bulk_result": ("BulkResult",),
    "records.conversation": ("Conversation",),
    "records.diagnosis": ("Finding",),
    "errors": (
        "AuthenticationError",
        "BadRequestError",
        "ConflictError",
        "DeadlineError",
        "ForbiddenError",
        "InvalidDataError",
        "NoCredentialsError",
        "NotAppliedError",
        "NotConfiguredError",
        "NotFoundError",
        "ProtocolError",
        "RTError",
        "RateLimitError",
        "Rest1ClosedError",
        "Rest2MissingError",
        "ServerError",
        "StatusError",
        "TransportError",
        "UnconfirmedError",
        "UnknownNameError",
    ),
    "records.history": ("AttachmentName", "HistoryEntry"),
    "records.links": ("Link", "Links"),
    "records.members_change": ("MembersChange",),
    "records.message": ("Message",),
    "records": (
        "ArticleRecord",
        "AssetRecord",
        "CatalogRecord",
        "ClassRecord",
        "CustomFieldRecord",
        "CustomFieldValueRecord",
        "CustomRoleRecord",
        "SavedSearchRecord",
        "TransactionRecord",
        "AttachmentRecord",
        "GroupRecord",
        "Info",
        "Principal",
        "QueueRecord",
        "UserRecord",
    ),
    "records.rest1": (
        "ListedAttachment",
        "Rest1Attachment",
        "Rest1CustomField",
        "Rest1Group",
        "Rest1Line",
        "Rest1Queue",
        "Rest1Ticket",
        "Rest1User",
    ),
    "ticketsql": ("quote",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "RT",
    "AnyOf",
    "Article",
    "ArticleRecord",
    "Asset",
    "AssetRecord",
    "AsyncArticle",
    "AsyncAsset",
    "AsyncAttachment",
    "AsyncCatalog",
    "AsyncClass",
    "AsyncCustomField",
    "AsyncCustomRole",
    "AsyncGroup",
    "AsyncPager",
    "AsyncQueue",
    "AsyncRT",
    "AsyncRows",
    "AsyncSavedSearch",
    "AsyncTicket",
    "AsyncTransaction",
    "AsyncUser",
    "Attachment",
    "AttachmentName",
    "AttachmentRecord",
    "AuthenticationError",
    "BadRequestError",
    "BulkResult",
    "Catalog",
    "CatalogRecord",
    "Class",
    "ClassRecord",
    "ConflictError",
    "Conversation",
    "CustomField",
    "CustomFieldRecord",
    "CustomFieldValueRecord",
    "CustomRole",
    "CustomRoleRecord",
    "DeadlineError",
    "Finding",
    "ForbiddenError",
    "Group",
    "GroupRecord",
    "HistoryEntry",
    "Info",
    "InvalidDataError",
    "Link",
    "Links",
    "ListedAttachment",
    "MembersChange",
    "Message",
    "NoCredentialsError",
    "NotAppliedError",
    "NotConfiguredError",
    "NotFoundError",
    "Pager",
    "Principal",
    "ProtocolError",
    "Queue",
    "QueueRecord",
    "RTError",
    "RateLimitError",
    "Rest1Attachment",
    "Rest1ClosedError",
    "Rest1CustomField",
    "Rest1Group",
    "Rest1Line",
    "Rest1Queue",
    "Rest1Ticket",
    "Rest1User",
    "Rest2MissingError",
    "Rows",
    "SavedSearch",
    "SavedSearchRecord",
    "ServerError",
    "StatusError",
    "Ticket",
    "Transaction",
    "TransactionRecord",
    "TransportError",
    "UnconfirmedError",
    "UnknownNameError",
    "Upload",
    "User",
    "UserRecord",
    "__version__",
    "any_of",
    "quote",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Load a public name when it is first used (PEP 562)."""
        home = _HOME_OF.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{home}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})
