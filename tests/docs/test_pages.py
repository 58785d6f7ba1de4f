"""Every block of Python and shell in the guide and in the README does what the page says."""

from pathlib import Path

import pytest

from rtfacade.testing import RTServer
from tests.docs.blocks import RUN, blocks, matches
from tests.docs.stage import Stage
from tests.meta.repository import ROOT, files, name

DOCS = ROOT / "docs"
PAGES = [
    path
    for path in [ROOT / "README.md", *files(DOCS)]
    if path.suffix == ".md" and not {"adr", "generated"} & set(path.relative_to(ROOT).parts)
]
#: The whole guide has no more blocks than this that nothing runs.
MOST_NOT_RUN = 8

pytestmark = pytest.mark.contract


@pytest.mark.covering(8)
@pytest.mark.parametrize("path", PAGES, ids=name)
def test_a_page_does_what_it_says(path: Path, docs_rt: RTServer, tmp_path: Path) -> None:
    with Stage(docs_rt, tmp_path, path.read_text("utf-8")) as stage:
        stage.play(list(blocks(path)))


def test_few_blocks_are_not_run_and_each_says_why() -> None:
    left_out = {
        str(block): block.reason
        for path in PAGES
        for block in blocks(path)
        if block.reason is not None
    }
    assert len(left_out) <= MOST_NOT_RUN, left_out
    assert all(len(str(reason).split()) >= 3 for reason in left_out.values()), left_out


def test_only_what_can_be_run_is_left_out() -> None:
    assert not [
        str(block)
        for path in PAGES
        for block in blocks(path)
        if block.reason is not None and block.language not in RUN
    ]


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('```python\nprint(1)\n```\n\n```text title="Output"\n2\n```\n', "but it printed"),
        ("```python\nopen('nowhere')\n```\n", "FileNotFoundError"),
        ("```sh\nfalse\necho not reached\n```\n", "a command failed"),
        ("```sh\necho $UNSET\n```\n", "a command failed"),
        ("```console\n$ true\n```\n", "nothing is known"),
        ("```\ntrue\n```\n", "nothing is known"),
        ('=== "Tab"\n\n    ```sh\n    false\n    ```\n', "a command failed"),
        ('```text title="Output"\n1\n```\n', "an output of nothing"),
    ],
)
def test_what_is_wrong_is_found(
    text: str, complaint: str, docs_rt: RTServer, tmp_path: Path
) -> None:
    path = tmp_path / "page.md"
    path.write_text(text)
    with (
        Stage(docs_rt, tmp_path / "stage") as stage,
        pytest.raises(pytest.fail.Exception) as caught,
    ):
        stage.play(list(blocks(path)))
    assert complaint in str(caught.value)


def test_shell_and_python_share_folder_and_environment(docs_rt: RTServer, tmp_path: Path) -> None:
    path = tmp_path / "page.md"
    path.write_text(
        '```toml title="~/.config/x.toml"\na = 1\n```\n'
        "```sh\nmkdir sub\ncd sub\nexport WORD=hello\ncat ~/.config/x.toml\n```\n"
        '```text title="Output"\na = 1\n```\n'
        "```python\nimport asyncio, os\nawait asyncio.sleep(0)\n"
        "print(os.environ['WORD'], os.path.basename(os.getcwd()))\n```\n"
        '```text title="Output"\nhello sub\n```\n'
        "```python\nprint(os.environ['RT_URL'])\n```\n"
        '```text title="Output"\nhttps://rt.example.com\n```\n'
    )
    with Stage(docs_rt, tmp_path / "stage") as stage:
        stage.play(list(blocks(path)))


@pytest.mark.parametrize(
    ("expected", "seen", "same"),
    [
        ("a\nb\n", "a\nb\n", True),
        ("a … c\n", "a b c\n", True),
        ("a … c\n", "a b\nc\n", False),
        ("a\n…\nd\n", "a\nb\nc\nd\n", True),
        ("a\n…\nd\n", "a\nd\n", True),
        ("a\n…\n", "b\n", False),
        ("a.c\n", "abc\n", False),
    ],
)
def test_an_ellipsis_is_all_that_may_differ(expected: str, seen: str, same: bool) -> None:
    assert matches(expected, seen) is same
