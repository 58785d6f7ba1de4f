"""An address that the client builds in one step is the one that httpx builds in three."""

from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtfacade import RT
from tests.unit.fakes import TOKEN

#: What generated operations put into a path, and a path as somebody writes it.
PATHS = st.lists(
    st.text(st.characters(codec="utf-8"), min_size=1).map(lambda name: quote(name, safe=""))
    | st.text("aZ0 ~%+:;,@=&'()[]é€/.", max_size=8)
).map(lambda names: f"/{'/'.join(names)}")
PARAMS = st.none() | st.dictionaries(
    st.text(st.characters(codec="utf-8"), max_size=8),
    st.text(st.characters(codec="utf-8")) | st.integers() | st.lists(st.text("aé&=+% ")),
    max_size=4,
)


@pytest.fixture(scope="module", params=["https://rt.example.com", "http://localhost:8080/a/rt/"])
def rt(request: pytest.FixtureRequest) -> RT:
    return RT(request.param, token=TOKEN)


@given(path=PATHS, params=PARAMS)
def test_addresses_are_those_of_httpx(rt: RT, path: str, params: dict[str, Any] | None) -> None:
    def build(kind: type[httpx.Client]) -> httpx.URL | str:
        try:
            return kind.build_request(rt._http, "GET", path, params=params).url
        except httpx.InvalidURL as error:
            return str(error)

    assert build(type(rt._http)) == build(httpx.Client)
