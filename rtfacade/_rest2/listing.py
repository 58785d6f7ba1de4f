"""What a list is requested for: conditions, fields, an order, and one page after the other.

A cursor moves by ``id > last`` because page numbers are not reliable: RT removes rows that the user
may not see after paging, may answer a page past the end with the last page, and a program that
changes the rows while it iterates shifts every page number (docs/rt/behaviour.md#paging). Nothing
here does I/O.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from itertools import compress
from typing import Any, Protocol, cast

import attrs

from rt_rest2 import models
from rt_rest2.types import Unset
from rtfacade.errors import ProtocolError
from rtfacade.records import json_values
from rtfacade.records.custom_role import ROLE_PREFIX
from rtfacade.records.descriptors import per_class
from rtfacade.records.record import Record
from rtfacade.records.vocabulary import (
    CF,
    CUSTOM_FIELDS,
    CUSTOM_ROLES,
    ROLE,
    custom_field_of,
    custom_role_of,
    order_column,
    orderable,
    rt_names,
    unknown,
)

#: ``("EmailAddress", "ENDSWITH", "@example.com")``
Condition = tuple[
    str, str, str | int | bool | datetime | Sequence[str] | Sequence[int] | Record | None
]

_OPERATORS = frozenset(
    (
        "=",
        "!=",
        "<",
        ">",
        "<=",
        ">=",
        "LIKE",
        "NOT LIKE",
        "STARTSWITH",
        "ENDSWITH",
        "IS",
        "IS NOT",
        "IN",
    )
)


def conditions(
    given: Iterable[Condition], keywords: Mapping[str, str | int | None]
) -> list[dict[str, Any]]:
    """Build RT's list; ValueError for an operator RT would answer with an empty list.

    Conditions are ANDed, those on one field too, which RT would OR by default.
    """
    built = [_condition(*one) for one in given]
    built += [_condition(key, "=", value) for key, value in keywords.items() if value is not None]
    return built


def check_operator(operator: str) -> None:
    """Raise ValueError for an operator that RT does not have."""
    if operator not in _OPERATORS:
        raise ValueError(f"unknown operator {operator!r}; RT knows {', '.join(sorted(_OPERATORS))}")


def _condition(field: str, operator: str, value: object) -> dict[str, Any]:
    check_operator(operator)
    if not field:
        raise ValueError("a condition without a field")
    return {"field": field, "operator": operator, "value": value, "entry_aggregator": "AND"}


def as_query(conditions: Iterable[Mapping[str, Any]], last: int | None, *, descending: bool) -> str:
    """Write the ``query`` parameter: the conditions, and the position of the cursor by id."""
    step: list[dict[str, Any]] = []
    if last is not None:
        step.append(_condition("id", "<" if descending else ">", last))
    return json.dumps([*conditions, *step])


#: Requesting these makes RT fail, or returns secrets (docs/rt/behaviour.md#fields-that-fail).
_REFUSED = {
    "AuthToken": "RT would create and return the users' feed secrets",
    "Instance": "RT fails with 500 when a list asks for it",
}
_NAME = re.compile(r"_?[A-Za-z][\w:-]*", re.ASCII)


@attrs.frozen
class Selection:
    """The ``fields`` parameter, and one ``fields[X]`` for each reference to expand."""

    names: tuple[str, ...]
    expansions: tuple[tuple[str, str], ...]
    requested: tuple[str, ...] = ()

    @property
    def fields(self) -> str:
        """The value of ``fields``."""
        return ",".join(self.names)

    @property
    def has_roles(self) -> bool:
        """Whether it has custom roles, by any of RT's keys."""
        return any(name.startswith((CUSTOM_ROLES, ROLE_PREFIX)) for name in self.names)

    @property
    def expansion(self) -> dict[str, str]:
        """The ``fields[X]`` parameters; RT also knows nested ones, which no client can name."""
        return {f"fields[{name}]": value for name, value in self.expansions}


def select(fields: Iterable[str], *always: str, record: type[Record] | None = None) -> Selection:
    """Read names of fields: RT's own words, or the names that ``record`` has for them.

    A dot stands before a field of a reference. Raises ValueError for a name that nobody knows.
    ``CF.Name`` requests all custom fields, ``CustomRole.Name`` all roles: RT has no way to request
    one.
    """
    if isinstance(fields, str):
        raise TypeError(f"fields= takes a list of names, not text: {fields!r}")
    return _selection(_names(fields), always, record)


