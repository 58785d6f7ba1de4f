"""Creating and changing a ticket."""

from typing import Any

from tests.contract.taskcases.case import (
    EXISTS,
    FIELDS,
    FILES,
    LOOK_UP,
    NAMELESS,
    READ_BACK,
    Args,
    case,
)
from tests.contract.taskcases.world import World
from tests.contract.witness import unique


@case(
    2, "create a ticket with HTML, a Cc and a custom field", 1, {**READ_BACK, **LOOK_UP, **FIELDS}
)
def create(world: World) -> Args:
    return {
        "queue": "General",
        "subject": unique("subject"),
        "html": "It is <b>hot</b>.",
        "cc": "b@example.com",
        "severity": "High",
    }


@create.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert world.ticket(result)["Subject"] == args["subject"]
    assert world.people(result, "Cc") == {args["cc"]}
    assert world.people(result, "Owner") == {"root"}
    assert world.custom_fields(result)["Severity"] == ["High"]
    html = [int(part["id"]) for part in world.parts(result) if part["ContentType"] == "text/html"]
    assert world.content(min(html)) == args["html"].encode()


@case(3, "reply with two files from disk", 1, FILES)
def reply_with_files(world: World) -> Args:
    paths = [world.file("a.pdf", b"%PDF-1.4\n\x00\xff"), world.file("b.csv", b"a,b\r\n")]
    return {"id": world.new_ticket(), "text": "see files", "paths": paths}


@reply_with_files.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert world.texts(args["id"], "Correspond") == ["see files"]
    assert world.files(args["id"]) == {"a.pdf": b"%PDF-1.4\n\x00\xff", "b.csv": b"a,b\r\n"}


@case(4, "comment with 15 minutes worked", 1)
def comment_with_time(world: World) -> Args:
    return {"id": world.new_ticket(), "text": "phoned", "minutes": 15}


@comment_with_time.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert world.texts(args["id"], "Comment") == ["phoned"]
    assert world.ticket(args["id"])["TimeWorked"] == "15"


@case(5, "comment and resolve, and be sure", 1, READ_BACK)
def resolve(world: World) -> Args:
    return {"id": world.new_ticket(), "text": "done"}


@resolve.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert world.texts(args["id"], "Comment") == ["done"]
    assert world.ticket(args["id"])["Status"] == "resolved"


@case(16, "add, then remove, a dependency, verified", 2, NAMELESS)
def depend_and_undo(world: World) -> Args:
    return {"id": world.new_ticket(), "other": world.new_ticket()}


@depend_and_undo.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert world.links(args["id"], "depends-on") == set()
    types = [row["Type"] for row in world.transactions(args["id"])]
    assert types[-2:] == ["AddLink", "DeleteLink"]


@case(17, "merge five duplicates by subject", 6, dict.fromkeys(NAMELESS, 5))
def merge_duplicates(world: World) -> Args:
    subject = unique("double")
    queue = world.queue()
    numbers = world.new_tickets(6, Queue=queue, Subject=subject)
    return {"queue": queue, "subject": subject, "_numbers": numbers}


@merge_duplicates.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result == args["_numbers"][0]
    assert {world.ticket(number)["id"] for number in args["_numbers"]} == {result}


@case(22, "add one value to a field with several", 2, {**READ_BACK, **FIELDS})
def add_value(world: World) -> Args:
    number = world.new_ticket(CustomFields={"Tags": ["a", "b, c"]})
    return {"id": number, "field": "Tags", "value": "x"}


@add_value.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert sorted(world.custom_fields(args["id"])["Tags"]) == ["a", "b, c", "x"]


@case(26, "change a ticket only if nobody else did", 2, READ_BACK)
def change_if_unchanged(world: World) -> Args:
    return {"id": world.new_ticket(), "status": "stalled"}


@change_if_unchanged.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert world.ticket(args["id"])["Status"] == "stalled"


@case(29, "set a reminder", 1, {**READ_BACK, **LOOK_UP, **EXISTS})
def remind(world: World) -> Args:
    return {"id": world.new_ticket(), "queue": "General", "subject": "call back", "days": 1}


@remind.outcome
def _(world: World, args: Args, result: Any) -> None:
    reminder = world.ticket(result)
    assert (reminder["Type"], reminder["Subject"]) == ("reminder", "call back")
    assert (reminder["Queue"]["id"], reminder["Owner"]["id"]) == ("1", "root")
    assert not reminder["Due"].startswith("1970")
    assert world.links(result, "refers-to") == {str(args["id"])}


@case(33, "reply with one-shot Cc and Bcc", 1, NAMELESS)
def reply_once_to(world: World) -> Args:
    names = {"cc": unique("c") + "@example.com", "bcc": unique("d") + "@example.com"}
    return {"id": world.new_ticket(), "text": "for you two", **names}


@reply_once_to.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert world.texts(args["id"], "Correspond") == ["for you two"]
    assert world.people(args["id"], "Cc") == set()
    assert len(world.mails(lambda mail: args["cc"] in str(mail["Cc"]))) == 1
    assert len(world.mails(lambda mail: args["bcc"] in str(mail["Bcc"]))) == 1
