from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import OpenModel, Reader

if TYPE_CHECKING:
    from ..models.lifecycle_map import LifecycleMap


@_attrs_define
class LifecycleMaps(OpenModel["LifecycleMap"]):
    """Maps by name. A name consists of two lifecycles with an arrow between them, for example default -> repairs."""

    additional_properties: dict[str, LifecycleMap] = _attrs_field(init=False, factory=dict)

    _MORE: ClassVar[Reader | None] = _r.record("lifecycle_map", "LifecycleMap")
