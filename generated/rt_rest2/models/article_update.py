from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag import Flag, check_flag
from ..types import UNSET, Unset

T = TypeVar("T", bound="ArticleUpdate")


@_attrs_define
class ArticleUpdate:
    """Changes to an article. Write a link to a ticket as t:1: RT refuses a number alone."""

    name: None | str | Unset = UNSET
    """ Title, 255 characters at most. """
    summary: None | str | Unset = UNSET
    """ Summary, 255 characters at most. """
    class_: int | str | Unset = UNSET
    """ Class: number or name. """
    sort_order: int | None | str | Unset = UNSET
    """ Position in lists. """
    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """
    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """
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
    uri: None | str | Unset = UNSET
    """ Its own URI. """
    parent: int | str | Unset = UNSET
    """ Number of the parent article. RT also takes it as a link, and complains about that in a message. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        summary: None | str | Unset
        if isinstance(self.summary, Unset):
            summary = UNSET
        else:
            summary = self.summary

        class_: int | str | Unset
        if isinstance(self.class_, Unset):
            class_ = UNSET
        else:
            class_ = self.class_

        sort_order: int | None | str | Unset
        if isinstance(self.sort_order, Unset):
            sort_order = UNSET
        else:
            sort_order = self.sort_order

        disabled: int | Unset = UNSET
        if not isinstance(self.disabled, Unset):
            disabled = self.disabled

        custom_fields = self.custom_fields

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

        uri: None | str | Unset
        if isinstance(self.uri, Unset):
            uri = UNSET
        else:
            uri = self.uri

        parent: int | str | Unset
        if isinstance(self.parent, Unset):
            parent = UNSET
        else:
            parent = self.parent

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["Name"] = name
        if summary is not UNSET:
            field_dict["Summary"] = summary
        if class_ is not UNSET:
            field_dict["Class"] = class_
        if sort_order is not UNSET:
            field_dict["SortOrder"] = sort_order
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
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
        if uri is not UNSET:
            field_dict["URI"] = uri
        if parent is not UNSET:
            field_dict["Parent"] = parent

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        name = _parse_name(d.pop("Name", UNSET))

        def _parse_summary(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        summary = _parse_summary(d.pop("Summary", UNSET))

        def _parse_class_(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        class_ = _parse_class_(d.pop("Class", UNSET))

        def _parse_sort_order(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        sort_order = _parse_sort_order(d.pop("SortOrder", UNSET))

        _disabled = d.pop("Disabled", UNSET)
        disabled: Flag | Unset
        if isinstance(_disabled, Unset):
            disabled = UNSET
        else:
            disabled = check_flag(_disabled)

        custom_fields = d.pop("CustomFields", UNSET)

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

        def _parse_uri(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        uri = _parse_uri(d.pop("URI", UNSET))

        def _parse_parent(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        parent = _parse_parent(d.pop("Parent", UNSET))

        article_update = cls(
            name=name,
            summary=summary,
            class_=class_,
            sort_order=sort_order,
            disabled=disabled,
            custom_fields=custom_fields,
            depends_on=depends_on,
            depended_on_by=depended_on_by,
            refers_to=refers_to,
            referred_to_by=referred_to_by,
            member_of=member_of,
            members=members,
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
            uri=uri,
            parent=parent,
        )

        article_update.additional_properties = d
        return article_update

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
