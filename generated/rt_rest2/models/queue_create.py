from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag import Flag, check_flag
from ..types import UNSET, Unset

T = TypeVar("T", bound="QueueCreate")


@_attrs_define
class QueueCreate:
    """A new queue. RT ignores watchers here: set them with an update."""

    name: None | str
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
    sign: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    sign_auto: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    encrypt: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: None | str
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

        sign: int | Unset = UNSET
        if not isinstance(self.sign, Unset):
            sign = self.sign

        sign_auto: int | Unset = UNSET
        if not isinstance(self.sign_auto, Unset):
            sign_auto = self.sign_auto

        encrypt: int | Unset = UNSET
        if not isinstance(self.encrypt, Unset):
            encrypt = self.encrypt

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "Name": name,
            }
        )
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
        if sign is not UNSET:
            field_dict["Sign"] = sign
        if sign_auto is not UNSET:
            field_dict["SignAuto"] = sign_auto
        if encrypt is not UNSET:
            field_dict["Encrypt"] = encrypt

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        name = _parse_name(d.pop("Name"))

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

        _sign = d.pop("Sign", UNSET)
        sign: Flag | Unset
        if isinstance(_sign, Unset):
            sign = UNSET
        else:
            sign = check_flag(_sign)

        _sign_auto = d.pop("SignAuto", UNSET)
        sign_auto: Flag | Unset
        if isinstance(_sign_auto, Unset):
            sign_auto = UNSET
        else:
            sign_auto = check_flag(_sign_auto)

        _encrypt = d.pop("Encrypt", UNSET)
        encrypt: Flag | Unset
        if isinstance(_encrypt, Unset):
            encrypt = UNSET
        else:
            encrypt = check_flag(_encrypt)

        queue_create = cls(
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
            sign=sign,
            sign_auto=sign_auto,
            encrypt=encrypt,
        )

        queue_create.additional_properties = d
        return queue_create

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
