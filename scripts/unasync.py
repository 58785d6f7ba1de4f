"""Write the sync twins: rtfacade/_sync from rtfacade/_async, and those of the tests likewise.

`unasync.py` writes; `unasync.py --check` names each file that is stale, missing or extra, and exits
with 1 if there is one.

unasyncd does the grammar; its own `--check` is not used because it answers 0 after a change.
"""

import argparse
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from itertools import repeat
from pathlib import Path

import libcst as cst
from ruff import find_ruff_bin
from unasyncd.transformers import TreeTransformer

from sync_names import RULES, LeftOvers, Names
from twin_cache import TwinCache

ROOT = Path(__file__).resolve().parent.parent
TREES = {
    "rtfacade/_async": "rtfacade/_sync",
    "tests/contract/_async": "tests/contract/_sync",
    "tests/typing/_async": "tests/typing/_sync",
    "tests/unit/_async": "tests/unit/_sync",
}
CACHE = ".unasync_cache"
HEADER = "# written by scripts/unasync.py from {source}; do not edit\n"

# unasyncd drops what it has not renamed from `__all__`, so it must not see the name.
_HIDDEN_ALL = "__all_names__"


class UnasyncError(Exception):
    """The sources cannot be rewritten as they are."""


def convert(code: str, names: Names) -> str:
    """Convert the text of an async module to its sync twin, not yet formatted."""
    hidden = code.replace("__all__", _HIDDEN_ALL)
    plain = TreeTransformer(transform_docstrings=False)(hidden).replace(_HIDDEN_ALL, "__all__")
    code = cst.parse_module(plain).visit(names).code
    if clashes := names.clashes():
        raise UnasyncError(f"two things would be called {', '.join(sorted(clashes))}")
    return code


def tidy(code: str, path: Path) -> str:
    """Drop unused and duplicate imports, and format."""
    # In an `__init__.py` ruff keeps idle imports, because they may be there for others.
    path = path.with_stem("init") if path.stem == "__init__" else path
    config = ("--config", str(ROOT / "pyproject.toml"), "--no-cache", "--stdin-filename", str(path))
    fix = (
        "check",
        "--quiet",
        "--fix-only",
        "--exit-zero",
        "--select",
        "F401,F811,I",
    )
    for command in (fix, ("format", "--quiet")):
        done = subprocess.run(
            [find_ruff_bin(), *command, *config, "-"],
            input=code,
            capture_output=True,
            check=False,
            encoding="utf-8",
        )
        if done.returncode:
            raise UnasyncError(done.stderr.strip())
        code = done.stdout
    return code


def twin(code: str, path: Path) -> tuple[str, Counter[str]]:
    """Return the text of a sync file and the rules used; raise an error if it is still async."""
    names = Names(RULES)
    body = tidy(convert(code, names), path)
    left = LeftOvers()
    cst.parse_module(body).visit(left)
    if left.names:
        raise UnasyncError(f"no sync name for {', '.join(sorted(left.names))}")
    return body, names.used


def rewritten(root: Path, source: Path, target: Path) -> tuple[str, Counter[str]]:
    """Return the text of a twin, from the cache if it is there, and the rules used."""
    cache = TwinCache(root / CACHE)
    code = source.read_text("utf-8")
    try:
        return cache.get(target, code, partial(twin, code, root / target))
    except (UnasyncError, cst.ParserSyntaxError) as error:
        raise UnasyncError(f"{source.relative_to(root)}: {error}") from error


def expected(root: Path, used: Counter[str]) -> dict[Path, str]:
    """Return the sync files to write, as path below `root` and text; counts the rules."""
    targets = {
        source: Path(target, source.relative_to(root / folder))
        for folder, target in TREES.items()
        for source in sorted((root / folder).rglob("*.py"))
    }
    files = {}
    with ProcessPoolExecutor() as pool:
        twins = pool.map(rewritten, repeat(root), targets, targets.values(), chunksize=4)
        for (source, target), (body, rules) in zip(targets.items(), twins, strict=True):
            files[target] = HEADER.format(source=source.relative_to(root).as_posix()) + body
            used.update(rules)
    cache = TwinCache(root / CACHE)
    cache.prune({cache.entry(one, source.read_text("utf-8")) for source, one in targets.items()})
    return files


def present(root: Path) -> dict[Path, str]:
    """Return the sync files that exist."""
    files = (path for tree in TREES.values() for path in (root / tree).rglob("*"))
    return {
        path.relative_to(root): path.read_text("utf-8", errors="replace")
        for path in files
        if path.is_file() and "__pycache__" not in path.parts
    }


def differences(
    wanted: Mapping[Path, str], actual: Mapping[Path, str]
) -> Iterator[tuple[str, Path]]:
    """Return each stale, missing or extra file with what is wrong."""
    for path in sorted({*wanted, *actual}):
        if path not in actual:
            yield "missing", path
        elif path not in wanted:
            yield "extra", path
        elif wanted[path] != actual[path]:
            yield "stale", path


def write(root: Path, wanted: Mapping[Path, str], wrong: list[tuple[str, Path]]) -> None:
    """Write what is stale or missing, remove what is extra."""
    for what, path in wrong:
        if what == "extra":
            (root / path).unlink()
            continue
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(wanted[path], "utf-8")


def run(root: Path, *, check: bool) -> bool:
    """Write the sync twins, or with `check` compare them; return False if something is wrong."""
    used = Counter[str]()
    wanted = expected(root, used)
    wrong = list(differences(wanted, present(root)))
    if not check:
        write(root, wanted, wrong)
    for what, path in wrong:
        print(f"{path}: {what if check else what + ', fixed'}")
    idle = [rule for rule in RULES if not used[rule]]
    if idle:
        print(f"scripts/sync_names.py: no source needs these rules: {idle}")
    return not (idle or (check and wrong))


def main(arguments: list[str] | None = None) -> int:
    """Write the sync twins of rtfacade/_async and of the tests."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("--check", action="store_true", help="compare only, exit 1 on a difference")
    parser.add_argument(
        "--root", type=Path, default=ROOT, help="the repository (default: this one)"
    )
    options = parser.parse_args(arguments)
    try:
        return int(not run(options.root, check=options.check))
    except UnasyncError as error:
        print(f"unasync: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
