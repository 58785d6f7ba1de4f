# written by scripts/write_fields.py from rtfacade/records; do not edit

"""The keywords of ``create``, ``update`` and ``search``.

A keyword that is not given is left alone. ``None`` clears a date and a custom field of
one value, ``[]`` a role, links and a custom field of several values, ``""`` a text.
Moments are aware datetimes, sent in UTC, to the second; in REST1 they are naive, in the
zone that the user has in RT.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypedDict

from rtfacade.records.serialize import FieldValues, Minutes, People, Targets


class TicketFields(TypedDict, total=False):
    """The keywords of ``tickets.create``."""

    status: str
    """Such as open or resolved."""
    owner: str | int
    """Who works on it, by name, e-mail address or id; ``Nobody`` for none."""
    requestors: People
    """Who asked."""
    cc: People
    """Who gets every reply."""
    admin_cc: People
    """Who gets every message."""
    priority: int
    """A higher number is more urgent."""
    initial_priority: int
    """Its first priority."""
    final_priority: int
    """Its priority when it is due."""
    time_worked: Minutes
    """Time spent."""
    time_left: Minutes
    """Time that is left."""
    time_estimated: Minutes
    """Time it should take."""
    starts: datetime | None
    """When work is to start."""
    started: datetime | None
    """When work started."""
    due: datetime | None
    """When it is to be done."""
    resolved: datetime | None
    """When it was done."""
    told: datetime | None
    """When the requestor was last written to."""
    sla: str
    """The service level, one that the site defines."""
    type: str
    """RT's type: ``ticket`` or ``reminder``."""
    custom_fields: Mapping[str, FieldValues]
    """By name or id; a list replaces all values."""
    custom_roles: Mapping[str, People]
    """By name; a list replaces all members."""
    depends_on: Targets
    """What it waits for: tickets and URLs."""
    depended_on_by: Targets
    """What waits for it."""
    refers_to: Targets
    """What it refers to."""
    referred_to_by: Targets
    """What refers to it."""
    members: Targets
    """Its children."""
    member_of: Targets
    """Its parents."""


class TicketChanges(TicketFields, total=False):
    """The keywords of ``tickets.update``."""

    subject: str
    """One line."""
    queue: str | int


class TicketFilters(TypedDict, total=False):
    """The keywords of ``tickets.search``; several values mean any of them."""

    subject: str | Sequence[str] | None
    queue: str | int | Sequence[str] | None
    status: str | Sequence[str] | None
    owner: str | int | Sequence[str] | None
    requestor: str | Sequence[str] | None
    creator: str | int | Sequence[str] | None
    sla: str | Sequence[str] | None
    custom_fields: Mapping[str, str | Sequence[str]] | None


class Rest1TicketFields(TypedDict, total=False):
    """The keywords of ``rest1.ticket.create``."""

    status: str
    """Such as open or resolved."""
    owner: str | int
    """Who works on it, by name, e-mail address or id; ``Nobody`` for none."""
    requestors: People
    """Who asked."""
    cc: People
    """Who gets every reply."""
    admin_cc: People
    """Who gets every message."""
    priority: int
    """A higher number is more urgent."""
    initial_priority: int
    """Its first priority."""
    final_priority: int
    """Its priority when it is due."""
    time_worked: Minutes
    """Time spent."""
    time_left: Minutes
    """Time that is left."""
    time_estimated: Minutes
    """Time it should take."""
    starts: datetime | None
    """When work is to start."""
    started: datetime | None
    """When work started."""
    due: datetime | None
    """When it is to be done."""
    resolved: datetime | None
    """When it was done."""
    sla: str
    """The service level, one that the site defines."""
    custom_fields: Mapping[str | int, FieldValues]
    """By name or id; a list replaces all values."""


class Rest1TicketChanges(Rest1TicketFields, total=False):
    """The keywords of ``rest1.ticket.edit``."""

    subject: str
    """One line."""
    queue: str | int
    told: datetime | None
    """When the requestor was last written to."""


