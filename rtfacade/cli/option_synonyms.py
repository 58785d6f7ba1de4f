"""What options of other tools are called here, for a suggestion that a spelling cannot give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import cast

import rich_click as click

_PEOPLE_TOLD = ("--requestor", "--cc")
_TEXT = ("TEXT", "--content", "--comment", "--description")
_CUSTOM = ("--add-cf NAME=VALUE", "--cf NAME=VALUE")
_FORMATS = "--json, --csv, --jq or --template"
_SINCE, _BEFORE = ("--created-since", "--updated-since", "--since"), ("--created-before",)
#: Another word -> ours, the first that the command has: an option, or the metavar of an argument.
_OPTIONS: dict[str, tuple[str, ...]] = {
    "assignee": ("--owner", "--held-by"),
    "assign": ("--owner", "--held-by"),
    "assigned": ("--owner", "--held-by"),
    "assigned-to": ("--owner", "--held-by"),
    "assign-to": ("--owner", "--held-by"),
    "add-assignee": ("--owner",),
    "agent": ("--owner",),
    "user": ("--owner", "USER", "--requestor", "PERSON"),
    "me": ("--mine",),
    "my": ("--mine",),
    "unassigned": ("--unowned",),
    "nobody": ("--unowned",),
    "state": ("--status",),
    "open": ("--status open",),
    "new": ("--status new",),
    "active": ("--status active",),
    "closed": ("--status resolved",),
    "resolved": ("--status resolved",),
    "close": ("--status resolved",),
    "resolve": ("--status resolved",),
    "stalled": ("--status stalled",),
    "rejected": ("--status rejected",),
    "deleted": ("--status deleted",),
    "title": ("--subject", "SUBJECT", "--name", "NAME"),
    "summary": ("--subject", "SUBJECT", "--name", "NAME"),
    "subject": ("SUBJECT",),
    "name": ("NAME",),
    "id": ("ID", "USER", "GROUP", "QUEUE"),
    "ticket": ("ID", "TICKET"),
    "body": _TEXT,
    "message": _TEXT,
    "msg": _TEXT,
    "text": _TEXT,
    "content": _TEXT,
    "description": _TEXT,
    "note": _TEXT,
    "reason": _TEXT,
    "comment": (*_TEXT, "--comments"),
    "reply": _TEXT,
    "body-file": ("TEXT as @FILE", "--content @FILE"),
    "file": ("--attach", "TEXT as @FILE", "--output"),
    "attachment": ("--attach", "--output"),
    "attachments": ("--attach",),
    "project": ("--queue", "QUEUE"),
    "component": ("--queue", "QUEUE"),
    "repo": ("--queue", "QUEUE"),
    "repository": ("--queue", "QUEUE"),
    "team": ("--queue", "--group", "GROUP"),
    "author": ("--creator",),
    "created-by": ("--creator",),
    "reporter": ("--requestor", "--creator"),
    "requester": ("--requestor",),
    "to": _PEOPLE_TOLD,
    "from": ("--requestor", "--creator"),
    "customer": ("--requestor",),
    "watcher": _PEOPLE_TOLD,
    "prio": ("--priority",),
    "severity": ("--priority", *_CUSTOM),
    "max": ("--limit",),
    "top": ("--limit",),
    "per-page": ("--limit",),
    "page-size": ("--limit",),
    "number": ("--limit",),
    "count": ("--limit",),
    "everything": ("--all",),
    "order": ("--sort",),
    "order-by": ("--sort",),
    "sort-by": ("--sort",),
    "reverse": ("--sort=-FIELD",),
    "desc": ("--sort=-FIELD",),
    "descending": ("--sort=-FIELD",),
    "asc": ("--sort FIELD",),
    "format": (_FORMATS,),
    "output": (_FORMATS,),
    "plain": ("--csv",),
    "no-headers": ("--fields",),
    "lang": ("--language",),
    "tz": ("--timezone",),
    "role": ("--as",),
    "table": ("--fields",),
    "columns": ("--fields",),
    "column": ("--fields",),
    "field": ("--fields",),
    "since": _SINCE,
    "after": _SINCE,
    "created": _SINCE,
    "created-after": _SINCE,
    "from-date": _SINCE,
    "updated": ("--updated-since",),
    "updated-after": ("--updated-since",),
    "until": _BEFORE,
    "before": _BEFORE,
    "due-date": ("--due", "--due-before"),
    "deadline-date": ("--due", "--due-before"),
    "label": _CUSTOM,
    "labels": _CUSTOM,
    "tag": _CUSTOM,
    "tags": _CUSTOM,
    "milestone": _CUSTOM,
    "category": _CUSTOM,
    "add-label": _CUSTOM,
    "remove-label": ("--remove-cf NAME=VALUE",),
    "custom-field": _CUSTOM,
    "customfield": _CUSTOM,
    "field-value": _CUSTOM,
    "add-project": ("--queue",),
    "search": ("--where", "QUERY"),
    "query": ("QUERY", "--where"),
    "filter": ("--where", "QUERY"),
    "parent": ("--member-of",),
    "child": ("--members",),
    "children": ("--members",),
    "blocks": ("--depended-on-by",),
    "blocked-by": ("--depends-on",),
    "relates-to": ("--refers-to",),
    "duplicate-of": ("INTO",),
    "into": ("INTO",),
    "time": ("--time-worked", "--time"),
    "spent": ("--time-worked", "--time"),
    "request": ("--method",),
    "data": ("--input", "--field"),
    "raw-field": ("--field",),
    "user-name": ("--user",),
    "username": ("--user",),
    "login": ("--user",),
    "password": ("--with-password",),
    "token": ("--with-token",),
    "server": ("--url",),
    "host": ("--url",),
    "hostname": ("--url",),
    "dry": ("--dry-run",),
    "dryrun": ("--dry-run",),
    "simulate": ("--dry-run",),
    "force": ("--yes",),
    "confirm": ("--yes",),
    "no-input": ("--yes",),
    "non-interactive": ("--yes",),
    "silent": ("--quiet",),
    "log": ("--verbose",),
    "trace": ("--debug",),
    "timeout": ("--deadline",),
}
#: Letters of other tools -> their words.
_LETTERS = {
    "a": ("assignee",),
    "A": ("author",),
    "b": ("body",),
    "c": ("comment",),
    "d": ("data", "description"),
    "f": ("file", "force"),
    "F": ("body-file", "file"),
    "H": ("host",),
    "l": ("label",),
    "L": ("max",),
    "m": ("message",),
    "n": ("max",),
    "o": ("output", "order"),
    "p": ("project", "prio"),
    "P": ("project",),
    "q": ("query", "project"),
    "r": ("requester", "reason"),
    "R": ("repo",),
    "s": ("state", "title"),
    "S": ("search",),
    "t": ("title",),
    "u": ("user",),
    "w": ("web",),
    "X": ("request",),
}
#: What RT has nothing for, or has elsewhere.
_SENTENCES = {
    "bcc": "RT keeps no Bcc: it is an option of `rtfacade ticket reply` and `ticket comment`",
    "web": "to open a ticket in the browser, run: rtfacade ticket view ID --web",
    "browser": "to open a ticket in the browser, run: rtfacade ticket view ID --web",
    "editor": "leave TEXT out, and the editor opens",
    "no-color": "set NO_COLOR=1 in the environment",
    "color": "set CLICOLOR_FORCE=1 in the environment",
    "no-pager": "set RTFACADE_PAGER=cat in the environment",
    "config": "the settings are in the file that `rtfacade config list` names",
    "mention": "to search in texts, run: rtfacade ticket search \"Content LIKE 'alice'\"",
}
#: Option -> the commands that lack it, and what to use there.
_ELSEWHERE: dict[str, dict[str, str]] = {
    "ticket": {
        "transaction list": "run rtfacade ticket history TICKET",
        "attachment list": "run rtfacade ticket attachments TICKET",
    },
    "group": {"user list": "for the members of a group, run rtfacade group members GROUP"},
    "email": {"user list": "pass a part of the name or the address, as rtfacade user list TEXT"},
    "class": {"article list": "write --where 'class_ = ID', with an id of `rtfacade class list`"},
    "content": {"article create": "the text is a custom field: --cf Content=TEXT"},
    "body": {"article create": "the text is a custom field: --cf Content=TEXT"},
    "cc": {"ticket watch": "write PERSON --as cc"},
    "admin-cc": {"ticket watch": "write PERSON --as admin-cc"},
    "requestor": {"ticket watch": "write PERSON --as requestor"},
    "add": {
        "ticket watch": "write PERSON --as ROLE",
        "ticket watchers": "run rtfacade ticket watch TICKET PERSON",
    },
    "owner": {"ticket take": "for another owner, run rtfacade ticket edit TICKET --owner PERSON"},
    "query": {"ticket show": "run rtfacade ticket search QUERY"},
    "read-only": {"mcp": "the tools only read, unless you pass --write"},
    "until": {"ticket stall": "RT wakes no ticket; `rtfacade ticket remind` sets a reminder"},
    "set": {
        f"{noun} edit": "each field is an option of its own, such as --name VALUE"
        for noun in ("user", "group", "queue", "asset", "article", "catalog", "class")
    }
    | dict.fromkeys(
        ("ticket edit", "bulk update"), "each field is an option of its own, such as --status open"
    ),
}
_LETTER = 1


def meant(option: str, command: click.Command) -> str:
    """Return what an option of another tool is here, as the end of a sentence; else ``""``."""
    word = option.lstrip("-").replace("_", "-")
    is_letter = len(word) == _LETTER
    words = _LETTERS.get(word, ()) if is_letter else (word.casefold(),)
    meanings = dict.fromkeys(filter(None, (_meaning(one, command) for one in words)))
    argument = "" if is_letter or meanings else _argument(word.upper(), command)
    return ", or ".join(meanings) if not argument else _is_called(argument, command)


def _meaning(word: str, command: click.Command) -> str:
    """Return what another tool's word is here: an option, an argument or a sentence."""
    if elsewhere := _ELSEWHERE.get(word):
        ctx = cast("click.Context | None", click.get_current_context(silent=True))
        path = ctx.command_path.partition(" ")[2] if ctx is not None else ""
        if path in elsewhere:
            return elsewhere[path]
    ours = _first((*_OPTIONS.get(word, ()), f"--{word}"), command)
    return _is_called(ours, command) if ours else _SENTENCES.get(word, "")


