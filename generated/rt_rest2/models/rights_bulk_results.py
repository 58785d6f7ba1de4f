from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.right_result import RightResult


@_attrs_define
class RightsBulkResults(OpenModel[Any]):
    """The result of each entry, in the order of the request."""

    granted: list[RightResult] | Unset = UNSET
    """ Results of the rights to grant. """

    revoked: list[RightResult] | Unset = UNSET
    """ Results of the rights to revoke. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "granted": ("granted", _r.many(_r.record("right_result", "RightResult")), False),
        "revoked": ("revoked", _r.many(_r.record("right_result", "RightResult")), False),
    }
