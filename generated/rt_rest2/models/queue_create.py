from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
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
    """ 1 to turn service levels off; this is what a new queue has. """

    disabled: Flag | Unset = UNSET
    """ 1 to disable it, 0 to enable it. """

    custom_fields: Any | Unset = UNSET
    """ Custom fields of the queue itself. """

    sign: Flag | Unset = UNSET
    """ 1 to sign mail, if the site is set up for it. RT never returns it, and you can set it only here. """

    sign_auto: Flag | Unset = UNSET
    """ 1 to sign automatic mail; like Sign. """

    encrypt: Flag | Unset = UNSET
    """ 1 to encrypt mail; like Sign. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, True),
        "description": ("Description", _r.plain, False),
        "correspond_address": ("CorrespondAddress", _r.plain, False),
        "comment_address": ("CommentAddress", _r.plain, False),
        "lifecycle": ("Lifecycle", _r.plain, False),
        "subject_tag": ("SubjectTag", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "sla_disabled": ("SLADisabled", _r.choice("flag", "check_flag"), False),
        "disabled": ("Disabled", _r.choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", _r.plain, False),
        "sign": ("Sign", _r.choice("flag", "check_flag"), False),
        "sign_auto": ("SignAuto", _r.choice("flag", "check_flag"), False),
        "encrypt": ("Encrypt", _r.choice("flag", "check_flag"), False),
    }
