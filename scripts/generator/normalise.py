"""Mend what is legal OpenAPI and the pinned openapi-python-client refuses or leaves out.

Each mend makes the client at most less precise: `Any` where the type cannot be told. What was
mended is listed; what cannot be mended is found by dropped.py after the run.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import unquote
from uuid import UUID

from openapi_python_client import strings
from openapi_python_client.schema import UntrustedString

from generator.composition import CannotMergeError, merge
from generator.document import METHODS, Document, path_shape
from generator.errors import GenerateError
from generator.names import PLACE, free

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from openapi_python_client.parser.openapi import Endpoint

Schema = dict[str, Any]
Place = tuple[str, ...]
# Our mark on a time that RT reads in one form only, and in UTC.
UTC_TIME = "x-rt-utc-time"
_SCHEMAS = "#/components/schemas/"
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_MAPS = ("properties", "patternProperties", "$defs", "definitions", "dependentSchemas")
_SINGLE = (
    "items",
    "additionalProperties",
    "not",
    "contains",
    "propertyNames",
    "if",
    "then",
    "else",
)
# What the generator knows; anything else is read and sent as bytes.
_JSON = re.compile(r"^(application|text)/([\w.*-]+\+)?json$")
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_BYTES = "application/octet-stream"
_SCHEMA_OF_KIND: dict[str, Schema] = {
    **{kind: {"type": "string", "format": "binary"} for kind in (_BYTES, "*/*")},
    **{form: {"type": "object"} for form in _FORMS},
}
# The kinds of component that are looked up by name only, and the keys below which they stand.
_PARTS = ("parameters", "responses", "requestBodies", "pathItems")


@dataclass(frozen=True)
class Call:
    """How an operation is called, where it is not the generator's usual way."""

    deep_form: bool  # a form with a field name[key] for each value
    accept: UntrustedString | None  # the media types to ask for
    #: Parameters of the path in another style than the simple one: its prefix, and `explode`.
    styles: dict[UntrustedString, tuple[UntrustedString, bool]]


