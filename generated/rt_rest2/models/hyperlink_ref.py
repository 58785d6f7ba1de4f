from typing import Literal

HyperlinkRef = Literal[
    "attachment",
    "child",
    "comment",
    "correspond",
    "create",
    "customfield",
    "customfieldvalues",
    "customrole",
    "depended-on-by",
    "depends-on",
    "history",
    "lifecycle",
    "members",
    "memberships",
    "parent",
    "referred-to-by",
    "refers-to",
    "self",
    "tickets",
]

HYPERLINK_REF_VALUES: set[HyperlinkRef] = {
    "attachment",
    "child",
    "comment",
    "correspond",
    "create",
    "customfield",
    "customfieldvalues",
    "customrole",
    "depended-on-by",
    "depends-on",
    "history",
    "lifecycle",
    "members",
    "memberships",
    "parent",
    "referred-to-by",
    "refers-to",
    "self",
    "tickets",
}


def check_hyperlink_ref(value: str) -> HyperlinkRef:
    if value in HYPERLINK_REF_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HYPERLINK_REF_VALUES!r}")
