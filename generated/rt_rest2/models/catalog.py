from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


T = TypeVar("T", bound="Catalog")


@_attrs_define
class Catalog:
    """A catalog."""

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
    """ Name, unique. """
    description: None | str | Unset = UNSET
    """ Description. """
    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle. """
    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """
    owner: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """
    held_by: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """
    contact: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """
    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, as in tickets. """
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

        lifecycle: None | str | Unset
        if isinstance(self.lifecycle, Unset):
            lifecycle = UNSET
        else:
            lifecycle = self.lifecycle

        disabled: int | None | str | Unset
        if isinstance(self.disabled, Unset):
            disabled = UNSET
        else:
            disabled = self.disabled

        owner: dict[str, Any] | list[dict[str, Any]] | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        elif isinstance(self.owner, Reference):
            owner = self.owner.to_dict()
        elif isinstance(self.owner, list):
            owner = []
            for componentsschemas_role_members_type_1_item_data in self.owner:
                componentsschemas_role_members_type_1_item = (
                    componentsschemas_role_members_type_1_item_data.to_dict()
                )
                owner.append(componentsschemas_role_members_type_1_item)

        else:
            owner = self.owner

        held_by: dict[str, Any] | list[dict[str, Any]] | str | Unset
        if isinstance(self.held_by, Unset):
            held_by = UNSET
        elif isinstance(self.held_by, Reference):
            held_by = self.held_by.to_dict()
        elif isinstance(self.held_by, list):
            held_by = []
            for componentsschemas_role_members_type_1_item_data in self.held_by:
                componentsschemas_role_members_type_1_item = (
                    componentsschemas_role_members_type_1_item_data.to_dict()
                )
                held_by.append(componentsschemas_role_members_type_1_item)

        else:
            held_by = self.held_by

        contact: dict[str, Any] | list[dict[str, Any]] | str | Unset
        if isinstance(self.contact, Unset):
            contact = UNSET
        elif isinstance(self.contact, Reference):
            contact = self.contact.to_dict()
        elif isinstance(self.contact, list):
            contact = []
            for componentsschemas_role_members_type_1_item_data in self.contact:
                componentsschemas_role_members_type_1_item = (
                    componentsschemas_role_members_type_1_item_data.to_dict()
                )
                contact.append(componentsschemas_role_members_type_1_item)

        else:
            contact = self.contact

        custom_roles = self.custom_roles

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
        if lifecycle is not UNSET:
            field_dict["Lifecycle"] = lifecycle
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled
        if owner is not UNSET:
            field_dict["Owner"] = owner
        if held_by is not UNSET:
            field_dict["HeldBy"] = held_by
        if contact is not UNSET:
            field_dict["Contact"] = contact
        if custom_roles is not UNSET:
            field_dict["CustomRoles"] = custom_roles

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

        def _parse_lifecycle(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lifecycle = _parse_lifecycle(d.pop("Lifecycle", UNSET))

        def _parse_disabled(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        disabled = _parse_disabled(d.pop("Disabled", UNSET))

        def _parse_owner(data: object) -> list[Reference] | Reference | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_role_members_type_0 = Reference.from_dict(data)

                return componentsschemas_role_members_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_members_type_1 = []
                _componentsschemas_role_members_type_1 = data
                for (
                    componentsschemas_role_members_type_1_item_data
                ) in _componentsschemas_role_members_type_1:
                    componentsschemas_role_members_type_1_item = Reference.from_dict(
                        componentsschemas_role_members_type_1_item_data
                    )

                    componentsschemas_role_members_type_1.append(
                        componentsschemas_role_members_type_1_item
                    )

                return componentsschemas_role_members_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Reference] | Reference | str | Unset, data)

        owner = _parse_owner(d.pop("Owner", UNSET))

        def _parse_held_by(data: object) -> list[Reference] | Reference | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_role_members_type_0 = Reference.from_dict(data)

                return componentsschemas_role_members_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_members_type_1 = []
                _componentsschemas_role_members_type_1 = data
                for (
                    componentsschemas_role_members_type_1_item_data
                ) in _componentsschemas_role_members_type_1:
                    componentsschemas_role_members_type_1_item = Reference.from_dict(
                        componentsschemas_role_members_type_1_item_data
                    )

                    componentsschemas_role_members_type_1.append(
                        componentsschemas_role_members_type_1_item
                    )

                return componentsschemas_role_members_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Reference] | Reference | str | Unset, data)

        held_by = _parse_held_by(d.pop("HeldBy", UNSET))

        def _parse_contact(data: object) -> list[Reference] | Reference | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_role_members_type_0 = Reference.from_dict(data)

                return componentsschemas_role_members_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_members_type_1 = []
                _componentsschemas_role_members_type_1 = data
                for (
                    componentsschemas_role_members_type_1_item_data
                ) in _componentsschemas_role_members_type_1:
                    componentsschemas_role_members_type_1_item = Reference.from_dict(
                        componentsschemas_role_members_type_1_item_data
                    )

                    componentsschemas_role_members_type_1.append(
                        componentsschemas_role_members_type_1_item
                    )

                return componentsschemas_role_members_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Reference] | Reference | str | Unset, data)

        contact = _parse_contact(d.pop("Contact", UNSET))

        custom_roles = d.pop("CustomRoles", UNSET)

        catalog = cls(
            id=id,
            created=created,
            creator=creator,
            last_updated=last_updated,
            last_updated_by=last_updated_by,
            hyperlinks=hyperlinks,
            name=name,
            description=description,
            lifecycle=lifecycle,
            disabled=disabled,
            owner=owner,
            held_by=held_by,
            contact=contact,
            custom_roles=custom_roles,
        )

        catalog.additional_properties = d
        return catalog

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
