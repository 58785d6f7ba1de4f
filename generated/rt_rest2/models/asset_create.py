from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    either,
    many,
    plain,
)
from ..types import UNSET, Unset


@_attrs_define
class AssetCreate(OpenModel[Any]):
    """A new asset."""

    catalog: int | str
    """ Catalog: number or name. """

    name: None | str | Unset = UNSET
    """ Name, 255 characters at most. """

    description: None | str | Unset = UNSET
    """ Description, 255 characters at most. """

    status: None | str | Unset = UNSET
    """ Status, as defined by the catalog's lifecycle. """

    owner: int | list[int | str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """

    held_by: int | list[int | str] | None | str | Unset = UNSET
    """ Members of a role: a name, an address, a principal's number, or a list of these. RT also takes pointers. RT
    takes a text of digits as a number. In an update, the value replaces the whole role. RT creates users for
    unknown addresses. When you create a record, a text may contain several addresses, separated by commas. Up to
    5.0.4, null gives 500; from 5.0.5, it empties the role. """

    contact: int | list[int | str] | None | str | Unset = UNSET
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

    depends_on: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    depended_on_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    refers_to: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    referred_to_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    member_of: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    members: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "catalog": ("Catalog", plain, True),
        "name": ("Name", plain, False),
        "description": ("Description", plain, False),
        "status": ("Status", plain, False),
        "owner": ("Owner", either(many(plain), plain), False),
        "held_by": ("HeldBy", either(many(plain), plain), False),
        "contact": ("Contact", either(many(plain), plain), False),
        "custom_fields": ("CustomFields", plain, False),
        "custom_roles": ("CustomRoles", plain, False),
        "depends_on": ("DependsOn", either(many(plain), plain), False),
        "depended_on_by": ("DependedOnBy", either(many(plain), plain), False),
        "refers_to": ("RefersTo", either(many(plain), plain), False),
        "referred_to_by": ("ReferredToBy", either(many(plain), plain), False),
        "member_of": ("MemberOf", either(many(plain), plain), False),
        "members": ("Members", either(many(plain), plain), False),
    }