class Normalised:
    """A document that the generator takes, what was mended, and the media types to override."""

    def __init__(self, document: Document) -> None:
        self.source = document.source
        self.data: dict[str, Any] = deepcopy(document.data)
        self.mended: list[str] = []
        self.media_types: dict[str, str] = {}
        self._calls: dict[tuple[str, str], Call] = {}  # by method and shape of the path
        #: The key that tells the members of a union apart, and the place of each by its values.
        self.discriminators: dict[frozenset[str], tuple[str, dict[str, str]]] = {}
        self._placed: dict[str, Schema] = {}
        self._document = Document(document.source, self.data)
        components = self.data.get("components")
        self.data["components"] = components if isinstance(components, dict) else {}
        if not isinstance(self.data.get("paths"), dict):
            self.data["paths"] = {}
        self._schemas: dict[str, Any] = self.data["components"].setdefault("schemas", {}) or {}
        self.data["components"]["schemas"] = self._schemas
        for step in (
            self._mend_info,
            self._inline_parts,
            self._collect_schemas,
            self._resolve_aliases,
            self._mend_parameters,
            self._mend_contents,
            self._compose,
            self._free_read_only,
            self._mend_binary,
            self._mend_schemas,
            self._hoist_recursion,
            self._break_recursion,
            self._name_operations,
            self._note_calls,
            self._place_schemas,
            self._find_discriminators,
        ):
            step()

    def parameter_texts(self) -> dict[tuple[str, ...], str]:
        """Return the descriptions of arguments by method, shape of the path, location and name."""
        texts: dict[tuple[str, ...], str] = {}
        for place, item, operation in self._operations():
            key = (place[2], path_shape(place[1]))
            for one in [*(item.get("parameters") or ()), *(operation.get("parameters") or ())]:
                if one.get("description"):
                    where = (str(one.get("in")), str(one.get("name")))
                    texts[(*key, *where)] = str(one["description"])
            body = self._resolve(operation.get("requestBody"), place)
            if isinstance(body, dict) and body.get("description"):
                texts[(*key, "body", "")] = str(body["description"])
        return texts

    def call_of(self, endpoint: Endpoint) -> Call:
        """Return what the generator does not know of the requests of an operation."""
        return self._calls[(endpoint.method, path_shape(endpoint.path.get_untrusted_value()))]

    def at(self, place: str) -> Schema:
        """Return the schema at a place that `place_schemas` wrote."""
        return self._placed.get(place, {})

    def description(self, schema: Any, name: str) -> str | None:
        """Return the text that stands beside the reference of a property, as 3.1 allows."""
        for part in self._parts(schema, set()):
            value = (part.get("properties") or {}).get(name)
            if isinstance(value, dict) and isinstance(value.get("description"), str):
                beside = "$ref" in value or "allOf" in value
                return str(value["description"]) if beside else None
        return None

    def marked(self, schema: Any, mark: str) -> list[str]:
        """Return the properties of a schema that have a mark of ours."""
        return [
            name
            for part in self._parts(schema, set())
            for name, value in (part.get("properties") or {}).items()
            if isinstance(value, dict) and mark in value
        ]

    def _parts(self, schema: Any, seen: set[int]) -> Iterator[Schema]:
        """Yield a schema and those that it is composed of."""
        if isinstance(schema, dict) and "$ref" in schema:
            schema = self._document.resolve(schema["$ref"])
        if not isinstance(schema, dict) or id(schema) in seen:
            return
        seen.add(id(schema))
        yield schema
        for part in schema.get("allOf") or ():
            yield from self._parts(part, seen)

    def _mend_info(self) -> None:
        """Give the document a title and a version: YAML reads 1.0 as a number."""
        info = self.data.setdefault("info", {})
        if not isinstance(info, dict):
            return
        for key, value in (("title", "API"), ("version", "0")):
            if info.get(key) in (None, ""):
                info[key] = value
                self._note(f"no {key}", ("info",))
            info[key] = str(info[key])

    # ---- references ----

    def _resolve(self, node: Any, place: Place) -> Any:
        """Follow references until something else is there."""
        seen: list[str] = []
        while isinstance(node, dict) and isinstance(node.get("$ref"), str):
            target = node["$ref"]
            if target in seen:
                self._fail(place, f"circular $ref: {' -> '.join([*seen, target])}")
            seen.append(target)
            node = self._document.resolve(target)
        return node

    def _inline_parts(self) -> None:
        """Put the target in the place of a reference that the generator does not follow."""
        components = self.data["components"]
        for section in _PARTS:
            for name, part in list((components.get(section) or {}).items()):
                components[section][name] = self._resolve(part, ("components", section, name))
        for path, item in self.data["paths"].items():
            place: Place = ("paths", path)
            beside = {key: value for key, value in (item or {}).items() if key != "$ref"}
            item = deepcopy(self._resolve(item, place) or {})  # noqa: PLW2901
            self.data["paths"][path] = item = {**item, **beside}  # noqa: PLW2901
            self._inline_list(item, "parameters", (*place, "parameters"))
            for method in METHODS:
                operation = item.get(method)
                if isinstance(operation, dict):
                    here: Place = (*place, method)
                    answers = operation.get("responses") or {}  # 3.1 does not require them
                    operation["responses"] = {
                        _status(status): answers[status]
                        for status in answers
                        if not str(status).startswith("x-")
                    }
                    self._inline_list(operation, "parameters", (*here, "parameters"))
                    self._inline(operation, "requestBody", "requestBodies", (*here, "requestBody"))
                    for status in list(operation.get("responses") or {}):
                        at = (*here, "responses", status)
                        self._inline(operation["responses"], status, "responses", at)

    def _inline_list(self, owner: dict[str, Any], key: str, place: Place) -> None:
        # Each operation has parameters of its own, because mends depend on the path.
        parts = [self._resolve(part, place) for part in owner.get(key) or ()]
        if not parts:
            return
        different: dict[tuple[Any, Any], Any] = {}
        for part in parts:
            if isinstance(part, dict):
                where = part.get("in"), part.get("name")
                if where in different:
                    self._note(f"a second {where[0]} parameter {where[1]}", place)
                different.setdefault(where, deepcopy(part))
        owner[key] = list(different.values())

    def _inline(self, owner: dict[str, Any], key: str, section: str, place: Place) -> None:
        node = owner.get(key)
        if not isinstance(node, dict) or "$ref" not in node:
            return
        target = self._resolve(node, place)
        simple = re.fullmatch(rf"#/components/{section}/[^/]+", node["$ref"])
        if not simple or target is not self._document.resolve(node["$ref"]):
            owner[key] = deepcopy(target)

    def _collect_schemas(self) -> None:
        """Make a component of a schema that is referred to where it stands."""
        moved: dict[str, str] = {}
        schemas = list(self._all_schemas())
        for place, schema in schemas:
            target = schema.get("$ref")
            if not isinstance(target, str) or re.fullmatch(rf"{_SCHEMAS}[^/%~]+", target):
                continue
            if target not in moved:
                target_schema = self._resolve(schema, place)
                spelt = unquote(target).replace("~1", "/").replace("~0", "~")
                words = [word for word in re.split(r"\W+", spelt) if word]
                common = ("components", "schemas", "properties", "paths", "content", "schema")
                name = "".join(w[:1].upper() + w[1:] for w in words if w not in common)
                name = free(name or "Schema", set(self._schemas))
                self._schemas[name] = deepcopy(target_schema)
                moved[target] = _SCHEMAS + name
                schemas += _inside(self._schemas[name], ("components", "schemas", name))
                self._note("a reference to a schema inside another one", place)
            schema["$ref"] = moved[target]

    def _resolve_aliases(self) -> None:
        """Refer to the schema itself and not to a name for it."""
        final: dict[str, str] = {}
        for name, schema in self._schemas.items():
            at = name
            seen: list[str] = []
            while isinstance(self._schemas.get(at), dict) and "$ref" in self._schemas[at]:
                if at in seen:
                    circle = " -> ".join([*seen, at])
                    self._fail(("components", "schemas", name), f"circular $ref: {circle}")
                seen.append(at)
                at = self._schemas[at]["$ref"].removeprefix(_SCHEMAS)
            if seen:
                final[_SCHEMAS + name] = _SCHEMAS + at
            del schema
        for _, schema in self._all_schemas():
            if schema.get("$ref") in final:
                schema["$ref"] = final[schema["$ref"]]
            for mapping in [(schema.get("discriminator") or {}).get("mapping") or {}]:
                mapping.update((word, final.get(one, one)) for word, one in mapping.items())
        for alias in final:
            del self._schemas[alias.removeprefix(_SCHEMAS)]

    # ---- operations ----

    def _operations(self) -> Iterator[tuple[Place, dict[str, Any], dict[str, Any]]]:
        for path, item in self.data["paths"].items():
            for method in METHODS:
                if isinstance(item.get(method), dict):
                    yield ("paths", path, method), item, item[method]

    def _mend_parameters(self) -> None:
        for path, item in list(self.data["paths"].items()):
            owners = [item, *(item[m] for m in METHODS if isinstance(item.get(m), dict))]
            lists = [owner["parameters"] for owner in owners if owner.get("parameters")]
            for parameters in lists:
                for number, parameter in enumerate(list(parameters)):
                    place = ("paths", path, "parameters", str(number))
                    self._mend_parameter(parameter, place)
                    self._mend_style(parameter, parameters, place)
            self._match_path_parameters(path, item, owners[1:])
            lists = [owner["parameters"] for owner in owners if owner.get("parameters")]
            self._name_path_parameters(path, lists)

    def _match_path_parameters(
        self, path: str, item: dict[str, Any], operations: list[dict[str, Any]]
    ) -> None:
        """Let each operation have the parameters that are in its path, and no other ones."""
        names = set(re.findall(r"{(.*?)}", path))
        for operation in operations:
            for owner in (item, operation):
                for parameter in list(owner.get("parameters") or ()):
                    if parameter.get("in") == "path" and parameter.get("name") not in names:
                        owner["parameters"].remove(parameter)
                        self._note(
                            f"{parameter.get('name')}, which is not in the path", ("paths", path)
                        )
            both = [*(item.get("parameters") or ()), *(operation.get("parameters") or ())]
            known = {one.get("name") for one in both if one.get("in") == "path"}
            for name in dict.fromkeys(re.findall(r"{(.*?)}", path)):
                if name not in known:
                    new = {
                        "name": name,
                        "in": "path",
                        "required": True,
                        "schema": {"type": "string"},
                    }
                    operation.setdefault("parameters", []).append(new)
                    self._note(f"{name}, a part of the path that is not described", ("paths", path))

    def _mend_parameter(self, parameter: dict[str, Any], place: Place) -> None:
        if "schema" not in parameter:
            contents = parameter.pop("content", None)
            parameter["schema"] = {"type": "string"}
            if contents and parameter.get("in") != "path" and any(map(_is_json, contents)):
                parameter["name"] += JSON_TEXT
                parameter["schema"] = {}
            elif contents:
                parameter["schema"]["description"] = "Text in the form of the media type."
                self._note("a parameter with a media type, which is taken as text", place)
        schema = parameter["schema"] = _boolean(parameter["schema"])
        target = self._resolve(schema, place)
        if not _fits_parameter(target, parameter):
            parameter["schema"] = {"type": "string"}
            self._note(f"a {parameter.get('in')} parameter that is no plain value", place)
        if parameter.get("in") == "path":
            parameter["required"] = True
            parameter["schema"] = _without_null(parameter["schema"], target)

    def _mend_style(
        self, parameter: dict[str, Any], parameters: list[dict[str, Any]], place: Place
    ) -> None:
        """State what goes over the wire: the generator knows repeated query parameters only."""
        if parameter.get("in") != "query":
            return
        style = str(parameter.get("style") or "form")
        between = _joined_by(parameter, style)
        kinds = _kinds(target := self._resolve(parameter["schema"], place))
        if style == "deepObject":
            if kinds == {"object"} and isinstance(target, dict) and target.get("properties"):
                self._spread(parameter, target, parameters, place)
            else:
                parameter["name"] += NESTED
        elif kinds & _JOINED and between:
            description = f"{parameter.get('description') or ''} {between}"
            parameter["description"] = description.strip()
            parameter["schema"] = {"type": "string"}
            self._note("a list in one query parameter, which is taken as text", place)

    def _spread(
        self,
        parameter: dict[str, Any],
        schema: dict[str, Any],
        parameters: list[dict[str, Any]],
        place: Place,
    ) -> None:
        """Put a parameter for each property in the place of an object in the style deepObject."""
        name = parameter["name"]
        needed = schema.get("required") or () if parameter.get("required") else ()
        new = []
        for key, inner in schema["properties"].items():
            tree = _kinds(self._resolve(inner, place)) & {"array", "object"}
            new.append(
                {
                    "name": f"{name}[{key}]{NESTED if tree else ''}",
                    "in": "query",
                    "schema": inner,
                    "required": key in needed,
                }
            )
        at = parameters.index(parameter)
        parameters[at : at + 1] = new
        self._note("a deepObject parameter, which has become one for each key", place)

    def _name_path_parameters(self, path: str, lists: list[list[dict[str, Any]]]) -> None:
        """Give path parameters names that the generator finds in the path."""
        names = re.findall(r"{(.*?)}", path)
        used = {str(p.get("name")) for parameters in lists for p in parameters}
        taken, new_names = set(names) | used, {}
        for name in names:
            fits = re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", name)
            if not fits or name in ("body", "client", "url"):
                new_names[name] = free(f"path_{re.sub(r'[^A-Za-z0-9]+', '_', name)}", taken)
                taken.add(new_names[name])
        if not new_names:
            return
        new_path = re.sub(r"{(.*?)}", lambda m: f"{{{new_names.get(m[1], m[1])}}}", path)
        for parameters in lists:
            for parameter in parameters:
                if parameter.get("in") == "path" and parameter.get("name") in new_names:
                    parameter[_WIRE_NAME] = parameter["name"]
                    parameter["name"] = new_names[parameter["name"]]
        items = list(self.data["paths"].items())
        self.data["paths"].clear()
        self.data["paths"].update((new_path if key == path else key, v) for key, v in items)

    def _mend_contents(self) -> None:
        components = self.data["components"]
        for section in ("responses", "requestBodies"):
            for name, part in (components.get(section) or {}).items():
                self._mend_content(part, ("components", section, name), section == "responses")
        for place, _, operation in self._operations():
            if isinstance(operation.get("requestBody"), dict):
                self._mend_content(operation["requestBody"], (*place, "requestBody"), False)
            for status, response in (operation.get("responses") or {}).items():
                if isinstance(response, dict):
                    self._mend_content(response, (*place, "responses", status), True)

    def _mend_content(self, part: dict[str, Any], place: Place, answer: bool) -> None:
        content = part.get("content")
        if not isinstance(content, dict):
            return
        json_too = any(map(_is_json, content))
        for media_type, media in list(content.items()):
            del content[media_type]  # and back again: the generator takes the first one
            kind, json = _media_kind(media_type), _is_json(media_type)
            text = answer and kind.startswith("text/")
            known = json or text or kind in (_BYTES, "*/*") or (not answer and kind in _FORMS)
            if json_too and not json and (answer or not known):
                # The same in another form, and JSON has types.
                part[_NOT_READ] = True
                self._note(f"{media_type} beside JSON, which is left out", place)
                continue
            taken_as = "application/json" if json else "text/*" if text else kind
            if answer:
                # Its own name would only clash with what a request of that type is taken as.
                key = kind if kind.startswith("application/") and known else taken_as
            else:
                key = media_type
                self.media_types[key] = taken_as if known and kind != "*/*" else _BYTES
            if known:
                content.setdefault(key, media if isinstance(media, dict) else {})
                self._mend_media(content, key, place)
            else:
                key = _BYTES if answer else key
                content.setdefault(key, {"schema": {"type": "string", "format": "binary"}})
                self._note(f"{media_type}, which is taken as bytes", place)

    def _mend_media(self, content: dict[str, Any], media_type: str, place: Place) -> None:
        """Give a media type that the generator knows a schema that it can have."""
        kind, media = _media_kind(media_type), content[media_type]
        words = kind.startswith("text/") and not _is_json(kind)
        text: Schema = {"type": "string"} if words else {}
        plain = dict(_SCHEMA_OF_KIND.get(kind, text))
        if "schema" not in media:
            media["schema"] = plain
            return
        target = self._resolve(media["schema"], place)
        if kind == _FORMS[0]:
            self._join_fields(media, target, place)
        structured = bool(_kinds(target) - {"string"}) or "allOf" in _boolean(target)
        if kind == "*/*" and structured:
            # config.yaml says that it is bytes, and an object is sent as JSON.
            del content[media_type]
            content.setdefault("application/json", media)
            self._note(f"{media_type} with an object, which is taken as JSON", place)
        elif kind in (_BYTES, "*/*") or (words and structured):
            media["schema"] = plain  # no objects are read from it

    def _join_fields(self, media: dict[str, Any], schema: Any, place: Place) -> None:
        """Take lists that stand in one field of a form as text."""
        if not isinstance(schema, dict):
            return
        joined = {
            name: _joined_by(one, "form")
            for name, one in (media.get("encoding") or {}).items()
            if isinstance(one, dict) and name in (schema.get("properties") or {})
        }
        for name, between in joined.items():
            if between and _kinds(self._resolve(schema["properties"][name], place)) & _JOINED:
                if media["schema"] is not schema:
                    media["schema"] = schema = deepcopy(schema)
                schema["properties"][name] = {"type": "string", "description": between}
                self._note(f"a list in the field {name} of a form, which is taken as text", place)

    def _name_operations(self) -> None:
        """Number operations that would be written to the same file."""
        taken: dict[str, set[str]] = {}
        for place, _, operation in self._operations():
            tag = str((operation.get("tags") or ["default"])[0])
            operation["tags"] = [tag]
            name = operation.get("operationId") or f"{place[2]}_{re.sub(r'[{}]', '', place[1])}"
            tag_names = taken.setdefault(strings.snake_case(tag), set())
            file_name = strings.PythonIdentifier(str(name), "")
            unique = free(str(file_name), tag_names)
            tag_names.add(unique)
            if unique != file_name:
                self._note(f"operation {name}, whose file another one has", place)
                operation["operationId"] = unique

    def _note_calls(self) -> None:
        for place, item, operation in self._operations():
            self._calls[(place[2], path_shape(place[1]))] = Call(
                deep_form=_has_deep_form(self._resolve(operation.get("requestBody"), place)),
                accept=self._accepted(operation, place),
                styles=dict(_path_styles(item, operation)),
            )

    def _accepted(self, operation: dict[str, Any], place: Place) -> UntrustedString | None:
        """Return the media types to ask for, where a result may have others that are not read."""
        answers = [self._resolve(answer, place) for answer in operation["responses"].values()]
        results = [
            answer
            for status, answer in zip(operation["responses"], answers, strict=True)
            if status[0] in "2d"
        ]
        if not any(answer.get(_NOT_READ) for answer in results):
            return None
        kinds = [kind for answer in answers for kind in answer.get("content") or ()]
        return UntrustedString(", ".join(dict.fromkeys(kinds)))

    # ---- schemas ----

    def _all_schemas(self) -> Iterator[tuple[Place, Schema]]:
        """Yield every schema that the client is made of, outer ones first."""
        for owner, key, place in self._roots():
            owner[key] = _boolean(owner[key])
            yield from _inside(owner[key], place)

    def _roots(self) -> Iterator[tuple[Any, Any, Place]]:
        for name in list(self._schemas):
            yield self._schemas, name, ("components", "schemas", name)
        components = self.data["components"]
        for section in ("parameters", "responses", "requestBodies"):
            for name, part in (components.get(section) or {}).items():
                yield from _media_schemas(part, ("components", section, name))
        for path, item in self.data["paths"].items():
            for number, parameter in enumerate(item.get("parameters") or ()):
                yield from _media_schemas(parameter, ("paths", path, "parameters", str(number)))
        for place, _, operation in self._operations():
            for number, parameter in enumerate(operation.get("parameters") or ()):
                yield from _media_schemas(parameter, (*place, "parameters", str(number)))
            yield from _media_schemas(operation.get("requestBody"), (*place, "requestBody"))
            for status, response in (operation.get("responses") or {}).items():
                yield from _media_schemas(response, (*place, "responses", status))

    def _compose(self) -> None:
        """Write a composition that the generator refuses as the schema that it comes to."""
        for place, schema in self._all_schemas():
            if not schema.get("allOf"):
                continue
            if self._needs_merge(schema, place):
                whole = self._merged(schema, place)
                schema.clear()
                schema.update(whole)
                self._note("allOf, which is written as one schema", place)

    def _merged(self, schema: Schema, place: Place) -> Schema:
        try:
            return merge(schema, lambda part: self._target(part, place))
        except CannotMergeError as error:
            return self._fail(place, str(error))

    def _target(self, part: Any, place: Place) -> Schema:
        target = self._resolve(part, place)
        return deepcopy(target) if isinstance(target, dict) else {}

    def _needs_merge(self, schema: Schema, place: Place) -> bool:
        """Return whether the generator cannot compose the parts itself."""
        parts = schema["allOf"]
        annotations = {"allOf", "description", "title", "example", "examples", "nullable"}
        alone = not set(schema) - annotations - {key for key in schema if key.startswith("x-")}
        if len(parts) == 1 and isinstance(parts[0], dict) and "$ref" in parts[0] and alone:
            return False
        inside = {"oneOf", "anyOf", "items"} & set(place)
        if inside and any("$ref" in part for part in parts if isinstance(part, dict)):
            return True  # the generator knows no properties of the others yet
        seen: dict[str, Any] = dict(schema.get("properties") or {})
        for part in parts:
            target = self._target(part, place)
            if target.get("nullable"):
                return True
            if "$ref" not in part and ("allOf" in target or "additionalProperties" in target):
                return True
            if "oneOf" in target or "anyOf" in target or _kinds(target) - {"object"}:
                return True
            properties, deep = self._properties(target, place, ())
            if deep:
                return True
            for name, value in properties.items():
                if name in seen and seen[name] != value:
                    return True
                seen[name] = value
        return False

    def _properties(
        self, schema: Schema, place: Place, above: tuple[str, ...]
    ) -> tuple[dict[str, Any], bool]:
        """Return all properties of a composition, and whether a part of it is no object."""
        properties, deep = dict(schema.get("properties") or {}), False
        for part in schema.get("allOf") or ():
            name = str(part.get("$ref"))
            if name in above:
                self._fail(place, f"allOf leads back to {name.removeprefix(_SCHEMAS)}")
            target = self._target(part, place)
            more, below = self._properties(target, place, (*above, name))
            deep = deep or below or bool(_kinds(target) - {"object"})
            properties.update(more)
        return properties, deep

    def _free_read_only(self) -> None:
        """Let a body that is sent lack what only the server sets."""
        bodies = [
            found
            for place, _, operation in self._operations()
            for found in _media_schemas(
                self._resolve(operation.get("requestBody"), place), (*place, "requestBody")
            )
        ]
        for place, schema in self._reachable((place, owner[key]) for owner, key, place in bodies):
            if not schema.get("required"):
                continue
            given = [
                name
                for part in self._parts(schema, set())
                for name, one in (part.get("properties") or {}).items()
                if name in schema["required"]
                and (self._resolve(one, place) or {}).get("readOnly", one.get("readOnly"))
            ]
            if given:
                schema["required"] = [one for one in schema["required"] if one not in given]
                self._note(f"{', '.join(given)}, required and read-only, in a request", place)

    def _mend_binary(self) -> None:
        """Take bytes in JSON, which has none, as text."""
        media = [
            (place, owner[key])
            for owner, key, place in self._roots()
            if place[-3:-2] == ("content",) and place[-1] == "schema"
        ]
        by_json = [one for one in media if _is_json(one[0][-2])]
        others = [one for one in media if not _is_json(one[0][-2])]
        files = {id(schema) for _, schema in self._reachable(others)}
        for place, schema in self._reachable(by_json):
            if schema.get("format") == "binary" and id(schema) not in files:
                del schema["format"]
                self._note("bytes in JSON, which are taken as text", place)

    def _reachable(self, start: Iterable[tuple[Place, Any]]) -> Iterator[tuple[Place, Schema]]:
        """Yield all in some schemas, and all that they refer to."""
        queue = [inside for place, schema in start for inside in _inside(schema, place)]
        seen: set[str] = set()
        while queue:
            place, schema = queue.pop()
            yield place, schema
            target = str(schema.get("$ref", "")).removeprefix(_SCHEMAS)
            if target in self._schemas and target not in seen:
                seen.add(target)
                queue += _inside(self._schemas[target], ("components", "schemas", target))

    def _mend_schemas(self) -> None:
        for place, schema in self._all_schemas():
            if (
                "array" in _own_kinds(schema)
                and "items" not in schema
                and not schema.get("prefixItems")
            ):
                schema["items"] = {}
                self._note("array without items", place)
            self._mend_values(schema, place)
            if schema.get(UTC_TIME):
                schema["anyOf"] = [{"type": "string", "format": "date-time"}, *_kinds_apart(schema)]
            for key in ("title", "description"):
                if key in schema and not isinstance(schema[key], str):
                    schema[key] = str(schema[key])
            if not re.search(r"[A-Za-z]", str(schema.get("title", "A"))):
                del schema["title"]
            if "default" in schema and not _default_fits(schema):
                del schema["default"]
                self._note("a default that the generator cannot write", place)

    def _mend_values(self, schema: Schema, place: Place) -> None:
        if isinstance(schema.get("const"), (dict, list)):
            del schema["const"]
            self._note("a constant that is no plain value", place)
        values = schema.get("enum")
        if not isinstance(values, list):
            schema.pop("enum", None)
            return
        plain = [value for value in values if value is not None]
        kinds = {type(value) for value in plain}
        if "boolean" in _own_kinds(schema):
            del schema["enum"]
        elif not values or len(kinds) > 1 or not kinds <= {str, int}:
            del schema["enum"]
            self._note("an enumeration of several types", place)
        elif kinds:
            # `type: [string, null]` with an enum makes a class for each of the two.
            unique = list(dict.fromkeys(plain))
            null = "null" in _own_kinds(schema) or schema.get("nullable") or None in values
            schema.pop("nullable", None)
            schema["enum"] = [*unique, None] if null else unique
            schema["type"] = "string" if kinds == {str} else "integer"

    def _hoist_recursion(self) -> None:
        """Make components of objects in a list or a union that lead back to it.

        The generator builds them before it knows the whole; references are looked up later.
        """
        for name, whole in list(self._schemas.items()):
            place: Place = ("components", "schemas", name)
            for owner, key in () if _is_class(whole) else list(_classes(self._schemas, name)):
                schema = owner[key]
                if any(one is whole for _, one in self._reachable([(place, schema)])):
                    new = free(f"{name}Object", set(self._schemas))
                    self._schemas[new] = schema
                    owner[key] = {"$ref": _SCHEMAS + new}
                    self._note("an object that leads back to what it stands in", place)

    def _break_recursion(self) -> None:
        """Let a list or a union that contains itself contain anything; classes may refer back."""

        def visit(name: str, above: tuple[str, ...]) -> None:
            for schema in list(_without_classes(self._schemas[name])):
                target = str(schema.get("$ref", "")).removeprefix(_SCHEMAS)
                if target not in self._schemas or "$ref" not in schema:
                    continue
                if target in above:
                    del schema["$ref"]
                    self._note(f"{target}, which contains itself", ("components", "schemas", name))
                elif target not in done:
                    visit(target, (*above, target))
            done.add(name)

        done: set[str] = set()
        for name in list(self._schemas):
            if name not in done:
                visit(name, (name,))

    def _place_schemas(self) -> None:
        for place, schema in self._all_schemas():
            if "$ref" not in schema:
                schema[PLACE] = ".".join(place)
                self._placed[schema[PLACE]] = schema

    def _find_discriminators(self) -> None:
        """Note by which key the members of a union are told apart, if all are components."""
        for _, schema in self._all_schemas():
            told_by = schema.get("discriminator")
            members = [
                str(one.get("$ref", "")).removeprefix(_SCHEMAS)
                for key in ("oneOf", "anyOf")
                for one in schema.get(key) or ()
                if isinstance(one, dict)
            ]
            known = [name for name in members if _is_class(self._schemas.get(name))]
            if not isinstance(told_by, dict) or not told_by.get("propertyName") or not known:
                continue
            words = {
                str(word): str(target).removeprefix(_SCHEMAS)
                for word, target in (told_by.get("mapping") or {}).items()
            }
            named = {name: name for name in known if name not in words.values()}
            places = {name: str(self._schemas[name].get(PLACE)) for name in known}
            self.discriminators[frozenset(places.values())] = (
                str(told_by["propertyName"]),
                {w: places[name] for w, name in {**named, **words}.items() if name in places},
            )

    # ---- telling ----

    def _note(self, what: str, place: Place) -> None:
        line = f"{'.'.join(place)}: {what}"
        if line not in self.mended:
            self.mended.append(line)

    def _fail(self, place: Place, why: str) -> NoReturn:
        raise GenerateError(f"{self.source}, {'.'.join(place)}: {why}")


