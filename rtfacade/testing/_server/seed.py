"""What a temporary RT holds besides RT's own initial data.

Everything here is in RT's own words: the keys are the arguments of RT's `Create` methods, so the
right page of RT's manual explains them. seed.pl turns it into records.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

Record: TypeAlias = dict[str, Any]


def _person(name: str, real_name: str, **more: Any) -> Record:
    return {
        "Name": name,
        "RealName": real_name,
        "EmailAddress": f"{name}@example.com",
        "Password": f"{name}-password",
        "Privileged": 1,
        **more,
    }


USERS: Final[list[Record]] = [
    _person("alice", "Alice Anderson"),
    _person("bob", "Bob Bauer"),
    _person("pierre", "Pierre Lefèvre", Lang="fr"),
    _person("gerda", "Gerda Müller", Lang="de"),
    _person("ivan", "Иван Петров", Lang="ru"),
    # May do what AGENT_RIGHTS says, but in LIMITED_QUEUE only.
    _person("limited", "Lim Ited"),
    # Can log in, and that is all.
    _person("norights", "No Rights"),
    # Agents whose time zones are not the server's.
    _person("nora", "Nora Newyork", Timezone="America/New_York"),
    _person("vera", "Vera Vienna", Timezone="Europe/Vienna"),
    # A customer: no staff, sees tickets of their own only.
    _person("kunde", "Karl Kunde", Privileged=0),
]

# Members may be users or groups; "Agents" is where the rights of ordinary staff come from.
GROUPS: Final[list[Record]] = [
    {"Name": "Staff", "Description": "Nobody yet", "Members": []},
    {"Name": "Helpdesk", "Description": "First line", "Members": ["bob"]},
    {
        "Name": "Agents",
        "Description": "Everyone who works on tickets",
        "Members": ["Helpdesk", "alice", "pierre", "gerda", "ivan", "nora", "vera"],
    },
]

LIMITED_QUEUE: Final = "Support"
ODD_QUEUE: Final = "Ops & Söhne"
# Has custom fields of every type; other queues do not.
TYPED_QUEUE: Final = "Every type"
DISABLED_QUEUE: Final = "Closed for good"

# Besides RT's own queue "General".
QUEUES: Final[list[Record]] = [
    {"Name": LIMITED_QUEUE, "CorrespondAddress": "support@example.com"},
    {"Name": ODD_QUEUE, "Description": "A name that has to be quoted, encoded and escaped"},
    {"Name": DISABLED_QUEUE, "Disabled": 1},
    {"Name": TYPED_QUEUE, "Description": "Tickets with custom fields of every type"},
]

# MaxValues: 1 takes one value, 0 any number. All of them apply to every queue.
TICKET_CUSTOM_FIELDS: Final[list[Record]] = [
    {"Name": "Severity", "Type": "Select", "MaxValues": 1, "Values": ["Low", "Medium", "High"]},
    {"Name": "Tags", "Type": "Freeform", "MaxValues": 0},
    {"Name": "Customer", "Type": "Freeform", "MaxValues": 1},
    {"Name": "Notes", "Type": "Text", "MaxValues": 1},
    {"Name": "Deadline", "Type": "Date", "MaxValues": 1},
    {"Name": "Seen at", "Type": "DateTime", "MaxValues": 1},
    {
        "Name": "Components",
        "Type": "Select",
        "MaxValues": 0,
        "Values": ["Network", "Mail", "Web", "Büro & Co"],
    },
]

# RT's types; a field of each with one value and with several is called "One Date", "Many Date".
FIELD_TYPES: Final = (
    "Freeform",
    "Text",
    "Wikitext",
    "HTML",
    "Select",
    "Combobox",
    "Autocomplete",
    "Date",
    "DateTime",
    "IPAddress",
    "IPAddressRange",
    "Image",
    "Binary",
)
_ALLOWED: Final = {
    "Select": ["Low", "High", "Büro & Co"],
    "Combobox": ["Red", "Blue"],
    "Autocomplete": ["Oslo", "Rome"],
}
# RT allows several values for these only where they were made by hand in its database.
_ONE_VALUE: Final = ("Text", "Wikitext", "Combobox")
TYPED_CATALOG: Final = "Every type"
TYPED_CLASS: Final = "Every type"


def _typed(lookup: str, kind: str, most: int, *place: str) -> Record:
    return {
        "Name": f"{'One' if most else 'Many'} {kind}",
        "Type": kind,
        "MaxValues": most,
        "LookupType": lookup,
        "Values": _ALLOWED.get(kind, []),
        "Place": place,
    }


def _typed_fields() -> list[Record]:
    """Fields of every type on every kind of object; all of RT's fields stay below 100, one page."""
    fields: list[Record] = []
    for number, kind in enumerate(FIELD_TYPES):
        one_or_many, other = number % 2, 1 - number % 2
        ticket = "RT::Queue-RT::Ticket"
        if kind in _ONE_VALUE:
            one_or_many = other = 1
        several = (1,) if kind in _ONE_VALUE else (1, 0)
        fields += [_typed(ticket, kind, most, "RT::Queue", TYPED_QUEUE) for most in several]
        message = f"{ticket}-RT::Transaction"
        fields.append(_typed(message, kind, one_or_many, "RT::Queue", TYPED_QUEUE))
        asset, article = "RT::Catalog-RT::Asset", "RT::Class-RT::Article"
        fields.append(_typed(asset, kind, one_or_many, "RT::Catalog", TYPED_CATALOG))
        fields.append(_typed(article, kind, other, "RT::Class", TYPED_CLASS))
    for lookup in ("RT::User", "RT::Group", "RT::Queue", "RT::Class"):
        fields.append(_typed(lookup, "DateTime", 1))
        fields.append(_typed(lookup, "IPAddressRange", 0))
        fields.append(_typed(lookup, "Image", 1))
    return fields


