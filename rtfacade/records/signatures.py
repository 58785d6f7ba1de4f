"""Signatures that name every keyword, and public names, for ``help()``, notebooks and editors.

``**fields: Unpack[TicketFields]`` tells type checkers which keywords a verb takes; at run time it
is only ``**fields``. The classes of verbs and records derive from ``ShowsKeywords``, which gives
each such verb a signature with the keywords in its place.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Iterator
from importlib import import_module
from typing import Any

_UNPACK = re.compile(r"(?:typing\.)?Unpack\[(?:\w+\.)*(\w+)\]")
_HOMES = ("rtfacade.records.changes", "rtfacade.records.message")


class _NotGiven:
    """The default of a keyword that has none."""

    def __repr__(self) -> str:
        return "<not given>"


NOT_GIVEN = _NotGiven()


def public_names(of: object, *, without: Collection[str] = ()) -> list[str]:
    """Return what ``dir()`` shows: no private names, and no settings of the class."""
    settings: set[str] = {"of", "home", *without}
    for kind in type(of).__mro__:
        annotations: dict[str, object] = vars(kind).get("__annotations__", {})
        settings |= {name for name, one in annotations.items() if str(one).startswith("ClassVar")}
        settings |= {name for name, one in vars(kind).items() if type(one).__name__ == "WriteOnly"}
    settings.discard("kind")  # of a user or a group: also for those who read it
    return [
        name
        for name in object.__dir__(of)
        if name not in settings and (name.startswith("__") or not name.startswith("_"))
    ]


class ShowsKeywords:
    """Shows the keywords of its subclasses' methods, and their public names."""

    __slots__ = ()

    def __dir__(self) -> list[str]:
        """Return the public names."""
        return public_names(self)

    def __init_subclass__(cls, **options: Any) -> None:
        """Give each method of a new class its full signature."""
        super().__init_subclass__(**options)
        for method in vars(cls).values():
            if inspect.isfunction(method) and method.__code__.co_flags & inspect.CO_VARKEYWORDS:
                _show_keywords(method)


def _show_keywords(function: Callable[..., Any]) -> None:
    if hasattr(function, "__signature__"):
        return  # attrs makes a class anew to give it slots
    annotation = _of_the_rest(function)
    unpacked = _UNPACK.fullmatch(annotation) if isinstance(annotation, str) else None
    if unpacked is None:
        return
    whole = inspect.signature(function)
    *taken, _rest = whole.parameters.values()
    keywords = _keywords(_typed_dict(unpacked[1]))
    function.__signature__ = whole.replace(parameters=[*taken, *keywords])  # type: ignore[attr-defined]


def _of_the_rest(function: Any) -> object:
    """Return the annotation of the parameter that takes the rest of the keywords."""
    code = function.__code__
    several = bool(code.co_flags & inspect.CO_VARARGS)
    position: int = code.co_argcount + code.co_kwonlyargcount + several
    return function.__annotations__.get(code.co_varnames[position])


def _typed_dict(name: str) -> type:
    for home in _HOMES:
        kind: type | None = getattr(import_module(home), name, None)
        if kind is not None:
            return kind
    raise LookupError(f"{name} is in none of {', '.join(_HOMES)}")


def _keywords(kind: type) -> Iterator[inspect.Parameter]:
    for name, reference in kind.__annotations__.items():
        annotation = getattr(reference, "__forward_arg__", reference)
        yield inspect.Parameter(
            name, inspect.Parameter.KEYWORD_ONLY, default=NOT_GIVEN, annotation=annotation
        )
