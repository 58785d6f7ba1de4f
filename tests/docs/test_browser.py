"""The site in a real browser: with no internet, in light and dark, on a phone."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.docs.browser import chromium, served, window

DESK = {"width": 1280, "height": 900}
PHONE = {"width": 390, "height": 844}
#: What somebody types, and where that has to lead.
SEARCHES = {
    "a guide page": ("temporary RT", "/guide/testing/"),
    "a method": ("download_attachments", "/reference/tickets/"),
    "an operation": ("tickets_bulk_put", "/rest2/ticket/"),
}
#: A machine with other things to do needs longer than Playwright's five seconds.
PATIENCE = 20_000
#: Milliseconds until the picture on the landing page has shown all, before it begins again.
PICTURE = 17_000


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where screenshots go: DOCS_SCREENSHOTS, or a temporary folder."""
    named = os.environ.get("DOCS_SCREENSHOTS")
    folder = Path(named) if named else tmp_path_factory.mktemp("screenshots")
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def pages(site: Path) -> list[str]:
    """The address of every page."""
    names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html"))]
    return [name.removesuffix("index.html") for name in names]


def test_no_page_asks_elsewhere_complains_or_is_too_wide(
    site: Path, address: str, browser: Browser
) -> None:
    wide = []
    names = pages(site)
    assert len(names) > 50
    index = json.loads((site / "search.json").read_text("utf-8"))
    with window(browser, address, viewport=PHONE) as watched:
        # Every page reads the search's index, which other tests do; seventy times takes a while.
        watched.context.route(
            "**/search.json", lambda route: route.fulfill(json={**index, "items": []})
        )
        for name in names:
            watched.page.goto(f"{address}/{name}")
            if watched.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                wide.append(name)
        assert len(watched.requested) > len(names)
        assert not watched.elsewhere()
        assert not watched.failures
    assert not wide


@pytest.mark.parametrize("what", SEARCHES)
def test_the_search_finds(what: str, address: str, browser: Browser, shots: Path) -> None:
    words, place = SEARCHES[what]
    with window(browser, address, viewport=DESK) as watched:
        watched.page.goto(f"{address}/", wait_until="networkidle")
        watched.page.get_by_role("button", name="Search").click()
        watched.page.get_by_role("combobox", name="Search").fill(words)
        result = watched.page.locator(f'a[role=option][href*="{place}"]').first
        expect(result).to_be_visible(timeout=PATIENCE)
        watched.page.screenshot(path=shots / f"search {what}.png")
        result.click()
        watched.page.wait_for_url(f"**{place}**")
        expect(watched.page.locator("h1")).to_be_visible()
        assert not watched.elsewhere()
        assert not watched.failures


def test_light_and_dark(address: str, browser: Browser, shots: Path) -> None:
    with window(browser, address, viewport=DESK, color_scheme="dark") as watched:
        watched.page.goto(f"{address}/project/architecture/")
        assert brightness(watched.page) < 60
        watched.page.screenshot(path=shots / "dark.png")
        watched.page.locator("label.md-header__button[for^=__palette]:visible").click()
        assert brightness(watched.page) > 200
        watched.page.screenshot(path=shots / "light.png")
        watched.page.locator("label.md-header__button[for^=__palette]:visible").click()
        assert brightness(watched.page) < 60
        assert not watched.elsewhere()
        assert not watched.failures


def test_a_phone_finds_its_way(address: str, browser: Browser, shots: Path) -> None:
    with window(browser, address, viewport=PHONE, has_touch=True, is_mobile=True) as watched:
        watched.page.goto(f"{address}/")
        watched.page.screenshot(path=shots / "phone.png")
        watched.page.locator("label.md-header__button[for=__drawer]").tap()
        menu = watched.page.locator(".md-sidebar--primary")
        expect(menu.get_by_text("Guide", exact=True).first).to_be_in_viewport()
        watched.page.screenshot(path=shots / "phone menu.png")
        watched.page.goto(f"{address}/rest2/ticket/")
        watched.page.screenshot(path=shots / "phone reference.png")
        assert not watched.failures


def test_the_explorer_shows_operations(address: str, browser: Browser, shots: Path) -> None:
    with window(browser, address, viewport=DESK) as watched:
        watched.page.goto(f"{address}/rest2/explorer.html")
        watched.page.get_by_role("link", name="Ticket", exact=True).click()
        expect(watched.page.get_by_text("Reply to a ticket").first).to_be_visible()
        watched.page.get_by_text("Reply to a ticket").first.click()
        expect(watched.page.get_by_text("/ticket/{id}/correspond").first).to_be_visible()
        watched.page.screenshot(path=shots / "explorer.png")
        assert not watched.elsewhere()
        assert not watched.failures


def test_the_explorer_opens_from_a_disk(site: Path, browser: Browser) -> None:
    with window(browser, "file://", viewport=DESK) as watched:
        watched.page.goto((site / "rest2/explorer.html").as_uri())
        expect(watched.page.get_by_text("Request Tracker REST 2.0").first).to_be_visible()
        assert not [one for one in watched.requested if one.startswith("http")]
        assert not watched.failures


def test_some_pages_are_shown(address: str, browser: Browser, shots: Path) -> None:
    """Screenshots for a person to look at."""
    wanted = {
        "home": "",
        "tour": "start/tour/",
        "tickets": "guide/tickets/",
        "reference": "reference/tickets/",
        "operations": "rest2/",
        "operation": "rest2/ticket/",
    }
    with window(browser, address, viewport=DESK) as watched:
        for name, place in wanted.items():
            watched.page.goto(f"{address}/{place}")
            watched.page.screenshot(path=shots / f"{name}.png")
            assert (shots / f"{name}.png").stat().st_size > 10_000
        assert not watched.failures


@pytest.mark.long
def test_the_pictures_in_docs_images(address: str, browser: Browser, shots: Path) -> None:
    """The landing page, whole and at the end of its picture, and an operation."""
    wide = {"width": 1440, "height": 900}
    with window(browser, address, viewport=wide) as watched:
        watched.page.goto(f"{address}/")
        watched.page.wait_for_timeout(PICTURE)
        watched.page.screenshot(path=shots / "landing.png", full_page=True)
        watched.page.goto(f"{address}/rest2/ticket/#ticket_id_correspond_post")
        watched.page.wait_for_timeout(1000)
        watched.page.screenshot(path=shots / "operation.png")
        assert not watched.failures
    phone = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
    with window(browser, address, color_scheme="dark", **phone) as watched:
        watched.page.goto(f"{address}/")
        watched.page.wait_for_timeout(PICTURE)
        watched.page.screenshot(path=shots / "landing-phone-dark.png", full_page=True)
        assert not watched.failures


def brightness(page: Page) -> float:
    """How bright the background of a page is, of 255."""
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    numbers = [float(number) for number in colour[colour.index("(") + 1 : -1].split(",")[:3]]
    return sum(numbers) / len(numbers)
