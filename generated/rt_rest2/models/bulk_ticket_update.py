from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class BulkTicketUpdate(OpenModel[Any]):
    """Changes to one of many tickets."""

    id: int | str
    """ Number of the ticket. """

    subject: None | str | Unset = UNSET
    """ Subject, 200 characters at most. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the queue's lifecycle. """

    type_: None | str | Unset = UNSET
    """ ticket, reminder or approval. """

    owner: int | str | Unset = UNSET
    """ Owner: a user's name, address or number. When you create a ticket, RT ignores a user that does not exist.
    """

    requestor: int | list[str] | None | str | Unset = UNSET
    """ Requestors. """

    cc: int | list[str] | None | str | Unset = UNSET
    """ People who get replies. """

    admin_cc: int | list[str] | None | str | Unset = UNSET
    """ People who get replies and comments. """

    priority: int | None | str | Unset = UNSET
    """ Priority, a number or one of the site's labels. """

    initial_priority: int | None | str | Unset = UNSET
    """ Initial priority. """

    final_priority: int | None | str | Unset = UNSET
    """ Final priority. """

    time_estimated: int | None | str | Unset = UNSET
    """ Estimated minutes. """

    time_worked: int | None | str | Unset = UNSET
    """ Minutes worked. """

    time_left: int | None | str | Unset = UNSET
    """ Minutes left. """

    starts: datetime.datetime | None | str | Unset = UNSET
    """ When work should start. Send YYYY-MM-DD HH:MM:SS in UTC, or an empty text to clear it. """

    started: datetime.datetime | None | str | Unset = UNSET
    """ When work started; same format as Starts. """

    due: datetime.datetime | None | str | Unset = UNSET
    """ When it is due; same format as Starts. """

    resolved: datetime.datetime | None | str | Unset = UNSET
    """ When it was resolved; same format as Starts. """

    told: datetime.datetime | None | str | Unset = UNSET
    """ When RT last wrote to the requestors; same format as Starts. Ignored when you create a ticket. """

    sla: None | str | Unset = UNSET
    """ Service level. """

    description: None | str | Unset = UNSET
    """ Description (6.0 and later). """

    custom_fields: Any | Unset = UNSET
    """ Values of custom fields. """

    custom_roles: Any | Unset = UNSET
    """ Members of custom roles. """

    depends_on: int | list[str] | str | Unset = UNSET
    """ Records that this one depends on. """

    depended_on_by: int | list[str] | str | Unset = UNSET
    """ Records that depend on this one. """

    refers_to: int | list[str] | str | Unset = UNSET
    """ Records that this one refers to. """

    referred_to_by: int | list[str] | str | Unset = UNSET
    """ Records that refer to this one. """

    member_of: int | list[str] | str | Unset = UNSET
    """ Parents of this record. RT also accepts the keys Parent and Parents. """

    members: int | list[str] | str | Unset = UNSET
    """ Children of this record. RT also accepts the keys Member, HasMember, Child and Children. """

    add_depends_on: int | list[str] | str | Unset = UNSET
    """ Links of the kind DependsOn to add. """

    delete_depends_on: int | list[str] | str | Unset = UNSET
    """ Links of the kind DependsOn to delete. """

    add_depended_on_by: int | list[str] | str | Unset = UNSET
    """ Links of the kind DependedOnBy to add. """

    delete_depended_on_by: int | list[str] | str | Unset = UNSET
    """ Links of the kind DependedOnBy to delete. """

    add_refers_to: int | list[str] | str | Unset = UNSET
    """ Links of the kind RefersTo to add. """

    delete_refers_to: int | list[str] | str | Unset = UNSET
    """ Links of the kind RefersTo to delete. """

    add_referred_to_by: int | list[str] | str | Unset = UNSET
    """ Links of the kind ReferredToBy to add. """

    delete_referred_to_by: int | list[str] | str | Unset = UNSET
    """ Links of the kind ReferredToBy to delete. """

    add_member_of: int | list[str] | str | Unset = UNSET
    """ Links of the kind MemberOf to add. """

    delete_member_of: int | list[str] | str | Unset = UNSET
    """ Links of the kind MemberOf to delete. """

    add_members: int | list[str] | str | Unset = UNSET
    """ Links of the kind Members to add. """

    delete_members: int | list[str] | str | Unset = UNSET
    """ Links of the kind Members to delete. """

    queue: int | str | Unset = UNSET
    """ Queue to move it to: number or name. """

    merge_into: int | str | Unset = UNSET
    """ Number of the ticket to merge this one into (5.0.1 and later). """

    effective_id: int | str | Unset = UNSET
    """ Set by RT when it merges tickets. Use MergeInto instead. RT ignores it since the security releases of
    October 2026. """

    is_merged: int | str | Unset = UNSET
    """ Set by RT when it merges tickets, like EffectiveId. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", _r.plain, True),
        "subject": ("Subject", _r.plain, False),
        "status": ("Status", _r.plain, False),
        "type_": ("Type", _r.plain, False),
        "owner": ("Owner", _r.plain, False),
        "requestor": ("Requestor", _r.either(_r.many(_r.plain), _r.plain), False),
        "cc": ("Cc", _r.either(_r.many(_r.plain), _r.plain), False),
        "admin_cc": ("AdminCc", _r.either(_r.many(_r.plain), _r.plain), False),
        "priority": ("Priority", _r.plain, False),
        "initial_priority": ("InitialPriority", _r.plain, False),
        "final_priority": ("FinalPriority", _r.plain, False),
        "time_estimated": ("TimeEstimated", _r.plain, False),
        "time_worked": ("TimeWorked", _r.plain, False),
        "time_left": ("TimeLeft", _r.plain, False),
        "starts": ("Starts", _r.plain, False),
        "started": ("Started", _r.plain, False),
        "due": ("Due", _r.plain, False),
        "resolved": ("Resolved", _r.plain, False),
        "told": ("Told", _r.plain, False),
        "sla": ("SLA", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "custom_fields": ("CustomFields", _r.plain, False),
        "custom_roles": ("CustomRoles", _r.plain, False),
        "depends_on": ("DependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "depended_on_by": ("DependedOnBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "refers_to": ("RefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "referred_to_by": ("ReferredToBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "member_of": ("MemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "members": ("Members", _r.either(_r.many(_r.plain), _r.plain), False),
        "add_depends_on": ("AddDependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_depends_on": ("DeleteDependsOn", _r.either(_r.many(_r.plain), _r.plain), False),
        "add_depended_on_by": ("AddDependedOnBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_depended_on_by": (
            "DeleteDependedOnBy",
            _r.either(_r.many(_r.plain), _r.plain),
            False,
        ),
        "add_refers_to": ("AddRefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_refers_to": ("DeleteRefersTo", _r.either(_r.many(_r.plain), _r.plain), False),
        "add_referred_to_by": ("AddReferredToBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_referred_to_by": (
            "DeleteReferredToBy",
            _r.either(_r.many(_r.plain), _r.plain),
            False,
        ),
        "add_member_of": ("AddMemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_member_of": ("DeleteMemberOf", _r.either(_r.many(_r.plain), _r.plain), False),
        "add_members": ("AddMembers", _r.either(_r.many(_r.plain), _r.plain), False),
        "delete_members": ("DeleteMembers", _r.either(_r.many(_r.plain), _r.plain), False),
        "queue": ("Queue", _r.plain, False),
        "merge_into": ("MergeInto", _r.plain, False),
        "effective_id": ("EffectiveId", _r.plain, False),
        "is_merged": ("IsMerged", _r.plain, False),
    }
    _UTC: ClassVar[frozenset[str]] = frozenset(["starts", "started", "due", "resolved", "told"])
