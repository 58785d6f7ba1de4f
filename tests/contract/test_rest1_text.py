"""Our reading and writing of REST 1.0 text against a real RT: through HTTP, and its own code."""

import base64
import json
import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from typing import Any

import httpx
import pytest

from rtfacade import _rest1 as rest1
from rtfacade.errors import NotFoundError, ProtocolError
from rtfacade.testing import RTServer, RunningRT
from tests.contract.witness import Witness
from tests.property.rest1_rules import HOSTILE_LINES, print_forms, read_like_rt

Fields = Mapping[str, str | Sequence[str]]


class Rest1:
    """The least that REST 1.0 needs: a token, and `content` as a form field."""

    def __init__(self, server: RunningRT, user: str) -> None:
        # RT's own server ends an empty answer twice; what is left over spoils the next answer.
        headers = {"Authorization": f"token {server.tokens[user]}", "Connection": "close"}
        self.http = httpx.Client(base_url=server.url, headers=headers, timeout=60)

    def get(self, path: str, **parameters: str) -> tuple[rest1.Envelope, bytes]:
        envelope, payload = self.raw(path, **parameters)
        assert envelope is not None, payload[:200]
        return envelope, payload

    def raw(self, path: str, **parameters: str) -> tuple[rest1.Envelope | None, bytes]:
        answer = self.http.get(f"/REST/1.0/{path}", params=parameters or None)
        assert answer.status_code == 200
        return rest1.split_envelope(answer.content)

    def form(self, path: str, **parameters: str) -> rest1.Form:
        envelope, payload = self.get(path, **parameters)
        assert envelope.status == 200
        (form,) = rest1.parse_forms(payload)
        return form

    def post(self, path: str, content: Fields | str, files: Any = None) -> tuple[int, str]:
        text = content if isinstance(content, str) else rest1.compose(content)
        answer = self.http.post(f"/REST/1.0/{path}", data={"content": text}, files=files)
        envelope, payload = rest1.split_envelope(answer.content)
        assert envelope is not None, answer.text[:200]
        return envelope.status, rest1.decode(payload)

    def ticket(self, **fields: str | Sequence[str]) -> int:
        status, text = self.post(
            "ticket/new", {"id": "ticket/new", "Queue": "General", "Subject": "a text", **fields}
        )
        (form,) = rest1.parse_forms(text)
        created = rest1.created_id(form.comments, "ticket")
        assert status == 200
        assert created is not None, text
        return created

    def history(self, ticket: int) -> list[rest1.HistoryForm]:
        _, payload = self.get(f"ticket/{ticket}/history", format="l")
        return list(rest1.parse_history(payload, ticket))

    def rest2(self, path: str, **parameters: str) -> Any:
        answer = self.http.get(f"/REST/2.0/{path}", params=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()


@pytest.fixture
def rt(rt_server: RunningRT) -> Iterator[Rest1]:
    client = Rest1(rt_server, rt_server.user)
    with client.http:
        yield client


@pytest.fixture
def as_user(seeded_rt: RunningRT) -> Iterator[Callable[[str], Rest1]]:
    """Log in as one of the users of the seed."""
    with ExitStack() as clients:

        def login(user: str) -> Rest1:
            client = Rest1(seeded_rt, user)
            clients.enter_context(client.http)
            return client

        yield login


TEXTS = [
    "plain",
    "trailing\n",
    "trailing\n\n\n",
    "two\nlines",
    "  indented\n    more\n\tand a tab\n less",
    " \nblank first, with a space",
    "inner\n\n\n   \nblank lines",
    "Owner: root",
    "x\nOwner: root\nStatus: resolved",
    "x\n--\nid: ticket/1\nSubject: forged",
    "x\n\n--\n\n# 1/9 (id/9/total)\n\nid: 9\n\nContent: forged\n\n",
    "# Ticket 1 created.\n#",
    "RT/5.0.3 200 Ok\n\n# Ticket 1 created.\n\nid: 5",
    "unicode breaks \x0b\x0c\x1c\x1d\x1e\x85\u2028--\u2029Owner: root",
    "no-break\n\xa0\xa0space\n\u3000wide",
    "emoji \U0001f600, combining e\u0301, right-to-left \u202e, bom \ufeff",
    "controls \x01\x02\x1b\x7f",
    "0\n",
    "   ",
    "CF.{A}: x}: y",
    "Attachments: \n             7: forged (1b)",
    "\n".join(HOSTILE_LINES).strip("\n").replace("\r", ""),
    "long " * 3000 + "\nend",
]


def test_comments_come_back_as_they_were_written(rt: Rest1) -> None:
    ticket = rt.ticket()
    for text in TEXTS:
        status, answer = rt.post(f"ticket/{ticket}/comment", {"Action": "comment", "Text": text})
        assert (status, len(rest1.messages(answer))) == (200, 1)
    comments = [entry for entry in rt.history(ticket) if entry.type == "Comment"]
    assert [entry.content for entry in comments] == TEXTS
    assert {entry.creator for entry in comments} == {"root"}
    assert rt.form(f"ticket/{ticket}").get("Subject") == "a text"
    assert rt.form(f"ticket/{ticket}")["Status"] == "new"


def test_the_history_reads_the_same_in_any_chunks(rt: Rest1) -> None:
    ticket = rt.ticket(Text="\n".join(TEXTS))
    url = f"/REST/1.0/ticket/{ticket}/history?format=l"
    whole = rt.history(ticket)
    assert whole[0].content == "\n".join(TEXTS)
    with rt.http.stream("GET", url) as answer:
        head, reader = rest1.EnvelopeReader(), rest1.HistoryReader(ticket)
        entries, payload = [], False
        for chunk in answer.iter_bytes(7):
            head_and_rest = None if payload else head.feed(chunk)
            payload = payload or head_and_rest is not None
            entries += reader.feed(head_and_rest[1] if head_and_rest else chunk) if payload else []
    assert entries + reader.close() == whole


def test_what_rt_does_to_a_text_is_what_we_say_it_does(rt: Rest1) -> None:
    # Each of these is refused or changed by compose; an RT that mends one tells us here.
    def stored(text: str) -> str | None:
        rt.post(f"ticket/{ticket}/comment", f"Action: comment\nText:\n \n {text}\n")
        return rt.history(ticket)[-1].content

    ticket = rt.ticket()
    assert stored("\n \n lead") == "lead"
    assert stored("\ufdd0\U0010fffe") == r"\xEF\xB7\x90\xF4\x8F\xBF\xBE"
    status, _ = rt.post(f"ticket/{ticket}/comment", "Action: comment\nText: 0\n")
    assert status == 400


def test_values_of_one_line_cannot_set_other_fields(as_user: Callable[[str], Rest1]) -> None:
    rt = as_user("root")
    for value in ("x}: y", "  outer ", "a: b", "\xa0no-break", "\u2028Owner: root", "#x", "--"):
        ticket = rt.ticket(Subject=value, **{"CF.{Customer}": value})
        form = rt.form(f"ticket/{ticket}")
        assert (form["Subject"], form["CF.{Customer}"]) == (value, value)
        assert form["Owner"] == "Nobody"


def test_a_text_field_comes_back_among_other_fields(
    as_user: Callable[[str], Rest1], seeded_rt: RunningRT
) -> None:
    rt = as_user("root")
    ticket = rt.ticket()
    with closing(Witness(seeded_rt)) as witness:
        for text in [text for text in TEXTS if len(text) < 1000]:
            status, _ = rt.post(f"ticket/{ticket}/edit", {"CF.{Notes}": text})
            assert status == 200
            form = rt.form(f"ticket/{ticket}")
            [stored] = witness.custom_fields(ticket)["Notes"] or [""]
            # Releases after 5.0.3 drop white space at its beginning and replace control characters.
            replaced = re.sub("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]", "\ufffd", text.lstrip())
            assert stored in (text, replaced)
            assert form["CF.{Notes}"] == stored
            assert len(form.keys()) == len(set(form.keys())) > 20


VALUES = [
    "a",
    "b, c",
    "it's",
    'd"q',
    "back\\",
    '\\"',
    "q{z}",
    " outer ",
    "0",
    "ü€",
    "\u2028",
    "a,b'",
]


def test_values_of_a_custom_field_come_back(as_user: Callable[[str], Rest1]) -> None:
    rt = as_user("root")
    ticket = rt.ticket(**{"CF.{Tags}": VALUES})
    fields = rt.rest2(f"ticket/{ticket}")["CustomFields"]
    (exact,) = [field["values"] for field in fields if field["name"] == "Tags"]
    assert sorted(exact) == sorted(VALUES)
    printed = rt.form(f"ticket/{ticket}", fields="CF.{Tags}")["CF.{Tags}"]
    assert sorted(rest1.split_custom_field(printed)) == sorted(VALUES)
    rt.post(f"ticket/{ticket}/edit", {"CF.{Tags}": ["x", "y, z"]})
    printed = rt.form(f"ticket/{ticket}", fields="CF.{Tags}")["CF.{Tags}"]
    assert sorted(rest1.split_custom_field(printed)) == ["x", "y, z"]
    rt.post(f"ticket/{ticket}/edit", {"CF.{Tags}": []})
    assert rt.form(f"ticket/{ticket}", fields="CF.{Tags}")["CF.{Tags}"] == ""


def test_people_come_back(rt: Rest1) -> None:
    people = ["o'brien@example.com", "b@example.com", "x!#$%&*+/=?^_`{|}~y@example.com"]
    many = [f"somebody-with-a-long-name-{n}@example.com" for n in range(5)]
    ticket = rt.ticket(Requestor=people, Cc=many, AdminCc="b@example.com")
    form = rt.form(f"ticket/{ticket}")
    assert sorted(rest1.split_list(form["Requestors"])) == sorted(people)
    assert sorted(rest1.split_list(form["Cc"])) == many
    assert rest1.split_list(form["AdminCc"]) == ("b@example.com",)
    rt.post(f"ticket/{ticket}/edit", {"Requestors": many[:2], "Cc": []})
    form = rt.form(f"ticket/{ticket}")
    assert sorted(rest1.split_list(form["Requestors"])) == many[:2]
    assert rest1.split_list(form["Cc"]) == ()


NAMES = [
    "plain.txt",
    "näme €.txt",
    "it's.txt",
    "'x'",
    "'open",
    "a (x) b.txt",
    'd"q.txt',
    "a,b, 7: c.txt",
]
NAMES += [
    "folder/x.txt",
    "q{x}",
    "=?utf-8?q?x?=",
    "semi;colon=x",
    "100%20.txt",
    "\u2028",
    "日本語",
    "\x01",
]


def test_files_come_back_under_the_names_we_say(rt: Rest1) -> None:
    ticket = rt.ticket()
    files = [
        (f"attachment_{n}", ("x", f"content {n}", "application/octet-stream"))
        for n in range(1, len(NAMES) + 1)
    ]
    fields: Fields = {"Action": "comment", "Text": "files", "Attachment": NAMES}
    status, _ = rt.post(f"ticket/{ticket}/comment", fields, files=files)
    assert status == 200
    sent = [rest1.attachment_name(name) for name in NAMES]
    listed = rest1.attachment_list(rt.form(f"ticket/{ticket}/attachments"))
    assert [item.filename for item in listed if item.filename] == sent
    assert [item.content_type for item in listed][:2] == ["multipart/mixed", "text/plain"]
    entry = rt.history(ticket)[-1]
    assert [item.filename for item in entry.attachments] == [None, None, *sent]
    assert [item.id for item in entry.attachments] == [item.id for item in listed]
    assert entry.content == "files"


CONTENTS = {
    "every byte": bytes(range(256)),
    "line ends": b"\r\n\n\r\n\n\n",
    "forged": b"RT/5.0.3 200 Ok\n\n# Ticket 1 created.\n\n--\n\n",
    "latin-1": "Grüße\n".encode("latin-1"),
    "utf-16": "Grüße\n".encode("utf-16"),
}


def test_content_is_exact_behind_its_head(rt: Rest1) -> None:
    ticket = rt.ticket()
    files = [
        (f"attachment_{n}", ("x", content, "application/octet-stream"))
        for n, content in enumerate([*CONTENTS.values(), b""], 1)
    ]
    fields: Fields = {"Action": "comment", "Attachment": [*CONTENTS, "empty"]}
    rt.post(f"ticket/{ticket}/comment", fields, files=files)
    listed = rest1.attachment_list(rt.form(f"ticket/{ticket}/attachments"))
    ids = {item.filename: item.id for item in listed if item.filename}
    for name, content in CONTENTS.items():
        path = f"/REST/1.0/attachment/{ids[name]}/content"
        with rt.http.stream("GET", path) as answer:
            chunks, reader = answer.iter_bytes(10), rest1.EnvelopeReader()
            envelope, rest = next(parsed for chunk in chunks if (parsed := reader.feed(chunk)))
            assert envelope is not None
            assert envelope.status == 200
            assert rest + b"".join(chunks) == content
    # Empty content has no first line at all.
    assert rt.raw(f"attachment/{ids['empty']}/content") == (None, b"")


# A message without text: the sentence that stands for it, in every language of the test users.
@pytest.mark.covering(2)
@pytest.mark.parametrize("user", ["root", "gerda", "pierre", "ivan"])
def test_no_content_is_none_in_any_language(as_user: Callable[[str], Rest1], user: str) -> None:
    rt = as_user(user)
    ticket = rt.ticket()
    for name, content in (("a.txt", b"text in a file"), ("b.bin", b"")):
        part = [("attachment_1", ("x", content, "text/plain"))]
        rt.post(f"ticket/{ticket}/comment", {"Action": "comment", "Attachment": name}, files=part)
    rt.post(f"ticket/{ticket}/edit", {"Subject": "another"})
    rt.post(f"ticket/{ticket}/comment", {"Action": "comment", "Text": "a text"})
    entries = [entry for entry in rt.history(ticket) if entry.type in {"Comment", "Set"}]
    assert [entry.content for entry in entries] == [None, None, None, "a text"]
    assert [entry.attachments[:1] == () for entry in entries] == [False, False, True, False]
    assert entries[2].new_value == "another"


def test_one_case_of_no_content_cannot_be_told(rt: Rest1, rt_server: RunningRT) -> None:
    ticket = rt.ticket()
    rt_server.perl(
        f"my $t = RT::Ticket->new(RT->SystemUser); $t->Load({ticket});"
        "$t->Comment(MIMEObj => MIME::Entity->build(Type => 'application/pdf', Data => 'PDF'));"
    )
    entry = rt.history(ticket)[-1]
    assert entry.attachments[0].filename is None
    assert entry.content == "This transaction appears to have no content"


def test_rt_may_count_transactions_that_it_does_not_show(as_user: Callable[[str], Rest1]) -> None:
    # A requestor may see the ticket, but not the mail that RT sent.
    ticket = as_user("root").ticket(Requestor="norights@example.com", Text="x")
    entries = as_user("norights").history(ticket)
    assert entries[0].total is not None
    # Releases after 5.0.3 count only what they show.
    assert 0 < len(entries) <= entries[0].total
    assert "EmailRecord" not in {entry.type for entry in entries}


def test_a_history_that_is_cut_is_noticed(rt: Rest1) -> None:
    ticket = rt.ticket(Text="first\n\nlast")
    rt.post(f"ticket/{ticket}/comment", {"Action": "comment", "Text": "x"})
    _, payload = rt.get(f"ticket/{ticket}/history", format="l")
    assert len(list(rest1.parse_history(payload, ticket, framed=False))) == 2
    for cut in range(len(payload)):
        with pytest.raises(ProtocolError):
            list(rest1.parse_history(payload[:cut], ticket, framed=False))


def test_a_merged_ticket_tells_where_a_transaction_happened(rt: Rest1) -> None:
    old, new = rt.ticket(), rt.ticket()
    rt.post(f"ticket/{old}/merge/{new}", {"Text": "x"})
    assert rt.history(old) == rt.history(new)
    assert {entry.ticket for entry in rt.history(old)} == {old, new}


def test_minutes_can_be_negative(rt: Rest1) -> None:
    ticket = rt.ticket(TimeWorked="10")
    rt.post(f"ticket/{ticket}/edit", {"TimeWorked": "3"})
    assert [entry.time_taken for entry in rt.history(ticket)] == [10, -7]


def test_one_transaction_is_read_like_a_history(rt: Rest1) -> None:
    ticket = rt.ticket(Text="x\n\n")
    (entry,) = rt.history(ticket)
    alone = rest1.history_form(rt.form(f"transaction/{entry.id}", format="l"))
    assert (alone.total, alone.content, alone.created) == (None, "x\n\n", entry.created)
    same = rest1.history_form(rt.form(f"ticket/{ticket}/history/id/{entry.id}"))
    assert same == entry


def test_links_of_every_kind(as_user: Callable[[str], Rest1]) -> None:
    rt = as_user("root")
    ticket, other = rt.ticket(), rt.ticket()
    urls = [f"https://example.com/a/rather/long/address?number={n}" for n in range(4)]
    asset = rt.rest2("assets", query="id > 0")["items"][0]["id"]
    for name, links in (
        ("RefersTo", [*urls, f"asset:{asset}", "a:1"]),
        ("DependsOn", str(other)),
    ):
        status, text = rt.post(f"ticket/{ticket}/links", {name: links})
        assert status == 200, text
    shown = rest1.parse_links(rt.form(f"ticket/{ticket}/links"))
    assert {kind for kind, uris in shown.items() if uris} == {"RefersTo", "DependsOn"}
    kinds = [rest1.parse_uri(uri)[:2] for uri in shown["RefersTo"]]
    assert sorted(kinds, key=str) == sorted(
        [("external", None)] * 4 + [("asset", int(asset)), ("article", 1)], key=str
    )
    assert set(urls) < set(shown["RefersTo"])
    assert rest1.parse_uri(shown["DependsOn"][0])[:2] == ("ticket", other)
    back = rest1.parse_links(rt.form(f"ticket/{other}/links", format="l"))
    assert rest1.parse_uri(back["DependedOnBy"][0]).id == ticket


def test_objects_that_are_not_there(rt: Rest1) -> None:
    for path in (
        "ticket/99999",
        "ticket/99999/history?format=l",
        "ticket/99999/attachments",
        "ticket/99999/links",
        "attachment/99999",
        "user/nobody-of-that-name",
        "group/no-such-group",
        "queue/no-such-queue",
        "nonsense/1",
        "ticket/name",
        "",
    ):
        form = rt.form(path)
        assert rest1.is_error(form), path
        assert rest1.error_lines(form)[0], path
    with pytest.raises(NotFoundError, match="99999"):
        rt.history(99999)


def test_objects_that_are_there(rt: Rest1) -> None:
    ticket = rt.ticket(Text="x")
    number = rt.history(ticket)[0].attachments[0].id
    name = rest1.object_name("General")
    for path in (
        f"ticket/{ticket}",
        f"ticket/{ticket}/history",
        f"ticket/{ticket}/attachments",
        f"ticket/{ticket}/attachments/{number}",
        f"ticket/{ticket}/links",
        f"attachment/{number}",
        "ticket/new",
        "user/root",
        "user/new",
        f"queue/{name}",
        f"queue/{name}/ticketcustomfields?format=l",
        "queue/1/customfields",
    ):
        form = rt.form(path)
        assert form.fields, path
        assert not rest1.is_error(form), path


def test_an_attachment_as_a_form(rt: Rest1) -> None:
    ticket = rt.ticket(Text="  text\n\n--\nOwner: root\n")
    number = rt.history(ticket)[0].attachments[0].id
    form = rt.form(f"attachment/{number}")
    assert form["Content"] == "  text\n\n--\nOwner: root\n"
    assert form["ContentType"] == "text/plain"
    assert "X-RT-Interface: REST\n" in form["Headers"]


def test_several_forms_in_one_answer(rt: Rest1) -> None:
    tickets = [rt.ticket(Subject=f"n{n}") for n in range(3)]
    list_ = ",".join(map(str, tickets))
    _, payload = rt.get("show", id=f"ticket/{list_}")
    assert [form["Subject"] for form in rest1.parse_forms(payload)] == ["n0", "n1", "n2"]
    query = " OR ".join(f"id = {ticket}" for ticket in tickets)
    _, payload = rt.get("search/ticket", query=query, format="l", fields="Subject,Nonsense,Cc")
    forms = rest1.parse_forms(payload, tail=2)
    assert {form["Subject"] for form in forms} == {"n0", "n1", "n2"}


def test_several_forms_in_one_request(rt: Rest1) -> None:
    first, second = rt.ticket(), rt.ticket()
    subject = "--"
    text = rest1.join_forms(
        rest1.compose({"id": f"ticket/{ticket}", "Subject": subject}) for ticket in (first, second)
    )
    status, answer = rt.post("edit", text)
    assert (status, len(rest1.messages(answer))) == (200, 2)
    assert rt.form(f"ticket/{first}")["Subject"] == rt.form(f"ticket/{second}")["Subject"] == "--"


def test_what_answers_to_writes_say(rt: Rest1) -> None:
    ticket = rt.ticket()
    status, text = rt.post(
        f"ticket/{ticket}/edit", {"Owner": "nobody-of-that-name", "Subject": "y"}
    )
    assert status == 409
    assert len(rest1.messages(text)) == 2
    status, text = rt.post(f"ticket/{ticket}/edit", "Subject: x\n# no\nleft: over\n")
    assert (status, rest1.messages(text)) == (409, ("Syntax error.",))
    status, text = rt.post("ticket/new", {"id": "ticket/new", "Queue": "no such queue"})
    assert (status, rest1.created_id(text.split("\n"), "ticket")) == (200, None)
    status, text = rt.post("ticket/new", {"id": "ticket/new", "Queue": "General", "CF.{No}": "x"})
    assert (status, len(rest1.messages(text))) == (200, 2)
    assert rest1.created_id(text.split("\n"), "ticket") is not None
    envelope, payload = rt.get("search/ticket", query="Nonsense = 'x'")
    assert envelope.status == 400
    assert "Nonsense" in rest1.messages(rest1.decode(payload))[0]


def test_answers_without_a_first_line(rt: Rest1) -> None:
    ticket = rt.ticket()
    answer = rt.http.post(
        f"/REST/1.0/ticket/{ticket}/edit", data={"content": rest1.compose({"Subject": "a text"})}
    )
    assert rest1.split_envelope(answer.content) == (None, b"")
    assert rt.raw(f"ticket/{ticket}/attachments") == (None, b"")
    envelope, text = rt.raw("search/ticket")
    assert envelope is None
    assert b"Stack:" in text


def test_an_empty_answer_spoils_its_connection(rt: Rest1, rt_server: RunningRT) -> None:
    # Starlet, under RT's own server, writes the last chunk twice when there is no other.
    if not isinstance(rt_server, RTServer):
        pytest.skip("RT_TEST_URL: may be behind any web server")
    ticket = rt.ticket()
    headers = {"Authorization": f"token {rt_server.token}"}
    with httpx.Client(base_url=f"{rt_server.url}/REST/1.0", headers=headers) as http:
        assert http.get(f"ticket/{ticket}/attachments").content == b""
        with pytest.raises(httpx.RemoteProtocolError):
            http.get(f"ticket/{ticket}")


def test_answers_that_are_one_line(rt_server: RunningRT) -> None:
    url = f"{rt_server.url}/REST/1.0"
    refused = httpx.get(f"{url}/ticket/1").content
    envelope, rest = rest1.split_envelope(refused)
    assert envelope is not None
    assert (envelope.status, rest) == (401, b"")
    wrong = httpx.post(f"{url}/", data={"user": "root", "pass": "wrong"}).content
    envelope, rest = rest1.split_envelope(wrong)
    assert envelope is not None
    assert envelope.status == 401
    assert rest1.messages(rest1.decode(rest))
    headers = {"Authorization": f"token {rt_server.token}"}
    envelope, rest = rest1.split_envelope(
        httpx.get(f"{url}/logout", headers=headers).content, bare=True
    )
    assert envelope is not None
    assert (envelope.status, rest) == (200, b"")


# -- RT's own code, without HTTP ------------------------------------------------------------------

RTS_OWN = """
use RT::Interface::REST; use JSON (); use MIME::Base64 ();
{{ package NoRequest; sub notes {{ 0 }} }}
$HTML::Mason::Commands::m = bless {{}}, 'NoRequest';
my $given = JSON->new->utf8->decode(MIME::Base64::decode_base64('{given}'));
sub printed {{
    return form_compose([map {{
        my ($comment, $fields) = @$_;
        [$comment, [map {{ $_->[0] }} @$fields], {{ map {{ @$_ }} @$fields }}]
    }} @{{ $_[0] }}]) . "\\n";
}}
print JSON->new->ascii->encode({{
    printed => [map {{ printed($_) }} @{{ $given->{{print}} }}],
    read    => [map {{ [map {{ $_->[2] }} @{{ form_parse($_) }}] }} @{{ $given->{{read}} }}],
}});
"""


def rts_own(server: RunningRT, forms: list[Any], texts: list[str]) -> tuple[list[str], list[Any]]:
    """What RT's own code prints for forms, and what it reads in texts."""
    given = base64.b64encode(json.dumps({"print": forms, "read": texts}).encode()).decode()
    done = json.loads(server.perl(RTS_OWN.format(given=given)))
    return done["printed"], done["read"]


class Chance:
    """Odd texts and forms, the same in every run."""

    def __init__(self) -> None:
        self.random = random.Random(20261121)

    def text(self, *, lines: int = 6) -> str:
        odd = [*HOSTILE_LINES, "a" * 69, "ü€\U0001f600", "x: y", "  ", "'", '"', "\\", "a, b"]
        return "\n".join(self.random.choices(odd, k=self.random.randint(1, lines)))

    def items(self) -> list[str]:
        sizes = self.random.choices(range(1, 50), k=self.random.randint(0, 8))
        return ["x" * size for size in sizes]

    def form(self) -> tuple[list[str], list[tuple[str, str | list[str]]]]:
        odd = [
            "id",
            "Cc",
            "Subject",
            "ContentEncoding",
            "CF.{FL Text}",
            "CF.{a: b}",
            "CF.{Übergrößen}",
            "7",
        ]
        keys = self.random.sample([*odd, "K" * 14, "K" * 15, ""], k=self.random.randint(1, 7))
        comments = [["# one"], ["# one", "two"], []][self.random.randrange(3)]
        return comments, [
            (key, self.items() if self.random.random() < 0.3 else self.text()) for key in keys
        ]


def test_what_rts_own_code_prints_is_read_back(rt_server: RunningRT) -> None:
    chance = Chance()
    payloads = [[chance.form() for _ in range(chance.random.randint(1, 4))] for _ in range(400)]
    given = [[("\n".join(c), fields) for c, fields in forms] for forms in payloads]
    printed, _ = rts_own(rt_server, given, [])
    for forms, text in zip(payloads, printed, strict=True):
        # The second rendering of RT's rules, which the property tests stand on, is true.
        assert print_forms(forms) == text
        read = rest1.parse_forms(text)
        assert [form.comments for form in read] == [tuple(comments) for comments, _ in forms]
        for form, (_, fields) in zip(read, forms, strict=True):
            assert form.keys() == tuple(key for key, _ in fields)
            for (_, value), (_, wanted) in zip(form.fields, fields, strict=True):
                whole = value if isinstance(wanted, str) else [*rest1.split_list(value)]
                assert whole == wanted


def test_rts_own_code_reads_what_we_write(rt_server: RunningRT) -> None:
    chance = Chance()
    forms = [
        [
            {name: chance.text() for name in ("Text", "CF.{b: c}", "CF.{Übung}", "Signature")}
            for _ in range(chance.random.randint(1, 3))
        ]
        for _ in range(300)
    ]
    texts = [rest1.join_forms(map(rest1.compose, group)) for group in forms]
    _, read = rts_own(rt_server, [], texts)
    for group, text, parsed in zip(forms, texts, read, strict=True):
        wanted = [
            {
                name: value.replace("\r\n", "\n").replace("\r", "\n").lstrip("\n")
                for name, value in form.items()
            }
            for form in group
        ]
        assert parsed == wanted
        # The second reading of RT's rules is true, too.
        assert read_like_rt(text) == parsed
