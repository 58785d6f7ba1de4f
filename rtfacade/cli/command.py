"""Command and group classes: commands are imported when used, and share some options."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, NamedTuple, cast

import attrs
import rich_click as click
from click.exceptions import NoSuchCommand
from click.shell_completion import CompletionItem
from rich_click.rich_command import RichCommand, RichGroup

from rtfacade.cli import aliases
from rtfacade.cli.aliases import expand
from rtfacade.cli.app import App
from rtfacade.cli.completion.parameters import complete
from rtfacade.cli.options import value_types

SHARED_PANEL = "Shared options"
#: The shared options take one line of this many characters.
_LINE = 79
#: In this order in a help text.
_PANELS = ("Fields", "Options", SHARED_PANEL)
#: What may be FIELDS behind --json; a number or a range is the next argument.
_BRACES = r"(?:\{.*\}[\w.]*)?"
_FIRST_FIELD = re.compile(rf"[A-Za-z_][\w.]*{_BRACES}", re.DOTALL)
_NEXT_FIELD = re.compile(rf"[A-Za-z_][\w. ]*{_BRACES}", re.DOTALL)


def _keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
    """Store a shared option, wherever it stands on the command line."""
    if value is not None and value is not False and param.name:
        ctx.ensure_object(App).options[param.name] = value


def _shared(*names: str, **more: Any) -> click.RichOption:
    more |= {"callback": _keep, "expose_value": False, "shell_complete": complete}
    return click.RichOption(names, panel=SHARED_PANEL, **more)


def shared_options() -> list[click.Parameter]:
    """Return the options that every command accepts, before or after its name."""
    return [
        _shared("--profile", metavar="NAME", help="Use this profile of rtfacade.toml."),
        _shared("--url", metavar="URL", help="Use the RT at this address."),
        _shared(
            "--deadline",
            type=value_types.SECONDS,
            metavar="SECONDS",
            help="Give up when the command has taken this long, prompts included.",
        ),
        _shared(
            "--json",
            is_flag=False,
            flag_value="",
            metavar="[FIELDS]",
            help="Print JSON, with these fields or with all: an object or an array.",
        ),
        _shared("--csv", is_flag=True, help="Print CSV with a header line."),
        _shared(
            "--jq", metavar="EXPRESSION", help="Print what this jq expression makes of the JSON."
        ),
        _shared(
            "--template",
            metavar="TEXT|@FILE",
            help="Print each record with this Jinja template, such as '{{ id }} {{ subject }}'.",
        ),
        _shared("--raw", is_flag=True, help="Print control characters in texts as RT has them."),
        _shared(
            "--fields", metavar="FIELDS", help="Show these fields, such as id,subject,owner.name."
        ),
        _shared("-q", "--quiet", is_flag=True, help="Print results only."),
        _shared("-v", "--verbose", is_flag=True, help="Log each request to standard error."),
        _shared(
            "--debug", is_flag=True, help="Log everything, with tracebacks. Secrets are masked."
        ),
        _shared("-y", "--yes", is_flag=True, help="Do not ask for confirmation."),
    ]


def dry_run_option() -> click.Parameter:
    """Return the option of commands that change something."""
    text = "Show what would be done, without doing it."
    return _shared("-n", "--dry-run", is_flag=True, help=text)


def _split_json(args: list[str]) -> list[str]:
    """Read ``--json`` without FIELDS where the next argument is no list of fields."""
    result: list[str] = []
    for position, arg in enumerate(args):
        if arg == "--":
            return [*result, *args[position:]]
        following = args[position + 1] if position + 1 < len(args) else "-"
        alone = arg == "--json" and not _are_fields(following)
        result.append("--json=" if alone else arg)
    return result


def _are_fields(text: str) -> bool:
    """Tell whether an argument can be FIELDS; texts with blanks may be one."""
    first, *others = value_types.split_names(text) or [""]
    return bool(_FIRST_FIELD.fullmatch(first)) and all(map(_NEXT_FIELD.fullmatch, others))


def _check_text(ctx: click.Context, params: Iterable[click.Parameter]) -> None:
    """Refuse an argument that is not UTF-8, and name it; a name of a file may be anything."""
    shared = ctx.ensure_object(App).options
    for param in params:
        name = param.name or ""
        given = ctx.params.get(name, shared.get(name))
        is_file = isinstance(param.type, click.Path) or (param.metavar or "").startswith("FILE")
        bad = _not_text(given) if given and not is_file else None
        if bad is not None:
            shown = bad.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
            raise click.BadParameter(f"not UTF-8: '{shown}'", ctx=ctx, param=param)


def _not_text(value: object) -> str | None:
    """Return a text in a value that is not UTF-8, which Python keeps as surrogates."""
    if isinstance(value, str):
        is_text = value.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in value)
        return None if is_text else value
    texts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else ()
    return next(filter(None, map(_not_text, texts)), None)


@attrs.frozen
class _Lines(Container[str]):
    """The command lines that begin with a command of a group, and name options that it has."""

    _group: LazyGroup

    def __contains__(self, line: object) -> bool:
        name, *words = str(line).split()
        options = {word for word in words if word.startswith("--")}
        if name not in self._group.table:
            return False
        known = self._group.loaded(name).params if options else ()
        return options <= {option for param in known for option in param.opts}


@contextmanager
def _folded(params: Iterable[click.Parameter]) -> Generator[list[str]]:
    """Leave the shared options out of a help text; yields their names, for one line."""
    shared = [
        param
        for param in params
        if isinstance(param, click.RichOption) and param.panel == SHARED_PANEL
    ]
    for option in shared:
        option.hidden = True
    try:
        yield [min(option.opts, key=len) for option in shared]
    finally:
        for option in shared:
            option.hidden = False


def _write_more(ctx: click.Context, formatter: Any, shared: Iterable[str]) -> None:
    """Write the examples of a command and the line of shared options below its panels."""
    from rich.padding import Padding
    from rich.text import Text

    group = ctx.parent.command if ctx.parent else None
    words = ctx.command_path.split()[1:]
    if isinstance(group, LazyGroup) and (lines := group.examples(*words)):
        formatter.write(Text(" Examples:", style="bold"))
        formatter.write(Padding(Text("\n".join(lines)), (0, 0, 0, 3), expand=False))
    formatter.write("")
    end = "(rtfacade help options)"
    names: list[str] = []
    for name in shared:
        if len(" ".join(["Shared options:", *names, name, "…", end])) < _LINE:
            names.append(name)
    about = " ".join(["Shared options:", *names, "…", end])
    formatter.write(Padding(Text(about, style="dim"), (0, 0, 0, 1), expand=False))


class Command(RichCommand):
    """A command with the shared options. ``changes=True`` adds ``--dry-run``."""

    def __init__(self, *args: Any, changes: bool = False, **kwargs: Any) -> None:
        """Add the options behind the command's own."""
        kwargs.setdefault("panels", [click.RichOptionPanel(name) for name in _PANELS])
        super().__init__(*args, **kwargs)
        self.changes = changes
        self.params += [dry_run_option()] if changes else []
        self.params += shared_options()

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the command's own options, its examples, and one line for the shared options."""
        with _folded(self.params) as shared:
            super().format_options(ctx, formatter)
        _write_more(ctx, formatter, shared)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments; a mistake is explained."""
        given = _split_json(args)
        if ctx.resilient_parsing and given and self._takes_value(given[-1]):
            given.pop()  # its value is being completed; click would forget the arguments before it
        rest = self._parse(ctx, given)
        _check_text(ctx, self.params)
        return rest

    def _takes_value(self, arg: str) -> bool:
        options = (one for one in self.params if isinstance(one, click.Option))
        return any(arg in one.opts and not (one.is_flag or one.count) for one in options)

    def _parse(self, ctx: click.Context, given: list[str]) -> list[str]:
        """Parse the arguments, and ask for those that are missing."""
        try:
            return super().parse_args(ctx, list(given))
        except click.UsageError as error:
            from rtfacade.cli import mistakes

            answer = mistakes.asked_for(self, error)
            if answer is None:
                raise mistakes.explained(self, ctx, given, error) from error
        return self._parse(ctx, [*given, *([] if "--" in given else ["--"]), answer])

    def invoke(self, ctx: click.Context) -> Any:
        """Run it; what is wrong with its options is said before, and what may be meant after."""
        from rtfacade.cli import name_check

        app = ctx.ensure_object(App)
        _ = app.out
        name_check.check(ctx)
        try:
            return super().invoke(ctx)
        except Exception as error:
            app.hint = name_check.hint(ctx, error)
            raise


def _aliases() -> dict[str, str]:
    """Return the aliases; a file that cannot be read is told by `alias list`, not by others."""
    try:
        return aliases.read()
    except (OSError, ValueError):
        return {}


class Entry(NamedTuple):
    """What a group knows of a command that is not imported yet."""

    place: str
    """``module:attribute``."""
    sentence: str
    """The help in one line."""
    examples: tuple[str, ...]
    """For its help, without the words before the arguments."""

    @classmethod
    def of(cls, place: str, sentence: str, *examples: str) -> Entry:
        """Return the entry that a line of a table stands for."""
        return cls(place, sentence, examples)


class LazyGroup(RichGroup):
    """A group with a table of its commands: name -> place, sentence and examples of `Entry`.

    In examples, tickets 42 to 44, the queues General and Support, and the users alice and bob stand
    for those that the reader has; tests/contract/test_cli_examples.py runs them on a real RT.
    """

    def __init__(self, *args: Any, table: Mapping[str, tuple[str, ...]], **kwargs: Any) -> None:
        """Take the table."""
        panels = [click.RichOptionPanel(name) for name in _PANELS]
        kwargs.setdefault("panels", [click.RichCommandPanel("Commands"), *panels])
        super().__init__(*args, **kwargs)
        self.table = {name: Entry.of(*line) for name, line in table.items()}
        self.other_names: Mapping[str, str] = {}
        self.params += shared_options()

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, the group's own options, and one line for the shared options."""
        with _folded(self.params) as shared:
            super().format_options(ctx, formatter)
        _write_more(ctx, formatter, shared)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """List the names in the order of the table."""
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a placeholder with name and help, which is all that a list shows."""
        if cmd_name not in self.table:
            return None
        sentence = self.table[cmd_name].sentence
        return RichCommand(name=cmd_name, help=sentence, short_help=sentence)

    def sentences(self) -> dict[str, str]:
        """Return the one-line help of each command."""
        return {name: entry.sentence for name, entry in self.table.items()}

    def examples(self, *words: str) -> list[str]:
        """Return the examples of a command of this group as whole lines."""
        arguments = self.table[words[-1]].examples
        return [" ".join(["rtfacade", *words, one]).rstrip() for one in arguments]

    def loaded(self, name: str) -> click.Command:
        """Import a command."""
        module, _, attribute = self.table[name].place.partition(":")
        return cast(
            "click.Command", getattr(import_module(f"rtfacade.cli.commands.{module}"), attribute)
        )

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the arguments up to the name of the command."""
        end = next((at for at, arg in enumerate(args) if arg in self.table), len(args))
        if ctx.parent is None and any(not arg.startswith("-") for arg in args[:end]):
            self.other_names = _aliases()
            end = next((at for at, arg in enumerate(args[:end]) if arg in self.other_names), end)
        alone = end > 0 and args[end - 1] == "--json"
        own = [*args[: end - 1], "--json="] if alone else args[:end]
        rest = super().parse_args(ctx, [*own, *args[end:]])
        _check_text(ctx, self.params)
        return rest

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Import the command to run, which an alias may stand for."""
        if args and args[0] in self.other_names:
            args = expand(args, self.table)
        try:
            name, command, rest = super().resolve_command(ctx, args)
        except NoSuchCommand as error:  # click suggests only from its own commands
            raise self._explained(ctx, args, error) from None
        if command is None or name is None:
            return name, command, rest
        return name, self.loaded(name), rest

    def _explained(
        self, ctx: click.Context, args: Sequence[str], error: NoSuchCommand
    ) -> click.UsageError:
        """Say what a command of another name is called here."""
        from rtfacade.cli import command_synonyms

        above = ctx.command_path.partition(" ")[2]
        ours = self.ours_for(args, above)
        typed = error.command_name
        if ours:
            return click.UsageError(
                f"no command {typed!r}: it is called `rtfacade {ours}` here", ctx
            )
        nothing = command_synonyms.nothing_for(typed)
        if nothing:
            return click.UsageError(f"no command {typed!r}: {nothing}", ctx)
        if "list" in self.table and "search" not in self.table and above == "search":
            return click.UsageError(
                f"no command {typed!r}: to search tickets, run rtfacade ticket search", ctx
            )
        return NoSuchCommand(typed, possibilities=self.table, ctx=ctx)

    def ours_for(self, words: Sequence[str], above: str) -> str:
        """Return what a command of this group is called here; ``above`` is the group's name."""
        from rtfacade.cli import command_synonyms

        return command_synonyms.ours_for(words, above, _Lines(self), self._lines_of)

    def _lines_of(self, noun: str) -> Container[str]:
        """Return the commands of a noun."""
        group = self.loaded(noun) if noun in self.table else None
        return _Lines(group) if isinstance(group, LazyGroup) else ()

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Complete command names, with their help, and aliases, with what they stand for."""
        names = self.sentences()
        if ctx.parent is None:
            names = {**_aliases(), **names}
        offers = [
            CompletionItem(name, help=sentence)
            for name, sentence in names.items()
            if name.startswith(incomplete)
        ]
        return offers or super().shell_complete(ctx, incomplete)


def command(
    name: str, *, cls: type[Command] = Command, changes: bool = False, **more: Any
) -> Callable[[Callable[..., Any]], Command]:
    """Turn a function into a command. It receives the ``App`` first."""

    def decorate(function: Callable[..., Any]) -> Command:
        called = click.make_pass_decorator(App, ensure=True)(function)
        return click.command(name, cls=cls, changes=changes, **more)(called)

    return decorate
