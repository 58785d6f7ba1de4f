"""What can be set, as tables: an option of the line for each keyword of the facade."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs
import rich_click as click

from rtfacade.cli.options import text_input, value_types
from rtfacade.cli.options.decorators import Decorator, F, all_of, option
from rtfacade.cli.options.names import Names

_PANEL = "Fields"


@attrs.frozen
class Given:
    """One option: the facade's keyword, the kind of its value, a word about it."""

    keyword: str
    kind: str = "text"
    help: str = ""
    option: str = ""
    """Where it is not the keyword with dashes."""

    @property
    def flag(self) -> str:
        """The option as it stands on the line."""
        return self.option or "--" + self.keyword.replace("_", "-").rstrip("-")


_LINKS = (
    Given("depends_on", "targets", "What it waits for: a ticket or a URL."),
    Given("depended_on_by", "targets", "What waits for it."),
    Given("refers_to", "targets", "What it refers to."),
    Given("referred_to_by", "targets", "What refers to it."),
    Given("members", "targets", "Its children.", "--member"),
    Given("member_of", "targets", "Its parents."),
)
_CUSTOM = Given("custom_fields", "pairs", "A custom field; again for several values.", "--cf")
_ROLES = Given("custom_roles", "pairs", "Somebody in a custom role.", "--role")
_PEOPLE = (
    Given("cc", "people", "Who gets every reply."),
    Given("admin_cc", "people", "Who gets every message."),
)
TICKET = (
    Given("status", "status", "Such as open or resolved."),
    Given("owner", "key", "Who works on it; Nobody for none."),
    Given("requestors", "people", "Who asked.", "--requestor"),
    *_PEOPLE,
    Given("priority", "number"),
    Given("initial_priority", "number"),
    Given("final_priority", "number"),
    Given("time_worked", "minutes"),
    Given("time_left", "minutes"),
    Given("time_estimated", "minutes"),
    Given("starts", "moment"),
    Given("started", "moment"),
    Given("due", "moment", "Such as 2026-11-30 17:00, +3d or none."),
    Given("resolved", "moment"),
    Given("told", "moment"),
    Given("sla", "text"),
    Given("type", "text", "RT's type: ticket or reminder."),
    _CUSTOM,
    _ROLES,
    *_LINKS,
)
LINKS = _LINKS
TICKET_CHANGES = (Given("subject"), Given("queue", "queue"), *TICKET)
USER = (
    Given("email"),
    Given("real_name"),
    Given("nick_name"),
    Given("organization"),
    Given("gecos", "text", "The account on Unix machines."),
    Given("address1"),
    Given("address2"),
    Given("city"),
    Given("state"),
    Given("zip"),
    Given("country"),
    Given("home_phone"),
    Given("work_phone"),
    Given("mobile_phone"),
    Given("pager_phone"),
    Given("contact_info"),
    Given("language"),
    Given("timezone"),
    Given("signature"),
    Given("comments"),
    Given("privileged", "flag", "Whether RT counts them as staff."),
    Given("disabled", "flag"),
    Given("password", "secret", "- for standard input, or @FILE: never on the line itself."),
    _CUSTOM,
)
USER_CHANGES = (Given("name"), *USER)
GROUP = (Given("description"), _CUSTOM)
GROUP_CHANGES = (Given("name"), Given("disabled", "flag"), *GROUP)
QUEUE = (
    Given("description"),
    Given("correspond_address"),
    Given("comment_address"),
    Given("lifecycle"),
    Given("subject_tag"),
    Given("sort_order", "number"),
    Given("sla_disabled", "flag"),
    *_PEOPLE,
    _CUSTOM,
    _ROLES,
)
QUEUE_CHANGES = (Given("name"), Given("disabled", "flag"), *QUEUE)
ASSET = (
    Given("description"),
    Given("status"),
    Given("owner", "key"),
    Given("held_by", "people"),
    Given("contacts", "people", "", "--contact"),
    _CUSTOM,
    _ROLES,
    *_LINKS,
)
ASSET_CHANGES = (Given("name"), Given("catalog", "key"), *ASSET)
ARTICLE = (Given("summary"), Given("sort_order", "number"), _CUSTOM, *_LINKS)
ARTICLE_CHANGES = (
    Given("name"),
    Given("class_", "key"),
    Given("disabled", "flag"),
    *ARTICLE,
)

_SEVERAL = ("people", "targets", "pairs")
TYPES: dict[str, click.ParamType[Any, Any]] = {
    "number": click.INT,
    "minutes": value_types.MINUTES,
    "moment": value_types.MOMENT,
    "pairs": value_types.PAIR,
    "key": value_types.KEY,
    "status": Names("status"),
    "queue": Names("queue"),
}


def options(table: Sequence[Given]) -> Callable[[F], F]:
    """Add an option for each field of a table."""

    def decorate(function: F) -> F:
        return all_of([_option(field) for field in table])(function)

    return decorate


def _option(field: Given) -> Decorator:
    words: dict[str, Any] = {"help": field.help or None, "panel": _PANEL, "default": None}
    if field.kind == "flag":
        name = field.flag.removeprefix("--")
        declaration = (f"--{name}/--no-{name}", field.keyword)
        return option(*declaration, **words)
    if field.kind in _SEVERAL:
        words |= {"multiple": True, "metavar": _metavar(field)}
    elif field.kind not in ("number", "minutes"):
        words["metavar"] = _metavar(field)
    kind = TYPES.get(field.kind, click.STRING)
    return option(field.flag, field.keyword, type=kind, **words)


def _metavar(field: Given) -> str:
    known = {"people": "PERSON", "targets": "ID|URL", "pairs": "NAME=VALUE", "moment": "TIME"}
    return known.get(field.kind, field.kind.upper())


def collect(table: Iterable[Given], given: dict[str, Any]) -> dict[str, Any]:
    """Take the fields out of what was given; what is left over is not for RT."""
    made: dict[str, Any] = {}
    for field in table:
        value = given.pop(field.keyword, None)
        if value is None or value == ():
            continue
        made[field.keyword] = _value(field, value)
    return made


def _value(field: Given, value: Any) -> Any:
    if value is value_types.CLEARED:
        return None
    if field.kind == "secret":
        return secret(field.keyword, value)
    if field.kind == "queue":
        return value_types.key(value)
    if field.kind == "pairs":
        return value_types.pairs(value)
    if field.kind == "targets":
        return [int(one) if str(one).isdigit() else one for one in value if one]
    if field.kind == "people":
        return [one for one in value if one]
    return value


def secret(name: str, given: str) -> str:
    """Read a secret from standard input or a file: on the line, everybody on the machine sees it.

    Raises UsageError for one that stands on the line.
    """
    if given != "-" and not given.startswith("@"):
        raise click.UsageError(f"a {name} on the line can be seen by others: give - or @FILE")
    return text_input.read(given, f"the {name}").strip("\r\n")
