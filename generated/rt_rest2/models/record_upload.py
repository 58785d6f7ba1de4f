from __future__ import annotations

from typing import ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel, Reader
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
        "json": ("JSON", _r.plain, True),
    }
    _MORE: ClassVar[Reader | None] = _r.file
