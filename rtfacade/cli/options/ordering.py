"""The order of a list, by our names of fields or by RT's."""

from __future__ import annotations

from rtfacade.cli.options.decorators import option
from rtfacade.cli.output import record_values

by_option = option(
    "--sort", default="id", metavar="FIELD", help="By this field; -created is newest first."
)


def column(kind: type, given: str) -> str:
    """Return RT's word for a name of ours; other words are taken for RT's own."""
    sign, name = ("-", given[1:]) if given.startswith("-") else ("", given)
    field = record_values.field_of(kind, name)
    return sign + ("id" if name == "id" else name if field is None else field.key)
