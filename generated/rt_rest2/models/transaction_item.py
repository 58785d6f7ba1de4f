from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.transaction_type import TransactionType, check_transaction_type
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.custom_field_values import CustomFieldValues
    from ..models.hyperlink import Hyperlink
    from ..models.reference import Reference


T = TypeVar("T", bound="TransactionItem")


@_attrs_define
class TransactionItem:
    """A row of a transaction list. It contains the stored values, in every release. If you ask for Object, you get an
    empty text.

    """

    type_: str
    """ Kind of record: ticket, queue, user, group, asset, catalog, class, article, customfield, customfieldvalue,
    customrole, transaction, attachment, search, principal, objectcustomfieldvalue, attribute or external. """
    id: str
    """ The number as text, or the user name for users. Do not ask for `id` in `fields[...]`, which turns it into a
    number. """
    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """
    hyperlinks: list[Hyperlink] | Unset = UNSET
    """ Related URLs, including links to other records. """
    Type: None | str | TransactionType | Unset = UNSET
    """ Type of the change. """
    field: Any | Unset = UNSET
    """ Field that was changed. For a custom field: a pointer if you read one transaction, the number in a list. """
    old_value: Any | Unset = UNSET
    """ Value before the change: text, a pointer or null, depending on type and release. In a list, the stored text.
    """
    new_value: Any | Unset = UNSET
    """ Value after the change, like OldValue. """
    old_reference: Any | Unset = UNSET
    """ Pointer to a long value before the change, or its number. """
    new_reference: Any | Unset = UNSET
    """ Pointer to a long value after the change, or its number. """
    reference_type: None | str | Unset = UNSET
    """ Class of the references. """
    data: None | str | Unset = UNSET
    """ Subject of a message, or further details. """
    time_taken: int | None | str | Unset = UNSET
    """ Minutes worked, a number as text. """
    time_worker: Any | Unset = UNSET
    """ Who did the work, if not the creator (6.0 and later). In a list, asking for it gives 500. """
    time_worked_date: None | str | Unset = UNSET
    """ Day of the work, YYYY-MM-DD (6.0 and later). """
    created: datetime.datetime | None | Unset = UNSET
    """ When the change was made. """
    creator: None | Reference | str | Unset = UNSET
    """ A pointer to a record. It is "0" if there is none, null if RT cannot find the record (RT accepts numbers of
    records that do not exist), and an empty text in a list if the value is missing or hidden. """
    custom_fields: list[CustomFieldValues] | None | str | Unset = UNSET
    """ The custom fields that apply, in no particular order. If there are none, an empty list; in a list of
    records, an empty text. """
    object_type: None | str | Unset = UNSET
    """ Class of the record, for example RT::Ticket. """
    object_id: int | None | str | Unset = UNSET
    """ Number of the record, as text. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.reference import Reference  # noqa: PLC0415

        type_ = self.type_

        id = self.id

        url = self.url

        hyperlinks: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.hyperlinks, Unset):
            hyperlinks = []
            for componentsschemas_hyperlink_list_item_data in self.hyperlinks:
                componentsschemas_hyperlink_list_item = (
                    componentsschemas_hyperlink_list_item_data.to_dict()
                )
                hyperlinks.append(componentsschemas_hyperlink_list_item)

        Type: None | str | Unset
        if isinstance(self.Type, Unset):
            Type = UNSET
        elif isinstance(self.Type, str):
            Type = self.Type
        else:
            Type = self.Type

        field = self.field

        old_value = self.old_value

        new_value = self.new_value

        old_reference = self.old_reference

        new_reference = self.new_reference

        reference_type: None | str | Unset
        if isinstance(self.reference_type, Unset):
            reference_type = UNSET
        else:
            reference_type = self.reference_type

        data: None | str | Unset
        if isinstance(self.data, Unset):
            data = UNSET
        else:
            data = self.data

        time_taken: int | None | str | Unset
        if isinstance(self.time_taken, Unset):
            time_taken = UNSET
        else:
            time_taken = self.time_taken

        time_worker = self.time_worker

        time_worked_date: None | str | Unset
        if isinstance(self.time_worked_date, Unset):
            time_worked_date = UNSET
        else:
            time_worked_date = self.time_worked_date

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

        object_type: None | str | Unset
        if isinstance(self.object_type, Unset):
            object_type = UNSET
        else:
            object_type = self.object_type

        object_id: int | None | str | Unset
        if isinstance(self.object_id, Unset):
            object_id = UNSET
        else:
            object_id = self.object_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "id": id,
            }
        )
        if url is not UNSET:
            field_dict["_url"] = url
        if hyperlinks is not UNSET:
            field_dict["_hyperlinks"] = hyperlinks
        if Type is not UNSET:
            field_dict["Type"] = Type
        if field is not UNSET:
            field_dict["Field"] = field
        if old_value is not UNSET:
            field_dict["OldValue"] = old_value
        if new_value is not UNSET:
            field_dict["NewValue"] = new_value
        if old_reference is not UNSET:
            field_dict["OldReference"] = old_reference
        if new_reference is not UNSET:
            field_dict["NewReference"] = new_reference
        if reference_type is not UNSET:
            field_dict["ReferenceType"] = reference_type
        if data is not UNSET:
            field_dict["Data"] = data
        if time_taken is not UNSET:
            field_dict["TimeTaken"] = time_taken
        if time_worker is not UNSET:
            field_dict["TimeWorker"] = time_worker
        if time_worked_date is not UNSET:
            field_dict["TimeWorkedDate"] = time_worked_date
        if created is not UNSET:
            field_dict["Created"] = created
        if creator is not UNSET:
            field_dict["Creator"] = creator
        if custom_fields is not UNSET:
            field_dict["CustomFields"] = custom_fields
        if object_type is not UNSET:
            field_dict["ObjectType"] = object_type
        if object_id is not UNSET:
            field_dict["ObjectId"] = object_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.custom_field_values import CustomFieldValues  # noqa: PLC0415
        from ..models.hyperlink import Hyperlink  # noqa: PLC0415
        from ..models.reference import Reference  # noqa: PLC0415

        d = dict(src_dict)
        type_ = d.pop("type")

        id = d.pop("id")

        url = d.pop("_url", UNSET)

        _hyperlinks = d.pop("_hyperlinks", UNSET)
        hyperlinks: list[Hyperlink] | Unset = UNSET
        if _hyperlinks is not UNSET:
            hyperlinks = []
            for componentsschemas_hyperlink_list_item_data in _hyperlinks:
                componentsschemas_hyperlink_list_item = Hyperlink.from_dict(
                    componentsschemas_hyperlink_list_item_data
                )

                hyperlinks.append(componentsschemas_hyperlink_list_item)

        def _parse_Type(data: object) -> None | str | TransactionType | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                type_type_0 = check_transaction_type(data)

                return type_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | str | TransactionType | Unset, data)

        Type = _parse_Type(d.pop("Type", UNSET))

        field = d.pop("Field", UNSET)

        old_value = d.pop("OldValue", UNSET)

        new_value = d.pop("NewValue", UNSET)

        old_reference = d.pop("OldReference", UNSET)

        new_reference = d.pop("NewReference", UNSET)

        def _parse_reference_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reference_type = _parse_reference_type(d.pop("ReferenceType", UNSET))

        def _parse_data(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        data = _parse_data(d.pop("Data", UNSET))

        def _parse_time_taken(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        time_taken = _parse_time_taken(d.pop("TimeTaken", UNSET))

        time_worker = d.pop("TimeWorker", UNSET)

        def _parse_time_worked_date(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        time_worked_date = _parse_time_worked_date(d.pop("TimeWorkedDate", UNSET))

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

        def _parse_object_type(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        object_type = _parse_object_type(d.pop("ObjectType", UNSET))

        def _parse_object_id(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | str | Unset, data)

        object_id = _parse_object_id(d.pop("ObjectId", UNSET))

        transaction_item = cls(
            type_=type_,
            id=id,
            url=url,
            hyperlinks=hyperlinks,
            Type=Type,
            field=field,
            old_value=old_value,
            new_value=new_value,
            old_reference=old_reference,
            new_reference=new_reference,
            reference_type=reference_type,
            data=data,
            time_taken=time_taken,
            time_worker=time_worker,
            time_worked_date=time_worked_date,
            created=created,
            creator=creator,
            custom_fields=custom_fields,
            object_type=object_type,
            object_id=object_id,
        )

        transaction_item.additional_properties = d
        return transaction_item

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
