# written by scripts/write_fields.py from rtfacade/records; do not edit

"""RT's names of fields, as attributes of the generated models.

No code runs this. mypy checks it: a field that is renamed in the description of REST2,
or misspelt in a record, is an error here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rt_rest2 import models


def ticket_create_keys(model: models.TicketCreate) -> tuple[object, ...]:
    """``TicketCreate``."""
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


def ticket_update_keys(model: models.TicketUpdate) -> tuple[object, ...]:
    """``TicketUpdate``."""
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


def ticket_keys(model: models.Ticket) -> tuple[object, ...]:
    """``Ticket``."""
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


def user_create_keys(model: models.UserCreate) -> tuple[object, ...]:
    """``UserCreate``."""
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


def user_update_keys(model: models.UserUpdate) -> tuple[object, ...]:
    """``UserUpdate``."""
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


def user_keys(model: models.User) -> tuple[object, ...]:
    """``User``."""
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


def group_create_keys(model: models.GroupCreate) -> tuple[object, ...]:
    """``GroupCreate``."""
    return (
        model.name,
        model.description,
        model.custom_fields,
    )


def group_update_keys(model: models.GroupUpdate) -> tuple[object, ...]:
    """``GroupUpdate``."""
    return (
        model.name,
        model.description,
        model.disabled,
        model.custom_fields,
    )


def group_keys(model: models.Group) -> tuple[object, ...]:
    """``Group``."""
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


def queue_create_keys(model: models.QueueCreate) -> tuple[object, ...]:
    """``QueueCreate``."""
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


def queue_update_keys(model: models.QueueUpdate) -> tuple[object, ...]:
    """``QueueUpdate``."""
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


def queue_keys(model: models.Queue) -> tuple[object, ...]:
    """``Queue``."""
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


def custom_field_create_keys(model: models.CustomFieldCreate) -> tuple[object, ...]:
    """``CustomFieldCreate``."""
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


def custom_field_update_keys(model: models.CustomFieldUpdate) -> tuple[object, ...]:
    """``CustomFieldUpdate``."""
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


def custom_field_keys(model: models.CustomField) -> tuple[object, ...]:
    """``CustomField``."""
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


def custom_field_value_create_keys(model: models.CustomFieldValueCreate) -> tuple[object, ...]:
    """``CustomFieldValueCreate``."""
    return (
        model.name,
        model.description,
        model.category,
        model.sort_order,
    )


def custom_field_value_update_keys(model: models.CustomFieldValueUpdate) -> tuple[object, ...]:
    """``CustomFieldValueUpdate``."""
    return (
        model.name,
        model.description,
        model.category,
        model.sort_order,
    )


def custom_field_value_keys(model: models.CustomFieldValue) -> tuple[object, ...]:
    """``CustomFieldValue``."""
    return (
        model.id,
        model.name,
        model.description,
        model.category,
        model.sort_order,
        model.created,
        model.last_updated,
    )


def catalog_create_keys(model: models.CatalogCreate) -> tuple[object, ...]:
    """``CatalogCreate``."""
    return (
        model.name,
        model.description,
        model.lifecycle,
        model.held_by,
        model.contact,
    )


def catalog_update_keys(model: models.CatalogUpdate) -> tuple[object, ...]:
    """``CatalogUpdate``."""
    return (
        model.name,
        model.description,
        model.lifecycle,
        model.disabled,
        model.held_by,
        model.contact,
    )


def catalog_keys(model: models.Catalog) -> tuple[object, ...]:
    """``Catalog``."""
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


def asset_create_keys(model: models.AssetCreate) -> tuple[object, ...]:
    """``AssetCreate``."""
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


def asset_update_keys(model: models.AssetUpdate) -> tuple[object, ...]:
    """``AssetUpdate``."""
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


def asset_keys(model: models.Asset) -> tuple[object, ...]:
    """``Asset``."""
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


def class_create_keys(model: models.ClassCreate) -> tuple[object, ...]:
    """``ClassCreate``."""
    return (
        model.name,
        model.description,
        model.sort_order,
    )


def class_update_keys(model: models.ClassUpdate) -> tuple[object, ...]:
    """``ClassUpdate``."""
    return (
        model.name,
        model.description,
        model.sort_order,
        model.disabled,
        model.custom_fields,
    )


def class_keys(model: models.Class) -> tuple[object, ...]:
    """``Class``."""
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


def article_create_keys(model: models.ArticleCreate) -> tuple[object, ...]:
    """``ArticleCreate``."""
    return (
        model.name,
        model.class_,
        model.summary,
        model.sort_order,
        model.custom_fields,
    )


def article_update_keys(model: models.ArticleUpdate) -> tuple[object, ...]:
    """``ArticleUpdate``."""
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


def article_keys(model: models.Article) -> tuple[object, ...]:
    """``Article``."""
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
