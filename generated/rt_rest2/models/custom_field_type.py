from typing import Literal

CustomFieldType = Literal[
    "Autocomplete",
    "Binary",
    "Combobox",
    "Date",
    "DateTime",
    "Freeform",
    "HTML",
    "Image",
    "IPAddress",
    "IPAddressRange",
    "Select",
    "Text",
    "Wikitext",
]

CUSTOM_FIELD_TYPE_VALUES: set[CustomFieldType] = {
    "Autocomplete",
    "Binary",
    "Combobox",
    "Date",
    "DateTime",
    "Freeform",
    "HTML",
    "Image",
    "IPAddress",
    "IPAddressRange",
    "Select",
    "Text",
    "Wikitext",
}


def check_custom_field_type(value: str) -> CustomFieldType:
    if value in CUSTOM_FIELD_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CUSTOM_FIELD_TYPE_VALUES!r}")
