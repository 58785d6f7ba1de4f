# written by scripts/unasync.py from rtfacade/_async/__init__.py; do not edit
"""The async client: the only hand-written I/O. ``rtfacade/_sync`` is written from this folder."""
