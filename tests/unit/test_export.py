"""Exports: whole or not there, resumed after the last row, every value as it was."""

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from rtfacade import RT, Pager, any_of
from rtfacade.export import write_csv, write_jsonl, write_parquet
from rtfacade.export.rows import saved_rows
from rtfacade.records import TicketRecord

#: pyarrow has no types.
parquet: Any = import_module("pyarrow.parquet")

COLUMNS = ("Subject", "Due", "Priority", "Owner.RealName", "Requestor", "CF.Tags", "CF.Gone")


def ticket(number: int, **fields: Any) -> TicketRecord:
    raw: dict[str, Any] = {
        "id": str(number),
        "type": "ticket",
        "Subject": f"ticket {number}",
        "Due": "1970-01-01T00:00:00Z",
        "Priority": "7",
        "Owner": {"type": "user", "id": "root", "RealName": "The Root"},
        "Requestor": [{"type": "user", "id": "a@example.com"}, {"type": "user", "id": "b"}],
        "CustomFields": [{"id": "1", "name": "Tags", "values": ["a", "b, c"]}],
    }
    return TicketRecord.of(raw | fields)


class Rows:
    """Rows that know their columns and can begin after an id, as a pager does."""

    def __init__(self, rows: list[TicketRecord], *, columns: tuple[str, ...] = COLUMNS) -> None:
        self.rows = rows
        self.columns = columns
        self.stop_at: int | None = None

    def __iter__(self) -> Iterator[TicketRecord]:
        for row in self.rows:
            if row.id == self.stop_at:
                raise KeyboardInterrupt
            yield row

    def after(self, number: int) -> "Rows":
        return Rows([row for row in self.rows if row.id > number], columns=self.columns)


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_csv_has_a_column_for_each_field_asked_for(tmp_path: Path) -> None:
    due = ticket(2, Due="2026-11-21T17:45:45Z", Subject='x "y", z\nü')
    assert write_csv(Rows([ticket(1), due]), tmp_path / "x.csv") == 2
    assert read_csv(tmp_path / "x.csv") == [
        {
            "id": "1",
            "Subject": "ticket 1",
            "Due": "",
            "Priority": "7",
            "Owner.RealName": "The Root",
            "Requestor": "a@example.com\nb",
            "CF.Tags": "a\nb, c",
            "CF.Gone": "",
        },
        {
            "id": "2",
            "Subject": 'x "y", z\nü',
            "Due": "2026-11-21T17:45:45Z",
            "Priority": "7",
            "Owner.RealName": "The Root",
            "Requestor": "a@example.com\nb",
            "CF.Tags": "a\nb, c",
            "CF.Gone": "",
        },
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]


def test_custom_fields_nobody_named_get_a_column_each(tmp_path: Path) -> None:
    other = ticket(2, CustomFields=[{"id": "2", "name": "Room", "values": ["7"]}])
    write_csv(Rows([ticket(1), other], columns=("CustomFields", "Status")), tmp_path / "x.csv")
    rows = read_csv(tmp_path / "x.csv")
    assert list(rows[0]) == ["id", "CF.Tags", "CF.Room", "Status"]
    assert [row["CF.Room"] for row in rows] == ["", "7"]


def test_jsonl_keeps_types_and_several_values(tmp_path: Path) -> None:
    write_jsonl(Rows([ticket(1)]), tmp_path / "x.jsonl")
    [line] = (tmp_path / "x.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line) == {
        "id": 1,
        "Subject": "ticket 1",
        "Due": None,
        "Priority": 7,
        "Owner.RealName": "The Root",
        "Requestor": ["a@example.com", "b"],
        "CF.Tags": ["a", "b, c"],
        "CF.Gone": [],
    }


def test_parquet_has_types(tmp_path: Path) -> None:
    rows = [ticket(1), ticket(2, Due="2026-11-21T17:45:45Z")]
    assert write_parquet(Rows(rows), tmp_path / "x.parquet") == 2
    table = parquet.read_table(tmp_path / "x.parquet").to_pydict()
    assert table["id"] == [1, 2]
    assert table["Due"] == [None, datetime(2026, 11, 21, 17, 45, 45, tzinfo=UTC)]
    assert table["CF.Tags"] == [["a", "b, c"], ["a", "b, c"]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_formulas_are_neutralised_on_request(tmp_path: Path, text: str) -> None:
    rows = Rows([ticket(1, Subject=text)], columns=("Subject",))
    write_csv(rows, tmp_path / "kept.csv")
    write_csv(rows, tmp_path / "escaped.csv", escape_formulas=True)
    assert read_csv(tmp_path / "kept.csv")[0]["Subject"] == text
    assert read_csv(tmp_path / "escaped.csv")[0]["Subject"] == f"'{text}"


def test_an_interrupted_export_leaves_nothing(tmp_path: Path) -> None:
    rows = Rows([ticket(1), ticket(2)])
    rows.stop_at = 2
    with pytest.raises(KeyboardInterrupt):
        write_csv(rows, tmp_path / "x.csv")
    assert list(tmp_path.iterdir()) == []


def test_an_interrupted_export_goes_on_after_the_last_row(tmp_path: Path) -> None:
    rows = Rows([ticket(number) for number in range(1, 6)])
    rows.stop_at = 4
    with pytest.raises(KeyboardInterrupt):
        write_csv(rows, tmp_path / "x.csv", resume=True)
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv.part"]
    with (tmp_path / "x.csv.part").open("ab") as part:
        part.write(b'{"id": 4, "Subj')  # the machine died here
    assert saved_rows(tmp_path / "x.csv.part") == 3
    rows.stop_at = 2  # would be hit if the export began anew
    assert write_csv(rows, tmp_path / "x.csv", resume=True) == 5
    assert [row["id"] for row in read_csv(tmp_path / "x.csv")] == ["1", "2", "3", "4", "5"]
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]


