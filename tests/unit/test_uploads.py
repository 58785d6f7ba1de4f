"""What can be attached, and what is refused before anything is opened or sent."""

import io
import socket
import tempfile
import zipfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from rtfacade import Upload
from rtfacade._attachments.uploads import Opened, check, open_all, safe_name


def opened(given: object) -> tuple[str, str, int, bytes]:
    """Name, type, size and content of one attachment."""
    with ExitStack() as stack:
        [file] = open_all([given], stack)
        return file.filename, file.content_type, file.size, file.stream.read()


class Pipe(io.RawIOBase):
    """A stream that gives a few bytes at a time and cannot be rewound."""

    def __init__(self, content: bytes, name: str | None = None) -> None:
        self.rest = content
        if name is not None:
            self.name = name

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        part, self.rest = self.rest[: min(700, len(buffer))], self.rest[min(700, len(buffer)) :]
        buffer[: len(part)] = part
        return len(part)


class Least:
    """The least that can be read: no seekable(), no name."""

    def __init__(self, content: bytes) -> None:
        self.file = io.BytesIO(content)

    def read(self, size: int = -1) -> bytes:
        return self.file.read(size)


def test_a_path(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"\xff\xd8\x00")
    for one in (path, str(path)):
        assert opened(one) == ("photo.jpg", "image/jpeg", 3, b"\xff\xd8\x00")


@pytest.mark.parametrize("content", [b"abc", bytearray(b"abc"), memoryview(b"abc")])
def test_an_upload_of_bytes(content: bytes) -> None:
    assert opened(Upload("b.txt", content, "text/x-y")) == ("b.txt", "text/x-y", 3, b"abc")


def test_an_upload_of_a_file() -> None:
    assert opened(Upload("b.csv", io.BytesIO(b"abc"))) == ("b.csv", "text/csv", 3, b"abc")


def test_an_open_file_goes_by_its_name_and_is_sent_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1")
    with path.open("rb") as file:
        file.read(3)
        assert opened(file) == ("a.pdf", "application/pdf", 6, b"%PDF-1")
        assert not file.closed  # it is the caller's


def test_what_was_opened_here_is_closed_here(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1")
    with ExitStack() as stack:
        [file] = open_all([path], stack)
    assert file.stream.closed


@pytest.mark.parametrize("size", [0, 1, 200_000, 1_500_000])
def test_a_stream_that_cannot_be_rewound_is_spooled(size: int) -> None:
    content = bytes(i % 256 for i in range(256)) * (size // 256 + 1)
    content = content[:size]
    assert opened(Upload("x.bin", Pipe(content))) == (  # type: ignore[arg-type]
        "x.bin",
        "application/octet-stream",
        size,
        content,
    )
    assert opened(Pipe(content, "/tmp/pipe.txt"))[0] == "pipe.txt"


def test_anything_that_reads_bytes() -> None:
    assert opened(Least(b"abc")) == ("attachment", "application/octet-stream", 3, b"abc")


def test_a_socket_file() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, theirs.makefile("rb") as file:
        ours.sendall(b"abc")
        ours.shutdown(socket.SHUT_WR)
        assert opened(Upload("s.txt", file)) == ("s.txt", "text/plain; charset=utf-8", 3, b"abc")


def test_a_member_of_an_archive() -> None:
    box = io.BytesIO()
    with zipfile.ZipFile(box, "w") as archive:
        archive.writestr("in/a.txt", "abc")
    with zipfile.ZipFile(box) as archive, archive.open("in/a.txt") as file:
        assert opened(file) == ("a.txt", "text/plain; charset=utf-8", 3, b"abc")


def test_a_file_without_a_name_of_text() -> None:
    with tempfile.TemporaryFile() as file:  # its name is a number
        file.write(b"abc")
        assert opened(file)[0] == "attachment"


def test_a_part_can_be_sent_twice() -> None:
    with ExitStack() as stack:
        [file] = open_all([Upload("x", Pipe(b"abcdef"))], stack)  # type: ignore[arg-type]
        part = file.part()
        assert (part.file_name, part.mime_type) == ("x", "application/octet-stream")
        assert part.payload.read() == b"abcdef"
        part.payload.seek(0)
        assert part.payload.read() == b"abcdef"


def open_files(folder: Path, mode: str, stack: ExitStack) -> list[Any]:
    kinds: list[Any] = [
        (folder / "a").open(mode),
        tempfile.NamedTemporaryFile(mode),  # noqa: SIM115
        tempfile.SpooledTemporaryFile(mode=mode),  # noqa: SIM115
        io.BytesIO() if "b" in mode else io.StringIO(),
    ]
    return [stack.enter_context(file) for file in kinds]


def test_a_binary_file_of_any_kind(tmp_path: Path) -> None:
    with ExitStack() as stack:
        for file in open_files(tmp_path, "w+b", stack):
            assert check([file, Upload("a", file)]) == [file, Upload("a", file)]


def test_a_file_in_text_mode_is_refused(tmp_path: Path) -> None:
    with ExitStack() as stack:
        for file in open_files(tmp_path, "w+", stack):
            for one in (file, Upload("a", file)):
                with pytest.raises(TypeError, match="binary mode"):
                    check([one])


@pytest.mark.parametrize("upload", [Upload("a", "text"), Upload("a", None), Upload("a", 5)])  # type: ignore[arg-type]
def test_an_upload_of_something_else(upload: Upload) -> None:
    with pytest.raises(TypeError, match="cannot attach"):
        check([upload])


@pytest.mark.parametrize("given", [b"bytes", 5, None, ["a.txt"], object(), {"read": 1}])
def test_other_things_cannot_be_attached(given: object) -> None:
    with pytest.raises(TypeError, match="cannot attach"):
        check([given])


@pytest.mark.parametrize("many", ["a.txt", b"a", Path("a.txt"), Upload("a", b"")])
def test_attachments_are_a_list(many: Any) -> None:
    with pytest.raises(TypeError, match="takes a list"):
        check(many)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.txt"):
        with pytest.raises(FileNotFoundError, match=path.name):
            check([path])


def test_nothing_is_opened_if_one_is_wrong(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    with ExitStack() as stack:
        with pytest.raises(FileNotFoundError):
            open_all([path, tmp_path / "missing.txt"], stack)
        assert stack.pop_all() is not None
    assert path.exists()


def test_order_is_kept() -> None:
    with ExitStack() as stack:
        files: list[Opened] = open_all((Upload(name, b"") for name in "cab"), stack)
        assert [file.filename for file in files] == ["c", "a", "b"]


def test_an_upload_does_not_show_its_content() -> None:
    assert "secret" not in repr(Upload("a.txt", b"secret"))


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("a.txt", "a.txt"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\x\\y.doc", "y.doc"),
        ("a/b\\c", "c"),
        ("folder/", "attachment"),
        ("", "attachment"),
        (" \t\n", "attachment"),
        ("a\r\nContent-Type: x", "aContent-Type: x"),
        ("nul\0byte", "nulbyte"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("Büro & Söhne, „neu“.pdf", "Büro & Söhne, „neu“.pdf"),
        (" a b ", "a b"),
    ],
)
def test_safe_names(given: str, safe: str) -> None:
    assert safe_name(given) == safe


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.txt", "text/plain; charset=utf-8"),
        ("a.tar.gz", "application/octet-stream"),  # not "tar": what is sent is gzip
        ("a", "application/octet-stream"),
        ("a.nosuchkind", "application/octet-stream"),
        ("A.PNG", "image/png"),
    ],
)
def test_types_are_guessed_from_names(name: str, kind: str) -> None:
    assert opened(Upload(name, b""))[1] == kind
