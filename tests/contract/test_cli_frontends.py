"""``rtfacade`` through a gate that wants a header: from a variable, and from a profile."""

from collections.abc import Iterator

import pytest

from rtfacade.testing import RunningRT
from tests.contract import frontends
from tests.contract.commandline import Commands
from tests.contract.witness import Witness

pytestmark = pytest.mark.unwatched("the gate in front of RT answers")
((NAME, VALUE),) = frontends.GATE_HEADER.items()


@pytest.fixture(scope="module")
def gate(seeded_rt: RunningRT) -> Iterator[str]:
    """Serve RT to those who have the header."""
    with frontends.nginx(seeded_rt) as url:
        yield url


def work(rtfacade: Commands, *options: str) -> None:
    """Read and write, and look at what RT holds."""
    number = rtfacade.ticket("Behind a gate", *options)
    rtfacade("ticket", "comment", number, "one", *options)
    rtfacade("ticket", "edit", number, "--subject", "Changed", *options)
    assert rtfacade("ticket", "show", number, "--json", "subject", *options).json == {
        "subject": "Changed"
    }
    assert str(number) in rtfacade("ticket", "search", f"id = {number}", *options).out
    witness = Witness(rtfacade.rt)
    assert witness.ticket(number)["Subject"] == "Changed"
    assert witness.texts(number, "Comment") == ["one"]
    witness.close()


def test_headers_from_the_environment(rtfacade: Commands, gate: str) -> None:
    rtfacade.variables["RT_URL"] = gate
    assert "403" in rtfacade("ticket", "show", 1, code=1).err
    rtfacade.variables["RT_HEADERS"] = f"{NAME}: {VALUE}"
    work(rtfacade)
    report = rtfacade("doctor", "--json")
    assert {one["status"] for one in report.json if one["check"] == "login"} == {"ok"}
    assert VALUE not in rtfacade("config").out + report.out
    assert VALUE not in rtfacade("whoami", "--debug").err


def test_headers_from_a_profile(rtfacade: Commands, gate: str) -> None:
    token = rtfacade.rt.tokens["alice"]
    rtfacade.variables |= {"RT_URL": "", "RT_TOKEN": ""}
    file = rtfacade.home / "headers.txt"
    file.write_text(f"{NAME}: {VALUE}\n", "utf-8")
    login = ("login", "--url", gate, "--with-token", "--profile", "gate")
    rtfacade(*login, stdin=token, code=1)
    rtfacade(*login, "--headers-from", file, stdin=token)
    work(rtfacade, "--profile", "gate")
    assert rtfacade("whoami", "--profile", "gate", "--json", "name").json == {"name": "alice"}