# They come last, so that the ids of other fields do not depend on them.
TYPED_CUSTOM_FIELDS: Final[list[Record]] = _typed_fields()

CUSTOM_ROLES: Final[list[Record]] = [
    {"Name": "Approver", "MaxValues": 0, "Queues": ["General"]},
    {"Name": "Engineer", "MaxValues": 1, "Queues": ["General"]},
]

CATALOGS: Final[list[Record]] = [
    {"Name": "Equipment", "Description": "Besides General assets"},
    {"Name": TYPED_CATALOG, "Description": "Assets with custom fields of every type"},
]
ASSETS: Final[list[Record]] = [
    {"Name": "Laptop 17", "Catalog": "Equipment", "Status": "in-use"},
    {"Name": "Printer 3", "Catalog": "Equipment", "Status": "new"},
]

# The field "Content" of articles is in RT's initial data.
CLASSES: Final[list[Record]] = [
    {"Name": "FAQ", "Description": "Frequently asked"},
    {"Name": TYPED_CLASS, "Description": "Articles with custom fields of every type"},
]
ARTICLES: Final[list[Record]] = [
    {
        "Name": "Reset a password",
        "Class": "FAQ",
        "Summary": "How to reset a password",
        "CustomFields": {"Content": "Open the portal.\nPress “Forgot password”."},
    },
]

SAVED_SEARCHES: Final[list[Record]] = [
    {
        "Name": "New in General",
        "Owner": "root",
        "Query": "Queue = 'General' AND Status = 'new'",
        "OrderBy": "id",
        "Order": "ASC",
    },
]

AGENT_RIGHTS: Final[list[str]] = [
    "SeeQueue",
    "ShowTicket",
    "ShowTicketComments",
    "ShowOutgoingEmail",
    "CreateTicket",
    "ReplyToTicket",
    "CommentOnTicket",
    "ModifyTicket",
    "DeleteTicket",
    "ForwardMessage",
    "OwnTicket",
    "TakeTicket",
    "StealTicket",
    "ReassignTicket",
    "Watch",
    "WatchAsAdminCc",
    "SeeCustomField",
    "ModifyCustomField",
    "SetInitialCustomField",
]
EVERYWHERE_RIGHTS: Final[list[str]] = [
    "SeeGroup",
    "ModifySelf",
    "ShowCatalog",
    "ShowAsset",
    "CreateAsset",
    "ModifyAsset",
    "SeeClass",
    "ShowArticle",
    "CreateArticle",
    "ModifyArticle",
]
# RT 6 has other names for what one may do with searches, and grants none that it does not know.
SAVED_SEARCH_RIGHTS: Final[list[str]] = [
    "LoadSavedSearch",
    "EditSavedSearches",
    "CreateSavedSearch",
    "ShowSavedSearches",
    "AdminOwnSavedSearch",
    "SeeOwnSavedSearch",
]

# "To" is [kind, name]: a user, a group, a system group (Domain) or a role on tickets.
# Without "Queue" a right holds everywhere. "RightsIfKnown" are granted where RT has them.
RIGHTS: Final[list[Record]] = [
    {
        "To": ["group", "Agents"],
        "Rights": [*AGENT_RIGHTS, *EVERYWHERE_RIGHTS],
        "RightsIfKnown": SAVED_SEARCH_RIGHTS,
    },
    {"To": ["user", "limited"], "Queue": LIMITED_QUEUE, "Rights": AGENT_RIGHTS},
    {"To": ["system", "Unprivileged"], "Queue": "General", "Rights": ["SeeQueue", "CreateTicket"]},
    {"To": ["role", "Requestor"], "Rights": ["ShowTicket", "ReplyToTicket", "SeeCustomField"]},
]


def description() -> dict[str, list[Any]]:
    """All of it, in the form that seed.pl reads."""
    return {
        "users": USERS,
        "groups": GROUPS,
        "queues": QUEUES,
        "ticket_custom_fields": TICKET_CUSTOM_FIELDS,
        "typed_custom_fields": TYPED_CUSTOM_FIELDS,
        "custom_roles": CUSTOM_ROLES,
        "catalogs": CATALOGS,
        "assets": ASSETS,
        "classes": CLASSES,
        "articles": ARTICLES,
        "saved_searches": SAVED_SEARCHES,
        "rights": RIGHTS,
        "tokens": ["root", *(user["Name"] for user in USERS)],
    }