#: The end of the name of a parameter that is sent as name[key], and of one that is sent as JSON.
#: calling.py looks for them.
NESTED, JSON_TEXT = "[{}]", "{[]}"
#: Marks of ours: an answer has media types that the client does not read; a parameter of a path
#: has got another name.
_NOT_READ, _WIRE_NAME = "x-not-read", "x-wire-name"
_BETWEEN = {"spaceDelimited": "spaces", "pipeDelimited": "the sign |"}
_JOINED = {"array", "object"}


def _joined_by(owner: dict[str, Any], style: str) -> str:
    """Return what stands between the values of a list; nothing if they are sent one by one."""
    style = str(owner.get("style") or style)
    if style == "form" and owner.get("explode", True):
        return ""
    return f"Values separated by {_BETWEEN.get(style, 'commas')}."


def _fits_parameter(schema: Any, parameter: dict[str, Any]) -> bool:
    """Return whether calling.py can write the values of a schema where a parameter stands."""
    where = parameter.get("in")
    if where == "query":
        return True
    form = schema.get("format") if isinstance(schema, dict) else None
    # A header has dates in a form of its own.
    text = ("binary", "date", "date-time") if where == "header" else ("binary",)
    objects = where == "path" or (where == "header" and not parameter.get("explode"))
    return (objects or "object" not in _kinds(schema)) and form not in text


