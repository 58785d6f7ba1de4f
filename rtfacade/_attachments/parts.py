"""The parts of a message as a tree, and what a reader of mail sees of them.

A row of REST2's list is a part; ``Parent`` says where it belongs. The rules, which are those of a
mail client: of alternatives one is shown, of related parts the root, of anything else every text
that has no file name and is not marked as an attachment; a text that is the whole mail may have a
name. All the rest are files. A forwarded mail (a ``message/rfc822`` whose parts RT has taken apart)
is one file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

import attrs

from rtfacade._attachments import headers
from rtfacade._attachments.names import nameless
from rtfacade.records.json_values import identifier

#: What a message shows as text.
TEXTS: Final = ("text/plain", "text/html")
#: Other ways to write the text of an alternative: nobody saves them.
_VARIANTS: Final = (*TEXTS, "text/enriched", "text/richtext", "text/x-amp-html", "text/watch-html")
_NUMBER = re.compile(r"[0-9]{1,18}", re.ASCII)
#: What RT takes apart (MIME::Parser), and other types for a mail.
_FORWARDED: Final = (
    *("message/rfc822", "message/global", "message/news"),
    *("message/partial", "message/external-body"),
)


@attrs.frozen
class Part:
    """One part of a message, with the parts in it."""

    id: int
    type: str
    """The media type in lower case, without parameters."""
    filename: str
    """RT's own, ``""`` for a nameless part."""
    headers: str = attrs.field(default="", repr=False)
    size: int = 0
    """What RT says; for text, and for what RT has cut, it need not be the bytes there are."""
    disposition: str = ""
    """``attachment``, ``inline``, another word, or ``""``."""
    content_id: str = ""
    """The name by which HTML refers to it."""
    parts: tuple[Part, ...] = attrs.field(default=(), repr=False, eq=False)
    is_alone: bool = False
    """There is nothing else in its mail."""
    is_blank: bool = False
    """A text of blanks and line ends; known only where its content is."""

    @property
    def is_container(self) -> bool:
        """Tell a container of other parts; RT keeps one without a boundary in one piece."""
        return bool(self.parts) or (self.type.startswith("multipart/") and not self.size)

    @property
    def is_forwarded(self) -> bool:
        """Tell a mail within the mail that RT has taken apart."""
        return bool(self.parts) and not self.type.startswith("multipart/")

    @property
    def is_text(self) -> bool:
        """Tell what is shown as text, if its container lets it."""
        return self.may_be_text and bool(self.size)

    @property
    def may_be_text(self) -> bool:
        """Tell what would be shown as text if it is not empty, which a sender can lie about."""
        is_named = bool(self.filename) and not self.is_alone
        return self.type in TEXTS and not is_named and not self.is_attached

    @property
    def is_attached(self) -> bool:
        """Tell what the sender marked as an attachment."""
        return self.disposition == "attachment"

    @property
    def name(self) -> str:
        """The name of the file, RT's or one made from the id and the type."""
        if not self.is_forwarded:
            return self.filename or nameless(self.id, self.type)
        # RT keeps the name of what it takes apart in the headers alone.
        name = self.filename or headers.filename(self.headers)
        if not name:
            return nameless(self.id, "message/rfc822")
        return name if name.lower().endswith(".eml") else f"{name}.eml"

    def walk(self) -> Iterator[Part]:
        """Go through the part and all in it, in order."""
        waiting: list[Part] = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting.extend(reversed(part.parts))


