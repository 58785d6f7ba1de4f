from typing import Literal

TransactionType = Literal[
    "AddLink",
    "AddMember",
    "AddReminder",
    "AddWatcher",
    "Comment",
    "CommentEmailRecord",
    "Correspond",
    "Create",
    "CustomField",
    "DeleteLink",
    "DeleteMember",
    "DelWatcher",
    "Disabled",
    "EmailRecord",
    "Enabled",
    "Force",
    "Give",
    "Merged",
    "OpenReminder",
    "ResolveReminder",
    "Set",
    "SetWatcher",
    "Status",
    "Steal",
    "SystemError",
    "Take",
    "Told",
    "Untake",
]

TRANSACTION_TYPE_VALUES: set[TransactionType] = {
    "AddLink",
    "AddMember",
    "AddReminder",
    "AddWatcher",
    "Comment",
    "CommentEmailRecord",
    "Correspond",
    "Create",
    "CustomField",
    "DeleteLink",
    "DeleteMember",
    "DelWatcher",
    "Disabled",
    "EmailRecord",
    "Enabled",
    "Force",
    "Give",
    "Merged",
    "OpenReminder",
    "ResolveReminder",
    "Set",
    "SetWatcher",
    "Status",
    "Steal",
    "SystemError",
    "Take",
    "Told",
    "Untake",
}


def check_transaction_type(value: str) -> TransactionType:
    if value in TRANSACTION_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRANSACTION_TYPE_VALUES!r}")
