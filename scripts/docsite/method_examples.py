"""Write the examples of examples/methods into the Python reference, each below its method.

A verb of a record has the example of its noun: `rt.tickets.reply(42, "…")` is `ticket.reply("…")`
there. A test runs each example as it is shown (tests/contract/test_method_examples.py).
"""

from __future__ import annotations

import ast
import functools
import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeGuard

import attrs
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

import bind_records
from docsite.verbs import PLACES

FOLDER = Path(__file__).resolve().parent.parent.parent / "examples/methods"
_REST1 = "rtfacade._sync.rest1"
_BOUND = "rtfacade._sync.bound"
#: Files of examples -> whose methods they show, as the reference calls it.
OWNERS = {
    "client": "rtfacade._sync.client.RT",
    **{name: owner for name, (_, owner) in PLACES.items()},
    "rest1": f"{_REST1}.client.Rest1",
    "rest1_ticket": f"{_REST1}.tickets.Rest1Tickets",
    "rest1_user": f"{_REST1}.users.Rest1Users",
    "rest1_queue": f"{_REST1}.queues.Rest1Queues",
    "rest1_group": f"{_REST1}.groups.Rest1Groups",
    "rest1_transaction": f"{_REST1}.transactions.Rest1Transactions",
    "pager": "rtfacade._sync.pager.Pager",
    "rows": "rtfacade._sync.pager.Rows",
    "records": "rtfacade.records.plain.PlainData",
    "conversation": "rtfacade.records.conversation.Conversation",
    "export": "rtfacade.export",
    "config": "rtfacade.config",
    "filters": "rtfacade._rest2.filters",
    "ticketsql": "rtfacade.ticketsql",
}
#: What the examples call a record, where it is not the name of its class.
_VARIABLES = {"CustomField": "field", "CustomRole": "role", "Class": "cls", "SavedSearch": "search"}
_CONTENTS = re.compile(
    r'<h[2-6] id="(?P<path>rtfacade[\w.]+)" class="doc doc-heading">'
    r'(?:(?!<h[2-6] id=).)*?<div class="doc doc-contents[^"]*">\s*(?:<p>(?!<span).*?</p>\s*)*',
    re.DOTALL,
)
Values = Mapping[str, int | str]


@attrs.frozen
class Record:
    """A record whose verb is shown in place of its noun's."""

    noun: str
    variable: str
    verb: str


