"""Mails in files: what a message of RT lacks for them, and the mbox format."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import format_datetime, formataddr, parseaddr
from typing import Any, Final

from rtfacade.records.descriptors import read_moment
from rtfacade.records.json_values import is_object

#: What to read of a transaction for ``missing_headers``.
FIELDS: Final = ("Creator.Name", "Creator.RealName", "Creator.EmailAddress")

_FROM = re.compile(rb"^(>*From )", re.MULTILINE)


def missing_headers(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Return ``From`` and ``Date`` of a transaction, which what is written in RT does not have."""
    headers: list[tuple[str, str]] = []
    creator = row.get("Creator")
    if is_object(creator) and creator.get("EmailAddress"):
        name = str(creator.get("RealName") or creator.get("Name") or creator.get("id") or "")
        address = str(creator["EmailAddress"])
        if address.isascii() and address.isprintable():
            known = "".join(c for c in name if c.isprintable()).encode("utf-8", "replace")
            headers.append(("From", formataddr((known.decode(), address), "utf-8")))
    created = read_moment(row.get("Created"))
    if created is not None:
        headers.append(("Date", format_datetime(created)))
    return headers


def mbox_entry(mail: bytes, row: Mapping[str, Any]) -> bytes:
    """Return a mail as an entry of an mbox file (mboxrd: ``From`` at a line's start is quoted)."""
    sender = parseaddr(dict(missing_headers(row)).get("From", ""))[1].replace(" ", "")
    created = read_moment(row.get("Created"))
    when = created.ctime() if created else "Thu Jan  1 00:00:00 1970"
    body = _FROM.sub(rb">\1", mail)
    ending = b"\n" if body.endswith(b"\n") else b"\n\n"
    return f"From {sender or 'MAILER-DAEMON'} {when}\n".encode() + body + ending
