from __future__ import annotations

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import OpenModel


@_attrs_define
class LifecycleCanonicalCase(OpenModel[str]):
    """An object from a status in lower case to its spelling."""

    additional_properties: dict[str, str] = _attrs_field(init=False, factory=dict)
