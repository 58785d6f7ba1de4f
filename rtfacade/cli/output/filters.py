"""``--jq`` and ``--template``: what is made of the JSON of a result."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any, TypeAlias

import rich_click as click

from rtfacade.cli.extras import load_extra
from rtfacade.cli.options import text_input
from rtfacade.records.json_values import is_array, is_object

#: Takes the whole result as plain data, and yields the texts to print, one a line.
Filter: TypeAlias = Callable[[Any], Iterator[str]]
_INDEXES_ARRAY = "Cannot index array with string"
_ARRAY = "; the result is an array, so begin with .[], such as .[].id"
#: A field as the templates of Go have it.
_GO_FIELD = re.compile(r"\{\{-?\s*(?:range\s+)?\.")
_JINJA = "; templates are Jinja's, filled in for each record: {{ id }} {{ owner.name }}"


def jq(expression: str, *, indent: int | None) -> Filter:
    """Return a filter for a jq expression; UsageError for one that jq does not understand.

    Texts are printed as they are, as ``jq --raw-output`` does, and everything else as JSON.
    """
    module = load_extra("jq", "cli")
    try:
        program = module.compile(expression)
    except ValueError as error:
        raise click.UsageError(f"--jq: {_reason(error)}") from error

    def apply(value: Any) -> Iterator[str]:
        try:
            for one in program.input_value(value):
                is_text = isinstance(one, str)
                yield one if is_text else json.dumps(one, ensure_ascii=False, indent=indent)
        except ValueError as error:
            hint = _ARRAY if is_array(value) and _INDEXES_ARRAY in str(error) else ""
            raise click.UsageError(f"--jq: {_reason(error)}{hint}") from error

    return apply


def _reason(error: ValueError) -> str:
    """Return what jq says, without the lines that repeat the program."""
    return str(error).partition("\n")[0].removeprefix("jq: error: ").removesuffix(":")


def template(given: str) -> Filter:
    """Return a filter for a Jinja template (text or ``@FILE``), filled in for each record.

    The fields of the record are its variables, and ``record`` is all of it. UsageError for a
    template that Jinja does not understand, and for a name that the record does not have.
    """
    load_extra("jinja2", "cli")
    from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment: Any = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
    environment.filters["date"] = _date
    text = text_input.read(given, "the template")
    try:
        ready = environment.from_string(text)
    except TemplateSyntaxError as error:
        hint = _JINJA if _GO_FIELD.search(text) else ""
        reason = f"{error.message}{hint}"
        raise click.UsageError(f"--template, line {error.lineno}: {reason}") from error

    def apply(value: Any) -> Iterator[str]:
        for record in value if is_array(value) else [value]:
            names: dict[str, Any] = dict(record) if is_object(record) else {}
            try:
                yield ready.render({"record": record, **names})
            except (TemplateError, TypeError, ValueError) as error:
                raise click.UsageError(f"--template: {error}{_known(names)}") from error

    return apply


def _known(names: Iterable[str]) -> str:
    return f"; known are {', '.join(names)}" if names else ""


def _date(value: object, form: str = "%Y-%m-%d %H:%M") -> str:
    """Format a time of RT in the local zone, by the letters of strftime; nothing for no time."""
    if not value:
        return ""
    return datetime.fromisoformat(str(value)).astimezone().strftime(form)
