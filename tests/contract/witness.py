"""What RT really holds, read over plain httpx with nothing of ours in between."""

import base64
import itertools
import json
import time
from collections.abc import Callable
from email.message import EmailMessage
from typing import Any

import httpx

from rtfacade.testing import RunningRT
from rtfacade.testing._server.siteconfig import perl
from tests.contract.wire import NO_TLS

TRANSACTION = "Type,Field,OldValue,NewValue,Data,Creator,Created,TimeTaken"
MESSAGES = ("Comment", "Correspond")
HERD = 230
# Rows alone, because RT takes a second for every ten tickets: without roles (RT makes them when
# they are needed) and without a history.
_MAKE_HERD = """
    my ($count, $subject) = (%d, %s);
    my $first = RT::Ticket->new(RT->SystemUser);
    my ($id) = $first->Create(Queue => 'General', Subject => $subject);
    my $columns = join ', ', qw(
        Queue Type Owner Subject InitialPriority FinalPriority Priority TimeEstimated TimeWorked
        Status SLA TimeLeft Told Starts Started Due Resolved LastUpdatedBy LastUpdated Creator
        Created IsMerged
    );
    my $database = $RT::Handle->dbh;
    my ($last) = $database->selectrow_array('SELECT MAX(id) FROM Tickets');
    $database->begin_work;
    for my $new ($last + 1 .. $last + $count - 1) {
        $database->do(
            "INSERT INTO Tickets (id, EffectiveId, $columns) "
            . "SELECT $new, $new, $columns FROM Tickets WHERE id = $id"
        );
    }
    # PostgreSQL counts on its own, and does not notice numbers that somebody else gives.
    $database->do("SELECT setval('tickets_id_seq', (SELECT MAX(id) FROM Tickets))")
        if RT->Config->Get('DatabaseType') eq 'Pg';
    $database->commit;
"""
_CUSTOM_ROLE = """
    my $ticket = RT::Ticket->new(RT->SystemUser);
    $ticket->Load(%d);
    my $role = RT::CustomRole->new(RT->SystemUser);
    $role->Load(%s);
    print map { $_->MemberObj->Object->Name . "\n" }
        @{ $ticket->RoleGroup($role->GroupType)->MembersObj->ItemsArrayRef };
"""
# RT 6 keeps searches in a table of their own, older ones among the attributes.
_SAVE_SEARCH = """
    my ($name, $kind, $content) = (%s, %s, %s);
    my $user = RT::CurrentUser->new('root');
    my $search = RT::SavedSearch->new($user);
    my ($ok, $said) = $search->can('Save')
        ? $search->Save(Name => $name, Type => $kind,
            Privacy => 'RT::User-' . $user->id, SearchParams => $content)
        : $search->Create(Name => $name, Type => $kind,
            PrincipalId => $user->id, Content => $content);
    die $said unless $ok;
"""
_herds: set[tuple[str, str]] = set()
_numbers = itertools.count(1)


def unique(word: str) -> str:
    """A text that no other test has used."""
    return f"{word}-{next(_numbers)}"


