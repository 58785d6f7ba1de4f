"""Records and results leave the program: as dicts, JSON, pickles and answers of a web framework."""

import copy
import importlib
import inspect
import json
import pickle
import pkgutil
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import attrs
import httpx
import pytest
from fastapi import FastAPI
from fastapi.encoders import jsonable_encoder
from pydantic import BaseModel

import rtfacade
from rtfacade import RT, AsyncRT, NotAppliedError, Pager, Ticket, User, records
from rtfacade._async import bound as async_bound
from rtfacade._sync import bound
from rtfacade.records import ArticleRecord, SavedSearchRecord, TicketRecord, UserRecord
from rtfacade.records.conversation import Conversation
from rtfacade.records.custom_field_types import FileValue
from rtfacade.records.diagnosis import Finding
from rtfacade.records.history import AttachmentName, HistoryEntry
from rtfacade.records.links import Link, Links
from rtfacade.records.plain import PlainData, names_of, plain
from rtfacade.records.record import Bound, Record

RT_URL = "https://rt.example.com/rt"
NOW = datetime(2026, 11, 29, 18, 30, tzinfo=UTC)
#: Classes that describe fields; they are no results.
DESCRIPTIONS = {
    "Blob", "FieldInfo", "FieldToSet", "FieldsToSet", "Filter", "Kind", "LinkKind", "Moment",
}  # fmt: skip


def classes() -> Iterator[type]:
    """List the classes of records and results, those with verbs too."""
    for info in pkgutil.iter_modules(records.__path__):
        module = importlib.import_module(f"{records.__name__}.{info.name}")
        for name, kind in inspect.getmembers(module, inspect.isclass):
            mine = kind.__module__ == module.__name__
            if mine and attrs.has(kind) and name not in DESCRIPTIONS:
                yield kind
    for module in (bound, async_bound):
        yield from (
            kind for kind in vars(module).values() if Bound in getattr(kind, "__bases__", ())
        )


CLASSES = list(dict.fromkeys(classes()))
RECORDS = [kind for kind in CLASSES if issubclass(kind, Record) and names_of(kind)]
WITH_VERBS = [kind for kind in RECORDS if kind.__module__ == bound.__name__]


def raw_of(kind: type[Record]) -> dict[str, Any]:
    """Return JSON that has something for each field that a record can read."""
    raw: dict[str, Any] = {}
    for name in names_of(kind):
        field = inspect.getattr_static(kind, name)
        if key := getattr(field, "key", None):
            raw[key] = sample_of(field)
    raw["TransactionId"] = "5"
    return {**raw, "id": "ticket/7" if "Rest1" in kind.__name__ else 7, "_url": _rest2(kind)}


def sample_of(field: Any) -> Any:
    """Find a value that a field reads."""
    samples: tuple[Any, ...] = (
        [{"id": "3", "name": "Tags", "type": "customfield", "values": ["a", "ü"]}],
        {"id": "7", "type": "user", "Name": "root"},
        "2026-11-29T18:30:00Z",
        "ticket/7",
        "1",
    )
    for sample in samples:
        try:
            value = field.read(sample)
        except (rtfacade.RTError, AttributeError):
            continue
        if not isinstance(value, str):
            return sample
    return "text"


def _rest2(kind: type) -> str:
    return f"{RT_URL}/REST/2.0/{kind.__name__.lower()}/7"


def is_plain(value: object) -> bool:
    """Tell whether a value has the types of JSON, and no others."""
    if isinstance(value, dict):
        return all(type(name) is str and is_plain(one) for name, one in value.items())
    if isinstance(value, list):
        return all(map(is_plain, value))
    return value is None or type(value) in (str, int, float, bool)


