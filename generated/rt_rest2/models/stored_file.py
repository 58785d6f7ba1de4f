from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class StoredFile(OpenModel[Any]):
    """The file of an Image or Binary field."""

    content_type: None | str | Unset = UNSET
    """ Media type. """

    filename: None | str | Unset = UNSET
    """ Name of the file. """

    url: str | Unset = UNSET
    """ URL of the content. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "content_type": ("content_type", _r.plain, False),
        "filename": ("filename", _r.plain, False),
        "url": ("_url", _r.plain, False),
    }
