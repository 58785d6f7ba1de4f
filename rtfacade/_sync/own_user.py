# written by scripts/unasync.py from rtfacade/_async/own_user.py; do not edit
"""Who the client is logged in as, asked only when that has to be known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rt_rest2.api import ticket as ticket_ops
from rt_rest2.api import user as user_ops
from rtfacade._sync.base import Transport, read_object
from rtfacade.errors import RTError
from rtfacade.records.json_values import is_object, objects


class OwnUser:
    """The name of the user who is logged in."""

    def __init__(self, client: Transport, hint: str | int | None) -> None:
        """``hint`` is the name or the number of the user, if the credentials tell."""
        self._client = client
        self._number = hint if isinstance(hint, int) else None
        self._name = hint if isinstance(hint, str) else None

    def name(self) -> str | None:
        """Return the name; None where RT does not tell it. One request, once a client."""
        if self._name is None:
            self._name = self._find()
        return self._name

    def has_created(self, raw: Mapping[str, Any]) -> bool:
        """Tell whether this user is the ``Creator`` of what RT describes."""
        name = self.name()
        return name is not None and creator_of(raw).casefold() == name.casefold()

    def _find(self) -> str | None:
        try:
            if self._number is not None:
                request = user_ops.user_id_name_get.request_kwargs(str(self._number))
                return str((read_object(self._client, request)).get("Name") or "") or None
            own = ticket_ops.tickets_get.request_kwargs(
                query="Creator = '__CurrentUser__'", per_page=1, page=1, fields="Creator"
            )
            rows = objects((read_object(self._client, own)).get("items"))
        except RTError:
            return None
        return (creator_of(rows[0]) or None) if rows else None


def creator_of(raw: Mapping[str, Any]) -> str:
    """Return the name of the user who made a record."""
    creator = raw.get("Creator")
    return str(creator.get("id") or "") if is_object(creator) else str(creator or "")