def _names(fields: Iterable[object]) -> tuple[str, ...]:
    """Return names as given; raise TypeError if one is no text."""
    given = tuple(fields)
    names = tuple(name for name in given if isinstance(name, str))
    if len(names) < len(given):
        raise TypeError(f"fields= takes a list of names, not {list(given)!r}")
    return names


@per_class
def _selection(
    fields: tuple[str, ...], always: tuple[str, ...], record: type[Record] | None
) -> Selection:
    requested = tuple(
        word for name in fields for word in (rt_names(record, name) if record else (name,))
    )
    names: dict[str, None] = {}
    expansions: dict[str, dict[str, None]] = {}
    for field in (*always, *requested):
        name, inner = _split(field)
        names[name] = None
        if inner:
            expansions.setdefault(name, {})[inner] = None
    expanded = tuple((name, ",".join(inner)) for name, inner in expansions.items())
    return Selection(tuple(names), expanded, requested)


def _split(field: str) -> tuple[str, str]:
    if field.startswith(CF):
        return CUSTOM_FIELDS, ""
    if field.startswith(ROLE):
        return CUSTOM_ROLES, ""
    name, dot, inner = field.partition(".")
    for part in (name, inner) if dot else (name,):
        if not _NAME.fullmatch(part):
            raise ValueError(f"not a field of RT: {field!r}; names are like 'Subject' or 'CF.Name'")
        if part in _REFUSED:
            raise ValueError(f"fields= must not name {part!r}: {_REFUSED[part]}")
    return name, inner


#: Where RT hides totals, a list ends after this many full pages in a row without a visible row, and
#: after as many as were read until the last one. RT itself looks 200 rows ahead for its
#: ``next_page`` (5.0.6 and later), which is two full pages.
MAX_EMPTY_PAGES = 2
#: How often a list that shrinks while it is read is read again.
MAX_RESTARTS = 3

MAX_PAGE = 100


@attrs.frozen
class Paging:
    """The paging and order parameters of one request."""

    page: int
    per_page: int
    orderby: list[str]
    order: list[str]


