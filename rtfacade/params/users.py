"""The keywords of ``users.create``, ``users.update`` and ``users.ensure``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypedDict

from rtfacade.records.serialize import FieldValues


class UserFields(TypedDict, total=False):
    """A keyword that is not given is left alone; ``""`` clears a text."""

    email: str
    real_name: str
    nick_name: str
    gecos: str
    """Name of the account on the site's Unix machines."""
    organization: str
    address1: str
    address2: str
    city: str
    state: str
    zip: str
    country: str
    home_phone: str
    work_phone: str
    mobile_phone: str
    pager_phone: str
    contact_info: str
    language: str
    """RT's code, ``fr`` or ``de``."""
    timezone: str
    signature: str
    comments: str
    privileged: bool
    disabled: bool
    password: str
    """Write only: RT never returns it, so it cannot be read back."""
    custom_fields: Mapping[str, FieldValues]


class UserChanges(UserFields, total=False):
    """What update takes beyond that."""

    name: str
