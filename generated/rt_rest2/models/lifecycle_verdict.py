from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class LifecycleVerdict(OpenModel[Any]):
    """Whether a configuration is valid."""

    valid: bool | Unset = UNSET
    """ Whether it is valid. """

    warnings: list[str] | Unset = UNSET
    """ Problems that RT found. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "valid": ("valid", _r.plain, False),
        "warnings": ("warnings", _r.many(_r.plain), False),
    }
