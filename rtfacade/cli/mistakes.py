"""Mistakes in the line itself: a missing argument, a choice that is none, a text without quotes."""

from __future__ import annotations

import re
import shlex
from collections.abc import Sequence
from typing import Any, cast

import rich_click as click

from rtfacade.cli.app import App

_CHOICE = re.compile(r"'(.+?)' is not one of ", re.DOTALL)


def explained(
    command: click.Command, ctx: click.Context, args: Sequence[str], error: click.UsageError
) -> click.UsageError:
    """Return the error with what would be right, if that can be told."""
    if isinstance(error, click.MissingParameter):
        taken = ctx.ensure_object(App).options.get("json")
        hint = f"--json read {taken!r} as FIELDS: put --json last, or write --json="
        return click.UsageError(f"{error.format_message()} ({hint})", ctx) if taken else error
    if isinstance(error, click.BadParameter):
        return _with_suggestion(ctx, error)
    if "unexpected extra argument" in error.message:
        return _with_quotes(command, ctx, args, error)
    return error


def _with_suggestion(ctx: click.Context, error: click.BadParameter) -> click.UsageError:
    from rtfacade.records.suggestions import did_you_mean

    kind = getattr(error.param, "type", None)
    typed = _CHOICE.search(error.message)
    if not isinstance(kind, click.Choice) or typed is None:
        return error
    known = list(map(str, cast("click.Choice[str]", kind).choices))
    text = f"{error.message.rstrip('.')}{did_you_mean(typed[1], known)}"
    return click.BadParameter(text, ctx=ctx, param=error.param)


def _with_quotes(
    command: click.Command, ctx: click.Context, args: Sequence[str], error: click.UsageError
) -> click.UsageError:
    """Show the text or the query that the words were meant to be, in quotation marks."""
    from rtfacade.cli.options.query_text import read

    values, extra, _ = command.make_parser(ctx).parse_args(list(args))
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    texts = [one for one in arguments if isinstance(values.get(one.name or ""), str)]
    where = values.get("where")
    conditions = cast("list[str]", where) if isinstance(where, list) else []
    condition = next((one for one in reversed(conditions) if " " not in one), None)
    if condition is not None:
        before, first = "--where ", str(condition)
    elif texts and texts[-1].type == click.STRING:
        before, first = "", str(values[str(texts[-1].name)])
    else:
        return _without_arguments(command, ctx, extra, error)
    words = " ".join([first, *extra])
    reading = read(words) if texts and texts[-1].name == "query" and not before else None
    meant = f'"{reading.meant}"' if reading else _in_quotes(words)
    return click.UsageError(f"put a text with blanks in quotation marks: {before}{meant}", ctx)


def _without_arguments(
    command: click.Command, ctx: click.Context, extra: Sequence[str], error: click.UsageError
) -> click.UsageError:
    """Say that the command takes no text; one that lists has a sibling that searches."""
    words = _in_quotes(" ".join(extra))
    siblings: Any = getattr(ctx.parent.command, "table", ()) if ctx.parent else ()
    if any(isinstance(param, click.Argument) for param in command.params):
        return click.UsageError(f"{error.message.rstrip('.')}: it takes no more", ctx)
    text = f"`{ctx.command_path}` takes options only, not {words}"
    if command.name == "list" and "search" in siblings and ctx.parent:
        text += f": run {ctx.parent.command_path} search {words}"
    return click.UsageError(text, ctx)


def _in_quotes(words: str) -> str:
    return shlex.quote(words) if set(words) & set('"$`\\!') else f'"{words}"'
