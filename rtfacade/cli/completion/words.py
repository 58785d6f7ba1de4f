"""Split an unfinished line as bash and fish do, and quote text for bash.

bash splits words at ``:`` and ``=`` before it asks for completions, and fish passes a word as it
was typed, so both pass the whole line here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

import attrs

_BLANK = " \t"
_END_OF_COMMAND = "|;&\n()"
#: What a backslash escapes inside double quotes.
_IN_DOUBLE = {"bash": '$`"\\\n', "fish": '$"\\\n'}
#: What a backslash escapes inside single quotes: fish alone has escapes there.
_IN_SINGLE = {"bash": "", "fish": "'\\"}
_PLAIN = re.compile(r"[^\w@%+=:,./-]")


@attrs.define
class Word:
    """A word of a line: its text, how it was typed, and where it ends within quotes."""

    text: str = ""
    raw: str = ""
    #: For each character of ``raw``, whether it is quoted or escaped.
    quoted: list[bool] = attrs.Factory(list[bool])
    #: For each character of ``raw``, how much of ``text`` comes before it.
    before: list[int] = attrs.Factory(list[int])
    #: The quote that is still open at the end, and where in ``raw`` it stands.
    open: str = ""
    opened_at: int = 0

    def add(self, typed: str, meant: str, *, quoted: bool) -> None:
        """Add characters: as they are typed, and as they are meant."""
        for letter in typed:
            self.raw += letter
            self.quoted.append(quoted)
            self.before.append(len(self.text))
        self.text += meant


def split(line: str, shell: str, program: str) -> tuple[list[str], Word]:
    """Return the arguments before the last word, and the last word, which may be empty.

    Only the last command of the line counts, from behind the name of the program.
    """
    words: list[Word] = []
    word: Word | None = None
    position = 0
    while position < len(line):
        letter = line[position]
        if word is None or not word.open:
            if letter in _BLANK or letter in "<>":
                words += [word] if word is not None else []
                word, position = None, position + 1
                continue
            if letter in _END_OF_COMMAND:
                words, word, position = [], None, position + 1
                continue
        word = word or Word()
        position = _read(word, line, position, shell)
    arguments = [one.text for one in words]
    return _behind(arguments, program), word or Word()


def _read(word: Word, line: str, position: int, shell: str) -> int:
    """Read a character, with what escapes it; return the position behind it."""
    letter = line[position]
    following = line[position + 1 : position + 2]
    if word.open:
        if letter == word.open:
            word.add(letter, "", quoted=True)
            word.open = ""
            return position + 1
        escaped = (_IN_SINGLE if word.open == "'" else _IN_DOUBLE)[shell]
        if letter == "\\" and following and following in escaped:
            word.add(letter + following, following, quoted=True)
            return position + 2
        word.add(letter, letter, quoted=True)
        return position + 1
    if letter in "'\"":
        word.open, word.opened_at = letter, len(word.raw)
        word.add(letter, "", quoted=True)
        return position + 1
    if letter == "\\":
        word.add(letter + following, following, quoted=True)
        return position + 1 + len(following)
    word.add(letter, letter, quoted=False)
    return position + 1


def _behind(words: list[str], program: str) -> list[str]:
    """Return the words behind the program, which may stand behind others, as in ``sudo``."""
    for position, word in enumerate(words):
        if PurePosixPath(word).name == program:
            return words[position + 1 :]
    return words[1:]


def bash_break(word: Word, breaks: str) -> int:
    """Return where in ``word.raw`` the part begins that bash replaces.

    That is behind the quote that is open, or else behind the last of bash's word breaks.
    """
    if word.open:
        return word.opened_at + 1
    for position in range(len(word.raw) - 1, -1, -1):
        if word.raw[position] in breaks and not word.quoted[position]:
            return position + 1
    return 0


def text_before(word: Word, position: int) -> str:
    """Return the text that is typed before a position in ``word.raw``."""
    if position >= len(word.raw):
        return word.text
    return word.text[: word.before[position]]


def quote_for_bash(text: str, quote: str) -> str:
    """Write a text so that bash reads it unchanged, behind a quote that is open or behind none."""
    if quote == "'":
        return text.replace("'", "'\\''")
    if quote == '"':
        # bash expands ! between double quotes, and a backslash before it stays.
        return re.sub(r'([$`"\\])', r"\\\1", text).replace("!", '"\\!"')
    return _PLAIN.sub(r"\\\g<0>", text) or "''"


def common_start(texts: Iterable[str]) -> str:
    """Return what all texts begin with."""
    ordered = sorted(texts)
    if not ordered:
        return ""
    first, last = ordered[0], ordered[-1]
    for position, letter in enumerate(first):
        if last[position : position + 1] != letter:
            return first[:position]
    return first
