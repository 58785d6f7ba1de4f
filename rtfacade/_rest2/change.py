"""A change to be sent to RT and compared with what RT holds afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import attrs

from rtfacade._rest2.payload import build_payload
from rtfacade._rest2.verification import find_unapplied
from rtfacade.records.record import Record


@attrs.frozen
class Change:
    """The keywords of a write, and the JSON made of them, built once."""

    record: type[Record]
    requested: Mapping[str, Any]
    payload: dict[str, Any]

    @classmethod
    def of(cls, record: type[Record], requested: Mapping[str, Any]) -> Change:
        """Check the keywords and build the JSON; TypeError or ValueError for a wrong one."""
        return cls(record, requested, build_payload(record, requested))

    def unapplied(self, raw: Mapping[str, Any]) -> list[str]:
        """Name what was requested and is not so in a record of RT, with both values."""
        return find_unapplied(self.record, self.requested, raw, self.payload)
