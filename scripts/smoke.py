"""Build wheel and sdist, then install the wheel alone in an empty environment and use it.

The tests run in the checkout, so they cannot notice a file that is missing from the wheel.
"""

import os
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
PIP = (sys.executable, "-m", "pip")

# Runs in the empty environment.
PROBE = """
import importlib.metadata, importlib.resources, pathlib, sys
import rtfacade, rt_rest2

for package in (rtfacade, rt_rest2):
    home = pathlib.Path(package.__file__).resolve()
    assert home.is_relative_to(pathlib.Path(sys.prefix).resolve()), f"{home} is not the wheel's"
    assert importlib.resources.files(package).joinpath("py.typed").is_file(), f"{home}: no py.typed"
missing = [name for name in rtfacade.__all__ if not hasattr(rtfacade, name)]
assert not missing, f"rtfacade lacks {missing}"
about = importlib.metadata.metadata("rtfacade")
assert about["Version"] == rtfacade.__version__, about["Version"]
assert about["License-Expression"] == "Apache-2.0", about["License-Expression"]
assert {"LICENSE", "NOTICE"} <= set(about.get_all("License-File")), about.get_all("License-File")
with rtfacade.RT("https://rt.example.com", token="1-1-none") as rt:
    assert "1-1-none" not in repr(rt)
print("rtfacade", rtfacade.__version__, "works from its wheel on Python", sys.version.split()[0])
"""


def run(*command: str | Path, cwd: Path = ROOT) -> None:
    """Run a command; exit if it fails, as its output has the reason."""
    if status := subprocess.run(command, cwd=cwd, check=False).returncode:
        sys.exit(status)


def build() -> tuple[Path, Path]:
    """Build wheel and sdist into dist/ and return their paths."""
    for old in DIST.glob("rtfacade-*"):
        old.unlink()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", DIST)
    (wheel,), (sdist,) = DIST.glob("*.whl"), DIST.glob("*.tar.gz")
    return wheel, sdist


def members(wheel: Path) -> set[str]:
    """Return the names of the files in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def compare_with_sdist(wheel: Path, sdist: Path, work: Path) -> None:
    """Check that the sdist is complete: a wheel built from it must have the same files."""
    run(*PIP, "wheel", "-qq", "--no-deps", "--no-build-isolation", "-w", work, sdist, cwd=work)
    (again,) = work.glob("*.whl")
    if difference := members(wheel) ^ members(again):
        sys.exit(f"smoke: wheel and sdist disagree about {sorted(difference)}")


def use(wheel: Path, work: Path) -> None:
    """Install the wheel in an empty environment, import it and run the command."""
    venv.create(work / "venv", with_pip=False)
    scripts = work / "venv" / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    install = (*PIP, "--python", python, "install", "-qq", "-c", ROOT / "constraints.txt")
    run(*install, wheel, cwd=work)
    run(python, "-I", "-W", "error", "-c", PROBE, cwd=work)
    expect(scripts / "rtfacade", code=2, says="rtfacade[cli]")
    run(*install, f"{wheel}[cli]", cwd=work)
    expect(scripts / "rtfacade", code=0, says="Usage: rtfacade")


def expect(command: Path, *, code: int, says: str) -> None:
    """Check status and output of ``rtfacade --help``, with and without the extra."""
    done = subprocess.run([command, "--help"], capture_output=True, text=True, check=False)
    if done.returncode != code or says not in done.stdout + done.stderr:
        sys.exit(
            f"smoke: {command} --help ended with {done.returncode}: {done.stdout}{done.stderr}"
        )


def main() -> None:
    """Build both and check them."""
    wheel, sdist = build()
    with tempfile.TemporaryDirectory() as name:
        compare_with_sdist(wheel, sdist, Path(name))
        use(wheel, Path(name))


if __name__ == "__main__":
    main()
