from typing import Literal

LinkRelation = Literal[
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

LINK_RELATION_VALUES: set[LinkRelation] = {
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


def check_link_relation(value: str) -> LinkRelation:
    if value in LINK_RELATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LINK_RELATION_VALUES!r}")
