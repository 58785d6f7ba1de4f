# written by scripts/write_fields.py from rtfacade/records; do not edit

"""The keywords of ``create``, ``update`` and ``search``.

A keyword that is not given is left alone. In ``create``, ``None`` means not given. In
``update``, ``None`` clears a date and a custom field of one value, ``[]`` a role, links
and a custom field of several values, ``""`` a text.
Moments are aware datetimes, sent in UTC, to the second; in REST1 they are naive, in the
zone that the user has in RT.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TypedDict

from rtfacade.records.catalog import CatalogRecord
from rtfacade.records.class_ import ClassRecord
from rtfacade.records.queue import QueueRecord
from rtfacade.records.record import Record
from rtfacade.records.serialize import (
    FieldMapping,
    Minutes,
    People,
    Person,
    Targets,
)


class TicketFields(TypedDict, total=False):
    """The keywords of ``tickets.create``."""

    status: str | None
    """The status, such as open or resolved."""
    owner: Person | None
    """The user who works on it, by name, e-mail address or id; ``Nobody`` for none."""
    requestors: People | None
    """The people who asked for help."""
    cc: People | None
    """The people who get a copy of every reply."""
    admin_cc: People | None
    """The people who get a copy of every message, comments too."""
    priority: int | None
    """The priority; a higher number is more urgent."""
    initial_priority: int | None
    """The priority that it starts with."""
    final_priority: int | None
    """The priority that it has when it is due."""
    time_worked: Minutes | None
    """The time worked so far."""
    time_left: Minutes | None
    """The time that is left."""
    time_estimated: Minutes | None
    """The time that it should take."""
    starts: datetime | None
    """When work should start."""
    started: datetime | None
    """When work started."""
    due: datetime | None
    """When it is due."""
    resolved: datetime | None
    """When it was resolved."""
    told: datetime | None
    """When the requestor was last contacted."""
    sla: str | None
    """Service level."""
    type: str | None
    """The type: ``ticket`` or ``reminder``."""
    custom_fields: FieldMapping | None
    """Custom fields, by name or id; the values replace all others."""
    custom_roles: Mapping[str, People] | None
    """Members of custom roles, by the role's name; they replace all others."""
    depends_on: Targets | None
    """Tickets (by id) and URLs that it depends on."""
    depended_on_by: Targets | None
    """Tickets and URLs that depend on it."""
    refers_to: Targets | None
    """Tickets and URLs that it refers to."""
    referred_to_by: Targets | None
    """Tickets and URLs that refer to it."""
    members: Targets | None
    """Its child tickets."""
    member_of: Targets | None
    """Its parent tickets."""


class TicketChanges(TypedDict, total=False):
    """The keywords of ``tickets.update``."""

    status: str
    """The status, such as open or resolved."""
    owner: Person
    """The user who works on it, by name, e-mail address or id; ``Nobody`` for none."""
    requestors: People
    """The people who asked for help."""
    cc: People
    """The people who get a copy of every reply."""
    admin_cc: People
    """The people who get a copy of every message, comments too."""
    priority: int
    """The priority; a higher number is more urgent."""
    initial_priority: int
    """The priority that it starts with."""
    final_priority: int
    """The priority that it has when it is due."""
    time_worked: Minutes
    """The time worked so far."""
    time_left: Minutes
    """The time that is left."""
    time_estimated: Minutes
    """The time that it should take."""
    starts: datetime | None
    """When work should start."""
    started: datetime | None
    """When work started."""
    due: datetime | None
    """When it is due."""
    resolved: datetime | None
    """When it was resolved."""
    told: datetime | None
    """When the requestor was last contacted."""
    sla: str
    """Service level."""
    type: str
    """The type: ``ticket`` or ``reminder``."""
    custom_fields: FieldMapping
    """Custom fields, by name or id; the values replace all others."""
    custom_roles: Mapping[str, People]
    """Members of custom roles, by the role's name; they replace all others."""
    depends_on: Targets
    """Tickets (by id) and URLs that it depends on."""
    depended_on_by: Targets
    """Tickets and URLs that depend on it."""
    refers_to: Targets
    """Tickets and URLs that it refers to."""
    referred_to_by: Targets
    """Tickets and URLs that refer to it."""
    members: Targets
    """Its child tickets."""
    member_of: Targets
    """Its parent tickets."""
    subject: str
    """The subject, in one line."""
    queue: str | int | Record
    """The queue, by name or id."""


