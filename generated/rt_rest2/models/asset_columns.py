from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    plain,
    record,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.reference import Reference


@_attrs_define
class AssetColumns(OpenModel[Any]):
    """Columns and people of an asset."""

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Description. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the catalog's lifecycle. """

    catalog: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """

    owner: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """

    held_by: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """

    contact: list[Reference] | Reference | str | Unset = UNSET
    """ Members of a role: a list of users and groups, or one pointer for a role with a single member. In a list, an
    empty text if there is no value. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ The custom fields that apply, in no particular order. If there are none, an empty list; in a list of
    records, an empty text. """

    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, as in tickets. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, False),
        "description": ("Description", plain, False),
        "status": ("Status", plain, False),
        "catalog": ("Catalog", either(record("reference", "Reference"), plain), False),
        "owner": (
            "Owner",
            either(record("reference", "Reference"), many(record("reference", "Reference")), plain),
            False,
        ),
        "held_by": (
            "HeldBy",
            either(record("reference", "Reference"), many(record("reference", "Reference")), plain),
            False,
        ),
        "contact": (
            "Contact",
            either(record("reference", "Reference"), many(record("reference", "Reference")), plain),
            False,
        ),
        "custom_fields": (
            "CustomFields",
            either(many(record("custom_field_values", "CustomFieldValues")), plain),
            False,
        ),
        "custom_roles": ("CustomRoles", plain, False),
    }
