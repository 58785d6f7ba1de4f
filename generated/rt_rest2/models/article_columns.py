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
class ArticleColumns(OpenModel[Any]):
    """Columns of an article."""

    name: None | str | Unset = UNSET
    """ Title. """

    summary: None | str | Unset = UNSET
    """ Summary. """

    class_: None | Reference | str | Unset = UNSET
    """ Class of the article. """

    sort_order: int | None | str | Unset = UNSET
    """ Position in lists, a number as text. """

    uri: None | str | Unset = UNSET
    """ Its own URI. """

    disabled: int | None | str | Unset = UNSET
    """ "1" if it is disabled. """

    parent: None | Reference | str | Unset = UNSET
    """ The parent article, or '0'. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields; one of them holds the text of the article. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
        "summary": ("Summary", _r.plain, False),
        "class_": ("Class", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "sort_order": ("SortOrder", _r.plain, False),
        "uri": ("URI", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
        "parent": ("Parent", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
    }
