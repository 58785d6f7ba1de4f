"""Users."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records import descriptors
from rtfacade.records.descriptors import (
    DerivedField,
    block,
    custom_fields,
    flag,
    line,
    moment,
    secret,
    word,
)
from rtfacade.records.principal import own_id
from rtfacade.records.record import Record


def _login(record: Record) -> str:
    return str(record.raw.get("Name") or record.raw.get("id") or "")


class UserRecord(Record):
    """A user. Of other people's accounts, ordinary users see name, real name and e-mail only."""

    kind: ClassVar = "user"

    name = DerivedField(
        "Name",
        _login,  # a reference has it as its id (RT's expand_uid)
        descriptors.LINE,
        write=True,
        argument=True,
        doc="The login name.",
    )
    email = word("EmailAddress", write=True, doc="The e-mail address.")
    real_name = line("RealName", write=True, doc="The full name.")
    nick_name = line("NickName", write=True, doc="The nickname.")
    organization = line("Organization", write=True, doc="The organization.")
    gecos = line(
        "Gecos",
        write=True,
        listed=False,
        doc="The user's Unix account.",
    )
    address1 = line(
        "Address1", write=True, listed=False, doc="The first line of the postal address."
    )
    address2 = line(
        "Address2", write=True, listed=False, doc="The second line of the postal address."
    )
    city = line("City", write=True, listed=False, doc="The city.")
    state = line("State", write=True, listed=False, doc="The state or region.")
    zip = line("Zip", write=True, listed=False, doc="The postal code.")
    country = line("Country", write=True, listed=False, doc="The country.")
    home_phone = line("HomePhone", write=True, listed=False, doc="The phone number at home.")
    work_phone = line("WorkPhone", write=True, listed=False, doc="The phone number at work.")
    mobile_phone = line("MobilePhone", write=True, listed=False, doc="The mobile phone number.")
    pager_phone = line("PagerPhone", write=True, listed=False, doc="The pager number.")
    contact_info = block(
        "FreeformContactInfo",
        write=True,
        listed=False,
        rest1="ContactInfo",
        doc="Further ways to reach the user, as free text.",
    )
    language = line(
        "Lang",
        write=True,
        doc="The language code, such as ``fr`` or ``de``; empty for the site's default.",
    )
    timezone = line(
        "Timezone",
        write=True,
        rest1=False,
        doc="The time zone, such as ``Europe/Berlin``; empty for the site's default.",
    )
    signature = block(
        "Signature",
        write=True,
        listed=False,
        doc="The text below messages that the user writes in RT.",
    )
    comments = block("Comments", write=True, listed=False, doc="Notes for administrators.")
    privileged = flag(
        "Privileged",
        write=True,
        listed=False,
        doc="Whether the user can be given rights, as staff can.",
    )
    disabled = flag("Disabled", write=True, listed=False, doc="Whether the user is disabled.")
    password = secret("Password", write=True, doc="The password. RT never returns it.")
    created = moment("Created")
    last_updated = moment("LastUpdated")
    custom_fields = custom_fields(write=True, listed=False)

    @property
    def id(self) -> int:
        """The numeric id. A reference has the name alone: then AttributeError."""
        return own_id(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(name={self.name!r})"
