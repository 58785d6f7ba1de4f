"""HTML of a message as plain text, as a person would read it.

Written by hand: what mails hold is not HTML but what once passed a browser, and Python's parser
raises AssertionError for ``<![ oops ]]>`` and takes quadratic time for ``<a <a <a``. Libraries that
do well bring a parser in C, or are under another licence. Nothing here raises, and the time is in
proportion to the length, whatever the text is.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Final, Literal
from urllib.parse import unquote

import attrs

#: ``<name attributes>``: a ``<`` that opens no tag is text. Possessive, so that it cannot go back.
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s<>/]*+)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>")
_ATTRIBUTE = re.compile(r"([a-zA-Z][\w:-]*+)\s*+=\s*+(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]++))")
_SPACES = re.compile(r"[ \t\n\f\v\r]+")
#: Python refuses to read thousands of digits.
_LONG_NUMBER = re.compile(r"&#[xX]?[0-9a-fA-F]{8,};?")
_BLANK_LINES = re.compile(r"\n{3,}")
_NBSP: Final = "\xa0"

#: A blank line stands before and after these, a line end around those.
_PARAGRAPHS: Final = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "table", "blockquote", "pre")
)
_LINES: Final = frozenset(
    (
        *("div", "li", "tr", "dt", "dd", "hr", "form", "fieldset", "address", "center", "caption"),
        *("article", "aside", "body", "footer", "header", "html", "main", "nav", "section"),
    )
)
#: What is not text until its end tag.
_SILENT: Final = frozenset(("script", "style", "title", "head", "template"))
#: Outlook writes each line as a paragraph of this class, without space around it.
_TIGHT = re.compile(r"\bMso(?:Normal|PlainText|NoSpacing|ListParagraph)|margin:\s*0")
_MAX_DEPTH: Final = 20


def as_text(content: str, *, html: bool, names: Mapping[str, str] | None = None) -> str:
    """Return the text: without CR, and HTML as a person would read it.

    ``names`` are the file names of inline images by Content-ID.
    """
    if not html:
        return _in_place(content.replace("\r", ""), names or {})
    page = _Page(names or {})
    for kind, value, attributes in _tokens(content):
        if kind == "text":
            page.write(_unescaped(value))
        elif kind == "start":
            page.start(value, attributes)
        else:
            page.end(value)
    return page.text()


#: How Outlook marks an inline image in plain text.
_CID = re.compile(r"\[cid:([^\]\s]{1,300})\]")


def _in_place(text: str, names: Mapping[str, str]) -> str:
    """Name inline images instead of giving their Content-ID."""
    if not names or "[cid:" not in text:
        return text
    return _CID.sub(lambda match: f"[{names[match[1]]}]" if match[1] in names else match[0], text)


def _unescaped(text: str) -> str:
    return html.unescape(_LONG_NUMBER.sub("\ufffd", text)) if "&" in text else text


def _tokens(content: str) -> Iterator[tuple[Literal["text", "start", "end"], str, str]]:
    """Cut HTML into texts and tags."""
    place, missing = 0, set[str]()

    def after(mark: str, start: int) -> int:
        """Return the place behind the next mark, -1 without one; looked for once if it is not."""
        if mark in missing:
            return -1
        position = content.find(mark, start)
        if position < 0:
            missing.add(mark)
            return -1
        return position + len(mark)

    lowered = content.lower() if len(content.lower()) == len(content) else content
    while place < len(content):
        opening = content.find("<", place)
        if opening < 0:
            opening = len(content)
        if opening > place:
            yield "text", content[place:opening], ""
            place = opening
            continue
        tag = _TAG.match(content, place)
        if tag:
            name, place = tag[2].lower(), tag.end()
            yield ("end" if tag[1] else "start"), name, tag[3]
            if name in _SILENT and not tag[1] and not tag[3].endswith("/"):
                place = _behind(lowered, name, place, missing)
            continue
        mark = "-->" if content.startswith("<!--", place) else ">"
        ending = after(mark, place) if content.startswith(("<!", "<?", "</"), place) else -1
        if ending < 0:
            yield "text", "<", ""
            place += 1
        else:
            place = ending


def _behind(content: str, name: str, place: int, missing: set[str]) -> int:
    """Return where a silent element ends; where it has no end, it is as if it were not there."""
    mark = f"</{name}"
    start = -1 if mark in missing else content.find(mark, place)
    if start < 0:
        missing.add(mark)
        return place
    return start


@attrs.define
class _Page:
    """The text so far, line by line."""

    names: Mapping[str, str]
    lines: list[str] = attrs.field(factory=list[str])
    line: list[str] = attrs.field(factory=list[str])
    quotes: int = 0
    lists: list[int] = attrs.field(factory=list[int])
    """For each list that is open the number of its last item, -1 where items have none."""
    links: list[tuple[str, int]] = attrs.field(factory=list[tuple[str, int]])
    pre: int = 0
    wants_blank: bool = False
    is_tight: bool = False
    is_filled: bool = False
    depth: int = 0
    """How deep in quotes the last line was."""
    marker: str = ""

    def write(self, text: str) -> None:
        """Add text; blanks and line ends count as one blank, but in ``<pre>``."""
        if self.pre:
            first, *others = text.replace("\r", "").split("\n")
            self._add(first)
            for other in others:
                self.newline()
                self._add(other)
            return
        text = _SPACES.sub(" ", text)
        if text.startswith(" ") and (not self.line or self.line[-1].endswith(" ")):
            text = text[1:]
        self._add(text)

    def _add(self, text: str) -> None:
        if text:
            self.line.append(text)
            self.is_filled = self.is_filled or not text.isspace()

    def start(self, name: str, attributes: str) -> None:
        """Open an element."""
        if name == "br":
            self.newline()
        elif name == "img":
            self._image(attributes)
        elif name in ("td", "th"):
            if self.is_filled:
                self.line.append("  ")
        elif name == "a":
            if len(self.links) < _MAX_DEPTH:
                self.links.append((_attribute(attributes, "href"), len(self.line)))
        elif name in _PARAGRAPHS:
            self.is_tight = name == "p" and _TIGHT.search(attributes) is not None
            self._break(blank=not self.is_tight and not (self.lists and name in ("ul", "ol")))
        elif name in _LINES:
            self._break(blank=False)
        self._open(name)

    def _open(self, name: str) -> None:
        if name == "blockquote":
            self.quotes += 1
        elif name == "pre":
            self.pre += 1
        elif name in ("ul", "ol"):
            self.lists.append(-1 if name == "ul" else 0)
        elif name == "hr":
            self._add("---")
            self._break(blank=False)
        elif name == "li":
            self._item()

    def _item(self) -> None:
        number = self.lists[-1] if self.lists else -1
        if number >= 0:
            self.lists[-1] = number = number + 1
        depth = min(max(len(self.lists) - 1, 0), _MAX_DEPTH)
        self.marker = "  " * depth + (f"{number}. " if number >= 0 else "- ")

    def end(self, name: str) -> None:
        """Close an element; one that is not open does no harm."""
        if name == "a":
            self._link()
        elif name in _PARAGRAPHS:
            is_tight = name == "p" and self.is_tight
            self._break(blank=not is_tight and not (len(self.lists) > 1 and name in ("ul", "ol")))
        elif name in _LINES:
            self._break(blank=False)
        if name == "blockquote" and self.quotes:
            self.quotes -= 1
        elif name == "pre" and self.pre:
            self.pre -= 1
        elif name in ("ul", "ol") and self.lists:
            self.lists.pop()

    def _image(self, attributes: str) -> None:
        """Name an inline image, or give the words that stand for another."""
        source, words = _attribute(attributes, "src"), _attribute(attributes, "alt")
        name = " ".join(words.split())
        if source[:4].lower() == "cid:":
            number = unquote(source[4:])
            name = self.names.get(number) or name or number.partition("@")[0]
        if name:
            self._add(f"[{name}]")

    def _link(self) -> None:
        """Write the address behind the words of a link, unless they are the address."""
        if not self.links:
            return
        address, start = self.links.pop()
        words = "".join(self.line[start:]).strip()
        bare = address.strip().removeprefix("mailto:")
        if not words or not address.lower().startswith(("http://", "https://", "mailto:")):
            return
        if _letters(bare) not in _letters(words) and _letters(words) != _letters(bare):
            self._add(f" <{bare}>")

    def newline(self) -> None:
        """End the line, also where nothing is in it."""
        self._flush(keep_empty=True)

    def _break(self, *, blank: bool) -> None:
        """End the line if something is in it; with ``blank``, an empty one follows."""
        self._flush(keep_empty=False)
        self.wants_blank = self.wants_blank or blank

    def _flush(self, *, keep_empty: bool) -> None:
        text = "".join(self.line)
        self.line.clear()
        self.is_filled = False
        self.links = [(address, 0) for address, _ in self.links]
        text = text.rstrip(" \t") if not self.pre else text
        if not text and not keep_empty:
            return
        depth = min(self.quotes, _MAX_DEPTH)
        prefix = "> " * depth
        if self.wants_blank and self.lines:
            self.lines.append(("> " * min(depth, self.depth)).rstrip())
        self.wants_blank, self.depth = False, depth
        marker, self.marker = self.marker, ""
        self.lines.append(f"{prefix}{marker}{text}".replace(_NBSP, " ").rstrip())

    def text(self) -> str:
        """Return the text."""
        self._flush(keep_empty=False)
        return _BLANK_LINES.sub("\n\n", "\n".join(self.lines)).strip("\n")


def _letters(address: str) -> str:
    """Return an address without what is often left out."""
    return address.lower().removeprefix("https://").removeprefix("http://").rstrip("/")


def _attribute(attributes: str, name: str) -> str:
    for match in _ATTRIBUTE.finditer(attributes):
        if match[1].lower() == name:
            return _unescaped(match[2] or match[3] or match[4] or "")
    return ""
