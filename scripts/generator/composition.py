"""Write a schema that is composed with allOf as the one schema that it comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Schema = dict[str, Any]
# They say something of a part, and nothing of the whole.
_OF_THE_PART = (
    *("title", "description", "example", "examples", "discriminator", "deprecated", "xml"),
    "nullable",  # the other parts do not take null
)


class CannotMergeError(ValueError):
    """The parts lead back to the whole."""


def merge(schema: Schema, resolve: Callable[[Any], Schema], above: tuple[str, ...] = ()) -> Schema:
    """Return a schema without allOf; `resolve` returns a copy of what a reference refers to.

    Where parts contradict each other, the later one counts, as it usually refines the earlier one.
    """
    whole: Schema = {}
    for part in schema.get("allOf") or ():
        target = part.get("$ref") if isinstance(part, dict) else None
        if target in above:
            name = str(target).rpartition("/")[2]
            raise CannotMergeError(f"allOf leads back to {name}")
        inside = (*above, target) if target else above
        merged = (
            merge(resolve(part), resolve, inside) if target else merge(dict(part), resolve, above)
        )
        _add(whole, {key: merged[key] for key in merged if key not in _OF_THE_PART})
    _add(whole, {key: value for key, value in schema.items() if key != "allOf"})
    if "properties" in whole and whole.get("type") in (None, "object"):
        for key in ("oneOf", "anyOf"):
            for merged in whole.pop(key, None) or ():
                name = merged.get("$ref")
                if name not in above:
                    _add_alternative(whole, merge(resolve(merged), resolve, (*above, name)))
    return whole


def _add(whole: Schema, part: Schema) -> None:
    for key, value in part.items():
        if key in ("properties", "patternProperties") and isinstance(value, dict):
            mine = whole.setdefault(key, {})
            for name, one in value.items():
                mine[name] = _both(mine[name], one) if name in mine else one
        elif key == "required" and isinstance(value, list):
            whole[key] = list(dict.fromkeys([*(whole.get(key) or ()), *value]))
        elif key == "type" and key in whole:
            whole[key] = _common(whole[key], value)
        elif key == "enum" and isinstance(whole.get(key), list):
            whole[key] = [one for one in value if one in whole[key]] or value
        elif key in ("oneOf", "anyOf") and key in whole:
            whole[key] = [*whole[key], *value]
        elif key == "additionalProperties" and value is False:
            continue  # it forbids what the other parts add, and answers are read all the same
        else:
            whole[key] = value


def _common(first: Any, second: Any) -> Any:
    """Return the types that two parts allow, or those of the later one."""
    one = first if isinstance(first, list) else [first]
    other = second if isinstance(second, list) else [second]
    both = [kind for kind in other if kind in one or (kind == "integer" and "number" in one)]
    return second if not both else both[0] if len(both) == 1 else both


def _add_alternative(whole: Schema, alternative: Schema) -> None:
    """Let an object have what an alternative has; it need not have it."""
    for name, value in (alternative.get("properties") or {}).items():
        whole["properties"].setdefault(name, value)


def _both(first: Any, second: Any) -> Any:
    """Return a property that two parts describe."""
    if first == second or not isinstance(first, dict) or not isinstance(second, dict):
        return second
    if "$ref" in second or not (second.keys() & {"type", "anyOf", "oneOf", "allOf", "properties"}):
        return {**({} if "$ref" in second else first), **second}
    if "properties" in first and "properties" in second:
        both = dict(first)
        _add(both, second)
        return both
    return second
