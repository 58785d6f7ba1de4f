from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reference import Reference


T = TypeVar("T", bound="SavedSearchColumns")


@_attrs_define
class SavedSearchColumns:
    """A saved search. In RT 5 it is an attribute of its owner; in RT 6 it is a record of its own, with other numbers."""

    name: None | str | Unset = UNSET
    """ In RT 6, the title, which you can use in the path. In RT 5, SavedSearch or a text that begins with Search.
    """
    description: None | str | Unset = UNSET
    """ In RT 5, the title, which you can use in the path. """
    content_type: None | str | Unset = UNSET
    """ Format of the stored content (RT 5 only). """
    content: Any | Unset = UNSET
    """ An object with Query, Format, Order, OrderBy, RowsPerPage and more; in RT 6, an empty text in lists. """
    object_: Any | Unset = UNSET
    """ Pointer to the user or group that it belongs to, or null (RT 5 only). """
    Type: None | str | Unset = UNSET
    """ Kind of record that it searches, for example Ticket (6.0 and later). """
    principal_id: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled (6.0 and later). """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference  # noqa: PLC0415

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

        content_type: None | str | Unset
        if isinstance(self.content_type, Unset):
            content_type = UNSET
        else:
            content_type = self.content_type

        content = self.content

        object_ = self.object_

        Type: None | str | Unset
        if isinstance(self.Type, Unset):
            Type = UNSET
        else:
            Type = self.Type

        principal_id: dict[str, Any] | None | str | Unset
        if isinstance(self.principal_id, Unset):
            principal_id = UNSET
        elif isinstance(self.principal_id, Reference):
            principal_id = self.principal_id.to_dict()
        else:
            principal_id = self.principal_id

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
        if content_type is not UNSET:
            field_dict["ContentType"] = content_type
        if content is not UNSET:
            field_dict["Content"] = content
        if object_ is not UNSET:
            field_dict["Object"] = object_
        if Type is not UNSET:
            field_dict["Type"] = Type
        if principal_id is not UNSET:
            field_dict["PrincipalId"] = principal_id
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.reference import Reference  # noqa: PLC0415

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

        def _parse_content_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        content_type = _parse_content_type(d.pop("ContentType", UNSET))

        content = d.pop("Content", UNSET)

        object_ = d.pop("Object", UNSET)

        def _parse_Type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        Type = _parse_Type(d.pop("Type", UNSET))

        def _parse_principal_id(data: object) -> None | Reference | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_reference_or_text_type_0 = Reference.from_dict(data)

                return componentsschemas_reference_or_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference | str | Unset, data)

        principal_id = _parse_principal_id(d.pop("PrincipalId", UNSET))

        def _parse_disabled(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        disabled = _parse_disabled(d.pop("Disabled", UNSET))

        saved_search_columns = cls(
            name=name,
            description=description,
            content_type=content_type,
            content=content,
            object_=object_,
            Type=Type,
            principal_id=principal_id,
            disabled=disabled,
        )

        saved_search_columns.additional_properties = d
        return saved_search_columns

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
