from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, File, Unset


@_attrs_define
class MessageUpload(OpenModel[Any]):
    """A ticket or message with files. File names may contain any letters (UTF-8)."""

    json: str
    """ The object of the JSON variant, as text. Uploaded files replace its Attachments. """

    attachments: list[File] | Unset = UNSET
    """ Files. The part may be repeated. RT answers 400 to an empty file. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "json": ("JSON", _r.plain, True),
        "attachments": ("Attachments", _r.many(_r.file), False),
    }
