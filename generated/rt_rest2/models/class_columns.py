from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class ClassColumns(OpenModel[Any]):
    """Plain columns of a class."""

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Description. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists, a number as text. """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
    }
