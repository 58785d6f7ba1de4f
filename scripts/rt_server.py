#!/usr/bin/env python3
"""Start a temporary real RT in a checkout: `python scripts/rt_server.py --help`.

The same as `python -m rtfacade.testing`, from any folder and with nothing installed: only the
standard library is needed. In a program: `with RTServer() as server: ...`.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from rtfacade.testing import RTFailed, RTServer, RTUnavailable
from rtfacade.testing._server.command import main

__all__ = ["RTFailed", "RTServer", "RTUnavailable"]

if __name__ == "__main__":
    sys.exit(main())
