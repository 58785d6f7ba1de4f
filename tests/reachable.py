"""What an error reporter can reach from an exception."""

from __future__ import annotations

import functools
import types
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

#: Not data: what they hold is the program itself.
_PROGRAM = (
    types.ModuleType, type, types.FunctionType, types.BuiltinFunctionType, types.CodeType,
    property, functools.partial, classmethod, staticmethod,
)  # fmt: skip
_CONTAINERS = (list, tuple, set, frozenset)
_PLAIN = (int, float, complex, bool, type(None))


def find(error: BaseException, forms: Iterable[str]) -> list[str]:
    """Name the places from which one gets to a text with one of these secrets in it."""
    wanted = list(forms)
    leaks: list[str] = []
    seen: dict[int, Any] = {}
    left: list[tuple[str, Any]] = [(type(error).__name__, error)]
    while left:
        place, value = left.pop()
        if id(value) in seen or isinstance(value, (*_PLAIN, *_PROGRAM)):
            continue
        seen[id(value)] = value
        for text in _texts(value):
            leaks += [f"{place}: {form[:4]}…" for form in wanted if form in text]
        left += [(f"{place}{step}", inner) for step, inner in _inside(value)]
    return leaks


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [str.__str__(value)]
    if isinstance(value, bytes | bytearray | memoryview):
        return [bytes(value).decode("latin-1")]
    return [repr(value)]


def _inside(value: Any) -> Iterator[tuple[str, Any]]:  # noqa: C901  (one kind after the other)
    if isinstance(value, str | bytes | bytearray | memoryview):
        return
    if isinstance(value, BaseException):
        yield ".__cause__", value.__cause__
        yield ".__context__", value.__context__
        yield ".args", value.args
        frames = value.__traceback__
        while frames is not None:
            frame = frames.tb_frame
            # The frames of the test itself know what they have set up.
            if "/tests/" not in frame.f_code.co_filename:
                for name, inner in frame.f_locals.items():
                    yield f"[{frame.f_code.co_qualname}].{name}", inner
            frames = frames.tb_next
    if isinstance(value, Mapping):
        for key, inner in list(value.items()):
            yield "{key}", key
            yield f"[{key!r}]", inner
    elif isinstance(value, _CONTAINERS):
        for number, inner in enumerate(value):
            yield f"[{number}]", inner
    if isinstance(value, types.MethodType):
        yield ".__self__", value.__self__
        return
    names = set(getattr(value, "__dict__", ()))
    for kind in type(value).__mro__:
        slots = kind.__dict__.get("__slots__", ())
        names |= {slots} if isinstance(slots, str) else set(slots)
    for name in names - {"__dict__", "__weakref__"}:
        try:
            yield f".{name}", getattr(value, name)
        except Exception:  # noqa: BLE001  (an attribute that is not set)
            continue
