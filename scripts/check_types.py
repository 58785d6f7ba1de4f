"""Check types with mypy --strict and with pyright, both at a time.

Each takes a minute and one core. What they say is printed one after the other.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

CHECKERS = ("mypy", "pyright")


def check(name: str) -> bool:
    """Run a checker, print what it says, and tell whether it found a mistake."""
    environment = {**os.environ, "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    done = subprocess.run(
        [sys.executable, "-m", name],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    print(f"{name}:\n{done.stdout}", end="", flush=True)
    return done.returncode != 0


def main() -> int:
    """Run both; return 1 if one of them found a mistake."""
    with ThreadPoolExecutor(len(CHECKERS)) as pool:
        return int(any(list(pool.map(check, CHECKERS))))


if __name__ == "__main__":
    sys.exit(main())
