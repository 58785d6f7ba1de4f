"""Every sample of the REST2 reference runs on a real RT: curl, rtfacade, the generated client.

The numbers are those of the test's records; everything else is as the pages show it.
"""

import re
import subprocess
from collections.abc import Iterator
from typing import Any

import pytest

from docsite import fitting, samples, verbs
from docsite.spec import Operation, Spec
from lint_spec import SPEC
from rtfacade import RT
from rtfacade.testing import RunningRT
from tests.contract.operations import (
    DESCRIPTION,
    Caller,
    Records,
    create_records,
    is_available,
    number,
    unique,
)

DOCUMENT = Spec.read(SPEC)
#: Last, because nothing can be done with what they remove; and first what they need.
ALL = sorted(DOCUMENT.operations(), key=lambda one: one.method == "delete")
#: What names something that is unique: the body of a new record gets another name.
NAMED = re.compile(r"^\w+_post$")


@pytest.fixture(scope="module")
def fresh(root: Caller) -> Records:
    """Records of these samples' own, and what the examples name."""
    records = create_records(root)
    for name, kind in (("Printers", "catalog"), ("How to", "class"), ("Facilities", "queue")):
        root(f"{kind}_post", json={"Name": name}, status={201, 400})
    return records


#: Who has to own the ticket for an action to succeed.
OWNERS = {"take": "Nobody", "steal": "alice", "untake": "root"}


def prepare(root: Caller, operation: Operation, records: Records) -> None:
    """Bring the ticket into the state that an action needs."""
    for action, owner in OWNERS.items():
        if operation.id == f"ticket_id_{action}_put":
            root("ticket_id_put", id=records["ticket"], json={"Owner": owner})


def path_of(operation: Operation, records: Records) -> dict[str, Any]:
    """The path of a sample, with the number of a record where the page shows one."""
    shown = fitting.path_values(DOCUMENT, operation)
    known = records.path(DESCRIPTION.operations[operation.id])
    return {name: str(known[name]) if isinstance(value, str) else known[name]
            for name, value in shown.items()}  # fmt: skip


def body_of(operation: Operation, records: Records) -> Any:
    """The body of a sample: numbers of tickets and names are those of this RT."""
    example = fitting.body_example(DOCUMENT, operation)
    if example is None:
        return None
    value = example[1]
    if operation.id.startswith("tickets_bulk") and isinstance(value, list):
        return [{**v, "id": records["ticket"]} if "id" in v else v for v in value]
    if isinstance(value, dict) and NAMED.match(operation.id) and "Name" in value:
        new = {**value, "Name": unique(str(value["Name"]))}
        address = {"EmailAddress": f"{unique('x').replace(' ', '')}@example.com"}
        return {**new, **address} if "EmailAddress" in value else new
    return value


def wanted(version: str) -> Iterator[Operation]:
    for one in ALL:
        described = DESCRIPTION.operations[one.id]
        if is_available(described, version) and not described.refused:
            yield one


@pytest.mark.long
def test_curl(rt_server: RunningRT, root: Caller, fresh: Records, version: str) -> None:
    failures = []
    for one in wanted(version):
        if one.method == "delete":
            continue
        prepare(root, one, fresh)
        text = samples.curl(DOCUMENT, one, path_of(one, fresh), rt_server.url, body_of(one, fresh))
        done = subprocess.run(
            ["sh", "-c", f"{text} -s -o /dev/null -w '%{{http_code}}'"],
            env={"PATH": "/usr/bin:/bin", "RT_TOKEN": rt_server.tokens["root"]},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.stdout not in one.raw["responses"]:
            failures.append(f"{one.id}: {done.stdout} {done.stderr}\n{text}")
        elif not done.stdout.startswith("2"):
            failures.append(f"{one.id}: {done.stdout}\n{text}")
    assert not failures, "\n\n".join(failures)


@pytest.mark.long
def test_generated_client(rt_server: RunningRT, root: Caller, fresh: Records, version: str) -> None:
    failures = []
    with RT(rt_server.url, token=rt_server.tokens["root"]) as rt:
        for one in wanted(version):
            if one.method == "delete":
                continue
            prepare(root, one, fresh)
            text = samples.generated(DOCUMENT, one, path_of(one, fresh), body_of(one, fresh))
            seen: dict[str, Any] = {"rt": rt}
            try:
                exec(text, seen)
            except Exception as error:  # noqa: BLE001  each is a failed sample
                failures.append(f"{one.id}: {error!r}\n{text}")
                continue
            if seen["answer"].status_code // 100 != 2:
                failures.append(f"{one.id}: {seen['answer'].status_code}\n{text}")
    assert not failures, "\n\n".join(failures)


@pytest.mark.long
def test_rtfacade(rt_server: RunningRT, root: Caller, fresh: Records, version: str) -> None:
    failures = []
    with RT(rt_server.url, token=rt_server.tokens["root"]) as rt:
        for one in wanted(version):
            verb = verbs.VERBS.get(one.id)
            if verb is None:
                continue
            prepare(root, one, fresh)
            path = path_of(one, fresh)
            if one.id == "ticket_id_delete":  # one on which nothing depends
                path["id"] = number(root("ticket_post", json={"Queue": "General"}))
            text = verbs.sample(verb, {k: int(v) for k, v in path.items()})
            text = text.replace("[1]", f"[{fresh['ticket']}]")
            try:
                exec(text, {"rt": rt, "print": str})
            except Exception as error:  # noqa: BLE001  each is a failed sample
                failures.append(f"{one.id}: {error!r}\n{text}")
    assert not failures, "\n\n".join(failures)


def test_every_verb_is_of_an_operation() -> None:
    assert set(verbs.VERBS) <= {one.id for one in ALL}
