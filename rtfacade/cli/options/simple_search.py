"""Words instead of TicketSQL: RT's simple search, as in the search box of its pages."""

from __future__ import annotations

import re

from rtfacade.cli.app import App
from rtfacade.records import TicketRecord, vocabulary

#: How many hits are looked at, the newest first.
MAX_HITS = 500
_PAGE = 100
_FIELD = r"""(?P<field>'[^']*'|"[^"]*"|[\w.]+(?:\{[^}]*\}[\w.]*)?)"""
_SYMBOL = re.compile(rf"[\s(]*{_FIELD}\s*(?:=|!=|<=?|>=?)")
_WORD = re.compile(
    rf"[\s(]*{_FIELD}\s+(?:(?:NOT\s+)?(?:LIKE|IN|STARTSWITH|ENDSWITH|MATCHES|SHALLOW)|IS)\b",
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


def is_simple(query: str) -> bool:
    """Tell plain words from TicketSQL, which begins with a field and an operator."""
    if not query.strip() or _SYMBOL.match(query):
        return False
    match = _WORD.match(query)
    if match is None:
        return True
    field = match["field"].strip("'\"").casefold()  # `looks like rain` begins with no field
    if _CUSTOM.match(field):
        return False
    columns = {name.casefold() for name in vocabulary.columns_of(TicketRecord)}
    return field.partition(".")[0] not in columns.union(_MORE)


def as_sql(app: App, words: str) -> str:
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
