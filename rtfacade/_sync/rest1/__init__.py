# written by scripts/unasync.py from rtfacade/_async/rest1/__init__.py; do not edit
"""REST1 through the async client."""
