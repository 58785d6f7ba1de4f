# written by scripts/unasync.py from tests/unit/_async/test_shapes.py; do not edit
"""JSON that RT does not document is a ProtocolError, whichever answer of whichever verb it is."""

import json as jsons
import random
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from rtfacade import RT, RTError
from tests.unit import world
from tests.unit.fakes import TOKEN, URL

Verb = Callable[[RT], object]

VERBS: dict[str, Verb] = {
    "info": lambda rt: rt.info(),
    "tickets.get": lambda rt: rt.tickets.get(1),
    "tickets.search": lambda rt: rt.tickets.search("id = 1").all(),
    "tickets.search by Created": lambda rt: rt.tickets.search("id = 1", orderby="Created").all(),
    "tickets.count": lambda rt: rt.tickets.count("id = 1"),
    "tickets.create": lambda rt: rt.tickets.create("General", "Printer", owner="alice"),
    "tickets.update": lambda rt: rt.tickets.update(1, subject="Printer", requestors=["alice"]),
    "tickets.update fields": lambda rt: rt.tickets.update(1, custom_fields={"Severity": "High"}),
    "tickets.update links": lambda rt: rt.tickets.update(1, depends_on=[2]),
    "tickets.comment": lambda rt: rt.tickets.comment(1, "x", status="open"),
    "tickets.history": lambda rt: rt.tickets.history(1, content="raw").all(),
    "tickets.history, no content": lambda rt: rt.tickets.history(1, content=False).all(),
    "tickets.attachments": lambda rt: rt.tickets.attachments(1).all(),
    "users.get": lambda rt: rt.users.get("alice"),
    "users.get by address": lambda rt: rt.users.get("alice@example.com"),
    "users.search": lambda rt: rt.users.search(name="alice").all(),
    "users.create": lambda rt: rt.users.create("alice", email="alice@example.com"),
    "users.update": lambda rt: rt.users.update("alice", real_name="Alice"),
    "users.ensure": lambda rt: rt.users.ensure("alice", real_name="Alice"),
    "users.groups": lambda rt: rt.users.groups("alice").all(),
    "groups.get": lambda rt: rt.groups.get("Staff"),
    "groups.search": lambda rt: rt.groups.search().all(),
    "groups.create": lambda rt: rt.groups.create("Staff"),
    "groups.members": lambda rt: rt.groups.members("Staff").all(),
    "groups.members, all": lambda rt: rt.groups.members(40, recursive=True).all(),
    "groups.add_member": lambda rt: rt.groups.add_member("Staff", "alice"),
    "groups.remove_member": lambda rt: rt.groups.remove_member(41, "alice"),
    "queues.get": lambda rt: rt.queues.get("General"),
    "queues.get by search": lambda rt: rt.queues.get("General/x"),
    "queues.search": lambda rt: rt.queues.search().all(),
    "attachments.get": lambda rt: rt.attachments.get(7),
    "attachments.read": lambda rt: rt.attachments.read(7),
    "take": lambda rt: rt.tickets.take(1),
    "links": lambda rt: rt.tickets.links(1),
    "link": lambda rt: rt.tickets.link(1, depends_on=2),
}

#: What stands in a place where something else should be.
STRANGE: list[Any] = [
    None,
    7,
    -1,
    1.5,
    True,
    "x",
    "",
    [],
    {},
    [7],
    ["x"],
    [None],
    [{}],
    {"a": 1},
    [[]],
]


def variations(value: Any) -> Iterator[Any]:
    """Other JSON in the place of a whole answer, and of every part of it."""
    yield from STRANGE
    if isinstance(value, dict):
        for key, part in value.items():
            yield {name: one for name, one in value.items() if name != key}
            for other in variations(part):
                yield {**value, key: other}
    elif isinstance(value, list):
        for place, part in enumerate(value):
            for other in variations(part):
                yield [*value[:place], other, *value[place + 1 :]]


class Twisted:
    """Answers as the world does, but for one answer."""

    def __init__(self, number: int = -1, value: Any = None) -> None:
        self.number = number
        self.value = value
        self.answers: list[Any] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        answer = world.answer(request)
        kind = answer.headers.get("Content-Type", "")
        if not kind.startswith("application/json") or answer.status_code >= 400:
            self.answers.append(None)
            return answer
        self.answers.append(answer.json())
        if len(self.answers) - 1 != self.number:
            return answer
        headers = {name: answer.headers[name] for name in answer.headers if name == "location"}
        body = jsons.dumps(self.value)
        return httpx.Response(
            answer.status_code, text=body, headers={**headers, "Content-Type": "application/json"}
        )


def call(verb: Verb, handler: Twisted) -> None:
    transport = httpx.MockTransport(handler)
    with RT(URL, token=TOKEN, session=False, retries=0, transport=transport) as rt:
        verb(rt)


@pytest.mark.parametrize("name", VERBS)
def test_the_world_is_as_it_should_be(name: str) -> None:
    handler = Twisted()
    call(VERBS[name], handler)
    assert handler.answers


@pytest.mark.covering(12)
@pytest.mark.parametrize("name", VERBS)
def test_json_of_a_wrong_shape(name: str) -> None:
    whole = Twisted()
    call(VERBS[name], whole)
    chance = random.Random(name)
    for number, answer in enumerate(whole.answers):
        if answer is None:
            continue
        every = list(variations(answer))
        for value in [*STRANGE, *chance.sample(every, min(150, len(every)))]:
            handler = Twisted(number, value)
            try:
                call(VERBS[name], handler)
            except RTError:
                continue
            except Exception as error:  # noqa: BLE001
                pytest.fail(
                    f"{name}: {type(error).__name__}: {error} for answer {number}: {value!r}"
                )
