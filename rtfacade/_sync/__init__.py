# written by scripts/unasync.py from rtfacade/_async/__init__.py; do not edit
"""All that does I/O: written once, as async code, from which scripts/unasync.py makes its twin."""
