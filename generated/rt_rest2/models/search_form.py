from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flag import Flag


@_attrs_define
class SearchForm(OpenModel[Any]):
    """A search as form fields. You can also send the parameters in the query string."""

    query: str | Unset = UNSET
    """ The query. """

    simple: Flag | Unset = UNSET
    """ Tickets only: 1 to treat the query as the words of a simple search. """

    search: str | Unset = UNSET
    """ Tickets only: number or description of a saved search. """

    page: int | Unset = UNSET
    """ Page number, starting at 1. """

    per_page: int | Unset = UNSET
    """ Rows on a page, 100 at most. """

    orderby: list[str] | Unset = UNSET
    """ Columns to sort by. """

    order: list[str] | Unset = UNSET
    """ ASC or DESC for each column. """

    fields: str | Unset = UNSET
    """ Names of fields to add, separated by commas. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "query": ("query", _r.plain, False),
        "simple": ("simple", _r.choice("flag", "check_flag"), False),
        "search": ("search", _r.plain, False),
        "page": ("page", _r.plain, False),
        "per_page": ("per_page", _r.plain, False),
        "orderby": ("orderby", _r.many(_r.plain), False),
        "order": ("order", _r.many(_r.plain), False),
        "fields": ("fields", _r.plain, False),
    }
