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
class QueueCreate(OpenModel[Any]):
    """A new queue. RT ignores watchers here: set them with an update."""

    name: None | str
    """ Name, 200 characters at most. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    correspond_address: None | str | Unset = UNSET
    """ Sender address of replies, 120 characters at most. """

    comment_address: None | str | Unset = UNSET
    """ Sender address of comments, 120 characters at most. """

    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle, 32 characters at most. """

    subject_tag: None | str | Unset = UNSET
    """ Tag in the subject of mail, 120 characters at most. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """

    sla_disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """

    sign: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    sign_auto: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    encrypt: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, True),
        "description": ("Description", plain, False),
        "correspond_address": ("CorrespondAddress", plain, False),
        "comment_address": ("CommentAddress", plain, False),
        "lifecycle": ("Lifecycle", plain, False),
        "subject_tag": ("SubjectTag", plain, False),
        "sort_order": ("SortOrder", plain, False),
        "sla_disabled": ("SLADisabled", choice("flag", "check_flag"), False),
        "disabled": ("Disabled", choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", plain, False),
        "sign": ("Sign", choice("flag", "check_flag"), False),
        "sign_auto": ("SignAuto", choice("flag", "check_flag"), False),
        "encrypt": ("Encrypt", choice("flag", "check_flag"), False),
    }
