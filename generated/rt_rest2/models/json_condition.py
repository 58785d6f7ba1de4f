from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.search_operator import SearchOperator


@_attrs_define
class JsonCondition(OpenModel[Any]):
    """One condition."""

    field: str
    """ A column, or CF.{Name} where the records have custom fields (5.0.2 and later). """

    value: Any
    """ Value to compare with: text, a number, or a list for IN. On PostgreSQL with DBIx::SearchBuilder 1.76, a
    value that contains both a single quote and a backslash finds nothing. """

    operator: SearchOperator | str | Unset = UNSET
    """ `=` if not given. """

    case_sensitive: bool | Unset = UNSET
    """ 1 to compare case, where the database can; not if not given. SQLite and MariaDB never compare it. """

    entry_aggregator: str | Unset = UNSET
    """ AND or OR, between this condition and the one before it on the same field. If not given, OR; for queues,
    AND. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "field": ("field", _r.plain, True),
        "value": ("value", _r.plain, True),
        "operator": (
            "operator",
            _r.either(_r.choice("search_operator", "check_search_operator"), _r.plain),
            False,
        ),
        "case_sensitive": ("case_sensitive", _r.plain, False),
        "entry_aggregator": ("entry_aggregator", _r.plain, False),
    }
