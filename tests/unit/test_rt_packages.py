"""How RT's packages come to a machine, or what is said when they can't."""

from pathlib import Path

import pytest

from rtfacade.testing import RTServer, RTUnavailable
from rtfacade.testing._server.command import main
from rtfacade.testing._server.databases import find_database
from rtfacade.testing._server.packages import install_other
from rtfacade.testing._server.releases import HOST

PACKAGES = find_database("sqlite").packages(HOST)


def test_missing_packages_are_said_with_what_to_run(tmp_path: Path) -> None:
    server = RTServer(install=False, root=tmp_path)
    with pytest.raises(RTUnavailable) as caught:
        server.start()
    assert f"apt-get install --no-install-recommends {' '.join(PACKAGES)}" in str(caught.value)
    assert "apt-get update" in str(caught.value)


@pytest.mark.usefixtures("signal_handlers")
def test_check_says_what_to_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"], root=tmp_path) == 1
    assert " ".join(PACKAGES) in capsys.readouterr().err


def test_elsewhere_than_on_debian_another_rt_is_proposed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RTUnavailable, match=r"(?s)nor is apt-get.*PATH.*RT_TEST_URL"):
        RTServer(install=True, root=tmp_path).start()


@pytest.fixture
def fake_tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A PATH where apt-get and its like only write down how they were called."""
    tools, calls = tmp_path / "bin", tmp_path / "calls"
    tools.mkdir()
    for name in ("apt-get", "debconf-set-selections", "sudo"):
        text = f'echo "{name} $*" >> {calls}; [ -t 0 ] || /bin/cat >> {calls}; exit ${{CODE:-0}}\n'
        (tools / name).write_text(f"#!/bin/sh\n{text}")
        (tools / name).chmod(0o755)
    (tools / "env").symlink_to("/usr/bin/env")
    monkeypatch.setenv("PATH", str(tools))
    calls.touch()
    return calls


@pytest.mark.parametrize(("uid", "prefix"), [(0, ""), (1000, "sudo -n ")])
def test_the_packages_are_installed_without_a_site(
    fake_tools: Path, monkeypatch: pytest.MonkeyPatch, uid: int, prefix: str
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: uid)
    messages: list[str] = []
    with pytest.raises(RTUnavailable):  # the tools are fakes, so they are still missing afterwards
        RTServer(root=fake_tools.parent, progress=messages.append).start()
    calls = fake_tools.read_text()
    assert "request-tracker5/dbconfig-install boolean false" in calls
    assert "--no-install-recommends request-tracker5 rt5-standalone rt5-db-sqlite" in calls
    assert calls.count("sudo -n") == (4 if prefix else 0)
    assert calls.index(" update") < calls.index("debconf-set-selections") < calls.index(" install")
    assert "request-tracker5" in messages[-1]


def test_nothing_is_installed_against_our_will(fake_tools: Path) -> None:
    with pytest.raises(RTUnavailable):
        RTServer(root=fake_tools.parent, install=False).start()
    assert fake_tools.read_text() == ""


def test_an_installation_that_fails_says_why(
    fake_tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    (fake_tools.parent / "bin/apt-get").write_text("#!/bin/sh\necho No space left; exit 100\n")
    with pytest.raises(RTUnavailable, match=r"(?s)No space left.*apt-get install"):
        RTServer(root=fake_tools.parent).start()


def test_without_rights_to_install_we_say_so(
    fake_tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setenv("CODE", "1")  # sudo would ask for a password
    with pytest.raises(RTUnavailable, match="sudo apt-get install"):
        RTServer(root=fake_tools.parent).start()
    assert fake_tools.read_text() == "sudo -n true\n"


def test_other_packages_are_installed_the_same_way(
    fake_tools: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    install_other("chromium", lambda _: None)
    calls = fake_tools.read_text()
    assert calls.index(" update") < calls.index("install --no-install-recommends chromium")
    monkeypatch.setenv("CODE", "100")
    with pytest.raises(RTUnavailable, match=r"(?s)failed.*apt-get install chromium"):
        install_other("chromium", lambda _: None)
