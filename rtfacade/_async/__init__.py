"""The async client: the only hand-written I/O. ``rtfacade/_sync`` is written from this folder."""