def test_a_leftover_is_not_taken_for_a_beginning(tmp_path: Path) -> None:
    part = tmp_path / "x.csv.part"
    part.write_text('{"id": 9}\n')
    with pytest.raises(FileExistsError, match="not an unfinished export"):
        write_csv(Rows([ticket(1)]), tmp_path / "x.csv")
    assert part.read_text() == '{"id": 9}\n'
    part.write_text('{"rtfacade-export": 1, "resume": true}\n{"id": 9}\n')
    with pytest.raises(FileExistsError, match="resume=True"):
        write_csv(Rows([ticket(1)]), tmp_path / "x.csv")
    assert part.exists()


def test_what_a_killed_export_left_is_taken_over(tmp_path: Path) -> None:
    part = tmp_path / "x.csv.part"
    for left in ('{"rtfacade-export": 1, "resume": false}\n{"id": 9}\n', '{"rtfac'):
        part.write_text(left)
        assert write_csv(Rows([ticket(1)]), tmp_path / "x.csv") == 1
        assert [row["id"] for row in read_csv(tmp_path / "x.csv")] == ["1"]
        assert not part.exists()


def test_another_search_or_other_columns_are_not_resumed(tmp_path: Path) -> None:
    rows = Rows([ticket(1), ticket(2), ticket(3)])
    rows.stop_at = 2
    with pytest.raises(KeyboardInterrupt):
        write_csv(rows, tmp_path / "x.csv", resume=True)
    kept = (tmp_path / "x.csv.part").read_bytes()
    with pytest.raises(ValueError, match="other columns"):
        write_csv(rows, tmp_path / "x.csv", columns=["Queue"], resume=True)
    rows.question = "another"  # type: ignore[attr-defined]
    with pytest.raises(ValueError, match="another search"):
        write_csv(rows, tmp_path / "x.csv", resume=True)
    assert (tmp_path / "x.csv.part").read_bytes() == kept


def test_no_symbolic_link_is_followed(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("kept")
    (tmp_path / "x.csv.part").symlink_to(other)
    with pytest.raises(FileExistsError, match="symbolic link"):
        write_csv(Rows([ticket(1)]), tmp_path / "x.csv")
    assert other.read_text() == "kept"


def test_an_existing_file_stays_until_the_new_one_is_complete(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("old")
    rows = Rows([ticket(1)])
    rows.stop_at = 1
    with pytest.raises(KeyboardInterrupt):
        write_csv(rows, tmp_path / "x.csv")
    assert (tmp_path / "x.csv").read_text() == "old"


def test_columns_must_be_known(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="columns="):
        write_csv([ticket(1)], tmp_path / "x.csv")
    assert write_csv([ticket(1)], tmp_path / "x.csv", columns=["Subject"]) == 1


def test_each_search_is_told_from_any_other() -> None:
    """What is filtered here, and not by RT, counts too."""
    either = any_of(("Name", "=", "a"), ("City", "=", "b"))
    with RT("https://rt.example.com", token="1-2-x", session=False) as rt:
        searches: list[Pager[Any]] = [
            rt.users.search(),
            rt.users.search(disabled=True),
            rt.users.search(disabled=False),
            rt.users.search(find_disabled=True),
            rt.users.search(privileged=True),
            rt.users.search(either),
            rt.users.search(either | ("City", "=", "c")),
            rt.groups.search(),
            rt.articles.search(content="a"),
            rt.articles.search(content="b"),
            rt.tickets.search("id > 1"),
            rt.tickets.search(status="new"),
            rt.tickets.search(created_after=datetime(2026, 1, 1, tzinfo=UTC)),
            rt.searches.run(7),
            rt.searches.run("mine"),
        ]
        assert len({one.question for one in searches}) == len(searches)
        again = rt.users.search(either)
        assert again.question == searches[5].question
        assert again.after(9).question == again.question
