"""Names that every RT has. `site` reads those that one RT has."""

from __future__ import annotations

STATUSES = ("new", "open", "stalled", "resolved", "rejected", "deleted")
ASSET_STATUSES = ("new", "allocated", "in-use", "recycled", "stolen", "deleted")
LIFECYCLES = ("default", "approvals", "assets")
WATCHER_ROLES = ("cc", "admin-cc", "requestor")
TICKET_TYPES = ("ticket", "reminder", "approval")
FIELD_TYPES = (
    *("Select", "Freeform", "Text", "Wikitext", "HTML", "Image", "Binary", "Combobox"),
    *("Autocomplete", "Date", "DateTime", "IPAddress", "IPAddressRange"),
)
OBJECT_CLASSES = (
    *("RT::Ticket", "RT::Queue", "RT::User", "RT::Group", "RT::Asset", "RT::Article"),
    *("RT::CustomField", "RT::Catalog", "RT::Class", "all"),
)
TRANSACTION_TYPES = (
    *("Create", "Correspond", "Comment", "Status", "Set", "CustomField", "EmailRecord"),
    *("CommentEmailRecord", "AddLink", "DeleteLink", "AddWatcher", "DelWatcher", "SetWatcher"),
    *("AddReminder", "OpenReminder", "ResolveReminder", "DeleteReminder", "Take", "Untake"),
    *("Give", "Steal", "Force", "Told", "Subject", "SystemError", "Disabled", "Enabled"),
    *("AddMember", "DeleteMember", "SLA", "PurgeTransaction", "Forward Ticket"),
    *("Forward Transaction", "Encrypted", "Decrypted"),
)
