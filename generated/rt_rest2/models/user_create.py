from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
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
    """ 1 to make the user privileged, 0 to make the user unprivileged. """

    disabled: Flag | Unset = UNSET
    """ 1 to disable the user, 0 to enable the user. """

    custom_fields: Any | Unset = UNSET
    """ Custom fields of the user. """

    password: str | Unset = UNSET
    """ Password. RT never returns it, and you can set it only here. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, True),
        "email_address": ("EmailAddress", _r.plain, False),
        "real_name": ("RealName", _r.plain, False),
        "nick_name": ("NickName", _r.plain, False),
        "gecos": ("Gecos", _r.plain, False),
        "organization": ("Organization", _r.plain, False),
        "address_1": ("Address1", _r.plain, False),
        "address_2": ("Address2", _r.plain, False),
        "city": ("City", _r.plain, False),
        "state": ("State", _r.plain, False),
        "zip_": ("Zip", _r.plain, False),
        "country": ("Country", _r.plain, False),
        "home_phone": ("HomePhone", _r.plain, False),
        "work_phone": ("WorkPhone", _r.plain, False),
        "mobile_phone": ("MobilePhone", _r.plain, False),
        "pager_phone": ("PagerPhone", _r.plain, False),
        "freeform_contact_info": ("FreeformContactInfo", _r.plain, False),
        "comments": ("Comments", _r.plain, False),
        "signature": ("Signature", _r.plain, False),
        "lang": ("Lang", _r.plain, False),
        "timezone": ("Timezone", _r.plain, False),
        "smime_certificate": ("SMIMECertificate", _r.plain, False),
        "image": ("Image", _r.plain, False),
        "image_content_type": ("ImageContentType", _r.plain, False),
        "privileged": ("Privileged", _r.choice("flag", "check_flag"), False),
        "disabled": ("Disabled", _r.choice("flag", "check_flag"), False),
        "custom_fields": ("CustomFields", _r.plain, False),
        "password": ("Password", _r.plain, False),
    }
