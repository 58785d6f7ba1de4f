from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    choice,
    either,
    many,
    moment,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference
    from ..models.reference_type import ReferenceType


@_attrs_define
class SavedSearchItem(OpenModel[Any]):
    """A row of a list of saved searches."""

    type_: ReferenceType | str

    id: int | str
    """ The number as text, or the user name for users. In lists of members and of custom field values it is a
    number. """

    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """

    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """

    last_updated_by: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """

    name: None | str | Unset = UNSET
    """ In RT 6, the title, which you can use in the path. In RT 5, SavedSearch or a text that begins with Search.
    """

    description: None | str | Unset = UNSET
    """ In RT 5, the title, which you can use in the path. """

    content_type: None | str | Unset = UNSET
    """ Format of the stored content (RT 5 only). """

    content: Any | Unset = UNSET
    """ An object with Query, Format, Order, OrderBy, RowsPerPage and more; in RT 6, an empty text in lists. """

    object_: Any | Unset = UNSET
    """ Pointer to the user or group that it belongs to, or null (RT 5 only). """

    Type: None | str | Unset = UNSET
    """ Kind of record that it searches, for example Ticket (6.0 and later). """

    principal_id: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled (6.0 and later). """

    object_type: None | str | Unset = UNSET
    """ Class of the user, group or system that it belongs to, for example RT::System (RT 5 only). """

    object_id: int | None | str | Unset = UNSET
    """ Number of the user, group or system that it belongs to (RT 5 only). """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", either(choice("reference_type", "check_reference_type"), plain), True),
        "id": ("id", plain, True),
        "url": ("_url", plain, False),
        "created": ("Created", either(moment, plain), False),
        "creator": ("Creator", either(record("reference", "Reference"), plain), False),
        "last_updated": ("LastUpdated", either(moment, plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            either(record("reference", "Reference"), plain),
            False,
        ),
        "hyperlinks": ("_hyperlinks", many(record("hyperlink", "Hyperlink")), False),
        "name": ("Name", plain, False),
        "description": ("Description", plain, False),
        "content_type": ("ContentType", plain, False),
        "content": ("Content", plain, False),
        "object_": ("Object", plain, False),
        "Type": ("Type", plain, False),
        "principal_id": ("PrincipalId", either(record("reference", "Reference"), plain), False),
        "disabled": ("Disabled", plain, False),
        "object_type": ("ObjectType", plain, False),
        "object_id": ("ObjectId", plain, False),
    }
