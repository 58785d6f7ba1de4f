"""A throw-away real RT on loopback, from Debian's packages."""

from rtserver.errors import RTFailed, RTUnavailable
from rtserver.running import RunningRT
from rtserver.server import RTServer

__all__ = ["RTFailed", "RTServer", "RTUnavailable", "RunningRT"]
