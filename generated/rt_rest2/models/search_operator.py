from typing import Literal

SearchOperator = Literal[
    "!=",
    "<",
    "<=",
    "=",
    ">",
    ">=",
    "ENDSWITH",
    "IN",
    "IS",
    "IS NOT",
    "LIKE",
    "NOT LIKE",
    "STARTSWITH",
]

SEARCH_OPERATOR_VALUES: set[SearchOperator] = {
    "!=",
    "<",
    "<=",
    "=",
    ">",
    ">=",
    "ENDSWITH",
    "IN",
    "IS",
    "IS NOT",
    "LIKE",
    "NOT LIKE",
    "STARTSWITH",
}


def check_search_operator(value: str) -> SearchOperator:
    if value in SEARCH_OPERATOR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SEARCH_OPERATOR_VALUES!r}")