def _path_styles(
    item: dict[str, Any], operation: dict[str, Any]
) -> Iterator[tuple[UntrustedString, tuple[UntrustedString, bool]]]:
    for one in [*(item.get("parameters") or ()), *(operation.get("parameters") or ())]:
        prefix = {"label": ".", "matrix": f";{one.get(_WIRE_NAME, one.get('name'))}"}
        style = prefix.get(str(one.get("style")), ""), bool(one.get("explode"))
        if one.get("in") == "path" and any(style):
            yield UntrustedString(one["name"]), (UntrustedString(style[0]), style[1])


def _without_null(schema: Schema, target: Any) -> Schema:
    """Return the schema of a part of a path, which cannot be null."""
    if not isinstance(target, dict):
        return schema
    kinds = _own_kinds(target)
    lists = {key: target[key] for key in ("anyOf", "oneOf", "enum") if target.get(key)}
    nulls = (None, {"type": "null"}, {"enum": [None]})
    if not (
        target.get("nullable")
        or "null" in kinds
        or any(one in nulls for several in lists.values() for one in several)
    ):
        return schema
    whole = {key: value for key, value in target.items() if key != "nullable"}
    for key, several in lists.items():
        whole[key] = [one for one in several if one not in nulls]
    if "null" in kinds:
        rest = [kind for kind in target["type"] if kind != "null"] if len(kinds) > 1 else ["string"]
        whole["type"] = rest[0] if len(rest) == 1 else rest
    return whole


