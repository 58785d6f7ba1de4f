# written by scripts/unasync.py from tests/contract/_async/test_attachments.py; do not edit
"""Attachments arrive byte for byte, in both directions, and nothing is left half done."""

import base64
import hashlib
import os
import tracemalloc
from collections.abc import Iterator
from pathlib import Path
from typing import Self

import pytest

from rtfacade import RT, ForbiddenError, NotFoundError, TransportError, Upload
from rtfacade.testing import RunningRT
from tests.contract._sync.conftest import AsUser
from tests.contract.proxy import Proxy
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

EVERY = bytes(range(256))
#: Contents that RT, or a reader of REST1's answers, might take for something else.
HOSTILE = {
    "every byte": EVERY + EVERY[::-1],
    "line ends": b"a\r\nb\rc\n\r\n",
    "trailing line ends": b"x\n\n\n\n",
    "leading line ends": b"\n\n\n x",
    "only line ends": b"\n\n",
    "a zero": b"0",
    "a status line": b"RT/4.0 404 Not found",
    "a status line and more": b"RT/5.0.3 401 Credentials required\n\nx\n",
    "an error": b"# Attachment 9 does not exist.\n\n\n",
    "a mark": b"#",
    "a mark and a blank": b"# ",
    "a long comment": b"# " + b"x" * 5000,
    "nul": b"\0",
    "forms": b"id: 1\n\n--\n\nid: 2\n",
    "html": "<html><head><title>ü</title></head></html>".encode(),
    "json": '{"message": "ü"}\n'.encode(),
    "latin-1": "Grüße\n".encode("latin-1"),
    "cp1252": "€ “x”\n".encode("cp1252"),
    "utf-8": "Grüße 日本 \U0001f600\n".encode(),
    "utf-8 with a mark": "Grüße\n".encode("utf-8-sig"),
    "utf-16": "Grüße 日本\n".encode("utf-16"),
    "utf-16 without a mark": "Grüße\n".encode("utf-16-be"),
    "noncharacters": "\ufffe\uffff\ufdd0\n".encode(),
}
TYPES = [
    "text/html",
    "text/csv",
    "application/json",
    "application/octet-stream",
    "image/png",
    "message/rfc822",
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder


def names(folder: Path) -> set[str]:
    """What is in a folder, hidden files included."""
    return {path.name for path in folder.iterdir()}


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names(folder)}


def attach(rt: RT, ticket: int, *files: Upload) -> dict[str, int]:
    """Attach files; their numbers."""
    rt.tickets.comment(ticket, "files", attachments=files)
    return {part.filename: part.id for part in rt.tickets.attachments(ticket)}


def close_rest1(rt: RT, closed: bool) -> None:
    """What the login of an unprivileged user brings about."""
    setattr(rt.auth, "rest1_closed", closed)  # noqa: B010 (an httpx.Auth to mypy)


def test_bytes_are_exact(rt: RT, witness: Witness, ticket: int, folder: Path) -> None:
    files = [Upload(name, content, "text/plain") for name, content in HOSTILE.items()]
    numbers = attach(rt, ticket, *files)
    for name, content in HOSTILE.items():
        if content != b"0":
            assert witness.stored(numbers[name]) == content, name
        rt.attachments.download(numbers[name], folder / name)
    assert contents(folder) == HOSTILE
    close_rest1(rt, True)
    for name, content in HOSTILE.items():
        assert rt.attachments.read(numbers[name]) == content, name


def test_bytes_are_exact_whatever_the_type(rt: RT, ticket: int) -> None:
    files = [
        Upload(f"{name}.{number}", HOSTILE[name], kind)
        for number, kind in enumerate(TYPES)
        for name in ("every byte", "latin-1", "utf-8", "utf-16", "an error")
    ]
    numbers = attach(rt, ticket, *files)
    for closed in (False, True):
        close_rest1(rt, closed)
        for file in files:
            assert rt.attachments.read(numbers[file.filename]) == file.content, file


