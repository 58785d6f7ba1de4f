"""The address of the project's repository: one setting, which nothing else repeats.

The environment variable RTFACADE_REPOSITORY holds it, as https://HOST/OWNER/NAME; the release
workflow sets it to its own repository. Without it, `repository` of `[tool.rtfacade]` in
pyproject.toml counts, and then what an unpacked sdist was built with. Where none is known, packages
have no project URLs, relative links of the README stay as they are, and the site has no link to it.
"""

from __future__ import annotations

import email
import os
import re
import tomllib
from pathlib import Path

VARIABLE = "RTFACADE_REPOSITORY"
ROOT = Path(__file__).resolve().parent.parent
MISSING = f"no address of the repository is set ({VARIABLE})"
_LABEL = "Repository"
_ADDRESS = re.compile(r"https://[\w.-]+(:\d+)?(/[\w.~-]+){2,}")


class AddressError(ValueError):
    """The setting is no address of a repository."""


def repository(root: Path = ROOT) -> str | None:
    """Return the address without a slash at its end, or None."""
    address = os.environ.get(VARIABLE) or _configured(root) or _of_sdist(root)
    if not address:
        return None
    address = address.rstrip("/").removesuffix(".git")
    if not _ADDRESS.fullmatch(address):
        raise AddressError(f"{VARIABLE} is {address!r}, not an address as https://HOST/OWNER/NAME")
    return address


def urls(address: str) -> dict[str, str]:
    """Return the project URLs of a package."""
    return {
        _LABEL: address,
        "Changelog": f"{address}/blob/main/CHANGELOG.md",
        "Issues": f"{address}/issues",
    }


def _configured(root: Path) -> str:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    return str(project["tool"]["rtfacade"]["repository"])


def _of_sdist(root: Path) -> str | None:
    """Return what the sdist was built with: only an unpacked one has this file."""
    path = root / "PKG-INFO"
    if not path.exists():
        return None
    headers = email.message_from_string(path.read_text("utf-8")).get_all("Project-URL", [])
    pairs = [str(header).partition(", ")[::2] for header in headers]
    return dict(pairs).get(_LABEL)
