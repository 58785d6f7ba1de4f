"""Names of Python for names of OpenAPI that the pinned openapi-python-client makes bad code of.

It takes names of digits or signs for identifiers, gives two properties one name, and drops a class
whose name is taken. It has no setting for any of this, so its functions are replaced during a run.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import contextmanager
from itertools import chain, count
from typing import TYPE_CHECKING, Any

from attrs import evolve
from openapi_python_client import strings
from openapi_python_client.parser import openapi as endpoints
from openapi_python_client.parser.errors import ParseError, PropertyError
from openapi_python_client.parser.properties import literal_enum_property, model_property, protocol
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema import UntrustedString

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from openapi_python_client.parser.openapi import Endpoint

# Where a schema stands in the document; normalise.py writes it into each of them.
PLACE = "x-place"
RESERVED = {
    # attributes of models
    *("additional_keys", "additional_properties", "cls", "from_dict", "to_dict", "to_multipart"),
    # classes that models and operations import
    *("Answers", "Any", "AuthenticatedClient", "Bodies", "ClassVar", "Client", "Fields", "File"),
    *("Literal", "Mapping", "Model", "OpenModel", "Reader", "Response", "UNSET", "UUID", "Unset"),
    # functions of operations that are called in them
    *("asyncio_detailed", "request_kwargs", "sync_detailed"),
}
_SIGNS = {"+": "plus", "-": "minus", "_": "underscore", ".": "dot", " ": "space", "$": "dollar"}


@contextmanager
def python_names() -> Iterator[None]:
    """Let every name of a document become an identifier of its own."""
    classes = _Classes()
    replaced: list[tuple[Any, str, Any]] = [
        (strings, "sanitize", _sanitize(strings.sanitize)),
        (strings, "RESERVED_WORDS", strings.RESERVED_WORDS | RESERVED),
        (
            model_property,
            "_resolve_naming_conflict",
            _resolve_conflict(model_property._resolve_naming_conflict),
        ),
        (
            endpoints.Endpoint,
            "_check_parameters_for_conflicts",
            _separate(endpoints.Endpoint._check_parameters_for_conflicts),
        ),
        # calling.py writes any value into a path, a header or a cookie.
        *(
            (kind, "validate_location", lambda *_: None)
            for kind in (protocol.PropertyProtocol, UnionProperty)
        ),
        *(
            (kind, "build", classmethod(_free_name(vars(kind)["build"].__func__, classes)))
            for kind in (model_property.ModelProperty, literal_enum_property.LiteralEnumProperty)
        ),
    ]
    before = [(owner, name, vars(owner)[name]) for owner, name, _ in replaced]
    for owner, name, new in replaced:
        setattr(owner, name, new)
    try:
        yield
    finally:
        for owner, name, old in before:
            setattr(owner, name, old)


def _sanitize(stock: Callable[[str], str]) -> Callable[[str], str]:
    def sanitize(value: str) -> str:
        """Spell signs if there is nothing else, and begin with no digit: +1 is plus_1."""
        # Python takes ligatures and the like in an identifier for plain letters.
        kept = stock(unicodedata.normalize("NFKC", value))
        if not re.search(r"[^\W_]", kept):
            return "_".join(map(_spell, value)) or "empty"
        if re.match(r"[\W_]*\d", kept):
            signs = re.match(r"[^\w]*", value)
            spelt = [_spell(sign) for sign in signs[0]] if signs else []
            return "_".join([*(spelt or ["field"]), kept.lstrip("_-. ")])
        return kept

    return sanitize


def _spell(sign: str) -> str:
    return _SIGNS.get(sign) or re.sub(r"\W", "_", unicodedata.name(sign, "sign").lower())


def _resolve_conflict(stock: Callable[..., Any]) -> Callable[..., Any]:
    def resolve(first: Any, second: Any, config: Any) -> None:
        """Give two properties of one model two names, in the release's own way if that does it."""
        shared = first.python_name
        failed = stock(first, second, config) is not None
        names = [str(one.python_name) for one in (first, second)]
        wire = [one.name.get_untrusted_value() for one in (first, second)]
        # `Type` and `type` can keep their letters. Other signs are lost, and attrs takes a leading
        # underscore from the name of an argument.
        pairs = zip(names, wire, strict=True)
        kept = all(name.rstrip("_") == one and name[0] != "_" for name, one in pairs)
        if failed or not kept:
            # The one that is spelled so keeps the name; words.py looks at all of a model again.
            keeps, other = (first, second) if wire[0] == shared else (second, first)
            _rename(keeps, shared)
            _rename(other, f"{shared}_2")

    return resolve


