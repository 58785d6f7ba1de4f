"""Bulk operations on tickets."""

import csv
from collections.abc import Sequence
from pathlib import Path

from rtfacade import RT
from rtfacade.export import write_csv


def export(rt: RT, queue: str, path: str) -> int:
    """Export the tickets of a queue, custom fields included (task 7)."""
    fields = ["Subject", "Status", "Owner", "Created", "CF.Severity", "CF.Tags"]
    return write_csv(rt.tickets.search(queue=queue, fields=fields), path)


def close_stale(rt: RT, queue: str, since: str, note: str) -> list[bool]:
    """Close tickets not updated since a date, with a comment (task 9)."""
    stale = rt.tickets.search(f"LastUpdated < '{since}'", queue=queue, status="open")
    results = rt.tickets.update_many(stale, status="resolved", comment=note)
    return [result.ok for result in results]


def give(rt: RT, ids: Sequence[int], owner: str) -> list[bool]:
    """Assign tickets to one owner (task 10)."""
    return [result.ok for result in rt.tickets.update_many(ids, owner=owner)]


def create_from_csv(rt: RT, path: str) -> list[int | None]:
    """Create a ticket for each row of a CSV file with columns queue and subject (task 11)."""
    with Path(path).open(newline="", encoding="utf-8") as file:
        return [result.id for result in rt.tickets.create_many(csv.DictReader(file))]
