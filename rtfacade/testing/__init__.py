"""A temporary real RT for tests, from Debian's packages, on loopback.

`RTServer` starts one in a program, `python -m rtfacade.testing` by hand, and the fixtures of
`rtfacade.testing.plugin` start one for tests with pytest. The standard library is enough.
"""

from rtfacade.testing._server.errors import RTFailed, RTUnavailable
from rtfacade.testing._server.running import RunningRT
from rtfacade.testing._server.server import RTServer

__all__ = ["RTFailed", "RTServer", "RTUnavailable", "RunningRT"]
