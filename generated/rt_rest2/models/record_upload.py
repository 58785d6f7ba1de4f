from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, File, Unset


@_attrs_define
class RecordUpload(OpenModel[Any]):
    """A write with a file for a custom field, which names the part: `{"CustomFields": {"Photo": {"UploadField":
    "File"}}}`. RT takes a part of any name; for several files in one request, send them as base64 in JSON.
    """

    json: str
    """ The object of the JSON variant, as text. """

    file: File | Unset = UNSET
    """ The file. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "json": ("JSON", _r.plain, True),
        "file": ("File", _r.file, False),
    }
