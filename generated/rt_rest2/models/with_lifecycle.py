from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.record_lifecycle import RecordLifecycle


@_attrs_define
class WithLifecycle(OpenModel[Any]):
    """What `fields=Lifecycle` adds to a record."""

    lifecycle: RecordLifecycle | Unset = UNSET
    """ The lifecycle, as far as the user can go in it. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "lifecycle": ("Lifecycle", _r.record("record_lifecycle", "RecordLifecycle"), False),
    }
