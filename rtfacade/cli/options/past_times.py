"""Times in filters: ``7d`` is seven days ago for what has happened, and ahead for what is due."""

from __future__ import annotations

from rtfacade.cli.options.value_types import Moment

PAST, AHEAD = Moment(past=True, clears=False), Moment(clears=False)
