"""Print errors as one line on standard error, and choose the exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import rich_click as click
from click.exceptions import NoArgsIsHelpError

from rtfacade.cli.app import DeclinedError
from rtfacade.cli.output.cells import one_line, safe
from rtfacade.cli.terminal import tell
from rtfacade.cli.wording import for_the_shell

if TYPE_CHECKING:
    from rtfacade.cli.app import App

DONE, REFUSED, USAGE, NOT_FOUND, AUTHENTICATION, NETWORK = range(6)
INTERRUPTED = 130
PIPE_CLOSED = 141
_CLOSED = "standard output is closed: to print nothing, redirect it to /dev/null"
#: The statuses of a proxy that cannot reach RT.
_GATEWAY = (502, 503, 504)


def report(app: App, error: BaseException) -> int:
    """Print an error and return the exit code."""
    if isinstance(error, BrokenPipeError):
        _forget_output()
        _tell_notes(error)
        return PIPE_CLOSED
    flush()
    if isinstance(error, NoArgsIsHelpError):
        tell(f"{error.format_message()}\n")
        return USAGE
    if app.has("debug"):
        text = "".join(traceback.format_exception(error))
        tell(safe(app.mask(text)))
    if isinstance(error, KeyboardInterrupt | click.Abort) and sys.stderr.isatty():
        tell("\n")  # after the terminal's ^C, or after a question
    tell(f"rtfacade: {app.mask(message_of(error, app.hint))}\n")
    _tell_notes(error)
    return code_of(error)


def _tell_notes(error: BaseException) -> None:
    """Print what was done before the error, and where typed text is saved."""
    for note in getattr(error, "__notes__", ()):
        tell(f"rtfacade: {one_line(note)}\n")


def flush() -> None:
    """Flush results, so that they come before messages."""
    try:
        sys.stdout.flush()
    except OSError:  # its reader is gone, its disk is full, or it is closed: the error says so
        _forget_output()


def _forget_output() -> None:
    """Redirect standard output to nowhere, so that Python does not complain at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def message_of(error: BaseException, hint: str = "") -> str:
    """Return the message for an error, with a hint at what would be right."""
    if isinstance(error, click.ClickException):
        return _usage(error, one_line(hint))
    return f"{_message(error)}{one_line(hint)}"


def _message(error: BaseException) -> str:
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return "interrupted"
    if isinstance(error, DeclinedError):
        return "cancelled, nothing was done"
    if isinstance(error, OSError):
        is_output = error.errno == errno.EBADF and error.filename is None
        if is_output or not (error.filename and error.strerror):
            return _CLOSED if is_output else one_line(error.strerror or str(error))
        return one_line(f"{os.fsdecode(error.filename)}: {error.strerror}")
    if _is_ours(error) or isinstance(error, ValueError):
        text = for_the_shell(one_line(str(error)))
        is_unconfigured = _is_config_error(error, "NotConfiguredError")
        if is_unconfigured and "rtfacade login" not in text:
            return text.replace(": ", ": run rtfacade login, or ", 1)
        return text
    return one_line(
        f"{type(error).__name__}: {error} (a bug in rtfacade: run it again with --debug)"
    )


def _usage(error: click.ClickException, hint: str) -> str:
    message = for_the_shell(one_line(error.format_message())) + hint
    ctx = getattr(error, "ctx", None)
    return message if ctx is None else f"{message} (see {ctx.command_path} --help)"


def code_of(error: BaseException) -> int:
    """Return the exit code for an error."""
    if isinstance(error, KeyboardInterrupt | click.Abort):
        return INTERRUPTED
    if _is_ours(error):
        return _code_of_rt(error)
    if isinstance(error, click.UsageError | ValueError | OSError):
        return AUTHENTICATION if _is_config_error(error, "NoCredentialsError") else USAGE
    return REFUSED


def _is_ours(error: BaseException) -> bool:
    """Check for RTError, without importing the facade for other failures."""
    errors: Any = sys.modules.get("rtfacade.errors")
    return errors is not None and isinstance(error, errors.RTError)


def _is_config_error(error: BaseException, name: str) -> bool:
    config: Any = sys.modules.get("rtfacade.config")
    return config is not None and isinstance(error, getattr(config, name))


def _code_of_rt(error: BaseException) -> int:
    from rtfacade import errors

    if isinstance(error, errors.AuthenticationError):
        return AUTHENTICATION
    if isinstance(error, errors.NotFoundError):
        return NOT_FOUND
    if isinstance(error, errors.TransportError | errors.ProtocolError | errors.UnconfirmedError):
        return NETWORK
    if isinstance(error, errors.ServerError) and error.status in _GATEWAY:
        return NETWORK
    return REFUSED


def worst(codes: Iterable[int]) -> int:
    """Combine several exit codes: 1 where they differ."""
    failures = set(codes) - {DONE}
    return failures.pop() if len(failures) == 1 else REFUSED if failures else DONE
