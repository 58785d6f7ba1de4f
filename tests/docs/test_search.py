"""The site's own search in a real browser: which page comes first.

tests/docs/test_browser.py types into it; here its worker is asked, which is a hundred times faster.
"""

import json
import re
from pathlib import Path

import pytest

from docsite import search
from tests.docs.browser import chromium, served, window

#: What somebody types, and the page that must come first.
QUERIES = {
    "add user to group": "/guide/people/",
    "assign ticket": "/guide/tickets/",
    "async": "/guide/async/",
    "attachment": "/guide/conversations/",
    "bulk update": "/guide/bulk/",
    "certificate verify failed": "/guide/authentication/",
    "change owner": "/guide/tickets/",
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
    "login": "/guide/authentication/",
    "merge": "/guide/tickets/",
    "mfa": "/guide/single-sign-on/",
    "migrate from jira": "/moving/other-trackers/",
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
    "self signed certificate": "/guide/authentication/",
    "single sign-on": "/guide/single-sign-on/",
    "systemd": "/guide/cron/",
    "token": "/guide/authentication/",
    "two factor": "/guide/single-sign-on/",
    "unassigned tickets": "/guide/tickets/",
    "update ticket": "/guide/tickets/",
    "webhook": "/guide/cron/",
    # Names lead to the reference, also where the guide mentions them.
    "NotAppliedError": "/reference/errors/",
    "rt.tickets.add_watchers": "/reference/tickets/",
    "users ensure": "/reference/people/",
    "tickets_bulk_put": "/rest2/ticket/",
    "user_name_groups_put": "/rest2/user-memberships/",
}
#: Where results about one subject stand in several parts of the site, in the order of the parts.
ORDER = ("guide/", "reference/", "rest2/", "reference/rest1/")
#: Asks the worker of the site's search, as the page does.
ASK = """
async ([script, queries]) => {
  const index = await (await fetch("/search.json")).json();
  const worker = new Worker(script);
  const ask = (data) => new Promise((answer) => {
    worker.onmessage = ({data: {data}}) => answer(data);
    worker.postMessage(data);
  });
  await ask({type: 0, data: index});
  const places = {};
  for (const input of queries) {
    const {items} = await ask({type: 2, data: {input}});
    places[input] = items.map(({id}) => index.items[id].location);
  }
  worker.terminate();
  return places;
}
"""
SUBJECTS = ("merge", "history", "create", "search")


@pytest.fixture(scope="module")
def results(site: Path) -> dict[str, list[str]]:
    """What the site's search shows first for each query, in a real browser."""
    [worker] = site.glob("assets/javascripts/workers/search.*.js")
    with (
        served(site) as address,
        chromium() as browser,
        window(browser, address) as watched,
    ):
        watched.page.goto(f"{address}/")
        script = f"/{worker.relative_to(site)}"
        results: dict[str, list[str]] = watched.page.evaluate(ASK, [script, [*QUERIES, *SUBJECTS]])
        assert not watched.elsewhere()
        assert not watched.failures
    return results


def test_thirty_queries_and_more() -> None:
    assert len(QUERIES) >= 30


@pytest.mark.parametrize("query", QUERIES)
def test_the_right_page_comes_first(query: str, results: dict[str, list[str]]) -> None:
    assert "/" + results[query][0].partition("#")[0] == QUERIES[query]


@pytest.mark.parametrize("query", SUBJECTS)
def test_parts_of_the_site_keep_their_order(
    query: str, results: dict[str, list[str]], site: Path
) -> None:
    items = json.loads((site / "search.json").read_text("utf-8"))["items"]
    titled = {item["location"] for item in items if query in item["title"].casefold()}
    ranks = [search.rank(place) for place in results[query] if place in titled]
    assert len(set(ranks)) > 1
    assert ranks == sorted(ranks)


def test_sections_are_ranked() -> None:
    ranks = [search.rank(f"{start}x/#y") for start in ORDER]
    assert ranks == sorted(set(ranks))
    assert search.rank("guide/tickets/#merge") == 0 < search.rank("")
    assert search.rank("rt/faults/") > search.rank("reference/rest1/")


def test_every_document_has_a_rank_and_the_worker_compares_them(site: Path) -> None:
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
