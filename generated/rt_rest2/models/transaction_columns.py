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
    from ..models.reference import Reference
    from ..models.transaction_type import TransactionType


@_attrs_define
class TransactionColumns(OpenModel[Any]):
    """Plain columns of a transaction."""

    Type: None | str | TransactionType | Unset = UNSET
    """ Type of the change. """

    field: Any | Unset = UNSET
    """ Field that was changed. For a custom field: a pointer if you read one transaction, the number in a list. """

    old_value: Any | Unset = UNSET
    """ Value before the change: text, a pointer or null, depending on type and release. In a list, the stored text.
    """

    new_value: Any | Unset = UNSET
    """ Value after the change, like OldValue. """

    old_reference: Any | Unset = UNSET
    """ Pointer to a long value before the change, or its number. """

    new_reference: Any | Unset = UNSET
    """ Pointer to a long value after the change, or its number. """

    reference_type: None | str | Unset = UNSET
    """ Class of the references. """

    data: None | str | Unset = UNSET
    """ Subject of a message, or further details. """

    time_taken: int | None | str | Unset = UNSET
    """ Minutes worked, a number as text. """

    time_worker: Any | Unset = UNSET
    """ Who did the work on behalf of the creator (6.0 and later). In a list, asking for it gives 500. """

    time_worked_date: None | str | Unset = UNSET
    """ Day of the work, YYYY-MM-DD (6.0 and later). """

    created: datetime.datetime | None | Unset = UNSET
    """ When the change was made. """

    creator: None | Reference | str | Unset = UNSET
    """ User who made the change. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields of the transaction, if the queue has any. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "Type": (
            "Type",
            _r.either(_r.choice("transaction_type", "check_transaction_type"), _r.plain),
            False,
        ),
        "field": ("Field", _r.plain, False),
        "old_value": ("OldValue", _r.plain, False),
        "new_value": ("NewValue", _r.plain, False),
        "old_reference": ("OldReference", _r.plain, False),
        "new_reference": ("NewReference", _r.plain, False),
        "reference_type": ("ReferenceType", _r.plain, False),
        "data": ("Data", _r.plain, False),
        "time_taken": ("TimeTaken", _r.plain, False),
        "time_worker": ("TimeWorker", _r.plain, False),
        "time_worked_date": ("TimeWorkedDate", _r.plain, False),
        "created": ("Created", _r.either(_r.moment, _r.plain), False),
        "creator": ("Creator", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
    }
