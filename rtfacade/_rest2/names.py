"""Names of users and queues in paths, where digits are an id and "/" has no escape."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^/\\;]+")


def by_number(given: object) -> bool:
    """Tell an id (``int``) from a name; text is a name, digits too."""
    return isinstance(given, int) and not isinstance(given, bool)


def fits_a_path(name: str) -> bool:
    """Tell whether RT finds an object by this name in a path.

    A slash is decoded before routing and matches nothing, a dot segment is resolved on the way,
    digits are an id, and a name with control characters is nobody's. Letters outside ASCII are
    found on SQLite and MariaDB and not on PostgreSQL: RT does not decode them there.
    """
    return (
        bool(_PLAIN.fullmatch(name))
        and name not in (".", "..")
        and name.isascii()
        and not name.isdigit()
        and name.isprintable()
        and name == name.strip()
    )
