"""Examples of the client."""

from rt_rest2.api.ticket import ticket_id_get
from rtfacade import RT, DeadlineError


def from_config() -> None:
    """Settings come from RT_URL and RT_TOKEN, or from a profile."""
    with RT.from_config() as rt:
        print(rt.whoami().name)


def close(rt: RT) -> None:
    """A with block does it, too."""
    try:
        print(rt.tickets.search(status="new").first())
    finally:
        rt.close()


def deadline(rt: RT) -> None:
    """For all requests of a block."""
    try:
        with rt.deadline(30):
            rt.tickets.create("General", "Printer is on fire")
    except DeadlineError as error:
        print(f"RT is too slow today: {error}")


def send(rt: RT, answered: int = 42) -> None:
    """With an operation of the generated client."""
    answer = rt.send(ticket_id_get.request_kwargs(answered))
    print(answer.json()["Subject"])
    assert answer.json()["id"] == answered


def info(rt: RT) -> None:
    """RT's version."""
    print(rt.info().version)
    assert rt.info().version.startswith(("5.", "6."))


def whoami(rt: RT) -> None:
    """The user of the token."""
    me = rt.whoami()
    print(me.name, me.email)
    assert me.name == "root"


def diagnose(rt: RT) -> None:
    """What `rtfacade doctor` prints."""
    for finding in rt.diagnose():
        print(finding.status, finding.check, finding.detail, finding.advice)
    assert finding.status != "error"
