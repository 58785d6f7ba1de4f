# written by scripts/unasync.py from tests/contract/_async/test_ordinary_users.py; do not edit
"""Whoever looks sees what RT lets them see in every list; what is hidden says so."""

import inspect
from typing import Any

import pytest

from rtfacade import RT, ForbiddenError, Pager
from rtfacade.records.descriptors import Field
from rtfacade.records.record import HIDDEN, Record
from tests.contract._sync.conftest import AsUser
from tests.contract.witness import Witness

#: One with rights in a queue, one with a login and no more, one customer.
USERS = ["limited", "norights", "kunde"]
FEW = 5
#: To customers RT says no, whatever the list holds.
CLOSED = {"kunde": {"users"}}


def lists(rt: RT, first: int) -> dict[str, Pager[Any]]:
    """Every list of RT; of what tickets have, from one ticket on."""
    return {
        "tickets": rt.tickets.search(f"id >= {first}", limit=FEW),
        "transactions": rt.transactions.search(f"TicketId >= {first}", limit=FEW),
        "attachments": rt.attachments.search(limit=FEW, orderby="-id"),
        "users": rt.users.search(limit=FEW),
        "groups": rt.groups.search(limit=FEW),
        "queues": rt.queues.search(limit=FEW),
        "custom_fields": rt.custom_fields.search(limit=FEW),
        "custom_roles": rt.custom_roles.search(limit=FEW),
        "catalogs": rt.catalogs.search(limit=FEW),
        "classes": rt.classes.search(limit=FEW),
        "assets": rt.assets.search(limit=FEW),
        "articles": rt.articles.search(limit=FEW),
        "searches": rt.searches.search(limit=FEW),
    }


def look(record: Record) -> None:
    """Read every attribute; of a row, those that were asked for.

    What RT hides is unknown, and said to be hidden; it is never what an account has by default.
    """
    for name in dir(type(record)):
        if isinstance(inspect.getattr_static(record, name), Field | property):
            try:
                getattr(record, name)
            except AttributeError as error:
                why = str(error)
                assert not record.complete or HIDDEN in why, name
                assert name not in ("id", "name"), record


@pytest.mark.covering(2)
@pytest.mark.parametrize("user", USERS)
def test_every_list_and_what_is_in_it(as_user: AsUser, witness: Witness, user: str) -> None:
    hidden = witness.new_ticket("hidden", DependsOn=witness.new_ticket("hidden too"))
    shown = witness.new_ticket("shown", Queue="Support", Requestor=["kunde"])
    seen: dict[str, list[int]] = {}
    client = as_user(user)
    for noun, pager in lists(client, hidden).items():
        if noun in CLOSED.get(user, ()):
            with pytest.raises(ForbiddenError):
                pager.all()
            continue
        rows = pager.all()
        seen[noun] = [row.id for row in rows]
        total = pager.total()
        assert total is None or total >= 0, noun
        first = pager.first()
        assert (first is None) == (not rows), noun
        if first is not None:
            look(first)
            look(getattr(client, noun).get(first.id))
    assert seen["tickets"] == ([] if user == "norights" else [shown])
    assert bool(seen["transactions"]) == bool(seen["tickets"])
    for noun in ("assets", "articles", "custom_fields"):
        assert seen[noun] == [], noun
    with pytest.raises(ForbiddenError):
        client.tickets.get(hidden)
