"""RT's nouns as frozen values, each read from RT's JSON with ``of(raw)``.

The attributes are plain typed values (``int``, ``str``, aware ``datetime | None``, tuples); what a
record has beyond them is in ``raw``. A row of a search has the fields that were asked for: reading
another one raises AttributeError with the name to add to ``fields=``.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rtfacade import _json
from rtfacade._fields import (
    Record,
    custom_fields,
    flag,
    moment,
    number,
    reference,
    references,
    text,
)

__all__ = [
    "AttachmentRecord",
    "GroupRecord",
    "Info",
    "Principal",
    "QueueRecord",
    "Record",
    "TicketRecord",
    "UserRecord",
]


class Info(Record):
    """What RT says about itself."""

    version = text("Version")
    """As RT prints it, not always only digits and dots: ``5.0.3+dfsg-3~deb12u6``."""

    @property
    def plugins(self) -> tuple[str, ...]:
        """Names of the installed extensions; empty for all but super users (RT 5.0.5 and later)."""
        return tuple(str(name) for name in self.raw.get("Plugins") or ())

    def __repr__(self) -> str:
        return f"Info(version={self.raw.get('Version')!r})"


class UserRecord(Record):
    """A user. Of other people's accounts, ordinary users see name, real name and e-mail only."""

    real_name = text("RealName")
    email = text("EmailAddress")
    nick_name = text("NickName")
    organization = text("Organization")
    language = text("Lang")
    """RT's language code for this user, ``""`` for the site's."""
    timezone = text("Timezone")
    signature = text("Signature")
    comments = text("Comments")
    """Notes of the administrators."""
    privileged = flag("Privileged")
    disabled = flag("Disabled")
    created = moment("Created")
    last_updated = moment("LastUpdated")
    custom_fields = custom_fields()

    @property
    def id(self) -> int:
        """The numeric id. A reference has the name alone: then AttributeError."""
        return _own_id(self, "a reference to a user says only the name; rt.users.get(name) has it")

    @property
    def name(self) -> str:
        """The login name, which is where a reference has its ``id`` (RT's expand_uid)."""
        return str(self.raw.get("Name") or self.raw.get("id") or "")

    def __repr__(self) -> str:
        return f"{type(self).__name__}(name={self.name!r})"


class GroupRecord(Record):
    """A group."""

    id = number("id")
    name = text("Name")
    description = text("Description")
    domain = text("Domain")
    """``UserDefined`` for the groups people make; RT keeps others for its own use."""
    disabled = flag("Disabled")
    created = moment("Created")
    last_updated = moment("LastUpdated")
    custom_fields = custom_fields()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')}, name={self.raw.get('Name')!r})"


class Principal(Record):
    """Somebody in a role or a group: a user, or a group."""

    @property
    def kind(self) -> str:
        """``user`` or ``group``."""
        return str(self.raw.get("type") or "user")

    @property
    def name(self) -> str:
        """The name; of a group whose name was not read, its number."""
        return str(self.raw.get("Name") or self.raw.get("id") or "")

    @property
    def id(self) -> int:
        """The numeric id. A reference to a user has the name alone: then AttributeError."""
        return _own_id(self, "a reference to a user says only the name; rt.users.get(name) has it")

    email = text("EmailAddress")
    real_name = text("RealName")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.kind} {self.name!r})"


class QueueRecord(Record):
    """A queue."""

    id = number("id")
    name = text("Name")
    description = text("Description")
    correspond_address = text("CorrespondAddress")
    comment_address = text("CommentAddress")
    lifecycle = text("Lifecycle")
    subject_tag = text("SubjectTag")
    sort_order = number("SortOrder")
    sla_disabled = flag("SLADisabled")
    disabled = flag("Disabled")
    cc = references("Cc", Principal)
    admin_cc = references("AdminCc", Principal)
    created = moment("Created")
    last_updated = moment("LastUpdated")
    custom_fields = custom_fields()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(id={self.raw.get('id')}, name={self.raw.get('Name')!r})"