@attrs.define
class IdCursor:
    """Reads a list in the order of ids: send ``paging()``, then ``feed()`` the answer."""

    size: int = MAX_PAGE
    descending: bool = False
    last: int | None = None
    page: int = 1
    total: int | None = None
    done: bool = False
    guessed: bool = False
    """Whether the end is a guess, because RT hides how many rows there are."""
    _empty: int = 0
    _read: int = 0
    _first: bool = True

    def paging(self) -> Paging:
        """Return the parameters of the next page; RT's lists have no default order."""
        return Paging(self.page, self.size, ["id"], ["DESC" if self.descending else "ASC"])

    def feed(self, answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Return the rows not seen before, and set ``done`` when there are no more."""
        page = json_values.list_page(answer, self.page, self.size)
        if self._first:
            self.total, self._first = page.total, False
        ids, fresh = page.ids, page.rows
        if (last := self.last) is not None:
            is_ahead = [number < last if self.descending else number > last for number in ids]
            ids, fresh = list(compress(ids, is_ahead)), list(compress(fresh, is_ahead))
        if page.rows and not fresh:
            raise ProtocolError("RT answers the same rows again: it ignored the condition on id")
        self.done = self._at_end(page, fresh, has_next=bool(answer.get("next_page")))
        if fresh:
            self._read += self._empty + 1
            self.last, self.page, self._empty = ids[-1], 1, 0
        else:
            self._skip_hidden()
        return fresh

    def _skip_hidden(self) -> None:
        """Go on behind a page without visible rows."""
        if self.size < MAX_PAGE:
            self.size, self.page = MAX_PAGE, 1  # a small page may hold hidden rows only
        else:
            self.page, self._empty = self.page + 1, self._empty + 1

    def _at_end(
        self, page: json_values.ListPage, fresh: Sequence[object], *, has_next: bool
    ) -> bool:
        if page.page < self.page:
            return True  # clamped to the last page, which was seen
        if page.total is not None:
            # Rows of this clause, counted before rights hide some of them.
            return page.total <= self.page * page.per_page
        if fresh or has_next or self.size < MAX_PAGE:
            return False
        self.guessed = self._empty + 1 >= max(MAX_EMPTY_PAGES, self._read)
        return self.guessed


@attrs.define
class BufferedList:
    """Reads a whole list, page by page, before it returns the first row.

    Used for lists that RT cannot restrict by id (users) and for orders other than by id: changes
    made while iterating cannot shift rows that were read already. A list that shrinks while it is
    read is read again, at most three times; no row is returned twice. With ``wanted``, reading
    stops after that many rows.
    """

    size: int = MAX_PAGE
    orderby: tuple[str, ...] = ("id",)
    descending: tuple[bool, ...] = (False,)
    page: int = 1
    total: int | None = None
    done: bool = False
    guessed: bool = False
    """Whether the end is a guess, because RT hides how many rows there are."""
    wanted: int | None = None
    _empty: int = 0
    _restarts: int = 0
    _rows: dict[int, Mapping[str, Any]] = attrs.field(factory=dict[int, Mapping[str, Any]])
    _earlier: dict[int, Mapping[str, Any]] = attrs.field(factory=dict[int, Mapping[str, Any]])

    def paging(self) -> Paging:
        """Return the parameters of the next page; ``id`` comes last to order equal rows."""
        order = ["DESC" if down else "ASC" for down in (*self.descending, False)]
        return Paging(self.page, self.size, [*self.orderby, "id"], order)

    def feed(self, answer: Mapping[str, Any]) -> list[Mapping[str, Any]]:
        """Keep a page; return all rows after the last page, and an empty list before."""
        page, before = json_values.list_page(answer, self.page, self.size), len(self._rows)
        if self._shrank(page.total):
            self._restart()
            return []
        self.total = page.total
        for number, item in zip(page.ids, page.rows, strict=True):
            self._rows.setdefault(number, item)
        self._empty = 0 if len(self._rows) > before else self._empty + 1
        self.done = self._is_enough() or self._at_end(page, has_next=bool(answer.get("next_page")))
        self._advance()
        return self._all() if self.done else []

    def _shrank(self, total: int | None) -> bool:
        if self.page == 1 or self._restarts == MAX_RESTARTS or total is None or self.total is None:
            return False
        return total < self.total

    def _restart(self) -> None:
        """Begin again: rows have moved to pages that were read before."""
        self._restarts += 1
        self._earlier |= self._rows
        self._rows, self._empty, self.page = {}, 0, 1

    def _is_enough(self) -> bool:
        return self.wanted is not None and len(self._rows) >= self.wanted

    def _advance(self) -> None:
        """Go on, with full pages where small ones hold hidden rows only, or were not enough."""
        if self.size < MAX_PAGE and (self._empty or self.wanted is not None):
            # The first full page may be read in part already, so it is no proof of an end.
            self.page, read_in_part = divmod(self.page * self.size, MAX_PAGE)
            self.size, self._empty = MAX_PAGE, -1 if read_in_part else 0
        self.page += 1

    def _all(self) -> list[Mapping[str, Any]]:
        """Return what was read last, in its order, then what only an earlier reading had."""
        gone = {key: row for key, row in self._earlier.items() if key not in self._rows}
        return [*self._rows.values(), *gone.values()]

    def _at_end(self, page: json_values.ListPage, *, has_next: bool) -> bool:
        if page.page < self.page:
            return True
        if page.total is not None:
            return page.total <= self.page * page.per_page
        if has_next or self.size < MAX_PAGE:
            return False
        self.guessed = self._empty >= max(MAX_EMPTY_PAGES, self.page - self._empty)
        return self.guessed


#: The state of one iteration through a list.
Cursor = IdCursor | BufferedList


def row_id(item: Mapping[str, Any]) -> int:
    """Return a row's numeric id; a user's needs ``fields=id``, or its reference says the name."""
    return json_values.identifier(item.get("id"))


def cursor_for(
    orderby: str | Sequence[str], record: type[Record] | None = None
) -> Callable[[int], IdCursor | BufferedList]:
    """Choose for ``"id"``, ``"-id"``, a column such as ``"-Created"``, or several columns.

    A column is RT's word, or the name that ``record`` has for it.
    """
    columns = _columns(orderby, record)
    if columns in (["id"], ["-id"]):
        return partial(IdCursor, descending=columns == ["-id"])
    return buffered_list_for(columns)


def buffered_list_for(
    orderby: str | Sequence[str], record: type[Record] | None = None
) -> Callable[[int], BufferedList]:
    """Read the whole list first: for lists that RT cannot restrict by id."""
    columns = _columns(orderby, record)
    if columns == ["id"]:
        return partial(BufferedList, orderby=(), descending=())
    return partial(
        BufferedList,
        orderby=tuple(name.removeprefix("-") for name in columns),
        descending=tuple(name.startswith("-") for name in columns),
    )


def names_in_order(orderby: object) -> list[str]:
    """Return the names in ``orderby``, one or several; TypeError for anything else."""
    given = [orderby] if isinstance(orderby, str) else orderby
    names = list(cast("Sequence[object]", given)) if isinstance(given, list | tuple) else [given]
    texts = [name for name in names if isinstance(name, str)]
    if not names or len(texts) < len(names):
        raise TypeError(f"orderby= takes the name of a field or a list of names, not {orderby!r}")
    return texts


def _columns(orderby: str | Sequence[str], record: type[Record] | None) -> list[str]:
    """Return RT's columns; ValueError for one that RT would not order by."""
    columns = names_in_order(orderby)
    return [order_of(record, name) for name in columns] if record else columns


#: The people of tickets whose fields RT orders by.
_ROLES = ("Owner", "Requestor", "Cc", "AdminCc", "Creator", "LastUpdatedBy")


def order_of(record: type[Record], given: str) -> str:
    """Return RT's name of a column, with the sign; ValueError for one it does not order by."""
    name = given.removeprefix("-")
    sign = given.removesuffix(name)
    if name == "id":
        return given
    if record.orders_by_sql and (in_sql := _order_in_sql(record, name)):
        return sign + in_sql
    known = order_column(record, name)
    if known is None:
        raise unknown("RT cannot order by", name, orderable(record))
    return sign + known


def _order_in_sql(record: type[Record], name: str) -> str:
    """Return what RT orders tickets by besides columns; empty for other names."""
    field, role = custom_field_of(name), custom_role_of(name)
    if field is not None:
        return f"CF.{{{field}}}"
    if role is not None:
        return f"CustomRole.{{{role}}}"
    _, dot, _ = name.partition(".")
    if dot:
        (word,) = rt_names(record, name)
        return word if word.partition(".")[0] in _ROLES else ""
    return ""


Request = dict[str, Any]
"""The arguments of ``httpx.Client.request``."""


class ListOperation(Protocol):
    """Reads a page of a list."""

    def __call__(
        self,
        *,
        query: str | Unset = ...,
        page: int | Unset = ...,
        per_page: int | Unset = ...,
        orderby: list[str] | Unset = ...,
        order: list[str] | Unset = ...,
        fields: str | Unset = ...,
    ) -> Request: ...


class FormListOperation(Protocol):
    """Reads a page of a list whose query is sent as a form."""

    def __call__(
        self,
        *,
        body: models.SearchForm,
        page: int | Unset = ...,
        per_page: int | Unset = ...,
        orderby: list[str] | Unset = ...,
        order: list[str] | Unset = ...,
        fields: str | Unset = ...,
    ) -> Request: ...


def page_request(
    operation: ListOperation, query: str | Unset, selection: Selection, cursor: Cursor
) -> Request:
    """Build the request for a cursor's next page of a list; the query has its position."""
    paging = cursor.paging()
    request = operation(
        query=query,
        page=paging.page,
        per_page=paging.per_page,
        orderby=paging.orderby,
        order=paging.order,
        fields=selection.fields,
    )
    return expanded(request, selection.expansion)


def position(cursor: Cursor) -> tuple[int | None, bool]:
    """Return the last id that a cursor has seen, and whether ids descend."""
    if isinstance(cursor, IdCursor):
        return cursor.last, cursor.descending
    return None, False


def json_request(
    operation: ListOperation,
    where: Iterable[Mapping[str, Any]],
    selection: Selection,
    cursor: Cursor,
) -> Request:
    """Build the request for a cursor's next page of a list that takes a JSON search."""
    last, down = position(cursor)
    return page_request(operation, as_query(where, last, descending=down), selection, cursor)


def form_page_request(
    operation: FormListOperation, query: str, selection: Selection, cursor: Cursor
) -> Request:
    """Build the request for a cursor's next page, with the query in a form."""
    paging = cursor.paging()
    request = operation(
        body=models.SearchForm.from_dict({"query": query}),
        page=paging.page,
        per_page=paging.per_page,
        orderby=paging.orderby,
        order=paging.order,
        fields=selection.fields,
    )
    return expanded(request, selection.expansion)


def expanded(request: Request, expansion: Mapping[str, str]) -> Request:
    """Add ``fields[X]`` parameters to a request."""
    if not expansion:
        return request
    return {**request, "params": {**request.get("params", {}), **expansion}}
