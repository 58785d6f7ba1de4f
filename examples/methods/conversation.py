"""Examples of what rt.tickets.conversation() returns."""

from zoneinfo import ZoneInfo

from rtfacade import RT


def last_reply(rt: RT, answered: int = 42) -> None:
    """Who wrote last?"""
    reply = rt.tickets.conversation(answered).last_reply()
    if reply is not None:
        print(reply.creator, reply.content)
    assert reply is not None


def to_markdown(rt: RT, answered: int = 42) -> None:
    """With the times of a place."""
    print(rt.tickets.conversation(answered).to_markdown(ZoneInfo("Europe/Vienna")))


def to_text(rt: RT, answered: int = 42) -> None:
    """For a mail or a log."""
    print(rt.tickets.conversation(answered).to_text())
