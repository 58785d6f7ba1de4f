"""Finding and reading."""

from datetime import UTC, datetime, timedelta
from typing import Any

from tests.contract.taskcases.case import FIELDS, NOTHING_FOUND, Args, case
from tests.contract.taskcases.world import World
from tests.contract.witness import unique

MESSAGES = 15
ODD = 'O\'Brien, "Ltd"'


@case(1, "show a ticket with its custom fields", 1, reads=True)
def show(world: World) -> Args:
    fields = {"Severity": "High", "Tags": ["a", "b, c"]}
    return {"id": world.new_ticket("to show", Owner="alice", CustomFields=fields)}


@show.outcome
def _(world: World, args: Args, result: Any) -> None:
    subject, queue, owner, fields = result
    assert (subject, queue, owner) == ("to show", "General", "alice")
    assert (fields["Severity"], fields["Tags"]) == (["High"], ["a", "b, c"])


@case(6, "46 open tickets with the owner's real name", 1, reads=True)
def open_tickets(world: World) -> Args:
    queue = world.queue()
    world.herd_of(46, Queue=queue, Subject="open", Status="open", Owner="alice")
    world.herd_of(1, Queue=queue, Subject="not open", Owner="alice")
    return {"queue": queue}


@open_tickets.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == [["open", "Alice Anderson"]] * 46


@case(8, "tickets by a custom field with quotes and a comma", 1, FIELDS, reads=True)
def of_customer(world: World) -> Args:
    queue = world.queue()
    world.new_ticket(Queue=queue, CustomFields={"Customer": "Brien, Ltd"})
    number = world.new_ticket(Queue=queue, CustomFields={"Customer": ODD})
    return {"queue": queue, "customer": ODD, "_wanted": number}


@of_customer.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == [args["_wanted"]]


@case(12, "a history of 31 transactions as a conversation", 1, reads=True)
def conversation(world: World) -> Args:
    messages = ("Correspond", "Comment") * MESSAGES
    [number] = world.herd_of(1, messages=messages, text="a long talk")
    return {"id": number}


@conversation.outcome
def _(world: World, args: Args, result: Any) -> None:
    for kind in ("Correspond", "Comment"):
        assert result.count(f"{kind} of a long talk") == MESSAGES


@case(13, "the last public reply", 1, reads=True)
def last_reply(world: World) -> Args:
    number = world.new_ticket("asked")
    world.post(f"ticket/{number}/correspond", {"Content": "first", "ContentType": "text/plain"})
    world.post(f"ticket/{number}/correspond", {"Content": "last", "ContentType": "text/plain"})
    world.post(f"ticket/{number}/comment", {"Content": "not public", "ContentType": "text/plain"})
    return {"id": number}


@last_reply.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == "last"


@case(15, "links, addresses included", 1, reads=True)
def links(world: World) -> Args:
    other = world.new_ticket("needed first")
    number = world.new_ticket("linked", DependsOn=other, RefersTo="https://example.com/x")
    return {"id": number, "_wanted": [[other], ["https://example.com/x"]]}


@links.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == args["_wanted"]


@case(23, "run a saved search", 2, reads=True)
def saved_search(world: World) -> Args:
    queue = world.queue()
    world.new_tickets(1, Queue=queue, Status="open")
    numbers = world.new_tickets(3, Queue=queue)
    name = world.saved_search(f"Queue = '{queue}' AND Status = 'new'")
    return {"name": name, "_wanted": numbers}


@saved_search.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == args["_wanted"]


@case(25, "the assets of a catalog with their owners", 1, reads=True)
def assets(world: World) -> Args:
    catalog = unique("catalog")
    world.post("catalog", {"Name": catalog})
    world.post("asset", {"Name": "Beamer", "Catalog": catalog, "Owner": "bob"})
    world.post("asset", {"Name": "Screen", "Catalog": catalog})
    return {"catalog": catalog}


@assets.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == [["Beamer", "bob"], ["Screen", "Nobody"]]


@case(27, "new replies in a queue since a time, with their texts", 2, reads=True)
def new_replies(world: World) -> Args:
    queue = world.queue()
    since = datetime.now(UTC) - timedelta(minutes=5)
    numbers = world.herd_of(world.busy, Queue=queue, messages=("Correspond",), text="news")
    world.herd_of(2, Queue=queue, messages=("Comment",))
    return {"queue": queue, "since": f"{since:%Y-%m-%d %H:%M:%S}", "_wanted": numbers}


@new_replies.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert sorted(number for number, _ in result) == args["_wanted"]
    assert {text.strip() for _, text in result} == {"Correspond of news"}


@case(28, "who changed the status, and when", 1, reads=True)
def status_changes(world: World) -> Args:
    number = world.new_ticket("to and fro")
    world.put(f"ticket/{number}", {"Status": "open"})
    world.put(f"ticket/{number}", {"Status": "stalled"})
    return {"id": number}


@status_changes.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert [(who, what) for who, what, _ in result] == [("root", "open"), ("root", "stalled")]
    for _, _, when in result:
        assert abs(datetime.fromisoformat(when) - datetime.now(UTC)) < timedelta(minutes=5)


@case(30, "tickets per status", 4, NOTHING_FOUND, reads=True)
def count_by_status(world: World) -> Args:
    queue = world.queue()
    world.new_tickets(2, Queue=queue)
    world.new_tickets(1, Queue=queue, Status="open")
    return {"queue": queue, "statuses": ["new", "open", "stalled", "resolved"]}


@count_by_status.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == {"new": 2, "open": 1, "stalled": 0, "resolved": 0}
