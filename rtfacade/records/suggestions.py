"""What may be meant by a name that nobody knows."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: What stands for any custom field in a list of names.
ANY_FIELD = "CF.NAME"
#: A part of a name is searched for if it is longer than this.
_MIN_PART = 2


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Name what may be meant by a misspelt name; empty if nothing is close."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake needs it

    # Names of ours come before RT's words, of which the last one wins.
    names = [one for one in known if not one.endswith(ANY_FIELD)]
    by_case = {one.casefold(): one for one in (reversed(names) if name.islower() else names)}
    folded = name.casefold()
    close = get_close_matches(folded, by_case, n=1, cutoff=0.6)
    close += [
        one for one in get_close_matches(folded, by_case, n=2, cutoff=0.8) if one not in close
    ]
    if not close and len(folded) > _MIN_PART:  # a part of a long name is not close to it
        close = [one for one in by_case if re.search(rf"\b{re.escape(folded)}", one)][:2]
    return f"; did you mean {' or '.join(repr(by_case[one]) for one in close)}?" if close else ""


def meant_or_known(name: str, known: Iterable[str], *, words: str = "known are") -> str:
    """Name what may be meant, or else all that is known, behind ``words``."""
    names = list(dict.fromkeys(known))
    return did_you_mean(name, names) or f"; {words} {', '.join(sorted(names))}"


def closest(name: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the name that may be meant; empty if none is as close as ``cutoff``."""
    from difflib import get_close_matches  # noqa: PLC0415  # only a mistake needs it

    by_case = {one.casefold(): one for one in known}
    close = get_close_matches(name.casefold(), by_case, n=1, cutoff=cutoff)
    return by_case[close[0]] if close else ""
