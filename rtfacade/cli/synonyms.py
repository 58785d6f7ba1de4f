"""What commands of other tools are called here, for a suggestion that a spelling cannot give."""

from __future__ import annotations

from collections.abc import Container

#: Another word for a verb -> ours, the first that the group has.
_VERBS = {
    "view": ("show",),
    "get": ("show",),
    "read": ("show",),
    "info": ("show",),
    "cat": ("show",),
    "display": ("show",),
    "describe": ("show",),
    "print": ("show",),
    "ls": ("list",),
    "all": ("list",),
    "index": ("list",),
    "find": ("search", "list"),
    "query": ("search", "list"),
    "filter": ("search", "list"),
    "new": ("create",),
    "add": ("create",),
    "make": ("create",),
    "open": ("create",),
    "submit": ("create",),
    "update": ("edit",),
    "modify": ("edit",),
    "change": ("edit",),
    "set": ("edit",),
    "rename": ("edit",),
    "close": ("resolve",),
    "done": ("resolve",),
    "finish": ("resolve",),
    "complete": ("resolve",),
    "reopen": ("open",),
    "stalled": ("stall",),
    "pause": ("stall",),
    "hold": ("stall",),
    "spam": ("reject",),
    "rm": ("delete", "remove"),
    "del": ("delete", "remove"),
    "destroy": ("delete",),
    "remove": ("delete",),
    "disable": ("delete",),
    "answer": ("reply",),
    "respond": ("reply",),
    "correspond": ("reply",),
    "mail": ("reply",),
    "send": ("reply",),
    "note": ("comment",),
    "attach": ("comment",),
    "upload": ("comment",),
    "assign": ("edit",),
    "own": ("take",),
    "claim": ("take",),
    "give": ("edit",),
    "release": ("untake",),
    "unassign": ("untake",),
    "log": ("history",),
    "transactions": ("history",),
    "messages": ("conversation",),
    "thread": ("conversation",),
    "files": ("attachments",),
    "save": ("download",),
    "fetch": ("download",),
    "people": ("watchers",),
    "cc": ("watch",),
    "subscribe": ("watch",),
    "unwatch": ("watch",),
    "reminder": ("remind",),
    "join": ("merge",),
    "relate": ("link",),
    "users": ("members",),
    "custom-fields": ("fields",),
    "where": ("places",),
}
#: Another word for a noun, or for a command that is no noun.
_NOUNS = {
    "cf": "custom-field",
    "field": "custom-field",
    "fields": "custom-field",
    "customfield": "custom-field",
    "customfields": "custom-field",
    "role": "custom-role",
    "roles": "custom-role",
    "customrole": "custom-role",
    "issue": "ticket",
    "case": "ticket",
    "incident": "ticket",
    "person": "user",
    "account": "user",
    "team": "group",
    "project": "queue",
    "device": "asset",
    "kb": "article",
    "knowledge": "article",
    "file": "attachment",
    "files": "attachment",
    "txn": "transaction",
    "history": "transaction",
    "searches": "search",
    "saved-search": "search",
    "rest": "api",
    "rest2": "api",
    "curl": "api",
    "request": "api",
    "me": "whoami",
    "who": "whoami",
    "signin": "login",
    "signout": "logout",
    "settings": "config",
    "configure": "config",
    "configuration": "config",
    "profile": "auth",
    "profiles": "auth",
    "check": "doctor",
    "diagnose": "doctor",
    "dump": "export",
    "import": "bulk",
    "batch": "bulk",
}


def ours_for(word: str, group: str, table: Container[str], of_tickets: Container[str] = ()) -> str:
    """Return what a command is called here, such as ``ticket resolve`` for ``close``; else ``""``.

    ``group`` is the line above, without the program, and ``table`` has the commands in it. A verb
    without its noun is meant for tickets.
    """
    typed = word.casefold().replace("_", "-")
    for verb in _VERBS.get(typed, ()):
        if verb in table and verb != typed:
            return f"{group} {verb}".strip()
    if group:
        return ""
    singular = typed.removesuffix("s") if not typed.endswith("ss") else typed
    for noun in (_NOUNS.get(typed), singular, f"{singular[:-2]}y", singular.removesuffix("e")):
        if noun and noun in table and noun != typed:
            return noun
    verbs = (verb for verb in (typed, *_VERBS.get(typed, ())) if verb in of_tickets)
    return next((f"ticket {verb}" for verb in verbs), "")
