"""Examples of rt.rest1.ticket."""

from pathlib import Path

from rtfacade import RT


def show(rt: RT, answered: int = 42, tagged: int = 43) -> None:
    """One ticket, or several."""
    ticket = rt.rest1.ticket.show(answered)
    print(ticket.subject, ticket.status)
    for ticket in rt.rest1.ticket.show([answered, tagged], fields=["Subject", "Status"]):
        print(ticket.id, ticket.subject)
    assert ticket.id == tagged


def create(rt: RT) -> None:
    """Returns the number."""
    number = rt.rest1.ticket.create("General", "No light", content="Kitchen", priority=50)
    print(number)
    assert rt.tickets.get(number).priority == 50


def edit(rt: RT, number: int = 42) -> None:
    """Returns RT's messages."""
    for message in rt.rest1.ticket.edit(number, status="open", owner="alice"):
        print(message)
    assert rt.tickets.get(number).owner.name == "alice"


def comment(rt: RT, number: int = 42, file: str = "notes.txt") -> None:
    """With a file."""
    rt.rest1.ticket.comment(number, "See the notes.", attachments=[file])
    assert len(rt.tickets.files(number)) == 1


def correspond(rt: RT, number: int = 42) -> None:
    """A mail to the requestors, and to one more for this message only."""
    rt.rest1.ticket.correspond(number, "The toner is here.", cc="bob@example.com")
    assert rt.tickets.conversation(number).last_reply() is not None


def history(rt: RT, answered: int = 42) -> None:
    """Whole entries with format="l"."""
    for entry in rt.rest1.ticket.history(answered, format="l"):
        print(entry.created, entry.type, entry.content)
    assert entry.type


def history_entry(rt: RT, answered: int = 42, message_of_it: int = 1234) -> None:
    """One transaction of a ticket."""
    entry = rt.rest1.ticket.history_entry(answered, message_of_it)
    print(entry.type, entry.content)
    assert entry.id == message_of_it


def attachments(rt: RT, with_file: int = 42) -> None:
    """Every part, texts too."""
    for part in rt.rest1.ticket.attachments(with_file):
        print(part.id, part.filename, part.content_type)
    assert part.id


def attachment(rt: RT, with_file: int = 42, file_of_it: int = 7) -> None:
    """What is known about it."""
    part = rt.rest1.ticket.attachment(with_file, file_of_it)
    print(part.filename, part.content_type)
    assert part.filename == "notes.txt"


def attachment_content(rt: RT, with_file: int = 42, file_of_it: int = 7) -> None:
    """The whole content."""
    content = rt.rest1.ticket.attachment_content(with_file, file_of_it)
    print(len(content), "bytes")
    assert content == b"Meeting notes\n"


def attachment_stream(
    rt: RT, with_file: int = 42, file_of_it: int = 7, new_file: str = "disk.img"
) -> None:
    """For files that are larger than the memory."""
    stream = rt.rest1.ticket.attachment_stream(with_file, file_of_it)
    with stream as chunks, open(new_file, "wb") as file:
        for chunk in chunks:
            file.write(chunk)
    assert Path(new_file).read_bytes() == b"Meeting notes\n"


def links(rt: RT, answered: int = 42) -> None:
    """By kind."""
    for link in rt.rest1.ticket.links(answered).depends_on:
        print(link.kind, link.id, link.url)
    assert rt.rest1.ticket.links(answered).depends_on == ()


def edit_links(rt: RT, number: int = 42, other: int = 43) -> None:
    """Exactly these; kinds that are not given stay."""
    links = rt.rest1.ticket.edit_links(number, depends_on=[other])
    print(links.depends_on)
    assert [link.id for link in links.depends_on] == [other]


def link(rt: RT, number: int = 42, other: int = 43) -> None:
    """Others stay."""
    rt.rest1.ticket.link(number, refers_to=other)
    assert [link.id for link in rt.tickets.links(number).refers_to] == [other]


def unlink(rt: RT, number: int = 42, other: int = 43) -> None:
    """A link that is not there is no error."""
    rt.rest1.ticket.unlink(number, refers_to=other)
    assert rt.tickets.links(number).refers_to == ()


def merge(rt: RT, number: int = 42, other: int = 43) -> None:
    """The second one remains."""
    rt.rest1.ticket.merge(number, into=other)
    assert rt.tickets.get(number).id == other


def take(rt: RT, number: int = 42) -> None:
    """From nobody."""
    rt.rest1.ticket.take(number)
    assert rt.tickets.get(number).owner.name == "root"


def untake(rt: RT, my_ticket: int = 42) -> None:
    """From yourself."""
    rt.rest1.ticket.untake(my_ticket)
    assert rt.tickets.get(my_ticket).owner.name == "Nobody"


def steal(rt: RT, alices: int = 42) -> None:
    """From somebody else."""
    rt.rest1.ticket.steal(alices)
    assert rt.tickets.get(alices).owner.name == "root"
