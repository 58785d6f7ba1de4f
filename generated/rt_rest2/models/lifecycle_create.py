from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class LifecycleCreate(OpenModel[Any]):
    """A new lifecycle."""

    name: str
    """ Name. """

    type_: str | Unset = UNSET
    """ ticket or asset; ticket if not given. """

    clone: str | Unset = UNSET
    """ Name of the lifecycle to copy. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, True),
        "type_": ("Type", _r.plain, False),
        "clone": ("Clone", _r.plain, False),
    }
