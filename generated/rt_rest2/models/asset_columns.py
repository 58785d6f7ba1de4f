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
class AssetColumns(OpenModel[Any]):
    """Columns and custom fields of an asset."""

    name: None | str | Unset = UNSET
    """ Name. """

    description: None | str | Unset = UNSET
    """ Description. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the catalog's lifecycle. """

    catalog: None | Reference | str | Unset = UNSET
    """ Catalog of the asset. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields that apply. """

    custom_roles: Any | Unset = UNSET
    """ Custom roles by name, as in tickets. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "description": ("Description", _r.plain, False),
        "status": ("Status", _r.plain, False),
        "catalog": ("Catalog", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
        "custom_roles": ("CustomRoles", _r.plain, False),
    }
