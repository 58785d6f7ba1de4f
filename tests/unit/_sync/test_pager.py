# written by scripts/unasync.py from tests/unit/_async/test_pager.py; do not edit
"""Lists: lazy, again and again, with a limit, a first row, a total; nothing asked in vain."""

from typing import Any

import httpx
import pytest

import rtfacade
from rtfacade import RT
from tests.unit.fakes import TOKEN, URL, json


class Rows:
    """Serves tickets (walked by id) and users (read whole), page by page."""

    def __init__(self, count: int, *, hides_total: bool = False) -> None:
        self.ids = list(range(1, count + 1))
        self.hides_total = hides_total
        self.asked: list[httpx.QueryParams] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        query = request.url.params
        self.asked.append(query)
        ids = self._after(query["query"])
        if query.get_list("order")[0] == "DESC":
            ids = ids[::-1]
        size, page = int(query["per_page"]), int(query["page"])
        window = ids[(page - 1) * size : page * size]
        rows = [{"type": "x", "id": number, "Name": f"n{number}"} for number in window]
        total = None if self.hides_total else len(ids)
        return json(
            {"count": len(rows), "total": total, "page": page, "per_page": size, "items": rows}
        )

    def _after(self, query: str) -> list[int]:
        _, _, rest = query.rpartition("id > ")
        if rest.strip().isdigit():
            return [number for number in self.ids if number > int(rest)]
        return list(self.ids)


def client(rows: Rows) -> RT:
    return RT(URL, token=TOKEN, session=False, transport=httpx.MockTransport(rows))


def test_nothing_is_asked_before_the_first_row_is_wanted() -> None:
    rows = Rows(3)
    with client(rows) as rt:
        pager = rt.tickets.search("id > 0")
        users = rt.users.search()
        assert rows.asked == []
        assert len(pager.all()) == len(users.all()) == 3


def test_a_pager_can_be_iterated_again() -> None:
    rows = Rows(250)
    with client(rows) as rt:
        pager = rt.tickets.search()
        first = [ticket.id for ticket in pager]
        assert [ticket.id for ticket in pager] == first == rows.ids
        rows.ids.append(251)
        assert len(pager.all()) == 251
        # Two loops at once do not disturb each other.
        seen = []
        for one in pager:
            if one.id == 3:
                break
            for other in pager:
                if other.id == 2:
                    break
                seen.append((one.id, other.id))
        assert seen == [(1, 1), (2, 1)]


@pytest.mark.parametrize("limit", [0, 1, 99, 100, 101, 250, 1000])
@pytest.mark.parametrize("kind", ["tickets", "users"])
def test_limit(kind: str, limit: int) -> None:
    rows = Rows(250)
    with client(rows) as rt:
        verbs: Any = {"tickets": rt.tickets, "users": rt.users}
        ids = [row.id for row in verbs[kind].search(limit=limit).all()]
        assert ids == rows.ids[:limit]
        assert all(int(query["per_page"]) <= max(limit, 1) for query in rows.asked)
        assert len(rows.asked) == -(-min(limit, 250) // 100)


@pytest.mark.parametrize("kind", ["tickets", "users"])
def test_first_asks_for_one_row(kind: str) -> None:
    rows = Rows(250)
    with client(rows) as rt:
        verbs: Any = {"tickets": rt.tickets, "users": rt.users}
        first = verbs[kind].search().first()
        assert first is not None
        assert first.id == 1
        assert [query["per_page"] for query in rows.asked] == ["1"]
        rows.ids.clear()
        assert verbs[kind].search().first() is None
        count = len(rows.asked)
        assert verbs[kind].search(limit=0).first() is None
        assert len(rows.asked) == count


@pytest.mark.parametrize("kind", ["tickets", "users"])
def test_total_is_one_small_request(kind: str) -> None:
    rows = Rows(250)
    with client(rows) as rt:
        verbs: Any = {"tickets": rt.tickets, "users": rt.users}
        assert verbs[kind].search().total() == 250
        assert [query["per_page"] for query in rows.asked] == ["1"]
        rows.hides_total = True
        assert verbs[kind].search().total() is None


def test_count_where_totals_are_hidden() -> None:
    rows = Rows(130, hides_total=True)
    with client(rows) as rt:
        assert rt.tickets.count("id > 0") == 130
        rows.hides_total = False
        assert rt.tickets.count("id > 0") == 130


@pytest.mark.parametrize("size", [1, 7, 100])
def test_page_size(size: int) -> None:
    rows = Rows(20)
    with client(rows) as rt:
        ids = [ticket.id for ticket in rt.tickets.search(page_size=size).all()]
        assert ids == rows.ids
        assert {query["per_page"] for query in rows.asked} == {str(size)}


@pytest.mark.parametrize("size", [0, -1, 101, 1000])
def test_page_sizes_that_rt_would_change(size: int) -> None:
    with client(Rows(0)) as rt:
        with pytest.raises(ValueError, match="page_size must be 1 to 100"):
            rt.tickets.search(page_size=size)


def test_a_negative_limit() -> None:
    with client(Rows(0)) as rt:
        with pytest.raises(ValueError, match="limit must be at least 0"):
            rt.tickets.search(limit=-1)


@pytest.mark.parametrize("noun", ["tickets", "users", "assets", "queues", "transactions"])
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("limit", "5"),
        ("limit", 2.5),
        ("limit", True),
        ("page_size", "10"),
        ("page_size", None),
        ("orderby", None),
        ("orderby", 1),
        ("orderby", [1]),
        ("orderby", []),
    ],
)
def test_options_of_another_type(noun: str, name: str, value: Any) -> None:
    with client(Rows(0)) as rt:
        with pytest.raises(TypeError, match=name):
            getattr(rt, noun).search(**{name: value})


