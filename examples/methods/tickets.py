"""Examples of rt.tickets."""

import copy
from datetime import UTC, datetime, timedelta

from rtfacade import RT


def get(rt: RT, answered: int = 42) -> None:
    """One ticket."""
    ticket = rt.tickets.get(answered)
    print(ticket.subject, ticket.status, ticket.owner.name)
    assert ticket.id == answered


def attach(rt: RT, answered: int = 42) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.tickets.get(answered))
    rt.tickets.attach(copied).comment("Toner is ordered.")
    assert rt.tickets.conversation(answered).entries[-1].type == "Comment"


def get_many(rt: RT, answered: int = 42, tagged: int = 43) -> None:
    """By answered; in the order given."""
    first, second = rt.tickets.get_many([answered, tagged])
    print(first.subject, second.subject)
    assert (first.id, second.id) == (answered, tagged)


def search(rt: RT, answered: int = 42) -> None:
    """By keywords, and by TicketSQL."""
    for ticket in rt.tickets.search(queue="General", status=["new", "open"], fields=["subject"]):
        print(ticket.id, ticket.subject)
    print(rt.tickets.search("Subject LIKE 'toner' AND Priority > 40", orderby="-created").first())
    assert rt.tickets.search(id=answered).all()


def count(rt: RT) -> None:
    """Without reading them."""
    print(rt.tickets.count(queue="Support", owner="Nobody", status="new"))
    assert rt.tickets.count(queue="General") > 0


def partitions(rt: RT) -> None:
    """For four processes."""
    for part in rt.tickets.partitions(4, queue="General"):
        print(part, rt.tickets.count(part))
    assert sum(map(rt.tickets.count, rt.tickets.partitions(4))) == rt.tickets.count("id > 0")


def history(rt: RT, answered: int = 42) -> None:
    """Replies and comments only, with their texts."""
    for entry in rt.tickets.history(answered, types=["Correspond", "Comment"]):
        print(entry.created, entry.creator, entry.content)
    assert rt.tickets.history(answered).all()[0].type == "Create"


def conversation(rt: RT, answered: int = 42) -> None:
    """As a text to read."""
    print(rt.tickets.conversation(answered).to_markdown())
    assert rt.tickets.conversation(answered).ticket_id == answered


def attachments(rt: RT, with_file: int = 42) -> None:
    """Every part, texts too."""
    for part in rt.tickets.attachments(with_file):
        print(part.id, part.content_type, part.filename)
    assert len(rt.tickets.attachments(with_file).all()) > 1


def files(rt: RT, with_file: int = 42) -> None:
    """Only what somebody attached."""
    for file in rt.tickets.files(with_file):
        print(file.id, file.filename, file.size)
    assert [file.filename for file in rt.tickets.files(with_file)] == ["notes.txt"]


def download_attachments(rt: RT, with_file: int = 42, folder: str = "downloads") -> None:
    """Into a folder, under safe names."""
    for path in rt.tickets.download_attachments(with_file, folder):
        print(path)
    assert path.read_bytes() == b"Meeting notes\n"


def download_messages(rt: RT, answered: int = 42, folder: str = "mails") -> None:
    """One file for each message."""
    for path in rt.tickets.download_messages(answered, folder):
        print(path)
    assert path.suffix == ".eml"


def download_mbox(rt: RT, answered: int = 42, new_file: str = "ticket-42.mbox") -> None:
    """For a mail program."""
    path = rt.tickets.download_mbox(answered, new_file)
    print(path)
    assert path.read_bytes().startswith(b"From ")


def links(rt: RT, answered: int = 42) -> None:
    """By kind."""
    links = rt.tickets.links(answered)
    for link in links.depends_on:
        print(link.kind, link.id, link.url)
    assert links.depends_on == ()


def reminders(rt: RT, answered: int = 42) -> None:
    """Open ones and completed ones."""
    for reminder in rt.tickets.reminders(answered):
        print(reminder.subject, reminder.status, reminder.due)
    assert rt.tickets.reminders(answered).all() == []


def create(rt: RT) -> None:
    """With people, a priority and a custom field."""
    ticket = rt.tickets.create(
        "General",
        "Printer is out of toner",
        content="The one on the third floor.",
        requestors="kunde@example.com",
        priority=50,
        custom_fields={"Severity": "Low"},
    )
    print(ticket.id, ticket.url)
    assert ticket.priority == 50
    assert ticket.custom_fields["Severity"] == ("Low",)


def update(rt: RT, number: int = 42) -> None:
    """Several fields in one call."""
    ticket = rt.tickets.update(number, status="open", owner="alice", cc=["bob@example.com"])
    print(ticket.status, ticket.owner.name)
    assert (ticket.status, ticket.owner.name) == ("open", "alice")


def delete(rt: RT, number: int = 42) -> None:
    """RT keeps it, with the status "deleted"."""
    rt.tickets.delete(number)
    assert rt.tickets.get(number).status == "deleted"


