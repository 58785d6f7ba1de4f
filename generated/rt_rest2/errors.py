"""Errors that operations raise"""

from collections.abc import Mapping

SHOWN = 1000  # characters of the content in the text of an error; `content` has all of it


class UnexpectedStatus(Exception):
    """The server answered with a status that gives no result"""

    def __init__(
        self,
        status_code: int,
        content: bytes,
        headers: Mapping[str, str] | None = None,
        reason: str = "Unexpected status code",
    ) -> None:
        self.status_code = status_code
        self.content = content
        self.headers: Mapping[str, str] = {} if headers is None else headers
        self.reason = reason
        super().__init__(status_code, content)

    def __str__(self) -> str:
        content = self.content.decode(errors="replace")
        if len(content) > SHOWN:
            content = f"{content[:SHOWN]}… ({len(self.content)} bytes)"
        return f"{self.reason}: {int(self.status_code)}\n\nResponse content:\n{content}"


class UnreadableAnswer(UnexpectedStatus, ValueError):
    """The status is described, and the content is not what the description says"""


__all__ = ["UnexpectedStatus", "UnreadableAnswer"]