@attrs.frozen
class Example:
    """The example of one method."""

    path: str
    """The method, as the reference calls it."""
    source: str
    function: ast.FunctionDef
    record: Record | None = None

    @property
    def shown(self) -> Values:
        """What the page shows in place of each parameter."""
        arguments = self.function.args
        names = [one.arg for one in arguments.args[-len(arguments.defaults) :]]
        return dict(zip(names, map(ast.literal_eval, arguments.defaults), strict=False))

    def text(self, values: Values | None = None) -> str:
        """Return what the page shows, or with other values for the parameters."""
        return self._code(self._body(), values or self.shown)

    def checks(self, values: Values) -> str:
        """Return the assertions, which a test runs and no page shows."""
        return self._code(self.function.body[1 + len(self._body()) :], values)

    def key(self, values: Values) -> int | str:
        """Return the number or name of the record whose verb it is."""
        call = next(one for one in ast.walk(self.function) if self._is_verb(one))
        if isinstance(call.args[0], ast.Name):
            return values[call.args[0].id]
        return str(ast.literal_eval(call.args[0]))

    def _code(self, body: list[ast.stmt], values: Values) -> str:
        imports = list(self._imports(body))
        code = [self._written(one, values) for one in body]
        return "\n".join([*imports, *([""] if imports else []), *code]) + "\n"

    def _body(self) -> list[ast.stmt]:
        body = self.function.body[1:]
        while isinstance(body[-1], ast.Assert):
            body.pop()
        return body

    def _imports(self, body: list[ast.stmt]) -> Iterator[str]:
        used = {one.id for part in body for one in ast.walk(part) if isinstance(one, ast.Name)}
        for one in ast.parse(self.source).body:
            if isinstance(one, ast.Import | ast.ImportFrom):
                one.names = [name for name in one.names if name.name in used]
                if one.names:
                    yield ast.unparse(one)

    def _written(self, statement: ast.stmt, values: Values) -> str:
        lines = self.source.encode().splitlines(keepends=True)
        starts = [0]
        for line in lines:
            starts.append(starts[-1] + len(line))
        text = self.source.encode()
        begin = starts[statement.lineno - 1]
        end = starts[(statement.end_lineno or 0) - 1] + (statement.end_col_offset or 0)
        for first, last, new in sorted(self._changes(statement, values), reverse=True):
            place = slice(starts[first[0] - 1] + first[1], starts[last[0] - 1] + last[1])
            text = text[: place.start] + new.encode() + text[place.stop :]
            end += len(new.encode()) - (place.stop - place.start)
        return re.sub("^    ", "", text[begin:end].decode(), flags=re.MULTILINE)

    def _changes(
        self, statement: ast.stmt, values: Values
    ) -> Iterator[tuple[tuple[int, int], tuple[int, int], str]]:
        """Yield what is to be replaced: where it begins and ends, and by what."""
        inside: set[ast.AST] = set()
        for one in ast.walk(statement):
            if one in inside:
                continue
            if isinstance(one, ast.JoinedStr):
                inside |= set(ast.walk(one))
                if (text := _joined(one, values)) is not None:
                    yield _begin(one), _end(one), json.dumps(text, ensure_ascii=False)
            elif isinstance(one, ast.Name) and one.id in values:
                yield _begin(one), _end(one), json.dumps(values[one.id], ensure_ascii=False)
            elif self.record is not None and self._is_verb(one):
                yield _begin(one.func), _end(one.func), f"{self.record.variable}.{self.record.verb}"
                key = one.args[0]
                inside.add(key)
                following: list[ast.expr | ast.keyword] = [*one.args[1:], *one.keywords]
                yield _begin(key), _begin(following[0]) if following else _end(key), ""

    def _is_verb(self, node: ast.AST) -> TypeGuard[ast.Call]:
        """Whether this is `rt.noun.verb(…)` of the record."""
        if self.record is None or not isinstance(node, ast.Call):
            return False
        return ast.unparse(node.func) == f"rt.{self.record.noun}.{self.function.name}"


def _begin(node: ast.expr | ast.keyword) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _end(node: ast.expr | ast.keyword) -> tuple[int, int]:
    return node.end_lineno or 0, node.end_col_offset or 0


def _joined(node: ast.JoinedStr, values: Values) -> str | None:
    """Fill parameters into an f-string; None if it holds anything else."""
    parts = []
    for part in node.values:
        if isinstance(part, ast.FormattedValue):
            if not isinstance(part.value, ast.Name) or part.value.id not in values:
                return None
            parts.append(str(values[part.value.id]))
        else:
            parts.append(str(ast.literal_eval(part)))
    return "".join(parts)


@functools.cache
def examples() -> dict[str, Example]:
    """Read all examples, by the paths of their methods."""
    own = {one.path: one for name in OWNERS for one in _of_file(name)}
    return own | {one.path: one for noun in bind_records.NOUNS for one in _of_record(noun)}


def _of_file(name: str) -> Iterator[Example]:
    source = (FOLDER / f"{name}.py").read_text("utf-8")
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef):
            yield Example(f"{OWNERS[name]}.{node.name}", source, node)


def _of_record(noun: bind_records.Noun) -> Iterator[Example]:
    variable = _VARIABLES.get(noun.name, noun.name.lower())
    own = {one.function.name: one for one in _of_file(noun.path)}
    for verb, called in bind_records.verbs(noun).items():
        path, record = f"{_BOUND}.{noun.name}.{called}", Record(noun.path, variable, called)
        yield attrs.evolve(own[verb], path=path, record=record)


def insert(site: Path) -> None:
    """Write the examples into the built pages of the reference."""
    for page in sorted(site.glob("reference/*/index.html")):
        text = page.read_text("utf-8")
        page.write_text(_CONTENTS.sub(_with_example, text), "utf-8")


def _with_example(contents: re.Match[str]) -> str:
    example = examples().get(contents["path"])
    return contents[0] + (_html(example.text()) if example else "")


def _html(text: str) -> str:
    code = highlight(text, PythonLexer(), HtmlFormatter(nowrap=True))
    return f'<div class="language-python highlight"><pre><code>{code}</code></pre></div>\n'
