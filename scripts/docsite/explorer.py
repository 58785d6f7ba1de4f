"""Write the REST2 reference as one interactive HTML file, with Scalar and the description in it.

Scalar comes from the npm registry at the first build, is checked by its SHA-256 and stays in .nox/.
With these settings the page loads nothing from other servers; the browser test checks that.
"""

from __future__ import annotations

import contextlib
import hashlib
import html
import json
import re
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from docsite.spec import Spec
from lint_spec import MissingError, node

ROOT = Path(__file__).resolve().parent.parent.parent
VERSION = "1.72.1"
PACKAGE = f"@scalar/api-reference@{VERSION}"
SHA256 = "b86884e6251eed57234f1a62732a5e6303700a5b4d159192a5a5dd003b854378"
MEMBER = "package/dist/browser/standalone.js"
HOME = ROOT / ".nox" / f"scalar-{VERSION}"

SETTINGS: dict[str, Any] = {
    "agent": {"disabled": True},
    "defaultOpenAllTags": False,
    "documentDownloadType": "yaml",
    "hideClientButton": True,
    "mcp": {"disabled": True},
    "operationTitleSource": "summary",
    "proxyUrl": "",
    "showDeveloperTools": "never",
    "telemetry": False,
    "withDefaultFonts": False,
}
PAGE = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
</head>
<body>
<noscript>This page needs JavaScript. request_tracker_rest2.yaml has the same content.</noscript>
<div id="app"></div>
<!-- Scalar {version}, MIT licence, github.com/scalar/scalar -->
<script>{script}</script>
<script>
Scalar.createApiReference("#app", Object.assign({settings}, {{content: {content}}}));
</script>
</body>
</html>
"""


def write(source: Path, target: Path) -> None:
    """Write the file; raise MissingError if Scalar is not available."""
    spec = Spec.read(source)
    text = PAGE.format(
        title=html.escape(spec.raw["info"]["title"]),
        version=VERSION,
        script=_inside(bundle().read_text("utf-8")),
        settings=json.dumps(SETTINGS),
        content=_inside(json.dumps(json.dumps(spec.raw, default=str))),
    )
    target.write_text(text, "utf-8")


def bundle(home: Path = HOME) -> Path:
    """Return the path of Scalar's script; download it first if it is missing."""
    script = home / "standalone.js"
    if not script.exists():
        home.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=home.parent) as folder:
            fresh = Path(folder) / "fresh"
            fresh.mkdir()
            (fresh / script.name).write_bytes(unpacked(_fetched(Path(folder))))
            with contextlib.suppress(OSError):  # somebody else was quicker
                fresh.rename(home)
    return script


def _fetched(folder: Path) -> Path:
    done = node("npm", "pack", PACKAGE, "--silent", "--fetch-retries=2", cwd=folder)
    archives = list(folder.glob("*.tgz"))
    if done.returncode or not archives:
        why = (done.stderr or done.stdout).strip().splitlines() or ["npm gives no reason"]
        raise MissingError(f"{PACKAGE} from the npm registry: {why[0]}")
    return archives[0]


def unpacked(archive: Path) -> bytes:
    """Extract the script from a package with the known checksum, or raise MissingError."""
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    if digest != SHA256:
        raise MissingError(f"{PACKAGE}: its SHA-256 is {digest}, not {SHA256}")
    with tarfile.open(archive) as package:
        member = package.extractfile(MEMBER)
        if member is None:
            raise MissingError(f"{PACKAGE}: it does not contain {MEMBER}")
        return member.read()


def _inside(script: str) -> str:
    """Escape a script for HTML, which ends it at the first `</script`."""
    return re.sub(r"<(/script|!--)", r"\\u003c\1" if script[:1] == '"' else r"\\x3C\1", script)
