"""What the description of REST1 says, seen over REST1 alone: RT 4.4 has nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from rtfacade.testing import RunningRT
from rtfacade.testing._server import seed
from tests.contract.operations import MISSING, unique

#: One has English, the other German.
AGENTS = ("alice", "gerda")


class Rest1:
    """One user, who logs in with every request."""

    def __init__(self, server: RunningRT, user: str | None) -> None:
        who = {"user": user, "pass": server.passwords[user]} if user else {}
        self._http = httpx.Client(
            base_url=f"{server.url}/REST/1.0",
            params=who,
            timeout=120,
            limits=httpx.Limits(max_keepalive_connections=0),
        )

    def close(self) -> None:
        self._http.close()

    def send(self, path: str, form: str | None = None, **more: Any) -> httpx.Response:
        """GET, or POST if there is a form; without what earlier answers have set."""
        self._http.cookies.clear()
        if form is None:
            return self._http.get(path, **more)
        return self._http.post(path, data={"content": form}, **more)

    def get(self, path: str, **query: Any) -> str:
        """The answer without its first line."""
        return rest(self.send(path, params={**dict(self._http.params), **query}))

    def post(self, path: str, form: str, **more: Any) -> str:
        return rest(self.send(path, form, **more))

    def new(self, **more: str) -> int:
        """The number of a new ticket."""
        lines = {"id": "ticket/new", "Queue": "General", "Subject": "x", **more}
        form = "".join(f"{key}: {value}\n" for key, value in lines.items())
        return int(re.findall(r"# \D*(\d+)", self.post("/ticket/new", form))[0])

    def value(self, path: str, key: str) -> str:
        """What a form says of a key that stands on one line."""
        [value] = re.findall(rf"^{re.escape(key)}:[ ]?(.*)$", self.get(path), re.MULTILINE)
        return str(value)


def status(answer: httpx.Response) -> str:
    return answer.text.partition("\n")[0].split(" ", 1)[1]


def rest(answer: httpx.Response) -> str:
    assert status(answer) == "200 Ok", answer.text
    return answer.text.partition("\n")[2]


By = Callable[[str | None], Rest1]


@pytest.fixture(scope="module")
def by(seeded_rt: RunningRT) -> Iterator[By]:
    known: dict[str | None, Rest1] = {}

    def user(name: str | None) -> Rest1:
        return known.setdefault(name, Rest1(seeded_rt, name))

    yield user
    for one in known.values():
        one.close()


@pytest.fixture(scope="module")
def rest1(by: By) -> Rest1:
    return by("root")


@pytest.mark.says(
    "rest1:info",
    "The HTTP status is 200 whatever happened.",
    "The first line of the body has RT's version and the real status, for example `RT/5.0.3 "
    "409 Syntax Error`; an empty line follows.",
    "A missing ticket is a comment (`# Ticket 99 does not exist.`) after a first line that says "
    "200.",
    "Never decide by the words: RT translates many of them.",
    "Comments begin with `#`.",
    "A token (RT 5.0 and later), the parameters `user` and `pass`, or a session cookie.",
    "Users without the privileged flag get 302 to RT's self-service: do not follow redirects.",
    "Without a login, the first line says 401.",
)
@pytest.mark.says("rest1:*/200", "The first line has the real status.")
@pytest.mark.says(
    "rest1:responses/LoginRequired",
    "The user has no privileged flag, or the cookie is stale.",
)
@pytest.mark.says(
    "rest1:securitySchemes/*",
    "`token`, a space and a token (RT 5.0 and later).",
    "The session cookie of RT's login; its name contains the site's name and port.",
)
@pytest.mark.says("rest1:schemas/Text", "*")
def test_answers(seeded_rt: RunningRT, by: By, rest1: Rest1) -> None:
    missing = rest1.send(f"/ticket/{MISSING}/show")
    first, empty, comment = missing.text.split("\n")[:3]
    version = seeded_rt.perl("print $RT::VERSION")
    assert (missing.status_code, first, empty) == (200, f"RT/{version} 200 Ok", "")
    assert re.fullmatch(rf"# .*{MISSING}.*", comment)
    answers = [by(user).post(f"/ticket/{rest1.new()}/take", "Action: take\n") for user in AGENTS]
    assert len({re.sub(r"Nobody|alice|gerda", "", text) for text in answers}) == 2
    nobody = by(None).send(f"/ticket/{MISSING}/show")
    assert (nobody.status_code, status(nobody).split()[0]) == (200, "401")
    away = by("kunde").send(f"/ticket/{MISSING}/show")
    assert (away.status_code, "/SelfService" in away.headers["Location"]) == (302, True)
    url = f"{seeded_rt.url}/REST/1.0/ticket/{rest1.new()}/show"
    who = {"user": "root", "pass": seeded_rt.passwords["root"]}
    login = httpx.post(f"{seeded_rt.url}/REST/1.0/", data=who)
    [(name, value)] = login.cookies.items()
    assert re.fullmatch(r"RT_SID_.+\.\d+", name)
    session = httpx.get(url, headers={"Cookie": f"{name}={value}"})
    assert "Subject: x" in session.text
    assert httpx.get(url, headers={"Cookie": f"{name}=stale"}).status_code in (200, 302)
    if not version.startswith("4."):
        token = {"Authorization": f"token {seeded_rt.tokens['root']}"}
        assert "Subject: x" in httpx.get(url, headers=token).text


@pytest.mark.says(
    "rest1:info",
    "A line is `Key: value`.",
    "Further lines of a value begin with as many spaces as `Key: ` is long (4 if that is more "
    "than 16).",
    "A line `--` between empty lines separates two forms.",
    "Lines end with LF only: a CR becomes a part of the value.",
    "Text is UTF-8.",
    "GET changes data too, if it has `content`; use POST, so that the text is not in logs.",
)
@pytest.mark.says("rest1:parameters/Format", "Format of the answer.")
@pytest.mark.says("rest1:schemas/Form*", "*")
@pytest.mark.says(
    "rest1:search_ticket_get",
    "`format` is `i` (ids), `s` (subjects) or `l` (whole forms); `orderby` is a field, with a "
    "minus sign for descending.",
    "There are no pages.",
)
def test_forms(rest1: Rest1) -> None:
    subject = f"Grüße € {unique('forms')}"
    field = "CF.{Customer}"
    one = rest1.new(Subject=subject, Text="first\n second\n third", **{field: "a\n b"})
    shown = rest1.get(f"/ticket/{one}/show")
    assert f"\nSubject: {subject}\n" in shown
    entries = re.findall(r"^(\d+): ", rest1.get(f"/ticket/{one}/history"), re.MULTILINE)
    texts = [rest1.get(f"/ticket/{one}/history/id/{entry}") for entry in entries]
    assert any("\nContent: first\n         second\n         third" in text for text in texts)
    two = rest1.new(Subject=f"{subject}\r")
    assert rest1.value(f"/ticket/{one}/show", "id") == f"ticket/{one}"
    query = {"query": f"Subject LIKE '{subject}'", "orderby": "id"}
    forms = rest1.get("/search/ticket", **query, format="l").split("\n\n--\n\n")
    assert [form.lstrip("\n").split("\n")[0] for form in forms] == [
        f"id: ticket/{one}", f"id: ticket/{two}",
    ]  # fmt: skip
    short = rest1.get("/search/ticket", **query, format="s").strip().split("\n")
    assert [line.partition(": ")[0] for line in short] == [str(one), str(two)]
    query["orderby"] = "-id"
    ids = rest1.get("/search/ticket", **query, format="i").strip().split("\n")
    assert ids == [f"ticket/{two}", f"ticket/{one}"]
    rest1.get(f"/ticket/{one}/edit", content="Priority: 7\n")
    assert rest1.value(f"/ticket/{one}/show", "Priority") == "7"


@pytest.mark.says(
    "rest1:ticket_new_post",
    "An unknown field gives 409 and creates nothing.",
    "For an unknown queue, the first line says 200, and only a comment says that nothing was "
    "created.",
    "For each file, name it in `Attachment` and send it as `attachment_1`, `attachment_2`, … in "
    "multipart/form-data.",
)
@pytest.mark.says(
    "rest1:ticket_id_attachments_get", "Parts of messages without a file name are listed too."
)
@pytest.mark.says(
    "rest1:ticket_id_attachments_id_get", "The content is text, damaged if it is not."
)
@pytest.mark.says(
    "rest1:ticket_id_attachments_id_content_get",
    "After the first line and the empty line come the bytes of the file.",
    "The content type is that of the file.",
)
def test_new_tickets_and_files(rest1: Rest1) -> None:
    def exists(subject: str) -> bool:
        return "ticket/" in rest1.get("/search/ticket", query=f"Subject = '{subject}'", format="i")

    subject = unique("new")
    fields = f"Subject: {subject}\n"
    form = f"id: ticket/new\nQueue: General\n{fields}"
    assert status(rest1.send("/ticket/new", f"{form}Nonsense: x\n")).startswith("409")
    assert "#" in rest1.post("/ticket/new", f"id: ticket/new\nQueue: No such one\n{fields}")
    assert not exists(subject)
    octets = bytes(range(256))
    files = {
        "attachment_1": ("one.bin", octets, "application/octet-stream"),
        "attachment_2": ("two.txt", b"two", "text/plain"),
    }
    answer = rest1.post(
        "/ticket/new", f"{form}Text: hello\nAttachment: one.bin\n two.txt\n", files=files
    )
    new = int(re.findall(r"\d+", answer)[0])
    listed = rest1.get(f"/ticket/{new}/attachments")
    assert {"one.bin", "two.txt", "(Unnamed)"} <= set(re.findall(r"\d+: (\S+) \(", listed))
    ids = {name: number for number, name in re.findall(r"(\d+): (\S+) \(", listed)}
    content = rest1.send(f"/ticket/{new}/attachments/{ids['one.bin']}/content")
    assert content.content.partition(b"\n\n")[2].startswith(octets)
    assert content.headers["content-type"].startswith("application/octet-stream")
    shown = rest1.send(f"/ticket/{new}/attachments/{ids['one.bin']}")
    assert octets not in shown.content
    assert "Content: two" in rest1.get(f"/ticket/{new}/attachments/{ids['two.txt']}")


@pytest.mark.says(
    "rest1:ticket_id_show_get",
    "Dates are in the time zone and language of the user.",
    "The custom fields of the queue come last, each as one text.",
)
@pytest.mark.says(
    "rest1:ticket_id_edit_post", "`Cc`, `AdminCc` and `Requestors` replace the whole role."
)
@pytest.mark.says("rest1:ticket_id_take_post", "`Action` is `take`, `untake` or `steal`.")
@pytest.mark.says(
    "rest1:ticket_id_merge_post",
    "If RT does not merge them, the first line says 400.",
)
@pytest.mark.says(
    "rest1:ticket_id_links_post", "Each key replaces its whole list; an empty value clears it."
)
@pytest.mark.says(
    "rest1:ticket_id_links_show_get",
    "A ticket that the user may not see looks like one without links.",
)
def test_tickets(by: By, rest1: Rest1) -> None:
    new, other = rest1.new(), rest1.new()
    path = f"/ticket/{new}"
    created = {
        user: by(user).value(f"{path}/show", "Created") for user in ("alice", "nora", "gerda")
    }
    assert len(set(created.values())) == 3
    lines = [line for line in rest1.get(f"{path}/show").split("\n") if line]
    keys = [line.partition(":")[0] for line in lines if not line.startswith(" ")]
    first = next(at for at, key in enumerate(keys) if key.startswith("CF."))
    assert all(key.startswith("CF.") for key in keys[first:])
    for role, shown in (("Cc", "Cc"), ("AdminCc", "AdminCc"), ("Requestors", "Requestors")):
        for people in ("alice@example.com, bob@example.com", "bob@example.com"):
            rest1.post(f"{path}/edit", f"{role}: {people}\n")
            assert rest1.value(f"{path}/show", shown) == people
    for user, action, owner in (
        ("root", "take", "root"),
        ("root", "untake", "Nobody"),
        ("root", "take", "root"),
        ("alice", "steal", "alice"),
    ):
        by(user).post(f"{path}/take", f"Action: {action}\n")
        assert rest1.value(f"{path}/show", "Owner") == owner
    for into in (MISSING, new):
        assert status(rest1.send(f"{path}/merge/{into}", "id: merge\n")).startswith("400")
    assert status(by("norights").send(f"{path}/merge/{other}", "id: merge\n")).startswith("400")
    assert rest1.value(f"{path}/show", "id") == f"ticket/{new}"
    for links in ([other], [rest1.new(), rest1.new()], []):
        rest1.post(f"{path}/links", f"DependsOn: {', '.join(map(str, links))}\n")
        shown_links = rest1.get(f"{path}/links/show")
        assert {int(one) for one in re.findall(r"/ticket/(\d+)", shown_links)} == {*links}
        assert by("norights").get(f"{path}/links/show").strip() == f"id: ticket/{new}/links"


@pytest.mark.says(
    "rest1:ticket_id_comment_post",
    "`Action` is `comment` or `correspond`.",
    "`Cc` and `Bcc` get a copy of this message only.",
    "`TimeWorked` is in minutes, `Status` a new status.",
)
@pytest.mark.says(
    "rest1:ticket_id_history_get",
    "With `format=l`, a form for each entry; without it, one line each.",
)
@pytest.mark.says(
    "rest1:ticket_id_history_id_get", "An entry of another ticket is refused in a comment."
)
def test_messages(seeded_rt: RunningRT, rest1: Rest1) -> None:
    new, other = rest1.new(), rest1.new()
    path = f"/ticket/{new}"
    copy, blind = (f"{unique(one).replace(' ', '-')}@example.com" for one in ("copy", "blind"))
    form = "id: {}\nAction: {}\nText: words\n{}"
    more = f"Cc: {copy}\nBcc: {blind}\nTimeWorked: 12\nStatus: open\n"
    rest1.post(f"{path}/comment", form.format(new, "correspond", more))
    shown = rest1.get(f"{path}/show")
    assert "\nStatus: open\n" in shown
    assert re.search(r"^TimeWorked: 12\b", shown, re.MULTILINE)
    rest1.post(f"{path}/comment", form.format(new, "comment", ""))
    for address in (copy, blind):
        assert address not in shown
    history = rest1.get(f"{path}/history", format="l")
    types = re.findall(r"^Type: (\w+)", history, re.MULTILINE)
    assert {"Create", "Correspond", "Comment"} <= {*types}
    assert "\n\n--\n\n" in history
    rows = re.findall(r"^(\d+): .+$", rest1.get(f"{path}/history"), re.MULTILINE)
    assert len(rows) == len(types)
    theirs = rest1.send(f"/ticket/{other}/history/id/{rows[0]}").text.partition("\n\n")[2]
    assert theirs.startswith("#")
    assert "Type:" not in theirs


@pytest.mark.says("rest1:search_queue_get", "An empty query finds all.")
@pytest.mark.says("rest1:search_user_get", "An empty query finds all.")
@pytest.mark.says("rest1:search_group_get", "An empty query finds all user-defined groups.")
@pytest.mark.says(
    "rest1:parameters/QueryAny", "A condition on one column; an empty text finds all."
)
def test_searches(rest1: Rest1) -> None:
    for noun, name, word in (
        ("queue", "General", "Name"),
        ("user", "alice", "Name"),
        ("group", "Staff", "Name"),
    ):
        rows = rest1.get(f"/search/{noun}", query="", format="s")
        assert re.search(rf"^\d+: {name}$", rows, re.MULTILINE), noun
        answer = rest1.get(f"/search/{noun}", query=f"{word} = '{name}'", format="s")
        assert len(re.findall(r"^\d+: ", answer, re.MULTILINE)) == 1, answer
    assert "Everyone" not in rest1.get("/search/group", query="", format="s")


@pytest.mark.says(
    "rest1:user_new_post",
    "Needs the right AdminUsers.",
    "`Privileged: 1` makes a user who can be given rights.",
)
@pytest.mark.says(
    "rest1:user_name_show_get",
    "By number, name or e-mail address.",
    "The password is never shown.",
)
@pytest.mark.says("rest1:user_name_edit_post", "A password of asterisks is ignored.")
@pytest.mark.says(
    "rest1:group_name_show_get",
    "By number or name.",
    "RT shows `Members`, their names and e-mail addresses, only if `fields` names it.",
)
@pytest.mark.says("rest1:queue_name_show_get", "By number or name.")
@pytest.mark.says(
    "rest1:queue_name_edit_post",
    "If nothing changes, the answer is empty, without the first line.",
)
@pytest.mark.says("rest1:logout_post", "No empty line follows the first line.")
def test_other_nouns(seeded_rt: RunningRT, by: By, rest1: Rest1) -> None:
    name = unique("one").replace(" ", "")
    form = f"id: user/new\nName: {name}\nEmailAddress: {name}@example.com\nPassword: secret-1\n"
    refused = by("alice").send("/user/new", form)
    assert f"/{name}" not in refused.text
    assert "\nName: " not in rest1.send(f"/user/{name}").text
    rest1.post("/user/new", f"{form}Privileged: 1\n")
    number = rest1.value(f"/user/{name}", "id").partition("/")[2]
    for key in (number, name, f"{name}@example.com"):
        shown = rest1.get(f"/user/{key}")
        assert f"\nName: {name}\n" in shown
        assert "secret" not in shown
    assert rest1.value(f"/user/{name}", "Privileged") == "1"
    rest1.post(f"/user/{name}", "Password: ********\n")
    who = {"user": name, "pass": "secret-1"}
    login = httpx.post(f"{seeded_rt.url}/REST/1.0/", data=who)
    assert status(login) == "200 Ok"
    assert "Members" not in rest1.get("/group/Helpdesk")
    assert "\nMembers: Bob Bauer <bob@example.com>\n" in rest1.get(
        "/group/Helpdesk", fields="Members"
    )
    for noun, one in (("group", "Helpdesk"), ("queue", "General")):
        number = rest1.value(f"/{noun}/{one}", "id").partition("/")[2]
        assert rest1.value(f"/{noun}/{number}", "Name") == one
    text = rest1.value("/queue/General", "Description")
    assert rest1.send("/queue/General", f"Description: {text}\n").text.strip() == ""
    [(cookie, value)] = login.cookies.items()
    ended = httpx.post(f"{seeded_rt.url}/REST/1.0/logout", headers={"Cookie": f"{cookie}={value}"})
    assert re.fullmatch(r"RT/\S+ 200 Ok\n?", ended.text)


@pytest.mark.says("rest1:info", "RT 4.4, 5.0 and 6.0 have it.")
def test_releases(seeded_rt: RunningRT, rest1: Rest1) -> None:
    """The matrix runs this on each."""
    assert seeded_rt.perl("print $RT::VERSION").startswith(("4.4.", "5.0.", "6.0."))
    assert seed.LIMITED_QUEUE in rest1.get("/search/queue", query="", format="s")