class UserFields(TypedDict, total=False):
    """The keywords of ``users.create``."""

    email: str
    real_name: str
    nick_name: str
    organization: str
    gecos: str
    """The account on the site's Unix machines."""
    address1: str
    address2: str
    city: str
    state: str
    zip: str
    country: str
    home_phone: str
    work_phone: str
    mobile_phone: str
    pager_phone: str
    contact_info: str
    language: str
    """RT's language code, ``fr`` or ``de``; empty for the site's."""
    timezone: str
    signature: str
    comments: str
    """Notes of the administrators."""
    privileged: bool
    """Whether RT counts the user as staff."""
    disabled: bool
    password: str
    """Write only: RT never returns it."""
    custom_fields: Mapping[str, FieldValues]
    """By name or id; a list replaces all values."""


class UserChanges(UserFields, total=False):
    """The keywords of ``users.update``."""

    name: str
    """The login name."""


class Rest1UserFields(TypedDict, total=False):
    """The keywords of ``rest1.user.create``."""

    email: str
    real_name: str
    nick_name: str
    organization: str
    gecos: str
    """The account on the site's Unix machines."""
    address1: str
    address2: str
    city: str
    state: str
    zip: str
    country: str
    home_phone: str
    work_phone: str
    mobile_phone: str
    pager_phone: str
    contact_info: str
    language: str
    """RT's language code, ``fr`` or ``de``; empty for the site's."""
    signature: str
    comments: str
    """Notes of the administrators."""
    privileged: bool
    """Whether RT counts the user as staff."""
    disabled: bool
    password: str
    """Write only: RT never returns it."""


class Rest1UserChanges(Rest1UserFields, total=False):
    """The keywords of ``rest1.user.edit``."""

    name: str
    """The login name."""


class GroupFields(TypedDict, total=False):
    """The keywords of ``groups.create``."""

    custom_fields: Mapping[str, FieldValues]
    """By name or id; a list replaces all values."""


class GroupChanges(GroupFields, total=False):
    """The keywords of ``groups.update``."""

    name: str
    """The name."""
    description: str
    disabled: bool


class Rest1GroupChanges(TypedDict, total=False):
    """The keywords of ``rest1.group.edit``."""

    name: str
    """The name."""
    description: str
    disabled: bool


class QueueFields(TypedDict, total=False):
    """The keywords of ``queues.create``."""

    description: str
    correspond_address: str
    """The sender of replies."""
    comment_address: str
    """The sender of comments."""
    lifecycle: str
    subject_tag: str
    """The tag in subjects of mails."""
    sort_order: int
    sla_disabled: bool
    cc: People
    """Who gets every reply of every ticket in it."""
    admin_cc: People
    """Who gets every message of every ticket in it."""
    custom_fields: Mapping[str, FieldValues]
    """The queue's own custom fields."""
    custom_roles: Mapping[str, People]
    """Members that every ticket's custom roles have, by the role's name."""


class QueueChanges(QueueFields, total=False):
    """The keywords of ``queues.update``."""

    name: str
    """The name."""
    disabled: bool


class Rest1QueueFields(TypedDict, total=False):
    """The keywords of ``rest1.queue.create``."""

    description: str
    correspond_address: str
    """The sender of replies."""
    comment_address: str
    """The sender of comments."""
    sla_disabled: bool
    disabled: bool


class Rest1QueueChanges(Rest1QueueFields, total=False):
    """The keywords of ``rest1.queue.edit``."""

    name: str
    """The name."""


class CustomFieldFields(TypedDict, total=False):
    """The keywords of ``custom_fields.create``."""

    description: str
    max_values: int
    """How many values it takes: 1, or 0 for any number."""
    lookup_type: str
    """What has it: ``RT::Queue-RT::Ticket`` or ``RT::Catalog-RT::Asset``, for instance."""
    pattern: str
    """The regular expression that values must match."""
    entry_hint: str
    render_type: str
    """The widget: ``Select box``, ``Dropdown`` or ``List``."""
    based_on: int
    """The field that its values depend on."""
    sort_order: int
    unique_values: bool


