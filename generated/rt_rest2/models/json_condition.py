from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.search_operator import SearchOperator, check_search_operator
from ..types import UNSET, Unset

T = TypeVar("T", bound="JsonCondition")


@_attrs_define
class JsonCondition:
    """One condition."""

    field: str
    """ A column, or CF.{Name} where the records have custom fields (5.0.2 and later). """
    value: Any
    """ Value to compare with: text, a number, or a list for IN. On PostgreSQL with DBIx::SearchBuilder 1.76, a
    value that contains both a single quote and a backslash finds nothing. """
    operator: SearchOperator | str | Unset = UNSET
    """ `=` if not given. """
    case_sensitive: bool | Unset = UNSET
    """ Whether case matters; false if not given. """
    entry_aggregator: str | Unset = UNSET
    """ AND or OR, between this condition and the one before it on the same field. If not given, OR; for queues,
    AND. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field = self.field

        value = self.value

        operator: str | Unset
        if isinstance(self.operator, Unset):
            operator = UNSET
        elif isinstance(self.operator, str):
            operator = self.operator
        else:
            operator = self.operator

        case_sensitive = self.case_sensitive

        entry_aggregator = self.entry_aggregator

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "field": field,
                "value": value,
            }
        )
        if operator is not UNSET:
            field_dict["operator"] = operator
        if case_sensitive is not UNSET:
            field_dict["case_sensitive"] = case_sensitive
        if entry_aggregator is not UNSET:
            field_dict["entry_aggregator"] = entry_aggregator

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        field = d.pop("field")

        value = d.pop("value")

        def _parse_operator(data: object) -> SearchOperator | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                operator_type_0 = check_search_operator(data)

                return operator_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(SearchOperator | str | Unset, data)

        operator = _parse_operator(d.pop("operator", UNSET))

        case_sensitive = d.pop("case_sensitive", UNSET)

        entry_aggregator = d.pop("entry_aggregator", UNSET)

        json_condition = cls(
            field=field,
            value=value,
            operator=operator,
            case_sensitive=case_sensitive,
            entry_aggregator=entry_aggregator,
        )

        json_condition.additional_properties = d
        return json_condition

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
