"""Data models, each loaded on first use"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .applied import Applied
    from .applied_to import AppliedTo
    from .applied_to_page import AppliedToPage
    from .apply_to import ApplyTo
    from .article import Article
    from .article_columns import ArticleColumns
    from .article_create import ArticleCreate
    from .article_item import ArticleItem
    from .article_page import ArticlePage
    from .article_update import ArticleUpdate
    from .article_writable import ArticleWritable
    from .asset import Asset
    from .asset_columns import AssetColumns
    from .asset_create import AssetCreate
    from .asset_item import AssetItem
    from .asset_page import AssetPage
    from .asset_people import AssetPeople
    from .asset_roles import AssetRoles
    from .asset_update import AssetUpdate
    from .asset_writable import AssetWritable
    from .attachment import Attachment
    from .attachment_columns import AttachmentColumns
    from .attachment_item import AttachmentItem
    from .attachment_page import AttachmentPage
    from .available_rights import AvailableRights
    from .bulk_created import BulkCreated
    from .bulk_message import BulkMessage
    from .bulk_ticket_update import BulkTicketUpdate
    from .catalog import Catalog
    from .catalog_columns import CatalogColumns
    from .catalog_create import CatalogCreate
    from .catalog_item import CatalogItem
    from .catalog_page import CatalogPage
    from .catalog_update import CatalogUpdate
    from .class_ import Class
    from .class_columns import ClassColumns
    from .class_create import ClassCreate
    from .class_item import ClassItem
    from .class_page import ClassPage
    from .class_update import ClassUpdate
    from .custom_field import CustomField
    from .custom_field_columns import CustomFieldColumns
    from .custom_field_create import CustomFieldCreate
    from .custom_field_item import CustomFieldItem
    from .custom_field_page import CustomFieldPage
    from .custom_field_type import CustomFieldType
    from .custom_field_update import CustomFieldUpdate
    from .custom_field_value import CustomFieldValue
    from .custom_field_value_create import CustomFieldValueCreate
    from .custom_field_value_item import CustomFieldValueItem
    from .custom_field_value_page import CustomFieldValuePage
    from .custom_field_value_update import CustomFieldValueUpdate
    from .custom_field_values import CustomFieldValues
    from .custom_role import CustomRole
    from .custom_role_columns import CustomRoleColumns
    from .custom_role_item import CustomRoleItem
    from .custom_role_page import CustomRolePage
    from .error import Error
    from .file_upload import FileUpload
    from .flag import Flag
    from .granted_right import GrantedRight
    from .group import Group
    from .group_columns import GroupColumns
    from .group_create import GroupCreate
    from .group_item import GroupItem
    from .group_page import GroupPage
    from .group_update import GroupUpdate
    from .hyperlink import Hyperlink
    from .item import Item
    from .json_condition import JsonCondition
    from .lifecycle import Lifecycle
    from .lifecycle_canonical_case import LifecycleCanonicalCase
    from .lifecycle_config import LifecycleConfig
    from .lifecycle_create import LifecycleCreate
    from .lifecycle_item import LifecycleItem
    from .lifecycle_key import LifecycleKey
    from .lifecycle_map import LifecycleMap
    from .lifecycle_maps import LifecycleMaps
    from .lifecycle_statuses import LifecycleStatuses
    from .lifecycle_user import LifecycleUser
    from .lifecycle_verdict import LifecycleVerdict
    from .link_changes import LinkChanges
    from .link_relation import LinkRelation
    from .link_set import LinkSet
    from .links import Links
    from .member import Member
    from .membership_page import MembershipPage
    from .message import Message
    from .message_upload import MessageUpload
    from .page import Page
    from .queue import Queue
    from .queue_columns import QueueColumns
    from .queue_create import QueueCreate
    from .queue_item import QueueItem
    from .queue_page import QueuePage
    from .queue_update import QueueUpdate
    from .queue_writable import QueueWritable
    from .record import Record
    from .record_key import RecordKey
    from .record_lifecycle import RecordLifecycle
    from .record_status import RecordStatus
    from .record_transition import RecordTransition
    from .record_upload import RecordUpload
    from .reference import Reference
    from .right_descriptions import RightDescriptions
    from .right_grant import RightGrant
    from .right_holder import RightHolder
    from .right_page import RightPage
    from .right_result import RightResult
    from .rights_bulk import RightsBulk
    from .rights_bulk_results import RightsBulkResults
    from .saved_search import SavedSearch
    from .saved_search_columns import SavedSearchColumns
    from .saved_search_item import SavedSearchItem
    from .saved_search_page import SavedSearchPage
    from .search_form import SearchForm
    from .search_operator import SearchOperator
    from .server_version import ServerVersion
    from .short_page import ShortPage
    from .stamps import Stamps
    from .stored_file import StoredFile
    from .ticket import Ticket
    from .ticket_columns import TicketColumns
    from .ticket_create import TicketCreate
    from .ticket_item import TicketItem
    from .ticket_page import TicketPage
    from .ticket_people import TicketPeople
    from .ticket_roles import TicketRoles
    from .ticket_update import TicketUpdate
    from .ticket_writable import TicketWritable
    from .transaction import Transaction
    from .transaction_columns import TransactionColumns
    from .transaction_item import TransactionItem
    from .transaction_page import TransactionPage
    from .transaction_type import TransactionType
    from .user import User
    from .user_columns import UserColumns
    from .user_create import UserCreate
    from .user_item import UserItem
    from .user_page import UserPage
    from .user_update import UserUpdate
    from .with_lifecycle import WithLifecycle

_MODULES = {
    "Applied": ".applied",
    "AppliedTo": ".applied_to",
    "AppliedToPage": ".applied_to_page",
    "ApplyTo": ".apply_to",
    "Article": ".article",
    "ArticleColumns": ".article_columns",
    "ArticleCreate": ".article_create",
    "ArticleItem": ".article_item",
    "ArticlePage": ".article_page",
    "ArticleUpdate": ".article_update",
    "ArticleWritable": ".article_writable",
    "Asset": ".asset",
    "AssetColumns": ".asset_columns",
    "AssetCreate": ".asset_create",
    "AssetItem": ".asset_item",
    "AssetPage": ".asset_page",
    "AssetPeople": ".asset_people",
    "AssetRoles": ".asset_roles",
    "AssetUpdate": ".asset_update",
    "AssetWritable": ".asset_writable",
    "Attachment": ".attachment",
    "AttachmentColumns": ".attachment_columns",
    "AttachmentItem": ".attachment_item",
    "AttachmentPage": ".attachment_page",
    "AvailableRights": ".available_rights",
    "BulkCreated": ".bulk_created",
    "BulkMessage": ".bulk_message",
    "BulkTicketUpdate": ".bulk_ticket_update",
    "Catalog": ".catalog",
    "CatalogColumns": ".catalog_columns",
    "CatalogCreate": ".catalog_create",
    "CatalogItem": ".catalog_item",
    "CatalogPage": ".catalog_page",
    "CatalogUpdate": ".catalog_update",
    "Class": ".class_",
    "ClassColumns": ".class_columns",
    "ClassCreate": ".class_create",
    "ClassItem": ".class_item",
    "ClassPage": ".class_page",
    "ClassUpdate": ".class_update",
    "CustomField": ".custom_field",
    "CustomFieldColumns": ".custom_field_columns",
    "CustomFieldCreate": ".custom_field_create",
    "CustomFieldItem": ".custom_field_item",
    "CustomFieldPage": ".custom_field_page",
    "CustomFieldType": ".custom_field_type",
    "CustomFieldUpdate": ".custom_field_update",
    "CustomFieldValue": ".custom_field_value",
    "CustomFieldValueCreate": ".custom_field_value_create",
    "CustomFieldValueItem": ".custom_field_value_item",
    "CustomFieldValuePage": ".custom_field_value_page",
    "CustomFieldValueUpdate": ".custom_field_value_update",
    "CustomFieldValues": ".custom_field_values",
    "CustomRole": ".custom_role",
    "CustomRoleColumns": ".custom_role_columns",
    "CustomRoleItem": ".custom_role_item",
    "CustomRolePage": ".custom_role_page",
    "Error": ".error",
    "FileUpload": ".file_upload",
    "Flag": ".flag",
    "GrantedRight": ".granted_right",
    "Group": ".group",
    "GroupColumns": ".group_columns",
    "GroupCreate": ".group_create",
    "GroupItem": ".group_item",
    "GroupPage": ".group_page",
    "GroupUpdate": ".group_update",
    "Hyperlink": ".hyperlink",
    "Item": ".item",
    "JsonCondition": ".json_condition",
    "Lifecycle": ".lifecycle",
    "LifecycleCanonicalCase": ".lifecycle_canonical_case",
    "LifecycleConfig": ".lifecycle_config",
    "LifecycleCreate": ".lifecycle_create",
    "LifecycleItem": ".lifecycle_item",
    "LifecycleKey": ".lifecycle_key",
    "LifecycleMap": ".lifecycle_map",
    "LifecycleMaps": ".lifecycle_maps",
    "LifecycleStatuses": ".lifecycle_statuses",
    "LifecycleUser": ".lifecycle_user",
    "LifecycleVerdict": ".lifecycle_verdict",
    "LinkChanges": ".link_changes",
    "LinkRelation": ".link_relation",
    "LinkSet": ".link_set",
    "Links": ".links",
    "Member": ".member",
    "MembershipPage": ".membership_page",
    "Message": ".message",
    "MessageUpload": ".message_upload",
    "Page": ".page",
    "Queue": ".queue",
    "QueueColumns": ".queue_columns",
    "QueueCreate": ".queue_create",
    "QueueItem": ".queue_item",
    "QueuePage": ".queue_page",
    "QueueUpdate": ".queue_update",
    "QueueWritable": ".queue_writable",
    "Record": ".record",
    "RecordKey": ".record_key",
    "RecordLifecycle": ".record_lifecycle",
    "RecordStatus": ".record_status",
    "RecordTransition": ".record_transition",
    "RecordUpload": ".record_upload",
    "Reference": ".reference",
    "RightDescriptions": ".right_descriptions",
    "RightGrant": ".right_grant",
    "RightHolder": ".right_holder",
    "RightPage": ".right_page",
    "RightResult": ".right_result",
    "RightsBulk": ".rights_bulk",
    "RightsBulkResults": ".rights_bulk_results",
    "SavedSearch": ".saved_search",
    "SavedSearchColumns": ".saved_search_columns",
    "SavedSearchItem": ".saved_search_item",
    "SavedSearchPage": ".saved_search_page",
    "SearchForm": ".search_form",
    "SearchOperator": ".search_operator",
    "ServerVersion": ".server_version",
    "ShortPage": ".short_page",
    "Stamps": ".stamps",
    "StoredFile": ".stored_file",
    "Ticket": ".ticket",
    "TicketColumns": ".ticket_columns",
    "TicketCreate": ".ticket_create",
    "TicketItem": ".ticket_item",
    "TicketPage": ".ticket_page",
    "TicketPeople": ".ticket_people",
    "TicketRoles": ".ticket_roles",
    "TicketUpdate": ".ticket_update",
    "TicketWritable": ".ticket_writable",
    "Transaction": ".transaction",
    "TransactionColumns": ".transaction_columns",
    "TransactionItem": ".transaction_item",
    "TransactionPage": ".transaction_page",
    "TransactionType": ".transaction_type",
    "User": ".user",
    "UserColumns": ".user_columns",
    "UserCreate": ".user_create",
    "UserItem": ".user_item",
    "UserPage": ".user_page",
    "UserUpdate": ".user_update",
    "WithLifecycle": ".with_lifecycle",
}
__all__ = (
    "Applied",
    "AppliedTo",
    "AppliedToPage",
    "ApplyTo",
    "Article",
    "ArticleColumns",
    "ArticleCreate",
    "ArticleItem",
    "ArticlePage",
    "ArticleUpdate",
    "ArticleWritable",
    "Asset",
    "AssetColumns",
    "AssetCreate",
    "AssetItem",
    "AssetPage",
    "AssetPeople",
    "AssetRoles",
    "AssetUpdate",
    "AssetWritable",
    "Attachment",
    "AttachmentColumns",
    "AttachmentItem",
    "AttachmentPage",
    "AvailableRights",
    "BulkCreated",
    "BulkMessage",
    "BulkTicketUpdate",
    "Catalog",
    "CatalogColumns",
    "CatalogCreate",
    "CatalogItem",
    "CatalogPage",
    "CatalogUpdate",
    "Class",
    "ClassColumns",
    "ClassCreate",
    "ClassItem",
    "ClassPage",
    "ClassUpdate",
    "CustomField",
    "CustomFieldColumns",
    "CustomFieldCreate",
    "CustomFieldItem",
    "CustomFieldPage",
    "CustomFieldType",
    "CustomFieldUpdate",
    "CustomFieldValue",
    "CustomFieldValueCreate",
    "CustomFieldValueItem",
    "CustomFieldValuePage",
    "CustomFieldValues",
    "CustomFieldValueUpdate",
    "CustomRole",
    "CustomRoleColumns",
    "CustomRoleItem",
    "CustomRolePage",
    "Error",
    "FileUpload",
    "Flag",
    "GrantedRight",
    "Group",
    "GroupColumns",
    "GroupCreate",
    "GroupItem",
    "GroupPage",
    "GroupUpdate",
    "Hyperlink",
    "Item",
    "JsonCondition",
    "Lifecycle",
    "LifecycleCanonicalCase",
    "LifecycleConfig",
    "LifecycleCreate",
    "LifecycleItem",
    "LifecycleKey",
    "LifecycleMap",
    "LifecycleMaps",
    "LifecycleStatuses",
    "LifecycleUser",
    "LifecycleVerdict",
    "LinkChanges",
    "LinkRelation",
    "Links",
    "LinkSet",
    "Member",
    "MembershipPage",
    "Message",
    "MessageUpload",
    "Page",
    "Queue",
    "QueueColumns",
    "QueueCreate",
    "QueueItem",
    "QueuePage",
    "QueueUpdate",
    "QueueWritable",
    "Record",
    "RecordKey",
    "RecordLifecycle",
    "RecordStatus",
    "RecordTransition",
    "RecordUpload",
    "Reference",
    "RightDescriptions",
    "RightGrant",
    "RightHolder",
    "RightPage",
    "RightResult",
    "RightsBulk",
    "RightsBulkResults",
    "SavedSearch",
    "SavedSearchColumns",
    "SavedSearchItem",
    "SavedSearchPage",
    "SearchForm",
    "SearchOperator",
    "ServerVersion",
    "ShortPage",
    "Stamps",
    "StoredFile",
    "Ticket",
    "TicketColumns",
    "TicketCreate",
    "TicketItem",
    "TicketPage",
    "TicketPeople",
    "TicketRoles",
    "TicketUpdate",
    "TicketWritable",
    "Transaction",
    "TransactionColumns",
    "TransactionItem",
    "TransactionPage",
    "TransactionType",
    "User",
    "UserColumns",
    "UserCreate",
    "UserItem",
    "UserPage",
    "UserUpdate",
    "WithLifecycle",
)
if not TYPE_CHECKING:

    def __getattr__(name: str) -> Any:
        module = _MODULES.get(name)
        if module is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(module, __name__), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
