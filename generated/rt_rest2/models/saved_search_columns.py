from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reference import Reference


@_attrs_define
class SavedSearchColumns(OpenModel[Any]):
    """A saved search. In RT 5 it is an attribute of its owner; in RT 6 it is a record of its own, with other numbers."""

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

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
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
    }
