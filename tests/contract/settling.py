"""What the tests of the truth table share."""

import os
from typing import Any

import pytest

from rtfacade.testing._server.seed import LIMITED_QUEUE, TYPED_CATALOG
from tests.contract import truth
from tests.contract.truth import PATHS, Table
from tests.contract.witness import Witness, unique


def new_record(witness: Witness, noun: str, user: str = "root", **more: Any) -> int:
    """Make a record without the code under test."""
    name = unique(f"truth {noun}")
    queue = LIMITED_QUEUE if user == "limited" else "General"
    bodies: dict[str, dict[str, Any]] = {
        "tickets": {"Queue": queue, "Subject": name, "Requestor": "kunde@example.com"},
        "assets": {"Catalog": TYPED_CATALOG, "Name": name},
        "articles": {"Class": "General", "Name": name},
        "custom_fields": {
            "Name": name, "Type": "Select", "MaxValues": 1, "LookupType": "RT::Queue-RT::Ticket",
        },
    }  # fmt: skip
    key = witness.post(PATHS[noun], {**bodies.get(noun, {"Name": name}), **more})["id"]
    return int(witness.get(f"{PATHS[noun]}/{key}")["id"])


def is_whole(request: pytest.FixtureRequest) -> bool:
    """Tell whether every case runs, or a share of them."""
    return bool(request.config.getoption("--fuzz-long"))


def settle(table: Table, problems: list[str], *, whole: bool) -> None:
    """Fail for what is not true; compare with the page, or write it."""
    assert not problems, "\n".join(problems)
    if os.environ.get("RT_WRITE_TRUTH") and whole and not table.is_same:
        truth.write(table)
    elif not {"RT_TEST_RELEASE", "RT_TEST_DATABASE", "RT_TEST_URL"} & set(os.environ):
        expected, rows = truth.expected_rows(table), table.rows
        if table.is_same:
            # A verb that streams looks names up when their turn has come.
            for row in (*expected.values(), *rows.values()):
                row.pop("unknown", None)
        assert expected == rows, "RT_WRITE_TRUTH=1 writes the page"