def _first(ours: Iterable[str], command: click.Command) -> str:
    known = {name for param in command.params for name in param.opts}
    for one in ours:
        if re.split("[ =,]", one)[0] in known:
            return one
        first, _, rest = one.partition(" ")
        if not one.startswith("-") and (name := _argument(first, command)):
            return f"{name} {rest}".strip()
    return ""


def _argument(word: str, command: click.Command) -> str:
    """Return the argument of this name as the usage line has it."""
    for param in command.params:
        if isinstance(param, click.Argument) and word in metavar(param).strip("[]….").split("|"):
            return _plain(metavar(param))
    return ""


def metavar(param: click.Parameter) -> str:
    """Return the name of an argument as people see it."""
    return param.metavar or (param.name or "").upper()


def _plain(name: str) -> str:
    """Return the first form of an argument: TEXT of ``[TEXT|-|@FILE]``."""
    return name.strip("[]").split("|")[0]


def _is_called(ours: str, command: click.Command) -> str:
    if ours.startswith("-"):
        return f"it is called {ours} here"
    return f"{ours} is an argument: {usage(command)}"


def usage(command: click.Command) -> str:
    """Return the command with its arguments, without its options."""
    ctx = cast("click.Context | None", click.get_current_context(silent=True))
    path = ctx.command_path if ctx is not None else str(command.name)
    names = [
        _plain(metavar(param)) for param in command.params if isinstance(param, click.Argument)
    ]
    return " ".join([path, *names])


def options_of(command: click.Command) -> Mapping[str, click.Option]:
    """Return the options of a command by their long names without dashes."""
    return {
        name.lstrip("-"): param
        for param in command.params
        if isinstance(param, click.Option)
        for name in param.opts
        if name.startswith("--")
    }
