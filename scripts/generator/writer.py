"""Run openapi-python-client on a document, with our settings and templates."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager, redirect_stdout
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import ErrorLevel, GeneratorError
from openapi_python_client.schema import OpenAPI
from pydantic import ValidationError
from ruff import find_ruff_bin

from generator.dropped import Dropped, dropped_parts
from generator.errors import GenerateError
from generator.names import python_names
from generator.normalise import Normalised
from generator.words import describe, discriminators

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.document import Document
    from generator.package import Package

HERE = Path(__file__).parent
# The templates are copies of this release's, and the bytes depend on both.
PINNED = {"openapi-python-client": "0.29.1", "ruff": "0.17.6"}


class _Client(Project):
    """A client with two more modules, for what the stock templates write into every other one."""

    def _create_package(self) -> None:
        super()._create_package()
        for name in ("reading", "calling"):
            text = self.env.get_template(f"{name}.py.jinja").render()
            (self.package_dir / f"{name}.py").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Written:
    """The files that one run wrote, and what it left out."""

    operations: int
    models: int
    dropped: tuple[Dropped, ...]
    mended: tuple[str, ...]


def validate(document: Document) -> None:
    """Raise an error for a document that breaks the rules of OpenAPI."""
    try:
        OpenAPI.model_validate(document.data)
    except ValidationError as error:
        raise _invalid(document, str(error)) from None


def write(document: Document, folder: Path, package: Package | None = None) -> Written:
    """Write a client into a folder that does not exist yet, or a project with a client in it."""
    _check_tools()
    config = _config(folder, package)
    with python_names(), _our_ruff_first(), redirect_stdout(StringIO()):
        normalised = Normalised(document)
        config.content_type_overrides.update(normalised.media_types)
        parsed = GeneratorData.from_dict(normalised.data, config=config)
        if isinstance(parsed, GeneratorError):
            raise _invalid(document, parsed.detail or parsed.header)
        project = _Client(openapi=parsed, config=config, custom_template_path=HERE / "templates")
        project.env.globals.update(
            token_prefix=_token_prefix(document),
            written_times=describe(parsed, normalised),
            call_of=normalised.call_of,
            told_by=discriminators(normalised),
            pyproject=package.pyproject(_title(parsed), _version(parsed)) if package else "",
        )
        errors = project.build()
    fatal = [error for error in errors if error.level is ErrorLevel.ERROR]
    if fatal:
        raise GenerateError(f"{fatal[0].header}: {' '.join((fatal[0].detail or '').split())}")
    home = folder / package.name if package else folder
    (home / "py.typed").write_bytes(b"")
    return Written(
        operations=len([p for p in (home / "api").glob("*/*.py") if p.name != "__init__.py"]),
        models=len([p for p in (home / "models").glob("*.py") if p.name != "__init__.py"]),
        dropped=tuple(dropped_parts(document, parsed, errors)),
        mended=tuple(normalised.mended),
    )


def _title(parsed: GeneratorData) -> str:
    return parsed.title.get_untrusted_value()


def _version(parsed: GeneratorData) -> str:
    return parsed.version.get_untrusted_value()


def _token_prefix(document: Document) -> str:
    """Return the word before the token in the header Authorization; RT's is `token`."""
    schemes = (document.data.get("components") or {}).get("securitySchemes") or {}
    words = [str(s.get("scheme", "")).lower() for s in schemes.values() if isinstance(s, dict)]
    return "Bearer" if "bearer" in words else "token"


def _config(folder: Path, package: Package | None) -> Config:
    settings = ConfigFile.load_from_path(HERE / "config.yaml")
    if package:
        settings.package_name_override = package.name
        settings.project_name_override = package.name.replace("_", "-")
    return Config.from_sources(
        settings,
        meta_type=MetaType.UV if package else MetaType.NONE,
        document_source="",  # the document is loaded already
        file_encoding="utf-8",
        overwrite=False,
        output_path=folder,
    )


def _check_tools() -> None:
    for name, wanted in PINNED.items():
        try:
            installed = version(name)
        except PackageNotFoundError:
            installed = "missing"
        if installed != wanted:
            raise GenerateError(f"{name} must be {wanted} and is {installed}: `nox -s regenerate`")


@contextmanager
def _our_ruff_first() -> Iterator[None]:
    """Let the hooks find the ruff of this Python environment, not the first one on PATH."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(find_ruff_bin()).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before


def _invalid(document: Document, detail: str) -> GenerateError:
    return GenerateError(f"{document.source}: {_first_problem(detail)}")


def _first_problem(detail: str) -> str:
    """Return the first of pydantic's problems in one line, with their number."""
    head, *rest = [line.strip() for line in detail.strip().splitlines() if line.strip()]
    count = re.match(r"(\d+) validation error", head)
    if not count or len(rest) < 2:
        return f"not a valid OpenAPI document: {' '.join(detail.split())}"
    more = f" (and {int(count[1]) - 1} more)" if int(count[1]) > 1 else ""
    what = re.sub(r"\s*\[type=.*", "", rest[1])
    return f"not a valid OpenAPI document: {rest[0]}: {what}{more}"
