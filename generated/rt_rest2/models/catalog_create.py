from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    choice,
    either,
    many,
    plain,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flag import Flag


@_attrs_define
class CatalogCreate(OpenModel[Any]):
    """A new catalog."""

    name: None | str
    """ Name, 255 characters at most. It must be unique and must not consist of digits only. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle. """

    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    held_by: int | list[int | str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """

    contact: int | list[int | str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, True),
        "description": ("Description", plain, False),
        "lifecycle": ("Lifecycle", plain, False),
        "disabled": ("Disabled", choice("flag", "check_flag"), False),
        "held_by": ("HeldBy", either(many(plain), plain), False),
        "contact": ("Contact", either(many(plain), plain), False),
    }
