from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="AssetUpdate")


@_attrs_define
class AssetUpdate:
    """Changes to an asset."""

    name: None | str | Unset = UNSET
    """ Name, 255 characters at most. """
    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """
    status: None | str | Unset = UNSET
    """ Status, as defined by the catalog's lifecycle. """
    catalog: int | str | Unset = UNSET
    """ Catalog: number or name. """
    owner: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
    held_by: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
    contact: int | list[str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """
    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """
    custom_roles: Any | Unset = UNSET
    """ An object from the name, number or key (RT::CustomRole-1) of a custom role to its members, which it replaces
    (create and messages from 5.0.2, update from 5.0.3). RT silently ignores unknown roles. """
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        description: None | str | Unset
        if isinstance(self.description, Unset):
            description = UNSET
        else:
            description = self.description

        status: None | str | Unset
        if isinstance(self.status, Unset):
            status = UNSET
        else:
            status = self.status

        catalog: int | str | Unset
        if isinstance(self.catalog, Unset):
            catalog = UNSET
        else:
            catalog = self.catalog

        owner: int | list[str] | None | str | Unset
        if isinstance(self.owner, Unset):
            owner = UNSET
        elif isinstance(self.owner, list):
            owner = self.owner

        else:
            owner = self.owner

        held_by: int | list[str] | None | str | Unset
        if isinstance(self.held_by, Unset):
            held_by = UNSET
        elif isinstance(self.held_by, list):
            held_by = self.held_by

        else:
            held_by = self.held_by

        contact: int | list[str] | None | str | Unset
        if isinstance(self.contact, Unset):
            contact = UNSET
        elif isinstance(self.contact, list):
            contact = self.contact

        else:
            contact = self.contact

        custom_fields = self.custom_fields

        custom_roles = self.custom_roles

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

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["Name"] = name
        if description is not UNSET:
            field_dict["Description"] = description
        if status is not UNSET:
            field_dict["Status"] = status
        if catalog is not UNSET:
            field_dict["Catalog"] = catalog
        if owner is not UNSET:
            field_dict["Owner"] = owner
        if held_by is not UNSET:
            field_dict["HeldBy"] = held_by
        if contact is not UNSET:
            field_dict["Contact"] = contact
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
        if custom_roles is not UNSET:
            field_dict["CustomRoles"] = custom_roles
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

        def _parse_description(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        description = _parse_description(d.pop("Description", UNSET))

        def _parse_status(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        status = _parse_status(d.pop("Status", UNSET))

        def _parse_catalog(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(int | str | Unset, data)

        catalog = _parse_catalog(d.pop("Catalog", UNSET))

        def _parse_owner(data: object) -> int | list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_input_type_2 = cast(list[str], data)

                return componentsschemas_role_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | None | str | Unset, data)

        owner = _parse_owner(d.pop("Owner", UNSET))

        def _parse_held_by(data: object) -> int | list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_input_type_2 = cast(list[str], data)

                return componentsschemas_role_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | None | str | Unset, data)

        held_by = _parse_held_by(d.pop("HeldBy", UNSET))

        def _parse_contact(data: object) -> int | list[str] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_role_input_type_2 = cast(list[str], data)

                return componentsschemas_role_input_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | list[str] | None | str | Unset, data)

        contact = _parse_contact(d.pop("Contact", UNSET))

        custom_fields = d.pop("CustomFields", UNSET)

        custom_roles = d.pop("CustomRoles", UNSET)

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

        asset_update = cls(
            name=name,
            description=description,
            status=status,
            catalog=catalog,
            owner=owner,
            held_by=held_by,
            contact=contact,
            custom_fields=custom_fields,
            custom_roles=custom_roles,
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
        )

        asset_update.additional_properties = d
        return asset_update

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
