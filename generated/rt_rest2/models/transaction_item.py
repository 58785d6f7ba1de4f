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
    from ..models.reference_type import ReferenceType
    from ..models.transaction_type import TransactionType


@_attrs_define
class TransactionItem(OpenModel[Any]):
    """A row of a transaction list. It contains the stored values, in every release. If you ask for Object, you get an
    empty text.
    """

    type_: ReferenceType | str

    id: int | str
    """ The number as text, or the user name for users. In lists of members and of custom field values it is a
    number. """

    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """

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

    object_type: None | str | Unset = UNSET
    """ Class of the record, for example RT::Ticket. """

    object_id: int | None | str | Unset = UNSET
    """ Number of the record, as text. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", either(choice("reference_type", "check_reference_type"), plain), True),
        "id": ("id", plain, True),
        "url": ("_url", plain, False),
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
        "object_type": ("ObjectType", plain, False),
        "object_id": ("ObjectId", plain, False),
    }
