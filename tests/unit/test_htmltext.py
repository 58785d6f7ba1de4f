"""HTML as plain text, where REST2 stands in for REST1; and the kinds of links."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rtfacade._rest2.html_text import as_text
from rtfacade.records.link_kinds import HYPERLINK, KINDS, REST1_RELATION, is_linked


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<b>now</b>", "now"),
        ("<p>one</p><p>two</p>", "one\n\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b"),
        ("<ol><li>a<ul><li>b</ul><li>c</ol>", "1. a\n  - b\n2. c"),
        ("a &amp; b &lt;c&gt; &eacute; &#128512;", "a & b <c> é 😀"),
        ("<style>p {}</style><script>alert(1)</script>x<title>t</title>", "x"),
        ("<head><title>t</title></head><body>x</body>", "x"),
        ("a\n  b\t c", "a b c"),
        ("<pre>a  b\n  c</pre>d", "a  b\n  c\n\nd"),
        ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
        ("<p>hello</p><![ oops ]]>", "hello"),
        ("<!-- x --><!--[if mso]>y<![endif]-->a<!-- b", "a<!-- b"),
        ("a < b > c <", "a < b > c <"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", "a  b\nc  d"),
        (
            "new<blockquote>old<blockquote>older</blockquote></blockquote>end",
            "new\n\n> old\n>\n> > older\n\nend",
        ),
        ("<p class=MsoNormal>one<o:p></o:p></p><p class=MsoNormal>two</p>", "one\ntwo"),
        ("<p class=MsoNormal>one</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>two", "one\n\ntwo"),
        ('<a href="https://example.com/x">here</a>', "here <https://example.com/x>"),
        ('<a href="https://example.com/">example.com</a>', "example.com"),
        ('<a href="mailto:a@example.com">a@example.com</a> <a href="#x">y</a>', "a@example.com y"),
        (
            '<img src="cid:1@x" alt="image"><img src="http://x/p.gif"><img alt=Logo>',
            "[screen.png][Logo]",
        ),
        ("&#99999999999999999999;" + "&#" + "9" * 5000, "\ufffd\ufffd"),
        ("one<hr>two", "one\n---\ntwo"),
        ("<p>a</p>\n\n\n<p>b</p>", "a\n\nb"),
        ("</script>x", "x"),
        ("", ""),
    ],
)
def test_html_becomes_text(html: str, text: str) -> None:
    assert as_text(html, html=True, names={"1@x": "screen.png"}) == text


BROKEN = [
    "<", "<a ", "<a '", '<a "', "<a '\"", "&", "&#", "<![CDATA[", "<!-- x", "<?x", "</", "<script>",
    "<head>", "<pre>\n", "<blockquote>x<br>", "<ul><li>", "<td>x", "<a href=http://x>x",
    "<img alt='x' ",
]  # fmt: skip


@pytest.mark.parametrize("html", BROKEN)
def test_much_broken_html_ends(html: str) -> None:
    """A parser that takes quadratic time would take hours here."""
    assert isinstance(as_text(html * 100_000, html=True), str)


@given(st.lists(st.sampled_from([*BROKEN, ">", "a", " ", "-->", "</p>", "\x00", "\ud800"])))
def test_no_html_fails(pieces: list[str]) -> None:
    assert isinstance(as_text("".join(pieces), html=True), str)


def test_plain_text_names_inline_images() -> None:
    text = "see [cid:1@x] and [cid:2@x]"
    assert as_text(text, html=False, names={"1@x": "a.png"}) == "see [a.png] and [cid:2@x]"


def test_plain_text_loses_carriage_returns_only() -> None:
    assert as_text(" a\r\nb  <b>\r\n", html=False) == " a\nb  <b>\n"


# -- links -----------------------------------------------------------------------------------

TICKET = {"ref": "depends-on", "type": "ticket", "id": "43", "_url": "http://rt/REST/2.0/ticket/43"}
ARTICLE = {"ref": "refers-to", "type": "article", "id": "7", "_url": "http://rt/REST/2.0/article/7"}
ASSET = {"ref": "refers-to", "type": "asset", "id": 5, "_url": "http://rt/REST/2.0/asset/5"}
PAGE = {"ref": "refers-to", "type": "external", "_url": "https://example.com/x"}


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("43", TICKET),
        ("t:43", TICKET),
        ("ticket:43", TICKET),
        ("a:7", ARTICLE),
        ("article:7", ARTICLE),
        ("asset:5", ASSET),
        ("https://example.com/x", PAGE),
        ("http://rt/Ticket/Display.html?id=43", TICKET),
        ("fsck.com-rt://example.com/ticket/43", TICKET),
    ],
)
def test_a_link_that_is_there(target: str, link: dict[str, Any]) -> None:
    others = [one for one in (TICKET, ARTICLE, ASSET, PAGE) if one is not link]
    assert is_linked(target, [*others, link])
    assert not is_linked(target, others)
    assert not is_linked(target, [])


@pytest.mark.parametrize(
    ("target", "link"),
    [
        ("3", TICKET),  # the end of a number is another number
        ("http://rt/Ticket/Display.html?id=3", TICKET),
        ("http://rt/Ticket/Display.html?id=143", TICKET),
        ("7", ARTICLE),  # a plain number is a ticket
        ("asset:7", ARTICLE),
        ("https://example.com/y", PAGE),
        ("https://example.com/", PAGE),
    ],
)
def test_a_link_that_is_not(target: str, link: dict[str, Any]) -> None:
    assert not is_linked(target, [link])


def test_every_kind_has_its_names() -> None:
    assert set(KINDS.values()) == set(HYPERLINK)
    assert set(REST1_RELATION) <= set(HYPERLINK)
