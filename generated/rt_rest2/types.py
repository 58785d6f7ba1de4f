"""Types that operations and models share"""

from collections.abc import Mapping, MutableMapping
from typing import IO, BinaryIO, Generic, Literal, TypeVar

from attrs import define


class Unset:
    """The type of UNSET, the value of what is not given"""

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Unset = Unset()

# What `httpx.Client(files=)` takes.
FileContent = IO[bytes] | bytes | str
FileTypes = (
    # (filename, file (or bytes), content_type)
    tuple[str | None, FileContent, str | None]
    # (filename, file (or bytes), content_type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


@define
class File:
    """A file to send, or one that was received"""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        """Return the tuple that httpx takes for multipart/form-data"""
        return self.file_name, self.payload, self.mime_type


T = TypeVar("T")


@define
class Response(Generic[T]):
    """An answer: what the server sent, and what it means by the description

    ``parsed`` is None if the answer has no content, or if it is not as described; ``problem`` is then the error that
    says why. Status, content and headers are always those that the server sent. A key that the
    description requires and the server left out is UNSET.
    """

    status_code: int
    """ An http.HTTPStatus, or a plain number if HTTP has no name for it. """
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None
    problem: Exception | None = None


__all__ = ["UNSET", "File", "FileTypes", "RequestFiles", "Response", "Unset"]
