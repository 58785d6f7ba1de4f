"""How verbs are told which object they are about: a number, a name, or a record of it."""

from __future__ import annotations

from rtfacade.records import (
    ArticleRecord,
    AssetRecord,
    CatalogRecord,
    ClassRecord,
    CustomFieldRecord,
    CustomFieldValueRecord,
    CustomRoleRecord,
    GroupRecord,
    Principal,
    QueueRecord,
    SavedSearchRecord,
    UserRecord,
)

ArticleKey = str | int | ArticleRecord
AssetKey = str | int | AssetRecord
CatalogKey = str | int | CatalogRecord
ClassKey = str | int | ClassRecord
CustomFieldKey = str | int | CustomFieldRecord
CustomRoleKey = str | int | CustomRoleRecord
GroupKey = str | int | GroupRecord
#: A user (name, e-mail address, id) or a group (id, record).
Member = str | int | UserRecord | GroupRecord | Principal
QueueKey = str | int | QueueRecord
#: A saved search, by its title, its number, or a record of it.
SearchKey = str | int | SavedSearchRecord
UserKey = str | int | UserRecord
#: A value that a custom field allows: its text, its number, or a record of it.
ValueKey = str | int | CustomFieldValueRecord
