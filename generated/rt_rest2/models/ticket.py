from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    moment,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class Ticket(OpenModel[Any]):
    """A ticket. For the number of a merged ticket, RT returns the ticket it was merged into."""

    id: int | str
    """ Number of the record, as a number or as text. """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """

    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """

    last_updated_by: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """

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
    """ Minutes worked, including those of child tickets (5.0.6 and later, if the site shows it). """

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
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    owner: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """

    requestor: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """

    cc: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """

    admin_cc: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ The custom fields that apply, in no particular order. If there are none, an empty list; in a list of
    records, an empty text. """

    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, each a pointer or a list of pointers (5.0.4 and later). RT 5 also has them at the top
    level: by name from 5.0.4 to 5.0.10, and as RT::CustomRole-1 up to 5.0.3. """

    effective_id: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", plain, True),
        "created": ("Created", either(moment, plain), False),
        "creator": ("Creator", either(record("reference", "Reference"), plain), False),
        "last_updated": ("LastUpdated", either(moment, plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            either(record("reference", "Reference"), plain),
            False,
        ),
        "hyperlinks": ("_hyperlinks", many(record("hyperlink", "Hyperlink")), False),
        "subject": ("Subject", plain, False),
        "status": ("Status", plain, False),
        "Type": ("Type", plain, False),
        "priority": ("Priority", plain, False),
        "initial_priority": ("InitialPriority", plain, False),
        "final_priority": ("FinalPriority", plain, False),
        "time_estimated": ("TimeEstimated", plain, False),
        "time_worked": ("TimeWorked", plain, False),
        "time_left": ("TimeLeft", plain, False),
        "total_time_worked": ("TotalTimeWorked", plain, False),
        "starts": ("Starts", either(moment, plain), False),
        "started": ("Started", either(moment, plain), False),
        "due": ("Due", either(moment, plain), False),
        "resolved": ("Resolved", either(moment, plain), False),
        "told": ("Told", either(moment, plain), False),
        "sla": ("SLA", plain, False),
        "is_merged": ("IsMerged", plain, False),
        "description": ("Description", plain, False),
        "queue": ("Queue", either(record("reference", "Reference"), plain), False),
        "owner": (
            "Owner",
            either(record("reference", "Reference"), many(record("reference", "Reference")), plain),
            False,
        ),
        "requestor": (
            "Requestor",
            either(record("reference", "Reference"), many(record("reference", "Reference")), plain),
            False,
        ),
        "cc": (
            "Cc",
            either(record("reference", "Reference"), many(record("reference", "Reference")), plain),
            False,
        ),
        "admin_cc": (
            "AdminCc",
            either(record("reference", "Reference"), many(record("reference", "Reference")), plain),
            False,
        ),
        "custom_fields": (
            "CustomFields",
            either(many(record("custom_field_values", "CustomFieldValues")), plain),
            False,
        ),
        "custom_roles": ("CustomRoles", plain, False),
        "effective_id": ("EffectiveId", either(record("reference", "Reference"), plain), False),
    }
