"""The argument QUERY: TicketSQL as people type it, and words for RT's simple search."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

import attrs
import rich_click as click

if TYPE_CHECKING:
    from rtfacade.cli.app import App

_QUOTED = r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\""
_TOKEN = re.compile(
    rf"(?P<quoted>{_QUOTED}|\{{[^}}]*\}})|\b(?P<join>AND|OR)\b|(?P<bracket>[()])|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(
    rf"(?P<field>{_QUOTED}|[A-Za-z][\w.]*(?:\{{[^}}]*\}}[\w.]*)?)\s*"
    r"(?P<operator>==|!=|<>|<=|>=|=>|=<|=|<|>"
    r"|\b(?:NOT\s+)?(?:LIKE|STARTSWITH|ENDSWITH|MATCHES)\b|\bIS(?:\s+NOT)?\b)\s*(?P<value>.+)",
    re.IGNORECASE | re.DOTALL,
)
_LIST = re.compile(r"\b(?:IN|SHALLOW)\b", re.IGNORECASE)
_OPERATORS = {"==": "=", "=>": ">=", "=<": "<=", "<>": "!="}
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?", re.ASCII)
#: How many hits are looked at, the newest first.
MAX_HITS = 500
_PAGE = 100
_FIRST_FIELD = r"""(?P<field>'[^']*'|"[^"]*"|[\w.]+(?:\{[^}]*\}[\w.]*)?)"""
_BEGINS_WITH_SYMBOL = re.compile(rf"[\s(]*{_FIRST_FIELD}\s*(?:=|!=|<=?|>=?)")
_BEGINS_WITH_WORD = re.compile(
    rf"[\s(]*{_FIRST_FIELD}\s+(?:(?:NOT\s+)?(?:LIKE|IN|STARTSWITH|ENDSWITH|MATCHES|SHALLOW)|IS)\b",
    re.IGNORECASE,
)
_CUSTOM = re.compile(r"(?:CF|CustomField|QueueCF|TxnCF|CustomRole)\.", re.IGNORECASE)
#: What TicketSQL reads besides the columns of tickets.
_MORE = (
    *("watcher", "requestor", "cc", "admincc", "owner", "queue", "content", "attachment", "id"),
    *("filename", "contenttype", "dependson", "dependedonby", "refersto", "referredtoby"),
    *("memberof", "hasmember", "linked", "linkedto", "linkedfrom", "updated", "updatedby"),
    *("lastupdatedby", "type", "lifecycle", "statusisactive", "transactioncreator", "subject"),
)


@attrs.frozen
class Reading:
    """A query as it was meant, and whether RT could not read it as it was typed."""

    meant: str
    is_wrong: bool


def check(query: str) -> None:
    """Raise UsageError for a query that RT could not read; the message has what was meant."""
    reading = read(query)
    if reading is not None and reading.is_wrong:
        raise click.UsageError(
            f'put values with blanks in quotation marks; did you mean "{reading.meant}"?'
        )


def read(query: str, columns: Iterable[str] = ()) -> Reading | None:
    """Read conditions that are joined by AND and OR; None for a query that is not just that.

    With ``columns``, a field that is none of them becomes the one whose name is close.
    """
    if _LIST.search(query):
        return None
    meant: list[str] = []
    is_wrong, text = False, ""
    parts = [(match.lastgroup, match[0]) for match in _TOKEN.finditer(query)]
    for kind, part in [*parts, ("join", "")]:
        if kind not in ("join", "bracket"):
            text += part
            continue
        if text.strip():
            condition = _condition(text.strip(), list(columns))
            if condition is None:
                return None
            meant.append(condition.meant)
            is_wrong = is_wrong or condition.is_wrong
        meant.append(part.upper())
        text = ""
    if not meant[:-1] or meant[-2] in ("AND", "OR"):
        return None
    words = " ".join(one for one in meant if one)
    return Reading(words.replace("( ", "(").replace(" )", ")"), is_wrong)


def _condition(text: str, columns: list[str]) -> Reading | None:
    match = _CONDITION.fullmatch(text)
    if match is None:
        return None
    operator = " ".join(match["operator"].upper().split())
    operator = _OPERATORS.get(operator, operator)
    value = match["value"].strip()
    field = _field(match["field"], columns)
    is_null = operator.startswith("IS") and value.upper() == "NULL"
    is_name = operator.startswith("IS") and not is_null
    if is_name:
        operator = "=" if operator == "IS" else "!="
    bare = not (re.fullmatch(_QUOTED, value, re.DOTALL) or _NUMBER.fullmatch(value) or is_null)
    is_wrong = is_name or (bare and bool(re.search(r"\s", value)))
    return Reading(f"{field} {operator} {_quoted(field, value) if bare else value}", is_wrong)


def _field(name: str, columns: list[str]) -> str:
    """Return the field whose name is close, for one that is none."""
    from rtfacade.records.suggestions import closest

    if not columns or not name.isalpha() or name.casefold() in map(str.casefold, columns):
        return name
    return closest(name, columns) or name


def _quoted(field: str, value: str) -> str:
    from rtfacade._rest2.sql_names import is_of_people
    from rtfacade.ticketsql import quote

    if value.casefold() in ("me", "@me") and is_of_people(field.partition(".")[0]):
        return "'__CurrentUser__'"
    return quote(value.strip("'\"").replace("\\'", "'"))


def is_simple(query: str) -> bool:
    """Tell plain words from TicketSQL, which begins with a field and an operator."""
    if not query.strip() or _BEGINS_WITH_SYMBOL.match(query):
        return False
    match = _BEGINS_WITH_WORD.match(query)
    if match is None:
        return True
    field = match["field"].strip("'\"").casefold()  # `looks like rain` begins with no field
    if _CUSTOM.match(field):
        return False
    from rtfacade.records import TicketRecord, vocabulary

    columns = {name.casefold() for name in vocabulary.columns_of(TicketRecord)}
    return field.partition(".")[0] not in columns.union(_MORE)


def search_by_words(app: App, words: str) -> str:
    """Return TicketSQL for the tickets that RT finds by these words; asks RT for them."""
    from rt_rest2.api.ticket import tickets_get
    from rtfacade._http.responses import unwrap_object
    from rtfacade.records.json_values import identifier, objects

    ids: list[int] = []
    for page in range(1, MAX_HITS // _PAGE + 1):
        request = tickets_get.request_kwargs(
            query=words, simple=1, page=page, per_page=_PAGE, orderby=["id"], order=["DESC"]
        )
        answer = unwrap_object(app.rt.send(request))
        ids += [identifier(row) for row in objects(answer.get("items"))]
        if not answer.get("next_page"):
            break
    else:
        app.out.note(f"looking at the newest {MAX_HITS} of RT's hits only")
    if not ids:
        app.out.note(
            f"RT's simple search has nothing for {words!r}. TicketSQL looks like \"Subject LIKE "
            "'fire' AND Status = 'resolved'\""
        )
        return "id = 0"
    return " OR ".join(f"id = {number}" for number in dict.fromkeys(ids))