def test_bytes_are_exact_over_rest1_too(rt: RT, wire: Wire, ticket: int) -> None:
    """An empty file makes the message go over REST1, on which uploads are written otherwise."""
    files = [Upload(name, content, "text/plain") for name, content in HOSTILE.items()]
    numbers = attach(rt, ticket, Upload("empty", b"", "text/plain"), *files)
    assert wire.lines[0] == f"POST /REST/1.0/ticket/{ticket}/comment"
    for name, content in {**HOSTILE, "empty": b""}.items():
        assert rt.attachments.read(numbers[name]) == content, name


def test_bytes_of_the_first_message_are_exact(rt: RT) -> None:
    files = [Upload(name, content, "text/plain") for name, content in HOSTILE.items()]
    files += [Upload("mail", HOSTILE["utf-8"], "message/rfc822"), Upload("png", EVERY)]
    t = rt.tickets.create("General", "bytes", content="files", attachments=files)
    numbers = {part.filename: part.id for part in t.attachments()}
    for closed in (False, True):
        close_rest1(rt, closed)
        for file in files:
            assert rt.attachments.read(numbers[file.filename]) == file.content, file


def test_an_empty_file(rt: RT, ticket: int, folder: Path) -> None:
    kinds = ("text/plain", "application/octet-stream")
    files = [Upload(kind.replace("/", " "), b"", kind) for kind in kinds]
    numbers = attach(rt, ticket, *files)
    for closed in (False, True):
        close_rest1(rt, closed)
        for file in files:
            number = numbers[file.filename]
            assert rt.attachments.read(number) == b""
            with rt.attachments.stream(number) as chunks:
                assert b"".join([chunk for chunk in chunks]) == b""
            path = rt.attachments.download(number, folder)
            assert (path, path.stat().st_size) == (folder / file.filename, 0)
            assert (rt.attachments.get(number)).size == 0


MAIL = b"""\
Content-Type: multipart/mixed; boundary="a"

--a
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Gr=FC=DFe
--a
Content-Type: text/plain; charset=iso-8859-1; name=l.txt
Content-Disposition: attachment; filename=l.txt
Content-Transfer-Encoding: base64

R3L83+UNCg0K
--a
Content-Type: application/octet-stream; name=all.bin
Content-Disposition: attachment; filename=all.bin
Content-Transfer-Encoding: base64

%s
--a--
"""


def test_attachments_of_a_mail(rt: RT, witness: Witness) -> None:
    number = witness.mail(unique("mail"), MAIL % EVERY.hex().encode())
    parts = {part.filename: part for part in rt.tickets.attachments(number)}
    expected = {
        "l.txt": b"Gr\xfc\xdf\xe5\r\n\r\n",
        "all.bin": base64.b64decode(EVERY.hex()),
    }
    for closed in (False, True):
        close_rest1(rt, closed)
        for name, content in expected.items():
            assert rt.attachments.read(parts[name].id) == content, name


def test_what_is_known_of_an_attachment(rt: RT, witness: Witness, ticket: int) -> None:
    files = [Upload("ü 日本.pdf", b"PDF\0", "application/pdf")]
    message = rt.tickets.comment(ticket, "see file", subject="Über", attachments=files)
    parts = rt.tickets.attachments(ticket).all()
    assert [part.content_type for part in parts] == [
        "multipart/mixed", "text/plain", "application/pdf",
    ]  # fmt: skip
    assert [part.filename for part in parts] == ["", "", "ü 日本.pdf"]
    assert {part.transaction_id for part in parts} == {message.transaction_id}
    assert [part.size for part in parts] == [0, len("see file"), 4]
    assert parts[0].subject == "Über"
    assert {part.creator.name for part in parts} == {"root"}
    assert all("Content-Type" in part.headers for part in parts)
    assert all(part.created for part in parts)
    attachment = rt.attachments.get(parts[2].id)
    assert (attachment.id, attachment.filename, attachment.size) == (parts[2].id, "ü 日本.pdf", 4)
    assert {**attachment.raw, "id": str(attachment.id)} == parts[2].raw


