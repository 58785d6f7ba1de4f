from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    choice,
    either,
    plain,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink_ref import HyperlinkRef


@_attrs_define
class Hyperlink(OpenModel[Any]):
    """One entry of `_hyperlinks`. All kinds share this schema; `ref` determines which keys there are. Sites can add
    keys to lifecycle entries.
    """

    ref: HyperlinkRef | str

    url: str | Unset = UNSET
    """ URL of the target. """

    type_: str | Unset = UNSET
    """ Kind of the record; `external` for a link to a URL, `results` for a saved ticket search. """

    id: int | str | Unset = UNSET
    """ Number of the record: a number for self, text otherwise. Absent for external links and attachments. """

    name: str | Unset = UNSET
    """ Name of the custom field. """

    group_type: str | Unset = UNSET
    """ Key of the custom role, for example RT::CustomRole-1. """

    from_: str | Unset = UNSET
    """ Status before a lifecycle step, or an asterisk for any. """

    to: str | Unset = UNSET
    """ Status after a lifecycle step. """

    label: str | Unset = UNSET
    """ Title of a lifecycle step in the user's language. """

    update: str | Unset = UNSET
    """ Respond or Comment, if the step asks for a message. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "ref": ("ref", either(choice("hyperlink_ref", "check_hyperlink_ref"), plain), True),
        "url": ("_url", plain, False),
        "type_": ("type", plain, False),
        "id": ("id", plain, False),
        "name": ("name", plain, False),
        "group_type": ("group_type", plain, False),
        "from_": ("from", plain, False),
        "to": ("to", plain, False),
        "label": ("label", plain, False),
        "update": ("update", plain, False),
    }
