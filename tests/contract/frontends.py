"""Debian's Apache and nginx in front of a throw-away RT, as its users have them."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from rtfacade.testing import RTServer, RunningRT
from rtfacade.testing._server import packages

START_SECONDS = 60
MODULES = "/usr/lib/apache2/modules"
FCGI = "/usr/share/request-tracker5/libexec/rt-server.fcgi"
#: The name and the password that the web server asks for; RT knows the name, not the password.
USER, PASSWORD = "alice", "of-the-web-server"
REALM = "RT"
#: The header that nginx wants to see.
GATE_HEADER = {"X-Gate-Key": "open-sesame-4711"}


def require(program: str, package: str) -> str:
    """Return where a program is; CI installs its package, other places skip the test."""
    in_ci = bool(os.environ.get("CI"))
    if _find(program) is None and in_ci:
        packages.install_other(package)
    path = _find(program)
    if path is None and not in_ci:
        pytest.skip(f"run: apt-get install --no-install-recommends {package}")
    assert path is not None
    return path


def _find(program: str) -> str | None:
    return shutil.which(program, path=f"{os.environ.get('PATH', '')}:/usr/sbin")


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running(command: Sequence[str], port: int, log: Path, **options: object) -> Iterator[None]:
    """Run a server in the foreground until the block ends, ready when its port answers."""
    with log.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=out, **options)  # type: ignore[call-overload]
    try:
        _wait_for(port, process, log)
        yield
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail(f"{process.args!r} did not start: {log.read_text(errors='replace')[-2000:]}")


@contextmanager
def apache(server: RTServer) -> Iterator[dict[str, str]]:
    """Apache that asks for Basic or Digest and tells RT by REMOTE_USER; their addresses."""
    program = require("apache2", "apache2")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rt-apache-")))
        folder.chmod(0o755)
        basic, digest = free_port(), free_port()
        _write_passwords(folder)
        port = stack.enter_context(fcgi(server, folder))
        config = folder / "apache2.conf"
        config.write_text(_apache_config(folder, port, basic, digest))
        command = [program, "-D", "FOREGROUND", "-f", str(config)]
        stack.enter_context(running(command, digest, folder / "out.log"))
        yield {"Basic": f"http://127.0.0.1:{basic}", "Digest": f"http://127.0.0.1:{digest}"}


@contextmanager
def fcgi(server: RTServer, folder: Path) -> Iterator[int]:
    """Serve the RT over FastCGI, too; the port."""
    spawn = require("spawn-fcgi", "rt5-fcgi")
    _require_fcgi(server)
    port = free_port()
    served, *arguments = server.command(FCGI)
    command = [spawn, "-n", "-a", "127.0.0.1", "-p", str(port), "--"]
    command += [_find(served) or served, *arguments]  # it looks in no PATH
    environment = dict(server.environment)
    with running(command, port, folder / "fcgi.log", env=environment, cwd=folder):
        yield port


def _require_fcgi(server: RTServer) -> None:
    """Skip where the RT of another release has no FastCGI in its root."""
    probe = server.command("/usr/bin/perl", "-MFCGI", "-e", "1")
    if subprocess.run(probe, capture_output=True, check=False).returncode:
        install = server.command("apt-get", "install", "--no-install-recommends", "rt5-fcgi")
        pytest.skip(f"run: {' '.join(install)}")


def _write_passwords(folder: Path) -> None:
    sha1 = base64.b64encode(hashlib.sha1(PASSWORD.encode()).digest()).decode()
    (folder / "basic").write_text(f"{USER}:{{SHA}}{sha1}\n")
    md5 = hashlib.md5(f"{USER}:{REALM}:{PASSWORD}".encode()).hexdigest()
    (folder / "digest").write_text(f"{USER}:{REALM}:{md5}\n")


def _apache_config(folder: Path, fcgi: int, basic: int, digest: int) -> str:
    names = ("mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic",
             "auth_digest", "proxy", "proxy_fcgi")  # fmt: skip
    lines = [f"LoadModule {name}_module {MODULES}/mod_{name}.so" for name in names]
    if os.geteuid() == 0:
        lines += ["User www-data", "Group www-data"]
    lines += [
        f"ServerRoot {folder}",
        f"DefaultRuntimeDir {folder}",
        f"PidFile {folder}/apache2.pid",
        f"ErrorLog {folder}/error.log",
        "ServerName sso.example.net",
        'ProxyFCGISetEnvIf "true" PATH_INFO "%{REQUEST_URI}"',
        'ProxyFCGISetEnvIf "true" SCRIPT_NAME ""',
    ]
    for kind, port in (("Basic", basic), ("Digest", digest)):
        lines += [
            f"Listen 127.0.0.1:{port}",
            f"<VirtualHost 127.0.0.1:{port}>",
            "<Location />",
            f"AuthType {kind}",
            f'AuthName "{REALM}"',
            f"Auth{kind}Provider file",
            f"AuthUserFile {folder}/{kind.lower()}",
            "Require valid-user",
            "</Location>",
            f'ProxyPass "/" "fcgi://127.0.0.1:{fcgi}/"',
            'ProxyFCGISetEnvIf "true" PATH_INFO "%{REQUEST_URI}"',
            'ProxyFCGISetEnvIf "true" SCRIPT_NAME ""',
            "</VirtualHost>",
        ]
    return "\n".join([*lines, ""])


@contextmanager
def nginx(server: RunningRT) -> Iterator[str]:
    """Start nginx that serves RT below /rt, for requests with GATE_HEADER alone; the address."""
    ((name, value),) = GATE_HEADER.items()
    variable = f"$http_{name.lower().replace('-', '_')}"
    site = f"""
    server_name helpdesk.example.net;
    if ({variable} != "{value}") {{ return 403; }}
    location /rt/ {{
      proxy_pass {server.url}/;
      proxy_set_header Host helpdesk.example.net;
    }}
"""
    with nginx_site(site) as url:
        yield f"{url}/rt"


@contextmanager
def without_origin(target: str) -> Iterator[str]:
    """Start nginx that drops ``Origin`` and ``Referer``, so that RT accepts no origin at all."""
    site = f"""
    location / {{
      proxy_pass {target};
      proxy_set_header Origin "";
      proxy_set_header Referer "";
    }}
"""
    with nginx_site(site) as url:
        yield url


@contextmanager
def nginx_site(site: str) -> Iterator[str]:
    """Start nginx with these lines in its server block; the address."""
    program = require("nginx", "nginx-light")
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rt-nginx-")))
        folder.chmod(0o755)
        port = free_port()
        config = folder / "nginx.conf"
        config.write_text(_nginx_config(folder, port, site))
        command = [program, "-p", str(folder), "-c", str(config), "-e", str(folder / "error.log")]
        stack.enter_context(running(command, port, folder / "out.log"))
        yield f"http://127.0.0.1:{port}"


def _nginx_config(folder: Path, port: int, site: str) -> str:
    temporary = "\n".join(
        f"{kind}_temp_path {folder}/{kind};"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    return f"""
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
  access_log off;
  {temporary}
  server {{
    listen 127.0.0.1:{port};
    client_max_body_size 0;
    {site}
  }}
}}
"""