class TicketFilters(TypedDict, total=False):
    """The keywords of ``tickets.search``; several values mean any of them."""

    id: int | Sequence[int]
    subject: str | Sequence[str]
    queue: str | int | QueueRecord | Sequence[str | int | QueueRecord]
    status: str | Sequence[str]
    owner: str | int | Sequence[str | int]
    requestor: str | int | Sequence[str | int]
    cc: str | int | Sequence[str | int]
    admin_cc: str | int | Sequence[str | int]
    creator: str | int | Sequence[str | int]
    last_updated_by: str | int | Sequence[str | int]
    priority: int | Sequence[int]
    initial_priority: int | Sequence[int]
    final_priority: int | Sequence[int]
    time_worked: int | Sequence[int]
    time_left: int | Sequence[int]
    time_estimated: int | Sequence[int]
    created_after: datetime
    created_before: datetime
    starts_after: datetime
    starts_before: datetime
    started_after: datetime
    started_before: datetime
    due_after: datetime
    due_before: datetime
    resolved_after: datetime
    resolved_before: datetime
    told_after: datetime
    told_before: datetime
    updated_after: datetime
    updated_before: datetime
    sla: str | Sequence[str]
    type: str | Sequence[str]
    custom_fields: FieldMapping


class Rest1TicketFields(TypedDict, total=False):
    """The keywords of ``rest1.ticket.create``."""

    status: str
    """The status, such as open or resolved."""
    owner: Person
    """The user who works on it, by name, e-mail address or id; ``Nobody`` for none."""
    requestors: People
    """The people who asked for help."""
    cc: People
    """The people who get a copy of every reply."""
    admin_cc: People
    """The people who get a copy of every message, comments too."""
    priority: int
    """The priority; a higher number is more urgent."""
    initial_priority: int
    """The priority that it starts with."""
    final_priority: int
    """The priority that it has when it is due."""
    time_worked: Minutes
    """The time worked so far."""
    time_left: Minutes
    """The time that is left."""
    time_estimated: Minutes
    """The time that it should take."""
    starts: datetime | None
    """When work should start."""
    started: datetime | None
    """When work started."""
    due: datetime | None
    """When it is due."""
    resolved: datetime | None
    """When it was resolved."""
    sla: str
    """Service level."""
    custom_fields: FieldMapping
    """Custom fields, by name or id; the values replace all others."""


class Rest1TicketChanges(Rest1TicketFields, total=False):
    """The keywords of ``rest1.ticket.edit``."""

    subject: str
    """The subject, in one line."""
    queue: str | int | Record
    """The queue, by name or id."""
    told: datetime | None
    """When the requestor was last contacted."""


