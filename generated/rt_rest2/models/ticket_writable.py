from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="TicketWritable")


@_attrs_define
class TicketWritable:
    """Writable fields of a ticket. RT ignores unknown and read-only keys."""

    subject: None | str | Unset = UNSET
    """ Subject, 200 characters at most. """
    status: None | str | Unset = UNSET
    """ Status, as defined by the queue's lifecycle. """
    type_: None | str | Unset = UNSET
    """ ticket, reminder or approval. """
    owner: int | str | Unset = UNSET
    """ Owner: a user's name, address or number. When you create a ticket, RT ignores a user that does not exist.
    """
    requestor: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
    cc: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
    admin_cc: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
    priority: int | None | str | Unset = UNSET
    """ Priority, a number or one of the site's labels. """
    initial_priority: int | None | str | Unset = UNSET
    """ Initial priority. """
    final_priority: int | None | str | Unset = UNSET
    """ Final priority. """
    time_estimated: int | None | str | Unset = UNSET
    """ Estimated minutes. """
    time_worked: int | None | str | Unset = UNSET
    """ Minutes worked. """
    time_left: int | None | str | Unset = UNSET
    """ Minutes left. """
    starts: None | str | Unset = UNSET
    """ When work should start. Send YYYY-MM-DD HH:MM:SS in UTC, or an empty text to clear it. """
    started: None | str | Unset = UNSET
    """ When work started; same format as Starts. """
    due: None | str | Unset = UNSET
    """ When it is due; same format as Starts. """
    resolved: None | str | Unset = UNSET
    """ When it was resolved; same format as Starts. """
    told: None | str | Unset = UNSET
    """ When RT last wrote to the requestors; same format as Starts. Ignored when you create a ticket. """
    sla: None | str | Unset = UNSET
    """ Service level. """
    description: None | str | Unset = UNSET
    """ Description (6.0 and later). """
    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """
    custom_roles: Any | Unset = UNSET
    """ An object from the name, number or key (RT::CustomRole-1) of a custom role to its members, which it replaces
    (create and messages from 5.0.2, update from 5.0.3). RT silently ignores unknown roles. """
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

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

        owner: int | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        else:
            owner = self.owner

        requestor: int | list[str] | None | str | Unset
        if isinstance(self.requestor, Unset):
            requestor = UNSET
        elif isinstance(self.requestor, list):
            requestor = self.requestor

        else:
            requestor = self.requestor

        cc: int | list[str] | None | str | Unset
        if isinstance(self.cc, Unset):
            cc = UNSET
        elif isinstance(self.cc, list):
            cc = self.cc

        else:
            cc = self.cc

        admin_cc: int | list[str] | None | str | Unset
        if isinstance(self.admin_cc, Unset):
            admin_cc = UNSET
        elif isinstance(self.admin_cc, list):
            admin_cc = self.admin_cc

        else:
            admin_cc = self.admin_cc

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

        starts: None | str | Unset
        if isinstance(self.starts, Unset):
            starts = UNSET
        else:
            starts = self.starts

        started: None | str | Unset
        if isinstance(self.started, Unset):
            started = UNSET
        else:
            started = self.started

        due: None | str | Unset
        if isinstance(self.due, Unset):
            due = UNSET
        else:
            due = self.due

        resolved: None | str | Unset
        if isinstance(self.resolved, Unset):
            resolved = UNSET
        else:
            resolved = self.resolved

        told: None | str | Unset
        if isinstance(self.told, Unset):
            told = UNSET
        else:
            told = self.told

        sla: None | str | Unset
        if isinstance(self.sla, Unset):
            sla = UNSET
        else:
            sla = self.sla

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        custom_fields = self.custom_fields

        custom_roles = self.custom_roles

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if subject is not UNSET:
            field_dict["Subject"] = subject
        if status is not UNSET:
            field_dict["Status"] = status
        if type_ is not UNSET:
            field_dict["Type"] = type_
        if owner is not UNSET:
            field_dict["Owner"] = owner
        if requestor is not UNSET:
            field_dict["Requestor"] = requestor
        if cc is not UNSET:
            field_dict["Cc"] = cc
        if admin_cc is not UNSET:
            field_dict["AdminCc"] = admin_cc
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
        if description is not UNSET:
            field_dict["Description"] = description
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
        if custom_roles is not UNSET:
            field_dict["CustomRoles"] = custom_roles

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

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("Type", UNSET))

        def _parse_owner(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        owner = _parse_owner(d.pop("Owner", UNSET))

        def _parse_requestor(data: object) -> int | list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_input_type_2 = cast(list[str], data)

                return componentsschemas_role_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | None | str | Unset, data)

        requestor = _parse_requestor(d.pop("Requestor", UNSET))

        def _parse_cc(data: object) -> int | list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_input_type_2 = cast(list[str], data)

                return componentsschemas_role_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | None | str | Unset, data)

        cc = _parse_cc(d.pop("Cc", UNSET))

        def _parse_admin_cc(data: object) -> int | list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_input_type_2 = cast(list[str], data)

                return componentsschemas_role_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | None | str | Unset, data)

        admin_cc = _parse_admin_cc(d.pop("AdminCc", UNSET))

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

        def _parse_starts(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        starts = _parse_starts(d.pop("Starts", UNSET))

        def _parse_started(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        started = _parse_started(d.pop("Started", UNSET))

        def _parse_due(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        due = _parse_due(d.pop("Due", UNSET))

        def _parse_resolved(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        resolved = _parse_resolved(d.pop("Resolved", UNSET))

        def _parse_told(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        told = _parse_told(d.pop("Told", UNSET))

        def _parse_sla(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sla = _parse_sla(d.pop("SLA", UNSET))

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("Description", UNSET))

        custom_fields = d.pop("CustomFields", UNSET)

        custom_roles = d.pop("CustomRoles", UNSET)

        ticket_writable = cls(
            subject=subject,
            status=status,
            type_=type_,
            owner=owner,
            requestor=requestor,
            cc=cc,
            admin_cc=admin_cc,
            priority=priority,
            initial_priority=initial_priority,
            final_priority=final_priority,
            time_estimated=time_estimated,
            time_worked=time_worked,
            time_left=time_left,
            starts=starts,
            started=started,
            due=due,
            resolved=resolved,
            told=told,
            sla=sla,
            description=description,
            custom_fields=custom_fields,
            custom_roles=custom_roles,
        )

        ticket_writable.additional_properties = d
        return ticket_writable

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
