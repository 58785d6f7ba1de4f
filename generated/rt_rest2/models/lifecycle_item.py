from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    many,
    plain,
)
from ..types import UNSET, Unset


@_attrs_define
class LifecycleItem(OpenModel[Any]):
    """An entry of the list."""

    name: str | Unset = UNSET
    """ Name. """

    url: str | Unset = UNSET
    """ Address. """

    type_: str | Unset = UNSET
    """ Kind of record, for example ticket or asset. """

    initial: list[str] | Unset = UNSET
    """ Statuses of new records. """

    active: list[str] | Unset = UNSET
    """ Statuses of records in progress. """

    inactive: list[str] | Unset = UNSET
    """ Statuses of finished records. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("name", plain, False),
        "url": ("_url", plain, False),
        "type_": ("type", plain, False),
        "initial": ("initial", many(plain), False),
        "active": ("active", many(plain), False),
        "inactive": ("inactive", many(plain), False),
    }
