"""Start a temporary RT by hand: `python -m rtfacade.testing --help`."""

import sys

from rtfacade.testing._server.command import main

sys.exit(main())
