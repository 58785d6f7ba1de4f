from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


T = TypeVar("T", bound="User")


@_attrs_define
class User:
    """A user. All but the user and user administrators get only Privileged, `_hyperlinks` and the site's summary fields
    (RealName, EmailAddress and Name by default), null if empty; the number is then in the self link only.

    """

    created: datetime.datetime | None | Unset = UNSET
    """ When the record was created. """
    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    last_updated: datetime.datetime | None | Unset = UNSET
    """ When it was last changed. """
    last_updated_by: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """
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
    id: int | Unset = UNSET
    """ Number of the user. """
    privileged: int | Unset = UNSET
    """ 1 for privileged users, as a number. """
    disabled: int | None | str | Unset = UNSET
    """ 1 if it is disabled, as a number or text. """
    memberships: list[Reference] | Unset = UNSET
    """ Pointers to records. """
    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ The custom fields that apply, in no particular order. If there are none, an empty list; in a list of
    records, an empty text. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference  # noqa: PLC0415

        created: None | str | Unset
        if isinstance(self.created, Unset):
            created = UNSET
        elif isinstance(self.created, datetime.datetime):
            created = self.created.isoformat()
        else:
            created = self.created

        creator: dict[str, Any] | None | str | Unset
        if isinstance(self.creator, Unset):
            creator = UNSET
        elif isinstance(self.creator, Reference):
            creator = self.creator.to_dict()
        else:
            creator = self.creator

        last_updated: None | str | Unset
        if isinstance(self.last_updated, Unset):
            last_updated = UNSET
        elif isinstance(self.last_updated, datetime.datetime):
            last_updated = self.last_updated.isoformat()
        else:
            last_updated = self.last_updated

        last_updated_by: dict[str, Any] | None | str | Unset
        if isinstance(self.last_updated_by, Unset):
            last_updated_by = UNSET
        elif isinstance(self.last_updated_by, Reference):
            last_updated_by = self.last_updated_by.to_dict()
        else:
            last_updated_by = self.last_updated_by

        hyperlinks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.hyperlinks, Unset):
            hyperlinks = []
            for componentsschemas_hyperlink_list_item_data in self.hyperlinks:
                componentsschemas_hyperlink_list_item = (
                    componentsschemas_hyperlink_list_item_data.to_dict()
                )
                hyperlinks.append(componentsschemas_hyperlink_list_item)

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

        auth_token: None | str | Unset
        if isinstance(self.auth_token, Unset):
            auth_token = UNSET
        else:
            auth_token = self.auth_token

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

        id = self.id

        privileged = self.privileged

        disabled: int | None | str | Unset
        if isinstance(self.disabled, Unset):
            disabled = UNSET
        else:
            disabled = self.disabled

        memberships: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.memberships, Unset):
            memberships = []
            for componentsschemas_reference_list_item_data in self.memberships:
                componentsschemas_reference_list_item = (
                    componentsschemas_reference_list_item_data.to_dict()
                )
                memberships.append(componentsschemas_reference_list_item)

        custom_fields: list[dict[str, Any]] | None | str | Unset
        if isinstance(self.custom_fields, Unset):
            custom_fields = UNSET
        elif isinstance(self.custom_fields, list):
            custom_fields = []
            for componentsschemas_custom_field_map_type_0_item_data in self.custom_fields:
                componentsschemas_custom_field_map_type_0_item = (
                    componentsschemas_custom_field_map_type_0_item_data.to_dict()
                )
                custom_fields.append(componentsschemas_custom_field_map_type_0_item)

        else:
            custom_fields = self.custom_fields

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if created is not UNSET:
            field_dict["Created"] = created
        if creator is not UNSET:
            field_dict["Creator"] = creator
        if last_updated is not UNSET:
            field_dict["LastUpdated"] = last_updated
        if last_updated_by is not UNSET:
            field_dict["LastUpdatedBy"] = last_updated_by
        if hyperlinks is not UNSET:
            field_dict["_hyperlinks"] = hyperlinks
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
        if auth_token is not UNSET:
            field_dict["AuthToken"] = auth_token
        if image is not UNSET:
            field_dict["Image"] = image
        if image_content_type is not UNSET:
            field_dict["ImageContentType"] = image_content_type
        if id is not UNSET:
            field_dict["id"] = id
        if privileged is not UNSET:
            field_dict["Privileged"] = privileged
        if disabled is not UNSET:
            field_dict["Disabled"] = disabled
        if memberships is not UNSET:
            field_dict["Memberships"] = memberships
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.custom_field_values import CustomFieldValues  # noqa: PLC0415
        from ..models.hyperlink import Hyperlink  # noqa: PLC0415
        from ..models.reference import Reference  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_created(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_type_0 = datetime.datetime.fromisoformat(data)

                return created_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        created = _parse_created(d.pop("Created", UNSET))

        def _parse_creator(data: object) -> None | Reference | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_reference_or_text_type_0 = Reference.from_dict(data)

                return componentsschemas_reference_or_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference | str | Unset, data)

        creator = _parse_creator(d.pop("Creator", UNSET))

        def _parse_last_updated(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                last_updated_type_0 = datetime.datetime.fromisoformat(data)

                return last_updated_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        last_updated = _parse_last_updated(d.pop("LastUpdated", UNSET))

        def _parse_last_updated_by(data: object) -> None | Reference | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_reference_or_text_type_0 = Reference.from_dict(data)

                return componentsschemas_reference_or_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Reference | str | Unset, data)

        last_updated_by = _parse_last_updated_by(d.pop("LastUpdatedBy", UNSET))

        _hyperlinks = d.pop("_hyperlinks", UNSET)
        hyperlinks: list[Hyperlink] | Unset = UNSET
        if _hyperlinks is not UNSET:
            hyperlinks = []
            for componentsschemas_hyperlink_list_item_data in _hyperlinks:
                componentsschemas_hyperlink_list_item = Hyperlink.from_dict(
                    componentsschemas_hyperlink_list_item_data
                )

                hyperlinks.append(componentsschemas_hyperlink_list_item)

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

        def _parse_auth_token(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        auth_token = _parse_auth_token(d.pop("AuthToken", UNSET))

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

        id = d.pop("id", UNSET)

        privileged = d.pop("Privileged", UNSET)

        def _parse_disabled(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        disabled = _parse_disabled(d.pop("Disabled", UNSET))

        _memberships = d.pop("Memberships", UNSET)
        memberships: list[Reference] | Unset = UNSET
        if _memberships is not UNSET:
            memberships = []
            for componentsschemas_reference_list_item_data in _memberships:
                componentsschemas_reference_list_item = Reference.from_dict(
                    componentsschemas_reference_list_item_data
                )

                memberships.append(componentsschemas_reference_list_item)

        def _parse_custom_fields(data: object) -> list[CustomFieldValues] | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                componentsschemas_custom_field_map_type_0 = []
                _componentsschemas_custom_field_map_type_0 = data
                for (
                    componentsschemas_custom_field_map_type_0_item_data
                ) in _componentsschemas_custom_field_map_type_0:
                    componentsschemas_custom_field_map_type_0_item = CustomFieldValues.from_dict(
                        componentsschemas_custom_field_map_type_0_item_data
                    )

                    componentsschemas_custom_field_map_type_0.append(
                        componentsschemas_custom_field_map_type_0_item
                    )

                return componentsschemas_custom_field_map_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[CustomFieldValues] | None | str | Unset, data)

        custom_fields = _parse_custom_fields(d.pop("CustomFields", UNSET))

        user = cls(
            created=created,
            creator=creator,
            last_updated=last_updated,
            last_updated_by=last_updated_by,
            hyperlinks=hyperlinks,
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
            auth_token=auth_token,
            image=image,
            image_content_type=image_content_type,
            id=id,
            privileged=privileged,
            disabled=disabled,
            memberships=memberships,
            custom_fields=custom_fields,
        )

        user.additional_properties = d
        return user

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
