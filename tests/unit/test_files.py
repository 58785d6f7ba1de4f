"""Files on this side: names that are safe anywhere, and nothing half-written."""

import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rtfacade._attachments import files
from rtfacade.records import AttachmentRecord


def part(filename: str | None, kind: str = "text/plain", size: int | str = 5) -> AttachmentRecord:
    return AttachmentRecord.of(
        {"id": 7, "Filename": filename, "ContentType": kind, "ContentLength": size}, complete=True
    )


def test_how_many_bytes_there_will_be() -> None:
    assert files.bytes_of(part("a.png", "image/png", "5")) == 5
    assert files.bytes_of(part("a.png", "image/png", "")) is None
    for kind in ("text/plain", "TEXT/html", "message/rfc822"):
        assert files.bytes_of(part("a", kind, 5)) is None
    assert files.bytes_of(AttachmentRecord.of({"id": 7, "Filename": "a.png"})) is None
    assert files.bytes_of(None) is None


@pytest.mark.parametrize(
    ("filename", "name"),
    [
        ("photo.jpg", "photo.jpg"),
        ("Büro „neu“ 日本.pdf", "Büro „neu“ 日本.pdf"),
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ('a<b>c:d"e|f?g*h.txt', "a_b_c_d_e_f_g_h.txt"),
        ("a\nb\x00c.txt", "abc.txt"),
        (".bashrc", "bashrc"),
        ("name. . .", "name"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("console.txt", "console.txt"),
        ("con .txt", "_con .txt"),
        ("COM².txt", "_COM².txt"),
        ("CONIN$", "_CONIN$"),
        ("-rf", "_-rf"),
        ("a-b.txt", "a-b.txt"),
        (f"a.{'b' * 98} c", f"a.{'b' * 98}"),
        ("..", "attachment-7.txt"),
        (". .", "attachment-7.txt"),
        ("/", "attachment"),
        ("", "attachment-7.txt"),
        (None, "attachment-7.txt"),
    ],
)
def test_names_are_safe_in_any_folder(filename: str, name: str) -> None:
    assert files.name_of(part(filename)) == name


@pytest.mark.parametrize(
    ("kind", "ending"), [("image/png", ".png"), ("x/unknown", ".bin"), ("", ".bin")]
)
def test_a_nameless_part_goes_by_its_number_and_type(kind: str, ending: str) -> None:
    assert files.name_of(part("", kind)) == f"attachment-7{ending}"


@pytest.mark.parametrize(
    "filename",
    ["x" * 300, "x" * 300 + ".pdf", "日" * 200 + ".pdf", "a." + "y" * 300, "a." + "😀" * 100,
     "x" * 150 + "." + "y" * 150],
)  # fmt: skip
def test_a_long_name_is_shortened_and_can_be_saved(tmp_path: Path, filename: str) -> None:
    name = files.name_of(part(filename))
    assert len(name.encode()) <= 200
    assert name
    with files.whole_file(tmp_path / name) as file:
        file.write(b"x")
    second = files.free_path(tmp_path, name)
    second.write_bytes(b"y")
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, second.name])


def test_a_long_name_keeps_its_ending() -> None:
    assert files.name_of(part("x" * 300 + ".pdf")).endswith("xxx.pdf")


def test_free_paths_count_up(tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        path = files.free_path(tmp_path, "photo.tar.gz")
        path.write_bytes(b"")
        names.append(path.name)
    assert names == ["photo.tar.gz", "photo.tar (2).gz", "photo.tar (3).gz"]
    (tmp_path / "folder").mkdir()
    assert files.free_path(tmp_path, "folder").name == "folder (2)"


def test_folders_are_made(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    assert files.folder(str(deep)) == deep
    assert files.folder(deep).is_dir()
    assert files.is_folder(deep)
    assert not files.is_folder(deep / "c")


def test_a_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "big.iso"
    with files.whole_file(path) as file:
        file.write(b"abc")
        file.flush()
        assert not path.exists()
        assert [p.name.startswith(".big.iso.") for p in tmp_path.iterdir()] == [True]
    assert path.read_bytes() == b"abc"
    assert list(tmp_path.iterdir()) == [path]


class Broken(BaseException):
    """Not even an Exception, as KeyboardInterrupt and cancellation are."""


@pytest.mark.parametrize("error", [Broken, OSError, KeyboardInterrupt, ValueError])
def test_a_writer_that_fails_leaves_what_was_there(
    tmp_path: Path, error: type[BaseException]
) -> None:
    path = tmp_path / "big.iso"
    path.write_bytes(b"old")

    def write() -> None:
        with files.whole_file(path) as file:
            file.write(b"new")
            raise error

    with pytest.raises(error):
        write()
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_in_the_way_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()

    def write() -> None:
        with files.whole_file(tmp_path / "x") as file:
            file.write(b"new")

    with pytest.raises(OSError, match="x"):
        write()
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_missing_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError), files.whole_file(tmp_path / "no" / "x"):
        raise AssertionError("nothing is to be written")


@pytest.mark.parametrize(("umask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_the_umask_decides_who_may_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, umask: int, mode: int
) -> None:
    before = os.umask(umask)
    try:
        with monkeypatch.context() as patch:
            # Asking means setting, and other threads write files meanwhile.
            patch.setattr(os, "umask", lambda _: pytest.fail("the umask was touched"))
            with files.whole_file(tmp_path / "x") as file:
                file.write(b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "x").stat().st_mode) == mode


def test_two_at_once_never_take_the_same_name(tmp_path: Path) -> None:
    def save(number: int) -> Path:
        with files.new_file(tmp_path, "photo.jpg") as new:
            new.file.write(str(number).encode())
        return new.path

    with ThreadPoolExecutor(8) as pool:
        paths = list(pool.map(save, range(24)))
    assert len(set(paths)) == 24
    assert {path.read_text() for path in paths} == {str(number) for number in range(24)}
    assert len(list(tmp_path.iterdir())) == 24


def test_what_a_killed_process_left_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / ".photo.jpg.part").write_bytes(b"half of an old one")
    with files.new_file(tmp_path, "photo.jpg") as new:
        new.file.write(b"whole")
    assert new.path.read_bytes() == b"whole"
    assert [path.name for path in tmp_path.iterdir()] == ["photo.jpg"]


def test_no_symbolic_link_is_followed(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(b"mine")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / ".a.txt.part").symlink_to(other)
    (folder / "a.txt").symlink_to(tmp_path / "nothing")
    with files.new_file(folder, "a.txt") as new:
        new.file.write(b"theirs")
    assert new.path.name == "a (2).txt"
    assert other.read_bytes() == b"mine"
    assert not (tmp_path / "nothing").exists()


def test_a_file_that_fails_leaves_nothing(tmp_path: Path) -> None:
    def save() -> None:
        with files.new_file(tmp_path, "a.txt"):
            raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        save()
    assert list(tmp_path.iterdir()) == []
