"""The tree of errors: one class for each status, words kept, secrets dropped."""

import copy
import inspect
import pickle
import re

import httpx
import pytest

import rtfacade
from rtfacade import errors
from rtfacade.errors import (
    NotAppliedError,
    NotConfiguredError,
    RTError,
    ServerError,
    StatusError,
    TransportError,
    UnconfirmedError,
    status_error,
)

REQUEST = httpx.Request(
    "POST",
    "https://rt.example.com/REST/2.0/ticket?query=private",
    headers={"Authorization": "token 1-1-s3cret", "Cookie": "RT_SID=s3cret"},
    json={"Password": "s3cret"},
)


def test_every_error_is_in_the_tree_of_the_docstring() -> None:
    drawn = re.findall(r"^ +(?:[│ ]*[├└]── )?(\w+Error)\b", errors.__doc__ or "", re.MULTILINE)
    names = set(drawn)
    classes = {
        name
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, RTError | NotConfiguredError)
    }
    assert names == classes
    assert classes <= set(errors.__all__)
    assert classes <= set(rtfacade.__all__)


@pytest.mark.parametrize("status", [300, 402, 405, 418, 499])
def test_a_status_without_a_class_of_its_own(status: int) -> None:
    assert type(status_error(status)) is StatusError


@pytest.mark.parametrize("status", [500, 502, 520, 599, 999])
def test_everything_from_500_on_is_the_servers(status: int) -> None:
    assert type(status_error(status)) is ServerError


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (status_error(404), "404: no reason given"),
        (status_error(404, ["a", "b"]), "404: a; b"),
        (status_error(400, ["a"], REQUEST), "400: a (POST /REST/2.0/ticket)"),
        (NotAppliedError(["Permission denied"]), "RT says: Permission denied"),
        (NotAppliedError([], ["a", "b"]), "not applied: a; b"),
        (NotAppliedError(["c"], ["a"]), "not applied: a. RT says: c"),
        (NotAppliedError(), "not applied, and RT gave no reason"),
        (TransportError("no answer"), "no answer"),
        (UnconfirmedError("no answer"), "no answer"),
        (
            UnconfirmedError("made, not read", True, [7], None, ["Ok"]),
            "made, not read. RT says: Ok",
        ),
    ],
)
def test_what_they_say(error: RTError, text: str) -> None:
    assert str(error) == text


@pytest.mark.parametrize(
    "error",
    [
        status_error(404, ["a"]),
        status_error(400, ["a"], REQUEST),
        NotAppliedError(["a"], ["b"], "record"),
        TransportError("no answer"),
        UnconfirmedError("lost", True, [7], "record", ["Created"]),
        errors.Rest1ClosedError(403, ["closed"]),
    ],
)
def test_they_can_be_sent_to_another_process(error: RTError) -> None:
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        assert type(twin) is type(error)
        assert str(twin).partition(" (")[0] == str(error).partition(" (")[0]
        assert twin.args == error.args
        assert b"s3cret" not in pickle.dumps(twin)


def test_a_write_that_is_not_confirmed_keeps_what_is_known() -> None:
    error = pickle.loads(pickle.dumps(UnconfirmedError("lost", True, [7], "record", ["Created"])))
    assert (error.done, error.ids, error.record) == (True, (7,), "record")
    assert error.messages == ("Created",)
    unknown = UnconfirmedError("lost")
    assert unknown.done is None
    assert unknown.ids == ()


def test_the_request_of_an_error_has_no_secrets() -> None:
    error = status_error(400, ["a"], REQUEST)
    assert error.request is not None
    assert error.request.method == "POST"
    assert error.request.url == REQUEST.url
    assert "s3cret" not in f"{error.request.headers!r}{error.request.content!r}{vars(error)!r}"
    assert REQUEST.headers["Authorization"]  # the one that was sent is left alone


def test_no_name_shadows_a_builtin() -> None:
    import builtins

    assert not [name for name in errors.__all__ if hasattr(builtins, name)]
