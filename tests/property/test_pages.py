"""Walking RT's lists: nothing is lost, nothing comes twice, and every walk ends.

``FakeList`` behaves as RT does (docs/rt/behaviour.md#paging; RT::REST2::Resource::Collection):
rights are applied after paging, totals may be hidden, a page past the end may be the last again.
"""

import math
import random
from collections.abc import Callable, Iterator
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from rtfacade._rest2.listing import MAX_EMPTY_PAGES, MAX_PAGE, BufferedList, Cursor, IdCursor

AHEAD = 200  # rows that RT 5.0.6 and later look ahead for a next page


@attrs.define
class Row:
    visible: bool
    matches: bool = True


@attrs.define
class Server:
    """How one version of RT, to one kind of user, tells about pages."""

    hides_totals: bool
    looks_ahead: bool
    clamps: bool
    text_ids: bool

    def next_page(self, later: list[Row], page: int, pages: int) -> bool:
        if not self.hides_totals:
            return page < pages
        return self.looks_ahead and any(row.visible for row in later[:AHEAD])


SERVERS = st.builds(
    Server,
    hides_totals=st.booleans(),
    looks_ahead=st.booleans(),
    clamps=st.booleans(),
    text_ids=st.booleans(),
)


@attrs.define
class FakeList:
    rows: dict[int, Row]
    server: Server
    requests: int = 0

    def answer(self, walk: Cursor) -> dict[str, Any]:
        """One page, as RT would give it for what the walk asks."""
        self.requests += 1
        paging = walk.paging()
        size = min(paging.per_page, MAX_PAGE)
        matching = self._found(walk)
        pages = max(1, -(-len(matching) // size))
        page = min(paging.page, pages) if self.server.clamps else paging.page
        window, later = matching[(page - 1) * size : page * size], matching[page * size :]
        has_totals = not self.server.hides_totals
        answer: dict[str, Any] = {
            "count": sum(self.rows[key].visible for key in window),
            "total": len(matching) if has_totals else None,
            "pages": pages if has_totals else None,
            "page": page,
            "per_page": size,
            "items": [self._item(key) for key in window if self.rows[key].visible],
        }
        if self.server.next_page([self.rows[key] for key in later], page, pages):
            answer["next_page"] = "https://rt.example.com/?page=2&=&"
        return answer

    def _found(self, walk: Cursor) -> list[int]:
        down = walk.paging().order[0] == "DESC"
        matching = sorted((key for key, row in self.rows.items() if row.matches), reverse=down)
        if isinstance(walk, BufferedList) or walk.last is None:
            return matching
        last = walk.last
        return [key for key in matching if (key < last if down else key > last)]

    def _item(self, key: int) -> dict[str, Any]:
        return {"type": "ticket", "id": str(key) if self.server.text_ids else key, "_url": "x"}


def read(
    listed: FakeList, walk: Cursor, after_page: Callable[[], None] = lambda: None
) -> Iterator[int]:
    """Do what the pagers do."""
    while not walk.done:
        assert listed.requests < 30 + 4 * len(listed.rows), "the walk does not end"
        items = walk.feed(listed.answer(walk))
        after_page()
        for item in items:
            yield int(item["id"])


@st.composite
def listings(draw: st.DrawFn, most_hidden: int | None = None) -> dict[int, Row]:
    """Runs of visible and of hidden rows, with gaps between the numbers."""
    runs = draw(st.lists(st.tuples(st.booleans(), st.integers(1, 130)), max_size=7))
    rows: dict[int, Row] = {}
    number, hidden = 0, 0
    for visible, length in runs:
        for _ in range(length):
            if not visible and most_hidden is not None and hidden == most_hidden:
                break
            hidden += not visible
            number += draw(st.integers(1, 3)) if length < 9 else 1
            rows[number] = Row(visible)
    return rows


# Where totals are hidden, a walk gives up after this many hidden rows in a row.
CROSSED = MAX_EMPTY_PAGES * MAX_PAGE - 1
SIZES = st.integers(1, MAX_PAGE)


@given(listings(CROSSED), SERVERS, SIZES, st.booleans(), st.randoms(use_true_random=False))
def test_a_walk_finds_what_stays_once_whatever_else_changes(
    rows: dict[int, Row], server: Server, size: int, down: bool, chance: random.Random
) -> None:
    listed = FakeList(rows, server)
    stay = {key for key, row in rows.items() if row.visible}
    seen: list[int] = []
    new = 20  # whoever adds rows faster than they are read reads for ever
    for number in read(listed, IdCursor(size, descending=down)):
        seen.append(number)
        if chance.random() < 0.5:  # the program resolves the tickets that it reads
            listed.rows[number].matches = False
        if chance.random() < 0.1:  # somebody else resolves one that is still to come
            other = chance.choice(sorted(listed.rows))
            if listed.rows[other].visible:
                listed.rows[other].matches = False
                stay.discard(other)
        if chance.random() < 0.1 and new:
            new -= 1
            listed.rows[max(listed.rows) + 1] = Row(visible=True)
    assert len(seen) == len(set(seen))
    assert stay <= set(seen)
    assert all(listed.rows[number].visible for number in seen)
    assert seen == sorted(seen, reverse=down)


@given(listings(), SIZES, st.booleans(), st.booleans(), st.booleans())
def test_with_totals_no_run_of_hidden_rows_is_too_long(
    rows: dict[int, Row], size: int, down: bool, clamps: bool, text_ids: bool
) -> None:
    listed = FakeList(rows, Server(False, False, clamps, text_ids))
    visible = sorted((key for key, row in rows.items() if row.visible), reverse=down)
    assert list(read(listed, IdCursor(size, descending=down))) == visible


@given(st.integers(0, 450), st.booleans(), SIZES)
def test_patience_is_what_the_documentation_says(hidden: int, down: bool, size: int) -> None:
    numbers = range(1, hidden + 1)
    rows = {number: Row(visible=False) for number in numbers}
    rows[0 if down else hidden + 1] = Row(visible=True)
    rows = {number + 1: row for number, row in rows.items()}
    listed = FakeList(rows, Server(True, False, False, True))
    ids = list(read(listed, IdCursor(size, descending=down)))
    assert bool(ids) == (hidden <= CROSSED)


@given(listings(CROSSED), SERVERS, SIZES, st.booleans())
def test_a_snapshot_has_every_row_once_and_in_order(
    rows: dict[int, Row], server: Server, size: int, down: bool
) -> None:
    listed = FakeList(rows, server)
    visible = sorted((key for key, row in rows.items() if row.visible), reverse=down)
    walk = BufferedList(size, orderby=("Created",), descending=(down,))
    assert list(read(listed, walk)) == visible


@given(
    listings(),
    st.booleans(),
    st.integers(20, MAX_PAGE),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_a_snapshot_of_a_list_that_shrinks_while_it_is_read(
    rows: dict[int, Row], clamps: bool, size: int, down: bool, chance: random.Random
) -> None:
    listed = FakeList(rows, Server(False, False, clamps, True))
    stay = {key for key, row in rows.items() if row.visible}
    left = 3  # how often a list may shrink and still be read without a loss

    def shrink() -> None:
        nonlocal left
        keys = [key for key, row in listed.rows.items() if row.matches]
        if not left or not keys or chance.random() < 0.5:
            return
        left -= 1
        for other in chance.sample(keys, chance.randint(1, min(5, len(keys)))):
            listed.rows[other].matches = False
            stay.discard(other)

    walk = BufferedList(size, orderby=(), descending=(down,))
    seen = list(read(listed, walk, shrink))
    assert len(seen) == len(set(seen))
    assert stay <= set(seen)


@given(listings(CROSSED), SERVERS, st.integers(1, MAX_PAGE), st.booleans())
def test_the_first_rows_of_a_snapshot_do_not_take_the_whole_list(
    rows: dict[int, Row], server: Server, wanted: int, down: bool
) -> None:
    listed = FakeList(rows, server)
    walk = BufferedList(wanted, orderby=("Created",), descending=(down,), wanted=wanted)
    visible = sorted((key for key, row in rows.items() if row.visible), reverse=down)
    assert list(read(listed, walk))[:wanted] == visible[:wanted]
    assert listed.requests <= 4 + math.ceil(len(rows) / MAX_PAGE)
    if all(row.visible for row in rows.values()) and len(rows) >= wanted:
        assert listed.requests == 1
