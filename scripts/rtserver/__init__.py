"""A throw-away real RT on loopback, from Debian's packages."""

from .errors import RTFailed, RTUnavailable
from .server import RTServer

__all__ = ["RTFailed", "RTServer", "RTUnavailable"]
