"""What commands of other tools are called here, for a suggestion that a spelling cannot give."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Container, Sequence

#: The number or the address of a record.
_RECORD = re.compile(r"#?\d+|(?:https?|fsck\.com-rt)://\S+|\[[^\[\]]*#\d+\]")

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
    "close": ("resolve", "update --status resolved"),
    "resolve": ("update --status resolved",),
    "edit": ("update",),
    "transition": ("edit ID --status STATUS",),
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
    "assign": ("edit ID --owner PERSON",),
    "own": ("take",),
    "claim": ("take",),
    "give": ("edit ID --owner PERSON",),
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
    "transfer": ("edit ID --queue QUEUE",),
    "move": ("edit ID --queue QUEUE", "edit"),
    "retitle": ("edit ID --subject SUBJECT",),
    "subject": ("edit ID --subject SUBJECT",),
    "priority": ("edit ID --priority N",),
    "prioritize": ("edit ID --priority N",),
    "due": ("edit ID --due TIME",),
    "label": ("edit ID --add-cf NAME=VALUE",),
    "tag": ("edit ID --add-cf NAME=VALUE",),
    "unlabel": ("edit ID --remove-cf NAME=VALUE",),
    "status": ("show ID --fields status",),
    "state": ("show ID --fields status",),
    "block": ("link ID --depended-on-by TICKET", "delete"),
    "passwd": ("edit USER --password -",),
    "password": ("edit USER --password -",),
    "depend": ("link ID --depends-on TICKET",),
    "duplicate": ("merge",),
    "browse": ("view ID --web",),
    "web": ("view ID --web",),
    "count": ("list --count",),
    "mine": ("list --mine",),
    "unassigned": ("list --unowned",),
    "bulk-edit": ("edit",),
    "add-member": ("add",),
    "add-user": ("add",),
    "remove-member": ("remove",),
    "remove-user": ("remove",),
    "member": ("members",),
    "enable": ("edit",),
    "use": ("switch",),
    "token": ("status",),
    "refresh": ("status",),
}
#: What another noun has: noun -> word -> the command.
_OF_OTHERS = {
    "user": {
        "tickets": "ticket list --requestor USER",
        "issues": "ticket list --requestor USER",
        "add-to-group": "group add GROUP USER",
    },
    "queue": {"tickets": "ticket list --queue QUEUE"},
    "group": {"tickets": "ticket list --where 'Owner.Name = USER'"},
}
#: What RT has nothing for.
_NOTHING = {
    "lock": "RT has no locks; to keep others from answering, take the ticket",
    "unlock": "RT has no locks",
    "pin": "RT pins no tickets; bookmark it in RT's pages",
    "unpin": "RT pins no tickets",
    "develop": "RT knows no branches; link an address with `rtfacade ticket link`",
    "milestone": "RT has no milestones; use a custom field, or a parent ticket",
    "clone": "RT's REST cannot copy a ticket: show the old one and create a new one",
    "copy": "RT's REST cannot copy a ticket: show the old one and create a new one",
    "shell": "there is no shell of its own: complete commands with `rtfacade completion`",
    "extension": "there are no extensions: `rtfacade alias` names a command",
    "version": "run rtfacade --version",
    "update": "run pip install --upgrade rtfacade",
    "upgrade": "run pip install --upgrade rtfacade",
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
    "bug": "ticket",
    "mr": "ticket",
    "pr": "ticket",
    "task": "ticket",
    "project": "queue",
    "repo": "queue",
    "board": "queue",
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


def ours_for(
    words: Sequence[str], group: str, table: Container[str], tables: Callable[[str], Container[str]]
) -> str:
    """Return what a command is called here, such as ``ticket resolve`` for ``close``; else ``""``.

    ``words`` are the command and what follows, ``group`` is the line above, without the program,
    ``table`` contains the commands in it, alone and with options they have, and ``tables`` returns
    that of a noun. A verb without its noun is meant for tickets.
    """
    typed = words[0].casefold().replace("_", "-")
    own = _verb(typed, table)
    if own and own != typed:
        return f"{group} {own}".strip()
    if group:
        other = _OF_OTHERS.get(group, {}).get(typed, "")
        return other or _in_group(words[0], group, table)
    noun = _noun(typed, table)
    if noun == "attachment" and words[1:] and _RECORD.fullmatch(words[1]):
        return "ticket attachments"  # of a ticket with this number
    if noun and not (typed == "history" and words[1:]):
        return f"{noun} {_verb(words[1], tables(noun))}".strip() if words[1:] else noun
    if _RECORD.fullmatch(words[0]) and not group:
        return f"ticket view {words[0]}"
    of, key = _of_words(words[1:], table)
    verb = _verb(typed, tables(of))
    return f"{of} {verb}{f' {key}' if key else ''}" if verb else ""


def nothing_for(word: str) -> str:
    """Say what RT has nothing for; else ``""``."""
    return _NOTHING.get(word.casefold().replace("_", "-"), "")


def _verb(typed: str, table: Container[str]) -> str:
    """Return the verb, with its options, that a group has for a word; else ``""``."""
    word = typed.casefold().replace("_", "-")
    ours = (word, *_VERBS.get(word, ()))
    return next((one for one in ours if one in table), "")


def _noun(typed: str, table: Container[str]) -> str:
    """Return the noun for another word, or for its plural; else ``""``."""
    singular = typed.removesuffix("s") if not typed.endswith("ss") else typed
    for one in (typed, singular, f"{singular[:-2]}y", singular.removesuffix("e")):
        noun = _NOUNS.get(one, one)
        if noun and noun in table and noun != typed:
            return noun
    return ""


def _in_group(word: str, group: str, table: Container[str]) -> str:
    """Return the verb that is missing in front of a number, an address or a text."""
    if _RECORD.fullmatch(word):
        return next((f"{group} {one} {word}" for one in ("view", "show") if one in table), "")
    # Below a noun and a verb, as in `custom-field values Severity`, a word is the record.
    return f"{group} list {shlex.quote(word)}" if " " in group and "list" in table else ""


def _of_words(words: Sequence[str], table: Container[str]) -> tuple[str, str]:
    """Return noun and key of ``user/alice`` or ``-t user``, as the Perl command has them."""
    for place, word in enumerate(words):
        noun, slash, key = word.partition("/")
        if slash and noun in table:
            return noun, key.partition("/")[0]
        if word == "-t" and words[place + 1 :] and words[place + 1] in table:
            return words[place + 1], ""
    return "ticket", ""
