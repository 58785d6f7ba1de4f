from __future__ import annotations

from typing import ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    Reader,
    file,
    plain,
)
from ..types import File


@_attrs_define
class RecordUpload(OpenModel["File"]):
    """A write with files for custom fields. If an `UploadField` in the JSON names a part, RT takes that part as the
    file of the field.
    """

    json: str
    """ The object of the JSON variant, as text. """

    additional_properties: dict[str, File] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "json": ("JSON", plain, True),
    }
    _MORE: ClassVar[Reader | None] = file
