"""The throw-away RT: is it real, is it what seed.py says, and does it go without a trace?"""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from rtfacade.testing import RTFailed, RTServer, RTUnavailable, RunningRT
from rtfacade.testing._server import seed
from rtfacade.testing._server.command import main
from rtfacade.testing._server.packages import find_installation
from rtfacade.testing._server.siteconfig import perl
from tests.contract.witness import Witness, unique

SCRIPT = Path(__file__).parents[2] / "scripts/rt_server.py"
AGENTS = ["alice", "bob", "pierre", "gerda", "ivan"]
# Not its cache under /var: an RT that the machine has in use writes there all the time.
SITE_PLACES = [
    "/etc/request-tracker5",
    "/var/lib/request-tracker5",
    "/var/lib/dbconfig-common",
    "/var/log/request-tracker5",
    "/usr/local/share",
]


def client(server: RunningRT, user: str | None = None) -> httpx.Client:
    token = server.tokens[user or server.user]
    return httpx.Client(
        base_url=f"{server.url}/REST/2.0", headers={"Authorization": f"token {token}"}
    )


def created(rt: httpx.Client, **fields: Any) -> int:
    answer = rt.post("/ticket", json={"Queue": "General", "Subject": "made by a test", **fields})
    assert answer.status_code == 201, answer.text
    return int(answer.json()["id"])


@pytest.fixture
def installed() -> None:
    """The tests that start an RT of their own need one; in CI it must be there."""
    try:
        find_installation()
    except RTUnavailable as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(str(error))


# It is a real RT


def test_a_ticket_is_created_with_the_token(rt_server: RunningRT) -> None:
    with client(rt_server) as rt:
        number = created(rt, Subject="Ünïcode 漢字")
        assert rt.get(f"/ticket/{number}").json()["Subject"] == "Ünïcode 漢字"


def test_a_wrong_token_is_refused(rt_server: RunningRT) -> None:
    wrong = {"Authorization": f"token {rt_server.token[:-4]}0000"}
    assert httpx.get(f"{rt_server.url}/REST/2.0/rt", headers=wrong).status_code == 401


def test_the_cookie_of_a_rest1_login_opens_rest2(rt_server: RunningRT) -> None:
    login = httpx.post(
        f"{rt_server.url}/REST/1.0/",
        data={"user": rt_server.user, "pass": rt_server.password},
    )
    assert re.match(r"RT/\S+ 200 Ok", login.text)
    cookie = login.headers["set-cookie"].partition(";")[0]
    answer = httpx.get(f"{rt_server.url}/REST/2.0/rt", headers={"Cookie": cookie})
    assert answer.status_code == 200
    assert "Version" in answer.json()


def test_connections_are_kept_alive(rt_server: RunningRT) -> None:
    with client(rt_server) as rt:
        ports = [
            rt.get("/rt").extensions["network_stream"].get_extra_info("client_addr")[1]
            for _ in range(3)
        ]
    assert len(set(ports)) == 1


def test_it_listens_on_loopback_only(rt_server: RunningRT) -> None:
    if not isinstance(rt_server, RTServer):
        pytest.skip("RT_TEST_URL: somebody else decides where that one listens")
    port = int(rt_server.url.rpartition(":")[2])
    assert listening_addresses(port) == ["0100007F"]


def test_checks_of_passwords_are_cheap(seeded_rt: RunningRT) -> None:
    assert seeded_rt.perl("print RT->Config->Get('BcryptCost')") == "4"


# It holds what seed.py says


@pytest.mark.parametrize("user", ["root", *(user["Name"] for user in seed.USERS)])
def test_every_user_has_a_token_of_their_own(seeded_rt: RunningRT, user: str) -> None:
    with client(seeded_rt, user) as rt:
        assert rt.get("/rt").status_code == 200
    with client(seeded_rt) as rt:
        number = rt.get(f"/user/{user}").json()["id"]
    assert seeded_rt.tokens[user].split("-")[1] == str(number)


@pytest.mark.parametrize("user", ["root", *(user["Name"] for user in seed.USERS)])
def test_every_user_has_a_password(seeded_rt: RunningRT, user: str) -> None:
    answer = httpx.get(f"{seeded_rt.url}/REST/2.0/rt", auth=(user, seeded_rt.passwords[user]))
    assert answer.status_code == 200


