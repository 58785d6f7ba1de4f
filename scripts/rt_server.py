#!/usr/bin/env python3
"""Start a throw-away real RT on loopback: `python scripts/rt_server.py --help`.

In a program: `with RTServer() as server: ...`. Only the standard library is needed.
"""

from __future__ import annotations

import sys

from rtserver import RTFailed, RTServer, RTUnavailable
from rtserver.command import main

__all__ = ["RTFailed", "RTServer", "RTUnavailable"]

if __name__ == "__main__":
    sys.exit(main())
