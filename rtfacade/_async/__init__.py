"""All that does I/O: written once, as async code, from which scripts/unasync.py makes its twin."""
