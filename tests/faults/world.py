"""An RT to break things at: what the cases need, and what its database says afterwards."""

from __future__ import annotations

import itertools
import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

from rtfacade import RT
from rtfacade.testing import RTServer

#: Cases that share a ticket.
_SHARE = 12

#: May read and write on tickets, but not see comments: a doubled comment is invisible to it.
BOT = "bot"
_BOT_RIGHTS = """
    my $user = RT::User->new(RT->SystemUser);
    $user->Create(Name => 'bot', EmailAddress => 'bot@example.com', Privileged => 1,
        Password => 'bot-password');
    my $queue = RT::Queue->new(RT->SystemUser);
    $queue->Load('General');
    $user->PrincipalObj->GrantRight(Right => $_, Object => $queue)
        for qw(SeeQueue ShowTicket CommentOnTicket ReplyToTicket CreateTicket);
"""


class World:
    """Prepares records directly, and counts effects in RT's database (SQLite)."""

    def __init__(self, server: RTServer) -> None:
        self.server = server
        server.perl(_BOT_RIGHTS)
        self.tokens = {"root": server.token, BOT: server.create_token(BOT)}
        self._numbers = itertools.count(1)
        self._lock = threading.Lock()
        self._own = threading.local()
        self._rt = RT(server.url, token=server.token, timeout=60)
        self._path = next(Path(server.folder).glob("**/rt.sqlite"))

    def close(self) -> None:
        """End the session of the preparations."""
        self._rt.close()

    @property
    def rt(self) -> RT:
        """A client that nothing breaks."""
        return self._rt

    def word(self) -> str:
        """A text that no other case has used."""
        with self._lock:
            return f"fault{next(self._numbers)}x"

    def ticket(self, **fields: Any) -> int:
        """A new ticket."""
        return int(self._rt.tickets.create("General", self.word(), **fields).id)

    def shared(self) -> int:
        """Return a ticket that a few cases share, one after the other, all of one thread.

        For verbs that add something with a word of their own, or set a field to it.
        """
        own = self._own
        if getattr(own, "uses", _SHARE) >= _SHARE:
            own.ticket, own.uses = self.ticket(), 0
        own.uses += 1
        return int(own.ticket)

    def pair(self) -> tuple[int, int]:
        """Return two tickets that no case has linked yet."""
        own = self._own
        if not getattr(own, "pairs", []):
            tickets = [self.ticket() for _ in range(4)]
            own.pairs = list(itertools.permutations(tickets, 2))
        first, second = own.pairs.pop()
        return int(first), int(second)

    def count(self, sql: str, *values: Any) -> int:
        """Ask the database for a number."""
        connection = sqlite3.connect(f"file:{self._path}?mode=ro", uri=True, timeout=30)
        try:
            return int(connection.execute(sql, values).fetchone()[0])
        finally:
            connection.close()

    def messages(self, ticket: int, text: str) -> int:
        """How many transactions of a ticket have this text."""
        return self.count(
            "SELECT count(DISTINCT t.id) FROM Transactions t JOIN Attachments a "
            "ON a.TransactionId = t.id WHERE t.ObjectType = 'RT::Ticket' AND t.ObjectId = ? "
            "AND t.Type IN ('Comment', 'Correspond') AND a.Content LIKE ?",
            ticket, f"%{text}%",
        )  # fmt: skip

    def tickets(self, subject: str) -> int:
        """How many tickets have this subject."""
        return self.count("SELECT count(*) FROM Tickets WHERE Subject = ?", subject)

    def sets(self, ticket: int, value: str) -> int:
        """How often a field of a ticket was set to this value."""
        return self.count(
            "SELECT count(*) FROM Transactions WHERE ObjectType = 'RT::Ticket' AND ObjectId = ? "
            "AND NewValue = ?", ticket, value,
        )  # fmt: skip

    def named(self, table: str, name: str) -> int:
        """How many rows of a table have this name."""
        return self.count(f"SELECT count(*) FROM {table} WHERE Name = ?", name)

    def column(self, table: str, id: int, column: str, value: object) -> int:
        """Whether a row has a value."""
        return self.count(
            f"SELECT count(*) FROM {table} WHERE id = ? AND {column} = ?",
            id, value,
        )  # fmt: skip

    def age(self, table: str, id: int, seconds: int) -> None:
        """Make the last change of a row one of so long ago."""
        connection = sqlite3.connect(self._path, timeout=30)
        with closing(connection), connection:
            connection.execute(
                f"UPDATE {table} SET LastUpdated = datetime(LastUpdated, ?) WHERE id = ?",
                (f"-{seconds} seconds", id),
            )

    def owner_is(self, ticket: int, name: str) -> int:
        """Whether somebody owns a ticket."""
        return self.count(
            "SELECT count(*) FROM Tickets t JOIN Users u ON u.id = t.Owner "
            "WHERE t.id = ? AND u.Name = ?", ticket, name,
        )  # fmt: skip

    def watches(self, kind: str, id: int, role: str, name: str) -> int:
        """Whether somebody has a role."""
        return self.count(
            "SELECT count(*) FROM GroupMembers m JOIN Groups g ON g.id = m.GroupId "
            "JOIN Users u ON u.id = m.MemberId "
            "WHERE g.Domain = ? AND g.Instance = ? AND g.Name = ? AND u.Name = ?",
            f"RT::{kind}-Role", id, role, name,
        )  # fmt: skip

    def is_member(self, group: int, name: str) -> int:
        """Whether a user is in a group."""
        return self.count(
            "SELECT count(*) FROM GroupMembers m JOIN Users u ON u.id = m.MemberId "
            "WHERE m.GroupId = ? AND u.Name = ?", group, name,
        )  # fmt: skip

    def values(self, ticket: int, value: str) -> int:
        """How many values of custom fields a ticket has with this text."""
        return self.count(
            "SELECT count(*) FROM ObjectCustomFieldValues WHERE ObjectType = 'RT::Ticket' "
            "AND ObjectId = ? AND Content = ? AND Disabled = 0", ticket, value,
        )  # fmt: skip

    def links(self, base: int, target: int, kind: str = "RefersTo") -> int:
        """How many links lead from one ticket to another."""
        return self.count(
            "SELECT count(*) FROM Links WHERE LocalBase = ? AND LocalTarget = ? AND Type = ?",
            base, target, kind,
        )  # fmt: skip

    def disabled(self, id: int) -> int:
        """Whether a user or a group is disabled."""
        return self.column("Principals", id, "Disabled", 1)

    def password(self, user: int) -> str:
        """What the database has for a password."""
        connection = sqlite3.connect(f"file:{self._path}?mode=ro", uri=True, timeout=30)
        try:
            row = connection.execute("SELECT Password FROM Users WHERE id = ?", (user,)).fetchone()
            return str(row[0])
        finally:
            connection.close()
