"""Keeps session cookies out of httpcore's debug log.

httpx hides credentials in what it prints, but httpcore logs the headers of every answer at DEBUG
as they came, and whoever reads RT's ``Set-Cookie`` there has the session. Its loggers know nothing
of us, so a filter takes the value out of their records. It looks for RT's cookies alone: what
other programs log through httpcore stays as it is.
"""

from __future__ import annotations

import logging
import re

#: What httpcore names its protocols, the ones that read headers.
_LOGGERS = ("httpcore.http11", "httpcore.http2")
_SESSION = re.compile(r"""(RT_SID_[^=;,\s'"]*=)[^;,\s'"]+""")


class _HideSessions(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        text = record.getMessage()
        hidden = _SESSION.sub(r"\1[hidden]", text)
        if hidden != text:
            record.msg, record.args = hidden, ()
        return True


_FILTER = _HideSessions()


def hide_sessions() -> None:
    """Install the filter; doing it again changes nothing."""
    for name in _LOGGERS:
        logging.getLogger(name).addFilter(_FILTER)
