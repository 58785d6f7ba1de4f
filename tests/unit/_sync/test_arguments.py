# written by scripts/unasync.py from tests/unit/_async/test_arguments.py; do not edit
"""What is wrong in a call is said before anything is sent."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import httpx
import pytest

from rtfacade import RT
from rtfacade.types import Rows

Call = Callable[[Any], Any]

#: A wrong call, the exception, and words of its message.
WRONG: list[tuple[Call, type[Exception], str]] = [
    # keywords
    (lambda rt: rt.users.create("x", depends_on=3), TypeError, "unknown field 'depends_on'"),
    (lambda rt: rt.queues.create("x", depends_on=3), TypeError, "unknown field 'depends_on'"),
    (lambda rt: rt.groups.create("x", member="a"), TypeError, "unknown field 'member'"),
    (lambda rt: rt.catalogs.create("x", held="a"), TypeError, "did you mean 'held_by'"),
    (lambda rt: rt.classes.create("x", descripton="a"), TypeError, "did you mean 'description'"),
    (lambda rt: rt.assets.create(1, "x", dependson=3), TypeError, "did you mean 'depends_on'"),
    (lambda rt: rt.articles.create(1, "x", sumary=3), TypeError, "did you mean 'summary'"),
    (lambda rt: rt.custom_fields.create("x", "Text", hint="x"), TypeError, "unknown field 'hint'"),
    (lambda rt: rt.custom_fields.add_value(1, "x", categry=3), TypeError, "mean 'category'"),
    (lambda rt: rt.custom_fields.update_value(1, 2, nme="x"), TypeError, "mean 'name'"),
    (lambda rt: rt.users.update(1, emial="x"), TypeError, "did you mean 'email'"),
    (lambda rt: rt.users.ensure("x", emial="x"), TypeError, "did you mean 'email'"),
    (lambda rt: rt.tickets.create(1, "x", requestor="a"), TypeError, "did you mean 'requestors'"),
    (lambda rt: rt.tickets.update(1, subjet="a"), TypeError, "did you mean 'subject'"),
    (lambda rt: rt.tickets.update_many([1], subjet="a"), TypeError, "did you mean 'subject'"),
    (lambda rt: rt.tickets.create_many([{"queue": 1, "sla_": "a"}]), TypeError, "mean 'sla'"),
    (lambda rt: rt.tickets.comment(1, "x", statsu="a"), TypeError, "did you mean 'status'"),
    (lambda rt: rt.tickets.reply(1, "x", attachment="a"), TypeError, "did you mean 'attachments'"),
    (lambda rt: rt.tickets.comment_many([1], "x", statsu="a"), TypeError, "mean 'status'"),
    (lambda rt: rt.tickets.reply_many([1], "x", attachments=[]), TypeError, "no attachments"),
    (lambda rt: rt.tickets.link(1, depend_on=3), TypeError, "did you mean 'depends_on'"),
    (lambda rt: rt.tickets.unlink(1, depend_on=3), TypeError, "did you mean 'depends_on'"),
    (lambda rt: rt.rest1.ticket.edit(1, subjet="a"), TypeError, "did you mean 'subject'"),
    (lambda rt: rt.rest1.ticket.comment(1, "x", stat="a"), TypeError, "did you mean 'status'"),
    (lambda rt: rt.rest1.user.edit(1, emial="a"), TypeError, "did you mean 'email'"),
    # types
    (lambda rt: rt.users.update(1, disabled="0"), TypeError, "disabled must be True or False"),
    (lambda rt: rt.users.update(1, email=["a"]), TypeError, "email must be text"),
    (lambda rt: rt.tickets.create(1, 7), TypeError, "subject must be text"),
    (lambda rt: rt.tickets.create(1, "x", content="x", html="no"), TypeError, "html must be True"),
    (lambda rt: rt.tickets.create(1, "x", priority="5"), TypeError, "priority must be a whole"),
    (lambda rt: rt.tickets.create(1, "x", due="2026-02-30"), TypeError, "due must be an aware"),
    (lambda rt: rt.tickets.remind(1, "x", due="tomorrow"), TypeError, "due must be an aware"),
    (lambda rt: rt.tickets.comment(1, "x", html="yes"), TypeError, "html must be True or False"),
    (lambda rt: rt.tickets.comment(1, 5), TypeError, "content must be text"),
    (lambda rt: rt.tickets.update(1, depends_on={"a": 1}), TypeError, "ticket numbers and URLs"),
    # a text where a list belongs
    (lambda rt: rt.custom_fields.create("x", "Select", values="Low"), TypeError, "values takes"),
    (lambda rt: rt.custom_fields.reorder_values(1, "Low"), TypeError, "order takes a list"),
    (lambda rt: rt.groups.set_members(1, "alice"), TypeError, "members takes a list"),
    (lambda rt: rt.groups.set_members(1, 5), TypeError, "members takes a list"),
    (lambda rt: rt.tickets.update_many("12", status="open"), TypeError, "takes a list"),
    (lambda rt: rt.tickets.comment_many("12", "x"), TypeError, "takes a list"),
    (lambda rt: rt.tickets.create_many({"queue": 1}), TypeError, "takes a list"),
    (lambda rt: rt.tickets.create_many(["x"]), TypeError, "a mapping of keywords"),
    (lambda rt: rt.tickets.history(1, types="Correspond"), TypeError, "types takes a list"),
    (lambda rt: rt.tickets.comment(1, "x", attachments="a.txt"), TypeError, "a list of files"),
    # values that RT cannot hold
    (lambda rt: rt.tickets.create(1, "x" * 201), ValueError, "subject is too long: 201 bytes"),
    (lambda rt: rt.tickets.update(1, subject="ü" * 101), ValueError, "202 bytes .*keeps 200"),
    (lambda rt: rt.tickets.comment(1, "x", subject="x" * 256), ValueError, "too long: 256"),
    (lambda rt: rt.rest1.ticket.edit(1, subject="x" * 201), ValueError, "too long: 201"),
    (lambda rt: rt.users.update(1, gecos="x" * 17), ValueError, "gecos is too long"),
    (lambda rt: rt.classes.create("x" * 256), ValueError, "name is too long"),
    (lambda rt: rt.queues.create("x" * 201), ValueError, "name is too long"),
    (lambda rt: rt.tickets.update(1, priority=2**31), ValueError, "priority must be at most"),
    (lambda rt: rt.tickets.update(1, subject="a\nb"), ValueError, "subject must be one line"),
    (lambda rt: rt.tickets.update(1, subject="a\udcff"), ValueError, "subject is not UTF-8"),
    (lambda rt: rt.tickets.comment(1, "a\udcff"), ValueError, "content is not UTF-8"),
    (lambda rt: rt.users.get("a\udcff"), ValueError, "user is not UTF-8"),
    (lambda rt: rt.tickets.update(1, due=datetime(2026, 1, 2)), ValueError, "no time zone"),  # noqa: DTZ001
    (lambda rt: rt.tickets.update(1, refers_to="nonsense"), ValueError, "numbers and URLs"),
    (lambda rt: rt.tickets.link(1, refers_to="nonsense"), ValueError, "numbers and URLs"),
    (lambda rt: rt.tickets.get(1.5), ValueError, "must be a positive number"),
    # an empty name
    (lambda rt: rt.queues.get(""), ValueError, "an empty text is no name"),
    (lambda rt: rt.groups.delete(" "), ValueError, "an empty text is no name"),
    (lambda rt: rt.custom_fields.values(""), ValueError, "an empty text is no name"),
]


@pytest.fixture
def silent() -> Iterator[RT]:
    """A client that must not send anything."""

    def refuse(request: httpx.Request) -> httpx.Response:
        pytest.fail(f"sent {request.method} {request.url}")

    transport = httpx.MockTransport(refuse)
    with RT("https://rt.example.com", token="1-1-x", transport=transport) as rt:
        yield rt


def settle(call: Call, rt: RT) -> Any:
    """Call, and wait for the result."""
    result = call(rt)
    return result.all() if isinstance(result, Rows) else result


@pytest.mark.parametrize(("call", "error", "words"), WRONG)
def test_nothing_is_sent(silent: RT, call: Call, error: type[Exception], words: str) -> None:
    with pytest.raises(error, match=words):
        settle(call, silent)