class Witness:
    """Reads as root, and prepares what a test needs without the code under test.

    Each request has a connection of its own, because RT keeps a worker for every open one.
    """

    def __init__(self, server: RunningRT) -> None:
        self._server = server
        self._since = time.time()
        headers = {"Authorization": f"token {server.token}"} if server.tokens else {}
        self._http = httpx.Client(
            base_url=f"{server.url}/REST/2.0/",
            headers=headers,
            limits=httpx.Limits(max_keepalive_connections=0),
            timeout=120,
            verify=NO_TLS,
        )

    def close(self) -> None:
        self._http.close()

    def get(self, path: str, **parameters: Any) -> Any:
        answer = self._http.get(path, params=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def download(self, path: str) -> bytes:
        """The content of a file."""
        answer = self._http.get(path)
        assert answer.status_code == 200, answer.text
        return answer.content

    def put(self, path: str, body: Any) -> Any:
        answer = self._http.put(path, json=body)
        assert answer.status_code == 200, answer.text
        return answer.json()

    def post(self, path: str, body: Any) -> Any:
        answer = self._http.post(path, json=body)
        assert answer.status_code == 201, answer.text
        return answer.json()

    def delete(self, path: str) -> None:
        answer = self._http.delete(path)
        assert answer.status_code == 204, answer.text

    def upload(self, path: str, body: Any, *files: tuple[str, bytes, str]) -> Any:
        """Write with files (name, content, media type), as RT's multipart wants it."""
        parts = [("Attachments", file) for file in files]
        answer = self._http.post(path, data={"JSON": json.dumps(body)}, files=parts)
        assert answer.status_code == 201, answer.text
        return answer.content

    def new_ticket(self, subject: str = "made by a test", **fields: Any) -> int:
        answer = self.post("ticket", {"Queue": "General", "Subject": subject, **fields})
        return int(answer["id"])

    def new_tickets(self, count: int, **fields: Any) -> list[int]:
        ticket = {"Queue": "General", "Subject": "one of many", **fields}
        answers = self.post("tickets/bulk", [ticket] * count)
        assert all("id" in each for each in answers), answers
        return [int(each["id"]) for each in answers]

    def mail(self, subject: str, message: bytes, sender: str = "kunde@example.com") -> int:
        """Let RT's mail gateway take a message, headers of its content first; the new ticket."""
        head = f"From: {sender}\nTo: rt@example.com\nSubject: {subject}\nMIME-Version: 1.0\n"
        answer = httpx.post(
            f"{self._server.url}/REST/1.0/NoAuth/mail-gateway",
            data={"queue": "General", "action": "correspond"},
            files={"message": (None, head.encode() + message, "application/octet-stream")},
            verify=NO_TLS,
            timeout=120,
        )
        assert answer.text == "ok\n", answer.text
        (row,) = self.get("tickets", query=f"Subject = '{subject}'")["items"]
        return int(row["id"])

    def herd(self, subject: str = "herd", count: int = HERD) -> str:
        """Make so many new tickets in General with this subject, once; the subject."""
        if (self._server.url, subject) not in _herds:
            self._server.perl(_MAKE_HERD % (count, perl(subject)))
            _herds.add((self._server.url, subject))
        return subject

    def save_search(self, name: str, kind: str = "Ticket", **content: str | int) -> None:
        """Save a search of root's, as RT's own pages do."""
        self._server.perl(_SAVE_SEARCH % (perl(name), perl(kind), perl({**content})))

    def ticket(self, id: int) -> dict[str, Any]:
        """A ticket, people with their addresses."""
        ticket: dict[str, Any] = self.get(f"ticket/{id}")
        return ticket

    def people(self, id: int, role: str) -> set[str]:
        """Who is in a role: names."""
        members = self.ticket(id)[role]
        return {one["id"] for one in ([members] if isinstance(members, dict) else members)}

    def custom_role(self, id: int, name: str) -> set[str]:
        """Who is in a custom role: names. How REST2 tells it differs from release to release."""
        return set(self._server.perl(_CUSTOM_ROLE % (id, perl(name))).splitlines()) - {"Nobody"}

    def custom_fields(self, id: int) -> dict[str, list[str]]:
        return {one["name"]: one["values"] for one in self.ticket(id)["CustomFields"]}

    def links(self, id: int, ref: str) -> set[str]:
        """Other ends of a ticket's links: numbers of tickets, addresses of all else."""
        return {
            str(link["id"]) if link.get("type") == "ticket" else str(link["_url"])
            for link in self.ticket(id)["_hyperlinks"]
            if link["ref"] == ref
        }

    def rows(self, path: str, **parameters: Any) -> list[dict[str, Any]]:
        """All rows of a list that does not change meanwhile."""
        rows: list[dict[str, Any]] = []
        for page in itertools.count(1):
            answer = self.get(path, page=page, per_page=100, orderby="id", **parameters)
            rows += answer["items"]
            if page >= answer["pages"]:
                return rows
        raise AssertionError("itertools.count ended")

    def transactions(self, id: int, *types: str) -> list[dict[str, Any]]:
        """What happened to a ticket, oldest first."""
        rows = self.rows(f"ticket/{id}/history", fields=TRANSACTION)
        return [row for row in rows if not types or row["Type"] in types]

    def messages(self, id: int) -> list[dict[str, Any]]:
        """Comments and replies of a ticket."""
        return self.transactions(id, *MESSAGES)

    def parts(self, id: int) -> list[dict[str, Any]]:
        """Every attachment of a ticket, bodies and containers included."""
        fields = "TransactionId,Filename,ContentType,Subject,Headers"
        return self.rows(f"ticket/{id}/attachments", fields=fields)

    def files(self, id: int) -> dict[str, bytes]:
        """Named attachments of a ticket."""
        return {
            part["Filename"]: self.content(int(part["id"]))
            for part in self.parts(id)
            if part["Filename"]
        }

    def content(self, attachment: int) -> bytes:
        """What REST2 has: text in UTF-8."""
        return base64.b64decode(self.get(f"attachment/{attachment}")["Content"])

    def stored(self, attachment: int) -> bytes:
        """What REST1 has: text in its own encoding. Not for content that is empty or just 0."""
        address = f"{self._server.url}/REST/1.0/attachment/{attachment}/content"
        answer = self._http.get(address)
        head, separator, content = answer.content.partition(b"\n\n")
        assert head.endswith(b" 200 Ok"), head
        assert separator
        return content

    def texts(self, id: int, *types: str) -> list[str]:
        """The texts of a ticket's messages (comments and replies unless told otherwise)."""
        wanted = {row["id"] for row in self.transactions(id, *(types or MESSAGES))}
        return [
            self.content(int(part["id"])).decode()
            for part in self.parts(id)
            if str(part["TransactionId"]) in wanted
            and not part["Filename"]
            and part["ContentType"].startswith("text/")
        ]

    def mails(self, matches: Callable[[EmailMessage], bool]) -> list[EmailMessage]:
        """What RT has sent since this witness came."""
        return [mail for mail in self._server.mails(self._since) if matches(mail)]
