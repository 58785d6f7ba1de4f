"""The option ``--sort``."""

from __future__ import annotations

from rtfacade.cli.options.decorators import option
from rtfacade.cli.output import record_values

by_option = option(
    "--sort",
    default="id",
    metavar="FIELD",
    help="Sort by this field. Use -created for newest first.",
)


def column(kind: type, given: str) -> str:
    """Return RT's name of a field; unknown names are passed on as they are."""
    sign, name = ("-", given[1:]) if given.startswith("-") else ("", given)
    field = record_values.field_of(kind, name)
    return sign + ("id" if name == "id" else name if field is None else field.key)
