"""Mistakes in the line itself: a missing argument, a choice that is none, a text without quotes."""

from __future__ import annotations

import re
import shlex
from collections.abc import Container, Sequence
from itertools import pairwise, takewhile
from typing import Any, cast

import rich_click as click

from rtfacade.cli import option_synonyms, terminal
from rtfacade.cli.app import App

#: How alike two options must be.
_ALIKE = 0.75
#: Letters that take a value in other tools.
_FLAGS = {
    "-q": ("--quiet", ": to choose, write --queue, --jq or --where"),
    "-v": ("--verbose", ""),
    "-y": ("--yes", ""),
    "-n": ("--dry-run", ": for a number of results, write --limit"),
}
_LIST = re.compile(r"#?\d+(?:(?:,\s*|-|\.\.)#?\d+)+", re.ASCII)
_SEARCH = re.compile(r"\w+\s*(?:!?=|[<>]|\b(?:NOT )?LIKE\b)", re.IGNORECASE)
_SWITCH = ("yes", "no", "true", "false", "1", "0", "on", "off")
_CHOICE = re.compile(r"'(.+?)' is not one of ", re.DOTALL)


def asked_for(command: click.Command, error: click.UsageError) -> str | None:
    """Ask for an argument that a record cannot be made without; None if nobody can be asked."""
    param = getattr(error, "param", None)
    is_missing = isinstance(error, click.MissingParameter) and isinstance(param, click.Argument)
    if command.name != "create" or not is_missing or not terminal.asks():
        return None
    label = option_synonyms.metavar(cast("click.Argument", param)).capitalize()
    return str(click.prompt(label, err=True))


def explained(
    command: click.Command, ctx: click.Context, args: Sequence[str], error: click.UsageError
) -> click.UsageError:
    """Return the error with what would be right, if that can be told."""
    if isinstance(error, click.NoSuchOption):
        return _with_our_option(command, ctx, error)
    if isinstance(error, click.MissingParameter):
        taken = ctx.ensure_object(App).options.get("json")
        extra = command.make_parser(ctx).parse_args(list(args))[1]
        if isinstance(error.param, click.Option) and extra:
            option = f"{min(error.param.opts, key=len)} {shlex.quote(extra[0])}"
            return click.UsageError(f"{error.format_message()} Did you mean {option}?", ctx)
        hint = f"--json read {taken!r} as FIELDS: put --json last, or write --json="
        return click.UsageError(f"{error.format_message()} ({hint})", ctx) if taken else error
    if isinstance(error, click.BadParameter):
        return _with_order(command, ctx, args, _with_suggestion(ctx, error))
    if "unexpected extra argument" in error.message:
        return _with_quotes(command, ctx, args)
    return error


def _with_our_option(
    command: click.Command, ctx: click.Context, error: click.NoSuchOption
) -> click.UsageError:
    """Say what an option of another tool is called here, or which one is spelt alike."""
    from rtfacade.records.suggestions import closest

    given = error.option_name
    meant = option_synonyms.meant(given, command)
    if not meant:
        known = option_synonyms.options_of(command)
        close = closest(given.lstrip("-"), known, _ALIKE) if given.startswith("--") else ""
        longer = [one for one in known if one.startswith(f"{given.lstrip('-')}-")]
        options = [close] if close else longer if given.startswith("--") else []
        meant = f"did you mean {' or '.join(f'--{one}' for one in options)}?" if options else ""
    return click.UsageError(f"no option {given}{f': {meant}' if meant else ''}", ctx)


def _with_order(
    command: click.Command, ctx: click.Context, args: Sequence[str], error: click.UsageError
) -> click.UsageError:
    """Add the order of the arguments to what is wrong with one of several."""
    param = getattr(error, "param", None)
    if any(option == "-q" and value.startswith(".") for option, value in pairwise(args)):
        return click.UsageError("-q is --quiet: for an expression of jq, write --jq", ctx)
    arguments = [one for one in command.params if isinstance(one, click.Argument)]
    if not isinstance(param, click.Argument):
        return error
    text = error.message.rstrip(".")
    several = _several(ctx, args, param)
    if several:
        text = f"{text}; {several}"
    elif len(arguments) > 1:
        text = f"{text}; the order is: {option_synonyms.usage(command)}"
    return click.BadParameter(text, ctx=ctx, param=param)


#: Commands of one ticket -> those of many.
_OF_MANY = {
    "ticket edit": "bulk update",
    "ticket reply": "bulk reply",
    "ticket comment": "bulk comment",
    "ticket view": "ticket show",
}


_NUMBERS = re.compile(r"[#\d,-]+", re.ASCII)
#: What belongs behind an option, where other tools have an argument.
_NEEDS_OPTION = {
    "ticket link": "say how they belong together, such as --refers-to {0} or --depends-on {0}",
    "ticket unlink": "say which link, such as --refers-to {0} or --depends-on {0}",
    "user create": "the rest are options, such as --email {0} or --real-name {0}",
}