def test_a_new_token_works(seeded_rt: RunningRT) -> None:
    token = seeded_rt.create_token("alice")
    assert token not in seeded_rt.tokens.values()
    headers = {"Authorization": f"token {token}"}
    assert httpx.get(f"{seeded_rt.url}/REST/2.0/rt", headers=headers).status_code == 200


def test_rt_speaks_the_language_of_the_user(seeded_rt: RunningRT) -> None:
    messages = {}
    for user in ("alice", "pierre", "gerda", "ivan"):
        with client(seeded_rt, user) as rt:
            number = created(rt)
            messages[user] = rt.put(f"/ticket/{number}", json={"Subject": "other"}).json()[0]
    assert len(set(messages.values())) == 4, messages
    assert re.search("[\u0400-\u04ff]", messages["ivan"])


@pytest.mark.parametrize(
    ("user", "queue"),
    [*((user, "General") for user in AGENTS), ("bob", seed.LIMITED_QUEUE), ("bob", seed.ODD_QUEUE)],
)
def test_agents_do_everything_with_tickets(seeded_rt: RunningRT, user: str, queue: str) -> None:
    with client(seeded_rt, user) as rt:
        number = created(rt, Queue=queue)
        path = f"/ticket/{number}"
        assert rt.post("/tickets/bulk/comment", json=message(number)).json()[0][0]
        assert rt.post("/tickets/bulk/correspond", json=message(number)).json()[0][0]
        assert rt.put(f"{path}/take", json={}).status_code == 200
        rt.put(path, json={"Subject": "new", "CustomFields": {"Severity": "High"}})
        ticket = rt.get(path).json()
        assert (ticket["Subject"], ticket["Owner"]["id"]) == ("new", user)
        fields = {field["name"]: field["values"] for field in ticket["CustomFields"]}
        assert fields["Severity"] == ["High"]
        assert rt.delete(path).status_code == 204


def message(number: int) -> list[dict[str, Any]]:
    return [{"id": number, "Content": "text", "ContentType": "text/plain"}]


def test_limited_sees_one_queue_only(seeded_rt: RunningRT) -> None:
    with client(seeded_rt) as rt:
        theirs, other = created(rt, Queue=seed.LIMITED_QUEUE), created(rt)
    with client(seeded_rt, "limited") as rt:
        assert rt.get(f"/ticket/{theirs}").status_code == 200
        assert rt.get(f"/ticket/{other}").status_code == 403


def test_norights_may_do_nothing(seeded_rt: RunningRT) -> None:
    with client(seeded_rt) as rt:
        number = created(rt)
    with client(seeded_rt, "norights") as rt:
        assert rt.get(f"/ticket/{number}").status_code == 403
        assert rt.post("/ticket", json={"Queue": "General"}).status_code >= 400


def test_kunde_sees_own_tickets_only(seeded_rt: RunningRT) -> None:
    with client(seeded_rt, "alice") as rt:
        other = created(rt)
    with client(seeded_rt, "kunde") as rt:
        own = created(rt, Requestor="kunde@example.com")
        assert rt.get(f"/ticket/{own}").status_code == 200
        assert rt.get(f"/ticket/{other}").status_code == 403
        assert rt.post("/ticket", json={"Queue": seed.LIMITED_QUEUE}).status_code >= 400


def test_groups_have_the_members_they_should(seeded_rt: RunningRT) -> None:
    code = """
        my $groups = RT::Groups->new(RT->SystemUser);
        $groups->LimitToUserDefinedGroups;
        while (my $group = $groups->Next) {
            print join(' ', $group->Name, sort map { $_->MemberObj->Object->Name }
                @{ $group->MembersObj->ItemsArrayRef }), "\n";
        }
    """
    members = {name: people for name, *people in map(str.split, seeded_rt.perl(code).splitlines())}
    expected = {group["Name"]: sorted(group["Members"]) for group in seed.GROUPS}
    assert {name: members[name] for name in expected} == expected  # other tests make others


def test_queues_are_there_and_one_is_closed(seeded_rt: RunningRT) -> None:
    with client(seeded_rt) as rt:
        # Other tests make other queues, which come first by name.
        query = {"fields": "Name", "orderby": "id", "per_page": "10"}
        shown = rt.get("/queues/all", params=query).json()["items"]
        closed = rt.get(f"/queue/{seed.DISABLED_QUEUE}").json()
    names = {queue["Name"] for queue in shown}
    assert names >= {"General", seed.LIMITED_QUEUE, seed.ODD_QUEUE}
    assert seed.DISABLED_QUEUE not in names
    assert closed["Disabled"] == "1"


