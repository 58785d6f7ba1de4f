from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class LifecycleConfig(OpenModel[Any]):
    """The configuration of a lifecycle, with the keys of RT's configuration files. Extensions and newer releases have
    further keys: source of RT after 6.0.3 has descriptions and notes of statuses and steps.
    """

    type_: str | Unset = UNSET
    """ Kind of record, for example ticket or asset. """

    initial: list[str] | Unset = UNSET
    """ Statuses of new records. """

    active: list[str] | Unset = UNSET
    """ Statuses of records in progress. """

    inactive: list[str] | Unset = UNSET
    """ Statuses of finished records. """

    defaults: Any | Unset = UNSET
    """ An object from an event (on_create, on_merge, approved, denied, reminder_on_open, reminder_on_resolve) to
    the status that RT sets. """

    transitions: Any | Unset = UNSET
    """ An object from a status, or an empty text for creation, to the list of statuses that may follow. """

    rights: Any | Unset = UNSET
    """ An object from a step (with * for any status) to the right that it needs. """

    colors: Any | Unset = UNSET
    """ An object from a status to its color (releases after 6.0.3). """

    actions: Any | Unset = UNSET
    """ Steps offered to the user: a list in which each step is followed by an object with label and update, or an
    object of these. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", _r.plain, False),
        "initial": ("initial", _r.many(_r.plain), False),
        "active": ("active", _r.many(_r.plain), False),
        "inactive": ("inactive", _r.many(_r.plain), False),
        "defaults": ("defaults", _r.plain, False),
        "transitions": ("transitions", _r.plain, False),
        "rights": ("rights", _r.plain, False),
        "colors": ("colors", _r.plain, False),
        "actions": ("actions", _r.plain, False),
    }
