"""Read all pages of one of REST2's lists, for ``rtfacade api --paginate``."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import rich_click as click

from rtfacade.records.json_values import is_array, is_object

if TYPE_CHECKING:
    import httpx

#: The most that RT puts into one page.
_MOST = "100"


def items(
    send: Callable[[dict[str, Any]], httpx.Response], request: dict[str, Any]
) -> Iterator[Any]:
    """Yield the items of all pages; UsageError for an answer that is not a list.

    A list that changes meanwhile may show an item twice, or not at all: RT counts pages anew for
    each request.
    """
    given = dict(request["params"])
    page = int(given.get("page") or 1)
    given.setdefault("per_page", _MOST)
    while True:
        answer: object = _json(send({**request, "params": list((given | {"page": page}).items())}))
        items = answer.get("items") if is_object(answer) else None
        if not is_object(answer) or not is_array(items):
            raise click.UsageError("the response is not a list: leave out --paginate")
        yield from items
        if not items or not answer.get("next_page"):
            return
        page += 1


def _json(response: httpx.Response) -> object:
    try:
        answer: object = response.json()
    except ValueError:
        return None
    return answer
