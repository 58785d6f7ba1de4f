"""Names for parts that have none."""

from __future__ import annotations

import mimetypes
from typing import Final

#: What ``mimetypes`` does not know, knows differently on each system, or calls oddly.
_EXTENSIONS: Final = {
    "application/ics": ".ics",
    "application/ms-tnef": ".dat",
    "application/octet-stream": ".bin",
    "application/pgp-encrypted": ".asc",
    "application/pgp-keys": ".asc",
    "application/pgp-signature": ".asc",
    "application/pkcs7-mime": ".p7m",
    "application/pkcs7-signature": ".p7s",
    "application/vnd.ms-tnef": ".dat",
    "application/x-pkcs7-mime": ".p7m",
    "application/x-pkcs7-signature": ".p7s",
    "image/jpeg": ".jpg",
    "message/global": ".eml",
    "message/news": ".eml",
    "message/rfc822": ".eml",
    "text/calendar": ".ics",
    "text/csv": ".csv",
    "text/directory": ".vcf",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/plain": ".txt",
    "text/vcard": ".vcf",
    "text/x-vcard": ".vcf",
}


def nameless(id: int, content_type: str) -> str:
    """Return the name of a file that has none: ``attachment-7.pdf``."""
    return f"attachment-{id}{_extension(content_type.partition(';')[0].strip().lower())}"


def _extension(kind: str) -> str:
    if kind in _EXTENSIONS:
        return _EXTENSIONS[kind]
    guessed = mimetypes.guess_extension(kind)
    if guessed:
        return guessed
    # Reports of delivery and of spam, headers: text to read.
    return ".txt" if kind.startswith(("message/", "multipart/", "text/")) else ".bin"
