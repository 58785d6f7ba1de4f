from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class GroupItem(OpenModel[Any]):
    """A row of a group list. Asking for Instance gives 500. If you ask for Disabled, you get an empty text."""

    type_: str
    """ Kind of record: ticket, queue, user, group, asset, catalog, class, article, customfield, customfieldvalue,
    customrole, transaction, attachment, search, principal, objectcustomfieldvalue, attribute or external. """

    id: str
    """ The number as text, or the user name for users. If `fields` or `fields[...]` asks for `id`, it is a number.
    """

    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """

    creator: None | Reference | str | Unset = UNSET
    """ User who created it. """

    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """

    last_updated_by: None | Reference | str | Unset = UNSET
    """ User who last changed it. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs. """

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Description. """

    domain: None | str | Unset = UNSET
    """ UserDefined for user-defined groups; other words for RT's internal groups. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields of the group. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", _r.plain, True),
        "id": ("id", _r.plain, True),
        "url": ("_url", _r.plain, False),
        "created": ("Created", _r.either(_r.moment, _r.plain), False),
        "creator": ("Creator", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "last_updated": ("LastUpdated", _r.either(_r.moment, _r.plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
        "hyperlinks": ("_hyperlinks", _r.many(_r.record("hyperlink", "Hyperlink")), False),
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "domain": ("Domain", _r.plain, False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
    }
