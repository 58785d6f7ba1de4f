"""A client as a project that pip installs."""

from __future__ import annotations

import keyword
import re
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from packaging.version import InvalidVersion, Version

from generator.errors import GenerateError

if TYPE_CHECKING:
    from pathlib import Path

# The build backend -> what it needs, its module, and how it is told the name of the package
BACKENDS = {
    "hatch": ("hatchling", "hatchling.build", '[tool.hatch.build]\npackages = ["{name}"]'),
    "setup": ("setuptools>=77", "setuptools.build_meta",
              """[tool.setuptools]
packages.find.include = ["{name}*"]
package-data."*" = ["py.typed"]"""),
    "uv": ("uv_build>=0.8,<1", "uv_build",
           '[tool.uv.build-backend]\nmodule-name = "{name}"\nmodule-root = ""'),
    "pdm": ("pdm-backend", "pdm.backend", '[tool.pdm.build]\nincludes = ["{name}"]'),
    "poetry": ("poetry-core>=2", "poetry.core.masonry.api",
               '[tool.poetry]\npackages = [{{ include = "{name}" }}]'),
}  # fmt: skip
DEFAULT = "setup"
_NEEDED = ("attr", "attrs", "httpx")


@dataclass(frozen=True)
class Package:
    """The name of a package and its build backend."""

    name: str
    backend: str = DEFAULT

    def __post_init__(self) -> None:
        if problem := name_problem(self.name):
            raise GenerateError(f"--name {self.name!r} {problem}")

    @classmethod
    def of(cls, name: str | None, backend: str | None, output: Path) -> Package | None:
        """Return the package that the options ask for, named after the folder if they do not."""
        if name is None and backend in (None, "none"):
            return None
        if name is not None and backend == "none":
            raise GenerateError("--name names an installable package; --meta none makes none")
        return cls(output.name.replace("-", "_") if name is None else name, backend or DEFAULT)

    def pyproject(self, title: str, version: str) -> str:
        """Return the text of pyproject.toml below its first line."""
        requirement, module, table = BACKENDS[self.backend]
        described = re.sub(r'[\x00-\x1f\x7f"\\]+', " ", title).strip()
        return f"""[project]
name = "{self.name.replace("_", "-").strip("-")}"
version = "{_version(version)}"
description = "A client for {described}"
readme = "README.md"
requires-python = ">=3.11"
dependencies = ["attrs>=23", "httpx>=0.27,<0.29"]

[build-system]
requires = ["{requirement}"]
build-backend = "{module}"

{table.format(name=self.name)}
"""


def name_problem(name: str) -> str | None:
    """Return why a package cannot have a name, if it cannot."""
    if not (name.isidentifier() and name.isascii()) or keyword.iskeyword(name):
        return "is not a Python identifier, so nothing could import it"
    if not name.strip("_"):
        return "has no letter or digit"
    if name in sys.stdlib_module_names or name in _NEEDED:
        return "is the name of a module that the client itself needs"
    return None


def _version(text: Any) -> str:
    """Return the version of a document as Python writes versions: 2022-11-28 is 2022.11.28."""
    for candidate in (str(text), re.sub(r"[^0-9A-Za-z.+]+", ".", str(text)).strip(".")):
        try:
            return str(Version(candidate))
        except InvalidVersion:
            continue
    return ".".join(re.findall(r"\d+", str(text))[:3]) or "0"
