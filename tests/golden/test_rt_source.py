"""What the marks `x-rt-source` name was read: in the RT that is installed, or in RT's public files.

A mark with `shows` names texts of its file. Each RT here of that release or a later one has them.
rt_source.yaml says what was read in files that no RT here has.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from rtfacade.testing._server.roots import cache_folder
from statements import describe, load
from tests.contract.specwatch.tally import release

HERE = Path(__file__).parent
#: Where a release of RT may be: that of this machine, and the roots of other releases.
PLACES = (Path("/"), *sorted(cache_folder().glob("*")))
LIBRARY = "usr/share/request-tracker5"
KEYS = {"says", "release", "commit", "file", "shows", "seen", "security"}

Mark = dict[str, Any]


def _marks() -> list[tuple[str, Mark]]:
    return [
        (place, mark) for place, node in describe(load()) for mark in node.get("x-rt-source", ())
    ]


MARKS = _marks()
READ: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "rt_source.yaml").read_text("utf-8"))


@cache
def installed() -> dict[str, Path]:
    """Where the source of each RT here is, by the version of its package."""
    sources = {}
    for place in PLACES:
        generated = place / LIBRARY / "lib/RT/Generated.pm"
        if generated.exists():
            [version] = re.findall(r"our \$VERSION = '([^']+)'", generated.read_text("utf-8"))
            sources[version] = place / LIBRARY
    return sources


def having(mark: Mark) -> dict[str, Path]:
    """The RT here that should have what a mark names."""
    if "security" in mark:
        fixed = load()["info"]["x-rt-security-releases"][mark["security"]]["fixed"]
        return {version: home for version, home in installed().items() if version in fixed}
    since = release(mark["release"])
    assert since, mark
    return {
        version: home
        for version, home in installed().items()
        if (release(version) or (0, 0, 0)) >= since
    }


def test_a_mark_names_where_it_was_read_or_seen() -> None:
    assert len(MARKS) > 100
    for place, mark in MARKS:
        assert mark.keys() <= KEYS, place
        assert ("release" in mark) != ("commit" in mark), place
        if "seen" in mark:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", str(mark["seen"])), place
            assert "file" not in mark, place
        elif mark["file"] in READ:
            assert mark.get("commit", READ[mark["file"]]["commit"]) == READ[mark["file"]]["commit"]
        else:
            assert mark["shows"], place


@pytest.mark.parametrize(
    ("place", "mark"), [(place, mark) for place, mark in MARKS if "shows" in mark]
)
def test_each_rt_here_shows_it(place: str, mark: Mark) -> None:
    if not installed():
        pytest.skip("no RT is installed here")
    read = having(mark)
    if not read:
        pytest.skip(f"RT {mark['release']} is not installed here")
    for version, home in read.items():
        source = (home / mark["file"]).read_text("utf-8")
        for text in mark["shows"]:
            assert text in source, f"RT {version}: {mark['file']} has no {text!r}"


def served() -> dict[tuple[str, str], str]:
    """The operations that the files of rt_source.yaml serve, and which file does."""
    return {
        (method, path.replace("{object}", thing)): file
        for file, facts in READ.items()
        for path, methods in facts.get("serves", {}).items()
        for thing in facts.get("objects", [""])
        for method in methods
    }


def test_what_nobody_has_seen_is_served_by_the_file_it_names() -> None:
    known = served()
    unseen = {
        (method.upper(), path): one["x-rt-source"]
        for path, methods in load()["paths"].items()
        for method, one in methods.items()
        if isinstance(one, dict) and one.get("x-rt-verified") is False
    }
    assert len(unseen) > 40
    for key, marks in unseen.items():
        assert [mark["file"] for mark in marks] == [known[key]], key
    assert {method for method, _ in known.keys() - unseen.keys()} <= {"HEAD"}


def test_no_rt_here_has_what_nobody_has_seen() -> None:
    """Otherwise it is to be verified, not taken from a file."""
    for home in installed().values():
        for file in READ:
            assert not (home / file).exists(), home