def test_the_classes_are_found() -> None:
    names = {kind.__name__ for kind in CLASSES}
    assert {"Ticket", "TicketRecord", "AsyncUser", "HistoryEntry", "Rest1Ticket", "Info"} <= names
    assert not [kind for kind in CLASSES if not issubclass(kind, PlainData)]


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("complete", [True, False])
def test_a_record_is_plain_data(kind: type[Record], complete: bool) -> None:
    record = kind.of(raw_of(kind), complete=complete)
    data = record.to_dict()
    assert data.get("id", 7) == 7
    assert is_plain(data)
    assert json.loads(record.to_json()) == data == dict(record) == jsonable_encoder(record)
    assert {name: record[name] for name in record.keys()} == data  # noqa: SIM118
    assert plain([record]) == [data]


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_a_record_says_what_it_is(kind: type[Record]) -> None:
    text = repr(kind.of(raw_of(kind), complete=True))
    assert text.startswith(f"{kind.__name__}(")
    assert {"id=7", "version='text'"} & set(text.removesuffix(")").partition("(")[2].split(", "))
    assert repr(kind.of({})).startswith(f"{kind.__name__}(")


@pytest.mark.parametrize("kind", RECORDS, ids=lambda kind: kind.__name__)
def test_a_record_can_be_pickled_and_copied(kind: type[Record]) -> None:
    record = kind.of(raw_of(kind), complete=True, etag='"1"')
    pickles = [pickle.dumps(record, protocol) for protocol in (0, 2, pickle.HIGHEST_PROTOCOL)]
    for twin in (*map(pickle.loads, pickles), copy.deepcopy(record)):
        assert (type(twin), twin, twin.complete, twin.etag) == (kind, record, True, '"1"')
        assert twin.raw is not record.raw
        assert twin.to_dict() == record.to_dict()


def test_what_was_not_read_is_left_out() -> None:
    row = ArticleRecord.of({"id": 1, "Name": "a", "Creator": {"id": "root", "type": "user"}})
    assert row.to_dict() == {"id": 1, "name": "a", "creator": {"name": "root"}}
    assert "summary" not in list(row.keys())
    with pytest.raises(KeyError):
        row["summary"]
    with pytest.raises(KeyError):
        row["raw"]
    with pytest.raises(TypeError, match="not iterable"):
        iter(row)


def test_results_are_plain_data_too() -> None:
    entry = HistoryEntry(5, 1, "Comment", NOW, "root", attachments=(AttachmentName(7, "a.txt"),))
    data = Conversation(1, (entry,)).to_dict()
    assert is_plain(data)
    assert data["entries"][0]["created"] == "2026-11-29T18:30:00Z"
    assert data["entries"][0]["attachments"] == [{"id": 7, "filename": "a.txt"}]
    assert jsonable_encoder(Conversation(1, (entry,))) == data
    ends = Links(depends_on=(Link("ticket", 3, "fsck.com-rt://x/ticket/3"),)).to_dict()[
        "depends_on"
    ]
    assert ends == [{"id": 3, "kind": "ticket", "ticket_id": 3, "url": "fsck.com-rt://x/ticket/3"}]
    error = NotAppliedError(("No",), ["status"])
    assert Finding("login", "error", "no", error=error).to_dict()["error"] == str(error)
    file = plain(FileValue("photo.png", 7, "image/png"))
    assert (type(file), file) == (str, "photo.png")
    with pytest.raises(TypeError, match="no plain form of a bytes"):
        plain(b"x")


@pytest.mark.parametrize("kind", WITH_VERBS, ids=lambda kind: kind.__name__)
def test_a_pickled_record_says_how_to_attach_it(kind: Any) -> None:
    rt = RT("https://rt.example.com", token="1-14-x", session=False)
    home = getattr(rt, kind.noun)
    record = home.attach(kind.of(raw_of(kind), complete=True, etag='"1"'))
    assert record.home is home
    for twin in (pickle.loads(pickle.dumps(record)), copy.deepcopy(record), kind.of(record.raw)):
        verb = next(name for name in vars(kind) if name in ("refresh", "read"))
        with pytest.raises(RuntimeError, match=rf"rt\.{kind.noun}\.attach\(record\)"):
            getattr(twin, verb)()
        again = home.attach(twin)
        assert (type(again), again.home, again) == (kind, home, record)
        assert (again.complete, again.etag) == (twin.complete, twin.etag)
    assert copy.copy(record).home is home
    with pytest.raises(TypeError, match="attach\\(\\) takes a"):
        home.attach(records.Info.of({}))


