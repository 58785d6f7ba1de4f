"""The keywords of ``create`` and ``update`` of the smaller nouns.

A keyword that is not given is left alone; ``""`` clears a text, ``[]`` a role or links.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from rtfacade.records.serialize import FieldValues, People, Targets


class GroupFields(TypedDict, total=False):
    """What ``groups.create`` takes besides name and description."""

    custom_fields: Mapping[str, FieldValues]


class GroupChanges(GroupFields, total=False):
    """What ``groups.update`` takes."""

    name: str
    description: str
    disabled: bool


class QueueFields(TypedDict, total=False):
    """What ``queues.create`` takes besides the name."""

    description: str
    correspond_address: str
    comment_address: str
    lifecycle: str
    subject_tag: str
    sort_order: int
    sla_disabled: bool
    cc: People
    """Watchers of every ticket in it: the whole new role."""
    admin_cc: People
    custom_fields: Mapping[str, FieldValues]
    """The queue's own."""
    custom_roles: Mapping[str, People]


class QueueChanges(QueueFields, total=False):
    """What ``queues.update`` takes."""

    name: str
    disabled: bool


class CustomFieldFields(TypedDict, total=False):
    """What ``custom_fields.create`` takes besides name and type."""

    description: str
    max_values: int
    """1 for a field of one value (the default), 0 for any number."""
    lookup_type: str
    """What has it: ``RT::Queue-RT::Ticket`` unless told."""
    pattern: str
    """A regular expression that values must match."""
    entry_hint: str
    render_type: str
    """The widget, ``Select box``, ``Dropdown`` or ``List``."""
    based_on: int
    """The field that its values depend on."""
    sort_order: int
    unique_values: bool


class CustomFieldChanges(CustomFieldFields, total=False):
    """What ``custom_fields.update`` takes."""

    name: str
    type: str
    disabled: bool


class ValueFields(TypedDict, total=False):
    """What ``custom_fields.add_value`` takes besides the value."""

    description: str
    category: str
    """The value of the field this one depends on."""
    sort_order: int


class ValueChanges(ValueFields, total=False):
    """What ``custom_fields.update_value`` takes."""

    name: str


class CatalogFields(TypedDict, total=False):
    """What ``catalogs.create`` takes besides the name."""

    description: str
    lifecycle: str
    held_by: People
    contacts: People


class CatalogChanges(CatalogFields, total=False):
    """What ``catalogs.update`` takes."""

    name: str
    disabled: bool


class AssetFields(TypedDict, total=False):
    """What ``assets.create`` takes besides catalog and name."""

    description: str
    status: str
    owner: str | int
    """Name, e-mail address or id; ``"Nobody"`` for none."""
    held_by: People
    contacts: People
    custom_fields: Mapping[str, FieldValues]
    custom_roles: Mapping[str, People]
    """RT 5.0.4 and later."""
    depends_on: Targets
    """Links: the whole new list. A number is a ticket's, ``asset:3`` an asset's; or addresses."""
    depended_on_by: Targets
    refers_to: Targets
    referred_to_by: Targets
    members: Targets
    member_of: Targets


class AssetChanges(AssetFields, total=False):
    """What ``assets.update`` takes."""

    name: str
    catalog: str | int


class ClassFields(TypedDict, total=False):
    """What ``classes.create`` takes besides the name."""

    description: str
    sort_order: int


class ClassChanges(ClassFields, total=False):
    """What ``classes.update`` takes."""

    name: str
    disabled: bool
    custom_fields: Mapping[str, FieldValues]
    """The class's own, not its articles'."""


class ArticleFields(TypedDict, total=False):
    """What ``articles.create`` takes besides class and name."""

    summary: str
    sort_order: int
    custom_fields: Mapping[str, FieldValues]
    """The text is in one of them, ``Content`` unless the site has it otherwise."""
    refers_to: Targets
    """Links: the whole new list. A number is a ticket's, ``a:3`` an article's; or addresses."""
    referred_to_by: Targets
    depends_on: Targets
    depended_on_by: Targets
    members: Targets
    member_of: Targets


class ArticleChanges(ArticleFields, total=False):
    """What ``articles.update`` takes."""

    name: str
    class_: str | int
    disabled: bool
