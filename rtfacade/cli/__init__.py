"""The command line: ``rtfacade NOUN VERB`` over the sync facade; needs the extra ``cli``."""
