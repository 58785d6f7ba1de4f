from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="FileUpload")


@_attrs_define
class FileUpload:
    """A file inside JSON. The name must be ASCII: RT damages letters up to U+00FF and answers 500 to others. It refuses
    empty files. For names that are not ASCII, use multipart.

    """

    file_name: str
    """ Name, ASCII only. """
    file_type: str
    """ Media type. """
    file_content: str
    """ Content in base64. RT does not refuse invalid base64 but stores an empty file. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file_name = self.file_name

        file_type = self.file_type

        file_content = self.file_content

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "FileName": file_name,
                "FileType": file_type,
                "FileContent": file_content,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file_name = d.pop("FileName")

        file_type = d.pop("FileType")

        file_content = d.pop("FileContent")

        file_upload = cls(
            file_name=file_name,
            file_type=file_type,
            file_content=file_content,
        )

        file_upload.additional_properties = d
        return file_upload

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