class UserFields(TypedDict, total=False):
    """The keywords of ``users.create``."""

    email: str | None
    """The e-mail address."""
    real_name: str | None
    """The full name."""
    nick_name: str | None
    """The nickname."""
    organization: str | None
    """The organization."""
    gecos: str | None
    """The user's Unix account."""
    address1: str | None
    """The first line of the postal address."""
    address2: str | None
    """The second line of the postal address."""
    city: str | None
    """The city."""
    state: str | None
    """The state or region."""
    zip: str | None
    """The postal code."""
    country: str | None
    """The country."""
    home_phone: str | None
    """The phone number at home."""
    work_phone: str | None
    """The phone number at work."""
    mobile_phone: str | None
    """The mobile phone number."""
    pager_phone: str | None
    """The pager number."""
    contact_info: str | None
    """Further ways to reach the user, as free text."""
    language: str | None
    """The language code, such as ``fr`` or ``de``; empty for the site's default."""
    timezone: str | None
    """The time zone, such as ``Europe/Berlin``; empty for the site's default."""
    signature: str | None
    """The text below messages that the user writes in RT."""
    comments: str | None
    """Notes for administrators."""
    privileged: bool | None
    """Whether the user can be given rights, as staff can."""
    disabled: bool | None
    """Whether the user is disabled."""
    password: str | None
    """The password. RT never returns it."""
    custom_fields: FieldMapping | None
    """Custom fields, by name or id; the values replace all others."""


class UserChanges(TypedDict, total=False):
    """The keywords of ``users.update``."""

    email: str
    """The e-mail address."""
    real_name: str
    """The full name."""
    nick_name: str
    """The nickname."""
    organization: str
    """The organization."""
    gecos: str
    """The user's Unix account."""
    address1: str
    """The first line of the postal address."""
    address2: str
    """The second line of the postal address."""
    city: str
    """The city."""
    state: str
    """The state or region."""
    zip: str
    """The postal code."""
    country: str
    """The country."""
    home_phone: str
    """The phone number at home."""
    work_phone: str
    """The phone number at work."""
    mobile_phone: str
    """The mobile phone number."""
    pager_phone: str
    """The pager number."""
    contact_info: str
    """Further ways to reach the user, as free text."""
    language: str
    """The language code, such as ``fr`` or ``de``; empty for the site's default."""
    timezone: str
    """The time zone, such as ``Europe/Berlin``; empty for the site's default."""
    signature: str
    """The text below messages that the user writes in RT."""
    comments: str
    """Notes for administrators."""
    privileged: bool
    """Whether the user can be given rights, as staff can."""
    disabled: bool
    """Whether the user is disabled."""
    password: str
    """The password. RT never returns it."""
    custom_fields: FieldMapping
    """Custom fields, by name or id; the values replace all others."""
    name: str
    """The login name."""


class UserFilters(TypedDict, total=False):
    """The keywords of ``users.search``; several values mean any of them."""

    name: str | Sequence[str]
    email: str | Sequence[str]
    real_name: str | Sequence[str]
    nick_name: str | Sequence[str]
    organization: str | Sequence[str]
    gecos: str | Sequence[str]
    address1: str | Sequence[str]
    address2: str | Sequence[str]
    city: str | Sequence[str]
    state: str | Sequence[str]
    zip: str | Sequence[str]
    country: str | Sequence[str]
    home_phone: str | Sequence[str]
    work_phone: str | Sequence[str]
    mobile_phone: str | Sequence[str]
    pager_phone: str | Sequence[str]
    contact_info: str | Sequence[str]
    language: str | Sequence[str]
    timezone: str | Sequence[str]
    signature: str | Sequence[str]
    comments: str | Sequence[str]
    privileged: bool
    disabled: bool
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime


class Rest1UserFields(TypedDict, total=False):
    """The keywords of ``rest1.user.create``."""

    email: str
    """The e-mail address."""
    real_name: str
    """The full name."""
    nick_name: str
    """The nickname."""
    organization: str
    """The organization."""
    gecos: str
    """The user's Unix account."""
    address1: str
    """The first line of the postal address."""
    address2: str
    """The second line of the postal address."""
    city: str
    """The city."""
    state: str
    """The state or region."""
    zip: str
    """The postal code."""
    country: str
    """The country."""
    home_phone: str
    """The phone number at home."""
    work_phone: str
    """The phone number at work."""
    mobile_phone: str
    """The mobile phone number."""
    pager_phone: str
    """The pager number."""
    contact_info: str
    """Further ways to reach the user, as free text."""
    language: str
    """The language code, such as ``fr`` or ``de``; empty for the site's default."""
    signature: str
    """The text below messages that the user writes in RT."""
    comments: str
    """Notes for administrators."""
    privileged: bool
    """Whether the user can be given rights, as staff can."""
    disabled: bool
    """Whether the user is disabled."""
    password: str
    """The password. RT never returns it."""


