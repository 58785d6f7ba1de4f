"""Colour command lines: the highlighter knows strings and variables of a shell, and no programs."""

from __future__ import annotations

import re
from pathlib import Path

_BLOCK = re.compile(r'<div class="language-(?:sh|bash) highlight">.*?</div>', re.DOTALL)
#: The first word of a line, of a pipe's part, and of what is substituted.
_PROGRAM = re.compile(
    r'(<a [^>]*></a>(?:<span class="w">\s+</span>)?'
    r'|<span class="p">\|</span><span class="w">\s*</span>'
    r'|<span class="o">&amp;&amp;</span><span class="w">\s*</span>'
    r'|<span class="k">\$\(</span>)'
    r"([a-z][\w.-]*)(?=<span class=\"w\">|\n|</code>|<span class=\"k\">\))"
)
_OPTION = re.compile(r'((?:<span class="w">\s+</span>))(--?[a-zA-Z][\w-]*)')


def colour_pages(site: Path) -> None:
    """Colour the command lines of every page of a built site."""
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        changed = _BLOCK.sub(lambda block: colour(block[0]), text)
        if changed != text:
            page.write_text(changed, "utf-8")


def colour(block: str) -> str:
    """Colour one block: programs as functions, options as attributes."""
    block = _PROGRAM.sub(r'\1<span class="nf">\2</span>', block)
    return _OPTION.sub(r'\1<span class="na">\2</span>', block)
