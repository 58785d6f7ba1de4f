from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.reference import Reference


T = TypeVar("T", bound="TicketPeople")


@_attrs_define
class TicketPeople:
    """People and custom fields of a ticket."""

    queue: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    owner: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """
    requestor: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """
    cc: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """
    admin_cc: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """
    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ The custom fields that apply, in no particular order. If there are none, an empty list; in a list of
    records, an empty text. """
    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, each a pointer or a list of pointers (5.0.4 and later). RT 5 also has them at the top
    level: by name from 5.0.4 to 5.0.10, and as RT::CustomRole-1 up to 5.0.3. """
    effective_id: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference  # noqa: PLC0415

        queue: dict[str, Any] | None | str | Unset
        if isinstance(self.queue, Unset):
            queue = UNSET
        elif isinstance(self.queue, Reference):
            queue = self.queue.to_dict()
        else:
            queue = self.queue

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

        requestor: dict[str, Any] | list[dict[str, Any]] | str | Unset
        if isinstance(self.requestor, Unset):
            requestor = UNSET
        elif isinstance(self.requestor, Reference):
            requestor = self.requestor.to_dict()
        elif isinstance(self.requestor, list):
            requestor = []
            for componentsschemas_role_members_type_1_item_data in self.requestor:
                componentsschemas_role_members_type_1_item = (
                    componentsschemas_role_members_type_1_item_data.to_dict()
                )
                requestor.append(componentsschemas_role_members_type_1_item)

        else:
            requestor = self.requestor

        cc: dict[str, Any] | list[dict[str, Any]] | str | Unset
        if isinstance(self.cc, Unset):
            cc = UNSET
        elif isinstance(self.cc, Reference):
            cc = self.cc.to_dict()
        elif isinstance(self.cc, list):
            cc = []
            for componentsschemas_role_members_type_1_item_data in self.cc:
                componentsschemas_role_members_type_1_item = (
                    componentsschemas_role_members_type_1_item_data.to_dict()
                )
                cc.append(componentsschemas_role_members_type_1_item)

        else:
            cc = self.cc

        admin_cc: dict[str, Any] | list[dict[str, Any]] | str | Unset
        if isinstance(self.admin_cc, Unset):
            admin_cc = UNSET
        elif isinstance(self.admin_cc, Reference):
            admin_cc = self.admin_cc.to_dict()
        elif isinstance(self.admin_cc, list):
            admin_cc = []
            for componentsschemas_role_members_type_1_item_data in self.admin_cc:
                componentsschemas_role_members_type_1_item = (
                    componentsschemas_role_members_type_1_item_data.to_dict()
                )
                admin_cc.append(componentsschemas_role_members_type_1_item)

        else:
            admin_cc = self.admin_cc

        custom_fields: list[dict[str, Any]] | None | str | Unset
        if isinstance(self.custom_fields, Unset):
            custom_fields = UNSET
        elif isinstance(self.custom_fields, list):
            custom_fields = []
            for componentsschemas_custom_field_map_type_0_item_data in self.custom_fields:
                componentsschemas_custom_field_map_type_0_item = (
                    componentsschemas_custom_field_map_type_0_item_data.to_dict()
                )
                custom_fields.append(componentsschemas_custom_field_map_type_0_item)

        else:
            custom_fields = self.custom_fields

        custom_roles = self.custom_roles

        effective_id: dict[str, Any] | None | str | Unset
        if isinstance(self.effective_id, Unset):
            effective_id = UNSET
        elif isinstance(self.effective_id, Reference):
            effective_id = self.effective_id.to_dict()
        else:
            effective_id = self.effective_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if queue is not UNSET:
            field_dict["Queue"] = queue
        if owner is not UNSET:
            field_dict["Owner"] = owner
        if requestor is not UNSET:
            field_dict["Requestor"] = requestor
        if cc is not UNSET:
            field_dict["Cc"] = cc
        if admin_cc is not UNSET:
            field_dict["AdminCc"] = admin_cc
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
        if custom_roles is not UNSET:
            field_dict["CustomRoles"] = custom_roles
        if effective_id is not UNSET:
            field_dict["EffectiveId"] = effective_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.custom_field_values import CustomFieldValues  # noqa: PLC0415
        from ..models.reference import Reference  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_queue(data: object) -> None | Reference | str | Unset:
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

        queue = _parse_queue(d.pop("Queue", UNSET))

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

        def _parse_requestor(data: object) -> list[Reference] | Reference | str | Unset:
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

        requestor = _parse_requestor(d.pop("Requestor", UNSET))

        def _parse_cc(data: object) -> list[Reference] | Reference | str | Unset:
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

        cc = _parse_cc(d.pop("Cc", UNSET))

        def _parse_admin_cc(data: object) -> list[Reference] | Reference | str | Unset:
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

        admin_cc = _parse_admin_cc(d.pop("AdminCc", UNSET))

        def _parse_custom_fields(data: object) -> list[CustomFieldValues] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_custom_field_map_type_0 = []
                _componentsschemas_custom_field_map_type_0 = data
                for (
                    componentsschemas_custom_field_map_type_0_item_data
                ) in _componentsschemas_custom_field_map_type_0:
                    componentsschemas_custom_field_map_type_0_item = CustomFieldValues.from_dict(
                        componentsschemas_custom_field_map_type_0_item_data
                    )

                    componentsschemas_custom_field_map_type_0.append(
                        componentsschemas_custom_field_map_type_0_item
                    )

                return componentsschemas_custom_field_map_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[CustomFieldValues] | None | str | Unset, data)

        custom_fields = _parse_custom_fields(d.pop("CustomFields", UNSET))

        custom_roles = d.pop("CustomRoles", UNSET)

        def _parse_effective_id(data: object) -> None | Reference | str | Unset:
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

        effective_id = _parse_effective_id(d.pop("EffectiveId", UNSET))

        ticket_people = cls(
            queue=queue,
            owner=owner,
            requestor=requestor,
            cc=cc,
            admin_cc=admin_cc,
            custom_fields=custom_fields,
            custom_roles=custom_roles,
            effective_id=effective_id,
        )

        ticket_people.additional_properties = d
        return ticket_people

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