def test_a_container_has_no_content(rt: RT, ticket: int) -> None:
    rt.tickets.comment(ticket, "x", attachments=[Upload("a", b"\0")])
    container = rt.tickets.attachments(ticket).first()
    assert container is not None
    for closed in (False, True):
        close_rest1(rt, closed)
        assert rt.attachments.read(container.id) == b""


def test_a_missing_attachment(rt: RT, as_user: AsUser, folder: Path) -> None:
    for client in (rt, as_user("alice"), as_user("kunde")):
        for refused in (client.attachments.get, client.attachments.read):
            with pytest.raises(NotFoundError):
                refused(987654)
        for path in (folder, folder / "there.bin"):
            with pytest.raises(NotFoundError):
                client.attachments.download(987654, path)
        with pytest.raises(NotFoundError):
            with client.attachments.stream(987654) as chunks:
                [chunk for chunk in chunks]
    assert names(folder) == set()


@pytest.mark.parametrize("user", ["limited", "norights", "kunde"])
def test_a_forbidden_attachment(
    rt: RT, as_user: AsUser, ticket: int, folder: Path, user: str
) -> None:
    files = [Upload("secret.txt", b"secret"), Upload("secret.bin", b"\0secret")]
    client = as_user(user)
    for number in (attach(rt, ticket, *files)).values():
        with pytest.raises(ForbiddenError):
            client.attachments.get(number)
        with pytest.raises(ForbiddenError):
            client.attachments.read(number)
        with pytest.raises(ForbiddenError):
            client.attachments.download(number, folder / "there.bin")
    assert names(folder) == set()


@pytest.mark.parametrize("user", ["root", "limited", "kunde"])
def test_attachments_of_a_ticket_one_cannot_see_are_nobody_elses(
    rt: RT, as_user: AsUser, ticket: int, folder: Path, user: str
) -> None:
    """RT answers a filter on them with the attachments of all tickets."""
    attach(rt, ticket, Upload("secret.bin", b"\0"))
    client = rt if user == "root" else as_user(user)
    hidden = (ticket, ForbiddenError)
    for number, error in ((987654, NotFoundError), *([hidden] if user != "root" else [])):
        with pytest.raises(error, match=str(number)):
            client.tickets.attachments(number).all()
        with pytest.raises(error, match=str(number)):
            client.tickets.attachments(number).first()
    with pytest.raises(NotFoundError):
        client.tickets.download_attachments(987654, folder)
    assert names(folder) == set()


def test_a_customer_reads_theirs(rt: RT, as_user: AsUser, witness: Witness, folder: Path) -> None:
    number = witness.new_ticket(Requestor="kunde")
    rt.tickets.reply(number, "yours", attachments=[Upload("a.bin", EVERY)])
    rt.tickets.comment(number, "ours", attachments=[Upload("b.bin", EVERY)])
    (path,) = as_user("kunde").tickets.download_attachments(number, folder)
    assert contents(folder) == {"a.bin": EVERY}
    assert path == folder / "a.bin"


def test_folders_and_names(rt: RT, ticket: int, folder: Path) -> None:
    numbers = attach(rt, ticket, Upload("a.bin", b"\0a"), Upload("CON.txt", b"con"))
    assert rt.attachments.download(numbers["a.bin"], folder) == folder / "a.bin"
    assert rt.attachments.download(numbers["CON.txt"], folder) == folder / "_CON.txt"
    (folder / "old").write_bytes(b"old")
    rt.attachments.download(numbers["a.bin"], folder / "old")
    assert contents(folder) == {"a.bin": b"\0a", "_CON.txt": b"con", "old": b"\0a"}
    with pytest.raises(FileNotFoundError):
        rt.attachments.download(numbers["a.bin"], folder / "no" / "such" / "folder")


ODD = {
    "../../evil.sh": "evil.sh",
    "/etc/passwd": "passwd",
    "..\\..\\win.ini": "win.ini",
    "..": "attachment-%d.bin",
    "CON": "_CON",
    "nul.txt": "_nul.txt",
    "a:b*c?.txt": "a_b_c_.txt",
    ".hidden": "hidden",
    "trailing. ": "trailing",
    "ü 日本.txt": "ü 日本.txt",
    "x" * 240 + ".txt": "x" * 196 + ".txt",
}


