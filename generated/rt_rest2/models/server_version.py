from __future__ import annotations

from typing import Any, ClassVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import reading as _r
from ..reading import Fields, OpenModel
from ..types import UNSET, Unset


@_attrs_define
class ServerVersion(OpenModel[Any]):
    """The server."""

    version: str
    """ RT's version, with the packager's suffix: for example 5.0.3+dfsg-3~deb12u7. """

    plugins: list[str] | Unset = UNSET
    """ Installed extensions. From 5.0.5, only superusers get this key. """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    _FIELDS: ClassVar[Fields] = {
        "version": ("Version", _r.plain, True),
        "plugins": ("Plugins", _r.many(_r.plain), False),
    }
