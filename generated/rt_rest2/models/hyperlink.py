from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.link_relation import LinkRelation


@_attrs_define
class Hyperlink(OpenModel[Any]):
    """One entry of `_hyperlinks`, of any kind. Sites can add keys to lifecycle entries."""

    ref: LinkRelation | str

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
        "ref": (
            "ref",
            _r.either(_r.choice("link_relation", "check_link_relation"), _r.plain),
            True,
        ),
        "url": ("_url", _r.plain, False),
        "type_": ("type", _r.plain, False),
        "id": ("id", _r.plain, False),
        "name": ("name", _r.plain, False),
        "group_type": ("group_type", _r.plain, False),
        "from_": ("from", _r.plain, False),
        "to": ("to", _r.plain, False),
        "label": ("label", _r.plain, False),
        "update": ("update", _r.plain, False),
    }
