"""Groups."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records.base import Named
from rtfacade.records.descriptors import custom_fields, flag, line, same_trimmed


class GroupRecord(Named):
    """A group."""

    kind: ClassVar = "group"
    web_path = "Group/Summary.html"

    custom_field_type: ClassVar[str] = "RT::Group"
    name = line(
        "Name",
        longest=200,
        write=True,
        argument=True,
        search=True,
        same=same_trimmed,
        doc="The name.",
    )
    description = line(
        "Description", longest=255, write=True, argument=True, search=True, doc="The description."
    )
    domain = line(
        "Domain",
        doc="``UserDefined`` for groups that people create; RT has others for its own use.",
    )
    disabled = flag(
        "Disabled",
        write="update",
        listed=False,
        filtered=True,
        in_rows=False,
        doc="Whether the group is disabled.",
    )
    custom_fields = custom_fields(write=True, listed=False)
