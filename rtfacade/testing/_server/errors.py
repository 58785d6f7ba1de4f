"""What can go wrong around a temporary RT."""

from __future__ import annotations


class RTUnavailable(RuntimeError):  # noqa: N818  the name says it all
    """No RT is installed here and we may not install one; the message says what to run."""


class RTFailed(RuntimeError):  # noqa: N818  likewise
    """RT is installed but did not do what it was told; the message ends with RT's own words."""
