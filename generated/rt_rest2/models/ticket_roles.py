from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.reference import Reference


@_attrs_define
class TicketRoles(OpenModel[Any]):
    """People and custom fields of a ticket that is read on its own."""

    queue: None | Reference | str | Unset = UNSET
    """ Queue of the ticket. """

    owner: Reference | Unset = UNSET
    """ Owner; Nobody if there is none. """

    requestor: list[Reference] | Unset = UNSET
    """ Requestors. """

    cc: list[Reference] | Unset = UNSET
    """ People who get replies. """

    admin_cc: list[Reference] | Unset = UNSET
    """ People who get replies and comments. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields that apply. """

    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, each a pointer or a list of pointers (5.0.4 and later). RT 5 also has them at the top
    level: by name from 5.0.4 to 5.0.10, and as RT::CustomRole-1 up to 5.0.3. """

    effective_id: None | Reference | str | Unset = UNSET
    """ The ticket that it was merged into, or the ticket itself. In lists, its number as text. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "queue": ("Queue", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "owner": ("Owner", _r.record("reference", "Reference"), False),
        "requestor": ("Requestor", _r.many(_r.record("reference", "Reference")), False),
        "cc": ("Cc", _r.many(_r.record("reference", "Reference")), False),
        "admin_cc": ("AdminCc", _r.many(_r.record("reference", "Reference")), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
        "custom_roles": ("CustomRoles", _r.plain, False),
        "effective_id": (
            "EffectiveId",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
    }
