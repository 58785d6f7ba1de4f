"""Write the REST2 reference as one interactive HTML file, with Scalar and the description in it.

Scalar comes from the npm registry at the first build, is checked by its SHA-256 and stays in .nox/.
With these settings the page loads nothing from other servers; the browser test checks that.
"""

from __future__ import annotations

import contextlib
import copy
import hashlib
import html
import json
import re
import tarfile
import tempfile
from pathlib import Path
from typing import Any

from docsite import fitting
from docsite.spec import Node, Spec
from lint_spec import MissingError, node

ROOT = Path(__file__).resolve().parent.parent.parent
VERSION = "1.72.1"
PACKAGE = f"@scalar/api-reference@{VERSION}"
SHA256 = "b86884e6251eed57234f1a62732a5e6303700a5b4d159192a5a5dd003b854378"
MEMBER = "package/dist/browser/standalone.js"
HOME = ROOT / ".nox" / f"scalar-{VERSION}"

SETTINGS: dict[str, Any] = {
    "agent": {"disabled": True},
    "authentication": {
        "preferredSecurityScheme": "token",
        "securitySchemes": {"token": {"value": "token YOUR_TOKEN"}},
    },
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
<noscript>This page needs JavaScript. {file} has the same content.</noscript>
<div id="app"></div>
<!-- Scalar {version}, MIT licence, github.com/scalar/scalar -->
<script>{script}</script>
<script>
const content = JSON.parse({content});
{opening}
Scalar.createApiReference("#app", Object.assign({settings}, {{content}}));
</script>
</body>
</html>
"""
#: Before Scalar starts. RT's own server is the default where the page is opened from it: RT serves
#: local/static at WebPath/static. A bare token becomes what RT wants, in samples and requests.
OPENING = r"""
const base = content.servers[0].variables.base;
const folder = location.pathname.indexOf("/static/");
if (!content["x-preset"] && location.protocol.startsWith("http"))
  base.default = location.origin + location.pathname.slice(0, Math.max(folder, 0));
document.addEventListener("input", (event) => {
  const field = event.target;
  if (!(field instanceof HTMLInputElement) || !/^\d+-\d+-[0-9a-f]{32}$/.test(field.value)) return;
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
  value.set.call(field, "token " + field.value);
  field.dispatchEvent(new Event("input", {bubbles: true}));
}, true);
// Scalar gives some controls no name and no state, which screen readers need.
function name_controls() {
  for (const button of document.querySelectorAll("button:not([aria-label])"))
    if (!button.innerText.trim() && !button.getAttribute("title"))
      button.setAttribute("aria-label", /copy/.test(button.className) ? "Copy" : "Show");
  for (const box of document.querySelectorAll("[role=combobox]:not([aria-expanded])")) {
    box.setAttribute("aria-expanded", "false");
    box.setAttribute("aria-controls", "app");
    if (!(box.getAttribute("aria-label") || "").trim())
      box.setAttribute("aria-label", box.dataset.placeholder || "Value");
  }
  for (const name of ["aria-controls", "aria-describedby", "aria-labelledby"])
    for (const one of document.querySelectorAll(`[${name}]`))
      if (!one.getAttribute(name).split(/\s+/).every((id) => document.getElementById(id)))
        one.removeAttribute(name);
}
new MutationObserver(name_controls).observe(document, {childList: true, subtree: true});
"""
CORS = """

**Requests from this page.** A browser lets this page call an RT only at its own scheme, host and
port, because RT sends no CORS headers. Put the file on your RT server, or let the web server in
front of RT send `Access-Control-Allow-Origin` (the origin of this page),
`Access-Control-Allow-Headers: Authorization, Content-Type` and `Access-Control-Allow-Methods`, and
answer OPTIONS without a login. The samples work from anywhere.
"""


def document(spec: Spec, base: str | None = None) -> dict[str, Any]:
    """Return the description as the explorer shows it.

    Each operation has its own parameters, with examples that fit its noun; what would make a
    request fail or empty its answer has none. `base` presets the server.
    """
    raw: dict[str, Any] = copy.deepcopy(dict(spec.raw))
    raw["info"]["description"] += CORS
    if base is not None:
        raw["servers"][0]["variables"]["base"]["default"] = base
        raw["x-preset"] = True
    for one in spec.operations():
        values = {**fitting.path_values(spec, one), **fitting.query_values(spec, one)}
        raw["paths"][one.path][one.method]["parameters"] = [
            _parameter(spec.resolved(parameter), values)
            for parameter in one.raw.get("parameters", ())
        ]
    for tag in raw["tags"]:
        if words := KEYWORDS.get(tag["name"]):
            tag["description"] += f" {words}"
    return raw


#: Words that people search for, where the section has another name.
KEYWORDS = {"Group Memberships": "Members of groups.", "User Memberships": "Members, memberships."}


def _parameter(raw: Node, values: dict[str, object]) -> dict[str, Any]:
    kept = {k: v for k, v in raw.items() if k != "example"}
    if raw["name"] in values:
        kept["example"] = values[raw["name"]]
    if raw.get("schema", {}).get("$ref", "").endswith("/Flag"):
        # An enum would be filled in with its first value, which is 0.
        kept["schema"] = {"type": "integer"}
    return kept


def write(source: Path, target: Path, base: str | None = None) -> None:
    """Write the file; raise MissingError if Scalar is not available."""
    spec = Spec.read(source)
    text = PAGE.format(
        title=html.escape(spec.raw["info"]["title"]),
        file=source.name,
        version=VERSION,
        script=_inside(bundle().read_text("utf-8")),
        settings=json.dumps(SETTINGS),
        content=_inside(json.dumps(json.dumps(document(spec, base), default=str))),
        opening=OPENING,
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
