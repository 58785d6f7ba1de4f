"""Remove the temporary folder of a run when the run has ended, however it ended.

folder.py starts this beside a run, with the folder, the output, and the folders above the output
that the run has created. Its input ends when the run does.
"""

import contextlib
import os
import shutil
import sys
import time

TRIES = 50  # a tool that the run has started may still be writing


def main(place: str, output: str, *created: str) -> None:
    """Wait for the end of the run and clean up."""
    sys.stdin.read()
    old = os.path.join(place, "old")  # noqa: PTH118  no pathlib, because it takes longer to load
    if os.path.exists(old) and not os.path.exists(output):  # noqa: PTH110
        os.rename(old, output)  # noqa: PTH104
    for _ in range(TRIES):
        shutil.rmtree(place, ignore_errors=True)
        if not os.path.exists(place):  # noqa: PTH110
            break
        time.sleep(0.1)
    with contextlib.suppress(OSError):
        for folder in created:  # the innermost first; one that is not empty ends it
            os.rmdir(folder)  # noqa: PTH106


if __name__ == "__main__":
    main(*sys.argv[1:])
