"""What the project says of itself in several places is the same in each."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

import rtfacade
from tests.meta.repository import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONSTRAINTS = (ROOT / "constraints.txt").read_text("utf-8")


def pins() -> dict[str, Requirement]:
    lines = (line for line in CONSTRAINTS.splitlines() if not line.startswith("#"))
    return {canonicalize_name(pin.name): pin for pin in map(Requirement, lines)}


def asked_for() -> list[Requirement]:
    groups = PROJECT["dependency-groups"].values()
    tools = [entry for group in groups for entry in group if isinstance(entry, str)]
    build = PROJECT["build-system"]["requires"]
    return [Requirement(entry) for entry in [*PROJECT["project"]["dependencies"], *tools, *build]]


def test_the_changelog_speaks_of_this_version() -> None:
    newest = re.search(r"^## \[(.+?)\]", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    assert newest
    assert newest[1] == rtfacade.__version__


def test_every_tool_is_pinned_to_a_version_that_fits() -> None:
    pinned = pins()
    unpinned = {
        str(wanted)
        for wanted in asked_for()
        if (pin := pinned.get(canonicalize_name(wanted.name))) is None
        or not wanted.specifier.contains(next(iter(pin.specifier)).version)
    }
    assert not unpinned


def test_a_pin_is_a_version_and_nothing_else() -> None:
    loose = {
        str(pin)
        for pin in pins().values()
        if pin.url or [clause.operator for clause in pin.specifier] != ["=="]
    }
    assert not loose


def test_public_names_exist_and_explain_themselves() -> None:
    silent = [
        name
        for name in rtfacade.__all__
        if callable(value := getattr(rtfacade, name)) and not (value.__doc__ or "").strip()
    ]
    assert not silent
