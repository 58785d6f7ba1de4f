"""Groups."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records.base import Named
from rtfacade.records.descriptors import custom_fields, flag, line


class GroupRecord(Named):
    """A group."""

    kind: ClassVar = "group"

    description = line("Description", write=True, argument=True)
    domain = line(
        "Domain",
        doc="``UserDefined`` for the groups people make; RT keeps others for its own use.",
    )
    disabled = flag("Disabled", write="update", listed=False)
    custom_fields = custom_fields(write=True, listed=False)
