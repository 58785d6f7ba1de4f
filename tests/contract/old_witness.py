"""What RT 4.4 really holds: it has no REST2 and no tokens, so RT's own Perl is asked."""

import base64
import json
import re
from typing import Any, NoReturn

import pytest

from rtfacade.testing import RunningRT
from rtfacade.testing._server.siteconfig import perl
from tests.contract.witness import MESSAGES, Witness

_CREATE = """
    my ($count, $fields) = (%d, %s);
    for (1 .. $count) {
        my $ticket = RT::Ticket->new(RT->SystemUser);
        my ($id, undef, $said) = $ticket->Create(%%$fields);
        die $said unless $id;
        print "$id\\n";
    }
"""
_DUMP = """
    use JSON (); use MIME::Base64 ();
    my $ticket = RT::Ticket->new(RT->SystemUser);
    $ticket->Load(%d);
    die 'no such ticket' unless $ticket->id;
    my $moment = sub {
        my $date = RT::Date->new(RT->SystemUser);
        $date->Set(Format => 'sql', Value => $_[0] // '1970-01-01 00:00:00');
        return $date->W3CDTF(Timezone => 'UTC');
    };
    my %%found = (
        id => $ticket->id + 0,
        Queue => { Name => $ticket->QueueObj->Name },
        Owner => { id => $ticket->OwnerObj->Name },
        map({ $_ => '' . ($ticket->$_ // '') } qw(
            Subject Status Priority InitialPriority FinalPriority TimeWorked TimeLeft TimeEstimated
        )),
        map({ $_ => $moment->($ticket->$_) } qw(Starts Started Due Resolved Told Created)),
    );
    for my $role (qw(Requestor Cc AdminCc)) {
        $found{$role} = [
            map { { id => $_->Name } } @{ $ticket->RoleGroup($role)->UserMembersObj->ItemsArrayRef }
        ];
    }
    my $fields = $ticket->CustomFields;
    while (my $field = $fields->Next) {
        my $values = $ticket->CustomFieldValues($field->id)->ItemsArrayRef;
        push @{ $found{CustomFields} }, {
            name => $field->Name, values => [ map { $_->Content } @$values ],
        };
    }
    my %%kinds = (
        DependsOn => 'depends-on', DependedOnBy => 'depended-on-by', RefersTo => 'refers-to',
        ReferredToBy => 'referred-to-by', MemberOf => 'parent', Members => 'child',
    );
    for my $kind (sort keys %%kinds) {
        my $other = $kind =~ /By$|Members/ ? 'Base' : 'Target';
        for my $link (@{ $ticket->$kind->ItemsArrayRef }) {
            my $uri = $other . 'URI';
            my $is_ticket = $link->$uri->IsLocal && $link->$uri->Object->isa('RT::Ticket');
            push @{ $found{_hyperlinks} }, $is_ticket
                ? { ref => $kinds{$kind}, type => 'ticket', id => $link->$uri->Object->id }
                : { ref => $kinds{$kind}, _url => $link->$other };
        }
    }
    my $transactions = $ticket->Transactions;
    $transactions->OrderBy(FIELD => 'id', ORDER => 'ASC');
    while (my $one = $transactions->Next) {
        my $row = {
            id => '' . $one->id, Creator => { id => $one->CreatorObj->Name },
            Created => $moment->($one->Created), TimeTaken => '' . $one->TimeTaken,
            map { $_ => $one->$_ } qw(Type Field OldValue NewValue Data),
        };
        push @{ $found{history} }, $row;
        my $parts = $one->Attachments;
        $parts->Columns(qw(
            id TransactionId Filename ContentType ContentEncoding Headers Content Subject
        ));
        while (my $part = $parts->Next) {
            push @{ $found{parts} }, {
                id => '' . $part->id, TransactionId => '' . $one->id,
                Filename => $part->Filename, ContentType => $part->ContentType,
                Subject => $part->Subject, Headers => $part->Headers,
                Content => MIME::Base64::encode_base64(
                    $part->ContentType =~ m{^text/}
                        ? Encode::encode('UTF-8', $part->Content) : $part->Content, ''),
            };
        }
    }
    print JSON->new->ascii->encode(\\%%found);
"""
_FIND = """
    my $tickets = RT::Tickets->new(RT->SystemUser);
    $tickets->FromSQL(%s);
    print map { $_->id . "\\n" } @{ $tickets->ItemsArrayRef };
"""
_GIVE = """
    my $ticket = RT::Ticket->new(RT->SystemUser);
    $ticket->Load(%s);
    my ($ok, $said) = $ticket->SetOwner(%s, 'Force');
    die $said unless $ok;
"""


class OldWitness(Witness):
    """A test that reads or writes by REST2's paths is skipped."""

    def __init__(self, server: RunningRT) -> None:
        """Read by Perl."""
        super().__init__(server)
        self._old = server

    def _skip(self) -> NoReturn:
        pytest.skip("RT 4.4 has no REST2, which this test prepares or reads by")

    def get(self, path: str, **parameters: Any) -> Any:
        if path != "tickets":
            self._skip()
        numbers = self._old.perl(_FIND % perl(parameters["query"])).split()  # of a mail
        items = [{"id": number} for number in numbers]
        return {"pages": 1, "total": len(items), "items": items}

    def put(self, path: str, body: Any) -> Any:
        match = re.fullmatch(r"ticket/(\d+)", path)
        if match is None or set(body) != {"Owner"}:
            self._skip()
        self._old.perl(_GIVE % (match[1], perl(body["Owner"])))

    def post(self, path: str, body: Any) -> Any:
        self._skip()

    def upload(self, path: str, body: Any, *files: tuple[str, bytes, str]) -> Any:
        self._skip()

    def new_ticket(self, subject: str = "made by a test", **fields: Any) -> int:
        return self._create(1, {"Queue": "General", "Subject": subject, **fields})[0]

    def new_tickets(self, count: int, **fields: Any) -> list[int]:
        return self._create(count, {"Queue": "General", "Subject": "one of many", **fields})

    def _create(self, count: int, fields: dict[str, Any]) -> list[int]:
        if not all(isinstance(value, str | int) for value in fields.values()):
            self._skip()
        return [int(line) for line in self._old.perl(_CREATE % (count, perl(fields))).split()]

    def ticket(self, id: int) -> dict[str, Any]:
        ticket: dict[str, Any] = json.loads(self._old.perl(_DUMP % id))
        ticket.setdefault("CustomFields", [])
        ticket.setdefault("_hyperlinks", [])
        ticket.setdefault("parts", [])
        return ticket

    def transactions(self, id: int, *types: str) -> list[dict[str, Any]]:
        return [row for row in self.ticket(id)["history"] if not types or row["Type"] in types]

    def parts(self, id: int) -> list[dict[str, Any]]:
        parts: list[dict[str, Any]] = self.ticket(id)["parts"]
        return parts

    def files(self, id: int) -> dict[str, bytes]:
        return {
            part["Filename"]: base64.b64decode(part["Content"])
            for part in self.parts(id)
            if part["Filename"]
        }

    def texts(self, id: int, *types: str) -> list[str]:
        ticket = self.ticket(id)
        wanted = {row["id"] for row in ticket["history"] if row["Type"] in (types or MESSAGES)}
        return [
            base64.b64decode(part["Content"]).decode()
            for part in ticket["parts"]
            if part["TransactionId"] in wanted
            and not part["Filename"]
            and part["ContentType"].startswith("text/")
        ]
