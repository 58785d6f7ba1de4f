"""The user who is logged in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rtfacade import UserRecord
    from rtfacade.cli.app import App

#: RT writes a token as version, number of its user, and the secret.
_TOKEN = re.compile(r"\d+-(\d+)-.+", re.ASCII)


def get(app: App) -> UserRecord:
    """Read the record of the current user. A token starts with the id of its user.

    Raises ValueError for a token of another form.
    """
    settings = app.settings
    if "token" not in settings:
        return app.rt.users.get(str(settings["user"]))
    match = _TOKEN.fullmatch(settings["token"])
    if match is None:
        raise ValueError("cannot tell the user from this token: pass the name")
    return app.rt.users.get(int(match[1]))