def test_every_custom_field_takes_its_values(seeded_rt: RunningRT) -> None:
    values: dict[str, Any] = {
        "Severity": "Low",
        "Tags": ["a", "b"],
        "Customer": "Müller",
        "Notes": "one\ntwo",
        "Deadline": "2030-01-31",
        "Seen at": "2030-01-31 12:00:00",
        "Components": ["Mail", "Büro & Co"],
    }
    assert set(values) == {field["Name"] for field in seed.TICKET_CUSTOM_FIELDS}
    with client(seeded_rt) as rt:
        number = created(rt, Queue=seed.ODD_QUEUE, CustomFields=values)
        fields = rt.get(f"/ticket/{number}").json()["CustomFields"]
    stored = {field["name"]: field["values"] for field in fields}
    assert all(stored.values()), stored
    assert sorted(stored["Components"]) == ["Büro & Co", "Mail"]
    assert sorted(stored["Tags"]) == ["a", "b"]


def test_custom_roles_take_people(seeded_rt: RunningRT) -> None:
    with client(seeded_rt) as rt:
        number = created(rt, CustomRoles={"Approver": ["alice", "bob"], "Engineer": "gerda"})
    witness = Witness(seeded_rt)
    assert witness.custom_role(number, "Approver") == {"alice", "bob"}
    assert witness.custom_role(number, "Engineer") == {"gerda"}
    witness.close()


def test_assets_articles_and_a_search_are_there(seeded_rt: RunningRT) -> None:
    with client(seeded_rt, "alice") as rt:
        every = [{"field": "id", "operator": ">", "value": 0}]
        assets = rt.post("/assets", params={"fields": "Name"}, json=every).json()["items"]
        named = [{"field": "Name", "value": seed.ARTICLES[0]["Name"]}]
        [row] = rt.post("/articles", json=named).json()["items"]
        article = rt.get(f"/article/{row['id']}").json()
    assert {asset["Name"] for asset in assets} >= {asset["Name"] for asset in seed.ASSETS}
    assert [field["name"] for field in article["CustomFields"]] == ["Content"]
    assert "“Forgot password”" in article["CustomFields"][0]["values"][0]
    with client(seeded_rt) as rt:
        assert rt.get(f"/search/{seed.SAVED_SEARCHES[0]['Name']}").status_code == 200


def test_mail_ends_in_the_folder(seeded_rt: RunningRT) -> None:
    with client(seeded_rt) as rt:
        number = created(rt, Requestor="kunde@example.com")
    [mail] = [mail for mail in seeded_rt.mails() if f"#{number}]" in mail["Subject"]]
    assert mail["To"] == "kunde@example.com"
    body = mail.get_body(("plain",))
    assert body is not None
    assert "made by a test" in body.get_content()


def test_a_template_may_name_who_gets_its_mail(seeded_rt: RTServer) -> None:
    """RT composes no mail that nobody gets, but a template's own recipients get theirs."""
    queue = unique("templates")
    seeded_rt.perl(f"""
        my $queue = RT::Queue->new(RT->SystemUser);
        $queue->Create(Name => '{queue}');
        my $template = RT::Template->new(RT->SystemUser);
        $template->Create(Queue => $queue->id, Name => 'Named', Type => 'Perl',
            Content => "To: named\\@example.com\\nSubject: {queue}\\n\\nFor you.\\n");
        my $scrip = RT::Scrip->new(RT->SystemUser);
        $scrip->Create(Queue => $queue->id, ScripCondition => 'On Create',
            ScripAction => 'Notify Ccs', Template => 'Named');
    """)
    with client(seeded_rt) as rt:
        created(rt, Queue=queue)
    [mail] = [mail for mail in seeded_rt.mails() if queue in mail["Subject"]]
    assert mail["To"] == "named@example.com"


# It can be looked into


def test_perl_prints_what_it_should(seeded_rt: RunningRT) -> None:
    assert seeded_rt.perl("print 'Zoë: ', RT->Config->Get('rtname')") == "Zoë: example.test"


def test_perl_that_dies_is_an_error(seeded_rt: RunningRT) -> None:
    with pytest.raises(RTFailed, match="on purpose"):
        seeded_rt.perl("die 'on purpose'")


@pytest.mark.parametrize("code", ["exit 7", "kill 9, $$", "sub {", "die {}"])
def test_code_that_fails_is_an_error_and_the_next_works(seeded_rt: RunningRT, code: str) -> None:
    with pytest.raises(RTFailed, match="ended with code"):
        seeded_rt.perl(code)
    assert seeded_rt.perl("print RT->SystemUser->Name") == "RT_System"


