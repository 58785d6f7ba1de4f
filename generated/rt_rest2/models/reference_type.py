from typing import Literal

ReferenceType = Literal[
    "article",
    "asset",
    "attachment",
    "attribute",
    "catalog",
    "class",
    "customfield",
    "customfieldvalue",
    "customrole",
    "external",
    "group",
    "objectcustomfieldvalue",
    "principal",
    "queue",
    "search",
    "ticket",
    "transaction",
    "user",
]

REFERENCE_TYPE_VALUES: set[ReferenceType] = {
    "article",
    "asset",
    "attachment",
    "attribute",
    "catalog",
    "class",
    "customfield",
    "customfieldvalue",
    "customrole",
    "external",
    "group",
    "objectcustomfieldvalue",
    "principal",
    "queue",
    "search",
    "ticket",
    "transaction",
    "user",
}


def check_reference_type(value: str) -> ReferenceType:
    if value in REFERENCE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REFERENCE_TYPE_VALUES!r}")
