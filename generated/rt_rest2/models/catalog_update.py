from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flag import Flag


@_attrs_define
class CatalogUpdate(OpenModel[Any]):
    """Changes to a catalog."""

    name: None | str | Unset = UNSET
    """ Name, 255 characters at most. It must be unique and must not consist of digits only. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle. """

    disabled: Flag | Unset = UNSET
    """ 1 to disable it, 0 to enable it. """

    held_by: int | list[str] | None | str | Unset = UNSET
    """ Default holders of its assets. """

    contact: int | list[str] | None | str | Unset = UNSET
    """ Default contacts of its assets. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "lifecycle": ("Lifecycle", _r.plain, False),
        "disabled": ("Disabled", _r.choice("flag", "check_flag"), False),
        "held_by": ("HeldBy", _r.either(_r.many(_r.plain), _r.plain), False),
        "contact": ("Contact", _r.either(_r.many(_r.plain), _r.plain), False),
    }
