from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.right_holder import RightHolder


@_attrs_define
class RightResult(OpenModel[Any]):
    """Result of one entry. An entry without Right comes back as it was sent."""

    right: str | Unset = UNSET
    """ Name of the right. """

    group: RightHolder | Unset = UNSET
    """ The group, which may be a role. """

    user: RightHolder | Unset = UNSET
    """ The user. """

    status: int | Unset = UNSET
    """ 201 granted, 204 revoked, 400 invalid, 403 refused, 404 not found, 409 granted already. """

    message: str | Unset = UNSET
    """ Reason for the failure. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "right": ("Right", _r.plain, False),
        "group": ("Group", _r.record("right_holder", "RightHolder"), False),
        "user": ("User", _r.record("right_holder", "RightHolder"), False),
        "status": ("status", _r.plain, False),
        "message": ("message", _r.plain, False),
    }