class CustomFieldChanges(CustomFieldFields, total=False):
    """The keywords of ``custom_fields.update``."""

    name: str
    """The name."""
    type: str
    """RT's base type: ``Select``, ``Freeform``, ``Text``, ``Date``, ``Image``."""
    disabled: bool


class ValueFields(TypedDict, total=False):
    """The keywords of ``custom_fields.add_value``."""

    description: str
    category: str
    """The value of the field this one depends on, for which it is offered."""
    sort_order: int


class ValueChanges(ValueFields, total=False):
    """The keywords of ``custom_fields.update_value``."""

    name: str
    """The value itself."""


class CatalogFields(TypedDict, total=False):
    """The keywords of ``catalogs.create``."""

    description: str
    lifecycle: str
    held_by: People
    contacts: People


class CatalogChanges(CatalogFields, total=False):
    """The keywords of ``catalogs.update``."""

    name: str
    """The name."""
    disabled: bool


class AssetFields(TypedDict, total=False):
    """The keywords of ``assets.create``."""

    description: str
    status: str
    owner: str | int
    """Name, e-mail address or id; ``Nobody`` for none."""
    held_by: People
    contacts: People
    custom_fields: Mapping[str, FieldValues]
    """By name or id; a list replaces all values."""
    custom_roles: Mapping[str, People]
    """Custom roles by name (RT 5.0.4 and later)."""
    depends_on: Targets
    """What it waits for: tickets and URLs."""
    depended_on_by: Targets
    """What waits for it."""
    refers_to: Targets
    """What it refers to."""
    referred_to_by: Targets
    """What refers to it."""
    members: Targets
    """Its children."""
    member_of: Targets
    """Its parents."""


class AssetChanges(AssetFields, total=False):
    """The keywords of ``assets.update``."""

    name: str
    """The name."""
    catalog: str | int


class AssetFilters(TypedDict, total=False):
    """The keywords of ``assets.search``; several values mean any of them."""

    name: str | Sequence[str] | None
    catalog: str | int | Sequence[str] | None
    status: str | Sequence[str] | None
    owner: str | int | Sequence[str] | None
    custom_fields: Mapping[str, str | Sequence[str]] | None


class ClassFields(TypedDict, total=False):
    """The keywords of ``classes.create``."""

    description: str
    sort_order: int


class ClassChanges(ClassFields, total=False):
    """The keywords of ``classes.update``."""

    name: str
    """The name."""
    disabled: bool
    custom_fields: Mapping[str, FieldValues]
    """The class's own custom fields, not its articles'."""


class ArticleFields(TypedDict, total=False):
    """The keywords of ``articles.create``."""

    summary: str
    sort_order: int
    custom_fields: Mapping[str, FieldValues]
    """The text is in one of them, ``Content`` unless the site has it otherwise."""
    depends_on: Targets
    """What it waits for: tickets and URLs."""
    depended_on_by: Targets
    """What waits for it."""
    refers_to: Targets
    """What it refers to."""
    referred_to_by: Targets
    """What refers to it."""
    members: Targets
    """Its children."""
    member_of: Targets
    """Its parents."""


class ArticleChanges(ArticleFields, total=False):
    """The keywords of ``articles.update``."""

    name: str
    """The name."""
    class_: str | int
    disabled: bool


class Rest1LinkTargets(TypedDict, total=False):
    """Links by their kind: ticket numbers and addresses, one or several."""

    depends_on: Targets
    """What it waits for: tickets and URLs."""
    depended_on_by: Targets
    """What waits for it."""
    refers_to: Targets
    """What it refers to."""
    referred_to_by: Targets
    """What refers to it."""
    members: Targets
    """Its children."""
    member_of: Targets
    """Its parents."""
