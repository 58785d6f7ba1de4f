from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class LifecycleKey(OpenModel[Any]):
    """Name and URL of a lifecycle."""

    name: str | Unset = UNSET
    """ Name. """

    url: str | Unset = UNSET
    """ Address. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("name", _r.plain, False),
        "url": ("_url", _r.plain, False),
    }
