"""Complete what the generator has parsed with what it does not look at.

It takes the description of an argument or an attribute from its schema alone; in a document it
stands beside the schema as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openapi_python_client.schema import UntrustedString

from generator.document import path_shape
from generator.names import PLACE, free
from generator.normalise import JSON_TEXT, NESTED, UTC_TIME

if TYPE_CHECKING:
    from collections.abc import Callable

    from openapi_python_client.parser.openapi import Endpoint, GeneratorData
    from openapi_python_client.parser.properties import ModelProperty

    from generator.normalise import Normalised


def describe(parsed: GeneratorData, normalised: Normalised) -> dict[str, list[str]]:
    """Describe arguments and attributes; return the attributes of each model that are UTC times."""
    texts = normalised.parameter_texts()
    for tag in parsed.endpoint_collections_by_tag.values():
        for endpoint in tag.endpoints:
            _describe_operation(endpoint, texts)
    times = {}
    for model in parsed.models:
        times[str(model.class_info.name)] = _describe_model(model, normalised)
    return {name: marked for name, marked in times.items() if marked}


def discriminators(normalised: Normalised) -> Callable[[Any], Any]:
    """Return what tells the key, and the type for each of its values, by which a union is read."""

    def told_by(union: Any) -> Any:
        inner = {_place(one): one for one in union.inner_properties if _place(one)}
        name, places = normalised.discriminators.get(frozenset(inner), ("", {}))
        words = [(UntrustedString(word), inner[place]) for word, place in places.items()]
        return (UntrustedString(name), words) if words else None

    return told_by


def _place(prop: Any) -> str:
    return str((getattr(getattr(prop, "data", None), "model_extra", None) or {}).get(PLACE, ""))


def _describe_operation(endpoint: Endpoint, texts: dict[tuple[str, ...], str]) -> None:
    taken = {"client", *(["body"] if endpoint.bodies else [])}
    operation = (endpoint.method, path_shape(endpoint.path.get_untrusted_value()))
    for location, parameter in endpoint.iter_all_parameters():
        name = parameter.name.get_untrusted_value()
        text = texts.get((*operation, location.value, name)) or parameter.description
        if not text:
            text = f"Value of `{name.removesuffix(NESTED).removesuffix(JSON_TEXT)}`."
        object.__setattr__(parameter, "description", _text(text))
        if location.value == "path":
            # It is passed by position, where none without a default may follow one that has it.
            object.__setattr__(parameter, "default", None)
        unique = free(str(parameter.python_name), taken, f"_{location.value}")
        taken.add(unique)
        if unique != parameter.python_name:
            python_name = type(parameter.python_name)(unique, "field_")
            object.__setattr__(parameter, "python_name", python_name)
    for body in endpoint.bodies:
        text = texts.get((*operation, "body", "")) or _of_items(body.prop)
        if not body.prop.description:
            object.__setattr__(body.prop, "description", _text(text))


def _of_items(prop: Any) -> str:
    """Describe a list by what is in it."""
    inner = getattr(prop, "inner_property", None)
    if inner is not None and inner.description:
        return f"A list. {inner.description.get_untrusted_value()}"
    return "The body to send."


def _describe_model(model: ModelProperty, normalised: Normalised) -> list[str]:
    schema = normalised.at(_place(model))
    properties = [*(model.required_properties or ()), *(model.optional_properties or ())]
    marked = normalised.marked(schema, UTC_TIME)
    times = []
    taken: set[str] = set()
    for one in properties:
        unique = free(str(one.python_name), taken)
        taken.add(unique)
        if unique != one.python_name:
            object.__setattr__(one, "python_name", type(one.python_name)(unique, "field_"))
        name = one.name.get_untrusted_value()
        text = normalised.description(schema, name)
        if text:
            object.__setattr__(one, "description", _text(text))
        if name in marked:
            times.append(str(one.python_name))
    return times


def _text(text: Any) -> UntrustedString:
    return text if isinstance(text, UntrustedString) else UntrustedString(str(text))
