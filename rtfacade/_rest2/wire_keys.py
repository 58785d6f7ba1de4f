# written by scripts/write_fields.py from rtfacade/records; do not edit

"""RT's names of fields, as attributes of the generated models.

No code runs this. mypy checks it: a field that is renamed in the description of REST2,
or misspelt in a record, is an error here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rt_rest2 import models


def _ticket_create(model: models.TicketCreate) -> tuple[object, ...]:
    return (
        model.subject,
        model.queue,
        model.status,
        model.owner,
        model.requestor,
        model.cc,
        model.admin_cc,
        model.priority,
        model.initial_priority,
        model.final_priority,
        model.time_worked,
        model.time_left,
        model.time_estimated,
        model.starts,
        model.started,
        model.due,
        model.resolved,
        model.told,
        model.sla,
        model.type_,
        model.custom_fields,
        model.custom_roles,
        model.depends_on,
        model.depended_on_by,
        model.refers_to,
        model.referred_to_by,
        model.members,
        model.member_of,
    )


def _ticket_update(model: models.TicketUpdate) -> tuple[object, ...]:
    return (
        model.subject,
        model.queue,
        model.status,
        model.owner,
        model.requestor,
        model.cc,
        model.admin_cc,
        model.priority,
        model.initial_priority,
        model.final_priority,
        model.time_worked,
        model.time_left,
        model.time_estimated,
        model.starts,
        model.started,
        model.due,
        model.resolved,
        model.told,
        model.sla,
        model.type_,
        model.custom_fields,
        model.custom_roles,
        model.depends_on,
        model.depended_on_by,
        model.refers_to,
        model.referred_to_by,
        model.members,
        model.member_of,
    )


def _ticket(model: models.Ticket) -> tuple[object, ...]:
    return (
        model.id,
        model.subject,
        model.queue,
        model.status,
        model.owner,
        model.requestor,
        model.cc,
        model.admin_cc,
        model.creator,
        model.last_updated_by,
        model.priority,
        model.initial_priority,
        model.final_priority,
        model.time_worked,
        model.time_left,
        model.time_estimated,
        model.created,
        model.starts,
        model.started,
        model.due,
        model.resolved,
        model.told,
        model.last_updated,
        model.sla,
        model.Type,
        model.custom_fields,
        model.custom_roles,
    )


def _user_create(model: models.UserCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.email_address,
        model.real_name,
        model.nick_name,
        model.organization,
        model.gecos,
        model.address_1,
        model.address_2,
        model.city,
        model.state,
        model.zip_,
        model.country,
        model.home_phone,
        model.work_phone,
        model.mobile_phone,
        model.pager_phone,
        model.freeform_contact_info,
        model.lang,
        model.timezone,
        model.signature,
        model.comments,
        model.privileged,
        model.disabled,
        model.password,
        model.custom_fields,
    )


def _user_update(model: models.UserUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.email_address,
        model.real_name,
        model.nick_name,
        model.organization,
        model.gecos,
        model.address_1,
        model.address_2,
        model.city,
        model.state,
        model.zip_,
        model.country,
        model.home_phone,
        model.work_phone,
        model.mobile_phone,
        model.pager_phone,
        model.freeform_contact_info,
        model.lang,
        model.timezone,
        model.signature,
        model.comments,
        model.privileged,
        model.disabled,
        model.custom_fields,
    )


def _user(model: models.User) -> tuple[object, ...]:
    return (
        model.name,
        model.email_address,
        model.real_name,
        model.nick_name,
        model.organization,
        model.gecos,
        model.address_1,
        model.address_2,
        model.city,
        model.state,
        model.zip_,
        model.country,
        model.home_phone,
        model.work_phone,
        model.mobile_phone,
        model.pager_phone,
        model.freeform_contact_info,
        model.lang,
        model.timezone,
        model.signature,
        model.comments,
        model.privileged,
        model.disabled,
        model.created,
        model.last_updated,
        model.custom_fields,
    )


def _group_create(model: models.GroupCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.custom_fields,
    )


def _group_update(model: models.GroupUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.disabled,
        model.custom_fields,
    )


def _group(model: models.Group) -> tuple[object, ...]:
    return (
        model.id,
        model.name,
        model.description,
        model.created,
        model.last_updated,
        model.domain,
        model.disabled,
        model.custom_fields,
    )


def _queue_create(model: models.QueueCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.correspond_address,
        model.comment_address,
        model.lifecycle,
        model.subject_tag,
        model.sort_order,
        model.sla_disabled,
        model.custom_fields,
    )


def _queue_update(model: models.QueueUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.correspond_address,
        model.comment_address,
        model.lifecycle,
        model.subject_tag,
        model.sort_order,
        model.sla_disabled,
        model.disabled,
        model.cc,
        model.admin_cc,
        model.custom_fields,
        model.custom_roles,
    )


def _queue(model: models.Queue) -> tuple[object, ...]:
    return (
        model.id,
        model.name,
        model.description,
        model.created,
        model.last_updated,
        model.correspond_address,
        model.comment_address,
        model.lifecycle,
        model.subject_tag,
        model.sort_order,
        model.sla_disabled,
        model.disabled,
        model.cc,
        model.admin_cc,
        model.custom_fields,
        model.custom_roles,
    )


def _custom_field_create(model: models.CustomFieldCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.type_,
        model.max_values,
        model.lookup_type,
        model.pattern,
        model.entry_hint,
        model.render_type,
        model.based_on,
        model.sort_order,
        model.unique_values,
    )


def _custom_field_update(model: models.CustomFieldUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.type_,
        model.max_values,
        model.lookup_type,
        model.pattern,
        model.entry_hint,
        model.render_type,
        model.based_on,
        model.sort_order,
        model.unique_values,
        model.disabled,
    )


def _custom_field(model: models.CustomField) -> tuple[object, ...]:
    return (
        model.id,
        model.name,
        model.description,
        model.created,
        model.last_updated,
        model.Type,
        model.max_values,
        model.lookup_type,
        model.pattern,
        model.entry_hint,
        model.render_type,
        model.sort_order,
        model.unique_values,
        model.disabled,
    )


def _custom_field_value_create(model: models.CustomFieldValueCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.category,
        model.sort_order,
    )


def _custom_field_value_update(model: models.CustomFieldValueUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.category,
        model.sort_order,
    )


def _custom_field_value(model: models.CustomFieldValue) -> tuple[object, ...]:
    return (
        model.id,
        model.name,
        model.description,
        model.category,
        model.sort_order,
        model.created,
        model.last_updated,
    )


def _catalog_create(model: models.CatalogCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.lifecycle,
        model.held_by,
        model.contact,
    )


def _catalog_update(model: models.CatalogUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.lifecycle,
        model.disabled,
        model.held_by,
        model.contact,
    )


def _catalog(model: models.Catalog) -> tuple[object, ...]:
    return (
        model.id,
        model.name,
        model.description,
        model.created,
        model.last_updated,
        model.lifecycle,
        model.disabled,
        model.held_by,
        model.contact,
    )


def _asset_create(model: models.AssetCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.catalog,
        model.status,
        model.owner,
        model.held_by,
        model.contact,
        model.custom_fields,
        model.custom_roles,
        model.depends_on,
        model.depended_on_by,
        model.refers_to,
        model.referred_to_by,
        model.members,
        model.member_of,
    )


def _asset_update(model: models.AssetUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.catalog,
        model.status,
        model.owner,
        model.held_by,
        model.contact,
        model.custom_fields,
        model.custom_roles,
        model.depends_on,
        model.depended_on_by,
        model.refers_to,
        model.referred_to_by,
        model.members,
        model.member_of,
    )


def _asset(model: models.Asset) -> tuple[object, ...]:
    return (
        model.id,
        model.name,
        model.description,
        model.created,
        model.last_updated,
        model.catalog,
        model.status,
        model.owner,
        model.held_by,
        model.contact,
        model.creator,
        model.last_updated_by,
        model.custom_fields,
        model.custom_roles,
    )


def _class_create(model: models.ClassCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.sort_order,
    )


def _class_update(model: models.ClassUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.description,
        model.sort_order,
        model.disabled,
        model.custom_fields,
    )


def _class(model: models.Class) -> tuple[object, ...]:
    return (
        model.id,
        model.name,
        model.description,
        model.created,
        model.last_updated,
        model.sort_order,
        model.disabled,
        model.custom_fields,
    )


def _article_create(model: models.ArticleCreate) -> tuple[object, ...]:
    return (
        model.name,
        model.class_,
        model.summary,
        model.sort_order,
        model.custom_fields,
    )


def _article_update(model: models.ArticleUpdate) -> tuple[object, ...]:
    return (
        model.name,
        model.class_,
        model.summary,
        model.sort_order,
        model.disabled,
        model.custom_fields,
        model.depends_on,
        model.depended_on_by,
        model.refers_to,
        model.referred_to_by,
        model.members,
        model.member_of,
    )


def _article(model: models.Article) -> tuple[object, ...]:
    return (
        model.id,
        model.name,
        model.class_,
        model.summary,
        model.sort_order,
        model.disabled,
        model.uri,
        model.creator,
        model.created,
        model.last_updated,
        model.custom_fields,
    )
