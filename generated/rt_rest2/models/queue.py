from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class Queue(OpenModel[Any]):
    """A queue."""

    id: int
    """ Number of the record. """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """

    creator: None | Reference | str | Unset = UNSET
    """ User who created it. """

    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """

    last_updated_by: None | Reference | str | Unset = UNSET
    """ User who last changed it. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs. """

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

    cc: list[Reference] | Unset = UNSET
    """ People who get replies. """

    admin_cc: list[Reference] | Unset = UNSET
    """ People who get replies and comments. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields of the queue itself. """

    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, as in tickets. """

    ticket_custom_fields: list[Hyperlink] | Unset = UNSET
    """ Custom fields of its tickets: pointers with ref and name. """

    ticket_transaction_custom_fields: list[Hyperlink] | Unset = UNSET
    """ Custom fields of its tickets' transactions: pointers with ref and name. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", _r.plain, True),
        "created": ("Created", _r.either(_r.moment, _r.plain), False),
        "creator": ("Creator", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "last_updated": ("LastUpdated", _r.either(_r.moment, _r.plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
        "hyperlinks": ("_hyperlinks", _r.many(_r.record("hyperlink", "Hyperlink")), False),
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "correspond_address": ("CorrespondAddress", _r.plain, False),
        "comment_address": ("CommentAddress", _r.plain, False),
        "lifecycle": ("Lifecycle", _r.plain, False),
        "subject_tag": ("SubjectTag", _r.plain, False),
        "sort_order": ("SortOrder", _r.plain, False),
        "sla_disabled": ("SLADisabled", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
        "cc": ("Cc", _r.many(_r.record("reference", "Reference")), False),
        "admin_cc": ("AdminCc", _r.many(_r.record("reference", "Reference")), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
        "custom_roles": ("CustomRoles", _r.plain, False),
        "ticket_custom_fields": (
            "TicketCustomFields",
            _r.many(_r.record("hyperlink", "Hyperlink")),
            False,
        ),
        "ticket_transaction_custom_fields": (
            "TicketTransactionCustomFields",
            _r.many(_r.record("hyperlink", "Hyperlink")),
            False,
        ),
    }
