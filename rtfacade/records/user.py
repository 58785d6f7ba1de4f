"""Users."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records import descriptors, words
from rtfacade.records.descriptors import (
    DerivedField,
    block,
    custom_fields,
    email,
    flag,
    line,
    moment,
    secret,
)
from rtfacade.records.principal import own_id
from rtfacade.records.record import HIDDEN, Record
from rtfacade.records.web_page import HasWebPage

#: What RT tells everybody about everybody; of other columns, an empty value may be hidden.
_PUBLIC = frozenset(
    (
        "Name",
        "EmailAddress",
        "RealName",
        "NickName",
        "Organization",
        "City",
        "Country",
        "Gecos",
        "Lang",
        "Timezone",
        "SMIMECertificate",
    )
)
_EPOCH = "1970-01-01T00:00:00Z"
_NOTHING = ("", None, _EPOCH)


def _login(record: Record) -> str:
    return str(record.raw.get("Name") or record.raw.get("id") or "")


class UserRecord(HasWebPage, Record):
    """A user. Of other people's accounts, ordinary users see name, real name and e-mail only."""

    web_path = "User/Summary.html"
    kind: ClassVar = "user"

    more_columns: ClassVar[tuple[str, ...]] = ("SMIMECertificate",)
    more_fields: ClassVar[tuple[str, ...]] = ("Creator", "LastUpdatedBy")
    reads_also: ClassVar[tuple[str, ...]] = ("Created",)
    search_needs_right: ClassVar[bool] = True
    custom_field_type: ClassVar[str] = "RT::User"
    name = DerivedField(
        "Name",
        _login,  # a reference has it as its id (RT's expand_uid)
        descriptors.LOGIN,
        longest=200,
        search=True,
        write=True,
        argument=True,
        doc="The login name.",
    )
    email = email("EmailAddress", longest=120, search=True, write=True, doc="The e-mail address.")
    real_name = line("RealName", longest=120, search=True, write=True, doc="The full name.")
    nick_name = line("NickName", longest=16, search=True, write=True, doc="The nickname.")
    organization = line(
        "Organization", longest=200, search=True, write=True, doc="The organization."
    )
    gecos = line(
        "Gecos",
        longest=16,
        search=True,
        write=True,
        listed=False,
        doc="The user's Unix account.",
    )
    address1 = line(
        "Address1",
        longest=200,
        filtered=True,
        write=True,
        listed=False,
        doc="The first line of the postal address.",
    )
    address2 = line(
        "Address2",
        longest=200,
        filtered=True,
        write=True,
        listed=False,
        doc="The second line of the postal address.",
    )
    city = line("City", longest=100, search=True, write=True, listed=False, doc="The city.")
    state = line(
        "State", longest=100, filtered=True, write=True, listed=False, doc="The state or region."
    )
    zip = line("Zip", longest=16, filtered=True, write=True, listed=False, doc="The postal code.")
    country = line("Country", longest=50, search=True, write=True, listed=False, doc="The country.")
    home_phone = line(
        "HomePhone",
        longest=30,
        filtered=True,
        write=True,
        listed=False,
        doc="The phone number at home.",
    )
    work_phone = line(
        "WorkPhone",
        longest=30,
        filtered=True,
        write=True,
        listed=False,
        doc="The phone number at work.",
    )
    mobile_phone = line(
        "MobilePhone",
        longest=30,
        filtered=True,
        write=True,
        listed=False,
        doc="The mobile phone number.",
    )
    pager_phone = line(
        "PagerPhone", longest=30, filtered=True, write=True, listed=False, doc="The pager number."
    )
    contact_info = block(
        "FreeformContactInfo",
        filtered=True,
        write=True,
        listed=False,
        rest1="ContactInfo",
        doc="Further ways to reach the user, as free text.",
    )
    language = line(
        "Lang",
        longest=16,
        search=True,
        write=True,
        doc="The language code, such as ``fr`` or ``de``; empty for the site's default.",
    )
    timezone = line(
        "Timezone",
        longest=50,
        search=True,
        write=True,
        rest1=False,
        words=words.time_zones,
        doc="The time zone, such as ``Europe/Berlin``; empty for the site's default.",
    )
    signature = block(
        "Signature",
        filtered=True,
        write=True,
        listed=False,
        doc="The text below messages that the user writes in RT.",
    )
    comments = block(
        "Comments", filtered=True, write=True, listed=False, doc="Notes for administrators."
    )
    privileged = flag(
        "Privileged",
        write=True,
        listed=False,
        filtered=True,
        in_rows=False,
        doc="Whether the user can be given rights, as staff can.",
    )
    disabled = flag(
        "Disabled",
        write=True,
        listed=False,
        filtered=True,
        in_rows=False,
        doc="Whether the user is disabled.",
    )
    password = secret("Password", write=True, doc="The password. RT never returns it.")
    created = moment("Created", filtered=True)
    last_updated = moment("LastUpdated", filtered=True, search_as="updated")
    custom_fields = custom_fields(write=True, listed=False)

    @property
    def id(self) -> int:
        """The numeric id. A reference has the name alone: then AttributeError."""
        return own_id(self)

    may_hide = True

    def why_hidden(self, key: str) -> str:
        """Tell an empty value from one that RT keeps from ordinary users, who see little of others.

        A whole account that is hidden lacks ``Disabled``; in a row it has no ``Created``, which
        every account has.
        """
        if self.complete:
            return "" if key in self.raw or "Disabled" in self.raw else HIDDEN
        if key in _PUBLIC or self.raw.get(key) not in _NOTHING:
            return ""
        return HIDDEN if self.raw.get("Created", "not read") in _NOTHING else ""
