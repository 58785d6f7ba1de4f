"""What RT says about itself."""

from __future__ import annotations

from collections.abc import Iterable

from rtfacade.records import json_values
from rtfacade.records.descriptors import text
from rtfacade.records.record import Record


class Info(Record):
    """What RT says about itself."""

    summary_fields = ("version",)
    version = text("Version", doc="As RT prints it: ``6.0.0``, ``5.0.3+dfsg-3~deb12u6``.")

    @property
    def plugins(self) -> tuple[str, ...]:
        """Names of the installed extensions; empty for all but super users (RT 5.0.5 and later)."""
        return tuple(str(name) for name in _names(self.raw.get("Plugins")))


def _names(value: object) -> Iterable[object]:
    return value if json_values.is_object(value) else json_values.array(value)
