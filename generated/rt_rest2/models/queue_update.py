from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag import Flag, check_flag
from ..types import UNSET, Unset

T = TypeVar("T", bound="QueueUpdate")


@_attrs_define
class QueueUpdate:
    """Changes to a queue."""

    name: None | str | Unset = UNSET
    """ Name, 200 characters at most. """
    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """
    correspond_address: None | str | Unset = UNSET
    """ Sender address of replies, 120 characters at most. """
    comment_address: None | str | Unset = UNSET
    """ Sender address of comments, 120 characters at most. """
    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle, 32 characters at most. """
    subject_tag: None | str | Unset = UNSET
    """ Tag in the subject of mail, 120 characters at most. """
    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """
    sla_disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """
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
    custom_roles: Any | Unset = UNSET
    """ An object from the name, number or key (RT::CustomRole-1) of a custom role to its members, which it replaces
    (create and messages from 5.0.2, update from 5.0.3). RT silently ignores unknown roles. """
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

        sla_disabled: int | Unset = UNSET
        if not isinstance(self.sla_disabled, Unset):
            sla_disabled = self.sla_disabled

        disabled: int | Unset = UNSET
        if not isinstance(self.disabled, Unset):
            disabled = self.disabled

        custom_fields = self.custom_fields

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

        custom_roles = self.custom_roles

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
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
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
        if cc is not UNSET:
            field_dict["Cc"] = cc
        if admin_cc is not UNSET:
            field_dict["AdminCc"] = admin_cc
        if custom_roles is not UNSET:
            field_dict["CustomRoles"] = custom_roles

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

        _sla_disabled = d.pop("SLADisabled", UNSET)
        sla_disabled: Flag | Unset
        if isinstance(_sla_disabled, Unset):
            sla_disabled = UNSET
        else:
            sla_disabled = check_flag(_sla_disabled)

        _disabled = d.pop("Disabled", UNSET)
        disabled: Flag | Unset
        if isinstance(_disabled, Unset):
            disabled = UNSET
        else:
            disabled = check_flag(_disabled)

        custom_fields = d.pop("CustomFields", UNSET)

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

        custom_roles = d.pop("CustomRoles", UNSET)

        queue_update = cls(
            name=name,
            description=description,
            correspond_address=correspond_address,
            comment_address=comment_address,
            lifecycle=lifecycle,
            subject_tag=subject_tag,
            sort_order=sort_order,
            sla_disabled=sla_disabled,
            disabled=disabled,
            custom_fields=custom_fields,
            cc=cc,
            admin_cc=admin_cc,
            custom_roles=custom_roles,
        )

        queue_update.additional_properties = d
        return queue_update

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
