"""Examples of rt.attachments."""

import copy
from pathlib import Path

from rtfacade import RT


def get(rt: RT, file_id: int = 42) -> None:
    """What is known about it."""
    file = rt.attachments.get(file_id)
    print(file.filename, file.content_type, file.size)
    assert file.filename == "notes.txt"


def attach(rt: RT, file_id: int = 42, folder: str = "downloads") -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.attachments.get(file_id))
    path = rt.attachments.attach(copied).download(folder)
    print(path)
    assert path.name == "notes.txt"


def get_many(rt: RT, file_id: int = 42, other_file: int = 43) -> None:
    """By number; in the order given."""
    for file in rt.attachments.get_many([file_id, other_file]):
        print(file.filename, file.content_type)
    assert file.id == other_file


def search(rt: RT) -> None:
    """By keywords, and by conditions."""
    for file in rt.attachments.search(("filename", "ENDSWITH", ".txt"), limit=5):
        print(file.id, file.filename)
    assert file.id


def read(rt: RT, file_id: int = 42) -> None:
    """The whole content."""
    content = rt.attachments.read(file_id)
    print(len(content), "bytes")
    assert content == b"Meeting notes\n"


def stream(rt: RT, file_id: int = 42, new_file: str = "disk.img") -> None:
    """For files that are larger than the memory."""
    with rt.attachments.stream(file_id) as chunks, open(new_file, "wb") as file:
        for chunk in chunks:
            file.write(chunk)
    assert Path(new_file).read_bytes() == b"Meeting notes\n"


def download(rt: RT, file_id: int = 42, folder: str = "downloads") -> None:
    """Under its own name if it is a folder."""
    path = rt.attachments.download(file_id, folder)
    print(path)
    assert path.read_bytes() == b"Meeting notes\n"
