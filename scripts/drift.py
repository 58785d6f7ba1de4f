"""Check that what scripts write matches its source: generated/, tables, verbs, twins and more.

All checks always run, so that one look shows everything that is stale, missing or extra.
"""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
#: The longest first: two run at a time.
CHECKS = (
    "unasync.py",
    "generate.py",
    "write_manual.py",
    "bind_records.py",
    "write_fields.py",
    "write_paths.py",
    "write_verified.py",
)
AT_A_TIME = 2


def check(name: str) -> bool:
    """Run one of the scripts, print what it says, and tell whether it found a difference."""
    command = [sys.executable, str(SCRIPTS / name), "--check"]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    print(done.stdout, end="", flush=True)
    return done.returncode != 0


def main() -> int:
    """Run the checks; return 1 if one of them found a difference."""
    with ThreadPoolExecutor(AT_A_TIME) as pool:
        drifted = list(pool.map(check, CHECKS))
    if any(drifted):
        print("drift: run `nox -s regenerate` and commit the result", file=sys.stderr)
    return int(any(drifted))


if __name__ == "__main__":
    sys.exit(main())