def _media_kind(media_type: str) -> str:
    return media_type.partition(";")[0].strip().lower()


def _is_json(media_type: str) -> bool:
    return bool(_JSON.match(_media_kind(media_type)))


def _status(status: str) -> str:
    """Return a range of statuses with capital letters: 2XX."""
    return status.upper() if re.fullmatch(r"\d[xX]{2}", status) else status


def _has_deep_form(body: Any) -> bool:
    contents = (body.get("content") or {}).values() if isinstance(body, dict) else ()
    return any(
        one.get("style") == "deepObject"
        for media in contents
        if isinstance(media, dict)
        for one in (media.get("encoding") or {}).values()
        if isinstance(one, dict)
    )


def _media_schemas(part: Any, place: Place) -> Iterator[tuple[Any, Any, Place]]:
    if not isinstance(part, dict):
        return
    if "schema" in part:
        yield part, "schema", (*place, "schema")
    for media_type, media in (part.get("content") or {}).items():
        if isinstance(media, dict) and "schema" in media:
            yield media, "schema", (*place, "content", media_type, "schema")


def _inside(schema: Any, place: Place) -> Iterator[tuple[Place, Schema]]:
    """Yield a schema and all in it. True and false become objects, as the generator wants."""
    if not isinstance(schema, dict):
        return
    if isinstance(schema.get("items"), list):  # the form of a tuple before 3.1
        schema["prefixItems"], schema["items"] = schema["items"], {}
    yield place, schema
    for owner, key, where in _below(schema):
        if key != "additionalProperties":
            owner[key] = _boolean(owner[key])
        yield from _inside(owner[key], (*place, *where))


