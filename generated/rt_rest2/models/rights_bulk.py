from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.right_grant import RightGrant


T = TypeVar("T", bound="RightsBulk")


@_attrs_define
class RightsBulk:
    """Rights to grant and to revoke. Send at least one of the two lists."""

    grant: list[RightGrant] | Unset = UNSET
    """ Rights to grant. """
    revoke: list[RightGrant] | Unset = UNSET
    """ Rights to revoke. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        grant: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.grant, Unset):
            grant = []
            for grant_item_data in self.grant:
                grant_item = grant_item_data.to_dict()
                grant.append(grant_item)

        revoke: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.revoke, Unset):
            revoke = []
            for revoke_item_data in self.revoke:
                revoke_item = revoke_item_data.to_dict()
                revoke.append(revoke_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if grant is not UNSET:
            field_dict["grant"] = grant
        if revoke is not UNSET:
            field_dict["revoke"] = revoke

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.right_grant import RightGrant  # noqa: PLC0415

        d = dict(src_dict)
        _grant = d.pop("grant", UNSET)
        grant: list[RightGrant] | Unset = UNSET
        if _grant is not UNSET:
            grant = []
            for grant_item_data in _grant:
                grant_item = RightGrant.from_dict(grant_item_data)

                grant.append(grant_item)

        _revoke = d.pop("revoke", UNSET)
        revoke: list[RightGrant] | Unset = UNSET
        if _revoke is not UNSET:
            revoke = []
            for revoke_item_data in _revoke:
                revoke_item = RightGrant.from_dict(revoke_item_data)

                revoke.append(revoke_item)

        rights_bulk = cls(
            grant=grant,
            revoke=revoke,
        )

        rights_bulk.additional_properties = d
        return rights_bulk

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
