from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class GroupColumns(OpenModel[Any]):
    """Plain columns of a group."""

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Description. """

    domain: None | str | Unset = UNSET
    """ UserDefined for user-defined groups; other words for RT's internal groups. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "domain": ("Domain", _r.plain, False),
    }
