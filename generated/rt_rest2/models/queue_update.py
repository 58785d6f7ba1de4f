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
class QueueUpdate(OpenModel[Any]):
    """Changes to a queue."""

    name: None | str | Unset = UNSET
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

    cc: int | list[str] | None | str | Unset = UNSET
    """ People who get replies. """

    admin_cc: int | list[str] | None | str | Unset = UNSET
    """ People who get replies and comments. """

    custom_roles: Any | Unset = UNSET
    """ Members of custom roles. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "correspond_address": ("CorrespondAddress", _r.plain, False),
        "comment_address": ("CommentAddress", _r.plain, False),
        "lifecycle": ("Lifecycle", _r.plain, False),
        "subject_tag": ("SubjectTag", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "sla_disabled": ("SLADisabled", _r.choice("flag", "check_flag"), False),
        "disabled": ("Disabled", _r.choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", _r.plain, False),
        "cc": ("Cc", _r.either(_r.many(_r.plain), _r.plain), False),
        "admin_cc": ("AdminCc", _r.either(_r.many(_r.plain), _r.plain), False),
        "custom_roles": ("CustomRoles", _r.plain, False),
    }
