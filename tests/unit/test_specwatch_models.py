"""Round trips of generated models: what does not come back as it was has to be noticed."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest

from tests.contract.specwatch.description import Description
from tests.contract.specwatch.models import ENOUGH, Models, different
from tests.contract.specwatch.tally import ModelSummary, Tally

DESCRIPTION = Description.load()
TICKET = {
    "id": 7,
    "Queue": {"type": "queue", "id": "1", "_url": "https://rt.example.com/REST/2.0/queue/1"},
    "Created": "2026-11-21T20:22:33Z",
    "Owner": {"type": "user", "id": "root", "_url": "https://rt.example.com/REST/2.0/user/root"},
    "CustomFields": [{"type": "customfield", "id": "2", "_url": "x", "name": "A", "values": ["1"]}],
    "_hyperlinks": [{"ref": "self", "type": "ticket", "id": 7, "_url": "x"}],
    "Unheard": {"of": [1, None]},
}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


@pytest.fixture
def models() -> Models:
    return Models(DESCRIPTION.schemas)


def test_every_model_in_a_body_is_tried(models: Models) -> None:
    assert list(models.round_trips(ref("Ticket"), TICKET)) == []
    expected = {"Ticket", "TicketColumns", "Stamps", "Reference", "CustomFieldValues", "Hyperlink"}
    assert models.seen >= expected


def test_rows_of_a_list_and_lists_of_bodies_are_tried(models: Models) -> None:
    page = {
        "count": 1,
        "page": 1,
        "per_page": 20,
        "items": [{**TICKET, "type": "ticket", "_url": "x"}],
    }
    assert list(models.round_trips(ref("TicketPage"), page)) == []
    assert models.seen >= {"TicketPage", "Page", "TicketItem"}
    assert list(models.round_trips({"type": "array", "items": ref("JsonCondition")}, [{}])) == [
        ("JsonCondition", "cannot be read or written: KeyError('field')")
    ]


def test_a_form_with_files_is_tried(models: Models) -> None:
    form = {"JSON": "{}", "Attachments": [b"\x00", b"b"], "mine": b"c"}
    assert list(models.round_trips(ref("MessageUpload"), form)) == []
    assert models.seen == {"MessageUpload"}


def test_enough_is_enough(models: Models) -> None:
    for _ in range(ENOUGH):
        assert list(models.round_trips(ref("Reference"), {"id": 1}))
    assert list(models.round_trips(ref("Reference"), {"id": 1})) == []
    assert list(models.round_trips(ref("ShortPage"), {"items": 1}))


class Forgetful:
    """A model that loses what it does not know."""

    def __init__(self, id: Any) -> None:
        self.id = id

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Forgetful:
        return cls(data["id"])

    def to_dict(self) -> dict[str, Any]:
        return {"id": self.id}


def test_a_model_that_loses_something_is_noticed(models: Models) -> None:
    models.classes["Ticket"] = Forgetful
    [(name, why)] = models.round_trips(ref("Ticket"), {"id": 7, "Subject": "x"})
    assert (name, why) == ("Ticket", "is not written as it was read: /Subject is lost")
    assert "Ticket" not in models.seen


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ({"a": [1]}, {"a": [1]}, None),
        ("2026-11-21T20:22:33Z", "2026-11-21T20:22:33+00:00", None),
        (b"file", ("name", BytesIO(b"file"), "text/plain"), None),
        ({"a": 1}, {"a": 1, "b": 2}, "/b is new"),
        ({"a": {"b": "1"}}, {"a": {"b": 1}}, "/a/b: '1' became 1"),
        ([1], [1, 2], "/: [1] became [1, 2]"),
        ([{"a": True}], [{"a": 1}], "/0/a: True became 1"),
        ("2026-11-21T20:22:33Z", "2026-11-21T20:22:34Z", "/: '2026-11-21T20:22:33Z' became"),
        (b"file", ("name", BytesIO(b"life"), None), "/: b'file' became b'life'"),
    ],
)
def test_what_is_different(one: Any, other: Any, place: str | None) -> None:
    difference = different(one, other)
    assert difference == place if place is None else (difference or "").startswith(place)


def test_models_without_live_data_are_tried_with_examples() -> None:
    summary = ModelSummary.of(DESCRIPTION, Tally(models={"Ticket", "MessageUpload"}))
    assert summary.live == ["MessageUpload", "Ticket"]
    assert {"Lifecycle", "TicketPage"} <= {*summary.examples}
    # Query parameters and forms have no examples as JSON: only live data will do.
    assert summary.untested == ["RecordUpload", "SearchForm"]