def test_newest_first() -> None:
    rows = Rows(5)
    with client(rows) as rt:
        assert [t.id for t in rt.tickets.search(orderby="-id", limit=3).all()] == [5, 4, 3]


@pytest.mark.parametrize("column", ["id; DROP", "Created desc", "", "a b", "Queue[Name]"])
def test_orders_that_are_none(column: str) -> None:
    with client(Rows(0)) as rt:
        with pytest.raises(ValueError, match="order"):
            rt.tickets.search(orderby=column)


def test_a_loop_that_is_left_asks_no_more() -> None:
    rows = Rows(1000)
    with client(rows) as rt:
        for ticket in rt.tickets.search():
            if ticket.id == 150:
                break
        assert len(rows.asked) == 2


def test_every_page_is_asked_for_in_the_order_of_ids() -> None:
    rows = Rows(250)
    with client(rows) as rt:
        rt.tickets.search("Status = 'new' OR Status = 'open'").all()
    assert [query["query"] for query in rows.asked] == [
        "(Status = 'new' OR Status = 'open')",
        "((Status = 'new' OR Status = 'open')) AND id > 100",
        "((Status = 'new' OR Status = 'open')) AND id > 200",
    ]
    assert {tuple(query.get_list("orderby")) for query in rows.asked} == {("id",)}
    assert {query["page"] for query in rows.asked} == {"1"}


def test_a_list_is_neither_true_nor_false() -> None:
    rows = Rows(3)
    with RT(URL, token=TOKEN, transport=httpx.MockTransport(rows)) as rt:
        tickets = rt.tickets.search("id > 0")
        for one in (tickets, rt.users.search(), tickets.dicts()):
            with pytest.raises(TypeError, match=r"first\(\) is None"):
                bool(one)
        assert not rows.asked


def test_dir_shows_what_is_public() -> None:
    with RT(URL, token=TOKEN, session=False, transport=httpx.MockTransport(Rows(1))) as rt:
        tickets = rt.tickets.search("id > 0")
        names = {name for name in dir(tickets) if not name.startswith("__")}
        assert names == {"after", "all", "dicts", "end_is_a_guess", "first", "total"}
        for one in (rt, rt.tickets, rt.rest1, tickets):
            assert not [name for name in dir(one) if name.startswith("_") and name[1] != "_"]
        ticket = tickets.first()
        assert {"comment", "subject", "url", "to_dict"} <= set(dir(ticket))
        assert not {"noun", "home", "of", "summary_fields", "custom_field_type"} & set(dir(ticket))
        assert "TicketRecord" in repr(tickets)
        assert "limit=3" in repr(rt.tickets.search("id > 0", limit=3))


def test_dir_of_the_package_is_its_public_names() -> None:
    names = {name for name in dir(rtfacade) if not name.startswith("__")}
    assert names == {name for name in rtfacade.__all__ if not name.startswith("__")}
