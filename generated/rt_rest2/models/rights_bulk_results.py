from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.right_result import RightResult


T = TypeVar("T", bound="RightsBulkResults")


@_attrs_define
class RightsBulkResults:
    """The result of each entry, in the order of the request."""

    granted: list[RightResult] | Unset = UNSET
    """ Results of the rights to grant. """
    revoked: list[RightResult] | Unset = UNSET
    """ Results of the rights to revoke. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        granted: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.granted, Unset):
            granted = []
            for granted_item_data in self.granted:
                granted_item = granted_item_data.to_dict()
                granted.append(granted_item)

        revoked: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.revoked, Unset):
            revoked = []
            for revoked_item_data in self.revoked:
                revoked_item = revoked_item_data.to_dict()
                revoked.append(revoked_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if granted is not UNSET:
            field_dict["granted"] = granted
        if revoked is not UNSET:
            field_dict["revoked"] = revoked

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.right_result import RightResult  # noqa: PLC0415

        d = dict(src_dict)
        _granted = d.pop("granted", UNSET)
        granted: list[RightResult] | Unset = UNSET
        if _granted is not UNSET:
            granted = []
            for granted_item_data in _granted:
                granted_item = RightResult.from_dict(granted_item_data)

                granted.append(granted_item)

        _revoked = d.pop("revoked", UNSET)
        revoked: list[RightResult] | Unset = UNSET
        if _revoked is not UNSET:
            revoked = []
            for revoked_item_data in _revoked:
                revoked_item = RightResult.from_dict(revoked_item_data)

                revoked.append(revoked_item)

        rights_bulk_results = cls(
            granted=granted,
            revoked=revoked,
        )

        rights_bulk_results.additional_properties = d
        return rights_bulk_results

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
