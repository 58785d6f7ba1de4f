"""Examples of rtfacade.export."""

import asyncio
from pathlib import Path

from rtfacade import RT, AsyncRT, export


def write_csv(rt: RT, new_file: str = "tickets.csv") -> None:
    """With the columns that you name."""
    tickets = rt.tickets.search(queue="General", fields=["subject", "status"])
    count = export.write_csv(tickets, new_file, columns=["id", "subject", "status"])
    print(count, "tickets")
    assert Path(new_file).read_text("utf-8").startswith("id,Subject,Status")


def write_jsonl(rt: RT, new_file: str = "tickets.jsonl") -> None:
    """One ticket in a line."""
    tickets = rt.tickets.search(queue="General", fields=["subject", "status"])
    count = export.write_jsonl(tickets, new_file)
    print(count, "tickets")
    assert Path(new_file).read_bytes().count(b"\n") == count


def write_parquet(rt: RT, new_file: str = "tickets.parquet") -> None:
    """For DuckDB, polars and pandas; needs the extra `parquet`."""
    tickets = rt.tickets.search(queue="General", fields=["subject", "status"])
    count = export.write_parquet(tickets, new_file)
    print(count, "tickets")
    assert Path(new_file).read_bytes().startswith(b"PAR1")


def awrite_csv(rt: RT, new_file: str = "tickets.csv") -> None:
    """In async code."""

    async def main() -> None:
        async with AsyncRT.from_config() as client:
            tickets = client.tickets.search(queue="General", fields=["subject", "status"])
            print(await export.awrite_csv(tickets, new_file), "tickets")

    asyncio.run(main())
    assert Path(new_file).read_text("utf-8").startswith("id,Subject,Status")


def awrite_jsonl(rt: RT, new_file: str = "tickets.jsonl") -> None:
    """In async code."""

    async def main() -> None:
        async with AsyncRT.from_config() as client:
            tickets = client.tickets.search(queue="General", fields=["subject", "status"])
            print(await export.awrite_jsonl(tickets, new_file), "tickets")

    asyncio.run(main())
    assert Path(new_file).is_file()


def awrite_parquet(rt: RT, new_file: str = "tickets.parquet") -> None:
    """In async code."""

    async def main() -> None:
        async with AsyncRT.from_config() as client:
            tickets = client.tickets.search(queue="General", fields=["subject", "status"])
            print(await export.awrite_parquet(tickets, new_file), "tickets")

    asyncio.run(main())
    assert Path(new_file).read_bytes().startswith(b"PAR1")
