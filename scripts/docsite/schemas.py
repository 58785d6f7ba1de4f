"""Write the page of the REST2 reference with all named schemas."""

from __future__ import annotations

from collections.abc import Iterator

from docsite.spec import Node, Spec, anchor, one_line, type_name


def page(spec: Spec) -> Iterator[str]:
    """Write every schema with its description and keys."""
    yield "# Schemas\n\nThe objects in requests and answers. Keys in bold are always present.\n"
    for name, raw in spec.schemas.items():
        yield f"\n## {name} {{ #{anchor(name)} }}\n"
        yield one_line(raw.get("description", "")) + "\n"
        yield from _what(spec, raw)


def _what(spec: Spec, raw: Node) -> Iterator[str]:
    parts = [type_name(one, "") for one in raw.get("allOf", ()) if "$ref" in one]
    if parts:
        yield f"Combines {', '.join(parts)}.\n"
    own = [*raw.get("properties", {}).items()]
    for part in raw.get("allOf", ()):
        own += part.get("properties", {}).items()
    required = {name for name, _, always in spec.fields(raw) if always}
    if own:
        yield "| key | type | description |\n|---|---|---|"
        for name, field in own:
            key = f"**`{name}`**" if name in required else f"`{name}`"
            yield f"| {key} | {type_name(field, '')} | {meaning(spec, field)} |"
        yield ""
    elif not parts:
        yield f"Type: {type_name(raw, '')}.\n"
    if "enum" in raw:
        yield "Values: " + ", ".join(f"`{value}`" for value in raw["enum"]) + "\n"


def meaning(spec: Spec, field: Node) -> str:
    """Describe a field, with the releases that have it."""
    text = field.get("description") or spec.resolved(field).get("description", "")
    values = ", ".join(f"`{value}`" for value in field.get("enum", ()))
    since = f"Since RT {field['x-rt-since']}." if "x-rt-since" in field else ""
    until = f"Until RT {field['x-rt-until']}." if "x-rt-until" in field else ""
    return one_line(" ".join(part for part in (str(text), values, since, until) if part))
