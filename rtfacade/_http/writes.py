"""What the answer to a write proves: RT did it, RT refused it, or nothing.

RT has no idempotency keys, and what stands in front of it may answer in its place at any moment:
with a status, with a page, with nothing. So only RT's own success counts as done, and only RT's own
refusal as not done. After anything else RT may have done the write, or may still do it: that is
``UnconfirmedError``, which whoever knows how looks into (``_async/sending.py``).
"""

from __future__ import annotations

import re

import httpx

from rtfacade._http import responses
from rtfacade._http.origin import REST2
from rtfacade.errors import ProtocolError, RTError, StatusError, UnconfirmedError
from rtfacade.records.json_values import is_object

#: Those whose body RT does not encode, so that it may be broken although RT did it all
#: (docs/rt/behaviour.md#answers-that-break-after-the-write).
_BREAKS = re.compile(r"/ticket/\d+/(comment|correspond)/?")
#: What RT itself never says: it neither counts requests nor waits for them.
_NEVER_RTS = (408, 425, 429, 499)


def check(response: httpx.Response) -> None:
    """Raise for an answer that is not RT's success to a write.

    Raises StatusError for RT's own refusal, UnconfirmedError for what leaves it open.
    """
    request = response.request
    is_rest2 = REST2 in request.url.path
    try:
        if not response.is_success:
            _refuse(response)
        if is_rest2:
            _check_rest2(response)
        else:
            _check_rest1(response)
    except (ProtocolError, StatusError) as error:
        if is_refusal(response, error):
            raise
        raise unconfirmed(request, error) from error


def unconfirmed(request: httpx.Request, error: RTError) -> UnconfirmedError:
    """Make the error for a write that RT may have done."""
    line = f"{request.method} {request.url.path}"
    return UnconfirmedError(f"it is not known whether RT did {line}: {error}")


def is_refusal(response: httpx.Response, error: RTError) -> bool:
    """Tell whether an answer is RT's own "no": a JSON object with a ``message``.

    What stands in front of RT has a page, or JSON of its own.
    """
    if not isinstance(error, StatusError):
        return False
    status = response.status_code
    if REST2 not in response.request.url.path:
        return responses.is_self_service(response)
    return 400 <= status < 500 and status not in _NEVER_RTS and _has_message(response)


def _refuse(response: httpx.Response) -> None:
    """Raise what a status other than success says."""
    responses.check(response)
    place = responses.place(response.request)
    raise ProtocolError(f"{place} answered {response.status_code}, which changes nothing")


def _check_rest1(response: httpx.Response) -> None:
    """Check the status; the first line of the body is for those who know the route."""
    if response.status_code != httpx.codes.OK:  # pyright: ignore[reportUnnecessaryComparison]
        place = responses.place(response.request)
        raise ProtocolError(f"REST1 answered {place} with {response.status_code}")


def _check_rest2(response: httpx.Response) -> None:
    """Compare with what RT answers on this route when it has done what was asked for."""
    request, status = response.request, response.status_code
    if request.method == "DELETE" and status == httpx.codes.NO_CONTENT and not response.content:  # pyright: ignore[reportUnnecessaryComparison]
        return
    wanted = (
        (httpx.codes.OK, httpx.codes.CREATED) if request.method == "POST" else (httpx.codes.OK,)
    )
    if status not in wanted:
        place = responses.place(request)
        raise ProtocolError(f"{place} answered {status}, which RT does not say when it is done")
    value = responses.json_in(response)
    if value is responses.NO_JSON:
        _check_may_be_broken(response)
    # An answer that names what was made names one thing only.
    number, stated = responses.id_from_location(response), responses.stated_id(value)
    if None not in (number, stated) and stated != number:
        place = responses.place(request)
        raise ProtocolError(f"{place} answered with two ids, {stated} and {number}")


def _check_may_be_broken(response: httpx.Response) -> None:
    """Raise ProtocolError for an answer without readable JSON, unless RT breaks it itself."""
    request = response.request
    if not responses.is_json(response):
        words = responses.describe(response)
    elif _BREAKS.fullmatch(request.url.path.partition(REST2)[2]) is None:
        words = "JSON that is cut off or broken"
    else:
        return
    raise ProtocolError(f"{responses.place(request)} answered with {words}")


def _has_message(response: httpx.Response) -> bool:
    value = responses.json_in(response)
    return is_object(value) and isinstance(value.get("message"), str)


def new_id(response: httpx.Response) -> int:
    """Return the id of what was made; UnconfirmedError for an answer that RT does not give then."""
    number = responses.id_from_location(response)
    number = number or responses.stated_id(responses.json_in(response))
    if number is None:
        place = responses.place(response.request)
        error = ProtocolError(f"{place} answered and does not name what was made")
        raise unconfirmed(response.request, error) from error
    return number
