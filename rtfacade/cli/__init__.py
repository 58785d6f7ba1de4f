"""The command line: ``rtfacade NOUN VERB`` over the sync facade; needs the extra ``cli``."""

from rtfacade.cli.main import main

__all__ = ["main"]
