"""The scripts that the shells run, and the answers that these scripts read.

Each script starts ``rtfacade`` with ``_RTFACADE_COMPLETE``. The first line of the answer is a word
for the script (``space``, ``nospace``, ``files`` or ``folders``), each other line is an offer.
Nothing of an answer is evaluated by a shell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from rtfacade.cli.completion import words

VARIABLE = "_RTFACADE_COMPLETE"
PROGRAM = "rtfacade"

BASH = r"""# Completion of rtfacade for bash.
_rtfacade_completion() {
    local program="${1/#\~/$HOME}" line how=
    type -P "$program" >/dev/null || program=rtfacade
    COMPREPLY=()
    while IFS= read -r line; do
        if [ -z "$how" ]; then how=$line; else COMPREPLY+=("$line"); fi
    done < <(_RTFACADE_COMPLETE=bash_complete _RTFACADE_LINE="${COMP_LINE:0:COMP_POINT}" \
        _RTFACADE_BREAKS="$COMP_WORDBREAKS" command "$program" 2>/dev/null </dev/null)
    compopt -o nosort 2>/dev/null
    case $how in
        nospace) compopt -o nospace ;;
        files) compopt -o filenames -o default ;;
        folders) compopt -o filenames -o dirnames ;;
    esac 2>/dev/null
}
complete -F _rtfacade_completion rtfacade
"""

ZSH = r"""#compdef rtfacade
# Completion of rtfacade for zsh.
_rtfacade() {
    local program=${words[1]/#\~/$HOME} current line
    local -a lines values shown more
    (( $+commands[$program] )) || [[ -x $program ]] || program=rtfacade
    if [[ $compstate[quote] == "'" ]]; then current=$PREFIX; else current=${(Q)PREFIX}; fi
    lines=("${(@f)$(_RTFACADE_COMPLETE=zsh_complete command $program \
        "${(@Q)words[2,CURRENT-1]}" "$current" 2>/dev/null </dev/null)}")
    case $lines[1] in
        files) _files; return ;;
        folders) _files -/; return ;;
        nospace) more=(-S '') ;;
    esac
    shift lines
    (( $#lines )) || return 1
    for line in "${(@)lines}"; do
        values+=("${line%%$'\t'*}")
        shown+=("${line#*$'\t'}")
    done
    if [[ ${(F)values} == ${(F)shown} ]]; then
        compadd -U -V rtfacade "${(@)more}" -a -- values
    else
        compadd -U -V rtfacade -l -d shown "${(@)more}" -a -- values
    fi
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
    _rtfacade "$@"
else
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i; }
    compdef _rtfacade rtfacade
fi
"""

FISH = r"""# Completion of rtfacade for fish.
function __rtfacade_complete
    set -l line (commandline -cp | string collect)
    set -l answer (_RTFACADE_COMPLETE=fish_complete _RTFACADE_LINE=$line \
        command rtfacade 2>/dev/null </dev/null)
    switch "$answer[1]"
        case files
            __fish_complete_path (commandline -ct)
        case folders
            __fish_complete_directories (commandline -ct) ''
        case '*'
            printf '%s\n' $answer[2..-1]
    end
end
complete --command rtfacade --no-files --keep-order --arguments '(__rtfacade_complete)'
"""

SCRIPTS: Mapping[str, str] = {"bash": BASH, "zsh": ZSH, "fish": FISH}


@attrs.frozen
class Offer:
    """A word that can be inserted, and what is shown about it."""

    value: str
    help: str = ""
    label: bool = False
    """Whether the value means little without its help, as a number does."""
    more: bool = False
    """Whether the word goes on, so that no blank is inserted."""


def bash(word: words.Word, breaks: str, offers: Sequence[Offer]) -> list[str]:
    """Return the lines for bash.

    bash inserts what its entries have in common, which may be half of an escaped character. So it
    gets one entry while there is something to insert, and the list when there is not.
    """
    position = words.bash_break(word, breaks)
    kept = words.text_before(word, position)
    fitting = [offer for offer in offers if offer.value.startswith(kept)]
    if not fitting:
        return ["space"]
    common = words.common_start(offer.value for offer in fitting)
    if len(fitting) == 1 or len(common) > len(word.text):
        alone = len(fitting) == 1 and not fitting[0].more
        text = words.quote_for_bash(common[len(kept) :], word.open)
        return ["space" if alone else "nospace", text]
    shown = [_for_a_list(offer, kept, word.open) for offer in fitting]
    if words.common_start(shown) != word.raw[position:]:
        shown.append(" ")  # nothing in common: bash leaves the line as it is
    return ["nospace", *shown]


def _for_a_list(offer: Offer, kept: str, quote: str) -> str:
    if offer.label and offer.help:
        return f"{offer.value}  ({offer.help})"
    return words.quote_for_bash(offer.value[len(kept) :], quote)


def zsh(offers: Sequence[Offer]) -> list[str]:
    """Return the lines for zsh, which quotes what it inserts."""
    width = max((len(offer.value) for offer in offers), default=0)
    lines = [
        f"{offer.value}\t{offer.value.ljust(width)}  -- {offer.help}"
        if offer.help
        else f"{offer.value}\t{offer.value}"
        for offer in offers
    ]
    return ["nospace" if any(offer.more for offer in offers) else "space", *lines]


def fish(offers: Sequence[Offer]) -> list[str]:
    """Return the lines for fish, which quotes what it inserts."""
    return ["space", *(f"{offer.value}\t{offer.help}" for offer in offers)]
