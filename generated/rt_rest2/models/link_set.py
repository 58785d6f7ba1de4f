from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="LinkSet")


@_attrs_define
class LinkSet:
    """Links of a record. Each key replaces the whole list; an empty list clears it."""

    depends_on: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    depended_on_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    refers_to: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    referred_to_by: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    member_of: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    members: int | list[str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        depends_on: int | list[str] | str | Unset
        if isinstance(self.depends_on, Unset):
            depends_on = UNSET
        elif isinstance(self.depends_on, list):
            depends_on = self.depends_on

        else:
            depends_on = self.depends_on

        depended_on_by: int | list[str] | str | Unset
        if isinstance(self.depended_on_by, Unset):
            depended_on_by = UNSET
        elif isinstance(self.depended_on_by, list):
            depended_on_by = self.depended_on_by

        else:
            depended_on_by = self.depended_on_by

        refers_to: int | list[str] | str | Unset
        if isinstance(self.refers_to, Unset):
            refers_to = UNSET
        elif isinstance(self.refers_to, list):
            refers_to = self.refers_to

        else:
            refers_to = self.refers_to

        referred_to_by: int | list[str] | str | Unset
        if isinstance(self.referred_to_by, Unset):
            referred_to_by = UNSET
        elif isinstance(self.referred_to_by, list):
            referred_to_by = self.referred_to_by

        else:
            referred_to_by = self.referred_to_by

        member_of: int | list[str] | str | Unset
        if isinstance(self.member_of, Unset):
            member_of = UNSET
        elif isinstance(self.member_of, list):
            member_of = self.member_of

        else:
            member_of = self.member_of

        members: int | list[str] | str | Unset
        if isinstance(self.members, Unset):
            members = UNSET
        elif isinstance(self.members, list):
            members = self.members

        else:
            members = self.members

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if depends_on is not UNSET:
            field_dict["DependsOn"] = depends_on
        if depended_on_by is not UNSET:
            field_dict["DependedOnBy"] = depended_on_by
        if refers_to is not UNSET:
            field_dict["RefersTo"] = refers_to
        if referred_to_by is not UNSET:
            field_dict["ReferredToBy"] = referred_to_by
        if member_of is not UNSET:
            field_dict["MemberOf"] = member_of
        if members is not UNSET:
            field_dict["Members"] = members

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_depends_on(data: object) -> int | list[str] | str | Unset:
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

        depends_on = _parse_depends_on(d.pop("DependsOn", UNSET))

        def _parse_depended_on_by(data: object) -> int | list[str] | str | Unset:
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

        depended_on_by = _parse_depended_on_by(d.pop("DependedOnBy", UNSET))

        def _parse_refers_to(data: object) -> int | list[str] | str | Unset:
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

        refers_to = _parse_refers_to(d.pop("RefersTo", UNSET))

        def _parse_referred_to_by(data: object) -> int | list[str] | str | Unset:
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

        referred_to_by = _parse_referred_to_by(d.pop("ReferredToBy", UNSET))

        def _parse_member_of(data: object) -> int | list[str] | str | Unset:
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

        member_of = _parse_member_of(d.pop("MemberOf", UNSET))

        def _parse_members(data: object) -> int | list[str] | str | Unset:
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

        members = _parse_members(d.pop("Members", UNSET))

        link_set = cls(
            depends_on=depends_on,
            depended_on_by=depended_on_by,
            refers_to=refers_to,
            referred_to_by=referred_to_by,
            member_of=member_of,
            members=members,
        )

        link_set.additional_properties = d
        return link_set

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
