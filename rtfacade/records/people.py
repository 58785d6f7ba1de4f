"""Users, groups, and whoever is in a role."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rtfacade.errors import ProtocolError
from rtfacade.records import json_values
from rtfacade.records.base import Named
from rtfacade.records.descriptors import Record, custom_fields, flag, moment, text


class UserRecord(Record):
    """A user. Of other people's accounts, ordinary users see name, real name and e-mail only."""

    real_name = text("RealName")
    email = text("EmailAddress")
    nick_name = text("NickName")
    gecos = text("Gecos")
    """The name of the account on the site's Unix machines."""
    organization = text("Organization")
    address1 = text("Address1")
    address2 = text("Address2")
    city = text("City")
    state = text("State")
    zip = text("Zip")
    country = text("Country")
    home_phone = text("HomePhone")
    work_phone = text("WorkPhone")
    mobile_phone = text("MobilePhone")
    pager_phone = text("PagerPhone")
    contact_info = text("FreeformContactInfo")
    language = text("Lang")
    """RT's language code for this user, ``""`` for the site's."""
    timezone = text("Timezone")
    signature = text("Signature")
    comments = text("Comments")
    """Notes of the administrators."""
    privileged = flag("Privileged")
    disabled = flag("Disabled")
    created = moment("Created")
    last_updated = moment("LastUpdated")
    custom_fields = custom_fields()

    @property
    def id(self) -> int:
        """The numeric id. A reference has the name alone: then AttributeError."""
        return _own_id(self, "a reference to a user says only the name; rt.users.get(name) has it")

    @property
    def name(self) -> str:
        """The login name, which is where a reference has its ``id`` (RT's expand_uid)."""
        return str(self.raw.get("Name") or self.raw.get("id") or "")

    def __repr__(self) -> str:
        return f"{type(self).__name__}(name={self.name!r})"


class GroupRecord(Named):
    """A group."""

    domain = text("Domain")
    """``UserDefined`` for the groups people make; RT keeps others for its own use."""
    disabled = flag("Disabled")
    custom_fields = custom_fields()


class Principal(Record):
    """Somebody in a role or a group: a user, or a group."""

    @property
    def kind(self) -> str:
        """``user`` or ``group``."""
        return str(self.raw.get("type") or "user")

    @property
    def name(self) -> str:
        """The name; of a group whose name was not read, its number."""
        return str(self.raw.get("Name") or self.raw.get("id") or "")

    @property
    def id(self) -> int:
        """The numeric id. A reference to a user has the name alone: then AttributeError."""
        return _own_id(self, "a reference to a user says only the name; rt.users.get(name) has it")

    email = text("EmailAddress")
    real_name = text("RealName")

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.kind} {self.name!r})"


def read_custom_roles(raw: Mapping[str, Any]) -> Mapping[str, tuple[Principal, ...]]:
    """Find custom roles where each version of RT puts them.

    Up to 5.0.3 they are ``RT::CustomRole-<n>`` at the top; later a ``CustomRoles`` object by name.
    """
    named = raw.get("CustomRoles")
    if json_values.is_object(named):
        found = named
    else:
        found = {key: value for key, value in raw.items() if key.startswith("RT::CustomRole-")}
    return {
        name: tuple(
            Principal.of(item)
            for item in (value if json_values.is_array(value) else [value])
            if json_values.is_object(item)
        )
        for name, value in found.items()
    }


def _own_id(record: Record, otherwise: str) -> int:
    """Take the id from where RT left it: the record, a hyperlink to itself, or nowhere."""
    own = str(record.raw.get("id", ""))
    if own.isascii() and own.isdigit() and _is_number(record.raw):
        return int(own)
    for link in json_values.objects(record.raw.get("_hyperlinks")):
        if link.get("ref") == "self":
            return json_values.identifier(link)
    if record.complete or record.raw.get("type") == "group":
        raise ProtocolError(f"a record without its number: {record.raw!r}")
    raise AttributeError(otherwise)


def _is_number(raw: Mapping[str, Any]) -> bool:
    """Tell a number from a user *named* with digits: there the reference repeats the name."""
    if isinstance(raw["id"], int) or raw.get("type") == "group" or "Creator" in raw:
        return True
    return raw.get("Name", raw["id"]) not in ("", None, raw["id"])
