from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


@_attrs_define
class User(OpenModel[Any]):
    """A user. All but the user and user administrators get only Privileged, `_hyperlinks` and the site's summary
    fields (RealName, EmailAddress and Name by default), null if empty; the number is then in the self link only.
    """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """

    creator: None | Reference | str | Unset = UNSET
    """ User who created it. """

    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """

    last_updated_by: None | Reference | str | Unset = UNSET
    """ User who last changed it. """

    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs. """

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

    id: int | Unset = UNSET
    """ Number of the user. """

    privileged: int | Unset = UNSET
    """ 1 for privileged users, as a number. """

    disabled: int | None | str | Unset = UNSET
    """ 1 if it is disabled, as a number or text. """

    memberships: list[Reference] | Unset = UNSET
    """ Groups that the user is in, also through other groups. RT leaves out those on which you do not have the
    right SeeGroup. """

    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ Custom fields of the user. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "created": ("Created", _r.either(_r.moment, _r.plain), False),
        "creator": ("Creator", _r.either(_r.record("reference", "Reference"), _r.plain), False),
        "last_updated": ("LastUpdated", _r.either(_r.moment, _r.plain), False),
        "last_updated_by": (
            "LastUpdatedBy",
            _r.either(_r.record("reference", "Reference"), _r.plain),
            False,
        ),
        "hyperlinks": ("_hyperlinks", _r.many(_r.record("hyperlink", "Hyperlink")), False),
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
        "id": ("id", _r.plain, False),
        "privileged": ("Privileged", _r.plain, False),
        "disabled": ("Disabled", _r.plain, False),
        "memberships": ("Memberships", _r.many(_r.record("reference", "Reference")), False),
        "custom_fields": (
            "CustomFields",
            _r.either(_r.many(_r.record("custom_field_values", "CustomFieldValues")), _r.plain),
            False,
        ),
    }
