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


T = TypeVar("T", bound="Attachment")


@_attrs_define
class Attachment:
    """A part of a message."""

    id: int
    """ Number of the record. """
    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """
    message_id: None | str | Unset = UNSET
    """ Message-ID of the mail. """
    subject: None | str | Unset = UNSET
    """ Subject. """
    filename: None | str | Unset = UNSET
    """ File name; absent or empty for message bodies. """
    content_type: None | str | Unset = UNSET
    """ Media type. """
    headers: None | str | Unset = UNSET
    """ MIME headers, one on each line. """
    content: None | str | Unset = UNSET
    """ If you read one attachment: base64 with a newline after every 76 characters (plain text in 5.0.0), null for
    a container, empty for an empty file. In a list: decoded text for text parts, otherwise one character (U+0000 to
    U+00FF) for each byte. """
    created: datetime.datetime | None | Unset = UNSET
    """ When it was stored. """
    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    transaction_id: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    parent: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference  # noqa: PLC0415

        id = self.id

        hyperlinks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.hyperlinks, Unset):
            hyperlinks = []
            for componentsschemas_hyperlink_list_item_data in self.hyperlinks:
                componentsschemas_hyperlink_list_item = (
                    componentsschemas_hyperlink_list_item_data.to_dict()
                )
                hyperlinks.append(componentsschemas_hyperlink_list_item)

        message_id: None | str | Unset
        if isinstance(self.message_id, Unset):
            message_id = UNSET
        else:
            message_id = self.message_id

        subject: None | str | Unset
        if isinstance(self.subject, Unset):
            subject = UNSET
        else:
            subject = self.subject

        filename: None | str | Unset
        if isinstance(self.filename, Unset):
            filename = UNSET
        else:
            filename = self.filename

        content_type: None | str | Unset
        if isinstance(self.content_type, Unset):
            content_type = UNSET
        else:
            content_type = self.content_type

        headers: None | str | Unset
        if isinstance(self.headers, Unset):
            headers = UNSET
        else:
            headers = self.headers

        content: None | str | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        else:
            content = self.content

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

        transaction_id: dict[str, Any] | None | str | Unset
        if isinstance(self.transaction_id, Unset):
            transaction_id = UNSET
        elif isinstance(self.transaction_id, Reference):
            transaction_id = self.transaction_id.to_dict()
        else:
            transaction_id = self.transaction_id

        parent: dict[str, Any] | None | str | Unset
        if isinstance(self.parent, Unset):
            parent = UNSET
        elif isinstance(self.parent, Reference):
            parent = self.parent.to_dict()
        else:
            parent = self.parent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if hyperlinks is not UNSET:
            field_dict["_hyperlinks"] = hyperlinks
        if message_id is not UNSET:
            field_dict["MessageId"] = message_id
        if subject is not UNSET:
            field_dict["Subject"] = subject
        if filename is not UNSET:
            field_dict["Filename"] = filename
        if content_type is not UNSET:
            field_dict["ContentType"] = content_type
        if headers is not UNSET:
            field_dict["Headers"] = headers
        if content is not UNSET:
            field_dict["Content"] = content
        if created is not UNSET:
            field_dict["Created"] = created
        if creator is not UNSET:
            field_dict["Creator"] = creator
        if transaction_id is not UNSET:
            field_dict["TransactionId"] = transaction_id
        if parent is not UNSET:
            field_dict["Parent"] = parent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.hyperlink import Hyperlink  # noqa: PLC0415
        from ..models.reference import Reference  # noqa: PLC0415

        d = dict(src_dict)
        id = d.pop("id")

        _hyperlinks = d.pop("_hyperlinks", UNSET)
        hyperlinks: list[Hyperlink] | Unset = UNSET
        if _hyperlinks is not UNSET:
            hyperlinks = []
            for componentsschemas_hyperlink_list_item_data in _hyperlinks:
                componentsschemas_hyperlink_list_item = Hyperlink.from_dict(
                    componentsschemas_hyperlink_list_item_data
                )

                hyperlinks.append(componentsschemas_hyperlink_list_item)

        def _parse_message_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        message_id = _parse_message_id(d.pop("MessageId", UNSET))

        def _parse_subject(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subject = _parse_subject(d.pop("Subject", UNSET))

        def _parse_filename(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        filename = _parse_filename(d.pop("Filename", UNSET))

        def _parse_content_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        content_type = _parse_content_type(d.pop("ContentType", UNSET))

        def _parse_headers(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        headers = _parse_headers(d.pop("Headers", UNSET))

        def _parse_content(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        content = _parse_content(d.pop("Content", UNSET))

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

        def _parse_transaction_id(data: object) -> None | Reference | str | Unset:
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

        transaction_id = _parse_transaction_id(d.pop("TransactionId", UNSET))

        def _parse_parent(data: object) -> None | Reference | str | Unset:
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

        parent = _parse_parent(d.pop("Parent", UNSET))

        attachment = cls(
            id=id,
            hyperlinks=hyperlinks,
            message_id=message_id,
            subject=subject,
            filename=filename,
            content_type=content_type,
            headers=headers,
            content=content,
            created=created,
            creator=creator,
            transaction_id=transaction_id,
            parent=parent,
        )

        attachment.additional_properties = d
        return attachment

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
