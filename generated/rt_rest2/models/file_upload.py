from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel


@_attrs_define
class FileUpload(OpenModel[Any]):
    """A file inside JSON. The name must be ASCII: RT damages letters up to U+00FF and answers 500 to others. It
    refuses empty files. For names that are not ASCII, use multipart.
    """

    file_name: str
    """ Name, ASCII only. """

    file_type: str
    """ Media type. """

    file_content: str
    """ Content in base64. RT does not refuse invalid base64 but stores an empty file. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "file_name": ("FileName", _r.plain, True),
        "file_type": ("FileType", _r.plain, True),
        "file_content": ("FileContent", _r.plain, True),
    }
