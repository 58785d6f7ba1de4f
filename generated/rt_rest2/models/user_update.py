from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.flag import Flag, check_flag
from ..types import UNSET, Unset

T = TypeVar("T", bound="UserUpdate")


@_attrs_define
class UserUpdate:
    """Changes to a user. Password in an update gives 500 in every release."""

    name: None | str | Unset = UNSET
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
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name: None | str | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        else:
            name = self.name

        email_address: None | str | Unset
        if isinstance(self.email_address, Unset):
            email_address = UNSET
        else:
            email_address = self.email_address

        real_name: None | str | Unset
        if isinstance(self.real_name, Unset):
            real_name = UNSET
        else:
            real_name = self.real_name

        nick_name: None | str | Unset
        if isinstance(self.nick_name, Unset):
            nick_name = UNSET
        else:
            nick_name = self.nick_name

        gecos: None | str | Unset
        if isinstance(self.gecos, Unset):
            gecos = UNSET
        else:
            gecos = self.gecos

        organization: None | str | Unset
        if isinstance(self.organization, Unset):
            organization = UNSET
        else:
            organization = self.organization

        address_1: None | str | Unset
        if isinstance(self.address_1, Unset):
            address_1 = UNSET
        else:
            address_1 = self.address_1

        address_2: None | str | Unset
        if isinstance(self.address_2, Unset):
            address_2 = UNSET
        else:
            address_2 = self.address_2

        city: None | str | Unset
        if isinstance(self.city, Unset):
            city = UNSET
        else:
            city = self.city

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        else:
            state = self.state

        zip_: None | str | Unset
        if isinstance(self.zip_, Unset):
            zip_ = UNSET
        else:
            zip_ = self.zip_

        country: None | str | Unset
        if isinstance(self.country, Unset):
            country = UNSET
        else:
            country = self.country

        home_phone: None | str | Unset
        if isinstance(self.home_phone, Unset):
            home_phone = UNSET
        else:
            home_phone = self.home_phone

        work_phone: None | str | Unset
        if isinstance(self.work_phone, Unset):
            work_phone = UNSET
        else:
            work_phone = self.work_phone

        mobile_phone: None | str | Unset
        if isinstance(self.mobile_phone, Unset):
            mobile_phone = UNSET
        else:
            mobile_phone = self.mobile_phone

        pager_phone: None | str | Unset
        if isinstance(self.pager_phone, Unset):
            pager_phone = UNSET
        else:
            pager_phone = self.pager_phone

        freeform_contact_info: None | str | Unset
        if isinstance(self.freeform_contact_info, Unset):
            freeform_contact_info = UNSET
        else:
            freeform_contact_info = self.freeform_contact_info

        comments: None | str | Unset
        if isinstance(self.comments, Unset):
            comments = UNSET
        else:
            comments = self.comments

        signature: None | str | Unset
        if isinstance(self.signature, Unset):
            signature = UNSET
        else:
            signature = self.signature

        lang: None | str | Unset
        if isinstance(self.lang, Unset):
            lang = UNSET
        else:
            lang = self.lang

        timezone: None | str | Unset
        if isinstance(self.timezone, Unset):
            timezone = UNSET
        else:
            timezone = self.timezone

        smime_certificate: None | str | Unset
        if isinstance(self.smime_certificate, Unset):
            smime_certificate = UNSET
        else:
            smime_certificate = self.smime_certificate

        image: None | str | Unset
        if isinstance(self.image, Unset):
            image = UNSET
        else:
            image = self.image

        image_content_type: None | str | Unset
        if isinstance(self.image_content_type, Unset):
            image_content_type = UNSET
        else:
            image_content_type = self.image_content_type

        privileged: int | Unset = UNSET
        if not isinstance(self.privileged, Unset):
            privileged = self.privileged

        disabled: int | Unset = UNSET
        if not isinstance(self.disabled, Unset):
            disabled = self.disabled

        custom_fields = self.custom_fields

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["Name"] = name
        if email_address is not UNSET:
            field_dict["EmailAddress"] = email_address
        if real_name is not UNSET:
            field_dict["RealName"] = real_name
        if nick_name is not UNSET:
            field_dict["NickName"] = nick_name
        if gecos is not UNSET:
            field_dict["Gecos"] = gecos
        if organization is not UNSET:
            field_dict["Organization"] = organization
        if address_1 is not UNSET:
            field_dict["Address1"] = address_1
        if address_2 is not UNSET:
            field_dict["Address2"] = address_2
        if city is not UNSET:
            field_dict["City"] = city
        if state is not UNSET:
            field_dict["State"] = state
        if zip_ is not UNSET:
            field_dict["Zip"] = zip_
        if country is not UNSET:
            field_dict["Country"] = country
        if home_phone is not UNSET:
            field_dict["HomePhone"] = home_phone
        if work_phone is not UNSET:
            field_dict["WorkPhone"] = work_phone
        if mobile_phone is not UNSET:
            field_dict["MobilePhone"] = mobile_phone
        if pager_phone is not UNSET:
            field_dict["PagerPhone"] = pager_phone
        if freeform_contact_info is not UNSET:
            field_dict["FreeformContactInfo"] = freeform_contact_info
        if comments is not UNSET:
            field_dict["Comments"] = comments
        if signature is not UNSET:
            field_dict["Signature"] = signature
        if lang is not UNSET:
            field_dict["Lang"] = lang
        if timezone is not UNSET:
            field_dict["Timezone"] = timezone
        if smime_certificate is not UNSET:
            field_dict["SMIMECertificate"] = smime_certificate
        if image is not UNSET:
            field_dict["Image"] = image
        if image_content_type is not UNSET:
            field_dict["ImageContentType"] = image_content_type
        if privileged is not UNSET:
            field_dict["Privileged"] = privileged
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields

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

        def _parse_email_address(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        email_address = _parse_email_address(d.pop("EmailAddress", UNSET))

        def _parse_real_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        real_name = _parse_real_name(d.pop("RealName", UNSET))

        def _parse_nick_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        nick_name = _parse_nick_name(d.pop("NickName", UNSET))

        def _parse_gecos(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        gecos = _parse_gecos(d.pop("Gecos", UNSET))

        def _parse_organization(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        organization = _parse_organization(d.pop("Organization", UNSET))

        def _parse_address_1(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        address_1 = _parse_address_1(d.pop("Address1", UNSET))

        def _parse_address_2(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        address_2 = _parse_address_2(d.pop("Address2", UNSET))

        def _parse_city(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        city = _parse_city(d.pop("City", UNSET))

        def _parse_state(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        state = _parse_state(d.pop("State", UNSET))

        def _parse_zip_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        zip_ = _parse_zip_(d.pop("Zip", UNSET))

        def _parse_country(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        country = _parse_country(d.pop("Country", UNSET))

        def _parse_home_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        home_phone = _parse_home_phone(d.pop("HomePhone", UNSET))

        def _parse_work_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        work_phone = _parse_work_phone(d.pop("WorkPhone", UNSET))

        def _parse_mobile_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        mobile_phone = _parse_mobile_phone(d.pop("MobilePhone", UNSET))

        def _parse_pager_phone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        pager_phone = _parse_pager_phone(d.pop("PagerPhone", UNSET))

        def _parse_freeform_contact_info(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        freeform_contact_info = _parse_freeform_contact_info(d.pop("FreeformContactInfo", UNSET))

        def _parse_comments(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        comments = _parse_comments(d.pop("Comments", UNSET))

        def _parse_signature(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        signature = _parse_signature(d.pop("Signature", UNSET))

        def _parse_lang(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lang = _parse_lang(d.pop("Lang", UNSET))

        def _parse_timezone(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        timezone = _parse_timezone(d.pop("Timezone", UNSET))

        def _parse_smime_certificate(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        smime_certificate = _parse_smime_certificate(d.pop("SMIMECertificate", UNSET))

        def _parse_image(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        image = _parse_image(d.pop("Image", UNSET))

        def _parse_image_content_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        image_content_type = _parse_image_content_type(d.pop("ImageContentType", UNSET))

        _privileged = d.pop("Privileged", UNSET)
        privileged: Flag | Unset
        if isinstance(_privileged, Unset):
            privileged = UNSET
        else:
            privileged = check_flag(_privileged)

        _disabled = d.pop("Disabled", UNSET)
        disabled: Flag | Unset
        if isinstance(_disabled, Unset):
            disabled = UNSET
        else:
            disabled = check_flag(_disabled)

        custom_fields = d.pop("CustomFields", UNSET)

        user_update = cls(
            name=name,
            email_address=email_address,
            real_name=real_name,
            nick_name=nick_name,
            gecos=gecos,
            organization=organization,
            address_1=address_1,
            address_2=address_2,
            city=city,
            state=state,
            zip_=zip_,
            country=country,
            home_phone=home_phone,
            work_phone=work_phone,
            mobile_phone=mobile_phone,
            pager_phone=pager_phone,
            freeform_contact_info=freeform_contact_info,
            comments=comments,
            signature=signature,
            lang=lang,
            timezone=timezone,
            smime_certificate=smime_certificate,
            image=image,
            image_content_type=image_content_type,
            privileged=privileged,
            disabled=disabled,
            custom_fields=custom_fields,
        )

        user_update.additional_properties = d
        return user_update

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