def test_each_code_runs_as_if_in_a_new_process(seeded_rt: RunningRT) -> None:
    where = "require Cwd; print join '|', $main::left // 'new', <STDIN> // 'end', Cwd::cwd()"
    before = seeded_rt.perl(where)
    assert before.startswith("new|end|/")
    seeded_rt.perl("$RT::SystemUser = undef; $main::left = 1; chdir '/etc'; print 'x' x 100_000")
    assert seeded_rt.perl(where) == before


def test_perl_knows_what_rt_reads_when_it_starts(seeded_rt: RunningRT) -> None:
    role = "my $role = RT::CustomRole->new(RT->SystemUser);"
    create = f"{role} $role->Create(Name => 'Witness', MaxValues => 1); print $role->id"
    number = seeded_rt.perl(create)
    try:
        roles = seeded_rt.perl("print join '|', RT::Ticket->Roles").split("|")
        assert f"RT::CustomRole-{number}" in roles
    finally:
        seeded_rt.perl(f"{role} $role->Load({number}); $role->SetDisabled(1)")


def test_strings_survive_the_configuration(seeded_rt: RunningRT) -> None:
    texts = ["it's", "back\\slash\\", "\\'", "$x @y %z #{n}", "Zoë\n", ""]
    code = "print join '|', " + ", ".join(perl(text) for text in texts)
    assert seeded_rt.perl(code).split("|") == texts


# It comes and goes


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_nothing_is_left_and_the_site_is_untouched() -> None:
    before = site_state()
    server = RTServer(seed=False, config={"rtname": "it's ours", "Plugins": []})
    with server:
        folder, port = server.folder, int(server.url.rpartition(":")[2])
        assert server.perl("print RT->Config->Get('rtname')") == "it's ours"
        assert dict(server.tokens) == {"root": server.token}
        with client(server) as rt:
            created(rt, Requestor="somebody@example.com")
        httpx.post(f"{server.url}/REST/1.0/", data={"user": "root", "pass": "password"})
        for place in ("mails", "var/mason/obj", "var/sessions"):
            assert any((folder / place).iterdir()), place
        assert processes_in(folder)
    assert not folder.exists()
    assert not processes_in(folder)
    assert listening_addresses(port) == []
    assert site_state() == before
    server.stop()


@pytest.mark.usefixtures("installed")
def test_a_database_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    server = RTServer(config={"DatabaseName": str(tmp_path / "no/such/folder/rt")})
    with pytest.raises(RTFailed, match="unable to open database"):
        server.start()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_a_server_that_fails_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, folder = tmp_path / "root", tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(folder))
    broken = an_rt_whose_server_is(root, "#!/bin/sh\necho 'Sorry: no.' >&2; exit 3\n")
    with pytest.raises(RTFailed, match=r"RT did not start: (?s:.*)Sorry: no\."):
        broken.start()
    assert list(folder.iterdir()) == []
    assert not broken.is_running()


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_a_server_that_will_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stubborn = "#!/bin/sh\ntrap '' TERM\n(trap '' TERM; while :; do sleep 1; done) &\n"
    broken = an_rt_whose_server_is(tmp_path, f"{stubborn}exec /bin/sleep 1000\n")
    monkeypatch.setattr("rtfacade.testing._server.server.START_SECONDS", 0.5)
    monkeypatch.setattr("rtfacade.testing._server.process.STOP_SECONDS", 0.5)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(RTFailed, match="timed out"):
        broken.start()
    assert processes_in(tmp_path) == []


def an_rt_whose_server_is(root: Path, script: str) -> RTServer:
    """The installed RT seen through another root, where only the server is another."""
    for place in (
        "var/lib/dpkg",
        "usr/bin/perl",
        "usr/sbin/rt-setup-database-5",
        "usr/share/request-tracker5/lib",
    ):
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).symlink_to(Path("/") / place)
    server = root / "usr/share/request-tracker5/libexec/rt-server"
    server.parent.mkdir()
    server.write_text(script)
    server.chmod(0o755)
    return RTServer(seed=False, install=False, root=root)


