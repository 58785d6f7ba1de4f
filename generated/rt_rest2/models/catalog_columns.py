from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
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
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "lifecycle": ("Lifecycle", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
    }