def needs_parents(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether the nesting of a message's parts is not clear without ``Parent``."""
    containers = [row for row in rows if _may_contain(row)]
    return len(containers) > 1 or (len(rows) > 1 and containers != [min(rows, key=identifier)])


def is_clear(rows: Sequence[Mapping[str, Any]]) -> bool:
    """Tell whether the text of a message is clear from its texts and ``multipart/`` containers.

    Each text has its ``Content``. Images may stand before all but the first of them, and HTML may
    name one.
    """
    containers = [row for row in rows if str(row.get("ContentType")).startswith("multipart/")]
    texts = [part for part in tree(rows, {}) for part in part.walk() if part.is_text]
    if len(containers) > 1 or any("cid:" in str(row.get("Content")) for row in rows):
        return False
    if not containers:
        return len(texts) < 2
    if containers[0] is not min(rows, key=identifier):
        return False
    if str(containers[0].get("ContentType")).lower() == "multipart/alternative":
        return True
    return not texts or (len(texts) == 1 and texts[0].id == identifier(containers[0]) + 1)


def tree(rows: Iterable[Mapping[str, Any]], parents: Mapping[int, int]) -> tuple[Part, ...]:
    """Return the outermost parts of one message; as a rule it is one."""
    ordered = sorted(rows, key=identifier)
    known = {identifier(row) for row in ordered}
    first = identifier(ordered[0]) if ordered else 0
    inside: dict[int, list[Mapping[str, Any]]] = {}
    for row in ordered:
        number = identifier(row)
        parent = parents.get(number, 0 if number == first else first)
        # RT creates a container before what is in it, so a part cannot be within itself.
        inside.setdefault(parent if parent in known and parent < number else 0, []).append(row)
    return tuple(_parts(inside))


def _parts(inside: Mapping[int, Sequence[Mapping[str, Any]]]) -> list[Part]:
    """Build the innermost parts first, without recursion: a mail can be nested a thousand deep."""
    built: dict[int, Part] = {}
    rows = [row for group in inside.values() for row in group]
    types = {identifier(row): _type(row) for row in rows}
    alone = {
        identifier(group[0])
        for parent, group in inside.items()
        if len(group) == 1 and types.get(parent, "message/").startswith("message/")
    }
    for row in sorted(rows, key=identifier, reverse=True):
        number = identifier(row)
        built[number] = Part(
            number,
            types[number],
            str(row.get("Filename") or ""),
            str(row.get("Headers") or ""),
            _size(row),
            headers.disposition(row.get("Headers")),
            headers.content_id(row.get("Headers")),
            tuple(built[identifier(child)] for child in inside.get(number, ())),
            is_alone=number in alone,
        )
    return [built[identifier(row)] for row in inside.get(0, ())]


def _type(row: Mapping[str, Any]) -> str:
    return str(row.get("ContentType") or "").partition(";")[0].strip().lower()


def _size(row: Mapping[str, Any]) -> int:
    """Return the size, by the content where that is known: the sender of a mail can set the length.

    It comes from a header (RT::Attachment::ContentLength), so it need not be a number at all.
    """
    length = str(row.get("ContentLength") or "")
    stated = int(length) if _NUMBER.fullmatch(length) else 0
    if "Content" not in row:
        return stated
    content = str(row["Content"] or "")
    return (stated or len(content)) if content else 0


def may_be_forwarded(row: Mapping[str, Any]) -> bool:
    """Tell a mail that may be within a mail, by its type."""
    return str(row.get("ContentType")).lower().startswith(_FORWARDED)


def _may_contain(row: Mapping[str, Any]) -> bool:
    return str(row.get("ContentType")).lower().startswith(("multipart/", *_FORWARDED))


def fill(roots: Sequence[Part], contents: Mapping[int, object]) -> tuple[Part, ...]:
    """Return the parts with what contents tell: the true size of texts, and which are blank."""
    parts = [part for root in roots for part in root.walk()]
    known = {part.id: _filled(part, contents[part.id]) for part in parts if part.id in contents}
    if all(known.get(part.id, part) is part for part in parts):
        return tuple(roots)
    rebuilt: dict[int, Part] = {}
    for part in reversed(parts):  # the innermost first
        inner = tuple(rebuilt[child.id] for child in part.parts)
        rebuilt[part.id] = attrs.evolve(known.get(part.id, part), parts=inner)
    return tuple(rebuilt[root.id] for root in roots)


def _filled(part: Part, content: object) -> Part:
    text = str(content or "")
    size = part.size if bool(text) == bool(part.size) else len(text)
    is_blank = text.isspace()
    if (size, is_blank) == (part.size, part.is_blank):
        return part
    return attrs.evolve(part, size=size, is_blank=is_blank)


# -- what is shown -------------------------------------------------------------------------------


@attrs.frozen
class Shown:
    """A message as it is shown: texts with inline images between them, and files."""

    bodies: tuple[Part, ...]
    """Texts and images, in order; an image stands only before a text."""
    files: tuple[Part, ...]
    names: Mapping[str, str]
    """The names of files by Content-ID, for HTML that refers to them."""

    @property
    def texts(self) -> tuple[Part, ...]:
        """The texts, without the images."""
        return tuple(part for part in self.bodies if part.is_text)


def show(roots: Sequence[Part], *, html: bool = False) -> Shown:
    """Choose what is shown; of alternatives plain text, or HTML with ``html``.

    A message that is nothing but forwarded mails shows their texts, as RT's page does.
    """
    bodies = [part for root in roots for part in _bodies(root, html=html)]
    files = [part for root in roots for part in files_of(root)]
    if not any(part.is_text for part in bodies):
        forwarded = (part for root in roots for part in files_of(root) if part.is_forwarded)
        bodies = [part for mail in forwarded for part in _within(mail, html=html)]
    names = {
        part.content_id: part.name
        for root in roots
        for part in root.walk()
        if not part.is_container and part.content_id
    }
    return Shown(tuple(_without_last_images(bodies)), tuple(files), names)


def _within(mail: Part, *, html: bool) -> list[Part]:
    """Return what is shown of a mail, or of the first one in it that has a text."""
    for one in mail.walk():
        if one.is_forwarded:
            bodies = [part for inner in one.parts for part in _bodies(inner, html=html)]
            if any(part.is_text for part in bodies):
                return _without_last_images(bodies)
    return []


def _without_last_images(bodies: list[Part]) -> list[Part]:
    """Images after the last text stand with the files."""
    while bodies and not bodies[-1].is_text:
        bodies = bodies[:-1]
    return bodies


def _bodies(root: Part, *, html: bool) -> list[Part]:
    """Return the texts and images that are shown, by walking down without recursion."""
    bodies: list[Part] = []
    waiting = [root]
    while waiting:
        part = waiting.pop()
        if part.is_text or (part.type.startswith("image/") and not part.is_attached):
            bodies.append(part)
        elif part.type == "multipart/alternative":
            waiting.extend(_best(part, html=html))
        elif part.type == "multipart/related":
            waiting.extend(_root(part))
        elif part.type.startswith("multipart/"):
            waiting.extend(reversed(part.parts))
    return bodies


def _best(part: Part, *, html: bool) -> list[Part]:
    """Choose the alternative to show: the first plain one, or the last with HTML; or any text.

    One that is blank is none: some programs write it beside the HTML.
    """
    filled = [(child, _types(child)) for child in part.parts]
    filled = [(child, types) for child, types in filled if types]
    if html:
        wanted = [child for child, types in filled if "text/html" in types][-1:]
    else:
        wanted = [child for child, types in filled if "text/html" not in types][:1]
    return wanted or [child for child, _ in filled][-1:]


def _types(part: Part) -> set[str]:
    """Return the types of the texts in a part, mails within it and blank ones not counted."""
    types: set[str] = set()
    waiting = [part]
    while waiting:
        current = waiting.pop()
        if current.is_text and not current.is_blank:
            types.add(current.type)
        if not current.is_forwarded:
            waiting.extend(current.parts)
    return types


def _root(part: Part) -> tuple[Part, ...]:
    """Return the root of related parts: the one that ``start`` names, else the first with text."""
    start = headers.parameters(headers.header(part.headers, "Content-Type"))[1].get("start", "")
    wanted = start.strip().removeprefix("<").removesuffix(">")
    named = [child for child in part.parts if wanted and child.content_id == wanted]
    return tuple((named or [child for child in part.parts if _types(child)] or part.parts)[:1])


def files_of(root: Part) -> Iterator[Part]:
    """Go through the files of a message: all that is no text of it and no container.

    What is inside a forwarded mail belongs to that file: ``files_of`` its parts has it.
    """
    waiting = [(root, False, False)]
    while waiting:
        part, is_variant, is_beside = waiting.pop()
        if part.is_forwarded:
            yield part
        elif part.is_container:
            shown = _root(part) if part.type == "multipart/related" else part.parts
            ids = {child.id for child in shown}
            variants = is_variant or part.type == "multipart/alternative"
            waiting.extend(
                (child, variants, is_beside or child.id not in ids)
                for child in reversed(part.parts)
            )
        elif _is_file(part, is_variant=is_variant, is_beside=is_beside):
            yield part


def all_files(roots: Sequence[Part], nested: bool) -> list[Part]:
    """Return the files of a message; with ``nested``, those in forwarded mails as well."""
    files: list[Part] = []
    waiting = list(reversed(roots))
    while waiting:
        for part in files_of(waiting.pop()):
            files.append(part)
            if nested and part.is_forwarded:
                waiting.extend(reversed(part.parts))
    return sorted(files, key=lambda part: part.id)


def _is_file(part: Part, *, is_variant: bool, is_beside: bool) -> bool:
    """Tell a file from a text that is shown, from another form of it, and from nothing."""
    if part.filename or part.is_attached:
        return bool(part.filename or part.size)
    if part.type in TEXTS and not is_beside:
        return False
    return bool(part.size) and not (is_variant and part.type in _VARIANTS)
