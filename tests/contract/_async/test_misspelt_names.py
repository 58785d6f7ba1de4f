"""A misspelt name is an error, whichever argument of whichever method it is given to."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from rtfacade import AsyncRT, NotAppliedError, RTError
from rtfacade.types import AsyncRows, BulkResult
from tests.contract import misspelt
from tests.contract.misspelt import ID, KEY, NOT_CALLED, NOUNS, OWN_NAME, SEARCH
from tests.contract.witness import unique

#: The key of a record of each noun.
KEYS: dict[str, Any] = {"users": "alice", "groups": "Agents", "queues": "General", "catalogs": 1}


async def settle(result: Any) -> Any:
    """Read a list, or wait for a result; raise what the item of a bulk verb was refused for."""
    rows: Any
    if isinstance(result, AsyncRows):
        rows = await result.all()
    elif isinstance(result, AsyncIterator):
        rows = [one async for one in result]
    else:
        rows = await result
    if isinstance(rows, list) and len(rows) == 1 and isinstance(rows[0], BulkResult):
        assert rows[0].outcome == "refused"
        raise NotAppliedError(rows[0].messages, rows[0].missing)
    return rows


def is_named(name: str, value: Any, error: Exception) -> bool:
    """Tell whether an error names the misspelt value, or the argument."""
    while isinstance(value, list | tuple | dict):
        value = next(iter(value))
    words = str(value).rpartition("= ")[2].strip("'")
    return words.casefold() in str(error).casefold() or name in str(error)


def test_every_argument_is_in_a_table() -> None:
    client = AsyncRT("https://rt.example.org", token="1-2-3")
    for one in misspelt.arguments(client):
        if not misspelt.is_no_name(*one):
            misspelt.misspelt(*one)
    assert {method for _, method, _ in misspelt.arguments(client)} >= NOT_CALLED


@pytest.fixture
async def own(rt: AsyncRT) -> dict[object, Any]:
    """A ticket to call methods with."""
    ticket = await rt.tickets.create("General", unique("misspelt"), content="text")
    return {ID: ticket.id, SEARCH: "New in General"}


#: Parts of the arguments, of which CI takes one: the same name is an argument of several methods.
PARTS = 3


@pytest.mark.covering
@pytest.mark.parametrize(("noun", "part"), [(n, part) for part in range(PARTS) for n in NOUNS])
async def test_a_misspelt_name_is_an_error(
    rt: AsyncRT, own: dict[object, Any], noun: str, part: int
) -> None:
    problems: list[str] = []
    arguments = [one for one in misspelt.arguments(rt) if one[0] == noun]
    for one in arguments[part::PARTS]:
        if misspelt.is_no_name(*one):
            continue
        own = {**own, KEY: KEYS.get(noun, 1), OWN_NAME: unique("misspelt")}
        value = misspelt.misspelt(*one)
        try:
            result = await settle(misspelt.call(rt, *one, own))
        except (RTError, ValueError, TypeError) as error:
            if not is_named(one[2], value, error):
                problems.append(f"{one}: {value!r} is not named by {error!r}")
        else:
            problems.append(f"{one}: {value!r} gave {str(result)[:100]}")
    assert not problems, "\n".join(problems)
