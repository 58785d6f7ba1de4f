"""Check that what scripts write matches its source: generated/, tables, verbs, twins and more.

All checks always run, so that one look shows everything that is stale, missing or extra.
"""

import subprocess
import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
CHECKS = (
    "write_verified.py",
    "generate.py",
    "write_fields.py",
    "bind_records.py",
    "write_paths.py",
    "write_manual.py",
    "unasync.py",
)


def main() -> int:
    """Run the checks; return 1 if one of them found a difference."""
    commands = [[sys.executable, str(SCRIPTS / name), "--check"] for name in CHECKS]
    drifted = [subprocess.run(command, check=False).returncode for command in commands]
    if any(drifted):
        print("drift: run `nox -s regenerate` and commit the result", file=sys.stderr)
    return int(any(drifted))


if __name__ == "__main__":
    sys.exit(main())