def _several(ctx: click.Context, args: Sequence[str], param: click.Argument) -> str:
    """Name the command for many tickets, if a list, a range or a search stands for one."""
    many = _OF_MANY.get(ctx.command_path.partition(" ")[2])
    given = next((one for one in args if _LIST.fullmatch(one) or _SEARCH.search(one)), "")
    if many is None or not given or param.name != "number":
        return ""
    if _LIST.fullmatch(given):
        return f"for several tickets, run: rtfacade {many} {given.replace('..', '-')} …"
    if many.startswith("bulk"):
        return f"for the tickets of a search, run: rtfacade {many} --query {shlex.quote(given)} …"
    return f"for the tickets of a search, run: rtfacade ticket search {shlex.quote(given)}"


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
    command: click.Command, ctx: click.Context, args: Sequence[str]
) -> click.UsageError:
    """Show the text or the query that the words were meant to be, in quotation marks."""
    from rtfacade.cli.options.queries import read

    path = ctx.command_path.partition(" ")[2]
    values, extra, _ = command.make_parser(ctx).parse_args(list(args))
    as_options = (
        _as_fields(args, extra)
        or _as_value(args, extra)
        or _as_switch(command, args, extra)
        or _as_options(command, extra)
    )
    if as_options:
        return click.UsageError(as_options, ctx)
    arguments = [param for param in command.params if isinstance(param, click.Argument)]
    texts = [one for one in arguments if isinstance(values.get(one.name or ""), str)]
    where = values.get("where")
    conditions = cast("list[str]", where) if isinstance(where, list) else []
    condition = next((one for one in reversed(conditions) if " " not in one), None)
    if condition is not None:
        before, first = "--where ", str(condition)
    elif texts and texts[-1].type == click.STRING and path not in _NEEDS_OPTION:
        before, first = "", str(values[str(texts[-1].name)])
    else:
        return _without_arguments(command, ctx, extra)
    words = " ".join([first, *extra])
    reading = read(words) if texts and texts[-1].name == "query" and not before else None
    meant = f'"{reading.meant}"' if reading else _in_quotes(words)
    return click.UsageError(f"put a text with blanks in quotation marks: {before}{meant}", ctx)


def _as_fields(args: Sequence[str], extra: Sequence[str]) -> str:
    """Join ``--json id subject``, whose fields belong behind one another."""
    for option, value in pairwise(args):
        at = args.index(value)
        following = list(takewhile(lambda one: one in extra, args[at + 1 :]))
        if option in ("--json", "--fields", "--columns", "--sort") and following:
            if option == "--sort":
                minus = "-" if following[0].casefold().startswith("desc") else ""
                return f"write --sort {minus}{value}: a dash reverses the order"
            return f"separate fields with commas: {option} {','.join([value, *following])}"
    return ""


def _as_switch(command: click.Command, args: Sequence[str], extra: Sequence[str]) -> str:
    """Explain ``--privileged yes``: an option that is there or not takes no value."""
    known = option_synonyms.options_of(command)
    for option, value in pairwise(args):
        switch = known.get(option.removeprefix("--"))
        if switch is None or not switch.is_flag or value not in extra:
            continue
        if value.casefold() in _SWITCH:
            off = f", or {switch.secondary_opts[0]}" if switch.secondary_opts else ""
            return f"{option} takes no value: write {option}{off}"
    return ""


def _as_options(command: click.Command, extra: Sequence[str]) -> str:
    """Write ``status=open`` and ``depends-on 2`` as options, as another tool would not."""
    known = option_synonyms.options_of(command)
    words = [one for one in extra if one not in ("set", "add")]
    options: list[str] = []
    while words:
        name, sign, value = words.pop(0).partition("=")
        ours = _own_option(name, command, known)
        if not ours:
            return ""
        if not sign and not known[ours].is_flag:
            value = words.pop(0) if words else option_synonyms.metavar(known[ours])
        options.append(f"--{ours}" if known[ours].is_flag else f"--{ours} {shlex.quote(value)}")
    return f"write options with dashes: {' '.join(options)}" if options else ""


def _own_option(name: str, command: click.Command, known: Container[str]) -> str:
    """Return the option that a word without dashes is meant for; else ``""``."""
    word = name.casefold().replace("_", "-")
    spelt = {one.replace("-", ""): one for one in option_synonyms.options_of(command)}
    if word in known or word.replace("-", "") in spelt:
        return word if word in known else spelt[word.replace("-", "")]
    meant = re.match(r"it is called --([\w-]+) here", option_synonyms.meant(f"--{word}", command))
    return meant[1] if meant else ""


def _as_value(args: Sequence[str], extra: Sequence[str]) -> str:
    """Explain a value behind a letter that takes none here: ``-q General``."""
    for option, value in pairwise(args):
        if value in extra and option in _FLAGS:
            name, others = _FLAGS[option]
            return f"{option} is {name} and takes no value, so {value!r} is one too many{others}"
    return ""


def _without_arguments(
    command: click.Command, ctx: click.Context, extra: Sequence[str]
) -> click.UsageError:
    """Say that the command takes no text; one that lists has a sibling that searches."""
    words = _in_quotes(" ".join(extra))
    siblings: Any = getattr(ctx.parent.command, "table", ()) if ctx.parent else ()
    path = ctx.command_path.partition(" ")[2]
    if any(isinstance(param, click.Argument) for param in command.params):
        usage = option_synonyms.usage(command)
        text = f"`{usage}` takes no more arguments, but options: not {words}"
        if path in _OF_MANY and all(map(_NUMBERS.fullmatch, extra)):
            text += f"; for several tickets, run: rtfacade {_OF_MANY[path]} ID…"
        elif path in _NEEDS_OPTION:
            text += f"; {_NEEDS_OPTION[path].format(shlex.quote(extra[0]))}"
        return click.UsageError(text, ctx)
    text = f"`{ctx.command_path}` takes options only, not {words}"
    if command.name == "list" and "search" in siblings and ctx.parent:
        text += f": for words, run {ctx.parent.command_path} search {words}"
        if len(extra) == 1:
            text += f"; for a status or a queue, write --status {words} or --queue {words}"
    return click.UsageError(text, ctx)


def _in_quotes(words: str) -> str:
    return shlex.quote(words) if set(words) & set('"$`\\!') else f'"{words}"'