def remind(rt: RT, number: int = 42) -> None:
    """In three days."""
    due = datetime.now(UTC) + timedelta(days=3)
    reminder = rt.tickets.remind(number, "Call the supplier", due=due, owner="alice")
    print(reminder.id, reminder.due)
    assert reminder.owner.name == "alice"


def add_watchers(rt: RT, number: int = 42) -> None:
    """Who is there stays."""
    rt.tickets.add_watchers(number, cc=["alice", "bob@example.com"], admin_cc="gerda")
    assert {one.name for one in rt.tickets.get(number).cc} == {"alice", "bob"}


def remove_watchers(rt: RT, number: int = 42) -> None:
    """By address or login."""
    rt.tickets.remove_watchers(number, requestors="kunde@example.com")
    assert rt.tickets.get(number).requestors == ()


def add_custom_field_value(rt: RT, number: int = 42) -> None:
    """The other values stay."""
    rt.tickets.add_custom_field_value(number, "Tags", "hardware")
    assert "hardware" in rt.tickets.get(number).custom_fields["Tags"]


def remove_custom_field_value(rt: RT, tagged: int = 42) -> None:
    """The other values stay."""
    rt.tickets.remove_custom_field_value(tagged, "Tags", "urgent")
    assert rt.tickets.get(tagged).custom_fields["Tags"] == ("printer",)


def comment(rt: RT, number: int = 42) -> None:
    """With the minutes worked."""
    message = rt.tickets.comment(number, "Toner is ordered.", time_taken=5)
    print(message.transaction_id)
    assert rt.tickets.get(number).time_worked == 5


def reply(rt: RT, number: int = 42, file: str = "invoice.pdf") -> None:
    """With a file, and resolved in the same call."""
    message = rt.tickets.reply(number, "The toner is here.", attachments=[file], status="resolved")
    print(message.transaction_id)
    assert rt.tickets.get(number).status == "resolved"
    assert len(rt.tickets.files(number)) == 1


def link(rt: RT, number: int = 42, other: int = 43) -> None:
    """To a ticket and to an address."""
    rt.tickets.link(number, depends_on=other, refers_to="https://example.com/toner")
    assert rt.tickets.links(number).depends_on[0].id == other


def unlink(rt: RT, number: int = 42, other: int = 43) -> None:
    """A link that is not there is no error."""
    rt.tickets.unlink(number, depends_on=other)
    assert rt.tickets.links(number).depends_on == ()


def merge(rt: RT, number: int = 42, other: int = 43) -> None:
    """The second one remains."""
    rt.tickets.merge(number, into=other)
    assert rt.tickets.get(number).id == other


def take(rt: RT, number: int = 42) -> None:
    """From nobody."""
    rt.tickets.take(number)
    assert rt.tickets.get(number).owner.name == "root"


def untake(rt: RT, my_ticket: int = 42) -> None:
    """From yourself."""
    rt.tickets.untake(my_ticket)
    assert rt.tickets.get(my_ticket).owner.name == "Nobody"


def steal(rt: RT, alices: int = 42) -> None:
    """From somebody else."""
    rt.tickets.steal(alices)
    assert rt.tickets.get(alices).owner.name == "root"


def update_many(rt: RT, number: int = 42, other: int = 43) -> None:
    """With a result for each."""
    results = rt.tickets.update_many([number, other], status="open", comment="Looking at it.")
    for result in results:
        print(result.id, result.outcome, result.messages)
    assert [one.ok for one in results] == [True, True]


def update_each(rt: RT, number: int = 42, other: int = 43) -> None:
    """Numbers, records or a search; results come one by one."""
    for result in rt.tickets.update_each(rt.tickets.search(id=[number, other]), priority=70):
        if not result.ok:
            print(result.id, result.outcome, result.messages)
    assert {one.priority for one in rt.tickets.get_many([number, other])} == {70}


def comment_many(rt: RT, number: int = 42, other: int = 43) -> None:
    """The same text on each."""
    for result in rt.tickets.comment_many([number, other], "The server was restarted."):
        print(result.id, result.outcome)
    assert rt.tickets.conversation(other).entries[-1].content == "The server was restarted."


def reply_many(rt: RT, number: int = 42, other: int = 43) -> None:
    """A mail to the requestors of each."""
    for result in rt.tickets.reply_many([number, other], "The server is up again."):
        print(result.id, result.outcome)
    assert rt.tickets.conversation(other).last_reply() is not None


def create_many(rt: RT) -> None:
    """As dicts of the arguments of create."""
    floors = [{"queue": "General", "subject": f"Check the printer on floor {n}"} for n in (1, 2)]
    results = rt.tickets.create_many(floors)
    print([result.id for result in results])
    assert [one.ok for one in results] == [True, True]


def create_each(rt: RT) -> None:
    """Results come one by one."""
    floors = ({"queue": "General", "subject": f"Check the printer on floor {n}"} for n in (1, 2))
    for result in rt.tickets.create_each(floors):
        print(result.id, result.outcome)
    assert result.ok
