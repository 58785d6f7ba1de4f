from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.file_upload import FileUpload


T = TypeVar("T", bound="BulkMessage")


@_attrs_define
class BulkMessage:
    """A message to one of many tickets."""

    id: int | str
    """ Number of the ticket. """
    content: str | Unset = UNSET
    """ The text. Without it the message is empty (5.0.2 and later; before, RT answers 400). """
    content_type: str | Unset = UNSET
    """ text/plain or text/html. Required with Content. """
    subject: str | Unset = UNSET
    """ Subject of the message. """
    time_taken: int | None | str | Unset = UNSET
    """ Minutes worked. """
    attachments: list[FileUpload] | Unset = UNSET
    """ Files. """
    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """
    txn_custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """
    status: str | Unset = UNSET
    """ New status (5.0.2 and later). """
    custom_roles: Any | Unset = UNSET
    """ An object from the name, number or key (RT::CustomRole-1) of a custom role to its members, which it replaces
    (create and messages from 5.0.2, update from 5.0.3). RT silently ignores unknown roles. """
    owner: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: int | str
        id = self.id

        content = self.content

        content_type = self.content_type

        subject = self.subject

        time_taken: int | None | str | Unset
        if isinstance(self.time_taken, Unset):
            time_taken = UNSET
        else:
            time_taken = self.time_taken

        attachments: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.attachments, Unset):
            attachments = []
            for attachments_item_data in self.attachments:
                attachments_item = attachments_item_data.to_dict()
                attachments.append(attachments_item)

        custom_fields = self.custom_fields

        txn_custom_fields = self.txn_custom_fields

        status = self.status

        custom_roles = self.custom_roles

        owner: int | list[str] | None | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        elif isinstance(self.owner, list):
            owner = self.owner

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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if content is not UNSET:
            field_dict["Content"] = content
        if content_type is not UNSET:
            field_dict["ContentType"] = content_type
        if subject is not UNSET:
            field_dict["Subject"] = subject
        if time_taken is not UNSET:
            field_dict["TimeTaken"] = time_taken
        if attachments is not UNSET:
            field_dict["Attachments"] = attachments
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
        if txn_custom_fields is not UNSET:
            field_dict["TxnCustomFields"] = txn_custom_fields
        if status is not UNSET:
            field_dict["Status"] = status
        if custom_roles is not UNSET:
            field_dict["CustomRoles"] = custom_roles
        if owner is not UNSET:
            field_dict["Owner"] = owner
        if requestor is not UNSET:
            field_dict["Requestor"] = requestor
        if cc is not UNSET:
            field_dict["Cc"] = cc
        if admin_cc is not UNSET:
            field_dict["AdminCc"] = admin_cc

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.file_upload import FileUpload  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_id(data: object) -> int | str:
            return cast(int | str, data)

        id = _parse_id(d.pop("id"))

        content = d.pop("Content", UNSET)

        content_type = d.pop("ContentType", UNSET)

        subject = d.pop("Subject", UNSET)

        def _parse_time_taken(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        time_taken = _parse_time_taken(d.pop("TimeTaken", UNSET))

        _attachments = d.pop("Attachments", UNSET)
        attachments: list[FileUpload] | Unset = UNSET
        if _attachments is not UNSET:
            attachments = []
            for attachments_item_data in _attachments:
                attachments_item = FileUpload.from_dict(attachments_item_data)

                attachments.append(attachments_item)

        custom_fields = d.pop("CustomFields", UNSET)

        txn_custom_fields = d.pop("TxnCustomFields", UNSET)

        status = d.pop("Status", UNSET)

        custom_roles = d.pop("CustomRoles", UNSET)

        def _parse_owner(data: object) -> int | list[str] | None | str | Unset:
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

        bulk_message = cls(
            id=id,
            content=content,
            content_type=content_type,
            subject=subject,
            time_taken=time_taken,
            attachments=attachments,
            custom_fields=custom_fields,
            txn_custom_fields=txn_custom_fields,
            status=status,
            custom_roles=custom_roles,
            owner=owner,
            requestor=requestor,
            cc=cc,
            admin_cc=admin_cc,
        )

        bulk_message.additional_properties = d
        return bulk_message

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
