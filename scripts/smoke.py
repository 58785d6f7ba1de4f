"""Build wheel and sdist, then install each alone in an empty environment and use it.

The tests run in the checkout, so they cannot notice a file that is missing from the wheel.
`--python PATH`, which may be given several times, tries the wheel on other Pythons instead.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import address as addresses

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
MAX_SIZE = 1_400_000  # bytes of the wheel
# A checkout on the path would be found in the place of what is installed.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
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
    if status := subprocess.run(command, cwd=cwd, env=ENVIRONMENT, check=False).returncode:
        sys.exit(status)


def build() -> tuple[Path, Path]:
    """Build wheel and sdist into dist/ and return their paths."""
    for old in DIST.glob("rtfacade-*"):
        old.unlink()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-t", "sdist", "-d", DIST)
    (wheel,), (sdist,) = DIST.glob("*.whl"), DIST.glob("*.tar.gz")
    return wheel, sdist


def check_size(wheel: Path) -> None:
    """Print the size of the wheel, and fail if it has grown much."""
    size = wheel.stat().st_size
    print(f"smoke: {wheel.name} has {size / 1000:,.0f} kB")
    if size > MAX_SIZE:
        sys.exit(f"smoke: more than {MAX_SIZE / 1000:,.0f} kB")


def members(wheel: Path) -> set[str]:
    """Return the names of the files in a wheel."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def check_metadata(wheel: Path, sdist: Path) -> None:
    """Check what an index would refuse, and say if the project's address is missing."""
    run(sys.executable, "-m", "twine", "check", "--strict", wheel, sdist)
    if addresses.repository() is None:
        print(f"smoke: {addresses.MISSING}: no project URLs, and the README's links are relative")


def compare_with_sdist(wheel: Path, sdist: Path, work: Path) -> Path:
    """Check that the sdist is complete: a wheel built from it must have the same files."""
    run(*PIP, "wheel", "-qq", "--no-deps", "--no-build-isolation", "-w", work, sdist, cwd=work)
    (again,) = work.glob("*.whl")
    if difference := members(wheel) ^ members(again):
        sys.exit(f"smoke: wheel and sdist disagree about {sorted(difference)}")
    return again


def use(wheel: Path, python: str, work: Path) -> None:
    """Install the wheel in an empty environment, import it, run the command and the plug-in."""
    environment = work / f"venv-{len(list(work.iterdir()))}"
    run(python, "-m", "venv", "--without-pip", environment)
    scripts = environment / ("Scripts" if os.name == "nt" else "bin")
    inner = scripts / ("python.exe" if os.name == "nt" else "python")
    install = (*PIP, "--python", inner, "install", "-qq", "-c", ROOT / "constraints.txt")
    run(*install, wheel, cwd=work)
    run(inner, "-I", "-W", "error", "-c", PROBE, cwd=work)
    expect(scripts / "rtfacade", "--help", code=2, says="rtfacade[cli]")
    run(*install, f"{wheel}[cli,testing]", cwd=work)
    expect(scripts / "rtfacade", "--help", code=0, says="Usage: rtfacade")
    expect(scripts / "pytest", "--fixtures", str(work), code=0, says="empty_rt_server")


def expect(command: Path, *arguments: str, code: int, says: str) -> None:
    """Check status and output of a command."""
    done = subprocess.run(
        [command, *arguments], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    if done.returncode != code or says not in done.stdout + done.stderr:
        sys.exit(f"smoke: {command} ended with {done.returncode}: {done.stdout}{done.stderr}")


def main(arguments: list[str] | None = None) -> None:
    """Build both and check them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--python", action="append", metavar="PATH", help="try it on this Python")
    options = parser.parse_args(arguments)
    wheel, sdist = build()
    check_size(wheel)
    check_metadata(wheel, sdist)
    with tempfile.TemporaryDirectory() as name:
        work = Path(name).resolve()
        again = compare_with_sdist(wheel, sdist, work)
        for python in options.python or [sys.executable]:
            use(wheel, python, work)
        if not options.python:
            use(again, sys.executable, work)


if __name__ == "__main__":
    main()
