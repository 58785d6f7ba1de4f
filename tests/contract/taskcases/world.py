"""An RT to prepare and to look into, with nothing of ours in between."""

import json
from functools import cached_property
from pathlib import Path
from typing import Any

from rtfacade.testing import RunningRT
from rtfacade.testing._server.siteconfig import perl
from tests.contract.witness import Witness, unique

#: Makes tickets with RT's own code, several times as fast as over HTTP and without mail.
_HERD = """
    use JSON ();
    my $wanted = JSON->new->decode(%s);
    $RT::Handle->BeginTransaction;
    for my $n (1 .. $wanted->{count}) {
        my $ticket = RT::Ticket->new(RT->SystemUser);
        my %%fields = %%{ $wanted->{fields} };
        my ($id, undef, $said) = $ticket->Create(%%fields, _RecordTransaction => 0);
        die $said unless $id;
        for my $type (@{ $wanted->{messages} }) {
            my $mime = MIME::Entity->build(
                Type => 'text/plain', Charset => 'UTF-8', Data => [ "$type of $wanted->{text}" ]);
            my $entry = RT::Transaction->new(RT->SystemUser);
            my ($done, $why) = $entry->Create(
                ObjectType => 'RT::Ticket', ObjectId => $id, Type => $type, MIMEObj => $mime,
                ActivateScrips => 0, CommitScrips => 0);
            die $why unless $done;
        }
        $ticket->__Set(Field => 'LastUpdated', Value => $wanted->{updated}) if $wanted->{updated};
        print "$id\\n";
    }
    $RT::Handle->Commit;
"""


class World(Witness):
    """Where a task happens."""

    def __init__(self, server: RunningRT, folder: Path, *, many: int = 230, busy: int = 6) -> None:
        super().__init__(server)
        self.folder = folder
        self.many = many
        """Tickets in a big queue."""
        self.busy = busy
        """Tickets with a new reply."""

    def log_in(self, user: str, password: str) -> None:
        """Go on with a session, which is several times as fast where RT's bcrypt cost is stock."""
        form = {"user": user, "pass": password}
        answer = self._http.post(f"{self._server.url}/REST/1.0/", data=form)
        cookie, _, _ = answer.headers["Set-Cookie"].partition(";")
        del self._http.headers["Authorization"]
        # RT's security releases take a session's writes from RT's own origin only.
        self._http.headers.update({"Cookie": cookie, "Origin": self._server.url})

    def queue(self) -> str:
        """The name of a new queue."""
        name = unique("queue")
        self.post("queue", {"Name": name})
        return name

    @cached_property
    def big_queue(self) -> str:
        """A queue of ``many`` tickets, which are only read."""
        queue = self.queue()
        self.herd_of(self.many, Queue=queue, Subject="to export", Owner="alice")
        return queue

    def saved_search(self, query: str) -> str:
        """The name of a new saved search of root's."""
        name = unique("search")
        self.save_search(name, Query=query, OrderBy="id", Order="ASC")
        return name

    def herd_of(
        self,
        count: int,
        *,
        messages: tuple[str, ...] = (),
        text: str = "ticket",
        updated: str = "",
        **fields: Any,
    ) -> list[int]:
        """New tickets with messages (of types in RT's words), their numbers."""
        wanted = {
            "count": count,
            "messages": messages,
            "text": text,
            "updated": updated,
            "fields": {"Queue": "General", "Subject": "one of many", **fields},
        }
        return [int(line) for line in self._server.perl(_HERD % perl(json.dumps(wanted))).split()]

    def file(self, name: str, content: bytes) -> str:
        """The path of a new file."""
        path = self.folder / unique("files") / name
        path.parent.mkdir()
        path.write_bytes(content)
        return str(path)

    def place(self, name: str) -> str:
        """A path where nothing is yet."""
        return str(self.folder / unique(name))
