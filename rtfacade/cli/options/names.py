"""Types of names of queues, groups and statuses. Any text is accepted: RT checks it."""

from __future__ import annotations

from typing import Any

import rich_click as click


class Names(click.ParamType[Any, Any]):
    """A name that RT has; shells complete it by the kind (rtfacade.cli.completion)."""

    def __init__(self, kind: str) -> None:
        """Take names of this kind: ``queue``, ``group`` or ``status``."""
        self.name = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Accept any text; RT checks it."""
        return str(value)


QUEUE, GROUP, STATUS = Names("queue"), Names("group"), Names("status")
