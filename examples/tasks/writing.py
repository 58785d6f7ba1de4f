"""Create and change tickets. A refusal raises an error, even if RT answers 200."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from rtfacade import RT


def create(rt: RT, queue: str, subject: str, html: str, cc: str, severity: str) -> int:
    """Create a ticket; a bad owner or custom field is an error (task 2)."""
    fields = {"Severity": severity}
    return rt.tickets.create(
        queue, subject, content=html, html=True, cc=[cc], owner="root", custom_fields=fields
    ).id


def reply_with_files(rt: RT, id: int, text: str, paths: Sequence[str]) -> None:
    """Reply with files from disk (task 3)."""
    rt.tickets.reply(id, text, attachments=paths)


def comment_with_time(rt: RT, id: int, text: str, minutes: int) -> None:
    """Comment with the minutes worked (task 4)."""
    rt.tickets.comment(id, text, time_taken=minutes)


def resolve(rt: RT, id: int, text: str) -> None:
    """Comment and resolve in one call; raises if either was not done (task 5)."""
    rt.tickets.comment(id, text, status="resolved")


def depend_and_undo(rt: RT, id: int, other: int) -> None:
    """Add, then remove, a dependency; it raises if RT refuses (task 16)."""
    rt.tickets.link(id, depends_on=other)
    rt.tickets.unlink(id, depends_on=other)


def merge_duplicates(rt: RT, queue: str, subject: str) -> int:
    """Merge all tickets with the same subject into the first (task 17)."""
    first, *rest = rt.tickets.search(queue=queue, subject=subject, fields=["Subject"])
    for duplicate in rest:
        duplicate.merge(into=first.id)
    return first.id


def add_value(rt: RT, id: int, field: str, value: str) -> None:
    """Add a custom field value without overwriting concurrent changes (task 22)."""
    rt.tickets.add_custom_field_value(id, field, value)


def change_if_unchanged(rt: RT, id: int, status: str) -> None:
    """Change a ticket with optimistic locking: ConflictError if it was changed (task 26)."""
    rt.tickets.get(id).update(status=status, if_unchanged=True)


def remind(rt: RT, id: int, queue: str, subject: str, days: int) -> int:
    """Add a reminder to a ticket; looks up its queue unless given (task 29)."""
    due = datetime.now(UTC) + timedelta(days=days)
    return rt.tickets.remind(id, subject, due=due, owner="root", queue=queue).id


def reply_once_to(rt: RT, id: int, text: str, cc: str, bcc: str) -> None:
    """Reply with a one-time Cc (task 33)."""
    rt.tickets.reply(id, text, cc=[cc], bcc=[bcc])
