"""Classes of articles."""

from __future__ import annotations

from typing import ClassVar

from rtfacade.records.base import Named
from rtfacade.records.descriptors import custom_fields, flag, number


class ClassRecord(Named):
    """A class of articles."""

    web_path = "Admin/Articles/Classes/Modify.html"
    custom_field_type: ClassVar[str] = "RT::Class"

    sort_order = number(
        "SortOrder",
        write=True,
        search=True,
        doc="The position in lists of classes; lower numbers come first.",
    )
    disabled = flag("Disabled", write="update", search=True, doc="Whether the class is disabled.")
    custom_fields = custom_fields(
        write="update", listed=False, doc="The class's own custom fields, not its articles'."
    )
