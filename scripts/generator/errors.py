"""The one error that a run of the generator ends with."""


class GenerateError(Exception):
    """Nothing was written; the message says in one line what is wrong and where."""

    def __init__(self, message: str, details: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.details = details


class LossError(GenerateError):
    """The client would lack an operation, or the answer of one."""
