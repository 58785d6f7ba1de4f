from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="QueueColumns")


@_attrs_define
class QueueColumns:
    """Plain columns of a queue."""

    name: None | str | Unset = UNSET
    """ Name. """
    description: None | str | Unset = UNSET
    """ Description. """
    correspond_address: None | str | Unset = UNSET
    """ Sender address of replies. """
    comment_address: None | str | Unset = UNSET
    """ Sender address of comments. """
    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle. """
    subject_tag: None | str | Unset = UNSET
    """ Tag in the subject of mail. """
    sort_order: int | None | str | Unset = UNSET
    """ Position in lists, a number as text. """
    sla_disabled: int | None | str | Unset = UNSET
    """ "1" if service levels are turned off. """
    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        correspond_address: None | str | Unset
        if isinstance(self.correspond_address, Unset):
            correspond_address = UNSET
        else:
            correspond_address = self.correspond_address

        comment_address: None | str | Unset
        if isinstance(self.comment_address, Unset):
            comment_address = UNSET
        else:
            comment_address = self.comment_address

        lifecycle: None | str | Unset
        if isinstance(self.lifecycle, Unset):
            lifecycle = UNSET
        else:
            lifecycle = self.lifecycle

        subject_tag: None | str | Unset
        if isinstance(self.subject_tag, Unset):
            subject_tag = UNSET
        else:
            subject_tag = self.subject_tag

        sort_order: int | None | str | Unset
        if isinstance(self.sort_order, Unset):
            sort_order = UNSET
        else:
            sort_order = self.sort_order

        sla_disabled: int | None | str | Unset
        if isinstance(self.sla_disabled, Unset):
            sla_disabled = UNSET
        else:
            sla_disabled = self.sla_disabled

        disabled: int | None | str | Unset
        if isinstance(self.disabled, Unset):
            disabled = UNSET
        else:
            disabled = self.disabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["Name"] = name
        if description is not UNSET:
            field_dict["Description"] = description
        if correspond_address is not UNSET:
            field_dict["CorrespondAddress"] = correspond_address
        if comment_address is not UNSET:
            field_dict["CommentAddress"] = comment_address
        if lifecycle is not UNSET:
            field_dict["Lifecycle"] = lifecycle
        if subject_tag is not UNSET:
            field_dict["SubjectTag"] = subject_tag
        if sort_order is not UNSET:
            field_dict["SortOrder"] = sort_order
        if sla_disabled is not UNSET:
            field_dict["SLADisabled"] = sla_disabled
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("Name", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("Description", UNSET))

        def _parse_correspond_address(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        correspond_address = _parse_correspond_address(d.pop("CorrespondAddress", UNSET))

        def _parse_comment_address(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comment_address = _parse_comment_address(d.pop("CommentAddress", UNSET))

        def _parse_lifecycle(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lifecycle = _parse_lifecycle(d.pop("Lifecycle", UNSET))

        def _parse_subject_tag(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subject_tag = _parse_subject_tag(d.pop("SubjectTag", UNSET))

        def _parse_sort_order(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        sort_order = _parse_sort_order(d.pop("SortOrder", UNSET))

        def _parse_sla_disabled(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        sla_disabled = _parse_sla_disabled(d.pop("SLADisabled", UNSET))

        def _parse_disabled(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        disabled = _parse_disabled(d.pop("Disabled", UNSET))

        queue_columns = cls(
            name=name,
            description=description,
            correspond_address=correspond_address,
            comment_address=comment_address,
            lifecycle=lifecycle,
            subject_tag=subject_tag,
            sort_order=sort_order,
            sla_disabled=sla_disabled,
            disabled=disabled,
        )

        queue_columns.additional_properties = d
        return queue_columns

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
