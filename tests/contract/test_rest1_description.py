"""Each request of spec/request_tracker_rest1.yaml is sent to a real RT, and the answer compared.

The examples name records; those of this test stand in their place. RT's own words in comments are
not compared, because RT translates them, but which keys a form has, and which kind of line follows.
"""

import re
from collections.abc import Iterator
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from docsite.spec import Operation, Spec
from rtfacade.testing import RunningRT
from tests.contract.operations import Caller, number, unique

SPEC = Path(__file__).parents[2] / "spec" / "request_tracker_rest1.yaml"
DOCUMENT = Spec.read(SPEC)
OPERATIONS = {one.id: one for one in DOCUMENT.operations()}
FIRST = re.compile(r"RT/\S+ 200 Ok")
#: Custom fields are those of the site.
KEY = re.compile(r"^(?!CF)([A-Za-z]+):(?: |$)", re.MULTILINE)


@pytest.fixture(scope="module")
def rest1(seeded_rt: RunningRT) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"token {seeded_rt.tokens['root']}"}
    # No cookies: after `logout`, the old one would count for more than the token.
    jar = CookieJar(policy=DefaultCookiePolicy(allowed_domains=[]))
    with httpx.Client(
        base_url=f"{seeded_rt.url}/REST/1.0",
        headers=headers,
        cookies=jar,
        timeout=60,
        # RT ends the body of an empty answer twice, which spoils the next one on the connection.
        limits=httpx.Limits(max_keepalive_connections=0),
    ) as client:
        yield client


@pytest.fixture
def values(root: Caller) -> dict[str, object]:
    """What stands in paths, with new tickets for each request."""
    ticket = {"Queue": "General", "Subject": "x", "Content": "text", "ContentType": "text/plain"}
    source, into = (number(root("ticket_post", json=ticket)) for _ in range(2))
    entry = root.rows("ticket_id_history_get", id=source)[0]["id"]
    parts = {"fields": "ContentType"}
    rows = root.rows("ticket_id_attachments_get", id=source, query=parts)
    attachment = next(row["id"] for row in rows if row["ContentType"] == "text/plain")
    return {
        "id": source, "into": into, "entry": entry, "attachment": attachment,
        "name": "alice", "group": "Agents", "queue": "Support",
    }  # fmt: skip


def send(rest1: httpx.Client, operation: Operation, values: dict[str, object]) -> httpx.Response:
    """Send the example of an operation."""
    path = re.sub(r"\{(\w+)\}", lambda match: quote(str(values[match[1]])), operation.path)
    query: dict[str, str] = {}
    for raw in map(DOCUMENT.resolved, operation.raw.get("parameters", ())):
        if raw["in"] == "query" and "example" in raw:
            query[raw["name"]] = raw["example"]
    data: dict[str, Any] | None = None
    if "requestBody" in operation.raw:
        [media] = operation.raw["requestBody"]["content"].values()
        data = dict(media["examples"]["form"]["value"])
        data["content"] = data["content"].replace("id: 1\n", f"id: {values['id']}\n")
        name = unique("dave").replace(" ", "")
        data["content"] = data["content"].replace("dave", name)
    return rest1.request(operation.method.upper(), path, params=query, data=data)


def example(operation: Operation) -> str:
    text: str = operation.raw["responses"]["200"]["content"]["text/plain"]["examples"]["answer"][
        "value"
    ]
    return text


@pytest.mark.covering(5)
@pytest.mark.parametrize("name", OPERATIONS)
def test_the_answer_is_like_its_example(
    name: str, rest1: httpx.Client, values: dict[str, object]
) -> None:
    operation = OPERATIONS[name]
    answer = send(rest1, operation, values)
    assert answer.status_code == 200
    assert answer.headers["content-type"].lower() == "text/plain; charset=utf-8"
    first, _, rest = answer.text.partition("\n")
    assert FIRST.fullmatch(first), answer.text
    shown_first, _, shown = example(operation).partition("\n")
    assert FIRST.fullmatch(shown_first)
    assert KEY.findall(shown) == KEY.findall(rest)[: len(KEY.findall(shown))], answer.text
    assert bool(re.search(r"^#", shown, re.MULTILINE)) == bool(re.search(r"^#", rest, re.MULTILINE))
    assert bool(re.search(r"^\d+: ", shown, re.MULTILINE)) <= bool(
        re.search(r"^\d+: ", rest, re.MULTILINE)
    )


def test_writes_are_done(rest1: httpx.Client, root: Caller, values: dict[str, object]) -> None:
    for name in ("ticket_id_edit_post", "ticket_id_take_post", "ticket_id_links_post"):
        send(rest1, OPERATIONS[name], values)
    ticket = root("ticket_id_get", id=values["id"]).json()
    assert (ticket["Priority"], ticket["Status"], ticket["Owner"]["id"]) == ("5", "open", "root")
    links = {one["ref"]: one["_url"] for one in ticket["_hyperlinks"]}
    assert links["refers-to"] == "https://shop.example.com/toner"
    send(rest1, OPERATIONS["ticket_id_merge_post"], values)
    assert root("ticket_id_get", id=values["id"]).json()["id"] == values["into"]
    answer = send(rest1, OPERATIONS["ticket_new_post"], values).text
    new = root("ticket_id_get", id=int(re.findall(r"\d+", answer.partition("\n")[2])[0])).json()
    assert new["Subject"] == "Printer is out of toner"


def test_what_the_head_says(rest1: httpx.Client, seeded_rt: RunningRT) -> None:
    """The sentences of `info.description`."""
    missing = rest1.get("/ticket/999999999/show")
    assert (missing.status_code, "200 Ok" in missing.text) == (200, True)
    assert re.search(r"^# .*999999999", missing.text, re.MULTILINE)
    new = "id: ticket/new\nSubject: x\n"
    refused = rest1.post("/ticket/new", data={"content": f"{new}Queue: General\nNonsense: y\n"})
    assert (refused.status_code, " 409 " in refused.text.partition("\n")[0]) == (200, True)
    silent = rest1.post("/ticket/new", data={"content": f"{new}Queue: no such queue\n"})
    assert (silent.status_code, " 200 " in silent.text.partition("\n")[0]) == (200, True)
    assert not re.search(r"^# .*\d", silent.text, re.MULTILINE)  # the number of a ticket
    nobody = httpx.get(f"{seeded_rt.url}/REST/1.0/ticket/1/show")
    assert (nobody.status_code, " 401 " in nobody.text.partition("\n")[0]) == (200, True)
    headers = {"Authorization": f"token {seeded_rt.tokens['kunde']}"}
    assert httpx.get(f"{seeded_rt.url}/REST/1.0/ticket/1/show", headers=headers).status_code == 302
