from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    choice,
    either,
    many,
    plain,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flag import Flag


@_attrs_define
class ArticleUpdate(OpenModel[Any]):
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

    add_depends_on: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_depends_on: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_depended_on_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_depended_on_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_refers_to: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_refers_to: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_referred_to_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_referred_to_by: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_member_of: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_member_of: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    add_members: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    delete_members: int | list[int | str] | str | Unset = UNSET
    """ Target of a link: a number (a ticket; articles refuse numbers), t:1 (ticket), a:1 (article), asset:1
    (asset), a URI, or a list of these. """

    uri: None | str | Unset = UNSET
    """ Its own URI. """

    parent: int | str | Unset = UNSET
    """ Number of the parent article. RT also takes it as a link, and complains about that in a message. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, False),
        "summary": ("Summary", plain, False),
        "class_": ("Class", plain, False),
        "sort_order": ("SortOrder", plain, False),
        "disabled": ("Disabled", choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", plain, False),
        "depends_on": ("DependsOn", either(many(plain), plain), False),
        "depended_on_by": ("DependedOnBy", either(many(plain), plain), False),
        "refers_to": ("RefersTo", either(many(plain), plain), False),
        "referred_to_by": ("ReferredToBy", either(many(plain), plain), False),
        "member_of": ("MemberOf", either(many(plain), plain), False),
        "members": ("Members", either(many(plain), plain), False),
        "add_depends_on": ("AddDependsOn", either(many(plain), plain), False),
        "delete_depends_on": ("DeleteDependsOn", either(many(plain), plain), False),
        "add_depended_on_by": ("AddDependedOnBy", either(many(plain), plain), False),
        "delete_depended_on_by": ("DeleteDependedOnBy", either(many(plain), plain), False),
        "add_refers_to": ("AddRefersTo", either(many(plain), plain), False),
        "delete_refers_to": ("DeleteRefersTo", either(many(plain), plain), False),
        "add_referred_to_by": ("AddReferredToBy", either(many(plain), plain), False),
        "delete_referred_to_by": ("DeleteReferredToBy", either(many(plain), plain), False),
        "add_member_of": ("AddMemberOf", either(many(plain), plain), False),
        "delete_member_of": ("DeleteMemberOf", either(many(plain), plain), False),
        "add_members": ("AddMembers", either(many(plain), plain), False),
        "delete_members": ("DeleteMembers", either(many(plain), plain), False),
        "uri": ("URI", plain, False),
        "parent": ("Parent", plain, False),
    }
