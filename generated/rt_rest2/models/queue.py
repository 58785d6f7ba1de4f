from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


T = TypeVar("T", bound="Queue")


@_attrs_define
class Queue:
    """A queue."""

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
    """ Custom roles by name, as in tickets. """
    ticket_custom_fields: list[Hyperlink] | Unset = UNSET
    """ Custom fields of its tickets: pointers with ref and name. """
    ticket_transaction_custom_fields: list[Hyperlink] | Unset = UNSET
    """ Custom fields of its tickets' transactions: pointers with ref and name. """
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

        ticket_custom_fields: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.ticket_custom_fields, Unset):
            ticket_custom_fields = []
            for ticket_custom_fields_item_data in self.ticket_custom_fields:
                ticket_custom_fields_item = ticket_custom_fields_item_data.to_dict()
                ticket_custom_fields.append(ticket_custom_fields_item)

        ticket_transaction_custom_fields: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.ticket_transaction_custom_fields, Unset):
            ticket_transaction_custom_fields = []
            for ticket_transaction_custom_fields_item_data in self.ticket_transaction_custom_fields:
                ticket_transaction_custom_fields_item = (
                    ticket_transaction_custom_fields_item_data.to_dict()
                )
                ticket_transaction_custom_fields.append(ticket_transaction_custom_fields_item)

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
        if cc is not UNSET:
            field_dict["Cc"] = cc
        if admin_cc is not UNSET:
            field_dict["AdminCc"] = admin_cc
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
        if custom_roles is not UNSET:
            field_dict["CustomRoles"] = custom_roles
        if ticket_custom_fields is not UNSET:
            field_dict["TicketCustomFields"] = ticket_custom_fields
        if ticket_transaction_custom_fields is not UNSET:
            field_dict["TicketTransactionCustomFields"] = ticket_transaction_custom_fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.custom_field_values import CustomFieldValues  # noqa: PLC0415
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

        _ticket_custom_fields = d.pop("TicketCustomFields", UNSET)
        ticket_custom_fields: list[Hyperlink] | Unset = UNSET
        if _ticket_custom_fields is not UNSET:
            ticket_custom_fields = []
            for ticket_custom_fields_item_data in _ticket_custom_fields:
                ticket_custom_fields_item = Hyperlink.from_dict(ticket_custom_fields_item_data)

                ticket_custom_fields.append(ticket_custom_fields_item)

        _ticket_transaction_custom_fields = d.pop("TicketTransactionCustomFields", UNSET)
        ticket_transaction_custom_fields: list[Hyperlink] | Unset = UNSET
        if _ticket_transaction_custom_fields is not UNSET:
            ticket_transaction_custom_fields = []
            for ticket_transaction_custom_fields_item_data in _ticket_transaction_custom_fields:
                ticket_transaction_custom_fields_item = Hyperlink.from_dict(
                    ticket_transaction_custom_fields_item_data
                )

                ticket_transaction_custom_fields.append(ticket_transaction_custom_fields_item)

        queue = cls(
            id=id,
            created=created,
            creator=creator,
            last_updated=last_updated,
            last_updated_by=last_updated_by,
            hyperlinks=hyperlinks,
            name=name,
            description=description,
            correspond_address=correspond_address,
            comment_address=comment_address,
            lifecycle=lifecycle,
            subject_tag=subject_tag,
            sort_order=sort_order,
            sla_disabled=sla_disabled,
            disabled=disabled,
            cc=cc,
            admin_cc=admin_cc,
            custom_fields=custom_fields,
            custom_roles=custom_roles,
            ticket_custom_fields=ticket_custom_fields,
            ticket_transaction_custom_fields=ticket_transaction_custom_fields,
        )

        queue.additional_properties = d
        return queue

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
