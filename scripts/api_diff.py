#!/usr/bin/env python3
"""List what changed in the public API since a git revision: `python scripts/api_diff.py REVISION`.

Without a revision, since the last release. `--check` fails if something breaks programs, unless the
changelog begins with a version that may: the next minor one below 1.0, the next major one from then
on.

Compared are the names of public modules and, from `RT`, all that its nouns offer: methods, their
arguments (`**fields: Unpack[...]` counts with each of its keys) and attributes. The async mode has
the same names, so it is not listed again. griffe reads the source; nothing is imported.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import griffe

from release_notes import CHANGELOG, newest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "rtfacade"
CLIENT = "RT"
_STARS: dict[griffe.ParameterKind | None, str] = {
    griffe.ParameterKind.var_positional: "*",
    griffe.ParameterKind.var_keyword: "**",
}


@attrs.frozen
class Argument:
    """One argument of a function: where it stands (None: by keyword only), and whether it must."""

    position: int | None
    required: bool


@attrs.frozen
class Change:
    """One difference that a program may notice."""

    path: str
    what: str
    breaking: bool

    def __str__(self) -> str:
        return f"{'breaking' if self.breaking else 'new     '}  {self.path}: {self.what}"


class API:
    """The public API of one state of the package, by the path that a program writes."""

    def __init__(self, package: griffe.Object | griffe.Alias) -> None:
        """Read it from what griffe has loaded."""
        self._package = package
        self.names: dict[str, dict[str, Argument] | None] = {}
        self._seen: set[str] = set()
        for path, module in self._public_modules(package):
            for name in self._public_names(module):
                self._add(f"{path}.{name}", module.members[name])

    def _public_modules(
        self, module: griffe.Object | griffe.Alias
    ) -> Iterator[tuple[str, griffe.Object | griffe.Alias]]:
        yield module.path, module
        for name, member in module.members.items():
            if _is_module(member) and name != "cli" and not name.startswith("_"):
                yield from self._public_modules(member)

    def _public_names(self, module: griffe.Object | griffe.Alias) -> list[str]:
        if module.exports is not None:
            names = [str(name) for name in module.exports]
        else:
            names = [name for name, member in module.members.items() if not member.is_alias]
        return [
            name
            for name in names
            if name in module.members
            and not name.startswith(("_", "Async"))
            and not _is_module(module.members[name])
        ]

    def _add(self, path: str, member: griffe.Object | griffe.Alias) -> None:
        try:
            target = member.final_target if isinstance(member, griffe.Alias) else member
        except griffe.AliasResolutionError:
            return  # from a library
        if isinstance(target, griffe.Function):
            self.names[path] = self._arguments(target)
            return
        self.names[path] = None
        if isinstance(target, griffe.Class):
            self._add_class(path, target)
        elif isinstance(target, griffe.Attribute) and path.startswith(f"{PACKAGE}.{CLIENT}."):
            self._follow(path, target)

    def _add_class(self, path: str, cls: griffe.Class) -> None:
        members = {**cls.inherited_members, **cls.members}
        for name, member in members.items():
            if not name.startswith("_"):
                self._add(f"{path}.{name}", member)

    def _follow(self, path: str, attribute: griffe.Attribute) -> None:
        """Add what a noun of the client offers."""
        class_ = self._class(attribute.annotation)
        if class_ is not None and path not in self._seen:
            self._seen.add(path)
            self._add_class(path, class_)

    def _class(self, annotation: str | griffe.Expr | None) -> griffe.Class | None:
        if not isinstance(annotation, griffe.Expr):
            return None
        path = annotation.canonical_path
        if not path.startswith(f"{PACKAGE}."):
            return None
        try:
            member = self._package[path.removeprefix(f"{PACKAGE}.")]
            member = member.final_target if isinstance(member, griffe.Alias) else member
        except (KeyError, griffe.AliasResolutionError):
            return None
        return member if isinstance(member, griffe.Class) else None

    def _arguments(self, function: griffe.Function) -> dict[str, Argument]:
        arguments: dict[str, Argument] = {}
        given = [one for one in function.parameters if one.name not in ("self", "cls")]
        for index, one in enumerate(given):
            if one.kind is griffe.ParameterKind.var_keyword and self._keys(one):
                arguments.update(dict.fromkeys(self._keys(one), Argument(None, required=False)))
                continue
            by_keyword = one.kind in (griffe.ParameterKind.keyword_only, *_STARS)
            name = _STARS.get(one.kind, "") + one.name
            required = one.default is None and one.kind not in _STARS
            arguments[name] = Argument(None if by_keyword else index, required)
        return arguments

    def _keys(self, parameter: griffe.Parameter) -> list[str]:
        """List the keys of `**fields: Unpack[Keys]`."""
        annotation = parameter.annotation
        if not isinstance(annotation, griffe.ExprSubscript):
            return []
        keys = self._class(annotation.slice if isinstance(annotation.slice, griffe.Expr) else None)
        return [] if keys is None else [*keys.inherited_members, *keys.members]


def _is_module(member: griffe.Object | griffe.Alias) -> bool:
    return isinstance(member, griffe.Module)


def compare(old: API, new: API) -> list[Change]:
    """List what a program that used the old API notices, and what is new."""
    changes: list[Change] = []
    for path, arguments in old.names.items():
        parent = path.rpartition(".")[0]
        if path not in new.names:
            # What stood in something that is gone is gone with it.
            if parent not in old.names or parent in new.names:
                changes.append(Change(path, _where_now(path, new), breaking=True))
        elif arguments is not None:
            changes += _arguments(path, arguments, new.names[path])
    changes += [
        Change(path, "new", breaking=False)
        for path in new.names
        if path not in old.names and path.rpartition(".")[0] not in new.names.keys() - old.names
    ]
    return changes


def _where_now(path: str, new: API) -> str:
    """Say where a name stands now that is gone from where it stood."""
    name = path.rpartition(".")[2]
    places = [place for place in new.names if place.endswith(f".{name}") and name[0].isupper()]
    return f"now {min(places, key=len)}" if places else "gone"


def _arguments(
    path: str, old: dict[str, Argument], new: dict[str, Argument] | None
) -> Iterator[Change]:
    if new is None:
        return
    for name, before in old.items():
        after = new.get(name)
        if after is None:
            yield Change(path, f"argument {name} is gone", breaking=True)
        elif before.position is not None and after.position is None:
            yield Change(path, f"argument {name} is by keyword only", breaking=True)
        elif before.position is not None and before.position != after.position:
            yield Change(path, f"argument {name} stands elsewhere", breaking=True)
        elif after.required and not before.required:
            yield Change(path, f"argument {name} is required", breaking=True)
    for name, after in new.items():
        if name not in old:
            words = "required" if after.required else "optional"
            yield Change(path, f"argument {name} is new ({words})", breaking=after.required)


def read(folder: Path = ROOT) -> API:
    """Read the API of the package in a folder: of this checkout."""
    where = [str(folder)]
    # Not the folder of that name in the current one.
    loaded = griffe.load(PACKAGE, search_paths=where, try_relative_path=False, resolve_aliases=True)
    return API(loaded)


def read_revision(revision: str) -> API:
    """Read the API of a git revision."""
    loaded = griffe.load_git(
        PACKAGE, ref=revision, repo=ROOT, search_paths=["."], resolve_aliases=True
    )
    return API(loaded)


def last_release() -> str | None:
    """Return the tag of the last release before this commit, or None."""
    command = ["git", "tag", "--list", "v[0-9]*", "--merged", "HEAD", "--no-contains", "HEAD"]
    command.append("--sort=-version:refname")
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    tags = [tag for tag in done.stdout.split() if re.fullmatch(r"v\d+\.\d+\.\d+", tag)]
    return tags[0] if tags else None


def may_break(revision: str, coming: str) -> bool:
    """Return whether a version may break programs that were written for the release of a tag."""
    versions = [re.match(r"v?(\d+)\.(\d+)\.", f"{name}.") for name in (revision, coming)]
    if None in versions:
        return False
    old, new = ((int(match[1]), int(match[2])) for match in versions if match)
    return new > old if old[0] == 0 else new[0] > old[0]


def main(arguments: list[str] | None = None) -> int:
    """Print the changes; with --check, return 1 if one of them breaks programs and may not."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("revision", nargs="?", help="a tag, a branch, a commit (the last release)")
    parser.add_argument("--all", action="store_true", help="list what is new, too")
    parser.add_argument("--check", action="store_true", help="fail if something breaks programs")
    options = parser.parse_args(arguments)
    revision = options.revision or last_release()
    if revision is None:
        print("there is no release yet, so nothing is promised that could break")
        return 0
    changes = compare(read_revision(revision), read())
    breaking = [change for change in changes if change.breaking]
    print(*(changes if options.all else breaking), sep="\n", end="\n" if changes else "")
    print(f"{len(breaking)} changes break programs, {len(changes) - len(breaking)} do not")
    coming = newest(CHANGELOG.read_text("utf-8"))
    if breaking and may_break(revision, coming):
        print(f"{coming} may break programs written for {revision}")
        return 0
    return int(options.check and bool(breaking))


if __name__ == "__main__":
    sys.exit(main())