def test_a_record_changes_its_mode_with_its_client() -> None:
    ticket = Ticket.of({"id": 1, "Subject": "a"})
    rt = AsyncRT("https://rt.example.com", token="1-14-x", session=False)
    assert type(rt.tickets.attach(ticket)) is rtfacade.AsyncTicket
    assert type(rt.tickets.attach(TicketRecord.of({"id": 1}))) is rtfacade.AsyncTicket


def test_addresses_of_pages() -> None:
    row = {"id": 3, "_url": f"{RT_URL}/REST/2.0/ticket/3"}
    whole = {"id": 3, "_hyperlinks": [{"ref": "self", "_url": f"{RT_URL}/REST/2.0/ticket/3"}]}
    for raw in (row, whole):
        assert TicketRecord.of(raw).url == f"{RT_URL}/Ticket/Display.html?id=3"
        assert TicketRecord.of(raw).to_dict()["url"] == f"{RT_URL}/Ticket/Display.html?id=3"
    user = {"id": 14, "Name": "root", "_url": f"{RT_URL}/REST/2.0/user/root"}
    assert UserRecord.of(user, complete=True).url == f"{RT_URL}/User/Summary.html?id=14"
    for nowhere in (TicketRecord.of({"id": 3}), UserRecord.of({"id": "root", "type": "user"})):
        with pytest.raises(AttributeError):
            nowhere.url  # noqa: B018


def test_rows_as_dicts() -> None:
    def fetch(cursor: object) -> dict[str, Any]:
        items = [{"id": number, "Name": f"u{number}"} for number in (1, 2, 3)]
        return {"items": items, "count": 3, "total": 3, "page": 1, "pages": 1, "per_page": 100}

    pager = Pager(fetch, User.of, limit=2)
    assert list(pager.dicts()) == [{"id": 1, "name": "u1"}, {"id": 2, "name": "u2"}]
    assert pager.dicts().first() == {"id": 1, "name": "u1"}
    assert len(pager.dicts().all()) == 2


class Answer(BaseModel):
    """A model of a program's own."""

    ticket: Ticket
    history: list[HistoryEntry]


async def test_fastapi_answers_with_records() -> None:
    ticket = Ticket.of({"id": 1, "Subject": "Druckerstau ü", "Created": "2026-11-29T18:30:00Z"})
    entry = HistoryEntry(5, 1, "Comment", NOW, "root")
    answer = Answer(ticket=ticket, history=[entry])
    app = FastAPI()
    app.get("/any")(lambda: {"one": ticket, "many": (ticket,)})

    @app.get("/ticket")
    def _ticket() -> Ticket:
        return ticket

    @app.get("/tickets")
    def _tickets() -> list[Ticket]:
        return [ticket]

    @app.get("/model")
    def _model() -> Answer:
        return answer

    wanted = ticket.to_dict()
    assert (wanted["subject"], wanted["created"]) == ("Druckerstau ü", "2026-11-29T18:30:00Z")
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://testserver"
    ) as client:
        answers = {
            path: (await client.get(f"/{path}")).raise_for_status().json()
            for path in ("any", "ticket", "tickets", "model", "openapi.json")
        }
    assert answers["any"] == {"one": wanted, "many": [wanted]}
    assert answers["ticket"] == wanted
    assert answers["tickets"] == [wanted]
    assert answers["model"] == {"ticket": wanted, "history": [entry.to_dict()]}
    assert json.loads(answer.model_dump_json()) == answers["model"]
    schema = answers["openapi.json"]["components"]["schemas"]["Answer"]
    assert schema["properties"]["ticket"]["type"] == "object"


def test_what_was_saved_has_the_same_order_in_each_run() -> None:
    saved = {"OrderBy": "id", "Format": "id", "Query": "id > 0"}
    assert list(SavedSearchRecord({"id": 3, "Content": saved}).to_dict()["content"]) == sorted(
        saved
    )
