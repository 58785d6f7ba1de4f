from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
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
    """ Secret for the user's feeds. RT does not return it. """

    image: None | str | Unset = UNSET
    """ Picture (6.0 and later). """

    image_content_type: None | str | Unset = UNSET
    """ Media type of the picture (6.0 and later). """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "name": ("Name", _r.plain, False),
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
        "auth_token": ("AuthToken", _r.plain, False),
        "image": ("Image", _r.plain, False),
        "image_content_type": ("ImageContentType", _r.plain, False),
    }