def _rename(prop: Any, name: str) -> None:
    object.__setattr__(prop, "python_name", strings.PythonIdentifier(name, "field_"))


def _separate(stock: Callable[..., Any]) -> Callable[..., Any]:
    def check(self: Endpoint, **options: Any) -> Endpoint | ParseError:
        """Number the parameters of an operation whose names the release cannot separate."""
        checked: Endpoint | ParseError = stock(self, **options)
        if isinstance(checked, ParseError):
            taken: set[str] = {"client", "url"}
            for location, parameter in self.iter_all_parameters():
                name = free(str(parameter.python_name), taken, f"_{location}")
                taken.add(name)
                _rename(parameter, name)
            return self
        return checked

    return check


class _Classes:
    """The classes of a run by file and by schema.

    To look at each of them for each new one takes minutes for a description with thousands.
    """

    def __init__(self) -> None:
        self._by_file: dict[str, set[str]] = {}
        self._by_place: dict[str, list[str]] = {}

    def add(self, prop: Any) -> None:
        info = prop.class_info
        self._by_file.setdefault(info.module_name.lower(), set()).add(info.name)
        place = _place(prop)
        if place and info.name not in self._by_place.setdefault(place, []):
            self._by_place[place].append(info.name)

    def has_file(self, info: Any, schemas: Any) -> bool:
        """Return whether the class of another name is written to the same file."""
        others = self._by_file.get(info.module_name.lower(), set()) - {info.name}
        return any(name in schemas.classes_by_name for name in others)

    def same_schema(self, data: Any, schemas: Any) -> Any:
        """Return the class that was built from the same schema before, in another operation."""
        place = (data.model_extra or {}).get(PLACE)
        for name in self._by_place.get(str(place), ()):
            one = schemas.classes_by_name.get(name)
            if one is not None and _place(one) == place:
                return one
        return None


def _place(prop: Any) -> Any:
    return (getattr(getattr(prop, "data", None), "model_extra", None) or {}).get(PLACE)


def _free_name(stock: Callable[..., Any], classes: _Classes) -> Callable[..., Any]:
    def build(cls: Any, *, data: Any, name: Any, schemas: Any, **options: Any) -> Any:
        """Build the class of a schema under a name that no other class and no other file has."""
        title = data.title
        for number in count(1):
            taken = None
            if cls is model_property.ModelProperty:
                # Building it takes long, so what is known of the name is looked at before.
                info = _class_info(data, name, **options)
                known = info.name in schemas.classes_by_name
                taken = "class" if known else "file" if classes.has_file(info, schemas) else None
            if taken is None:
                prop, after = stock(cls, data=data, name=name, schemas=schemas, **options)
                taken = _taken(prop, classes, schemas)
                if taken is None:
                    if getattr(prop, "class_info", None) is not None:
                        classes.add(prop)
                    return prop, after
            if taken == "class":
                same = classes.same_schema(data, schemas)
                if same is not None:
                    python_name = strings.PythonIdentifier(name, options["config"].field_prefix)
                    required = options["required"]
                    return evolve(
                        same, name=name, required=required, python_name=python_name
                    ), schemas
            word = (title or name).get_untrusted_value()
            parent = options.get("parent_name")
            if parent and not title:
                word = f"{strings.pascal_case(parent)}{strings.pascal_case(word)}"
            data.title = UntrustedString(f"{word}{number + 1}")
        raise AssertionError("numbers do not end")

    return build


def _class_info(data: Any, name: Any, *, config: Any, parent_name: Any = None, **_: Any) -> Any:
    """Return what the release calls the class of a model."""
    word = data.title or name
    if parent_name and not data.title:
        word = f"{strings.pascal_case(parent_name)}{strings.pascal_case(word)}"
    return Class.from_string(string=word, config=config)


def _taken(prop: Any, classes: _Classes, schemas: Any) -> str | None:
    """Return what the name of a class collides with, if it does."""
    if isinstance(prop, PropertyError):
        detail = prop.detail or ""
        duplicate = "generate duplicate models" in detail or "conflicting enums named" in detail
        return "class" if duplicate else None
    info = getattr(prop, "class_info", None)
    return "file" if info is not None and classes.has_file(info, schemas) else None


def free(name: str, taken: set[str], suffix: str = "") -> str:
    """Return a name that is not taken yet: with the suffix, or with a number."""
    if name not in taken:
        return name
    candidates = [f"{name}{suffix}"] if suffix else []
    more = (f"{name}_{number}" for number in count(2))
    return next(one for one in chain(candidates, more) if one not in taken)
