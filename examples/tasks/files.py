"""Attachments, byte for byte."""

from rtfacade import RT


def download_all(rt: RT, id: int, folder: str) -> list[str]:
    """Download all files of a ticket under safe names (task 14)."""
    return [path.name for path in rt.tickets.download_attachments(id, folder)]


def download(rt: RT, id: int, path: str) -> None:
    """Download one attachment of any size in constant memory (task 31)."""
    rt.attachments.download(id, path)
