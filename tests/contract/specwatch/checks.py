"""Compares a request and its answer with the description."""

from __future__ import annotations

from dataclasses import dataclass

from tests.contract.specwatch.answers import answer_findings
from tests.contract.specwatch.description import Description
from tests.contract.specwatch.exchange import Exchange
from tests.contract.specwatch.requests import request_findings

# How RT says that there is no such route: the description may be silent about those.
_NO_ROUTE = {404, 405, 501}
_LOGGED_OUT = {302, 401}


@dataclass(frozen=True)
class Problem:
    """Something that the description does not allow."""

    exchange: str
    operation: str
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.operation}: {self.exchange}: {self.where}: {self.what}"


def check(description: Description, exchange: Exchange) -> list[Problem]:
    """Everything that is wrong with an exchange."""
    operation = description.find(exchange.method, exchange.path)
    if operation is None:
        if exchange.status in _NO_ROUTE | _LOGGED_OUT:
            return []
        findings = [("path", "the description has no such operation, and RT answered")]
    else:
        findings = list(answer_findings(description, operation, exchange))
        # A request that RT refuses need not be right: a refusal is what the description promises.
        if exchange.status < 300 and not exchange.deliberate:
            findings += request_findings(description, operation, exchange)
    name = operation.id if operation else "?"
    return [Problem(str(exchange), name, where, what) for where, what in findings]
