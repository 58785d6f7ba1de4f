"""The explorer on a real RT: in RT's own folder, it sends what its samples say."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, Page, expect

import lint_spec
from docsite import explorer
from rtfacade.testing import RTServer
from tests import throwaway
from tests.docs.browser import chromium, window

DESK = {"width": 1280, "height": 900}
SAMPLE = "#tag/ticket/GET/tickets"
AXE = "axe-core@4.14.1"


@pytest.fixture(scope="module")
def rt() -> Iterator[RTServer]:
    with throwaway.running() as server:
        yield server


@pytest.fixture(scope="module")
def address(rt: RTServer) -> str:
    """Put the page where the guide says."""
    folder = Path(rt.folder) / "local" / "static"
    folder.mkdir(parents=True, exist_ok=True)
    explorer.write(lint_spec.SPEC, folder / "rest2.html")
    return f"{rt.url}/static/rest2.html"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("axe")
    done = lint_spec.node("npm", *lint_spec.INSTALL.split(), AXE, cwd=folder)
    assert done.returncode == 0, done.stderr
    return folder / "node_modules" / "axe-core" / "axe.min.js"


def fill_token(page: Page, token: str) -> None:
    field = page.locator("input[value^='token ']").or_(page.locator("input").nth(1)).first
    field.fill(token)
    expect(field).to_have_value(f"token {token}")


def critical(page: Page, axe: Path) -> list[str]:
    page.add_script_tag(path=axe)
    violations = page.evaluate("axe.run()")["violations"]
    return [f"{one['id']}: {one['nodes'][0]['html']}" for one in violations
            if one["impact"] == "critical"]  # fmt: skip


def test_rt_serves_it_without_a_login(address: str) -> None:
    answer = httpx.get(address)
    assert answer.status_code == 200
    assert "createApiReference" in answer.text


def test_a_sample_runs_as_it_is(address: str, rt: RTServer, browser: Browser, axe: Path) -> None:
    with window(browser, rt.url, viewport=DESK) as watched:
        page = watched.page
        page.goto(address + SAMPLE)
        expect(page.get_by_text("Search tickets").first).to_be_visible(timeout=20_000)
        assert not critical(page, axe)
        fill_token(page, rt.token)
        page.get_by_role("button", name="Test Request").first.click()
        with page.expect_response("**/REST/2.0/tickets?**") as sent:
            page.keyboard.press("Control+Enter")
        answer = sent.value
        assert answer.status == 200
        assert "count" in answer.json()
        headers = answer.request.all_headers()
        assert headers["authorization"] == f"token {rt.token}"
        assert "if-match" not in headers
        assert "simple=" not in answer.request.url
        assert answer.request.url.startswith(f"{rt.url}/REST/2.0/")
        assert not critical(page, axe)


def test_members_finds_memberships(address: str, browser: Browser) -> None:
    with window(browser, address, viewport=DESK) as watched:
        page = watched.page
        page.goto(address)
        page.get_by_role("button", name="Search").first.click(timeout=20_000)
        page.keyboard.type("members")
        expect(page.get_by_text("Group Memberships").last).to_be_visible(timeout=20_000)


def test_the_server_can_be_preset(tmp_path: Path, browser: Browser) -> None:
    target = tmp_path / "explorer.html"
    explorer.write(lint_spec.SPEC, target, "https://rt.example.org/rt")
    with window(browser, "file://", viewport=DESK) as watched:
        watched.page.goto(target.as_uri())
        field = watched.page.locator("input").first
        expect(field).to_have_value("https://rt.example.org/rt", timeout=20_000)
