"""Write samples of an operation: curl, rtfacade and the generated client.

A test runs each of them on a real RT (tests/contract/test_samples.py), with the numbers of its
records in place of those that the pages show.
"""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlencode

from docsite import fitting, verbs
from docsite.spec import Operation, Spec

BASE = "https://rt.example.com"
JSON = "application/json"
FORM = "application/x-www-form-urlencoded"


def curl(
    spec: Spec, operation: Operation, path: Mapping[str, object], base: str = BASE, body: Any = None
) -> str:
    """Return a curl command; it takes the token from $RT_TOKEN."""
    url = base + "/REST/2.0" + operation.path
    for name, value in path.items():
        url = url.replace(f"{{{name}}}", quote(str(value), safe=""))
    lines = []
    if operation.method == "head":
        lines.append("--head")
    elif operation.method not in ("get", "post") or (
        operation.method == "post" and not _has_body(spec, operation)
    ):
        lines.append(f"-X {operation.method.upper()}")
    lines.append('-H "Authorization: token $RT_TOKEN"')
    if example_of_body := fitting.body_example(spec, operation):
        media, example = example_of_body
        value = example if body is None else body
        if media == JSON:
            lines += [
                f"-H 'Content-Type: {JSON}'",
                f"-d {_quoted(json.dumps(value, ensure_ascii=False))}",
            ]
        elif media == FORM:
            lines += [f"-d {_quoted(urlencode(value, doseq=True))}"]
    query = urlencode(fitting.query_values(spec, operation), quote_via=quote)
    lines.append(_quoted(f"{url}?{query}") if query else _quoted(url))
    return "curl " + " \\\n  ".join(lines)


def _has_body(spec: Spec, operation: Operation) -> bool:
    return fitting.body_example(spec, operation) is not None


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"


def generated(
    spec: Spec, operation: Operation, path: Mapping[str, object], body: object = None
) -> str:
    """Return a call of the generated client with `rt`, a client of rtfacade."""
    module = operation.tag.lower().replace(" ", "_")
    if keyword.iskeyword(module):
        module += "_"
    lines = [f"from rt_rest2.api.{module} import {operation.id}"]
    arguments = [repr(value) for value in path.values()]
    arguments += [
        f"{name}={value!r}" for name, value in fitting.query_values(spec, operation).items()
    ]
    if example_of_body := fitting.body_example(spec, operation):
        media, value = example_of_body
        value = value if body is None else body
        content = spec.resolved(operation.raw["requestBody"])["content"][media]
        line, text = _model(content["schema"], value)
        if line:
            lines.insert(0, line)
        arguments.append(f"body={text}")
    call = f"{operation.id}.sync_detailed({', '.join([*arguments, 'client=rt.api'])})"
    return "\n".join([*lines, "", f"answer = {call}"])


def _model(schema: Mapping[str, object], value: object) -> tuple[str, str]:
    """Return an import and the text of a body."""
    if reference := schema.get("$ref"):
        name = str(reference).rpartition("/")[2]
        if isinstance(value, list):
            if name == "JsonConditions":
                return "from rt_rest2.models import JsonCondition", _each("JsonCondition", value)
            return "", repr(value)
        return f"from rt_rest2.models import {name}", f"{name}.from_dict({value!r})"
    items = schema.get("items")
    if isinstance(items, Mapping) and "$ref" in items and isinstance(value, list):
        name = str(items["$ref"]).rpartition("/")[2]
        return f"from rt_rest2.models import {name}", _each(name, value)
    return "", repr(value)


def _each(name: str, value: list[object]) -> str:
    return "[" + ", ".join(f"{name}.from_dict({one!r})" for one in value) + "]"


def tabs(spec: Spec, operation: Operation) -> Iterator[str]:
    """Write the samples of an operation as tabs."""
    path = fitting.path_values(spec, operation)
    # `text`: the site's own test of code blocks does not know which records exist.
    yield from _tab("curl", curl(spec, operation, path))
    if verb := verbs.VERBS.get(operation.id):
        yield from _tab("rtfacade", verbs.sample(verb, path))
    yield from _tab("generated client", generated(spec, operation, path))
    if verb:
        yield f"\nMethod of rtfacade: [`rt.{verb.name}`]({verb.link})\n"


def _tab(title: str, text: str) -> Iterator[str]:
    language = "bash" if title == "curl" else "python"
    yield f'=== "{title}"\n'
    yield f"    ```{language}"
    yield "\n".join(f"    {line}".rstrip() for line in text.split("\n"))
    yield "    ```\n"
