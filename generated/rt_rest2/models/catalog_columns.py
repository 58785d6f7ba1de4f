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
class CatalogColumns(OpenModel[Any]):
    """Plain columns of a catalog."""

    name: None | str | Unset = UNSET
    """ Name, unique. """

    description: None | str | Unset = UNSET
    """ Description. """

    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle. """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, False),
        "description": ("Description", plain, False),
        "lifecycle": ("Lifecycle", plain, False),
        "disabled": ("Disabled", plain, False),
    }
