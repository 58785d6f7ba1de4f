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


T = TypeVar("T", bound="Ticket")


@_attrs_define
class Ticket:
    """A ticket. For the number of a merged ticket, RT returns the ticket it was merged into."""

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
    subject: None | str | Unset = UNSET
    """ Subject. """
    status: None | str | Unset = UNSET
    """ Status, as defined by the queue's lifecycle. """
    Type: None | str | Unset = UNSET
    """ ticket, reminder or approval. """
    priority: int | None | str | Unset = UNSET
    """ Current priority, a number as text. """
    initial_priority: int | None | str | Unset = UNSET
    """ Initial priority, a number as text. """
    final_priority: int | None | str | Unset = UNSET
    """ Final priority, a number as text. """
    time_estimated: int | None | str | Unset = UNSET
    """ Estimated minutes, a number as text. """
    time_worked: int | None | str | Unset = UNSET
    """ Minutes worked, a number as text. """
    time_left: int | None | str | Unset = UNSET
    """ Minutes left, a number as text. """
    total_time_worked: int | None | str | Unset = UNSET
    """ Minutes worked, including those of child tickets (5.0.6 and later, if the site shows it). """
    starts: datetime.datetime | None | Unset = UNSET
    """ When work should start. """
    started: datetime.datetime | None | Unset = UNSET
    """ When work started. """
    due: datetime.datetime | None | Unset = UNSET
    """ When it is due. """
    resolved: datetime.datetime | None | Unset = UNSET
    """ When it was resolved. """
    told: datetime.datetime | None | Unset = UNSET
    """ When RT last wrote to the requestors; absent on a new ticket. """
    sla: None | str | Unset = UNSET
    """ Service level. """
    is_merged: int | None | str | Unset = UNSET
    """ "1" if it was merged into another ticket, otherwise absent. """
    description: None | str | Unset = UNSET
    """ Description (6.0 and later). """
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

        subject: None | str | Unset
        if isinstance(self.subject, Unset):
            subject = UNSET
        else:
            subject = self.subject

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        Type: None | str | Unset
        if isinstance(self.Type, Unset):
            Type = UNSET
        else:
            Type = self.Type

        priority: int | None | str | Unset
        if isinstance(self.priority, Unset):
            priority = UNSET
        else:
            priority = self.priority

        initial_priority: int | None | str | Unset
        if isinstance(self.initial_priority, Unset):
            initial_priority = UNSET
        else:
            initial_priority = self.initial_priority

        final_priority: int | None | str | Unset
        if isinstance(self.final_priority, Unset):
            final_priority = UNSET
        else:
            final_priority = self.final_priority

        time_estimated: int | None | str | Unset
        if isinstance(self.time_estimated, Unset):
            time_estimated = UNSET
        else:
            time_estimated = self.time_estimated

        time_worked: int | None | str | Unset
        if isinstance(self.time_worked, Unset):
            time_worked = UNSET
        else:
            time_worked = self.time_worked

        time_left: int | None | str | Unset
        if isinstance(self.time_left, Unset):
            time_left = UNSET
        else:
            time_left = self.time_left

        total_time_worked: int | None | str | Unset
        if isinstance(self.total_time_worked, Unset):
            total_time_worked = UNSET
        else:
            total_time_worked = self.total_time_worked

        starts: None | str | Unset
        if isinstance(self.starts, Unset):
            starts = UNSET
        elif isinstance(self.starts, datetime.datetime):
            starts = self.starts.isoformat()
        else:
            starts = self.starts

        started: None | str | Unset
        if isinstance(self.started, Unset):
            started = UNSET
        elif isinstance(self.started, datetime.datetime):
            started = self.started.isoformat()
        else:
            started = self.started

        due: None | str | Unset
        if isinstance(self.due, Unset):
            due = UNSET
        elif isinstance(self.due, datetime.datetime):
            due = self.due.isoformat()
        else:
            due = self.due

        resolved: None | str | Unset
        if isinstance(self.resolved, Unset):
            resolved = UNSET
        elif isinstance(self.resolved, datetime.datetime):
            resolved = self.resolved.isoformat()
        else:
            resolved = self.resolved

        told: None | str | Unset
        if isinstance(self.told, Unset):
            told = UNSET
        elif isinstance(self.told, datetime.datetime):
            told = self.told.isoformat()
        else:
            told = self.told

        sla: None | str | Unset
        if isinstance(self.sla, Unset):
            sla = UNSET
        else:
            sla = self.sla

        is_merged: int | None | str | Unset
        if isinstance(self.is_merged, Unset):
            is_merged = UNSET
        else:
            is_merged = self.is_merged

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

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
        if subject is not UNSET:
            field_dict["Subject"] = subject
        if status is not UNSET:
            field_dict["Status"] = status
        if Type is not UNSET:
            field_dict["Type"] = Type
        if priority is not UNSET:
            field_dict["Priority"] = priority
        if initial_priority is not UNSET:
            field_dict["InitialPriority"] = initial_priority
        if final_priority is not UNSET:
            field_dict["FinalPriority"] = final_priority
        if time_estimated is not UNSET:
            field_dict["TimeEstimated"] = time_estimated
        if time_worked is not UNSET:
            field_dict["TimeWorked"] = time_worked
        if time_left is not UNSET:
            field_dict["TimeLeft"] = time_left
        if total_time_worked is not UNSET:
            field_dict["TotalTimeWorked"] = total_time_worked
        if starts is not UNSET:
            field_dict["Starts"] = starts
        if started is not UNSET:
            field_dict["Started"] = started
        if due is not UNSET:
            field_dict["Due"] = due
        if resolved is not UNSET:
            field_dict["Resolved"] = resolved
        if told is not UNSET:
            field_dict["Told"] = told
        if sla is not UNSET:
            field_dict["SLA"] = sla
        if is_merged is not UNSET:
            field_dict["IsMerged"] = is_merged
        if description is not UNSET:
            field_dict["Description"] = description
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

        def _parse_subject(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subject = _parse_subject(d.pop("Subject", UNSET))

        def _parse_status(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        status = _parse_status(d.pop("Status", UNSET))

        def _parse_Type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        Type = _parse_Type(d.pop("Type", UNSET))

        def _parse_priority(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        priority = _parse_priority(d.pop("Priority", UNSET))

        def _parse_initial_priority(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        initial_priority = _parse_initial_priority(d.pop("InitialPriority", UNSET))

        def _parse_final_priority(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        final_priority = _parse_final_priority(d.pop("FinalPriority", UNSET))

        def _parse_time_estimated(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        time_estimated = _parse_time_estimated(d.pop("TimeEstimated", UNSET))

        def _parse_time_worked(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        time_worked = _parse_time_worked(d.pop("TimeWorked", UNSET))

        def _parse_time_left(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        time_left = _parse_time_left(d.pop("TimeLeft", UNSET))

        def _parse_total_time_worked(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        total_time_worked = _parse_total_time_worked(d.pop("TotalTimeWorked", UNSET))

        def _parse_starts(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                starts_type_0 = datetime.datetime.fromisoformat(data)

                return starts_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        starts = _parse_starts(d.pop("Starts", UNSET))

        def _parse_started(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                started_type_0 = datetime.datetime.fromisoformat(data)

                return started_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        started = _parse_started(d.pop("Started", UNSET))

        def _parse_due(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_type_0 = datetime.datetime.fromisoformat(data)

                return due_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        due = _parse_due(d.pop("Due", UNSET))

        def _parse_resolved(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                resolved_type_0 = datetime.datetime.fromisoformat(data)

                return resolved_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        resolved = _parse_resolved(d.pop("Resolved", UNSET))

        def _parse_told(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                told_type_0 = datetime.datetime.fromisoformat(data)

                return told_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        told = _parse_told(d.pop("Told", UNSET))

        def _parse_sla(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sla = _parse_sla(d.pop("SLA", UNSET))

        def _parse_is_merged(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        is_merged = _parse_is_merged(d.pop("IsMerged", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("Description", UNSET))

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

        ticket = cls(
            id=id,
            created=created,
            creator=creator,
            last_updated=last_updated,
            last_updated_by=last_updated_by,
            hyperlinks=hyperlinks,
            subject=subject,
            status=status,
            Type=Type,
            priority=priority,
            initial_priority=initial_priority,
            final_priority=final_priority,
            time_estimated=time_estimated,
            time_worked=time_worked,
            time_left=time_left,
            total_time_worked=total_time_worked,
            starts=starts,
            started=started,
            due=due,
            resolved=resolved,
            told=told,
            sla=sla,
            is_merged=is_merged,
            description=description,
            queue=queue,
            owner=owner,
            requestor=requestor,
            cc=cc,
            admin_cc=admin_cc,
            custom_fields=custom_fields,
            custom_roles=custom_roles,
            effective_id=effective_id,
        )

        ticket.additional_properties = d
        return ticket

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
