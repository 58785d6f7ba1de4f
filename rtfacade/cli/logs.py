"""Logging for --verbose and --debug, to standard error, with secrets masked."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Callable, Iterable

from rtfacade.cli.output.cells import safe

_HIDDEN = "[hidden]"
_SESSION = re.compile(r"(RT_SID_[^=;,\s'\"]*=)[^;,\s'\"]+")
_HEADER = re.compile(r"(?i)((?:token|basic)\s+)[\w.+/=-]{8,}")


def mask(text: str, secrets: Iterable[str]) -> str:
    """Mask these secrets, session cookies and authentication headers."""
    for secret in sorted(secrets, key=len, reverse=True):
        text = text.replace(secret, _HIDDEN)
    return _HEADER.sub(rf"\1{_HIDDEN}", _SESSION.sub(rf"\1{_HIDDEN}", text))


class _Masked(logging.Formatter):
    def __init__(self, mask_text: Callable[[str], str]) -> None:
        super().__init__("%(name)s: %(asctime)s %(message)s", "%H:%M:%S")
        self._mask = mask_text

    def format(self, record: logging.LogRecord) -> str:
        return safe(self._mask(super().format(record)))


def start(mask_text: Callable[[str], str], *, http: bool) -> None:
    """Log to standard error; ``http`` includes the messages of httpx and httpcore."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Masked(mask_text))
    names = ("rtfacade", "httpx", "httpcore") if http else ("rtfacade",)
    for name in names:
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(logging.DEBUG)
