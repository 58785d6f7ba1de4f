from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lifecycle_canonical_case import LifecycleCanonicalCase
    from ..models.lifecycle_user import LifecycleUser


@_attrs_define
class Lifecycle(OpenModel[Any]):
    """A lifecycle."""

    name: str | Unset = UNSET
    """ Name. """

    url: str | Unset = UNSET
    """ Address. """

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

    used_by: list[LifecycleUser] | Unset = UNSET
    """ Queues or catalogs that use it; only in the answer to GET. """

    canonical_case: LifecycleCanonicalCase | Unset = UNSET
    """ In answers to POST and PUT after 6.0.3. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("name", _r.plain, False),
        "url": ("_url", _r.plain, False),
        "type_": ("type", _r.plain, False),
        "initial": ("initial", _r.many(_r.plain), False),
        "active": ("active", _r.many(_r.plain), False),
        "inactive": ("inactive", _r.many(_r.plain), False),
        "defaults": ("defaults", _r.plain, False),
        "transitions": ("transitions", _r.plain, False),
        "rights": ("rights", _r.plain, False),
        "colors": ("colors", _r.plain, False),
        "actions": ("actions", _r.plain, False),
        "used_by": ("used_by", _r.many(_r.record("lifecycle_user", "LifecycleUser")), False),
        "canonical_case": (
            "canonical_case",
            _r.record("lifecycle_canonical_case", "LifecycleCanonicalCase"),
            False,
        ),
    }
