"""RT's own words for types and statuses; a site or a plug-in may add more of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import Final

from rtfacade.records.suggestions import closest

#: What RT calls what happened (docs/rt/behaviour.md#types-of-transactions).
TRANSACTION_TYPES: Final = (
    "AddLink", "AddMember", "AddMembership", "AddReminder", "AddWatcher", "AttachmentDrop",
    "AttachmentError", "AttachmentTruncate", "Comment", "CommentEmailRecord", "Correspond",
    "Create", "CustomField", "DelWatcher", "DeleteConfig", "DeleteLink", "DeleteMember",
    "DeleteMembership", "DeleteReminder", "Disabled", "EmailRecord", "Enabled", "Force",
    "Forward Ticket", "Forward Transaction", "Give", "GrantRight", "Munge", "OpenReminder",
    "PurgeTransaction", "ResolveReminder", "RevokeRight", "Set", "SetConfig", "SetWatcher",
    "Status", "Steal", "Subject", "SystemError", "Take", "Told", "Untake",
)  # fmt: skip
#: The statuses of RT's default lifecycles; others are read from the newest tickets.
STATUSES: Final = ("new", "open", "stalled", "resolved", "rejected", "deleted")
ASSET_STATUSES: Final = ("new", "allocated", "in-use", "recycled", "stolen", "deleted")
#: Words of other trackers -> the status of RT's default lifecycles.
OTHER_STATUSES: Final = {
    "closed": "resolved", "close": "resolved", "done": "resolved", "fixed": "resolved",
    "solved": "resolved", "completed": "resolved", "complete": "resolved", "finished": "resolved",
    "wontfix": "rejected", "cancelled": "rejected", "canceled": "rejected", "invalid": "rejected",
    "declined": "rejected", "spam": "rejected", "pending": "stalled", "waiting": "stalled",
    "on hold": "stalled", "hold": "stalled", "blocked": "stalled", "paused": "stalled",
    "in progress": "open", "started": "open", "opened": "open", "todo": "new", "to do": "new",
    "backlog": "new", "trash": "deleted",
}  # fmt: skip
#: What has a history.
OBJECT_TYPES: Final = (
    "RT::Ticket", "RT::Queue", "RT::User", "RT::Group", "RT::Asset", "RT::Catalog", "RT::Article",
    "RT::Class", "RT::CustomField", "RT::CustomRole", "RT::Configuration", "RT::Attribute",
)  # fmt: skip
TICKET_TYPES: Final = ("ticket", "reminder", "approval")
LIFECYCLES: Final = ("default", "approvals", "assets")
CUSTOM_FIELD_TYPES: Final = (
    "Select", "Freeform", "Text", "Wikitext", "HTML", "Image", "Binary", "Combobox",
    "Autocomplete", "Date", "DateTime", "IPAddress", "IPAddressRange",
)  # fmt: skip
#: What custom fields belong to.
LOOKUP_TYPES: Final = (
    "RT::Queue-RT::Ticket", "RT::Queue-RT::Ticket-RT::Transaction", "RT::Queue", "RT::User",
    "RT::Group", "RT::Catalog-RT::Asset", "RT::Catalog", "RT::Class-RT::Article", "RT::Class",
)  # fmt: skip
RENDER_TYPES: Final = ("Select box", "Dropdown", "List", "Chosen")


@cache
def time_zones() -> frozenset[str]:
    """List the names of time zones; empty on a machine that knows none."""
    from zoneinfo import available_timezones  # noqa: PLC0415  # it reads some hundred files

    return frozenset(available_timezones())


def is_known(word: str, known: Iterable[str]) -> bool:
    """Tell whether RT has this word, which it reads whatever its case."""
    return word.casefold() in (one.casefold() for one in known)


def check_word(name: str, word: str, known: Collection[str], *, any_case: bool = False) -> None:
    """Raise ValueError for a word that is all but one of RT's own.

    Another one may be a plug-in's, and so may one that begins like RT's. ``any_case`` says that RT
    reads it whatever its case.
    """
    if word in known or (any_case and is_known(word, known)):
        return
    near = closest(word, known, 0.8) or _last_part(word, known)
    if near and (is_known(word, [near]) or not word.casefold().startswith(near.casefold())):
        raise ValueError(f"{name} {word!r} is not one that RT has; did you mean {near!r}?")


def _last_part(word: str, known: Iterable[str]) -> str:
    """Return the zone ``Europe/Vienna`` for ``Vienna``."""
    end = f"/{word.strip().replace(' ', '_')}".casefold()
    return min((one for one in known if one.casefold().endswith(end)), default="")


def check_lookup_type(lookup_type: str, usual: str) -> None:
    """Raise ValueError for what no field of a place belongs to; ``usual`` is one that does."""
    check_word("lookup_type", lookup_type, LOOKUP_TYPES)
    place = usual.partition("-")[0]
    if lookup_type.partition("-")[0].casefold() != place.casefold():
        own = [one for one in LOOKUP_TYPES if one.partition("-")[0] == place]
        raise ValueError(
            f"no field of a {place} has the lookup_type {lookup_type!r}: known are {', '.join(own)}"
        )
