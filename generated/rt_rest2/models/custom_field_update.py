from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.custom_field_type import CustomFieldType, check_custom_field_type
from ..models.flag import Flag, check_flag
from ..types import UNSET, Unset

T = TypeVar("T", bound="CustomFieldUpdate")


@_attrs_define
class CustomFieldUpdate:
    """Changes to a custom field."""

    name: None | str | Unset = UNSET
    """ Name, 200 characters at most. """
    description: None | str | Unset = UNSET
    """ Title, 255 characters at most. """
    lookup_type: None | str | Unset = UNSET
    """ Kind of record that it belongs to, for example RT::Queue-RT::Ticket, 255 characters at most. """
    pattern: None | str | Unset = UNSET
    """ Regular expression that values must match. """
    entry_hint: None | str | Unset = UNSET
    """ Hint next to the field, 255 characters at most. """
    validation_hint: None | str | Unset = UNSET
    """ Hint shown if the pattern does not match (5.0.4 and later), 255 characters at most. """
    render_type: None | str | Unset = UNSET
    """ Widget, 64 characters at most. """
    values_class: None | str | Unset = UNSET
    """ Class that supplies the values, 64 characters at most. """
    canonicalize_class: None | str | Unset = UNSET
    """ Class that rewrites the values, 64 characters at most. """
    type_: CustomFieldType | None | str | Unset = UNSET
    """ Type, or one of the older combined names such as FreeformSingle or SelectMultiple. """
    max_values: int | None | str | Unset = UNSET
    """ 1 for a single value, 0 for many. """
    unique_values: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """
    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    based_on: int | str | Unset = UNSET
    """ Number or name of the custom field that its values depend on. """
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

        lookup_type: None | str | Unset
        if isinstance(self.lookup_type, Unset):
            lookup_type = UNSET
        else:
            lookup_type = self.lookup_type

        pattern: None | str | Unset
        if isinstance(self.pattern, Unset):
            pattern = UNSET
        else:
            pattern = self.pattern

        entry_hint: None | str | Unset
        if isinstance(self.entry_hint, Unset):
            entry_hint = UNSET
        else:
            entry_hint = self.entry_hint

        validation_hint: None | str | Unset
        if isinstance(self.validation_hint, Unset):
            validation_hint = UNSET
        else:
            validation_hint = self.validation_hint

        render_type: None | str | Unset
        if isinstance(self.render_type, Unset):
            render_type = UNSET
        else:
            render_type = self.render_type

        values_class: None | str | Unset
        if isinstance(self.values_class, Unset):
            values_class = UNSET
        else:
            values_class = self.values_class

        canonicalize_class: None | str | Unset
        if isinstance(self.canonicalize_class, Unset):
            canonicalize_class = UNSET
        else:
            canonicalize_class = self.canonicalize_class

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        elif isinstance(self.type_, str):
            type_ = self.type_
        else:
            type_ = self.type_

        max_values: int | None | str | Unset
        if isinstance(self.max_values, Unset):
            max_values = UNSET
        else:
            max_values = self.max_values

        unique_values: int | Unset = UNSET
        if not isinstance(self.unique_values, Unset):
            unique_values = self.unique_values

        sort_order: int | None | str | Unset
        if isinstance(self.sort_order, Unset):
            sort_order = UNSET
        else:
            sort_order = self.sort_order

        disabled: int | Unset = UNSET
        if not isinstance(self.disabled, Unset):
            disabled = self.disabled

        based_on: int | str | Unset
        if isinstance(self.based_on, Unset):
            based_on = UNSET
        else:
            based_on = self.based_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["Name"] = name
        if description is not UNSET:
            field_dict["Description"] = description
        if lookup_type is not UNSET:
            field_dict["LookupType"] = lookup_type
        if pattern is not UNSET:
            field_dict["Pattern"] = pattern
        if entry_hint is not UNSET:
            field_dict["EntryHint"] = entry_hint
        if validation_hint is not UNSET:
            field_dict["ValidationHint"] = validation_hint
        if render_type is not UNSET:
            field_dict["RenderType"] = render_type
        if values_class is not UNSET:
            field_dict["ValuesClass"] = values_class
        if canonicalize_class is not UNSET:
            field_dict["CanonicalizeClass"] = canonicalize_class
        if type_ is not UNSET:
            field_dict["Type"] = type_
        if max_values is not UNSET:
            field_dict["MaxValues"] = max_values
        if unique_values is not UNSET:
            field_dict["UniqueValues"] = unique_values
        if sort_order is not UNSET:
            field_dict["SortOrder"] = sort_order
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled
        if based_on is not UNSET:
            field_dict["BasedOn"] = based_on

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

        def _parse_lookup_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lookup_type = _parse_lookup_type(d.pop("LookupType", UNSET))

        def _parse_pattern(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        pattern = _parse_pattern(d.pop("Pattern", UNSET))

        def _parse_entry_hint(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        entry_hint = _parse_entry_hint(d.pop("EntryHint", UNSET))

        def _parse_validation_hint(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        validation_hint = _parse_validation_hint(d.pop("ValidationHint", UNSET))

        def _parse_render_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        render_type = _parse_render_type(d.pop("RenderType", UNSET))

        def _parse_values_class(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        values_class = _parse_values_class(d.pop("ValuesClass", UNSET))

        def _parse_canonicalize_class(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        canonicalize_class = _parse_canonicalize_class(d.pop("CanonicalizeClass", UNSET))

        def _parse_type_(data: object) -> CustomFieldType | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = check_custom_field_type(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CustomFieldType | None | str | Unset, data)

        type_ = _parse_type_(d.pop("Type", UNSET))

        def _parse_max_values(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        max_values = _parse_max_values(d.pop("MaxValues", UNSET))

        _unique_values = d.pop("UniqueValues", UNSET)
        unique_values: Flag | Unset
        if isinstance(_unique_values, Unset):
            unique_values = UNSET
        else:
            unique_values = check_flag(_unique_values)

        def _parse_sort_order(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        sort_order = _parse_sort_order(d.pop("SortOrder", UNSET))

        _disabled = d.pop("Disabled", UNSET)
        disabled: Flag | Unset
        if isinstance(_disabled, Unset):
            disabled = UNSET
        else:
            disabled = check_flag(_disabled)

        def _parse_based_on(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        based_on = _parse_based_on(d.pop("BasedOn", UNSET))

        custom_field_update = cls(
            name=name,
            description=description,
            lookup_type=lookup_type,
            pattern=pattern,
            entry_hint=entry_hint,
            validation_hint=validation_hint,
            render_type=render_type,
            values_class=values_class,
            canonicalize_class=canonicalize_class,
            type_=type_,
            max_values=max_values,
            unique_values=unique_values,
            sort_order=sort_order,
            disabled=disabled,
            based_on=based_on,
        )

        custom_field_update.additional_properties = d
        return custom_field_update

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
