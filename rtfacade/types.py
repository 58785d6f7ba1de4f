"""Every type that stands in a public signature, for annotations of your own.

``from rtfacade.types import Tickets, TicketChanges`` works in plain code and for type checkers. A
type is loaded when it is first used, so that importing this module costs nothing. What the package
itself offers, such as ``Ticket`` and ``Pager``, is here too.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import rtfacade

if TYPE_CHECKING:
    from rtfacade import (
        RT,
        Article,
        ArticleRecord,
        Asset,
        AssetRecord,
        AsyncArticle,
        AsyncAsset,
        AsyncAttachment,
        AsyncCatalog,
        AsyncClass,
        AsyncCustomField,
        AsyncCustomRole,
        AsyncGroup,
        AsyncPager,
        AsyncQueue,
        AsyncRows,
        AsyncRT,
        AsyncSavedSearch,
        AsyncTicket,
        AsyncTransaction,
        AsyncUser,
        Attachment,
        AttachmentName,
        AttachmentRecord,
        AuthenticationError,
        BadRequestError,
        BulkResult,
        Catalog,
        CatalogRecord,
        Class,
        ClassRecord,
        ConflictError,
        Conversation,
        CustomField,
        CustomFieldRecord,
        CustomFieldValueRecord,
        CustomRole,
        CustomRoleRecord,
        ForbiddenError,
        Group,
        GroupRecord,
        HistoryEntry,
        Info,
        InvalidDataError,
        Link,
        Links,
        ListedAttachment,
        MembersChange,
        Message,
        NotAppliedError,
        NotFoundError,
        Pager,
        Principal,
        ProtocolError,
        Queue,
        QueueRecord,
        RateLimitError,
        Rest1Attachment,
        Rest1ClosedError,
        Rest1CustomField,
        Rest1Group,
        Rest1Line,
        Rest1Queue,
        Rest1Ticket,
        Rest1User,
        Rows,
        RTError,
        SavedSearch,
        SavedSearchRecord,
        ServerError,
        StatusError,
        Ticket,
        Transaction,
        TransactionRecord,
        TransportError,
        Upload,
        User,
        UserRecord,
    )
    from rtfacade._async.articles import AsyncArticles
    from rtfacade._async.assets import AsyncAssets
    from rtfacade._async.attachments import AsyncAttachments
    from rtfacade._async.catalogs import AsyncCatalogs
    from rtfacade._async.classes import AsyncClasses
    from rtfacade._async.custom_fields import AsyncCustomFields
    from rtfacade._async.custom_roles import AsyncCustomRoles
    from rtfacade._async.groups import AsyncGroups
    from rtfacade._async.queues import AsyncQueues
    from rtfacade._async.rest1.client import AsyncRest1
    from rtfacade._async.rest1.groups import AsyncRest1Groups
    from rtfacade._async.rest1.kinds import AsyncFieldKinds
    from rtfacade._async.rest1.queues import AsyncRest1Queues
    from rtfacade._async.rest1.stream import AsyncPayload
    from rtfacade._async.rest1.tickets import AsyncRest1Tickets
    from rtfacade._async.rest1.transactions import AsyncRest1Transactions
    from rtfacade._async.rest1.users import AsyncRest1Users
    from rtfacade._async.searches import AsyncSearches
    from rtfacade._async.tickets import AsyncTickets
    from rtfacade._async.transactions import AsyncTransactions
    from rtfacade._async.users import AsyncUsers
    from rtfacade._rest1.forms import Form
    from rtfacade._rest2.filters import Condition
    from rtfacade._rest2.keys import (
        ArticleKey,
        AssetKey,
        CatalogKey,
        ClassKey,
        CustomFieldKey,
        CustomRoleKey,
        GroupKey,
        Member,
        QueueKey,
        SearchKey,
        UserKey,
        ValueKey,
    )
    from rtfacade._rest2.message_body import Content
    from rtfacade._sync.articles import Articles
    from rtfacade._sync.assets import Assets
    from rtfacade._sync.attachments import Attachments
    from rtfacade._sync.catalogs import Catalogs
    from rtfacade._sync.classes import Classes
    from rtfacade._sync.custom_fields import CustomFields, Place
    from rtfacade._sync.custom_roles import CustomRoles
    from rtfacade._sync.groups import Groups
    from rtfacade._sync.queues import Queues
    from rtfacade._sync.rest1.base import Part, Reply
    from rtfacade._sync.rest1.client import Rest1
    from rtfacade._sync.rest1.groups import Rest1Groups
    from rtfacade._sync.rest1.kinds import FieldKinds
    from rtfacade._sync.rest1.queues import Rest1Queues
    from rtfacade._sync.rest1.search import Format, Kind
    from rtfacade._sync.rest1.stream import Payload
    from rtfacade._sync.rest1.tickets import Rest1Tickets
    from rtfacade._sync.rest1.transactions import Rest1Transactions
    from rtfacade._sync.rest1.users import Rest1Users
    from rtfacade._sync.searches import Searches
    from rtfacade._sync.tickets import Tickets
    from rtfacade._sync.tickets.bulk import TicketItems
    from rtfacade._sync.tickets.bulk_create import NewTicketItems
    from rtfacade._sync.transactions import Transactions
    from rtfacade._sync.users import Users
    from rtfacade.auth.tls import Cert, Verify
    from rtfacade.records import Record, TicketRecord
    from rtfacade.records.bulk_result import Progress
    from rtfacade.records.changes import (
        ArticleChanges,
        ArticleFields,
        AssetChanges,
        AssetFields,
        AssetFilters,
        CatalogChanges,
        CatalogFields,
        ClassChanges,
        ClassFields,
        CustomFieldChanges,
        CustomFieldFields,
        GroupChanges,
        GroupFields,
        QueueChanges,
        QueueFields,
        Rest1GroupChanges,
        Rest1LinkTargets,
        Rest1QueueChanges,
        Rest1QueueFields,
        Rest1TicketChanges,
        Rest1TicketFields,
        Rest1UserChanges,
        Rest1UserFields,
        TicketChanges,
        TicketFields,
        TicketFilters,
        UserChanges,
        UserFields,
        ValueChanges,
        ValueFields,
    )
    from rtfacade.records.message import MessageOptions, Rest1MessageOptions
    from rtfacade.records.serialize import (
        FieldValue,
        FieldValues,
        Minutes,
        People,
        Person,
        Target,
        Targets,
    )

#: Type -> the module that has it.
_HOMES = {
    "_sync.rest1.search": (
        "Kind",
        "Format",
    ),
    "_rest1.forms": ("Form",),
    "_sync.rest1.kinds": ("FieldKinds",),
    "_async.rest1.kinds": ("AsyncFieldKinds",),
    "_sync.rest1.stream": ("Payload",),
    "_async.rest1.stream": ("AsyncPayload",),
    "_async.articles": ("AsyncArticles",),
    "_async.assets": ("AsyncAssets",),
    "_async.attachments": ("AsyncAttachments",),
    "_async.catalogs": ("AsyncCatalogs",),
    "_async.classes": ("AsyncClasses",),
    "_async.custom_fields": ("AsyncCustomFields",),
    "_async.custom_roles": ("AsyncCustomRoles",),
    "_async.groups": ("AsyncGroups",),
    "_async.queues": ("AsyncQueues",),
    "_async.rest1.client": ("AsyncRest1",),
    "_async.rest1.groups": ("AsyncRest1Groups",),
    "_async.rest1.queues": ("AsyncRest1Queues",),
    "_async.rest1.tickets": ("AsyncRest1Tickets",),
    "_async.rest1.transactions": ("AsyncRest1Transactions",),
    "_async.rest1.users": ("AsyncRest1Users",),
    "_async.searches": ("AsyncSearches",),
    "_async.tickets": ("AsyncTickets",),
    "_async.transactions": ("AsyncTransactions",),
    "_async.users": ("AsyncUsers",),
    "_rest2.filters": ("Condition",),
    "_rest2.message_body": ("Content",),
    "_rest2.keys": (
        "ArticleKey",
        "AssetKey",
        "CatalogKey",
        "ClassKey",
        "CustomFieldKey",
        "CustomRoleKey",
        "GroupKey",
        "Member",
        "QueueKey",
        "SearchKey",
        "UserKey",
        "ValueKey",
    ),
    "_sync.articles": ("Articles",),
    "_sync.assets": ("Assets",),
    "_sync.attachments": ("Attachments",),
    "_sync.catalogs": ("Catalogs",),
    "_sync.classes": ("Classes",),
    "_sync.custom_fields": (
        "CustomFields",
        "Place",
    ),
    "_sync.custom_roles": ("CustomRoles",),
    "_sync.groups": ("Groups",),
    "_sync.queues": ("Queues",),
    "_sync.rest1.base": (
        "Part",
        "Reply",
    ),
    "_sync.rest1.client": ("Rest1",),
    "_sync.rest1.groups": ("Rest1Groups",),
    "_sync.rest1.queues": ("Rest1Queues",),
    "_sync.rest1.tickets": ("Rest1Tickets",),
    "_sync.rest1.transactions": ("Rest1Transactions",),
    "_sync.rest1.users": ("Rest1Users",),
    "_sync.searches": ("Searches",),
    "_sync.tickets": ("Tickets",),
    "_sync.tickets.bulk": ("TicketItems",),
    "_sync.tickets.bulk_create": ("NewTicketItems",),
    "_sync.transactions": ("Transactions",),
    "_sync.users": ("Users",),
    "auth.tls": (
        "Cert",
        "Verify",
    ),
    "records": (
        "Record",
        "TicketRecord",
    ),
    "records.bulk_result": ("Progress",),
    "records.changes": (
        "ArticleChanges",
        "ArticleFields",
        "AssetChanges",
        "AssetFields",
        "AssetFilters",
        "CatalogChanges",
        "CatalogFields",
        "ClassChanges",
        "ClassFields",
        "CustomFieldChanges",
        "CustomFieldFields",
        "GroupChanges",
        "GroupFields",
        "QueueChanges",
        "QueueFields",
        "Rest1GroupChanges",
        "Rest1LinkTargets",
        "Rest1QueueChanges",
        "Rest1QueueFields",
        "Rest1TicketChanges",
        "Rest1TicketFields",
        "Rest1UserChanges",
        "Rest1UserFields",
        "TicketChanges",
        "TicketFields",
        "TicketFilters",
        "UserChanges",
        "UserFields",
        "ValueChanges",
        "ValueFields",
    ),
    "records.message": (
        "MessageOptions",
        "Rest1MessageOptions",
    ),
    "records.serialize": (
        "FieldValue",
        "FieldValues",
        "Minutes",
        "People",
        "Person",
        "Target",
        "Targets",
    ),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "RT",
    "Article",
    "ArticleChanges",
    "ArticleFields",
    "ArticleKey",
    "ArticleRecord",
    "Articles",
    "Asset",
    "AssetChanges",
    "AssetFields",
    "AssetFilters",
    "AssetKey",
    "AssetRecord",
    "Assets",
    "AsyncArticle",
    "AsyncArticles",
    "AsyncAsset",
    "AsyncAssets",
    "AsyncAttachment",
    "AsyncAttachments",
    "AsyncCatalog",
    "AsyncCatalogs",
    "AsyncClass",
    "AsyncClasses",
    "AsyncCustomField",
    "AsyncCustomFields",
    "AsyncCustomRole",
    "AsyncCustomRoles",
    "AsyncFieldKinds",
    "AsyncGroup",
    "AsyncGroups",
    "AsyncPager",
    "AsyncPayload",
    "AsyncQueue",
    "AsyncQueues",
    "AsyncRT",
    "AsyncRest1",
    "AsyncRest1Groups",
    "AsyncRest1Queues",
    "AsyncRest1Tickets",
    "AsyncRest1Transactions",
    "AsyncRest1Users",
    "AsyncRows",
    "AsyncSavedSearch",
    "AsyncSearches",
    "AsyncTicket",
    "AsyncTickets",
    "AsyncTransaction",
    "AsyncTransactions",
    "AsyncUser",
    "AsyncUsers",
    "Attachment",
    "AttachmentName",
    "AttachmentRecord",
    "Attachments",
    "AuthenticationError",
    "BadRequestError",
    "BulkResult",
    "Catalog",
    "CatalogChanges",
    "CatalogFields",
    "CatalogKey",
    "CatalogRecord",
    "Catalogs",
    "Cert",
    "Class",
    "ClassChanges",
    "ClassFields",
    "ClassKey",
    "ClassRecord",
    "Classes",
    "Condition",
    "ConflictError",
    "Content",
    "Conversation",
    "CustomField",
    "CustomFieldChanges",
    "CustomFieldFields",
    "CustomFieldKey",
    "CustomFieldRecord",
    "CustomFieldValueRecord",
    "CustomFields",
    "CustomRole",
    "CustomRoleKey",
    "CustomRoleRecord",
    "CustomRoles",
    "FieldKinds",
    "FieldValue",
    "FieldValues",
    "ForbiddenError",
    "Form",
    "Format",
    "Group",
    "GroupChanges",
    "GroupFields",
    "GroupKey",
    "GroupRecord",
    "Groups",
    "HistoryEntry",
    "Info",
    "InvalidDataError",
    "Kind",
    "Link",
    "Links",
    "ListedAttachment",
    "Member",
    "MembersChange",
    "Message",
    "MessageOptions",
    "Minutes",
    "NewTicketItems",
    "NotAppliedError",
    "NotFoundError",
    "Pager",
    "Part",
    "Payload",
    "People",
    "Person",
    "Place",
    "Principal",
    "Progress",
    "ProtocolError",
    "Queue",
    "QueueChanges",
    "QueueFields",
    "QueueKey",
    "QueueRecord",
    "Queues",
    "RTError",
    "RateLimitError",
    "Record",
    "Reply",
    "Rest1",
    "Rest1Attachment",
    "Rest1ClosedError",
    "Rest1CustomField",
    "Rest1Group",
    "Rest1GroupChanges",
    "Rest1Groups",
    "Rest1Line",
    "Rest1LinkTargets",
    "Rest1MessageOptions",
    "Rest1Queue",
    "Rest1QueueChanges",
    "Rest1QueueFields",
    "Rest1Queues",
    "Rest1Ticket",
    "Rest1TicketChanges",
    "Rest1TicketFields",
    "Rest1Tickets",
    "Rest1Transactions",
    "Rest1User",
    "Rest1UserChanges",
    "Rest1UserFields",
    "Rest1Users",
    "Rows",
    "SavedSearch",
    "SavedSearchRecord",
    "SearchKey",
    "Searches",
    "ServerError",
    "StatusError",
    "Target",
    "Targets",
    "Ticket",
    "TicketChanges",
    "TicketFields",
    "TicketFilters",
    "TicketItems",
    "TicketRecord",
    "Tickets",
    "Transaction",
    "TransactionRecord",
    "Transactions",
    "TransportError",
    "Upload",
    "User",
    "UserChanges",
    "UserFields",
    "UserKey",
    "UserRecord",
    "Users",
    "ValueChanges",
    "ValueFields",
    "ValueKey",
    "Verify",
]

if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        """Load a type when it is first used (PEP 562)."""
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        home = _HOME_OF.get(name)
        kind = getattr(import_module(f"rtfacade.{home}") if home else rtfacade, name)
        globals()[name] = kind
        return kind


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
