"""The facade's messages in the words of the command line."""

import ast
import re
from collections.abc import Iterator

import pytest

from rtfacade.cli.wording import for_the_shell
from tests.meta.repository import ROOT

#: ``token=`` as a message names a keyword; not what stands in an address or in HTML.
KEYWORD = re.compile(r"(?<![\w&?.-])[a-z][a-z_]*=(?=[\s,;:.)]|$)")
#: What only a program can meet.
FOR_PROGRAMS = ("httpx.", "astimezone", "headers=")


def messages() -> Iterator[str]:
    """Every text of the facade with blanks in it that is no docstring."""
    for path in sorted((ROOT / "rtfacade").rglob("*.py")):
        if {"_sync", "cli"} & set(path.parts):
            continue
        tree = ast.parse(path.read_text("utf-8"))
        inner = {
            id(part)
            for node in ast.walk(tree)
            for part in (node.values if isinstance(node, ast.JoinedStr) else [])
        } | {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                parts = [v.value if isinstance(v, ast.Constant) else "X" for v in node.values]
                yield "".join(map(str, parts))
            text = node.value if isinstance(node, ast.Constant) else None
            if isinstance(text, str) and " " in text and id(node) not in inner:
                yield text


def test_no_message_names_a_keyword_of_python() -> None:
    texts = [text for text in messages() if KEYWORD.search(text)]
    assert len(texts) > 20
    left = [text for text in map(for_the_shell, texts) if KEYWORD.search(text)]
    assert not left


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("set RT_TOKEN, or give token=", "set RT_TOKEN, or run: rtfacade login"),
        ("use https://, or allow_insecure=True if", "--allow-insecure at rtfacade login if"),
        ("add 'x' to fields=, or get() the whole record", "add 'x' to --fields, or use `show`"),
        ("such as cc=['a@example.com']", "such as --cc a@example.com"),
        ("such as depends_on=43", "such as --depends-on 43"),
        ("put --json last, or write --json=", "put --json last, or write --json="),
        ("pass its file: verify=FILE (login --ca-file).", "rtfacade login --ca-file FILE."),
        ("RT says: a == b, x=1", "RT says: a == b, x=1"),
    ],
)
def test_phrases(message: str, shown: str) -> None:
    assert for_the_shell(message).endswith(shown)
