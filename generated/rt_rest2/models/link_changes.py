from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LinkChanges")


@_attrs_define
class LinkChanges:
    """Single links to add or delete; the others stay. RT ignores them if the request also sets the whole list."""

    add_depends_on: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_depends_on: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_depended_on_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_depended_on_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_refers_to: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_refers_to: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_referred_to_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_referred_to_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_member_of: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_member_of: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    add_members: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    delete_members: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        add_depends_on: int | list[str] | str | Unset
        if isinstance(self.add_depends_on, Unset):
            add_depends_on = UNSET
        elif isinstance(self.add_depends_on, list):
            add_depends_on = self.add_depends_on

        else:
            add_depends_on = self.add_depends_on

        delete_depends_on: int | list[str] | str | Unset
        if isinstance(self.delete_depends_on, Unset):
            delete_depends_on = UNSET
        elif isinstance(self.delete_depends_on, list):
            delete_depends_on = self.delete_depends_on

        else:
            delete_depends_on = self.delete_depends_on

        add_depended_on_by: int | list[str] | str | Unset
        if isinstance(self.add_depended_on_by, Unset):
            add_depended_on_by = UNSET
        elif isinstance(self.add_depended_on_by, list):
            add_depended_on_by = self.add_depended_on_by

        else:
            add_depended_on_by = self.add_depended_on_by

        delete_depended_on_by: int | list[str] | str | Unset
        if isinstance(self.delete_depended_on_by, Unset):
            delete_depended_on_by = UNSET
        elif isinstance(self.delete_depended_on_by, list):
            delete_depended_on_by = self.delete_depended_on_by

        else:
            delete_depended_on_by = self.delete_depended_on_by

        add_refers_to: int | list[str] | str | Unset
        if isinstance(self.add_refers_to, Unset):
            add_refers_to = UNSET
        elif isinstance(self.add_refers_to, list):
            add_refers_to = self.add_refers_to

        else:
            add_refers_to = self.add_refers_to

        delete_refers_to: int | list[str] | str | Unset
        if isinstance(self.delete_refers_to, Unset):
            delete_refers_to = UNSET
        elif isinstance(self.delete_refers_to, list):
            delete_refers_to = self.delete_refers_to

        else:
            delete_refers_to = self.delete_refers_to

        add_referred_to_by: int | list[str] | str | Unset
        if isinstance(self.add_referred_to_by, Unset):
            add_referred_to_by = UNSET
        elif isinstance(self.add_referred_to_by, list):
            add_referred_to_by = self.add_referred_to_by

        else:
            add_referred_to_by = self.add_referred_to_by

        delete_referred_to_by: int | list[str] | str | Unset
        if isinstance(self.delete_referred_to_by, Unset):
            delete_referred_to_by = UNSET
        elif isinstance(self.delete_referred_to_by, list):
            delete_referred_to_by = self.delete_referred_to_by

        else:
            delete_referred_to_by = self.delete_referred_to_by

        add_member_of: int | list[str] | str | Unset
        if isinstance(self.add_member_of, Unset):
            add_member_of = UNSET
        elif isinstance(self.add_member_of, list):
            add_member_of = self.add_member_of

        else:
            add_member_of = self.add_member_of

        delete_member_of: int | list[str] | str | Unset
        if isinstance(self.delete_member_of, Unset):
            delete_member_of = UNSET
        elif isinstance(self.delete_member_of, list):
            delete_member_of = self.delete_member_of

        else:
            delete_member_of = self.delete_member_of

        add_members: int | list[str] | str | Unset
        if isinstance(self.add_members, Unset):
            add_members = UNSET
        elif isinstance(self.add_members, list):
            add_members = self.add_members

        else:
            add_members = self.add_members

        delete_members: int | list[str] | str | Unset
        if isinstance(self.delete_members, Unset):
            delete_members = UNSET
        elif isinstance(self.delete_members, list):
            delete_members = self.delete_members

        else:
            delete_members = self.delete_members

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if add_depends_on is not UNSET:
            field_dict["AddDependsOn"] = add_depends_on
        if delete_depends_on is not UNSET:
            field_dict["DeleteDependsOn"] = delete_depends_on
        if add_depended_on_by is not UNSET:
            field_dict["AddDependedOnBy"] = add_depended_on_by
        if delete_depended_on_by is not UNSET:
            field_dict["DeleteDependedOnBy"] = delete_depended_on_by
        if add_refers_to is not UNSET:
            field_dict["AddRefersTo"] = add_refers_to
        if delete_refers_to is not UNSET:
            field_dict["DeleteRefersTo"] = delete_refers_to
        if add_referred_to_by is not UNSET:
            field_dict["AddReferredToBy"] = add_referred_to_by
        if delete_referred_to_by is not UNSET:
            field_dict["DeleteReferredToBy"] = delete_referred_to_by
        if add_member_of is not UNSET:
            field_dict["AddMemberOf"] = add_member_of
        if delete_member_of is not UNSET:
            field_dict["DeleteMemberOf"] = delete_member_of
        if add_members is not UNSET:
            field_dict["AddMembers"] = add_members
        if delete_members is not UNSET:
            field_dict["DeleteMembers"] = delete_members

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_add_depends_on(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_depends_on = _parse_add_depends_on(d.pop("AddDependsOn", UNSET))

        def _parse_delete_depends_on(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_depends_on = _parse_delete_depends_on(d.pop("DeleteDependsOn", UNSET))

        def _parse_add_depended_on_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_depended_on_by = _parse_add_depended_on_by(d.pop("AddDependedOnBy", UNSET))

        def _parse_delete_depended_on_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_depended_on_by = _parse_delete_depended_on_by(d.pop("DeleteDependedOnBy", UNSET))

        def _parse_add_refers_to(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_refers_to = _parse_add_refers_to(d.pop("AddRefersTo", UNSET))

        def _parse_delete_refers_to(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_refers_to = _parse_delete_refers_to(d.pop("DeleteRefersTo", UNSET))

        def _parse_add_referred_to_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_referred_to_by = _parse_add_referred_to_by(d.pop("AddReferredToBy", UNSET))

        def _parse_delete_referred_to_by(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_referred_to_by = _parse_delete_referred_to_by(d.pop("DeleteReferredToBy", UNSET))

        def _parse_add_member_of(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_member_of = _parse_add_member_of(d.pop("AddMemberOf", UNSET))

        def _parse_delete_member_of(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_member_of = _parse_delete_member_of(d.pop("DeleteMemberOf", UNSET))

        def _parse_add_members(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        add_members = _parse_add_members(d.pop("AddMembers", UNSET))

        def _parse_delete_members(data: object) -> int | list[str] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_link_input_type_2 = cast(list[str], data)

                return componentsschemas_link_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | str | Unset, data)

        delete_members = _parse_delete_members(d.pop("DeleteMembers", UNSET))

        link_changes = cls(
            add_depends_on=add_depends_on,
            delete_depends_on=delete_depends_on,
            add_depended_on_by=add_depended_on_by,
            delete_depended_on_by=delete_depended_on_by,
            add_refers_to=add_refers_to,
            delete_refers_to=delete_refers_to,
            add_referred_to_by=add_referred_to_by,
            delete_referred_to_by=delete_referred_to_by,
            add_member_of=add_member_of,
            delete_member_of=delete_member_of,
            add_members=add_members,
            delete_members=delete_members,
        )

        link_changes.additional_properties = d
        return link_changes

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
