"""Debian's Chromium, watched: what it asks for, and what it says in its console."""

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import attrs
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, sync_playwright

from rtfacade.testing import RTUnavailable
from rtfacade.testing._server.packages import install_other

CHROMIUM = "/usr/bin/chromium"
#: So that it looks for nothing of its own accord; a test watches the pages, not the browser.
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def ensure_chromium() -> None:
    """Find Chromium; in CI it is installed, elsewhere its absence skips the tests."""
    if shutil.which(CHROMIUM):
        return
    if not os.environ.get("CI"):
        pytest.skip(f"no {CHROMIUM}: apt-get install chromium")
    try:
        install_other("chromium")
    except RTUnavailable as error:
        pytest.fail(str(error), pytrace=False)


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder as web servers do, and keeps quiet about it."""

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on loopback; its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser."""
    ensure_chromium()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


@attrs.define(slots=False)  # Playwright keeps something on handlers
class Watched:
    """A window whose requests and complaints are kept."""

    context: BrowserContext
    page: Page
    own: str
    requested: list[str] = attrs.field(factory=list)
    failures: list[str] = attrs.field(factory=list)

    def failed(self, request: Request) -> None:
        """Note what could not be asked for; what a click away has cut off does not count."""
        if request.failure != "net::ERR_ABORTED":
            self.failures.append(f"{request.url}: {request.failure}")

    def answered(self, response: Response) -> None:
        """Note what is not there."""
        if response.status >= 400:
            self.failures.append(f"{response.url}: {response.status}")

    def elsewhere(self) -> list[str]:
        """Addresses outside the site that were asked for."""
        return [
            address
            for address in self.requested
            if urlsplit(address).netloc != self.own
            and urlsplit(address).scheme not in ("data", "blob", "about")
        ]


@contextmanager
def window(browser: Browser, address: str, **options: Any) -> Iterator[Watched]:
    """Open a window on a site, and watch it."""
    context = browser.new_context(**options)
    page = context.new_page()
    watched = Watched(context, page, urlsplit(address).netloc)

    def note(request: Request) -> None:
        watched.requested.append(request.url)

    context.on("request", note)
    context.on("weberror", lambda error: watched.failures.append(str(error.error)))
    context.on(
        "console",
        lambda message: (
            watched.failures.append(message.text) if message.type in ("error", "warning") else None
        ),
    )
    context.on("requestfailed", watched.failed)
    context.on("response", watched.answered)
    try:
        yield watched
    finally:
        context.close()
