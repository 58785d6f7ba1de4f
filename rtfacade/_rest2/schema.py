"""The keywords of ``create`` and ``update``: what RT calls each, how it is written and compared."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs

from rtfacade.records import serialize
from rtfacade.records.descriptors import read_moment
from rtfacade.records.json_values import is_object, objects

#: The keywords that name people, whose read-back may need names resolved.
ROLES = {"requestors": "Requestor", "cc": "Cc", "admin_cc": "AdminCc"}

_NOBODY = "Nobody"

#: RT's keys of all roles, whose members a single read tells by name alone.
PEOPLE = ("Owner", *ROLES.values(), "HeldBy", "Contact")


@attrs.frozen
class Column:
    """One keyword of ``create``/``update``: RT's key, how to write it, how to compare it."""

    key: str
    write: Callable[[str, object], Any]
    same: Callable[[Any, Any], bool]


def _same_text(asked: Any, found: Any) -> bool:
    return str(asked) == str(found if found is not None else "")


def _same_word(asked: Any, found: Any) -> bool:
    return str(asked).casefold() == str(found or "").casefold()


def _same_number(asked: Any, found: Any) -> bool:
    return str(asked) == str(found or 0)


def _same_widget(asked: Any, found: Any) -> bool:
    """Compare a custom field's widget, of which RT forgets its default."""
    return str(asked) == str(found or "Select box")


def _same_moment(asked: Any, found: Any) -> bool:
    return read_moment(asked) == read_moment(found)


def same_reference(asked: Any, found: Any) -> bool:
    """Compare an object asked for by name, e-mail or number, with an expanded reference."""
    if not is_object(found):
        return _same_word(asked, found)
    names = (found.get(key) for key in ("id", "Name", "EmailAddress"))
    return any(_same_word(asked, name) for name in names if name)


def same_people(asked: Sequence[object], found: Any) -> bool:
    """Compare a whole role: each asked for is there, and nobody else is.

    Nobody is nobody: RT puts that user into a role of one person that is empty.
    """
    there = [item for item in objects(found) if not same_reference(_NOBODY, item)]
    wanted = [one for one in asked if not _same_word(one, _NOBODY)]
    return all(any(same_reference(one, item) for item in there) for one in wanted) and all(
        any(same_reference(one, item) for one in wanted) for item in there
    )


def _line(key: str) -> Column:
    return Column(key, serialize.one_line, _same_text)


def _word(key: str) -> Column:
    return Column(key, serialize.one_line, _same_word)


def _number(key: str) -> Column:
    return Column(key, serialize.whole_number, _same_number)


def _minutes(key: str) -> Column:
    return Column(key, serialize.minutes, _same_number)


def _moment(key: str) -> Column:
    return Column(key, serialize.moment, _same_moment)


def _flag(key: str) -> Column:
    return Column(key, lambda _, value: int(bool(value)), _same_number)


def _block(key: str) -> Column:
    return Column(key, lambda _, value: str(value), _same_text)


def _people(key: str) -> Column:
    return Column(key, serialize.people, same_people)


def _reference(key: str) -> Column:
    return Column(key, serialize.person, same_reference)


TICKET: dict[str, Column] = {
    "queue": _reference("Queue"),
    "subject": _line("Subject"),
    "status": _word("Status"),
    "type": _word("Type"),
    "owner": _reference("Owner"),
    "requestors": _people("Requestor"),
    "cc": _people("Cc"),
    "admin_cc": _people("AdminCc"),
    "priority": _number("Priority"),
    "initial_priority": _number("InitialPriority"),
    "final_priority": _number("FinalPriority"),
    "time_worked": _minutes("TimeWorked"),
    "time_left": _minutes("TimeLeft"),
    "time_estimated": _minutes("TimeEstimated"),
    "starts": _moment("Starts"),
    "started": _moment("Started"),
    "due": _moment("Due"),
    "resolved": _moment("Resolved"),
    "told": _moment("Told"),
    "sla": _word("SLA"),
}

USER: dict[str, Column] = {
    "name": _line("Name"),
    "email": _word("EmailAddress"),
    "real_name": _line("RealName"),
    "nick_name": _line("NickName"),
    "gecos": _line("Gecos"),
    "organization": _line("Organization"),
    "address1": _line("Address1"),
    "address2": _line("Address2"),
    "city": _line("City"),
    "state": _line("State"),
    "zip": _line("Zip"),
    "country": _line("Country"),
    "home_phone": _line("HomePhone"),
    "work_phone": _line("WorkPhone"),
    "mobile_phone": _line("MobilePhone"),
    "pager_phone": _line("PagerPhone"),
    "contact_info": _block("FreeformContactInfo"),
    "language": _line("Lang"),
    "timezone": _line("Timezone"),
    "signature": _block("Signature"),
    "comments": _block("Comments"),
    "privileged": _flag("Privileged"),
    "disabled": _flag("Disabled"),
}

GROUP: dict[str, Column] = {
    "name": _line("Name"),
    "description": _line("Description"),
    "disabled": _flag("Disabled"),
}

QUEUE: dict[str, Column] = {
    "name": _line("Name"),
    "description": _line("Description"),
    "correspond_address": _word("CorrespondAddress"),
    "comment_address": _word("CommentAddress"),
    "lifecycle": _line("Lifecycle"),
    "subject_tag": _line("SubjectTag"),
    "sort_order": _number("SortOrder"),
    "sla_disabled": _flag("SLADisabled"),
    "cc": _people("Cc"),
    "admin_cc": _people("AdminCc"),
    "disabled": _flag("Disabled"),
}

CUSTOM_FIELD: dict[str, Column] = {
    "name": _line("Name"),
    "type": _word("Type"),
    "description": _line("Description"),
    "max_values": _number("MaxValues"),
    "lookup_type": _line("LookupType"),
    "pattern": _line("Pattern"),
    "entry_hint": _line("EntryHint"),
    "render_type": Column("RenderType", serialize.one_line, _same_widget),
    "based_on": _reference("BasedOn"),
    "sort_order": _number("SortOrder"),
    "unique_values": _flag("UniqueValues"),
    "disabled": _flag("Disabled"),
}

CUSTOM_FIELD_VALUE: dict[str, Column] = {
    "name": _line("Name"),
    "description": _line("Description"),
    "category": _line("Category"),
    "sort_order": _number("SortOrder"),
}

CATALOG: dict[str, Column] = {
    "name": _line("Name"),
    "description": _line("Description"),
    "lifecycle": _line("Lifecycle"),
    "held_by": _people("HeldBy"),
    "contacts": _people("Contact"),
    "disabled": _flag("Disabled"),
}

ASSET: dict[str, Column] = {
    "name": _line("Name"),
    "catalog": _reference("Catalog"),
    "description": _line("Description"),
    "status": _word("Status"),
    "owner": _reference("Owner"),
    "held_by": _people("HeldBy"),
    "contacts": _people("Contact"),
}

CLASS: dict[str, Column] = {
    "name": _line("Name"),
    "description": _line("Description"),
    "sort_order": _number("SortOrder"),
    "disabled": _flag("Disabled"),
}

ARTICLE: dict[str, Column] = {
    "name": _line("Name"),
    "class_": _reference("Class"),
    "summary": _line("Summary"),
    "sort_order": _number("SortOrder"),
    "disabled": _flag("Disabled"),
}

Table = Mapping[str, Column]
