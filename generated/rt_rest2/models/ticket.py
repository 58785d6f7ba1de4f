from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.record_lifecycle import RecordLifecycle
    from ..models.reference import Reference


@_attrs_define
class Ticket(OpenModel[Any]):
    """A ticket. For the number of a merged ticket, RT returns the ticket it was merged into."""

    id: int
    """ Number of the record. """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """

    creator: None | Reference | str | Unset = UNSET
    """ User who created it. """

    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """

    last_updated_by: None | Reference | str | Unset = UNSET
    """ User who last changed it. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs. """

    subject: None | str | Unset = UNSET
    """ Subject. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the queue's lifecycle. """

    Type: None | str | Unset = UNSET
    """ ticket, reminder or approval. """

    priority: int | None | str | Unset = UNSET
    """ Current priority, a number as text. """

    initial_priority: int | None | str | Unset = UNSET
    """ Initial priority, a number as text. """

    final_priority: int | None | str | Unset = UNSET
    """ Final priority, a number as text. """

    time_estimated: int | None | str | Unset = UNSET
    """ Estimated minutes, a number as text. """

    time_worked: int | None | str | Unset = UNSET
    """ Minutes worked, a number as text. """

    time_left: int | None | str | Unset = UNSET
    """ Minutes left, a number as text. """

    total_time_worked: int | None | str | Unset = UNSET
    """ Minutes worked, including those of child tickets (5.0.6 and later). """

    starts: datetime.datetime | None | Unset = UNSET
    """ When work should start. """

    started: datetime.datetime | None | Unset = UNSET
    """ When work started. """

    due: datetime.datetime | None | Unset = UNSET
    """ When it is due. """

    resolved: datetime.datetime | None | Unset = UNSET
    """ When it was resolved. """

    told: datetime.datetime | None | Unset = UNSET
    """ When RT last wrote to the requestors; absent on a new ticket. """

    sla: None | str | Unset = UNSET
    """ Service level. """

    is_merged: int | None | str | Unset = UNSET
    """ "1" if it was merged into another ticket, otherwise absent. """

    description: None | str | Unset = UNSET
    """ Description (6.0 and later). """

    queue: None | Reference | str | Unset = UNSET
    """ Queue of the ticket. """

    owner: Reference | Unset = UNSET
    """ Owner; Nobody if there is none. """

    requestor: list[Reference] | Unset = UNSET
    """ Requestors. """

    cc: list[Reference] | Unset = UNSET
    """ People who get replies. """

    admin_cc: list[Reference] | Unset = UNSET
    """ People who get replies and comments. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields that apply. """

    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, each a pointer or a list of pointers (5.0.4 and later). RT 5 also has them at the top
    level: by name from 5.0.4 to 5.0.10, and as RT::CustomRole-1 up to 5.0.3. """

    effective_id: None | Reference | str | Unset = UNSET
    """ The ticket that it was merged into, or the ticket itself. In lists, its number as text. """

    lifecycle: RecordLifecycle | Unset = UNSET
    """ The lifecycle, as far as the user can go in it. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", _r.plain, True),
        "created": ("Created", _r.either(_r.moment, _r.plain), False),
        "creator": ("Creator", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "last_updated": ("LastUpdated", _r.either(_r.moment, _r.plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
        "hyperlinks": ("_hyperlinks", _r.many(_r.record("hyperlink", "Hyperlink")), False),
        "subject": ("Subject", _r.plain, False),
        "status": ("Status", _r.plain, False),
        "Type": ("Type", _r.plain, False),
        "priority": ("Priority", _r.plain, False),
        "initial_priority": ("InitialPriority", _r.plain, False),
        "final_priority": ("FinalPriority", _r.plain, False),
        "time_estimated": ("TimeEstimated", _r.plain, False),
        "time_worked": ("TimeWorked", _r.plain, False),
        "time_left": ("TimeLeft", _r.plain, False),
        "total_time_worked": ("TotalTimeWorked", _r.plain, False),
        "starts": ("Starts", _r.either(_r.moment, _r.plain), False),
        "started": ("Started", _r.either(_r.moment, _r.plain), False),
        "due": ("Due", _r.either(_r.moment, _r.plain), False),
        "resolved": ("Resolved", _r.either(_r.moment, _r.plain), False),
        "told": ("Told", _r.either(_r.moment, _r.plain), False),
        "sla": ("SLA", _r.plain, False),
        "is_merged": ("IsMerged", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "queue": ("Queue", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "owner": ("Owner", _r.record("reference", "Reference"), False),
        "requestor": ("Requestor", _r.many(_r.record("reference", "Reference")), False),
        "cc": ("Cc", _r.many(_r.record("reference", "Reference")), False),
        "admin_cc": ("AdminCc", _r.many(_r.record("reference", "Reference")), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
        "custom_roles": ("CustomRoles", _r.plain, False),
        "effective_id": (
            "EffectiveId",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
        "lifecycle": ("Lifecycle", _r.record("record_lifecycle", "RecordLifecycle"), False),
    }
