from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TicketColumns")


@_attrs_define
class TicketColumns:
    """Plain columns of a ticket."""

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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
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

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        ticket_columns = cls(
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
        )

        ticket_columns.additional_properties = d
        return ticket_columns

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
