"""Every type in a public signature can be imported, and help() shows every keyword."""

import ast
import builtins
import contextlib
import inspect
import typing
from collections import abc
from collections.abc import Iterator
from functools import cached_property
from typing import Any, cast

import pytest

import rtfacade
import rtfacade.types
from rtfacade.records import changes, message

#: Modules whose names stand in signatures as they are.
KNOWN = (builtins, typing, abc, contextlib)
#: What a signature may name with its module, or from a library.
LIBRARIES = {"os", "httpx", "ssl", "rt_rest2"}
FOREIGN = {"datetime", "timedelta", "tzinfo", "Path", "TracebackType", "EmailMessage"}
CLIENTS = (rtfacade.RT, rtfacade.AsyncRT)


def is_ours(kind: object) -> bool:
    return isinstance(kind, type) and kind.__module__.startswith("rtfacade")


def methods(kind: type) -> Iterator[tuple[str, Any]]:
    """The public methods and properties of a class, and how it is made."""
    for name in dir(kind):
        if name.startswith(("_", "of_")) and not (name == "__init__" and kind in CLIENTS):
            continue
        member = inspect.getattr_static(kind, name)
        member = getattr(member, "__func__", member)
        if isinstance(member, property):
            member = member.fget
        if isinstance(member, cached_property):
            member = member.func
        if inspect.isfunction(member) and member.__module__.startswith("rtfacade"):
            yield name, member


def names_in(annotation: object) -> set[str]:
    """The names in an annotation; of ``module.Name``, where the module is ours, the name."""
    if not isinstance(annotation, str):
        return set()
    nodes = list(ast.walk(ast.parse(annotation, mode="eval")))
    inside = {id(node.value) for node in nodes if isinstance(node, ast.Attribute)}
    names = {node.id for node in nodes if isinstance(node, ast.Name) and id(node) not in inside}
    return names | {
        node.attr
        for node in nodes
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) not in LIBRARIES
    }


def annotations(method: Any) -> list[object]:
    """What stands in a signature, as help() shows it."""
    signature = inspect.signature(method)
    return [*(one.annotation for one in signature.parameters.values()), signature.return_annotation]


def public(name: str) -> object:
    for home in (rtfacade, rtfacade.types):
        if name in home.__all__:
            return getattr(home, name)
    return None


def type_variable(name: str, function: Any) -> bool:
    kinds = (typing.TypeVar, typing.ParamSpec)
    return isinstance(function.__globals__.get(name), kinds)


def nothing_hidden(start: list[type]) -> tuple[set[str], set[type]]:
    """Walk from the clients through all that their signatures name."""
    hidden: set[str] = set()
    seen: set[type] = set()
    left = list(start)
    while left:
        kind = left.pop()
        if kind in seen:
            continue
        seen.add(kind)
        for name, method in methods(kind):
            for annotation in annotations(method):
                for one in names_in(annotation):
                    reached = public(one)
                    if reached is not None:
                        left += [cast("type", reached)] if is_ours(reached) else []
                    elif (
                        one not in FOREIGN
                        and not any(hasattr(module, one) for module in KNOWN)
                        and not type_variable(one, method)
                    ):
                        hidden.add(f"{kind.__name__}.{name}: {one}")
    return hidden, seen


def test_every_type_of_a_public_signature_can_be_imported() -> None:
    hidden, seen = nothing_hidden([rtfacade.RT, rtfacade.AsyncRT])
    assert not sorted(hidden)
    assert len(seen) > 50


def test_types_are_all_there() -> None:
    assert len(set(rtfacade.types.__all__)) == len(rtfacade.types.__all__) > 100
    for name in rtfacade.types.__all__:
        assert getattr(rtfacade.types, name) is not None
        assert name in dir(rtfacade.types)
    with pytest.raises(AttributeError, match="no attribute 'Nope'"):
        _ = rtfacade.types.Nope  # type: ignore[attr-defined]


def verbs_with_keywords() -> Iterator[tuple[str, Any, type]]:
    _, seen = nothing_hidden([rtfacade.RT, rtfacade.AsyncRT])
    for kind in sorted(seen, key=lambda one: f"{one.__module__}.{one.__name__}"):
        for name, method in methods(kind):
            for annotation in method.__annotations__.values():
                if isinstance(annotation, str) and annotation.startswith("Unpack["):
                    wanted = annotation[len("Unpack[") : -1]
                    home = changes if hasattr(changes, wanted) else message
                    yield f"{kind.__name__}.{name}", method, getattr(home, wanted)


def test_help_names_every_keyword() -> None:
    verbs = list(verbs_with_keywords())
    assert len(verbs) > 60
    for name, method, keywords in verbs:
        signature = inspect.signature(method)
        assert set(keywords.__annotations__) <= set(signature.parameters), name
        kinds = {one.kind for one in signature.parameters.values()}
        assert inspect.Parameter.VAR_KEYWORD not in kinds, name


@pytest.mark.parametrize("rt", [rtfacade.RT, rtfacade.AsyncRT])
def test_help_shows_the_type_of_a_keyword(rt: Any) -> None:
    create = type(rt("https://rt.example.com", token="x").tickets).create
    sla = inspect.signature(create).parameters["sla"]
    assert sla.annotation == "str | None"
    assert "sla: 'str | None' = <not given>" in str(inspect.signature(create))


def test_every_class_of_the_package_is_a_public_type() -> None:
    classes = {name for name in rtfacade.__all__ if is_ours(getattr(rtfacade, name))}
    assert len(classes) > 60
    assert not classes - set(rtfacade.types.__all__)
    for name in classes:
        assert getattr(rtfacade.types, name) is getattr(rtfacade, name)
