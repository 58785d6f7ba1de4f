"""Write searches to CSV, JSON lines and Parquet files, sync and async."""

from rtfacade.export.writers import (
    awrite_csv,
    awrite_jsonl,
    awrite_parquet,
    write_csv,
    write_jsonl,
    write_parquet,
)

__all__ = [
    "awrite_csv",
    "awrite_jsonl",
    "awrite_parquet",
    "write_csv",
    "write_jsonl",
    "write_parquet",
]
