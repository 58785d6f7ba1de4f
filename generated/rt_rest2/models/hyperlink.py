from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.link_relation import LinkRelation, check_link_relation
from ..types import UNSET, Unset

T = TypeVar("T", bound="Hyperlink")


@_attrs_define
class Hyperlink:
    """One entry of `_hyperlinks`. All kinds share this schema; `ref` determines which keys there are. Sites can add keys
    to lifecycle entries.

    """

    ref: LinkRelation | str
    url: str | Unset = UNSET
    """ URL of the target. """
    type_: str | Unset = UNSET
    """ Kind of the record; `external` for a link to a URL, `results` for a saved ticket search. """
    id: int | str | Unset = UNSET
    """ Number of the record: a number for self, text otherwise. Absent for external links and attachments. """
    name: str | Unset = UNSET
    """ Name of the custom field. """
    group_type: str | Unset = UNSET
    """ Key of the custom role, for example RT::CustomRole-1. """
    from_: str | Unset = UNSET
    """ Status before a lifecycle step, or an asterisk for any. """
    to: str | Unset = UNSET
    """ Status after a lifecycle step. """
    label: str | Unset = UNSET
    """ Title of a lifecycle step in the user's language. """
    update: str | Unset = UNSET
    """ Respond or Comment, if the step asks for a message. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        ref: str
        if isinstance(self.ref, str):
            ref = self.ref
        else:
            ref = self.ref

        url = self.url

        type_ = self.type_

        id: int | str | Unset
        if isinstance(self.id, Unset):
            id = UNSET
        else:
            id = self.id

        name = self.name

        group_type = self.group_type

        from_ = self.from_

        to = self.to

        label = self.label

        update = self.update

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "ref": ref,
            }
        )
        if url is not UNSET:
            field_dict["_url"] = url
        if type_ is not UNSET:
            field_dict["type"] = type_
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if group_type is not UNSET:
            field_dict["group_type"] = group_type
        if from_ is not UNSET:
            field_dict["from"] = from_
        if to is not UNSET:
            field_dict["to"] = to
        if label is not UNSET:
            field_dict["label"] = label
        if update is not UNSET:
            field_dict["update"] = update

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_ref(data: object) -> LinkRelation | str:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ref_type_0 = check_link_relation(data)

                return ref_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LinkRelation | str, data)

        ref = _parse_ref(d.pop("ref"))

        url = d.pop("_url", UNSET)

        type_ = d.pop("type", UNSET)

        def _parse_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        id = _parse_id(d.pop("id", UNSET))

        name = d.pop("name", UNSET)

        group_type = d.pop("group_type", UNSET)

        from_ = d.pop("from", UNSET)

        to = d.pop("to", UNSET)

        label = d.pop("label", UNSET)

        update = d.pop("update", UNSET)

        hyperlink = cls(
            ref=ref,
            url=url,
            type_=type_,
            id=id,
            name=name,
            group_type=group_type,
            from_=from_,
            to=to,
            label=label,
            update=update,
        )

        hyperlink.additional_properties = d
        return hyperlink

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
