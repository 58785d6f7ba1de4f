"""Custom fields, as they are set up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Self

from rtfacade.records import descriptors, json_values, words
from rtfacade.records.base import Named
from rtfacade.records.descriptors import WriteOnly, flag, line, number, same_or_default

_OLD_TYPE = re.compile("(.+)(Single|Multiple)")


def with_type(changes: Mapping[str, Any]) -> dict[str, Any]:
    """Write a type as RT keeps it: ``SelectMultiple`` is ``Select`` with any number of values.

    RT takes these names for a new field only. Raises ValueError if ``max_values`` says otherwise.
    """
    given = changes.get("type")
    old = _OLD_TYPE.fullmatch(given) if isinstance(given, str) else None
    if old is None:
        return dict(changes)
    most = 1 if old[2] == "Single" else 0
    if changes.get("max_values", most) not in (most, None):
        raise ValueError(f"type {given!r} means max_values={most}, not {changes['max_values']!r}")
    return {**changes, "type": old[1], "max_values": most}


class CustomFieldRecord(Named):
    """A custom field, as it is set up; its values on a ticket are in ``ticket.custom_fields``."""

    web_path = "Admin/CustomFields/Modify.html"
    #: RT tells a default for a column that is empty, and orders by what is in the column.
    not_ordered: ClassVar[tuple[str, ...]] = ("RenderType",)
    name = line("Name", longest=200, write=True, argument=True, search=True, doc="The name.")
    more_columns: ClassVar[tuple[str, ...]] = (
        "Creator",
        "LastUpdatedBy",
        "BasedOn",
        "ValuesClass",
        "CanonicalizeClass",
    )
    type = line(
        "Type",
        longest=200,
        write=True,
        argument=True,
        search=True,
        words=lambda: words.CUSTOM_FIELD_TYPES,
        doc="The type, such as ``Select``, ``Freeform``, ``Text``, ``Date`` or ``Image``.",
    )
    max_values = number(
        "MaxValues",
        write=True,
        search=True,
        doc="How many values it takes: 1, or 0 for any number.",
    )
    lookup_type = line(
        "LookupType",
        longest=255,
        write=True,
        search=True,
        words=lambda: words.LOOKUP_TYPES,
        doc="What it belongs to, such as ``RT::Queue-RT::Ticket`` or ``RT::Catalog-RT::Asset``.",
    )
    pattern = line(
        "Pattern", write=True, search=True, doc="The regular expression that values must match."
    )
    entry_hint = line(
        "EntryHint",
        longest=255,
        write=True,
        search=True,
        doc="The hint that RT shows beside the field.",
    )
    render_type = line(
        "RenderType",
        longest=64,
        write=True,
        filtered=True,  # by what RT tells
        words=lambda: words.RENDER_TYPES,
        same=same_or_default("Dropdown", "Select box"),
        doc="The widget: ``Select box``, ``Dropdown`` or ``List``.",
    )
    based_on = WriteOnly(
        "BasedOn",
        descriptors.NAMED,
        write=True,
        takes="int",
        doc="The field that its values depend on.",
    )
    sort_order = number(
        "SortOrder",
        write=True,
        search=True,
        doc="The position among custom fields; lower numbers come first.",
    )
    unique_values = flag(
        "UniqueValues",
        write=True,
        search=True,
        doc="Whether two records may not have the same value.",
    )
    disabled = flag(
        "Disabled", write="update", search=True, doc="Whether the custom field is disabled."
    )

    @classmethod
    def of(
        cls,
        raw: Mapping[str, Any],
        *,
        complete: bool = False,
        etag: str | None = None,
        home: object = None,
    ) -> Self:
        """Wrap RT's answer; ``home`` is the resource whose verbs the record has.

        RT stores no widget where it is the default one. Lists tell it all the same, single reads
        do not.
        """
        if complete and raw.get("Type") == "Select" and not raw.get("RenderType"):
            takes_one = str(raw.get("MaxValues")) == "1"
            raw = {**raw, "RenderType": "Dropdown" if takes_one else "Select box"}
        return super().of(raw, complete=complete, etag=etag, home=home)

    @property
    def values(self) -> tuple[str, ...]:
        """The allowed values in their order; of a field that takes any value, none.

        A row of a search does not have them: AttributeError.
        """
        if "Values" not in self.raw and not self.complete:
            raise AttributeError("a list does not have the values: get() the custom field")
        return tuple(str(value) for value in json_values.array(self.raw.get("Values")))