@pytest.mark.usefixtures("installed")
def test_a_taken_port_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(RTFailed, match=f"port {port}"):
            RTServer(port=port).start()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_command_clears_up_whatever_ends_it(number: signal.Signals, tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPT), "--no-seed", "--no-install", "--workers", "1"]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as running:
        assert running.stdout is not None
        line = running.stdout.readline()
        url = line.split()[1]
        assert httpx.get(f"{url}/REST/2.0/rt").status_code == 401
        running.send_signal(number)
        running.communicate(timeout=30)
    expected = -number if number is signal.SIGKILL else 128 + number
    assert running.returncode == expected
    wait_until_empty(tmp_path)
    assert listening_addresses(int(url.rpartition(":")[2])) == []


@pytest.mark.slow
@pytest.mark.usefixtures("installed")
def test_a_command_runs_on_it_and_its_code_is_kept() -> None:
    program = (
        "import os, sys, urllib.request as r;"
        "q = r.Request(os.environ['RT_TEST_URL'] + '/REST/2.0/rt',"
        " headers={'Authorization': 'token ' + os.environ['RT_TOKEN']});"
        "print(r.urlopen(q).status); sys.exit(7)"
    )
    ours = [sys.executable, str(SCRIPT), "--no-seed", "--no-install"]
    done = subprocess.run(
        [*ours, "--", sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (7, "200"), done.stderr


@pytest.mark.usefixtures("installed", "signal_handlers")
def test_check_finds_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0
    assert "rt-server" in capsys.readouterr().out


# What other tests may rely on


@pytest.mark.slow
def test_the_same_tests_run_on_another_rt(rt_server: RunningRT) -> None:
    """With RT_TEST_URL nothing is started, and what needs the inside is skipped."""
    variables = {
        "RT_TEST_URL": rt_server.url,
        "RT_TEST_TOKEN": rt_server.token,
        "RT_TEST_PASSWORD": rt_server.password,
    }
    output = pytest_here("a_ticket_is_created or opens_rest2 or cheap", **variables)
    assert re.search("2 passed, 1 skipped", output), output


@pytest.mark.parametrize(("ci", "expected"), [("", "1 skipped"), ("true", "1 error")])
def test_a_missing_rt_fails_in_ci_only(tmp_path: Path, ci: str, expected: str) -> None:
    (tmp_path / "no_rt.py").write_text(
        "from rtfacade.testing._server import packages\n"
        "packages.missing_packages = lambda *_: ['request-tracker5']\n"
        "packages._how_to_become_root = lambda: None\n"
    )
    scripts = f"{tmp_path}{os.pathsep}{SCRIPT.parent}"
    output = pytest_here("a_ticket_is_created", "-pno_rt", CI=ci, PYTHONPATH=scripts)
    assert re.search(f"{expected}", output), output
    assert "apt-get install" in output


def pytest_here(expression: str, *options: str, **environment: str) -> str:
    """Run some tests of this file in a process of their own; what pytest says."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("RT_TEST")}
    command = [sys.executable, "-m", "pytest", "-q", "-pno:cacheprovider", "-pno:xdist", "-rs"]
    done = subprocess.run(
        [*command, *options, "-k", expression, __file__],
        env={**clean, **environment},
        cwd=SCRIPT.parents[1],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


# What the tests above look with


def listening_addresses(port: int) -> list[str]:
    """The addresses on which this machine listens at a port, as the kernel writes them."""
    sockets = []
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        for line in Path(table).read_text().splitlines()[1:]:
            _, local, _, state, *_ = line.split()
            address, _, number = local.partition(":")
            if state == "0A" and int(number, 16) == port:
                sockets.append(address)
    return sockets


def processes_in(folder: Path) -> list[str]:
    """The processes that work in a folder, by their working directory or arguments."""
    listed = subprocess.run(
        ["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    inside = [line for line in listed if str(folder) in line]
    for process in Path("/proc").glob("[0-9]*/cwd"):
        try:
            if process.readlink().is_relative_to(folder):
                inside.append(process.parent.name)
        except OSError:
            continue
    return inside


def site_state() -> dict[str, tuple[int, int]]:
    """When and how large each file of the site's own RT is."""
    state = {}
    for place in SITE_PLACES:
        for path in [Path(place), *Path(place).rglob("*")]:
            if path.exists():
                status = path.stat()
                state[str(path)] = (status.st_mtime_ns, status.st_size)
    return state


def wait_until_empty(folder: Path) -> None:
    """Wait for the watcher, who works after our end."""
    deadline = time.monotonic() + 15
    while any(folder.iterdir()):
        assert time.monotonic() < deadline, list(folder.iterdir())
        time.sleep(0.1)
