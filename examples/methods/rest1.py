"""Examples of rt.rest1."""

from email.message import EmailMessage

from rtfacade import RT


def search(rt: RT) -> None:
    """Numbers with subjects, or records with some fields."""
    for line in rt.rest1.search("ticket", "Queue = 'General' AND Status = 'new'"):
        print(line.id, line.text)
    for user in rt.rest1.search("user", "Name LIKE al", format="l"):
        print(user.name, user.email)
    assert "al" in user.name.casefold()


def request(rt: RT, answered: int = 42) -> None:
    """Anything that has no method."""
    reply = rt.rest1.request(f"ticket/{answered}/show")
    print(reply.status, reply.forms[0]["Subject"])
    assert reply.status == 200


def read(rt: RT, answered: int = 42) -> None:
    """The forms of an answer."""
    for form in rt.rest1.read(f"ticket/{answered}/show"):
        print(form["Subject"], form["Status"])
    assert form["Subject"] == "Notes"


def stream(rt: RT, answered: int = 42) -> None:
    """A large answer, piece by piece."""
    with rt.rest1.stream(f"ticket/{answered}/show") as payload:
        for chunk in payload:
            print(len(chunk), "bytes")
    assert chunk


def logout(rt: RT) -> None:
    """The next request logs in again."""
    rt.rest1.logout()


def mail_gateway(rt: RT) -> None:
    """As RT's mail server does."""
    mail = EmailMessage()
    mail["From"] = "kunde@example.com"
    mail["To"] = "support@example.com"
    mail["Subject"] = "No light in the kitchen"
    mail.set_content("Since this morning.")
    rt.rest1.mail_gateway(mail, queue="General")
    assert rt.tickets.count(subject="No light in the kitchen") > 0
