"""Logging for --verbose and --debug, to standard error, with secrets masked."""

from __future__ import annotations

import base64
import logging
import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rtfacade.cli.app import App

_HIDDEN = "[hidden]"
_SESSION = re.compile(r"(RT_SID_[^=;,\s'\"]*=)[^;,\s'\"]+")
_HEADER = re.compile(r"(?i)((?:token|basic)\s+)[\w.+/=-]{8,}")


def mask(app: App, text: str) -> str:
    """Mask secrets: those in use, session cookies and authentication headers."""
    for secret in sorted(app.secrets | _encoded(app), key=len, reverse=True):
        text = text.replace(secret, _HIDDEN)
    return _HEADER.sub(rf"\1{_HIDDEN}", _SESSION.sub(rf"\1{_HIDDEN}", text))


def _encoded(app: App) -> set[str]:
    """Return user and password as a Basic header has them."""
    found = app.__dict__.get("settings", {})
    if not {"user", "password"} <= found.keys():
        return set()
    return {base64.b64encode(f"{found['user']}:{found['password']}".encode()).decode()}


class _Masked(logging.Formatter):
    def __init__(self, app: App) -> None:
        super().__init__("%(name)s: %(message)s")
        self._app = app

    def format(self, record: logging.LogRecord) -> str:
        return mask(self._app, super().format(record))


def start(app: App) -> None:
    """Log to standard error, if --verbose or --debug is given."""
    if not (app.asked("verbose") or app.asked("debug")):
        return
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Masked(app))
    names = ("rtfacade", "httpx", "httpcore") if app.asked("debug") else ("rtfacade",)
    for name in names:
        logger = logging.getLogger(name)
        logger.handlers = [handler]
        logger.propagate = False
        logger.setLevel(logging.DEBUG)
