from __future__ import annotations

import datetime
from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class TicketColumns(OpenModel[Any]):
    """Plain columns of a ticket."""

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

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
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
    }
