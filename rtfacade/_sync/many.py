# written by scripts/unasync.py from rtfacade/_async/many.py; do not edit
"""Reading several objects by their numbers."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from typing import Any, TypeVar, cast

from rtfacade._rest2.listing import MAX_PAGE
from rtfacade._rest2.parallel import iter_any, iter_parallel
from rtfacade._sync.search import CONCURRENCY
from rtfacade.errors import ForbiddenError, NotFoundError
from rtfacade.records import serialize
from rtfacade.records.record import Record

R = TypeVar("R", bound=Record)

InList = Callable[[Sequence[int]], Generator[R, None, None]]


def read_many(
    ids: Iterable[Any], in_list: InList[R] | None, read: Callable[[int], R], label: str
) -> list[R]:
    """Read objects with a request for each hundred, and what no list shows one by one.

    Raises NotFoundError, or ForbiddenError, that names the numbers of those missing.
    """
    given = cast("object", ids)
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise TypeError(f"get_many() takes several numbers, not {ids!r}")
    numbers = [serialize.identifier("id", one) for one in ids]
    wanted = list(dict.fromkeys(numbers))
    records: dict[int, R] = {}
    if in_list is not None:
        for start in range(0, len(wanted), MAX_PAGE):
            for record in in_list(wanted[start : start + MAX_PAGE]):
                records[record.id] = record  # type: ignore[attr-defined]
    refusals: dict[int, NotFoundError | ForbiddenError] = {}

    def read_one(number: int) -> None:
        try:
            records[number] = read(number)
        except (NotFoundError, ForbiddenError) as error:
            refusals[number] = error

    rest = [number for number in wanted if number not in records]
    for _ in iter_parallel(read_one, iter_any(rest), CONCURRENCY):
        pass
    if refusals:
        names = ", ".join(str(number) for number in sorted(refusals))
        first = next(iter(refusals.values()))
        words = [f"no {label} {names}, or you may not see it"]
        hidden = any(isinstance(one, ForbiddenError) for one in refusals.values())
        raise (ForbiddenError(403, words) if hidden else NotFoundError(404, words)) from first
    return [records[number] for number in numbers]
