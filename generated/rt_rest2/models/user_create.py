from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    choice,
    plain,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.flag import Flag


@_attrs_define
class UserCreate(OpenModel[Any]):
    """A new user."""

    name: None | str
    """ Login name, 200 characters at most. """

    email_address: None | str | Unset = UNSET
    """ Address, 120 characters at most. """

    real_name: None | str | Unset = UNSET
    """ Real name, 120 characters at most. """

    nick_name: None | str | Unset = UNSET
    """ Nickname, 16 characters at most. """

    gecos: None | str | Unset = UNSET
    """ Unix user name, 16 characters at most. """

    organization: None | str | Unset = UNSET
    """ Organization, 200 characters at most. """

    address_1: None | str | Unset = UNSET
    """ Address, first line, 200 characters at most. """

    address_2: None | str | Unset = UNSET
    """ Address, second line, 200 characters at most. """

    city: None | str | Unset = UNSET
    """ City, 100 characters at most. """

    state: None | str | Unset = UNSET
    """ State, 100 characters at most. """

    zip_: None | str | Unset = UNSET
    """ Postal code, 16 characters at most. """

    country: None | str | Unset = UNSET
    """ Country, 50 characters at most. """

    home_phone: None | str | Unset = UNSET
    """ Home phone, 30 characters at most. """

    work_phone: None | str | Unset = UNSET
    """ Work phone, 30 characters at most. """

    mobile_phone: None | str | Unset = UNSET
    """ Mobile phone, 30 characters at most. """

    pager_phone: None | str | Unset = UNSET
    """ Pager, 30 characters at most. """

    freeform_contact_info: None | str | Unset = UNSET
    """ Other contact details. """

    comments: None | str | Unset = UNSET
    """ Notes about the user, for administrators. """

    signature: None | str | Unset = UNSET
    """ Signature of the user's messages. """

    lang: None | str | Unset = UNSET
    """ Language of RT's messages, 16 characters at most. """

    timezone: None | str | Unset = UNSET
    """ Time zone, 50 characters at most. """

    smime_certificate: None | str | Unset = UNSET
    """ S/MIME certificate. """

    image: None | str | Unset = UNSET
    """ Picture (6.0 and later). """

    image_content_type: None | str | Unset = UNSET
    """ Media type of the picture (6.0 and later). """

    privileged: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    disabled: Flag | Unset = UNSET
    """ 0 (no) or 1 (yes). RT reads flags like Perl, so the word "false" means yes. """

    custom_fields: Any | Unset = UNSET
    """ An object from the number or name of a custom field to its value. For a single-value field: text, or null to
    clear it. For a multi-value field: a list that replaces all values; an empty list clears it. Image and Binary: a
    FileUpload, or {"UploadField": "part"} in multipart. RT silently ignores fields that do not apply, but answers
    400 when you create an asset or an article. SQLite on Debian 13 and later stores text that looks like a number
    as a number (`01234` becomes `1234`), and newer releases remove leading white space and carriage returns from
    Text fields. """

    password: str | Unset = UNSET
    """ Password. RT never returns it, and you can set it only here. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, True),
        "email_address": ("EmailAddress", plain, False),
        "real_name": ("RealName", plain, False),
        "nick_name": ("NickName", plain, False),
        "gecos": ("Gecos", plain, False),
        "organization": ("Organization", plain, False),
        "address_1": ("Address1", plain, False),
        "address_2": ("Address2", plain, False),
        "city": ("City", plain, False),
        "state": ("State", plain, False),
        "zip_": ("Zip", plain, False),
        "country": ("Country", plain, False),
        "home_phone": ("HomePhone", plain, False),
        "work_phone": ("WorkPhone", plain, False),
        "mobile_phone": ("MobilePhone", plain, False),
        "pager_phone": ("PagerPhone", plain, False),
        "freeform_contact_info": ("FreeformContactInfo", plain, False),
        "comments": ("Comments", plain, False),
        "signature": ("Signature", plain, False),
        "lang": ("Lang", plain, False),
        "timezone": ("Timezone", plain, False),
        "smime_certificate": ("SMIMECertificate", plain, False),
        "image": ("Image", plain, False),
        "image_content_type": ("ImageContentType", plain, False),
        "privileged": ("Privileged", choice("flag", "check_flag"), False),
        "disabled": ("Disabled", choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", plain, False),
        "password": ("Password", plain, False),
    }
