"""An RT that somebody else runs, for tests: the one that RT_TEST_URL names."""

from __future__ import annotations

import json
import os
from email.message import EmailMessage
from typing import NoReturn

import httpx
import pytest


class OtherRT:
    """A running RT, as the environment describes it; a test that needs its inside is skipped.

    RT_TEST_URL is its address. RT_TEST_USER is an administrator (root), with RT_TEST_TOKEN or
    RT_TEST_PASSWORD. RT_TEST_TOKENS has the tokens of more users, as a JSON object.
    """

    def __init__(self) -> None:
        """Read the environment."""
        self.url = os.environ["RT_TEST_URL"].rstrip("/").removesuffix("/REST/2.0")
        self.user = os.environ.get("RT_TEST_USER", "root")
        self.tokens = Known(json.loads(os.environ.get("RT_TEST_TOKENS", "{}")))
        self.passwords = Known()
        if "RT_TEST_TOKEN" in os.environ:
            self.tokens[self.user] = os.environ["RT_TEST_TOKEN"]
        if "RT_TEST_PASSWORD" in os.environ:
            self.passwords[self.user] = os.environ["RT_TEST_PASSWORD"]

    @property
    def token(self) -> str:
        """The administrator's token."""
        return self.tokens[self.user]

    @property
    def password(self) -> str:
        """The administrator's password."""
        return self.passwords[self.user]

    def check(self) -> None:
        """Fail if the variables are wrong, before RT's answers puzzle somebody."""
        token, password = self.tokens.get(self.user), self.passwords.get(self.user)
        headers = {"Authorization": f"token {token}"} if token else {}
        auth = (self.user, password) if password and not token else None
        try:
            answer = httpx.get(f"{self.url}/REST/2.0/rt", headers=headers, auth=auth, timeout=30)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            pytest.fail(f"RT_TEST_URL: no answer from {self.url}: {error}", pytrace=False)
        if answer.status_code in (302, 401):
            pytest.fail(f"RT_TEST_URL: {self.url} does not let {self.user} in", pytrace=False)
        if answer.status_code != 200 or '"Version"' not in answer.text:
            pytest.fail(f"RT_TEST_URL: no REST2 at {self.url}: {answer.status_code}", pytrace=False)

    def create_token(self, user: str) -> str:
        """Skip the test: only RT itself creates tokens."""
        pytest.skip("RT_TEST_URL: no way to create a token there")

    def perl(self, code: str) -> str:
        """Skip the test."""
        pytest.skip("RT_TEST_URL: no way to run Perl there")

    def mails(self, since: float = 0) -> list[EmailMessage]:
        """Skip the test."""
        pytest.skip("RT_TEST_URL: no way to read its mail")


class Known(dict[str, str]):
    """What the environment tells about users; a test that needs more is skipped."""

    def __missing__(self, name: str) -> NoReturn:
        pytest.skip(f"RT_TEST_URL: nothing is known of the user {name}")
