from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import OpenModel, Reader

if TYPE_CHECKING:
    from ..models.right_descriptions import RightDescriptions


@_attrs_define
class AvailableRights(OpenModel["RightDescriptions"]):
    """Rights by category (General, Staff, Admin)."""

    additional_properties: dict[str, RightDescriptions] = _attrs_field(init=False, factory=dict)

    _MORE: ClassVar[Reader | None] = _r.record("right_descriptions", "RightDescriptions")
