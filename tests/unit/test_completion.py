"""How lines are split and texts are quoted for completion, by bash's own judgement."""

import random
import subprocess

import pytest

from rtfacade.cli.completion import scripts, words
from rtfacade.cli.completion.scripts import Offer

LETTERS = "ab \t'\"\\$`!*?[]{}()<>|&;~#=:@%^,.-ü日"
BREAKS = " \t\n\"'@><=;|&(:"


def texts(count: int = 300) -> list[str]:
    """Texts of all that shells treat in some way; the same in each run."""
    choose = random.Random(14)
    return ["".join(choose.choices(LETTERS, k=choose.randint(1, 12))) for _ in range(count)]


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_bash_reads_what_is_quoted_as_it_was(quote: str) -> None:
    written = [quote + words.quote_for_bash(text, quote) + quote for text in texts()]
    line = "printf '%s\\0' " + " ".join(written)
    shell = ["bash", "--norc", "-c", line]
    done = subprocess.run(shell, capture_output=True, text=True, check=True)
    assert done.stdout.split("\0")[:-1] == texts()


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_a_line_is_split_as_bash_does(quote: str) -> None:
    for text in texts():
        word = quote + words.quote_for_bash(text, quote) + quote
        given, last = words.split(f"FOO=1 rtfacade ticket {word} x", "bash", "rtfacade")
        assert given == ["ticket", text]
        assert last.text == "x"


@pytest.mark.parametrize(
    ("line", "given", "current"),
    [
        ("rtfacade ", [], ""),
        ("rtfacade a", [], "a"),
        ("sudo /usr/bin/rtfacade a 'b c' ", ["a", "b c"], ""),
        ("true; rtfacade a | rtfacade b", [], "b"),
        ("rt a b", ["a"], "b"),
        ('rtfacade "a b', [], "a b"),
        ("rtfacade a\\ b'c d'\"e", [], "a bc de"),
        ('rtfacade "a\\b\\$c"', [], "a\\b$c"),
    ],
)
def test_lines(line: str, given: list[str], current: str) -> None:
    for shell in ("bash", "fish"):
        split_words, word = words.split(line, shell, "rtfacade")
        assert (split_words, word.text) == (given, current)


def test_fish_has_escapes_between_single_quotes() -> None:
    assert words.split("rtfacade 'a\\'b\\\\c", "fish", "rtfacade")[1].text == "a'b\\c"


def test_bash_is_given_what_it_replaces() -> None:
    def entries(typed: str, *values: str) -> list[str]:
        _, word = words.split(f"rtfacade {typed}", "bash", "rtfacade")
        return scripts.bash(word, BREAKS, [Offer(value) for value in values])

    assert entries("Ar", "Area: North") == ["space", "Area:\\ North"]
    assert entries("Area:\\ N", "Area: North") == ["space", "\\ North"]
    assert entries("--x=a", "--x=a b") == ["space", "a\\ b"]
    assert entries("'--x=a", "--x=a b") == ["space", "--x=a b"]
    # What they have in common is inserted first, whole and escaped.
    assert entries("x", "xy z", "xy&z") == ["nospace", "xy"]
    # Then they are listed; a blank line keeps bash from inserting half of an escape.
    assert entries("xy", "xy z", "xy&z") == ["nospace", "xy\\ z", "xy\\&z", " "]
    assert entries("nothing") == ["space"]
    assert scripts.bash(words.Word("1"), BREAKS, []) == ["space"]


def test_numbers_are_listed_with_what_they_mean() -> None:
    offers = [Offer("41", "On fire", label=True), Offer("42", "Toner", label=True)]
    word = words.split("rtfacade 4", "bash", "rtfacade")[1]
    assert scripts.bash(word, BREAKS, offers) == ["nospace", "41  (On fire)", "42  (Toner)"]
    word = words.split("rtfacade ", "bash", "rtfacade")[1]
    assert scripts.bash(word, BREAKS, offers)[:2] == ["nospace", "4"]
