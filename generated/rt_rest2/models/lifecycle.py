from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.lifecycle_user import LifecycleUser


T = TypeVar("T", bound="Lifecycle")


@_attrs_define
class Lifecycle:
    """A lifecycle."""

    name: str | Unset = UNSET
    """ Name. """
    url: str | Unset = UNSET
    """ Address. """
    type_: str | Unset = UNSET
    """ Kind of record, for example ticket or asset. """
    initial: list[str] | Unset = UNSET
    """ Statuses of new records. """
    active: list[str] | Unset = UNSET
    """ Statuses of records in progress. """
    inactive: list[str] | Unset = UNSET
    """ Statuses of finished records. """
    defaults: Any | Unset = UNSET
    """ An object from an event (on_create, on_merge, approved, denied, reminder_on_open, reminder_on_resolve) to
    the status that RT sets. """
    transitions: Any | Unset = UNSET
    """ An object from a status, or an empty text for creation, to the list of statuses that may follow. """
    rights: Any | Unset = UNSET
    """ An object from a step (with * for any status) to the right that it needs. """
    actions: Any | Unset = UNSET
    """ Steps offered to the user: a list in which each step is followed by an object with label and update, or an
    object of these. """
    used_by: list[LifecycleUser] | Unset = UNSET
    """ Queues or catalogs that use it; only in the answer to GET. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        url = self.url

        type_ = self.type_

        initial: list[str] | Unset = UNSET
        if not isinstance(self.initial, Unset):
            initial = self.initial

        active: list[str] | Unset = UNSET
        if not isinstance(self.active, Unset):
            active = self.active

        inactive: list[str] | Unset = UNSET
        if not isinstance(self.inactive, Unset):
            inactive = self.inactive

        defaults = self.defaults

        transitions = self.transitions

        rights = self.rights

        actions = self.actions

        used_by: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.used_by, Unset):
            used_by = []
            for used_by_item_data in self.used_by:
                used_by_item = used_by_item_data.to_dict()
                used_by.append(used_by_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if url is not UNSET:
            field_dict["_url"] = url
        if type_ is not UNSET:
            field_dict["type"] = type_
        if initial is not UNSET:
            field_dict["initial"] = initial
        if active is not UNSET:
            field_dict["active"] = active
        if inactive is not UNSET:
            field_dict["inactive"] = inactive
        if defaults is not UNSET:
            field_dict["defaults"] = defaults
        if transitions is not UNSET:
            field_dict["transitions"] = transitions
        if rights is not UNSET:
            field_dict["rights"] = rights
        if actions is not UNSET:
            field_dict["actions"] = actions
        if used_by is not UNSET:
            field_dict["used_by"] = used_by

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.lifecycle_user import LifecycleUser  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name", UNSET)

        url = d.pop("_url", UNSET)

        type_ = d.pop("type", UNSET)

        initial = cast(list[str], d.pop("initial", UNSET))

        active = cast(list[str], d.pop("active", UNSET))

        inactive = cast(list[str], d.pop("inactive", UNSET))

        defaults = d.pop("defaults", UNSET)

        transitions = d.pop("transitions", UNSET)

        rights = d.pop("rights", UNSET)

        actions = d.pop("actions", UNSET)

        _used_by = d.pop("used_by", UNSET)
        used_by: list[LifecycleUser] | Unset = UNSET
        if _used_by is not UNSET:
            used_by = []
            for used_by_item_data in _used_by:
                used_by_item = LifecycleUser.from_dict(used_by_item_data)

                used_by.append(used_by_item)

        lifecycle = cls(
            name=name,
            url=url,
            type_=type_,
            initial=initial,
            active=active,
            inactive=inactive,
            defaults=defaults,
            transitions=transitions,
            rights=rights,
            actions=actions,
            used_by=used_by,
        )

        lifecycle.additional_properties = d
        return lifecycle

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