def _below(schema: Schema) -> Iterator[tuple[Any, Any, Place]]:
    """Yield where the schemas right below one stand."""
    for key in _LISTS:
        for number in range(len(schema.get(key) or ())):
            yield schema[key], number, (key, str(number))
    for key in _MAPS:
        for name in list(schema.get(key) or ()):
            yield schema[key], name, (key, name)
    for key in _SINGLE:
        if key in schema:
            yield schema, key, (key,)


def _boolean(schema: Any) -> Any:
    return ({} if schema else {"not": {}}) if isinstance(schema, bool) else schema


def _own_kinds(schema: Schema) -> set[str]:
    kind = schema.get("type")
    if isinstance(kind, list):
        return set(map(str, kind))
    return {str(kind)} if kind else set()


def _kinds(schema: Any) -> set[str]:
    """Return the types of JSON that a schema or one of its alternatives names."""
    if not isinstance(schema, dict):
        return set()
    kinds = _own_kinds(schema)
    if not kinds and "properties" in schema:
        kinds = {"object"}
    for key in ("anyOf", "oneOf"):
        for one in schema.get(key) or ():
            kinds |= _kinds(one)
    return kinds


def _is_class(schema: Any) -> bool:
    return isinstance(schema, dict) and ("properties" in schema or schema.get("type") == "object")


