"""Write a client for a document and report what changed."""

from __future__ import annotations

import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from generator import folder
from generator.document import load
from generator.download import shown
from generator.dropped import Dropped
from generator.errors import GenerateError, LossError
from generator.package import Package
from generator.writer import Written, write

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "spec" / "request_tracker_rest2.yaml"
OUTPUT = ROOT / "generated" / "rt_rest2"


@dataclass(frozen=True)
class Summary:
    """Result of a run."""

    source: str
    output: Path
    described: int  # operations in the document
    operations: int  # operation modules written
    models: int
    seconds: float
    dropped: tuple[Dropped, ...]
    operation_changes: folder.Changes | None  # None on a first run
    model_changes: folder.Changes | None
    mended: tuple[str, ...] = ()

    @property
    def complete(self) -> bool:
        """Return whether the client contains all that the document describes."""
        return not self.dropped and self.described == self.operations


def regenerate(
    spec: str | Path = SPEC,
    output: str | Path = OUTPUT,
    *,
    strict: bool | None = None,
    lossy: bool = False,
    force: bool = False,
    package: Package | None = None,
) -> Summary:
    """Write a client for a document, replacing the old one completely or not at all.

    Args:
        spec: A file or an http(s) address.
        output: The package's folder; with `package`, the folder of the project around it.
        strict: Fail if anything is left out of the client. Our own document always is strict.
        lossy: Write the client even if it lacks an operation or the answer of one.
        force: Replace a folder that this generator has not written.
        package: Write a project that pip installs.
    """
    started = time.perf_counter()
    target = Path(output).resolve()
    folder.check_output(target, force=force)
    with folder.workplace(target) as place:
        described, written = _write(spec, place / "new", package, strict=strict, lossy=lossy)
        before, after = folder.files(target), folder.files(place / "new")
        folder.swap(place / "new", target, place)
    seconds = time.perf_counter() - started
    inside = f"{package.name}/" if package else ""
    trees = [
        {name.removeprefix(inside): content for name, content in tree.items()}
        for tree in (before, after)
    ]
    return _summary(shown(str(spec)), target, described, written, seconds, *trees)


def check(
    spec: str | Path = SPEC, output: str | Path = OUTPUT, package: Package | None = None
) -> list[str]:
    """List how a folder differs from a newly written client; empty if it does not."""
    temporary = Path(tempfile.gettempdir()).resolve() / "client"
    with folder.workplace(temporary) as place:
        _write(spec, place / "new", package, strict=None, lossy=True)
        return folder.differences(folder.files(Path(output)), folder.files(place / "new"))


def _write(
    spec: str | Path,
    new: Path,
    package: Package | None = None,
    *,
    strict: bool | None,
    lossy: bool = False,
) -> tuple[int, Written]:
    document = load(str(spec))
    try:
        written = write(document, new, package)
    except OSError as error:
        raise GenerateError(f"cannot write {new}: {error.strerror}") from None
    described = len(document.operations)
    if strict is None:
        strict = is_own(spec)
    lost = [part for part in written.dropped if part.lost]
    parts = written.dropped if strict else () if lossy else lost
    if parts or (described != written.operations and (strict or not lossy)):
        raise LossError(
            f"{shown(str(spec))}: {described} operations described, {written.operations} written, "
            f"{len(parts)} parts left out; nothing is changed",
            (*map(str, parts), *(() if strict else ("--lossy writes the client all the same",))),
        )
    return described, written


def is_own(spec: str | Path) -> bool:
    """Return whether a source is this repository's own document."""
    return Path(spec).resolve() == SPEC


def _summary(
    source: str,
    target: Path,
    described: int,
    written: Written,
    seconds: float,
    before: dict[str, bytes],
    after: dict[str, bytes],
) -> Summary:
    def changed(kind: str) -> folder.Changes | None:
        pair = folder.modules(before, kind), folder.modules(after, kind)
        return folder.changes(*pair) if before else None

    return Summary(
        source=source,
        output=target,
        described=described,
        operations=written.operations,
        models=written.models,
        seconds=seconds,
        dropped=written.dropped,
        operation_changes=changed("api"),
        model_changes=changed("models"),
        mended=written.mended,
    )