class Rest1UserChanges(Rest1UserFields, total=False):
    """The keywords of ``rest1.user.edit``."""

    name: str
    """The login name."""


class GroupFields(TypedDict, total=False):
    """The keywords of ``groups.create``."""

    custom_fields: FieldMapping | None
    """Custom fields, by name or id; the values replace all others."""


class GroupChanges(TypedDict, total=False):
    """The keywords of ``groups.update``."""

    custom_fields: FieldMapping
    """Custom fields, by name or id; the values replace all others."""
    name: str
    """The name."""
    description: str
    """The description."""
    disabled: bool
    """Whether the group is disabled."""


class GroupFilters(TypedDict, total=False):
    """The keywords of ``groups.search``; several values mean any of them."""

    id: int | Sequence[int]
    name: str | Sequence[str]
    description: str | Sequence[str]
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime
    disabled: bool


class Rest1GroupChanges(TypedDict, total=False):
    """The keywords of ``rest1.group.edit``."""

    name: str
    """The name."""
    description: str
    """The description."""
    disabled: bool
    """Whether the group is disabled."""


class QueueFields(TypedDict, total=False):
    """The keywords of ``queues.create``."""

    description: str | None
    """The description, in one line."""
    correspond_address: str | None
    """The address that replies are sent from."""
    comment_address: str | None
    """The address that comments are sent from."""
    lifecycle: str | None
    """The lifecycle, which defines the statuses of its tickets."""
    subject_tag: str | None
    """The tag in the subjects of its mails."""
    sort_order: int | None
    """The position in lists of queues; lower numbers come first."""
    sla_disabled: bool | None
    """Whether its tickets have no service levels."""
    cc: People | None
    """The people who get a copy of every reply in this queue."""
    admin_cc: People | None
    """The people who get a copy of every message in this queue."""
    custom_fields: FieldMapping | None
    """The queue's own custom fields."""
    custom_roles: Mapping[str, People] | None
    """Members of custom roles for all of its tickets, by the role's name."""


class QueueChanges(TypedDict, total=False):
    """The keywords of ``queues.update``."""

    description: str
    """The description, in one line."""
    correspond_address: str
    """The address that replies are sent from."""
    comment_address: str
    """The address that comments are sent from."""
    lifecycle: str
    """The lifecycle, which defines the statuses of its tickets."""
    subject_tag: str
    """The tag in the subjects of its mails."""
    sort_order: int
    """The position in lists of queues; lower numbers come first."""
    sla_disabled: bool
    """Whether its tickets have no service levels."""
    cc: People
    """The people who get a copy of every reply in this queue."""
    admin_cc: People
    """The people who get a copy of every message in this queue."""
    custom_fields: FieldMapping
    """The queue's own custom fields."""
    custom_roles: Mapping[str, People]
    """Members of custom roles for all of its tickets, by the role's name."""
    name: str
    """The name."""
    disabled: bool
    """Whether the queue is disabled."""


class QueueFilters(TypedDict, total=False):
    """The keywords of ``queues.search``; several values mean any of them."""

    id: int | Sequence[int]
    name: str | Sequence[str]
    description: str | Sequence[str]
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime
    correspond_address: str | Sequence[str]
    comment_address: str | Sequence[str]
    lifecycle: str | Sequence[str]
    subject_tag: str | Sequence[str]
    sort_order: int | Sequence[int]
    sla_disabled: bool
    disabled: bool


