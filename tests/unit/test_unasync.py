"""scripts/unasync.py: a sync twin says what its source says, and --check sees each difference."""

import textwrap
from pathlib import Path

import pytest

import unasync
from sync_names import RULES

SOURCE = "rtfacade/_async/client.py"
TARGET = "rtfacade/_sync/client.py"
MINIMAL = "class AsyncThing:\n    async def get(self) -> int:\n        return 1\n"


def rewritten(code: str) -> str:
    return unasync.twin(textwrap.dedent(code), Path("x.py"))[0]


def dedented(code: str) -> str:
    return textwrap.dedent(code).lstrip()


@pytest.mark.parametrize(
    ("source", "sync"),
    [
        ("async def f():\n    return await g()\n", "def f():\n    return g()\n"),
        (
            "async def f():\n    async with x as y:\n        y\n",
            "def f():\n    with x as y:\n        y\n",
        ),
        (
            "async def f():\n    async for x in y:\n        x\n",
            "def f():\n    for x in y:\n        x\n",
        ),
        (
            "async def f():\n    return [a async for a in b]\n",
            "def f():\n    return [a for a in b]\n",
        ),
        ("async def f():\n    return (await g()).h\n", "def f():\n    return (g()).h\n"),
        (
            'async def f():\n    return f"AsyncRT {await g()}"\n',
            'def f():\n    return f"RT {g()}"\n',
        ),
        ("x = httpx.AsyncBaseTransport()\n", "x = httpx.BaseTransport()\n"),
        ("class _AsyncPart: ...\n", "class _Part: ...\n"),
        ('__all__ = ["AsyncRT", "quote"]\n', '__all__ = ["RT", "quote"]\n'),
        ("async def f():\n    await x.aclose()\n", "def f():\n    x.close()\n"),
        ("x = await op.asyncio(1)\n", "x = op.sync(1)\n"),
        ("# an example: await op.asyncio(1)\n", "# an example: op.sync(1)\n"),
        ("# an example: await rt.info()\n", "# an example: rt.info()\n"),
        (
            "class AsyncT:\n    async def __aenter__(self): ...\n",
            "class T:\n    def __enter__(self): ...\n",
        ),
    ],
)
def test_grammar_and_names(source: str, sync: str) -> None:
    assert rewritten(source) == sync


def test_imports_follow_what_is_used() -> None:
    source = """
        from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterator

        import anyio

        from rtfacade._async.pager import AsyncPager


        class AsyncRT:
            def __init__(self) -> None:
                self.lock = anyio.Lock()
                self.pager = AsyncPager[int]()

            async def wait(self) -> AsyncGenerator[int, None]:
                await anyio.sleep(1)
                yield 1

            def verbs(self, verb: Callable[[int], Awaitable[str]]) -> Iterator[int]:
                yield 1

            def rows(self) -> AsyncIterator[int]: ...
    """
    assert rewritten(source) == dedented("""
        import threading
        import time
        from collections.abc import Callable, Generator, Iterator

        from rtfacade._sync.pager import Pager


        class RT:
            def __init__(self) -> None:
                self.lock = threading.Lock()
                self.pager = Pager[int]()

            def wait(self) -> Generator[int, None, None]:
                time.sleep(1)
                yield 1

            def verbs(self, verb: Callable[[int], str]) -> Iterator[int]:
                yield 1

            def rows(self) -> Iterator[int]: ...
    """)


def test_docstrings_change_examples_and_leave_words() -> None:
    source = '''
        async def f():
            """The waiter of `AsyncRT` may await an answer.

            async with AsyncRT(url) as rt:
                await rt.tickets.get(42)
                async for ticket in rt.tickets.search("x"): ...
            """
    '''
    assert rewritten(source) == dedented('''
        def f():
            """The waiter of `RT` may await an answer.

            with RT(url) as rt:
                rt.tickets.get(42)
                for ticket in rt.tickets.search("x"): ...
            """
    ''')


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import anyio\nx = anyio.create_memory_object_stream()\n", "anyio"),
        ("import asyncio\nx = asyncio.run\n", "asyncio"),
        ("x = y.async_thing\n", "async_thing"),
    ],
)
def test_what_has_no_sync_name_is_refused(source: str, name: str) -> None:
    with pytest.raises(unasync.UnasyncError, match=f"no sync name for {name}"):
        rewritten(source)