class TicketRecord(Record):
    """A ticket. Times worked, left and estimated are minutes; all moments are aware, in UTC."""

    id = number("id")
    subject = text("Subject")
    status = text("Status")
    type = text("Type")
    """``ticket``, or ``reminder``."""
    queue = reference("Queue", QueueRecord)
    owner = reference("Owner", UserRecord)
    """``Nobody`` for a ticket without one."""
    creator = reference("Creator", UserRecord)
    last_updated_by = reference("LastUpdatedBy", UserRecord)
    requestors = references("Requestor", Principal)
    cc = references("Cc", Principal)
    admin_cc = references("AdminCc", Principal)
    priority = number("Priority")
    initial_priority = number("InitialPriority")
    final_priority = number("FinalPriority")
    time_worked = number("TimeWorked")
    time_left = number("TimeLeft")
    time_estimated = number("TimeEstimated")
    created = moment("Created")
    starts = moment("Starts")
    started = moment("Started")
    due = moment("Due")
    resolved = moment("Resolved")
    told = moment("Told")
    """When the requestor was last written to."""
    last_updated = moment("LastUpdated")
    sla = text("SLA")
    custom_fields = custom_fields()

    @property
    def custom_roles(self) -> Mapping[str, tuple[Principal, ...]]:
        """Members of custom roles, by name (RT 5.0.4 and later) or by ``RT::CustomRole-<n>``."""
        return read_custom_roles(self.raw)

    def __repr__(self) -> str:
        subject = self.raw.get("Subject")
        return f"{type(self).__name__}(id={self.raw.get('id')}, subject={subject!r})"


class AttachmentRecord(Record):
    """One part of a message: a file, a body, or a container of other parts."""

    id = number("id")
    filename = text("Filename")
    """``""`` for a body or a nameless part."""
    content_type = text("ContentType")
    size = number("ContentLength")
    """Bytes. RT counts characters for text, so a text's size in bytes may be larger."""
    message_id = text("MessageId")
    subject = text("Subject")
    headers = text("Headers")
    """The part's MIME headers, as lines."""
    created = moment("Created")
    creator = reference("Creator", UserRecord)

    @property
    def transaction_id(self) -> int:
        """The transaction it belongs to (a plain string in lists, a reference in single reads)."""
        if "TransactionId" not in self.raw and not self.complete:
            raise AttributeError("add 'TransactionId' to fields=, or get() the whole record")
        return _json.identifier(self.raw.get("TransactionId"))

    @property
    def parent_id(self) -> int | None:
        """The container it is in, None for the outermost part."""
        if "Parent" not in self.raw and not self.complete:
            raise AttributeError("a list does not say Parent (RT fails if asked): read one by one")
        value = self.raw.get("Parent")
        return _json.identifier(value) if value not in (None, "", 0, "0") else None

    def __repr__(self) -> str:
        return (
            f"{type(self).__name__}(id={self.raw.get('id')}, filename={self.raw.get('Filename')!r})"
        )


def read_custom_roles(raw: Mapping[str, Any]) -> Mapping[str, tuple[Principal, ...]]:
    """Find custom roles where each version of RT puts them.

    Up to 5.0.3 they are ``RT::CustomRole-<n>`` at the top; later a ``CustomRoles`` object by name.
    """
    named = raw.get("CustomRoles")
    if _json.is_object(named):
        found = named
    else:
        found = {key: value for key, value in raw.items() if key.startswith("RT::CustomRole-")}
    return {
        name: tuple(
            Principal.of(item)
            for item in (value if _json.is_array(value) else [value])
            if _json.is_object(item)
        )
        for name, value in found.items()
    }


def _own_id(record: Record, otherwise: str) -> int:
    """Take the id from where RT left it: the record, a hyperlink to itself, or nowhere."""
    own = str(record.raw.get("id", ""))
    if own.isascii() and own.isdigit() and _is_number(record.raw):
        return int(own)
    for link in _json.objects(record.raw.get("_hyperlinks")):
        if link.get("ref") == "self":
            return _json.identifier(link)
    raise AttributeError(otherwise)


def _is_number(raw: Mapping[str, Any]) -> bool:
    """Tell a number from a user *named* with digits: there the reference repeats the name."""
    if isinstance(raw["id"], int) or raw.get("type") == "group" or "Creator" in raw:
        return True
    return raw.get("Name", raw["id"]) not in ("", None, raw["id"])
