from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="BulkTicketUpdate")


@_attrs_define
class BulkTicketUpdate:
    """Changes to one of many tickets."""

    id: int | str
    """ Number of the ticket. """
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
    depends_on: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    depended_on_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    refers_to: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    referred_to_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    member_of: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    members: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_depends_on: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_depends_on: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_depended_on_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_depended_on_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_refers_to: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_refers_to: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_referred_to_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_referred_to_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_member_of: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_member_of: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_members: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_members: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    queue: int | str | Unset = UNSET
    """ Queue to move it to: number or name. """
    merge_into: int | str | Unset = UNSET
    """ Number of the ticket to merge this one into (5.0.1 and later). """
    effective_id: int | str | Unset = UNSET
    """ Set by RT when it merges tickets. Do not send it: use MergeInto. RT ignores it since the security releases
    of October 2026. """
    is_merged: int | str | Unset = UNSET
    """ Set by RT when it merges tickets, like EffectiveId. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: int | str
        id = self.id

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

        depends_on: int | list[str] | str | Unset
        if isinstance(self.depends_on, Unset):
            depends_on = UNSET
        elif isinstance(self.depends_on, list):
            depends_on = self.depends_on

        else:
            depends_on = self.depends_on

        depended_on_by: int | list[str] | str | Unset
        if isinstance(self.depended_on_by, Unset):
            depended_on_by = UNSET
        elif isinstance(self.depended_on_by, list):
            depended_on_by = self.depended_on_by

        else:
            depended_on_by = self.depended_on_by

        refers_to: int | list[str] | str | Unset
        if isinstance(self.refers_to, Unset):
            refers_to = UNSET
        elif isinstance(self.refers_to, list):
            refers_to = self.refers_to

        else:
            refers_to = self.refers_to

        referred_to_by: int | list[str] | str | Unset
        if isinstance(self.referred_to_by, Unset):
            referred_to_by = UNSET
        elif isinstance(self.referred_to_by, list):
            referred_to_by = self.referred_to_by

        else:
            referred_to_by = self.referred_to_by

        member_of: int | list[str] | str | Unset
        if isinstance(self.member_of, Unset):
            member_of = UNSET
        elif isinstance(self.member_of, list):
            member_of = self.member_of

        else:
            member_of = self.member_of

        members: int | list[str] | str | Unset
        if isinstance(self.members, Unset):
            members = UNSET
        elif isinstance(self.members, list):
            members = self.members

        else:
            members = self.members

        add_depends_on: int | list[str] | str | Unset
        if isinstance(self.add_depends_on, Unset):
            add_depends_on = UNSET
        elif isinstance(self.add_depends_on, list):
            add_depends_on = self.add_depends_on

        else:
            add_depends_on = self.add_depends_on

        delete_depends_on: int | list[str] | str | Unset
        if isinstance(self.delete_depends_on, Unset):
            delete_depends_on = UNSET
        elif isinstance(self.delete_depends_on, list):
            delete_depends_on = self.delete_depends_on

        else:
            delete_depends_on = self.delete_depends_on

        add_depended_on_by: int | list[str] | str | Unset
        if isinstance(self.add_depended_on_by, Unset):
            add_depended_on_by = UNSET
        elif isinstance(self.add_depended_on_by, list):
            add_depended_on_by = self.add_depended_on_by

        else:
            add_depended_on_by = self.add_depended_on_by

        delete_depended_on_by: int | list[str] | str | Unset
        if isinstance(self.delete_depended_on_by, Unset):
            delete_depended_on_by = UNSET
        elif isinstance(self.delete_depended_on_by, list):
            delete_depended_on_by = self.delete_depended_on_by

        else:
            delete_depended_on_by = self.delete_depended_on_by

        add_refers_to: int | list[str] | str | Unset
        if isinstance(self.add_refers_to, Unset):
            add_refers_to = UNSET
        elif isinstance(self.add_refers_to, list):
            add_refers_to = self.add_refers_to

        else:
            add_refers_to = self.add_refers_to

        delete_refers_to: int | list[str] | str | Unset
        if isinstance(self.delete_refers_to, Unset):
            delete_refers_to = UNSET
        elif isinstance(self.delete_refers_to, list):
            delete_refers_to = self.delete_refers_to

        else:
            delete_refers_to = self.delete_refers_to

        add_referred_to_by: int | list[str] | str | Unset
        if isinstance(self.add_referred_to_by, Unset):
            add_referred_to_by = UNSET
        elif isinstance(self.add_referred_to_by, list):
            add_referred_to_by = self.add_referred_to_by

        else:
            add_referred_to_by = self.add_referred_to_by

        delete_referred_to_by: int | list[str] | str | Unset
        if isinstance(self.delete_referred_to_by, Unset):
            delete_referred_to_by = UNSET
        elif isinstance(self.delete_referred_to_by, list):
            delete_referred_to_by = self.delete_referred_to_by

        else:
            delete_referred_to_by = self.delete_referred_to_by

        add_member_of: int | list[str] | str | Unset
        if isinstance(self.add_member_of, Unset):
            add_member_of = UNSET
        elif isinstance(self.add_member_of, list):
            add_member_of = self.add_member_of

        else:
            add_member_of = self.add_member_of

        delete_member_of: int | list[str] | str | Unset
        if isinstance(self.delete_member_of, Unset):
            delete_member_of = UNSET
        elif isinstance(self.delete_member_of, list):
            delete_member_of = self.delete_member_of

        else:
            delete_member_of = self.delete_member_of

        add_members: int | list[str] | str | Unset
        if isinstance(self.add_members, Unset):
            add_members = UNSET
        elif isinstance(self.add_members, list):
            add_members = self.add_members

        else:
            add_members = self.add_members

        delete_members: int | list[str] | str | Unset
        if isinstance(self.delete_members, Unset):
            delete_members = UNSET
        elif isinstance(self.delete_members, list):
            delete_members = self.delete_members

        else:
            delete_members = self.delete_members

        queue: int | str | Unset
        if isinstance(self.queue, Unset):
            queue = UNSET
        else:
            queue = self.queue

        merge_into: int | str | Unset
        if isinstance(self.merge_into, Unset):
            merge_into = UNSET
        else:
            merge_into = self.merge_into

        effective_id: int | str | Unset
        if isinstance(self.effective_id, Unset):
            effective_id = UNSET
        else:
            effective_id = self.effective_id

        is_merged: int | str | Unset
        if isinstance(self.is_merged, Unset):
            is_merged = UNSET
        else:
            is_merged = self.is_merged

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
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
        if depends_on is not UNSET:
            field_dict["DependsOn"] = depends_on
        if depended_on_by is not UNSET:
            field_dict["DependedOnBy"] = depended_on_by
        if refers_to is not UNSET:
            field_dict["RefersTo"] = refers_to
        if referred_to_by is not UNSET:
            field_dict["ReferredToBy"] = referred_to_by
        if member_of is not UNSET:
            field_dict["MemberOf"] = member_of
        if members is not UNSET:
            field_dict["Members"] = members
        if add_depends_on is not UNSET:
            field_dict["AddDependsOn"] = add_depends_on
        if delete_depends_on is not UNSET:
            field_dict["DeleteDependsOn"] = delete_depends_on
        if add_depended_on_by is not UNSET:
            field_dict["AddDependedOnBy"] = add_depended_on_by
        if delete_depended_on_by is not UNSET:
            field_dict["DeleteDependedOnBy"] = delete_depended_on_by
        if add_refers_to is not UNSET:
            field_dict["AddRefersTo"] = add_refers_to
        if delete_refers_to is not UNSET:
            field_dict["DeleteRefersTo"] = delete_refers_to
        if add_referred_to_by is not UNSET:
            field_dict["AddReferredToBy"] = add_referred_to_by
        if delete_referred_to_by is not UNSET:
            field_dict["DeleteReferredToBy"] = delete_referred_to_by
        if add_member_of is not UNSET:
            field_dict["AddMemberOf"] = add_member_of
        if delete_member_of is not UNSET:
            field_dict["DeleteMemberOf"] = delete_member_of
        if add_members is not UNSET:
            field_dict["AddMembers"] = add_members
        if delete_members is not UNSET:
            field_dict["DeleteMembers"] = delete_members
        if queue is not UNSET:
            field_dict["Queue"] = queue
        if merge_into is not UNSET:
            field_dict["MergeInto"] = merge_into
        if effective_id is not UNSET:
            field_dict["EffectiveId"] = effective_id
        if is_merged is not UNSET:
            field_dict["IsMerged"] = is_merged

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_id(data: object) -> int | str:
            return cast(int | str, data)

        id = _parse_id(d.pop("id"))

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

        def _parse_depends_on(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        depends_on = _parse_depends_on(d.pop("DependsOn", UNSET))

        def _parse_depended_on_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        depended_on_by = _parse_depended_on_by(d.pop("DependedOnBy", UNSET))

        def _parse_refers_to(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        refers_to = _parse_refers_to(d.pop("RefersTo", UNSET))

        def _parse_referred_to_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        referred_to_by = _parse_referred_to_by(d.pop("ReferredToBy", UNSET))

        def _parse_member_of(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        member_of = _parse_member_of(d.pop("MemberOf", UNSET))

        def _parse_members(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        members = _parse_members(d.pop("Members", UNSET))

        def _parse_add_depends_on(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_depends_on = _parse_add_depends_on(d.pop("AddDependsOn", UNSET))

        def _parse_delete_depends_on(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_depends_on = _parse_delete_depends_on(d.pop("DeleteDependsOn", UNSET))

        def _parse_add_depended_on_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_depended_on_by = _parse_add_depended_on_by(d.pop("AddDependedOnBy", UNSET))

        def _parse_delete_depended_on_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_depended_on_by = _parse_delete_depended_on_by(d.pop("DeleteDependedOnBy", UNSET))

        def _parse_add_refers_to(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_refers_to = _parse_add_refers_to(d.pop("AddRefersTo", UNSET))

        def _parse_delete_refers_to(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_refers_to = _parse_delete_refers_to(d.pop("DeleteRefersTo", UNSET))

        def _parse_add_referred_to_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_referred_to_by = _parse_add_referred_to_by(d.pop("AddReferredToBy", UNSET))

        def _parse_delete_referred_to_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_referred_to_by = _parse_delete_referred_to_by(d.pop("DeleteReferredToBy", UNSET))

        def _parse_add_member_of(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_member_of = _parse_add_member_of(d.pop("AddMemberOf", UNSET))

        def _parse_delete_member_of(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_member_of = _parse_delete_member_of(d.pop("DeleteMemberOf", UNSET))

        def _parse_add_members(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_members = _parse_add_members(d.pop("AddMembers", UNSET))

        def _parse_delete_members(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_members = _parse_delete_members(d.pop("DeleteMembers", UNSET))

        def _parse_queue(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        queue = _parse_queue(d.pop("Queue", UNSET))

        def _parse_merge_into(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        merge_into = _parse_merge_into(d.pop("MergeInto", UNSET))

        def _parse_effective_id(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        effective_id = _parse_effective_id(d.pop("EffectiveId", UNSET))

        def _parse_is_merged(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        is_merged = _parse_is_merged(d.pop("IsMerged", UNSET))

        bulk_ticket_update = cls(
            id=id,
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
            depends_on=depends_on,
            depended_on_by=depended_on_by,
            refers_to=refers_to,
            referred_to_by=referred_to_by,
            member_of=member_of,
            members=members,
            add_depends_on=add_depends_on,
            delete_depends_on=delete_depends_on,
            add_depended_on_by=add_depended_on_by,
            delete_depended_on_by=delete_depended_on_by,
            add_refers_to=add_refers_to,
            delete_refers_to=delete_refers_to,
            add_referred_to_by=add_referred_to_by,
            delete_referred_to_by=delete_referred_to_by,
            add_member_of=add_member_of,
            delete_member_of=delete_member_of,
            add_members=add_members,
            delete_members=delete_members,
            queue=queue,
            merge_into=merge_into,
            effective_id=effective_id,
            is_merged=is_merged,
        )

        bulk_ticket_update.additional_properties = d
        return bulk_ticket_update

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
