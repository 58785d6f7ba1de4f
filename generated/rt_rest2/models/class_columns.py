from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    plain,
)
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
        "name": ("Name", plain, False),
        "description": ("Description", plain, False),
        "sort_order": ("SortOrder", plain, False),
        "disabled": ("Disabled", plain, False),
    }
