"""RT's own page of a ticket, as a person with a browser reads it."""

import re
from html.parser import HTMLParser
from typing import Any

import attrs
import httpx

from rtfacade.testing import RunningRT
from rtfacade.testing._server.siteconfig import perl
from tests.contract.wire import NO_TLS

_MAKE_READER = """
    my $name = %s;
    my $user = RT::User->new(RT->SystemUser);
    my ($id, $said) = $user->Create(Name => $name, Password => 'password', Privileged => 1);
    die $said unless $id;
    $user->PrincipalObj->GrantRight(Right => 'SuperUser', Object => RT->System);
    ($id, $said) = $user->SetPreferences(RT->System, {PreferRichText => %d, QuoteFolding => 0});
    die $said unless $id;
"""
_LINK = re.compile(r"\bAttachment/([0-9]+)/([0-9]+)/")
_readers: set[tuple[str, str]] = set()


@attrs.define
class PagePart:
    """A part of a message on the page; a container, or one without content, has no id."""

    id: int
    name: str = ""
    text: str = ""
    is_image: bool = False


class Page:
    """Reads tickets as a user of its own, who wants HTML or plain text where there are both."""

    def __init__(self, server: RunningRT, *, rich: bool) -> None:
        name = "reads-rich" if rich else "reads-plain"
        if (server.url, name) not in _readers:
            server.perl(_MAKE_READER % (perl(name), rich))
            _readers.add((server.url, name))
        self._http = httpx.Client(
            base_url=server.url, verify=NO_TLS, timeout=120, follow_redirects=True
        )
        self._http.post("/NoAuth/Login.html", data={"user": name, "pass": "password"})

    def close(self) -> None:
        self._http.close()

    def transactions(self, ticket: int) -> dict[int, list[PagePart]]:
        """The parts of each message, in the order of the page."""
        answer = self._http.get("/Ticket/History.html", params={"id": ticket})
        reader = _Reader()
        reader.feed(answer.text)
        assert reader.transactions, answer.text
        return reader.transactions


class _Reader(HTMLParser):
    """Finds the links to parts, and what stands behind each."""

    def __init__(self) -> None:
        super().__init__()
        self.transactions: dict[int, list[PagePart]] = {}
        self._parts: list[PagePart] = []
        self._open: list[str] = []
        self._is_linked = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given: dict[str, Any] = dict(attrs)
        if number := given.get("data-transaction-id"):
            self._parts = self.transactions.setdefault(int(number), [])
        link = _LINK.search(given.get("href") or "")
        if tag == "a" and link:
            self._parts.append(PagePart(int(link[2])))
            self._is_linked = True
        inside = "message-stanza" in self._open
        if tag == "br" and inside:
            self._parts[-1].text += "\n"
        elif tag == "img" and inside:
            self._parts[-1].text += f" [{given['src']}] " if given.get("src") else ""
        elif tag == "img" and self._parts and "messagebody" in self._open:
            self._parts[-1].is_image = True
        elif inside and tag in ("div", "p", "td", "tr", "li", "blockquote"):
            self._parts[-1].text += " "
        if tag in ("div", "span"):
            self._open.append(str(given.get("class") or "").partition(" ")[0])
        if tag == "div" and self._open[-1] in ("messagebody", "messageattachments"):
            if not self._is_linked:  # RT links neither containers nor what is empty
                self._parts.append(PagePart(0))
            self._is_linked = False

    def handle_endtag(self, tag: str) -> None:
        if tag in ("div", "span"):
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if "downloadfilename" in self._open:
            self._parts[-1].name += data
        elif "message-stanza" in self._open:
            self._parts[-1].text += data
