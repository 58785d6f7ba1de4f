"""The page "On your RT server", word by word: its blocks in a real Apache and nginx before RT."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from rtfacade.testing import RTServer, RunningRT
from tests.contract import frontends

pytestmark = pytest.mark.long

PAGE = Path(__file__).parents[2] / "docs/guide/on-your-rt-server.md"
TEXT = PAGE.read_text("utf-8")
FOLDER = "/srv/rt-docs"
PAGE_OF_OURS = b"<!doctype html><title>explorer</title>"


def block(heading: str, at: int = 0) -> str:
    """A block of the page below a heading."""
    section = TEXT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return str(re.findall(r"```\w+\n(.*?)```", section, re.DOTALL)[at])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that a web server without rights can read."""
    for path in (*tmp_path.parents, tmp_path):
        if path.stat().st_uid and path.is_relative_to("/tmp"):
            break
        if path != Path("/") and path.is_relative_to("/tmp"):
            path.chmod(path.stat().st_mode | 0o055)
    docs = tmp_path / "rt-docs"
    docs.mkdir(mode=0o755)
    (docs / "explorer.html").write_bytes(PAGE_OF_OURS)
    return docs


def check(url: str, server: RunningRT) -> None:
    """The page is there, and the RT that it calls, on one host and port."""
    page = httpx.get(f"{url}/rest2-docs/explorer.html")
    assert (page.status_code, page.content) == (200, PAGE_OF_OURS)
    assert page.headers["content-type"].startswith("text/html")
    headers = {"Authorization": f"token {server.token}"}
    answer = httpx.get(f"{url}/REST/2.0/rt", headers=headers, timeout=60)
    assert answer.json()["Version"]


@pytest.mark.parametrize("first", ["docs", "rt"])
def test_nginx(seeded_rt: RunningRT, folder: Path, first: str) -> None:
    docs = block("nginx").replace(FOLDER, str(folder))
    rt = f"location / {{ proxy_pass {seeded_rt.url}; }}"
    order = (docs, rt) if first == "docs" else (rt, docs)
    with frontends.nginx_site("\n".join(order)) as url:
        check(url, seeded_rt)


@contextmanager
def apache(folder: Path, site: str, modules: str = "") -> Iterator[str]:
    port = frontends.free_port()
    names = ("mpm_event", "authz_core", "alias", "mime", "proxy", "proxy_http", *modules.split())
    lines = [f"LoadModule {name}_module {frontends.MODULES}/mod_{name}.so" for name in names]
    lines += [
        "User www-data", "Group www-data",
        f"ServerRoot {folder}", f"DefaultRuntimeDir {folder}", f"PidFile {folder}/apache2.pid",
        f"ErrorLog {folder}/error.log", "ServerName rt.example.com", "TypesConfig /etc/mime.types",
        f"Listen 127.0.0.1:{port}", f"<VirtualHost 127.0.0.1:{port}>", site, "</VirtualHost>",
    ]  # fmt: skip
    config = folder / "apache2.conf"
    config.write_text("\n".join([*lines, ""]))
    program = frontends.require("apache2", "apache2")
    command = [program, "-D", "FOREGROUND", "-f", str(config)]
    with frontends.running(command, port, folder / "out.log"):
        yield f"http://127.0.0.1:{port}"


def test_apache_before_a_proxy(seeded_rt: RunningRT, folder: Path, tmp_path: Path) -> None:
    docs = (block("Apache") + block("Apache", 1)).replace(FOLDER, str(folder))
    with apache(tmp_path, f"{docs}\nProxyPass / {seeded_rt.url}/") as url:
        check(url, seeded_rt)


def test_apache_that_hands_everything_to_rt(
    seeded_rt: RunningRT, folder: Path, tmp_path: Path
) -> None:
    """By FastCGI, as RT's manual has it."""
    if not isinstance(seeded_rt, RTServer):
        pytest.skip("RT_TEST_URL: its FastCGI is elsewhere")
    docs = block("Apache").replace(FOLDER, str(folder))
    with frontends.fcgi(seeded_rt, tmp_path) as port:
        rt = f"""
        <Location />
            SetHandler "proxy:fcgi://127.0.0.1:{port}"
            CGIPassAuth On
            Require all granted
        </Location>
        ProxyFCGISetEnvIf "true" PATH_INFO "%{{REQUEST_URI}}"
        ProxyFCGISetEnvIf "true" SCRIPT_NAME ""
        """
        site = "\n".join((docs, rt, block("Apache", 2)))
        with apache(tmp_path, site, "proxy_fcgi") as url:
            check(url, seeded_rt)


def test_rts_own_folder() -> None:
    with RTServer() as server:
        static = server.folder / "local/static"
        [name] = re.findall(r"local/static/([\w.]+)", block("In RT's own folder"))
        static.mkdir(parents=True, exist_ok=True)
        (static / name).write_bytes(PAGE_OF_OURS)
        [path] = re.findall(r"Open `https://rt.example.com(/\S+)`", TEXT)
        answer = httpx.get(f"{server.url}{path}", timeout=60)
        assert (answer.status_code, answer.content) == (200, PAGE_OF_OURS)
        assert "max-age" in answer.headers.get("cache-control", "") or "expires" in answer.headers
