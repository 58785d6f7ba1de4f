from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    choice,
    plain,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flag import Flag


@_attrs_define
class ArticleWritable(OpenModel[Any]):
    """Writable fields of an article."""

    name: None | str | Unset = UNSET
    """ Title, 255 characters at most. """

    summary: None | str | Unset = UNSET
    """ Summary, 255 characters at most. """

    class_: int | str | Unset = UNSET
    """ Class: number or name. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """

    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, False),
        "summary": ("Summary", plain, False),
        "class_": ("Class", plain, False),
        "sort_order": ("SortOrder", plain, False),
        "disabled": ("Disabled", choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", plain, False),
    }
