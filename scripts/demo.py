#!/usr/bin/env python3
"""Demonstrate rtfacade end to end: regenerate the client, then use the facade on a real RT.

`nox -s demo`, or `python scripts/demo.py`. It leaves nothing behind except the regenerated client.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
import time
from pathlib import Path

from generate import GenerateError, regenerate
from rtfacade import RT, Ticket, Upload
from rtfacade.testing import RTFailed, RTServer, RTUnavailable

#: Reads with and without a session; enough for a steady ratio, few enough to watch.
READS = 20


def main() -> int:
    """Run every step; return 0 if all of them worked."""
    try:
        show_regeneration()
        with RTServer(bcrypt_cost=None, workers=3, progress=say) as server:
            with RT(server.url, token=server.token) as rt:
                say(f"RT {rt.info().version} runs at {server.url} with RT's default bcrypt cost")
                tour(rt)
            compare_sessions(server)
    except (GenerateError, RTUnavailable, RTFailed) as error:
        print(f"demo: {error}", file=sys.stderr)
        return 2
    return 0


def title(text: str) -> None:
    """Print the heading of a step."""
    print(f"\n\033[1m{text}\033[0m" if sys.stdout.isatty() else f"\n{text}", flush=True)


def say(text: str) -> None:
    """Print one line of a step."""
    print(f"  {text}", flush=True)


def show_regeneration() -> None:
    """Write generated/ from spec/ and print a summary."""
    title("1. Regenerate the client from the OpenAPI description")
    summary = regenerate()
    say(f"spec/{Path(summary.source).name} -> generated/{summary.output.name}")
    say(f"{summary.operations} of {summary.described} operations, {summary.models} models")
    say(f"took {summary.seconds:.1f} s")
    title("2. Start a temporary RT from Debian's packages")


def tour(rt: RT) -> None:
    """Call the main methods in the order of everyday work."""
    title("3. Create tickets")
    printer = rt.tickets.create(
        "General",
        "Printer on fire",
        content="It <b>smokes</b>.",
        html=True,
        requestors=["ann@example.com"],
        custom_fields={"Severity": "High", "Tags": ["3rd floor", "smoke, black"]},
    )
    cable = rt.tickets.create("General", "Replace the cable", requestors=["ann@example.com"])
    double = rt.tickets.create("General", "PRINTER ON FIRE!!", requestors=["ann@example.com"])
    for ticket in (printer, cable, double):
        say(f"created #{ticket.id} {ticket.subject!r} for {ticket.requestors[0].name}")
    say(f"#{printer.id} has {dict(printer.custom_fields)['Tags']}")

    with tempfile.TemporaryDirectory() as folder:
        send_and_fetch(printer, Path(folder))
    converse(printer)
    relate(rt, printer, cable, double)
    staff(rt)
    resolve_while_iterating(rt)


def send_and_fetch(ticket: Ticket, folder: Path) -> None:
    """Reply with two files, download them and compare."""
    title("4. Reply with two files and download them")
    photo = folder / "photo of the fire.jpg"
    photo.write_bytes(bytes(range(256)) * 400)
    note = Upload("für später.txt", "Bitte lüften\r\n".encode(), "text/plain")
    ticket.reply("See the photo. Help is on its way.", attachments=[photo, note], time_taken=15)
    for path in ticket.download_attachments(folder / "fetched"):
        say(f"{path.name}: {path.stat().st_size} bytes, sha256 {digest(path.read_bytes())[:16]}…")
    fetched = (folder / "fetched" / photo.name).read_bytes()
    same = digest(fetched) == digest(photo.read_bytes())
    say(f"same as sent: {same}")
    if not same:
        raise SystemExit("demo: the downloaded file differs from the one sent")


def digest(content: bytes) -> str:
    """Return the SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def converse(ticket: Ticket) -> None:
    """Print the history with texts and file names, read in one request."""
    title("5. Read the history as a conversation")
    ticket.comment("Phoned the fire brigade.", time_taken=5)
    for entry in ticket.history(types=["Create", "Correspond", "Comment"]):
        files = ", ".join(part.filename for part in entry.attachments if part.filename)
        text = " ".join((entry.content or "").split())
        say(f"{entry.created:%H:%M} {entry.creator} ({entry.type}): {text}")
        if files:
            say(f"      with {files}")


def relate(rt: RT, ticket: Ticket, other: Ticket, double: Ticket) -> None:
    """Link a ticket to another one and to a URL, and merge a duplicate."""
    title("6. Link and merge tickets")
    ticket.link(depends_on=other.id, refers_to="https://example.com/fire-drill")
    links = ticket.links()
    say(f"#{ticket.id} depends on #{links.depends_on[0].ticket_id}")
    say(f"#{ticket.id} refers to {links.refers_to[0].url}")
    double.merge(into=ticket.id)
    say(f"#{double.id} is now part of #{rt.tickets.get(double.id).id}")
    ticket.unlink(depends_on=other.id)


def staff(rt: RT) -> None:
    """Add a user to a group, both by name."""
    title("7. Add alice to the group Staff")
    rt.groups.add_member("Staff", "alice")
    say(f"Staff: {', '.join(member.name for member in rt.groups.members('Staff'))}")


def resolve_while_iterating(rt: RT) -> None:
    """Change tickets while iterating over them; with page numbers, a third would be missed."""
    title("8. Resolve tickets while iterating over them, ten per page")
    for number in range(30):
        rt.tickets.create("Support", f"stale {number}")
    search = rt.tickets.search(queue="Support", status="new", fields=["Subject"], page_size=10)
    before = search.total()
    for ticket in search:
        ticket.update(status="resolved")
    say(f"new before: {before}, after: {search.total()}")


def compare_sessions(server: RTServer) -> None:
    """Measure the same reads with and without a session, alternately.

    The ratio depends on the machine, so it is printed and nothing fails; `nox -s bench -- --check`
    judges.
    """
    title(f"9. Read a ticket {READS} times, with and without a session")
    with (
        RT(server.url, token=server.token) as with_session,
        RT(server.url, token=server.token, session=False) as without,
    ):
        for rt in (with_session, without):
            rt.tickets.get(1)  # connect, and log in
        fast, slow = 0.0, 0.0
        for _ in range(READS):
            fast += timed_read(with_session)
            slow += timed_read(without)
    ratio = slow / fast
    say(f"with: {fast / READS * 1000:.0f} ms per read, without: {slow / READS * 1000:.0f} ms")
    say(f"the session is {ratio:.1f} times faster (RT checks a token with bcrypt on every request)")


def timed_read(rt: RT) -> float:
    """Return how many seconds one read takes."""
    start = time.perf_counter()
    rt.tickets.get(1)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main())
