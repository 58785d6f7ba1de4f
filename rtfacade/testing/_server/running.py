"""What a test may ask of an RT, wherever that runs."""

from __future__ import annotations

from collections.abc import Mapping
from email.message import EmailMessage
from typing import Protocol


class RunningRT(Protocol):
    """An RT that answers: a temporary one, or another that the environment points at."""

    @property
    def url(self) -> str:
        """Where RT answers."""
        ...

    @property
    def user(self) -> str:
        """The name of an administrator."""
        ...

    @property
    def password(self) -> str:
        """The administrator's password."""
        ...

    @property
    def token(self) -> str:
        """The administrator's token."""
        ...

    @property
    def tokens(self) -> Mapping[str, str]:
        """The token of each known user."""
        ...

    @property
    def passwords(self) -> Mapping[str, str]:
        """The password of each known user."""
        ...

    def create_token(self, user: str) -> str:
        """A new token for `user`."""
        ...

    def perl(self, code: str) -> str:
        """Run Perl inside this RT; what it prints."""
        ...

    def mails(self, since: float = 0) -> list[EmailMessage]:
        """The messages RT has sent since that moment (as of time.time()), oldest first."""
        ...
