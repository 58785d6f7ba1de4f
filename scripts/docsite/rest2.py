"""Write the REST2 reference: one page for each section of the description, for the site search."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docsite import samples, schemas, verbs
from docsite.spec import Node, Operation, Spec, one_line, slug, type_name
from lint_spec import REST1

FILE = "request_tracker_rest2.yaml"
#: Answers that every operation has; the overview describes them once.
EVERYWHERE = ("302", "4XX", "5XX")


def write(source: Path, folder: Path, *, explorer: bool) -> list[str]:
    """Write every page of the reference into `folder` and return the operationIds."""
    spec = Spec.read(source)
    operations = list(spec.operations())
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, folder / FILE)
    shutil.copy(REST1, folder)
    for tag in spec.tags:
        own = [one for one in operations if one.tag == tag["name"]]
        _save(folder / f"{slug(tag['name'])}.md", tag_page(spec, tag, own))
    _save(folder / "schemas.md", schemas.page(spec))
    _save(folder / "index.md", overview(spec, operations, explorer=explorer))
    _link_back(folder.parent / "reference", operations)
    return [one.id for one in operations]


def _link_back(reference: Path, operations: Sequence[Operation]) -> None:
    """Append to the pages of rtfacade's methods which operations do the same."""
    places = {one.id: slug(one.tag) for one in operations}
    for path in sorted(reference.glob("*.md")):
        if table := "\n".join(verbs.back(path.stem, places)):
            path.write_text(f"{path.read_text('utf-8')}\n{table}\n", "utf-8")


def _save(path: Path, lines: Iterator[str]) -> None:
    path.write_text("\n".join(lines) + "\n", "utf-8")


def overview(spec: Spec, operations: Sequence[Operation], *, explorer: bool) -> Iterator[str]:
    """Describe REST2 and list all operations."""
    yield "# REST2 reference"
    yield f"\nAll {len(operations)} operations of RT's REST2. Unless marked otherwise, they are"
    yield "verified on running servers.\n"
    yield f"- [Description of REST1]({REST1.name}){{download}}: the older API, text in and out."
    if explorer:
        yield "- [Explorer of REST1](rest1.html){target=_blank}."
        yield "- [Explorer](explorer.html){target=_blank}: browse the operations in one "
        yield "  self-contained HTML file, from any web server or from disk."
    yield f"- [Download the description]({FILE}){{download}}: OpenAPI 3.1, YAML, Apache-2.0."
    yield "- In Python: `ticket_id_get.sync(42, client=rt.api)`; see "
    yield "  [how to call the generated client](../guide/errors.md#call-the-generated-client).\n"
    yield spec.raw["info"]["description"].strip()
    yield "\n## All operations\n"
    yield "| operation | request | summary |\n|---|---|---|"
    for one in operations:
        request = f"`{one.method.upper()} {one.path}`"
        yield f"| [`{one.id}`]({slug(one.tag)}.md#{one.id}) | {request} | {one.raw['summary']} |"


def tag_page(spec: Spec, tag: Node, operations: Sequence[Operation]) -> Iterator[str]:
    """Write the page of one section."""
    yield f"# {tag['name']}\n\n{tag['description']}\n"
    for one in operations:
        yield from operation(spec, one)


def operation(spec: Spec, operation: Operation) -> Iterator[str]:
    """Write one operation: its parameters, body and answers."""
    yield f"\n## {operation.raw['summary']} {{ #{operation.id} }}\n"
    marks = _since(spec, operation.raw)
    address = f"{operation.method.upper()} {operation.path}"
    yield f"`{address}` &nbsp; operation **`{operation.id}`**{marks}\n"
    yield operation.raw.get("description", "").strip() + "\n"
    yield from _parameters(spec, operation)
    yield from _body(spec, operation)
    yield from _answers(spec, operation)
    yield from samples.tabs(spec, operation)


