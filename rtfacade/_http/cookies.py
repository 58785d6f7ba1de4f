"""A jar that stays empty: a cookie outranks explicit credentials in RT."""

from __future__ import annotations

from http.cookiejar import CookieJar
from typing import Any


class NoCookies(CookieJar):
    """Takes no cookie and does not read what servers send, which would cost a part of each call."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Leave the cookies of an answer alone."""

    def add_cookie_header(self, request: Any) -> None:
        """Have nothing to add."""
