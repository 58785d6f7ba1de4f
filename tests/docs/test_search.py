"""The site's own search, typed into a real browser: which page comes first."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect

from docsite import search
from tests.docs.browser import chromium, served, window

#: What somebody types, and the page that must come first.
QUERIES = {
    "add user to group": "/guide/people/",
    "async": "/guide/async/",
    "attachment": "/guide/conversations/",
    "bulk update": "/guide/bulk/",
    "comment": "/guide/conversations/",
    "completion": "/guide/command-line/",
    "create ticket": "/guide/tickets/",
    "cron": "/guide/cron/",
    "CSRF": "/guide/authentication/",
    "custom fields": "/guide/custom-fields/",
    "django": "/guide/web-frameworks/",
    "exit codes": "/guide/command-line/",
    "export": "/guide/bulk/",
    "fastapi": "/guide/web-frameworks/",
    "history": "/guide/conversations/",
    "install": "/start/install/",
    "jira": "/moving/other-trackers/",
    "kerberos": "/guide/single-sign-on/",
    "merge": "/guide/tickets/",
    "optimistic locking": "/guide/tickets/",
    "pagination": "/guide/searching/",
    "pandas": "/guide/dataframes/",
    "phishing": "/guide/security-teams/",
    "profiles": "/guide/configuration/",
    "python-rt": "/moving/python-rt/",
    "rate limit": "/guide/errors/",
    "reply": "/guide/conversations/",
    "rest1": "/guide/rest1/",
    "retry": "/guide/errors/",
    "saved search": "/guide/searching/",
    "single sign-on": "/guide/single-sign-on/",
    "systemd": "/guide/cron/",
    "token": "/guide/authentication/",
    "update ticket": "/guide/tickets/",
    # Names lead to the reference, also where the guide mentions them.
    "NotAppliedError": "/reference/errors/",
    "rt.tickets.add_watchers": "/reference/tickets/",
    "users ensure": "/reference/people/",
    "tickets_bulk_put": "/rest2/ticket/",
    "user_name_groups_put": "/rest2/user-memberships/",
}
#: Where results about one subject stand in several parts of the site, in the order of the parts.
ORDER = ("guide/", "reference/", "rest2/", "reference/rest1/")
PATIENCE = 20_000


@pytest.fixture(scope="module")
def page(site: Path) -> Iterator[Page]:
    """A page with its search open."""
    with (
        served(site) as address,
        chromium() as browser,
        window(browser, address, viewport={"width": 1280, "height": 900}) as watched,
    ):
        yield opened(watched.page, address)
        assert not watched.elsewhere()
        assert not watched.failures


def opened(page: Page, address: str) -> Page:
    page.goto(f"{address}/", wait_until="networkidle")
    page.get_by_role("button", name="Search").click()
    return page


def results(page: Page, query: str) -> list[str]:
    """Type a query, and return the addresses of what is shown, without the site's."""
    options = page.locator("a[role=option]")
    box = page.get_by_role("combobox", name="Search")
    box.fill("")
    expect(options).to_have_count(0, timeout=PATIENCE)
    box.fill(query)
    expect(options.first).to_be_visible(timeout=PATIENCE)
    found = [urlsplit(str(one.get_attribute("href"))) for one in options.all()]
    return [f"{one.path}#{one.fragment}" for one in found]


def test_thirty_queries_and_more() -> None:
    assert len(QUERIES) >= 30


@pytest.mark.parametrize("query", QUERIES)
def test_the_right_page_comes_first(query: str, page: Page) -> None:
    assert results(page, query)[0].partition("#")[0] == QUERIES[query]


@pytest.mark.parametrize("query", ["merge", "history", "create", "search"])
def test_parts_of_the_site_keep_their_order(query: str, page: Page) -> None:
    ranks = [search.rank(one.lstrip("/")) for one in results(page, query)]
    assert len(set(ranks)) > 1
    assert ranks == sorted(ranks)


def test_sections_are_ranked() -> None:
    ranks = [search.rank(f"{start}x/#y") for start in ORDER]
    assert ranks == sorted(set(ranks))
    assert search.rank("") == search.rank("guide/tickets/#merge") == 0
    assert search.rank("rt/faults/") > search.rank("reference/rest1/")


def test_without_our_ranks_the_order_is_another(site: Path, tmp_path: Path) -> None:
    """The queries would not all pass with the builder's own order."""
    worker = next(site.glob("assets/javascripts/workers/search.*.js")).read_text("utf-8")
    assert "section" in worker
    items = json.loads((site / "search.json").read_text("utf-8"))["items"]
    assert {item["rank"] for item in items} == set(range(len(search.SECTIONS)))
    with pytest.raises(search.SearchError):
        search.patched(re.sub("defaults:", "default:", worker))


def test_an_index_gets_names_that_titles_lack() -> None:
    items = [
        {"location": "reference/tickets/#a.Tickets", "level": 2, "title": "rt.tickets", "path": []},
        {"location": "reference/tickets/#a.Tickets.get", "level": 3, "title": "get", "path": []},
        {"location": "rest2/ticket/#ticket_id_get", "level": 2, "title": "Show", "path": ["x"]},
    ]
    paths = [item["path"] for item in search.ranked(items)]
    assert paths == [[], ["rt.tickets"], ["x", "ticket_id_get"]]
