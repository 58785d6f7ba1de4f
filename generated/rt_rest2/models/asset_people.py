from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.reference import Reference


@_attrs_define
class AssetPeople(OpenModel[Any]):
    """People of an asset in a row of a list."""

    owner: list[Reference] | Reference | str | Unset = UNSET
    """ Owner; Nobody if there is none. """

    held_by: list[Reference] | Reference | str | Unset = UNSET
    """ People who hold it. """

    contact: list[Reference] | Reference | str | Unset = UNSET
    """ Contacts. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "owner": (
            "Owner",
            _r.either(
                _r.record("reference", "Reference"),
                _r.many(_r.record("reference", "Reference")),
                _r.plain,
            ),
            False,
        ),
        "held_by": (
            "HeldBy",
            _r.either(
                _r.record("reference", "Reference"),
                _r.many(_r.record("reference", "Reference")),
                _r.plain,
            ),
            False,
        ),
        "contact": (
            "Contact",
            _r.either(
                _r.record("reference", "Reference"),
                _r.many(_r.record("reference", "Reference")),
                _r.plain,
            ),
            False,
        ),
    }
