"""Who RT takes us for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rtfacade import UserRecord
    from rtfacade.cli.app import App

#: RT writes a token as version, number of its user, and the secret.
_TOKEN = re.compile(r"\d+-(\d+)-.+", re.ASCII)


def me(app: App) -> UserRecord:
    """Read one's own record: RT has no request for it, but a token begins with its user's number.

    Raises ValueError for a token of another form.
    """
    settings = app.settings
    if "token" not in settings:
        return app.rt.users.get(str(settings["user"]))
    match = _TOKEN.fullmatch(settings["token"])
    if match is None:
        raise ValueError("this token does not say whose it is: name the person")
    return app.rt.users.get(int(match[1]))
