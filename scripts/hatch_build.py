"""What hatchling asks for a build: the project URLs and the README, as a package index shows it.

hatch-fancy-pypi-readme turns the README's relative links and pictures into addresses. It takes its
substitutions from pyproject.toml, which cannot hold an address that is not known yet, so this hook
hands them over.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from hatch_fancy_pypi_readme import hooks
from hatchling.metadata.plugin.interface import MetadataHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))

import address as addresses


class ProjectMetadataHook(MetadataHookInterface):
    """Fill in what depends on the address of the repository."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set the README, and the project URLs if the address is known."""
        address = addresses.repository(Path(self.root))
        if address is None:
            print(f"rtfacade: {addresses.MISSING}: building without project URLs", file=sys.stderr)
        else:
            metadata["urls"] = addresses.urls(address)
        readme = {
            "content-type": "text/markdown",
            "fragments": [{"path": "README.md"}],
            "substitutions": [] if address is None else substitutions(address, metadata["version"]),
        }
        hooks.FancyReadmeMetadataHook(self.root, readme).update(metadata)


def substitutions(address: str, version: str) -> list[dict[str, Any]]:
    """Turn relative links and pictures into addresses, for a release those of its tag."""
    tag = f"v{version}" if re.fullmatch(r"\d+(\.\d+)*((a|b|rc)\d+)?", version) else "main"
    target = r"\((?!\w+:|#)([^)\s]+)\)"
    return [
        {
            "pattern": rf"!\[([^\]]*)\]{target}",
            "replacement": rf"![\1]({address}/raw/{tag}/\2)",
        },
        {
            "pattern": rf"(?<!!)\[([^\]]*)\]{target}",
            "replacement": rf"[\1]({address}/blob/{tag}/\2)",
        },
    ]
