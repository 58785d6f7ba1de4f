"""The page of the REST2 reference that has all named schemas."""

from __future__ import annotations

from collections.abc import Iterator

from docsite.spec import Node, Spec, anchor, one_line, type_name


def page(spec: Spec) -> Iterator[str]:
    """Every schema: what it is, and its fields."""
    yield "# Schemas\n\nRequests and answers, by name. Keys in bold are always present.\n"
    for name, raw in spec.schemas.items():
        yield f"\n## {name} {{ #{anchor(name)} }}\n"
        yield one_line(raw.get("description", "")) + "\n"
        yield from _what(spec, raw)


def _what(spec: Spec, raw: Node) -> Iterator[str]:
    parts = [type_name(one, "") for one in raw.get("allOf", ()) if "$ref" in one]
    if parts:
        yield f"All of {', '.join(parts)}.\n"
    own = [*raw.get("properties", {}).items()]
    for part in raw.get("allOf", ()):
        own += part.get("properties", {}).items()
    required = {name for name, _, always in spec.fields(raw) if always}
    if own:
        yield "| key | type | meaning |\n|---|---|---|"
        for name, field in own:
            key = f"**`{name}`**" if name in required else f"`{name}`"
            yield f"| {key} | {type_name(field, '')} | {_meaning(spec, field)} |"
        yield ""
    elif not parts:
        yield f"Type: {type_name(raw, '')}.\n"
    if "enum" in raw:
        yield "Values: " + ", ".join(f"`{value}`" for value in raw["enum"]) + "\n"


def _meaning(spec: Spec, field: Node) -> str:
    said = field.get("description") or spec.resolved(field).get("description", "")
    values = ", ".join(f"`{value}`" for value in field.get("enum", ()))
    since = f"From RT {field['x-rt-since']}." if "x-rt-since" in field else ""
    return one_line(" ".join(part for part in (str(said), values, since) if part))
