"""The names of async code and their names in the sync twin.

unasyncd knows the grammar and the standard library; this is the part that only we can know. The
uses of each rule are counted, so that one which nothing needs any more is found and removed.
"""

import collections.abc
import contextlib
import re
from collections import Counter

import libcst as cst

# A rule: a pattern for an identifier, or with its dot for an attribute, and what takes its place.
RULES: dict[str, str] = {
    r"(_*)Async(?=[A-Z])(\w+)": r"\1\2",
    r"AbstractAsyncContextManager": "AbstractContextManager",
    r"_async": "_sync",
    r"aclose": "close",
    r"aread": "read",
    r"apeek": "peek",
    r"aturn": "turn",
    r"aiter_(\w+)": r"iter_\1",
    r"\.asyncio": ".sync",  # of a generated operation; the module has no sync name
    r"set_async_httpx_client": "set_httpx_client",
}

# In prose and examples, these words stand before code and nowhere else.
_WORDS = re.compile(r"\basync (?=(?:def|for|with)\b)|\bawait (?=[A-Za-z_]\w*[.(\[])")
_IDENTIFIER = re.compile(r"\.?\b[A-Za-z_]\w*")


class Names(cst.CSTTransformer):
    """Renames identifiers, wherever they stand: code, strings, docstrings and comments."""

    def __init__(self, rules: dict[str, str]) -> None:
        super().__init__()
        self.rules = rules
        self.used: Counter[str] = Counter()
        self._given: set[str] = set()
        self._own: set[str] = set()

    def rename(self, name: str) -> str:
        """Return the sync name of an identifier; without a rule, its own name."""
        for pattern, replacement in self.rules.items():
            if match := re.fullmatch(pattern, name):
                self.used[pattern] += 1
                return match.expand(replacement)
        return f".{self.rename(name[1:])}" if name.startswith(".") else name

    def rewrite(self, text: str) -> str:
        """Rename each identifier in a text and drop the keywords of async code."""
        return _IDENTIFIER.sub(lambda match: self.rename(match[0]), _WORDS.sub("", text))

    def clashes(self) -> set[str]:
        """Return and forget the classes that would share a name in the module just rewritten."""
        both = {name for name in self._given & self._own if name[0].isupper()}
        self._given, self._own = set(), set()
        # Iterator beside AsyncIterator is no clash: one import serves for both.
        return both.difference(collections.abc.__all__, contextlib.__all__)

    def leave_Name(self, original_node: cst.Name, updated_node: cst.Name) -> cst.Name:
        """An identifier in code."""
        name = self.rename(updated_node.value)
        (self._own if name == updated_node.value else self._given).add(name)
        return updated_node.with_changes(value=name)

    def leave_Attribute(
        self, original_node: cst.Attribute, updated_node: cst.Attribute
    ) -> cst.Attribute:
        """An identifier behind a dot."""
        name = self.rename(f".{original_node.attr.value}")[1:]
        return updated_node.with_changes(attr=updated_node.attr.with_changes(value=name))

    def leave_SimpleString(
        self, original_node: cst.SimpleString, updated_node: cst.SimpleString
    ) -> cst.SimpleString:
        """A docstring, a string annotation, an entry of `__all__`."""
        return updated_node.with_changes(value=self.rewrite(updated_node.value))

    def leave_FormattedStringText(
        self, original_node: cst.FormattedStringText, updated_node: cst.FormattedStringText
    ) -> cst.FormattedStringText:
        """The literal part of an f-string; its expressions are code."""
        return updated_node.with_changes(value=self.rewrite(updated_node.value))

    def leave_Comment(self, original_node: cst.Comment, updated_node: cst.Comment) -> cst.Comment:
        """A comment."""
        return updated_node.with_changes(value=self.rewrite(updated_node.value))


class LeftOvers(cst.CSTVisitor):
    """Finds identifiers that must not be in sync code."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_Name(self, node: cst.Name) -> None:
        """Note a name that only async code may have."""
        if re.search(r"(?i)async|^anyio$|^trio$", node.value):
            self.names.add(node.value)
