"""How long a text may be: RT cuts what is longer, without a word."""

from __future__ import annotations

import re
from typing import Any

import pytest

from rtfacade.testing import RunningRT
from statements import load, statements
from tests.contract.operations import Caller, Records, unique

#: The record and the class in RT that a schema of the description is about.
RECORDS = {
    "TicketWritable": ("ticket", "Ticket"),
    "QueueWritable": ("queue", "Queue"),
    "UserUpdate": ("user", "User"),
    "GroupUpdate": ("group", "Group"),
    "CustomFieldUpdate": ("customfield", "CustomField"),
    "CustomFieldValueUpdate": ("value", "CustomFieldValue"),
    "AssetWritable": ("asset", "Asset"),
    "CatalogUpdate": ("catalog", "Catalog"),
    "ArticleWritable": ("article", "Article"),
    "ClassUpdate": ("class", "Class"),
}
LENGTH = re.compile(r"(\d+) characters at most")
#: Of those, which take any text.
WORDS = ("Description", "SubjectTag", "City", "Organization", "Subject", "Summary", "EntryHint")


def lengths() -> list[tuple[str, str, int]]:
    """Schema, property and length, from the sentences of the description."""
    return [
        (schema, name, int(match[1]))
        for one in statements(load())
        if (match := LENGTH.search(one.text)) and one.place.startswith("schemas/")
        for _, schema, name in [one.place.split("/")]
    ]


@pytest.mark.says("schemas/*", "*, * characters at most.")
def test_the_columns_are_as_long_as_described(seeded_rt: RunningRT) -> None:
    described = lengths()
    assert len(described) > 40
    questions = "".join(
        f"print join(' ', '{schema}', '{name}',"
        f" map {{ $_->_Accessible('{name}', 'length') || $_->_Accessible('{name}', 'type') || 0 }}"
        f" RT::{RECORDS[schema][1]}->new(RT->SystemUser)), qq(\\n);"
        for schema, name, _ in described
    )
    modules = "".join(f"use RT::{kind};" for _, kind in RECORDS.values())
    rows = [line.split() for line in seeded_rt.perl(modules + questions).splitlines()]
    stated = {(schema, name): int(re.sub(r"\D", "", length)) for schema, name, length in rows}
    younger = {("CustomFieldUpdate", "ValidationHint")}
    for schema, name, length in described:
        if stated[schema, name] or (schema, name) not in younger:
            assert stated[schema, name] == length, (schema, name)


def test_what_is_longer_is_cut(root: Caller, records: Records) -> None:
    cut = []
    for schema, name, length in lengths():
        noun, _ = RECORDS[schema]
        if name not in WORDS or noun == "value":
            continue
        named = noun in ("queue", "user", "catalog", "class")
        key: dict[str, Any] = {"idOrName" if named else "id": records[noun]}
        middle = "id_name" if named else "id"
        text = f"{unique('long')} {'x' * 300}"
        root(f"{noun}_{middle}_put", **key, json={name: text})
        held = root(f"{noun}_{middle}_get", **key).json()[name]
        assert held == text[:length], (schema, name)
        cut.append(name)
    assert len(cut) > 8
