from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class Error(OpenModel[Any]):
    """An error."""

    message: str | Unset = UNSET
    """ The reason: an HTTP reason phrase, or a message in the user's language. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "message": ("message", _r.plain, False),
    }
