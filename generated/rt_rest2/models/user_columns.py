from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..reading import (
    Fields,
    OpenModel,
    plain,
)
from ..types import UNSET, Unset


@_attrs_define
class UserColumns(OpenModel[Any]):
    """Plain columns of a user."""

    name: None | str | Unset = UNSET
    """ Login name. """

    email_address: None | str | Unset = UNSET
    """ Address. """

    real_name: None | str | Unset = UNSET
    """ Real name. """

    nick_name: None | str | Unset = UNSET
    """ Nickname. """

    gecos: None | str | Unset = UNSET
    """ Unix user name. """

    organization: None | str | Unset = UNSET
    """ Organization. """

    address_1: None | str | Unset = UNSET
    """ Address, first line. """

    address_2: None | str | Unset = UNSET
    """ Address, second line. """

    city: None | str | Unset = UNSET
    """ City. """

    state: None | str | Unset = UNSET
    """ State. """

    zip_: None | str | Unset = UNSET
    """ Postal code. """

    country: None | str | Unset = UNSET
    """ Country. """

    home_phone: None | str | Unset = UNSET
    """ Home phone. """

    work_phone: None | str | Unset = UNSET
    """ Work phone. """

    mobile_phone: None | str | Unset = UNSET
    """ Mobile phone. """

    pager_phone: None | str | Unset = UNSET
    """ Pager. """

    freeform_contact_info: None | str | Unset = UNSET
    """ Other contact details. """

    comments: None | str | Unset = UNSET
    """ Notes about the user, for administrators. """

    signature: None | str | Unset = UNSET
    """ Signature of the user's messages. """

    lang: None | str | Unset = UNSET
    """ Language of RT's messages. """

    timezone: None | str | Unset = UNSET
    """ Time zone. """

    smime_certificate: None | str | Unset = UNSET
    """ S/MIME certificate. """

    auth_token: None | str | Unset = UNSET
    """ Secret for the user's feeds, if one exists. Asking for it in a list creates one. """

    image: None | str | Unset = UNSET
    """ Picture (6.0 and later). """

    image_content_type: None | str | Unset = UNSET
    """ Media type of the picture (6.0 and later). """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", plain, False),
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
        "auth_token": ("AuthToken", plain, False),
        "image": ("Image", plain, False),
        "image_content_type": ("ImageContentType", plain, False),
    }
