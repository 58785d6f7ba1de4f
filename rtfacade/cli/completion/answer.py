"""Answer the question of a shell: what may stand where the cursor is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import click
from click.shell_completion import CompletionItem, ShellComplete

from rtfacade.cli.completion import scripts, words
from rtfacade.cli.completion.scripts import Offer

#: What is shown of the help of an offer.
_MAX_HELP = 60


class _Completer(ShellComplete):
    """Finds the parameter at the cursor, as click does."""

    name = "rtfacade"
    source_template = ""


def answer(
    cli: click.Command, app: object, environ: Mapping[str, str], args: Sequence[str]
) -> list[str]:
    """Return the lines for the script of the shell that ``_RTFACADE_COMPLETE`` names."""
    shell = environ[scripts.VARIABLE].partition("_")[0]
    if shell not in scripts.SCRIPTS:
        raise ValueError(f"no completion for {shell}")
    line = environ.get("_RTFACADE_LINE", "")
    if shell == "zsh":
        given, current = list(args[:-1]), args[-1] if args else ""
        word = words.Word(current)
    else:
        given, word = words.split(line, shell, scripts.PROGRAM)
    items = _Completer(cli, {"obj": app}, scripts.PROGRAM, scripts.VARIABLE).get_completions(
        list(given), word.text
    )
    kinds = {item.type for item in items}
    if "file" in kinds or "dir" in kinds:
        return ["files" if "file" in kinds else "folders"]
    offers = _offers(items, _option_before(word.text, given))
    if shell == "bash":
        return scripts.bash(word, environ.get("_RTFACADE_BREAKS", ""), offers)
    return scripts.zsh(offers) if shell == "zsh" else scripts.fish(offers)


def _option_before(text: str, given: Sequence[str]) -> str:
    """Return the ``--option=`` of a word, which click takes off before it asks for a value."""
    option, sign, _ = text.partition("=")
    return option + sign if sign and text.startswith("-") and "--" not in given else ""


def _offers(items: Sequence[CompletionItem[Any]], option: str) -> list[Offer]:
    """Read click's items; one with a control character cannot be inserted."""
    offers: dict[str, Offer] = {}
    for item in items:
        value = str(item.value)
        if value.isprintable():
            about = "".join(filter(str.isprintable, " ".join((item.help or "").split())))
            text = about if len(about) <= _MAX_HELP else about[: _MAX_HELP - 1] + "…"
            label, more = bool(getattr(item, "label", False)), bool(getattr(item, "more", False))
            offers.setdefault(value, Offer(option + value, text, label=label, more=more))
    return list(offers.values())