class Rest1QueueFields(TypedDict, total=False):
    """The keywords of ``rest1.queue.create``."""

    description: str
    """The description, in one line."""
    correspond_address: str
    """The address that replies are sent from."""
    comment_address: str
    """The address that comments are sent from."""
    sla_disabled: bool
    """Whether its tickets have no service levels."""
    disabled: bool
    """Whether the queue is disabled."""


class Rest1QueueChanges(Rest1QueueFields, total=False):
    """The keywords of ``rest1.queue.edit``."""

    name: str
    """The name."""


class CustomFieldFields(TypedDict, total=False):
    """The keywords of ``custom_fields.create``."""

    description: str | None
    """The description, in one line."""
    max_values: int | None
    """How many values it takes: 1, or 0 for any number."""
    lookup_type: str | None
    """What it belongs to, such as ``RT::Queue-RT::Ticket`` or ``RT::Catalog-RT::Asset``."""
    pattern: str | None
    """The regular expression that values must match."""
    entry_hint: str | None
    """The hint that RT shows beside the field."""
    render_type: str | None
    """The widget: ``Select box``, ``Dropdown`` or ``List``."""
    based_on: int | None
    """The field that its values depend on."""
    sort_order: int | None
    """The position among custom fields; lower numbers come first."""
    unique_values: bool | None
    """Whether two records may not have the same value."""


class CustomFieldChanges(TypedDict, total=False):
    """The keywords of ``custom_fields.update``."""

    description: str
    """The description, in one line."""
    max_values: int
    """How many values it takes: 1, or 0 for any number."""
    lookup_type: str
    """What it belongs to, such as ``RT::Queue-RT::Ticket`` or ``RT::Catalog-RT::Asset``."""
    pattern: str
    """The regular expression that values must match."""
    entry_hint: str
    """The hint that RT shows beside the field."""
    render_type: str
    """The widget: ``Select box``, ``Dropdown`` or ``List``."""
    based_on: int
    """The field that its values depend on."""
    sort_order: int
    """The position among custom fields; lower numbers come first."""
    unique_values: bool
    """Whether two records may not have the same value."""
    name: str
    """The name."""
    type: str
    """The type, such as ``Select``, ``Freeform``, ``Text``, ``Date`` or ``Image``."""
    disabled: bool
    """Whether the custom field is disabled."""


class CustomFieldFilters(TypedDict, total=False):
    """The keywords of ``custom_fields.search``; several values mean any of them."""

    id: int | Sequence[int]
    name: str | Sequence[str]
    description: str | Sequence[str]
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime
    type: str | Sequence[str]
    max_values: int | Sequence[int]
    lookup_type: str | Sequence[str]
    pattern: str | Sequence[str]
    entry_hint: str | Sequence[str]
    render_type: str | Sequence[str]
    sort_order: int | Sequence[int]
    unique_values: bool
    disabled: bool


class ValueFields(TypedDict, total=False):
    """The keywords of ``custom_fields.add_value``."""

    description: str | None
    """The description."""
    category: str | None
    """The value of the field it depends on; RT offers this value for that one only."""
    sort_order: int | None
    """The position among the values; lower numbers come first."""


class ValueChanges(TypedDict, total=False):
    """The keywords of ``custom_fields.update_value``."""

    description: str
    """The description."""
    category: str
    """The value of the field it depends on; RT offers this value for that one only."""
    sort_order: int
    """The position among the values; lower numbers come first."""
    name: str
    """The value itself."""


class CatalogFields(TypedDict, total=False):
    """The keywords of ``catalogs.create``."""

    description: str | None
    """The description, in one line."""
    lifecycle: str | None
    """The lifecycle, which defines the statuses of its assets."""
    held_by: People | None
    """The people who hold its assets by default."""
    contacts: People | None
    """The people to ask about its assets."""


class CatalogChanges(TypedDict, total=False):
    """The keywords of ``catalogs.update``."""

    description: str
    """The description, in one line."""
    lifecycle: str
    """The lifecycle, which defines the statuses of its assets."""
    held_by: People
    """The people who hold its assets by default."""
    contacts: People
    """The people to ask about its assets."""
    name: str
    """The name."""
    disabled: bool
    """Whether the catalog is disabled."""


