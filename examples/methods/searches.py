"""Examples of rt.searches."""

import copy

from rtfacade import RT


def get(rt: RT, title: str = "My open tickets") -> None:
    """By title or number."""
    search = rt.searches.get(title)
    print(search.id, search.query)
    assert search.query


def attach(rt: RT, title: str = "My open tickets") -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.searches.get(title))
    print(rt.searches.attach(copied).run(limit=10).all())
    assert rt.searches.attach(copied).run().all()


def get_many(rt: RT, search_id: int = 42, other_search: int = 43) -> None:
    """By number; in the order given."""
    for search in rt.searches.get_many([search_id, other_search]):
        print(search.name, search.query)
    assert search.id == other_search


def search(rt: RT) -> None:
    """All that you may see."""
    for search in rt.searches.search():
        print(search.id, search.name)
    assert search.id


def run(rt: RT, search_id: int = 42) -> None:
    """Its tickets, in the order of their numbers."""
    for ticket in rt.searches.run(search_id, fields=["subject", "status"]):
        print(ticket.id, ticket.subject, ticket.status)
    assert ticket.id
