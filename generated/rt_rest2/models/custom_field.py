from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.custom_field_type import CustomFieldType, check_custom_field_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


T = TypeVar("T", bound="CustomField")


@_attrs_define
class CustomField:
    """A custom field."""

    id: int
    """ Number of the record. """
    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """
    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """
    last_updated_by: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """
    name: None | str | Unset = UNSET
    """ Name. """
    description: None | str | Unset = UNSET
    """ Title. """
    lookup_type: None | str | Unset = UNSET
    """ Kind of record that it belongs to, for example RT::Queue-RT::Ticket. """
    pattern: None | str | Unset = UNSET
    """ Regular expression that values must match. """
    entry_hint: None | str | Unset = UNSET
    """ Hint next to the field. """
    validation_hint: None | str | Unset = UNSET
    """ Hint shown if the pattern does not match (5.0.4 and later). """
    render_type: None | str | Unset = UNSET
    """ Widget. """
    values_class: None | str | Unset = UNSET
    """ Class that supplies the values. """
    canonicalize_class: None | str | Unset = UNSET
    """ Class that rewrites the values. """
    Type: CustomFieldType | None | str | Unset = UNSET
    """ Type of the field. """
    max_values: int | None | str | Unset = UNSET
    """ "1" for a single value, "0" for many. """
    unique_values: int | None | str | Unset = UNSET
    """ "1" if no two records may have the same value. """
    sort_order: int | None | str | Unset = UNSET
    """ Position in lists, a number as text. """
    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """
    based_on: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    values: list[str] | Unset = UNSET
    """ Values to choose from, for Select fields that have values. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference  # noqa: PLC0415

        id = self.id

        created: None | str | Unset
        if isinstance(self.created, Unset):
            created = UNSET
        elif isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        creator: dict[str, Any] | None | str | Unset
        if isinstance(self.creator, Unset):
            creator = UNSET
        elif isinstance(self.creator, Reference):
            creator = self.creator.to_dict()
        else:
            creator = self.creator

        last_updated: None | str | Unset
        if isinstance(self.last_updated, Unset):
            last_updated = UNSET
        elif isinstance(self.last_updated, datetime.datetime):
            last_updated = self.last_updated.isoformat()
        else:
            last_updated = self.last_updated

        last_updated_by: dict[str, Any] | None | str | Unset
        if isinstance(self.last_updated_by, Unset):
            last_updated_by = UNSET
        elif isinstance(self.last_updated_by, Reference):
            last_updated_by = self.last_updated_by.to_dict()
        else:
            last_updated_by = self.last_updated_by

        hyperlinks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.hyperlinks, Unset):
            hyperlinks = []
            for componentsschemas_hyperlink_list_item_data in self.hyperlinks:
                componentsschemas_hyperlink_list_item = (
                    componentsschemas_hyperlink_list_item_data.to_dict()
                )
                hyperlinks.append(componentsschemas_hyperlink_list_item)

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

        Type: None | str | Unset
        if isinstance(self.Type, Unset):
            Type = UNSET
        elif isinstance(self.Type, str):
            Type = self.Type
        else:
            Type = self.Type

        max_values: int | None | str | Unset
        if isinstance(self.max_values, Unset):
            max_values = UNSET
        else:
            max_values = self.max_values

        unique_values: int | None | str | Unset
        if isinstance(self.unique_values, Unset):
            unique_values = UNSET
        else:
            unique_values = self.unique_values

        sort_order: int | None | str | Unset
        if isinstance(self.sort_order, Unset):
            sort_order = UNSET
        else:
            sort_order = self.sort_order

        disabled: int | None | str | Unset
        if isinstance(self.disabled, Unset):
            disabled = UNSET
        else:
            disabled = self.disabled

        based_on: dict[str, Any] | None | str | Unset
        if isinstance(self.based_on, Unset):
            based_on = UNSET
        elif isinstance(self.based_on, Reference):
            based_on = self.based_on.to_dict()
        else:
            based_on = self.based_on

        values: list[str] | Unset = UNSET
        if not isinstance(self.values, Unset):
            values = self.values

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if created is not UNSET:
            field_dict["Created"] = created
        if creator is not UNSET:
            field_dict["Creator"] = creator
        if last_updated is not UNSET:
            field_dict["LastUpdated"] = last_updated
        if last_updated_by is not UNSET:
            field_dict["LastUpdatedBy"] = last_updated_by
        if hyperlinks is not UNSET:
            field_dict["_hyperlinks"] = hyperlinks
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
        if Type is not UNSET:
            field_dict["Type"] = Type
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
        if values is not UNSET:
            field_dict["Values"] = values

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hyperlink import Hyperlink  # noqa: PLC0415
        from ..models.reference import Reference  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        def _parse_created(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_type_0 = datetime.datetime.fromisoformat(data)

                return created_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        created = _parse_created(d.pop("Created", UNSET))

        def _parse_creator(data: object) -> None | Reference | str | Unset:
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

        creator = _parse_creator(d.pop("Creator", UNSET))

        def _parse_last_updated(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_updated_type_0 = datetime.datetime.fromisoformat(data)

                return last_updated_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_updated = _parse_last_updated(d.pop("LastUpdated", UNSET))

        def _parse_last_updated_by(data: object) -> None | Reference | str | Unset:
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

        last_updated_by = _parse_last_updated_by(d.pop("LastUpdatedBy", UNSET))

        _hyperlinks = d.pop("_hyperlinks", UNSET)
        hyperlinks: list[Hyperlink] | Unset = UNSET
        if _hyperlinks is not UNSET:
            hyperlinks = []
            for componentsschemas_hyperlink_list_item_data in _hyperlinks:
                componentsschemas_hyperlink_list_item = Hyperlink.from_dict(
                    componentsschemas_hyperlink_list_item_data
                )

                hyperlinks.append(componentsschemas_hyperlink_list_item)

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

        def _parse_Type(data: object) -> CustomFieldType | None | str | Unset:
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

        Type = _parse_Type(d.pop("Type", UNSET))

        def _parse_max_values(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        max_values = _parse_max_values(d.pop("MaxValues", UNSET))

        def _parse_unique_values(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        unique_values = _parse_unique_values(d.pop("UniqueValues", UNSET))

        def _parse_sort_order(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        sort_order = _parse_sort_order(d.pop("SortOrder", UNSET))

        def _parse_disabled(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        disabled = _parse_disabled(d.pop("Disabled", UNSET))

        def _parse_based_on(data: object) -> None | Reference | str | Unset:
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

        based_on = _parse_based_on(d.pop("BasedOn", UNSET))

        values = cast(list[str], d.pop("Values", UNSET))

        custom_field = cls(
            id=id,
            created=created,
            creator=creator,
            last_updated=last_updated,
            last_updated_by=last_updated_by,
            hyperlinks=hyperlinks,
            name=name,
            description=description,
            lookup_type=lookup_type,
            pattern=pattern,
            entry_hint=entry_hint,
            validation_hint=validation_hint,
            render_type=render_type,
            values_class=values_class,
            canonicalize_class=canonicalize_class,
            Type=Type,
            max_values=max_values,
            unique_values=unique_values,
            sort_order=sort_order,
            disabled=disabled,
            based_on=based_on,
            values=values,
        )

        custom_field.additional_properties = d
        return custom_field

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
