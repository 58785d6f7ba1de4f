"""A server process of RT that answers every second ticket search with an error it cannot help.

From RT 5.0.4 to 6.0, a transaction search with ``TicketId = 1 OR …`` leaves an empty entry in that
process's table of ticket fields. Until the process ends, a TicketSQL that names ``id`` meets that
entry in about half of all tries, by the order of a Perl hash, and RT answers 400. Anybody's search
does that to everybody, so a read that is answered so is repeated
(docs/rt/behaviour.md#a-transaction-search-that-breaks-other-searches).
"""

from __future__ import annotations

import httpx

from rtfacade._http import retry

#: Further tries at once. All of them fail in one of two million cases; six did in one of 128, which
#: an export of some hundred pages meets.
MAX_REPEATS = 20

#: What Perl's ``die`` says, which RT never translates.
_SIGN = b"No dispatch method for class ''"
_REST1_SEARCH = "/REST/1.0/search/ticket"


def is_possible(request: httpx.Request, response: httpx.Response) -> bool:
    """Tell whether the body of this answer has to be read to know."""
    return response.status_code == 400 and retry.reads(request)


def is_rest1_search(request: httpx.Request) -> bool:
    """Tell whether this is REST1's search for tickets, which says 400 in its first line."""
    return request.url.path.endswith(_REST1_SEARCH) and retry.reads(request)


def is_refused(head: bytes) -> bool:
    """Tell whether a first line of REST1 says 400."""
    return b" 400 " in head.partition(b"\n")[0]


def is_sign(content: bytes) -> bool:
    """Tell whether a body says that the process is spoiled."""
    return _SIGN in content