def test_names_are_safe_and_unique(
    seeded_rt: RunningRT, rt: RT, witness: Witness, ticket: int, folder: Path
) -> None:
    """Names as a mail may bring them; most clients cut off folders before they send."""
    for name in ODD:
        rt.tickets.comment(ticket, "a file", attachments=[Upload("name", name.encode())])
    parts = [part for part in witness.parts(ticket) if part["Filename"] == "name"]
    renames = [
        # DBD::Pg takes characters, the other drivers bytes.
        f"$name = pack('H*', '{name.encode().hex()}'); utf8::decode($name) if $is_pg;"
        "$RT::Handle->dbh->do('UPDATE Attachments SET Filename = ? WHERE id = ?', undef, "
        f"$name, {part['id']});"
        for name, part in zip(ODD, parts, strict=True)
    ]
    is_pg = "my $is_pg = RT->Config->Get('DatabaseType') eq 'Pg'; my $name;"
    seeded_rt.perl("\n".join([is_pg, *renames]))
    (folder / "passwd").write_bytes(b"was here before")
    paths = rt.tickets.download_attachments(ticket, folder)
    assert {path.parent for path in paths} == {folder}
    wanted = [
        (name % int(part["id"])) if "%d" in name else name
        for name, part in zip(ODD.values(), parts, strict=True)
    ]
    wanted[1] = "passwd (2)"
    assert [path.name for path in paths] == wanted
    assert [path.read_bytes().decode() for path in paths] == list(ODD)
    assert (folder / "passwd").read_bytes() == b"was here before"
    assert names(folder.parent) == {"folder"}


def test_two_files_of_one_name(rt: RT, ticket: int, tmp_path: Path) -> None:
    rt.tickets.comment(ticket, "1", attachments=[Upload("a.bin", b"1"), Upload("A.bin", b"2")])
    rt.tickets.comment(ticket, "2", attachments=[Upload("a.bin", b"3")])
    into = tmp_path / "not" / "there" / "yet"
    paths = rt.tickets.download_attachments(ticket, into)
    assert [path.read_bytes() for path in paths] == [b"1", b"2", b"3"]
    assert len({path.name.lower() for path in paths}) >= 2
    again = rt.tickets.download_attachments(ticket, into)
    assert len({*paths, *again}) == 6
    assert sorted(contents(into).values()) == [b"1", b"1", b"2", b"2", b"3", b"3"]


def test_nameless_parts(rt: RT, witness: Witness, folder: Path) -> None:
    """A picture without a name is a file, a text without one is the message."""
    number = witness.mail(
        unique("mail"),
        b'Content-Type: multipart/mixed; boundary="a"\n\n--a\nContent-Type: text/plain\n\nbody\n'
        b"--a\nContent-Type: image/png\n\nPNG\n--a--\n",
    )
    (path,) = rt.tickets.download_attachments(number, folder)
    assert (path.suffix, path.read_bytes()) == (".png", b"PNG")


def test_a_ticket_without_files(rt: RT, ticket: int, folder: Path) -> None:
    assert rt.tickets.download_attachments(ticket, folder / "new") == []


@pytest.fixture
def proxy(seeded_rt: RunningRT) -> Iterator[Proxy]:
    with Proxy(seeded_rt.url) as between:
        yield between


