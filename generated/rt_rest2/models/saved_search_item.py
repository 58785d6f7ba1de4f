from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class SavedSearchItem(OpenModel[Any]):
    """A row of a list of saved searches."""

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
    """ In RT 6, the title, which you can use in the path. In RT 5, SavedSearch or a text that begins with Search.
    """

    description: None | str | Unset = UNSET
    """ In RT 5, the title, which you can use in the path. """

    content_type: None | str | Unset = UNSET
    """ Format of the stored content (RT 5 only). """

    content: Any | Unset = UNSET
    """ An object with Query, Order, OrderBy and more; in RT 6, an empty text in lists. """

    object_: Any | Unset = UNSET
    """ User or group that it belongs to (RT 5 only). """

    Type: None | str | Unset = UNSET
    """ Kind of record that it searches, for example Ticket (6.0 and later). """

    principal_id: None | Reference | str | Unset = UNSET
    """ User or group that it belongs to (6.0 and later). """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled (6.0 and later). """

    object_type: None | str | Unset = UNSET
    """ Class of the user, group or system that it belongs to, for example RT::System (RT 5 only). """

    object_id: int | None | str | Unset = UNSET
    """ Number of the user, group or system that it belongs to (RT 5 only). """

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
        "content_type": ("ContentType", _r.plain, False),
        "content": ("Content", _r.plain, False),
        "object_": ("Object", _r.plain, False),
        "Type": ("Type", _r.plain, False),
        "principal_id": (
            "PrincipalId",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
        "disabled": ("Disabled", _r.plain, False),
        "object_type": ("ObjectType", _r.plain, False),
        "object_id": ("ObjectId", _r.plain, False),
    }
