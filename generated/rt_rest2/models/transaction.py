from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    choice,
    either,
    many,
    moment,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference
    from ..models.transaction_type import TransactionType


@_attrs_define
class Transaction(OpenModel[Any]):
    """One change of a record. The texts of messages are in its attachments."""

    id: int | str
    """ Number of the record, as a number or as text. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """

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
    """ Who did the work, if not the creator (6.0 and later). In a list, asking for it gives 500. """

    time_worked_date: None | str | Unset = UNSET
    """ Day of the work, YYYY-MM-DD (6.0 and later). """

    created: datetime.datetime | None | Unset = UNSET
    """ When the change was made. """

    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ The custom fields that apply, in no particular order. If there are none, an empty list; in a list of
    records, an empty text. """

    object_: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "id": ("id", plain, True),
        "hyperlinks": ("_hyperlinks", many(record("hyperlink", "Hyperlink")), False),
        "Type": (
            "Type",
            either(choice("transaction_type", "check_transaction_type"), plain),
            False,
        ),
        "field": ("Field", plain, False),
        "old_value": ("OldValue", plain, False),
        "new_value": ("NewValue", plain, False),
        "old_reference": ("OldReference", plain, False),
        "new_reference": ("NewReference", plain, False),
        "reference_type": ("ReferenceType", plain, False),
        "data": ("Data", plain, False),
        "time_taken": ("TimeTaken", plain, False),
        "time_worker": ("TimeWorker", plain, False),
        "time_worked_date": ("TimeWorkedDate", plain, False),
        "created": ("Created", either(moment, plain), False),
        "creator": ("Creator", either(record("reference", "Reference"), plain), False),
        "custom_fields": (
            "CustomFields",
            either(many(record("custom_field_values", "CustomFieldValues")), plain),
            False,
        ),
        "object_": ("Object", either(record("reference", "Reference"), plain), False),
    }
