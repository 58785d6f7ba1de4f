"""Write the paths of REST2 that the command line completes, from the description of REST2.

`write_paths.py` writes; `write_paths.py --check` exits with 1 if the file is stale.
`nox -s regenerate` and `nox -s drift` run it.
"""

import argparse
import sys
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "spec" / "request_tracker_rest2.yaml"
TARGET = ROOT / "rtfacade" / "cli" / "completion" / "rest2_paths.py"
METHODS = ("get", "post", "put", "delete")
HEADER = '''# written by scripts/write_paths.py from spec/request_tracker_rest2.yaml; do not edit
"""The paths of REST2, with the methods of each."""

from __future__ import annotations

PATHS: dict[str, tuple[str, ...]] = {
'''


def text() -> str:
    """Return the content of the module."""
    spec: dict[str, Any] = yaml.safe_load(SPEC.read_text("utf-8"))
    lines = [HEADER]
    for path, operations in spec["paths"].items():
        methods = [f'"{method.upper()}"' for method in METHODS if method in operations]
        listed = ", ".join(methods) + ("," if len(methods) == 1 else "")
        lines.append(f'    "{path}": ({listed}),\n')
    return "".join([*lines, "}\n"])


def main() -> int:
    """Write the module, or check it."""
    parser = argparse.ArgumentParser(description="Write the paths of REST2 for completion.")
    parser.add_argument("--check", action="store_true", help="only say whether it is stale")
    if parser.parse_args().check:
        if not TARGET.exists() or TARGET.read_text("utf-8") != text():
            print(f"stale: {TARGET.relative_to(ROOT)}", file=sys.stderr)
            return 1
        return 0
    TARGET.write_text(text(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