def _since(spec: Spec, raw: Node) -> str:
    parts = [f" · since RT {raw['x-rt-since']}"] if "x-rt-since" in raw else []
    parts += [f" · until RT {raw['x-rt-until']}"] if "x-rt-until" in raw else []
    parts += [" · not verified on a running RT"] if raw.get("x-rt-verified") is False else []
    releases = spec.raw["info"].get("x-rt-security-releases", {})
    for name in raw.get("x-rt-security", ()):
        parts.append(f" · changed by the security releases of {releases[name]['name']}")
    return "".join(parts)


def _parameters(spec: Spec, operation: Operation) -> Iterator[str]:
    parameters = [spec.resolved(parameter) for parameter in operation.raw.get("parameters", ())]
    if not parameters:
        return
    yield "| parameter | in | type | description |\n|---|---|---|---|"
    for raw in parameters:
        must = " (required)" if raw.get("required") and raw["in"] != "path" else ""
        kind = type_name(_schema(raw))
        yield f"| `{raw['name']}`{must} | {raw['in']} | {kind} | {one_line(raw['description'])} |"
    yield ""


def _schema(raw: Node) -> Node:
    """Return the schema of a parameter, which may be inside its content."""
    if "schema" in raw:
        schema: Node = raw["schema"]
        return schema
    content: Node = next(iter(raw["content"].values()))
    inner: Node = content["schema"]
    return inner


def _body(spec: Spec, operation: Operation) -> Iterator[str]:
    if "requestBody" not in operation.raw:
        return
    body = spec.resolved(operation.raw["requestBody"])
    kinds = [
        f"`{media}`: {type_name(content['schema'])}"
        for media, content in body["content"].items()
        if "schema" in content
    ]
    yield f"**Body** {one_line(body.get('description', ''))} {'; '.join(kinds)}\n"
    for media, content in body["content"].items():
        if "schema" in content:
            yield from _fields(spec, media, content["schema"])
    yield from _example(body["content"])


def _fields(spec: Spec, media: str, schema: Node) -> Iterator[str]:
    """Write the fields of a body, required ones first, else in the order of the description."""
    whole = spec.resolved(schema)
    each = whole.get("type") == "array"
    fields = list(spec.fields(whole["items"] if each else whole))
    if not fields:
        return
    of = " of each element" if each else ""
    yield f"| field{of} (`{media}`) | type | description |\n|---|---|---|"
    for name, raw, required in sorted(fields, key=lambda field: not field[2]):
        key = f"**`{name}`** (required)" if required else f"`{name}`"
        yield f"| {key} | {_type_of(raw)} | {schemas.meaning(spec, raw)} |"
    yield ""


def _type_of(raw: Node) -> str:
    """Tell the type of a field; that of CustomFields in words."""
    name = type_name(raw)
    if raw.get("$ref", "").endswith("/CustomFieldInput"):
        return f"{name}: object from a field's name or number to a text, a list of texts or a file"
    if raw.get("$ref", "").endswith("/CustomRoleInput"):
        return f"{name}: object from a role's name to its members"
    return name


def _answers(spec: Spec, operation: Operation) -> Iterator[str]:
    yield "| status | type | description |\n|---|---|---|"
    shown: Node | None = None
    for status, reference in operation.raw["responses"].items():
        if status in EVERYWHERE:
            continue
        raw = spec.resolved(reference)
        content = raw.get("content", {})
        kinds = "; ".join(type_name(c["schema"]) for c in content.values() if "schema" in c)
        yield f"| {status} | {kinds} | {one_line(raw['description'])} |"
        if status.startswith("2") and shown is None:
            shown = content
    yield ""
    if shown:
        yield from _example(shown, "Example answer")


def _example(content: Node, title: str = "Example body") -> Iterator[str]:
    for media, raw in content.items():
        for example in raw.get("examples", {}).values():
            if "json" in media and "value" in example:
                yield f'??? example "{title}"\n'
                yield _indented(f"```json\n{_json(example['value'])}\n```\n")
                return


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
