"""TransactionSQL in a form that spoils no server process.

``TicketId = 1 OR TicketId = 2`` makes RT 5.0.4 to 6.0 turn the OR into an IN, and look for the
ticket field ``Id`` on the way, which it does not have
(docs/rt/behaviour.md#a-transaction-search-that-breaks-other-searches). RT leaves a
condition in parentheses of its own alone and finds the same rows: measured on 5.0.3 and 5.0.7.
"""

from __future__ import annotations

import re

#: What is not closed ends with the query: looking for its end at each place takes time.
_STRING = r"""(?:'(?:[^'\\]|\\.)*(?:'|\\?\Z)|"(?:[^"\\]|\\.)*(?:"|\\?\Z))"""
_CUSTOM_FIELD = r"CF\.\{.[^}]*(?:\}(?:\.(?:Large)?Content)?|\Z)"
#: RT skips what it does not know between the parts of a condition.
_GAP = r"""[^\w'"()=!<>{}.+-]*"""
_TOKEN = re.compile(
    rf"""(?P<condition>
             (?:\bTicketId(?:\.[{{}}\w.]*)?|'TicketId(?:\.[^']*)?'|"TicketId(?:\.[^"]*)?")
             {_GAP} !?= {_GAP}
             (?:{_CUSTOM_FIELD}|{_STRING}|[+-]?[\w.]+)
         )
         |{_CUSTOM_FIELD}|{_STRING}|[\w.]+""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)


def harmless(query: str) -> str:
    """Put conditions on ``TicketId`` into parentheses, where a query has an OR at all."""
    if not any(token[0].upper() == "OR" for token in _TOKEN.finditer(query)):
        return query
    return _TOKEN.sub(lambda token: f"({token[0]})" if token["condition"] else token[0], query)
