"""A secret that knows where it came from, so that an error can name the place."""

from __future__ import annotations

from typing import Self


class Secret(str):
    """A token or password from a variable or a file; ``source`` names that place."""

    __slots__ = ("source",)

    source: str

    def __new__(cls, value: str, source: str) -> Self:
        """Keep the value and where it came from."""
        secret = super().__new__(cls, value)
        secret.source = source
        return secret

    def __repr__(self) -> str:
        return f"<secret from {self.source}>"


def source_of(value: str, otherwise: str) -> str:
    """Return where a secret came from; ``otherwise`` for a plain text."""
    return value.source if isinstance(value, Secret) else otherwise
