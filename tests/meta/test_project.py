"""What the project says of itself in several places is the same in each."""

import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

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


def test_the_changelog_begins_with_what_comes_next() -> None:
    """`Unreleased` or the version to be tagged, above the version that has the last tag."""
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    newest = re.findall(r"^## \[(.+?)\]", changelog, re.MULTILINE)
    assert newest
    released = Version(rtfacade.__version__)
    assert newest[0] == "Unreleased" or Version(newest[0]) >= Version(released.base_version)


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
