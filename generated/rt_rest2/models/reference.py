from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class Reference(OpenModel[Any]):
    """A pointer to another record. Fields that you ask for with `fields[...]` are added to the three keys. The URLs of
    principal, objectcustomfieldvalue and attribute do not work.
    """

    type_: str
    """ Kind of record: ticket, queue, user, group, asset, catalog, class, article, customfield, customfieldvalue,
    customrole, transaction, attachment, search, principal, objectcustomfieldvalue, attribute or external. """

    id: str
    """ The number as text, or the user name for users. If `fields` or `fields[...]` asks for `id`, it is a number.
    """

    url: str | Unset = UNSET
    """ URL with the host and port of RT's configuration, which can differ from those of the request. Names in it
    are not percent-encoded. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "type_": ("type", _r.plain, True),
        "id": ("id", _r.plain, True),
        "url": ("_url", _r.plain, False),
    }