def test_an_interrupted_download_leaves_nothing(
    as_user: AsUser, proxy: Proxy, ticket: int, folder: Path
) -> None:
    rt = as_user("root", url=proxy.url)
    content = os.urandom(300_000)
    number = (attach(rt, ticket, Upload("big.bin", content)))["big.bin"]
    (folder / "old.bin").write_bytes(b"old")
    for path in (folder / "new.bin", folder / "old.bin"):
        proxy.break_next("/content", "half")
        with pytest.raises(TransportError):
            rt.attachments.download(number, path)
        assert contents(folder) == {"old.bin": b"old"}
    proxy.break_next("/content", "half")
    with pytest.raises(TransportError):
        rt.attachments.read(number)
    proxy.break_next("/content", "half")
    with pytest.raises(TransportError):
        rt.tickets.download_attachments(ticket, folder)
    assert contents(folder) == {"old.bin": b"old"}
    rt.attachments.download(number, folder / "old.bin")  # begins anew
    assert contents(folder) == {"old.bin": content}
    proxy.break_next("/content", "answer")
    assert rt.attachments.read(number) == content  # nothing had come yet: asked again


def test_progress_tells_how_much_there_is(rt: RT, wire: Wire, ticket: int, folder: Path) -> None:
    content = os.urandom(200_000)
    numbers = attach(rt, ticket, Upload("big.bin", content), Upload("ü.txt", "üüü".encode()))
    seen: list[tuple[int, int | None]] = []

    def note(done: int, total: int | None) -> None:
        seen.append((done, total))

    rt.attachments.download(numbers["big.bin"], folder, progress=note)
    assert (seen[-1], {total for _, total in seen}) == ((200_000, 200_000), {200_000})
    record = rt.attachments.get(numbers["big.bin"])
    wire.forget()
    rt.attachments.download(record, folder / "again.bin", progress=note)
    assert (seen[-1], len(wire.lines)) == ((200_000, 200_000), 1)
    rt.attachments.download(record.id, folder / "again.bin", progress=note)
    assert seen[-1] == (200_000, None)
    rt.attachments.download(numbers["ü.txt"], folder, progress=note)
    assert seen[-1] == (6, None)
    rt.tickets.download_attachments(ticket, folder / "all", progress=note)
    assert {(200_000, 200_000), (6, None)} <= set(seen[-2:])
    assert (folder / "all/big.bin").read_bytes() == content


def test_a_callback_that_fails_leaves_nothing(rt: RT, ticket: int, folder: Path) -> None:
    number = (attach(rt, ticket, Upload("a.bin", EVERY)))["a.bin"]

    def fail(done: int, total: int | None) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        rt.attachments.download(number, folder / "a.bin", progress=fail)
    assert names(folder) == set()
    assert rt.attachments.read(number) == EVERY


def test_a_stream_that_is_left_early(rt: RT, ticket: int) -> None:
    content = os.urandom(2_000_000)
    number = (attach(rt, ticket, Upload("a.bin", content)))["a.bin"]
    for _ in range(3):
        with rt.attachments.stream(number) as chunks:
            for chunk in chunks:
                assert content.startswith(chunk)
                break
    assert (rt.info()).version


MEGABYTE = 1024 * 1024


class Peak:
    """The memory that Python takes within a block, beyond what it had before."""

    def __enter__(self) -> Self:
        tracemalloc.start()
        self._before = tracemalloc.get_traced_memory()[0]
        return self

    def __exit__(self, *error: object) -> None:
        self.bytes = tracemalloc.get_traced_memory()[1] - self._before
        tracemalloc.stop()


@pytest.mark.long
@pytest.mark.slow
def test_fifty_megabytes_in_constant_memory(rt: RT, ticket: int, tmp_path: Path) -> None:
    source, target = tmp_path / "big.bin", tmp_path / "copy.bin"
    block = os.urandom(MEGABYTE)
    source.write_bytes(b"".join(block[i:] + block[:i] for i in range(50)))
    with Peak() as up:
        rt.tickets.comment(ticket, "large", attachments=[source])
    (part,) = [part for part in rt.tickets.attachments(ticket) if part.filename]
    assert part.size == 50 * MEGABYTE
    seen: list[int] = []
    with Peak() as down:
        rt.attachments.download(part.id, target, progress=lambda done, _: seen.append(done))
    assert seen[-1] == 50 * MEGABYTE
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (source, target)]
    assert digests[0] == digests[1]
    assert up.bytes < 16 * MEGABYTE
    assert down.bytes < 16 * MEGABYTE