class CatalogFilters(TypedDict, total=False):
    """The keywords of ``catalogs.search``; several values mean any of them."""

    id: int | Sequence[int]
    name: str | Sequence[str]
    description: str | Sequence[str]
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime
    lifecycle: str | Sequence[str]
    disabled: bool


class AssetFields(TypedDict, total=False):
    """The keywords of ``assets.create``."""

    description: str | None
    """The description, in one line."""
    status: str | None
    """The status, such as new or in-use."""
    owner: Person | None
    """The user who owns it, by name, e-mail address or id; ``Nobody`` for none."""
    held_by: People | None
    """The people who have it."""
    contacts: People | None
    """The people to ask about it."""
    custom_fields: FieldMapping | None
    """Custom fields, by name or id; the values replace all others."""
    custom_roles: Mapping[str, People] | None
    """Members of custom roles, by the role's name (RT 5.0.4 and later)."""
    depends_on: Targets | None
    """Tickets (by id) and URLs that it depends on."""
    depended_on_by: Targets | None
    """Tickets and URLs that depend on it."""
    refers_to: Targets | None
    """Tickets and URLs that it refers to."""
    referred_to_by: Targets | None
    """Tickets and URLs that refer to it."""
    members: Targets | None
    """Its child tickets."""
    member_of: Targets | None
    """Its parent tickets."""


class AssetChanges(TypedDict, total=False):
    """The keywords of ``assets.update``."""

    description: str
    """The description, in one line."""
    status: str
    """The status, such as new or in-use."""
    owner: Person
    """The user who owns it, by name, e-mail address or id; ``Nobody`` for none."""
    held_by: People
    """The people who have it."""
    contacts: People
    """The people to ask about it."""
    custom_fields: FieldMapping
    """Custom fields, by name or id; the values replace all others."""
    custom_roles: Mapping[str, People]
    """Members of custom roles, by the role's name (RT 5.0.4 and later)."""
    depends_on: Targets
    """Tickets (by id) and URLs that it depends on."""
    depended_on_by: Targets
    """Tickets and URLs that depend on it."""
    refers_to: Targets
    """Tickets and URLs that it refers to."""
    referred_to_by: Targets
    """Tickets and URLs that refer to it."""
    members: Targets
    """Its child tickets."""
    member_of: Targets
    """Its parent tickets."""
    name: str
    """The name."""
    catalog: str | int | Record
    """The catalog, by name or id."""


class AssetFilters(TypedDict, total=False):
    """The keywords of ``assets.search``; several values mean any of them."""

    id: int | Sequence[int]
    name: str | Sequence[str]
    description: str | Sequence[str]
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime
    catalog: str | int | CatalogRecord | Sequence[str | int | CatalogRecord]
    status: str | Sequence[str]
    owner: str | int | Sequence[str | int]
    held_by: str | int | Sequence[str | int]
    contacts: str | int | Sequence[str | int]
    custom_fields: FieldMapping


class ClassFields(TypedDict, total=False):
    """The keywords of ``classes.create``."""

    description: str | None
    """The description, in one line."""
    sort_order: int | None
    """The position in lists of classes; lower numbers come first."""


class ClassChanges(TypedDict, total=False):
    """The keywords of ``classes.update``."""

    description: str
    """The description, in one line."""
    sort_order: int
    """The position in lists of classes; lower numbers come first."""
    name: str
    """The name."""
    disabled: bool
    """Whether the class is disabled."""
    custom_fields: FieldMapping
    """The class's own custom fields, not its articles'."""


class ClassFilters(TypedDict, total=False):
    """The keywords of ``classes.search``; several values mean any of them."""

    id: int | Sequence[int]
    name: str | Sequence[str]
    description: str | Sequence[str]
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime
    sort_order: int | Sequence[int]
    disabled: bool


