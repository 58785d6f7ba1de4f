from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.right_grant import RightGrant


@_attrs_define
class RightsBulk(OpenModel[Any]):
    """Rights to grant and to revoke. Send at least one of the two lists."""

    grant: list[RightGrant] | Unset = UNSET
    """ Rights to grant. """

    revoke: list[RightGrant] | Unset = UNSET
    """ Rights to revoke. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "grant": ("grant", _r.many(_r.record("right_grant", "RightGrant")), False),
        "revoke": ("revoke", _r.many(_r.record("right_grant", "RightGrant")), False),
    }