def _without_classes(schema: Any) -> Iterator[Schema]:
    """Yield what a schema consists of, up to the objects that become classes."""
    if not isinstance(schema, dict):
        return
    yield schema
    if not _is_class(schema):
        for owner, key in _next(schema):
            yield from _without_classes(owner[key])


def _classes(owner: Any, key: Any) -> Iterator[tuple[Any, Any]]:
    """Yield where the objects stand that a schema consists of."""
    if _is_class(owner[key]):
        yield owner, key
    elif isinstance(owner[key], dict):
        for inner_owner, inner_key in _next(owner[key]):
            yield from _classes(inner_owner, inner_key)


def _next(schema: Schema) -> Iterator[tuple[Any, Any]]:
    """Yield where the alternatives, parts and items of a schema stand."""
    for key in _LISTS:
        yield from ((schema[key], number) for number in range(len(schema.get(key) or ())))
    if "items" in schema:
        yield schema, "items"


def _kinds_apart(schema: Schema) -> list[Schema]:
    """Take the types of a schema out of it, and return one schema for each."""
    kinds = schema.pop("type", "string")
    return [{"type": kind} for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _default_fits(schema: Schema) -> bool:
    """Return whether the generator can write a default in Python."""
    value, kinds, form = schema["default"], _kinds(schema), schema.get("format")
    if value is None:
        return True
    if isinstance(value, float) and not isfinite(value):
        return False
    if schema.get("enum"):
        return value in schema["enum"]
    if "const" in schema:
        return bool(value == schema["const"])
    if len(kinds - {"null"}) != 1 or any(key in schema for key in ("allOf", "anyOf", "oneOf")):
        return False
    parse: dict[Any, Callable[[str], Any]] = {
        "date": date.fromisoformat,
        "date-time": datetime.fromisoformat,
        "uuid": UUID,
    }
    types: dict[str, tuple[type, ...]] = {
        "string": (str,),
        "integer": (int,),
        "number": (int, float),
        "boolean": (bool,),
    }
    [kind] = kinds - {"null"}
    if kind not in types or not isinstance(value, types[kind]) or form == "binary":
        return False
    if isinstance(value, bool) != (kind == "boolean"):
        return False
    if kind == "string" and form in parse:
        try:
            parse[form](str(value))
        except ValueError:
            return False
    return True