class ArticleFields(TypedDict, total=False):
    """The keywords of ``articles.create``."""

    summary: str | None
    """The summary, in one line."""
    sort_order: int | None
    """The position in lists of articles; lower numbers come first."""
    custom_fields: FieldMapping | None
    """Custom fields, by name or id. One of them, usually ``Content``, is the text."""
    depends_on: Targets | None
    """Tickets (by id) and URLs that it depends on."""
    depended_on_by: Targets | None
    """Tickets and URLs that depend on it."""
    refers_to: Targets | None
    """Tickets and URLs that it refers to."""
    referred_to_by: Targets | None
    """Tickets and URLs that refer to it."""
    members: Targets | None
    """Its child tickets."""
    member_of: Targets | None
    """Its parent tickets."""


class ArticleChanges(TypedDict, total=False):
    """The keywords of ``articles.update``."""

    summary: str
    """The summary, in one line."""
    sort_order: int
    """The position in lists of articles; lower numbers come first."""
    custom_fields: FieldMapping
    """Custom fields, by name or id. One of them, usually ``Content``, is the text."""
    depends_on: Targets
    """Tickets (by id) and URLs that it depends on."""
    depended_on_by: Targets
    """Tickets and URLs that depend on it."""
    refers_to: Targets
    """Tickets and URLs that it refers to."""
    referred_to_by: Targets
    """Tickets and URLs that refer to it."""
    members: Targets
    """Its child tickets."""
    member_of: Targets
    """Its parent tickets."""
    name: str
    """The name."""
    class_: str | int | Record
    """The class, by name or id."""
    disabled: bool
    """Whether the article is disabled."""


class ArticleFilters(TypedDict, total=False):
    """The keywords of ``articles.search``; several values mean any of them."""

    id: int | Sequence[int]
    name: str | Sequence[str]
    class_: int | ClassRecord | Sequence[int | ClassRecord]
    summary: str | Sequence[str]
    sort_order: int | Sequence[int]
    disabled: bool
    uri: str | Sequence[str]
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime


class CustomRoleFilters(TypedDict, total=False):
    """The keywords of ``custom_roles.search``; several values mean any of them."""

    id: int | Sequence[int]
    name: str | Sequence[str]
    description: str | Sequence[str]
    max_values: int | Sequence[int]
    entry_hint: str | Sequence[str]
    disabled: bool
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime


class TransactionFilters(TypedDict, total=False):
    """The keywords of ``transactions.search``; several values mean any of them."""

    id: int | Sequence[int]
    type: str | Sequence[str]
    creator: str | int | Sequence[str | int]
    created_after: datetime
    created_before: datetime


class AttachmentFilters(TypedDict, total=False):
    """The keywords of ``attachments.search``; several values mean any of them."""

    id: int | Sequence[int]
    filename: str | Sequence[str]
    content_type: str | Sequence[str]
    message_id: str | Sequence[str]
    subject: str | Sequence[str]
    headers: str | Sequence[str]
    created_after: datetime
    created_before: datetime
    creator: int | Sequence[int]


class SavedSearchFilters(TypedDict, total=False):
    """The keywords of ``searches.search``; several values mean any of them."""

    id: int | Sequence[int]
    creator: int | Sequence[int]
    created_after: datetime
    created_before: datetime
    updated_after: datetime
    updated_before: datetime


class Rest1LinkTargets(TypedDict, total=False):
    """Links by their kind: ticket numbers and addresses, one or several."""

    depends_on: Targets
    """Tickets (by id) and URLs that it depends on."""
    depended_on_by: Targets
    """Tickets and URLs that depend on it."""
    refers_to: Targets
    """Tickets and URLs that it refers to."""
    referred_to_by: Targets
    """Tickets and URLs that refer to it."""
    members: Targets
    """Its child tickets."""
    member_of: Targets
    """Its parent tickets."""
