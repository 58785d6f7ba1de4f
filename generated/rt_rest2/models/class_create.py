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
class ClassCreate(OpenModel[Any]):
    """A new class. RT ignores Disabled here."""

    name: None | str
    """ Name, 255 characters at most. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """

    disabled: Flag | Unset = UNSET
    """ 1 to disable it, 0 to enable it. """

    custom_fields: Any | Unset = UNSET
    """ Custom fields of the class itself. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, True),
        "description": ("Description", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "disabled": ("Disabled", _r.choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", _r.plain, False),
    }
