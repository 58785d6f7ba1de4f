from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Reference")


@_attrs_define
class Reference:
    """A pointer to another record. Fields that you ask for with `fields[...]` are added to the three keys. The URLs of
    principal, objectcustomfieldvalue and attribute do not work.

    """

    type_: str
    """ Kind of record: ticket, queue, user, group, asset, catalog, class, article, customfield, customfieldvalue,
    customrole, transaction, attachment, search, principal, objectcustomfieldvalue, attribute or external. """
    id: str
    """ The number as text, or the user name for users. Do not ask for `id` in `fields[...]`, which turns it into a
    number. """
    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        id = self.id

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "id": id,
            }
        )
        if url is not UNSET:
            field_dict["_url"] = url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type")

        id = d.pop("id")

        url = d.pop("_url", UNSET)

        reference = cls(
            type_=type_,
            id=id,
            url=url,
        )

        reference.additional_properties = d
        return reference

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
