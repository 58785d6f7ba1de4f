from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class QueueColumns(OpenModel[Any]):
    """Plain columns of a queue."""

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Description. """

    correspond_address: None | str | Unset = UNSET
    """ Sender address of replies. """

    comment_address: None | str | Unset = UNSET
    """ Sender address of comments. """

    lifecycle: None | str | Unset = UNSET
    """ Name of the lifecycle. """

    subject_tag: None | str | Unset = UNSET
    """ Tag in the subject of mail. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists, a number as text. """

    sla_disabled: int | None | str | Unset = UNSET
    """ "1" if service levels are turned off. """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "correspond_address": ("CorrespondAddress", _r.plain, False),
        "comment_address": ("CommentAddress", _r.plain, False),
        "lifecycle": ("Lifecycle", _r.plain, False),
        "subject_tag": ("SubjectTag", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "sla_disabled": ("SLADisabled", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
    }
