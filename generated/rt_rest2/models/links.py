from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink


@_attrs_define
class Links(OpenModel[Any]):
    """Hyperlinks of a record."""

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "hyperlinks": ("_hyperlinks", _r.many(_r.record("hyperlink", "Hyperlink")), False),
    }
