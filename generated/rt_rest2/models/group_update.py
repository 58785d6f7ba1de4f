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
class GroupUpdate(OpenModel[Any]):
    """Changes to a group."""

    name: None | str | Unset = UNSET
    """ Name, 200 characters at most. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    domain: None | str | Unset = UNSET
    """ UserDefined if not given. Do not change it: RT finds its internal groups by it. RT ignores it since the
    security releases of October 2026. """

    instance: int | None | str | Unset = UNSET
    """ 0 if not given. Do not change it: RT finds its internal groups by it. RT ignores it since the security
    releases of October 2026. """

    disabled: Flag | Unset = UNSET
    """ 1 to disable it, 0 to enable it. """

    custom_fields: Any | Unset = UNSET
    """ Custom fields of the group. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "domain": ("Domain", _r.plain, False),
        "instance": ("Instance", _r.plain, False),
        "disabled": ("Disabled", _r.choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", _r.plain, False),
    }
