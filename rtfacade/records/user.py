"""Users."""

from __future__ import annotations

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

    name = DerivedField(
        "Name",
        _login,  # a reference has it as its id (RT's expand_uid)
        descriptors.LINE,
        write=True,
        argument=True,
        doc="The login name.",
    )
    email = word("EmailAddress", write=True)
    real_name = line("RealName", write=True)
    nick_name = line("NickName", write=True)
    organization = line("Organization", write=True)
    gecos = line(
        "Gecos",
        write=True,
        listed=False,
        doc="The account on the site's Unix machines.",
    )
    address1 = line("Address1", write=True, listed=False)
    address2 = line("Address2", write=True, listed=False)
    city = line("City", write=True, listed=False)
    state = line("State", write=True, listed=False)
    zip = line("Zip", write=True, listed=False)
    country = line("Country", write=True, listed=False)
    home_phone = line("HomePhone", write=True, listed=False)
    work_phone = line("WorkPhone", write=True, listed=False)
    mobile_phone = line("MobilePhone", write=True, listed=False)
    pager_phone = line("PagerPhone", write=True, listed=False)
    contact_info = block("FreeformContactInfo", write=True, listed=False, rest1="ContactInfo")
    language = line(
        "Lang", write=True, doc="RT's language code, ``fr`` or ``de``; empty for the site's."
    )
    timezone = line("Timezone", write=True, rest1=False)
    signature = block("Signature", write=True, listed=False)
    comments = block("Comments", write=True, listed=False, doc="Notes of the administrators.")
    privileged = flag(
        "Privileged", write=True, listed=False, doc="Whether RT counts the user as staff."
    )
    disabled = flag("Disabled", write=True, listed=False)
    password = secret("Password", write=True, doc="Write only: RT never returns it.")
    created = moment("Created")
    last_updated = moment("LastUpdated")
    custom_fields = custom_fields(write=True, listed=False)

    @property
    def id(self) -> int:
        """The numeric id. A reference has the name alone: then AttributeError."""
        return own_id(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}(name={self.name!r})"