@pytest.mark.parametrize(
    "source",
    [
        "from rtfacade.links import Links\n\nclass AsyncLinks:\n    links: Links\n",
        "from rtfacade._async.links import AsyncLinks\nfrom rtfacade.links import Links\n",
    ],
)
def test_two_things_never_get_one_name(source: str) -> None:
    with pytest.raises(unasync.UnasyncError, match="two things would be called Links"):
        rewritten(source)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one source and its twin."""
    monkeypatch.setattr(unasync, "RULES", dict(list(RULES.items())[:1]))
    (tmp_path / SOURCE).parent.mkdir(parents=True)
    (tmp_path / SOURCE).write_text(MINIMAL)
    assert unasync.main(["--root", str(tmp_path)]) == 0
    return tmp_path


def check(root: Path) -> int:
    return unasync.main(["--check", "--root", str(root)])


def test_a_twin_names_its_source_and_passes_the_check(tree: Path) -> None:
    header, _, body = (tree / TARGET).read_text().partition("\n")
    assert header == f"# written by scripts/unasync.py from {SOURCE}; do not edit"
    assert body == "class Thing:\n    def get(self) -> int:\n        return 1\n"
    assert check(tree) == 0


def test_what_is_unchanged_is_not_rewritten_again(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> str:
        raise AssertionError("rewritten again")

    monkeypatch.setattr(unasync, "convert", fail)
    assert check(tree) == 0
    (tree / SOURCE).write_text(MINIMAL.replace("1", "2"))
    with pytest.raises(AssertionError, match="rewritten again"):
        check(tree)


def test_a_damaged_memory_is_written_anew(tree: Path) -> None:
    (entry,) = (tree / unasync.CACHE).glob("*.json")
    whole = entry.read_text()
    entry.write_text(whole[:20])
    assert check(tree) == 0
    assert entry.read_text() == whole


def test_memory_holds_no_more_than_the_last_run_needed(tree: Path) -> None:
    (tree / SOURCE).write_text(MINIMAL.replace("1", "2"))
    check(tree)
    assert len(list((tree / unasync.CACHE).glob("*.json"))) == 1


def test_check_finds_stale(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tree / TARGET).open("a") as file:
        file.write("# edited by hand\n")
    assert check(tree) == 1
    assert f"{TARGET}: stale" in capsys.readouterr().out
    assert "edited by hand" in (tree / TARGET).read_text(), "a check must not write"


def test_check_finds_a_changed_source(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / SOURCE).write_text(MINIMAL.replace("1", "2"))
    assert check(tree) == 1
    assert f"{TARGET}: stale" in capsys.readouterr().out


def test_check_finds_missing(tree: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tree / TARGET).unlink()
    assert check(tree) == 1
    assert f"{TARGET}: missing" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["rtfacade/_sync/old.py", "rtfacade/_sync/notes.txt"])
def test_check_finds_extra_and_writing_removes_it(
    tree: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tree / name).write_text("")
    assert check(tree) == 1
    assert f"{name}: extra" in capsys.readouterr().out
    assert unasync.main(["--root", str(tree)]) == 0
    assert not (tree / name).exists()


def test_compiled_files_are_not_extra(tree: Path) -> None:
    cache = tree / "rtfacade/_sync/__pycache__"
    cache.mkdir()
    (cache / "client.cpython-311.pyc").write_bytes(b"\x00")
    assert check(tree) == 0


def test_a_rule_that_nothing_needs_is_an_error(
    tree: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(unasync, "RULES", {next(iter(RULES)): "x", "never_used": "x"})
    assert check(tree) == 1
    assert "never_used" in capsys.readouterr().out


def test_a_source_that_is_no_python_is_named(
    tree: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tree / SOURCE).write_text("async def\n")
    assert check(tree) == 1
    assert SOURCE in capsys.readouterr().err
