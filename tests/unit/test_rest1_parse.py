"""Reading REST1: the answers that simple parsers misread (docs/rt/rest1.md), and the rest."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from rtfacade import _rest1 as rest1
from rtfacade.errors import NotFoundError, ProtocolError

VERSION = "5.0.3+dfsg-3~deb12u6"
HEAD = f"RT/{VERSION} 200 Ok\n\n".encode()


def one(text: str) -> rest1.Form:
    (form,) = rest1.parse_forms(text)
    return form


# -- the envelope ---------------------------------------------------------------------------------


def test_the_version_ends_at_the_first_space() -> None:
    envelope, rest = rest1.split_envelope(HEAD + b"id: ticket/1\n\n")
    assert envelope == rest1.Envelope(VERSION, 200, "Ok")
    assert rest == b"id: ticket/1\n\n"


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("RT/4.4.7 400 Bad request", 400),
        ("RT/6.0.0 409 Syntax Error", 409),
        ("RT/5.0.8 404 Ticket not found", 404),
        ("RT/5.0.8 500 ", 500),
    ],
)
def test_only_the_number_counts(line: str, status: int) -> None:
    envelope, _ = rest1.split_envelope(f"{line}\n\n# why\n\n".encode())
    assert envelope is not None
    assert envelope.status == status


# Some answers have no first line (docs/rt/rest1.md#answers), as the page about request forgery.
@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"R",
        b"RT",
        b"<!DOCTYPE html>\n<html>",
        b"Component (/REST/1.0/search) requires a value\nStack:\n  [x:1]\n",
        b"RTFM\n",
        b"rt/5.0.3 200 Ok\n\n",
    ],
)
def test_an_answer_without_a_first_line_is_left_to_the_caller(body: bytes) -> None:
    assert rest1.split_envelope(body) == (None, body)


@pytest.mark.parametrize(
    "body",
    [
        b"RT/",
        b"RT/5.0.3",
        b"RT/5.0.3 200 Ok",
        b"RT/5.0.3 200 Ok\n",
        b"RT/5.0.3 200 Ok\nid: ticket/1\n\n",
        b"RT/5.0.3 Ok\n\n",
        b"RT/5.0.3 20 Ok\n\n",
        b"RT/ 200 Ok\n\n",
        b"RT/5.0.3 200\n\n",
        b"RT/5.0.3 200 Ok\r\n\r\n",
        b"RT/" + b"5" * 5000,
        b"RT/" + b"5" * 5000 + b" 200 Ok\n\n",
    ],
)
def test_a_first_line_that_is_cut_or_malformed_is_an_error(body: bytes) -> None:
    with pytest.raises(ProtocolError):
        rest1.split_envelope(body)


def test_a_refused_login_and_a_logout_are_one_line() -> None:
    envelope, rest = rest1.split_envelope(b"RT/5.0.3 401 Credentials required\n")
    assert envelope is not None
    assert (envelope.status, rest) == (401, b"")
    envelope, rest = rest1.split_envelope(b"RT/5.0.3 200 Ok\n", bare=True)
    assert envelope is not None
    assert (envelope.status, rest) == (200, b"")
    with pytest.raises(ProtocolError):
        rest1.split_envelope(b"RT/5.0.3 200 Ok", bare=True)


def test_the_reason_of_a_refused_login_is_kept() -> None:
    body = b"RT/5.0.3 401 Credentials required\n\nIhr Benutzername ist falsch.\n"
    assert rest1.split_envelope(body)[1] == b"Ihr Benutzername ist falsch.\n"


# Content has no fixed number of line ends and need not be UTF-8 (docs/rt/rest1.md#attachments).
@pytest.mark.parametrize(
    "content",
    [
        bytes(range(256)),
        b"\n\n\n",
        b"\r\n\r\n",
        "Grüße".encode("latin-1"),
        "Grüße\n".encode("utf-16"),
        b"RT/5.0.3 200 Ok\n\n# Ticket 1 created.\n\n",
        b"--\n\n--\n",
    ],
)
@pytest.mark.parametrize("step", [1, 2, 7, 1000])
def test_content_behind_the_head_is_passed_on_untouched(content: bytes, step: int) -> None:
    data = HEAD + content
    chunks = [data[at : at + step] for at in range(0, len(data), step)]
    reader = rest1.EnvelopeReader()
    results = ((index, reader.feed(chunk)) for index, chunk in enumerate(chunks))
    index, (envelope, rest) = next((i, parsed) for i, parsed in results if parsed)
    assert envelope == rest1.Envelope(VERSION, 200, "Ok")
    assert rest + b"".join(chunks[index + 1 :]) == content


def test_a_stream_that_ends_early_is_settled_by_finish() -> None:
    reader = rest1.EnvelopeReader()
    assert reader.feed(b"") is None
    assert reader.finish() == (None, b"")
    reader = rest1.EnvelopeReader()
    assert reader.feed(b"RT/5.0.3 20") is None
    with pytest.raises(ProtocolError, match="ends before"):
        reader.finish()


def test_a_head_without_end_is_not_collected_for_ever() -> None:
    reader = rest1.EnvelopeReader()
    assert reader.feed(b"RT/5" + b"x" * 1000) is None
    with pytest.raises(ProtocolError, match="no end"):
        reader.feed(b"x" * 30)


# -- forms ----------------------------------------------------------------------------------------


def test_the_fields_of_a_ticket() -> None:
    form = one(
        "id: ticket/7\nSubject: a: b: c\nCc:\nTold: \nCF.{Severity}: \nCF.{a: b}: x: y\n"
        "CF.{Über}: ü\n\n"
    )
    assert form.comments == ()
    assert form.fields == (
        ("id", "ticket/7"),
        ("Subject", "a: b: c"),
        ("Cc", ""),
        ("Told", ""),
        ("CF.{Severity}", ""),
        ("CF.{a: b}", "x: y"),
        ("CF.{Über}", "ü"),
    )


def test_a_form_is_looked_up_in_any_case() -> None:
    form = one("id: ticket/7\nSubject: x\nCF.{Severity}: High\n\n")
    assert form["subject"] == form["SUBJECT"] == "x"
    assert form["cf.{severity}"] == "High"
    assert form.keys() == ("id", "Subject", "CF.{Severity}")
    assert dict(form)["Subject"] == "x"
    assert form.get("Owner") is None
    assert form.get("Owner", 0) == 0
    assert "ID" in form
    assert "Owner" not in form
    assert 5 not in form
    with pytest.raises(KeyError):
        form["Owner"]


# Texts hold other line separators than LF (docs/rt/rest1.md#forms).
@pytest.mark.parametrize("break_", ["\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028"])
def test_only_lf_ends_a_line(break_: str) -> None:
    forged = f"x{break_}--{break_}{break_}Owner: root"
    form = one(f"id: ticket/7\nSubject: {forged}\n\nContent: {forged}\n         {forged}\n\n\n")
    assert form.keys() == ("id", "Subject", "Content")
    assert form["Subject"] == forged
    assert form["Content"] == f"{forged}\n{forged}"


def test_text_that_looks_like_the_protocol_stays_text() -> None:
    lines = ["RT/5.0.3 200 Ok", "", "# Ticket 1 created.", "", "id: 5", "", "--", "", "Owner: root"]
    body = "\n         ".join(lines)
    forms = rest1.parse_forms(f"id: 1\n\nContent: {body}\n\nType: Comment\n\n--\n\nid: 2\n\n")
    assert [form["id"] for form in forms] == ["1", "2"]
    assert forms[0]["Content"].split("\n") == lines
    assert forms[0].keys() == ("id", "Content", "Type")


# The key sets the indentation; further white space is the value's (docs/rt/rest1.md#forms).
@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("Content:  x \n\n", " x "),
        ("Content: a\n             b\n           c\n\n\n", "a\n    b\n  c"),
        ("Content: \n         a\n\n\n", "\na"),
        ("Content:   a\n           b\n\n\n", "  a\n  b"),
        ("Content: a\n         \n         \n         b\n\n\n", "a\n\n\nb"),
        ("Content: a\n          \n         \tb\n\n\n", "a\n \n\tb"),
        ("CF.{Quite long}: a\n    b\n\n\n", "a\nb"),
        ("CF.{Quite long}: a\n                 b\n\n\n", "a\n             b"),
        ("CF.{FL Text}: a\n              b\n\n\n", "a\nb"),
        ("FourteenLetter: a\n                b\n\n\n", "a\nb"),
        ("ContentEncoding: a\n    b\n\n\n", "a\nb"),
        ("Über: a\n      b\n\n\n", "a\nb"),
    ],
)
def test_exactly_rts_own_indentation_is_taken_off(printed: str, value: str) -> None:
    ((_, read),) = one(printed).fields
    assert read == value


@pytest.mark.parametrize("newlines", range(5))
@pytest.mark.parametrize("text", ["", "a", "a\nb"])
def test_newlines_at_the_end_of_a_value_are_counted(text: str, newlines: int) -> None:
    value = text + "\n" * newlines
    lines = value.split("\n")
    body = "\n         ".join(lines[:-1] if len(lines) > 1 and not lines[-1] else lines)
    structure = {True: "\n\n", False: "\n"}["\n" in value] + "\n" * (value.endswith("\n"))
    field = f"Content: {body}{structure}"
    last = one(f"id: 1\n{field}\n")
    assert last["Content"] == value
    middle = one(f"id: 1\n{field}Type: x\n\n")
    assert (middle["Content"], middle["Type"]) == (value, "x")
    first, second = rest1.parse_forms(f"{field}\n--\n\n{field}\n")
    assert first["Content"] == second["Content"] == value


def test_an_empty_line_before_a_long_value_belongs_to_nobody() -> None:
    form = one("id: 1\n\nCc: a@example.com,\n    b@example.com\n\nx: y\n\n")
    assert form.fields == (("id", "1"), ("Cc", "a@example.com,\nb@example.com"), ("x", "y"))


def test_a_field_asked_for_in_vain_has_no_name() -> None:
    form = one("id: ticket/1\n: \nCc:\n\n")
    assert form.fields == (("id", "ticket/1"), ("", ""), ("Cc", ""))


def test_a_list_with_a_newline_in_an_item_is_several_fields() -> None:
    form = one("Attachments: 1: a (x/y / 1b)\n\nAttachments: 2: b\n             c (x/y / 2b)\n\n\n")
    assert form.all("attachments") == ("1: a (x/y / 1b)", "2: b\nc (x/y / 2b)")
    assert [item.filename for item in rest1.attachment_list(form)] == ["a", "b\nc"]


def test_comments_come_before_the_fields() -> None:
    form = one("# 1/3 (id/7/total)\n\nid: 7\n\n")
    assert form.comments == ("# 1/3 (id/7/total)",)
    assert form.fields == (("id", "7"),)


def test_a_message_of_several_lines_is_one_comment() -> None:
    form = one("# Cc: no such user\nnor that one\n\nid: \nCc: x\n\n")
    assert form.comments == ("# Cc: no such user", "nor that one")
    assert form.keys() == ("id", "Cc")


def test_forms_come_in_the_order_of_the_answer() -> None:
    # 6.13: RT sorts ids, so an answer is matched by its id, never by its place.
    forms = rest1.parse_forms("id: ticket/2\n\n--\n\nid: ticket/9\n\n")
    assert [form["id"] for form in forms] == ["ticket/2", "ticket/9"]


def test_search_puts_one_newline_more_behind_the_last_form() -> None:
    text = "id: ticket/1\nCc:\n\n--\n\nid: ticket/2\nCc: a,\n    b\n\n\n\n"
    forms = rest1.parse_forms(text, tail=2)
    assert [form["Cc"] for form in forms] == ["", "a,\nb"]


# Dates of a ticket are in the user's language and zone, so they stay text (docs/rt/rest1.md#lists).
def test_dates_of_a_ticket_are_not_read() -> None:
    form = one("id: ticket/1\nCreated: So 22. Nov 03:14:20 2026\nDue: Nicht gesetzt\n\n")
    assert form["Created"] == "So 22. Nov 03:14:20 2026"
    assert form["Due"] == "Nicht gesetzt"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n",
        "\n\n",
        "id: ticket/1",
        "id: ticket/1\n",
        "id: ticket/1\nSubj\n\n",
        "free text\n\n",
        "No matching results.\n\n",
        "id: ticket/1\n\n\n",
        "id: ticket/1\n\n\n\n\n\n",
        " id: ticket/1\n\n",
        " id:\n\n",
        "id: 1\n  Subject: x\n\n",
        "Content: a\n        one less\n\n\n",
        "Content: a\n         b\n        one less\n\n\n",
        "Content: a\n         b\n",
        "Content: a\n         b\n\n",
        "Content: a\n\n         b\n\n\n",
        "id: 1\n\n--\n\n",
        "id: 1\n\n--\n\n\n\n--\n\nid: 2\n\n",
        "id: 1\n--\nid: 2\n\n",
        "CF.{open: x\n\n",
        "# why\n\n<html>\n\n",
    ],
)
def test_what_the_grammar_does_not_allow_is_an_error(text: str) -> None:
    with pytest.raises(ProtocolError):
        rest1.parse_forms(text)


def test_bytes_that_are_not_utf8_are_an_error() -> None:
    # ticket/N/attachments/A prints binary content as it is.
    for data in (b"Content: \xff\xd8\n\n", b"\xff: x\n\n", b"# \xff\n\nid: 1\n\n"):
        with pytest.raises(ProtocolError, match="UTF-8"):
            rest1.parse_forms(data)
    with pytest.raises(ProtocolError, match="UTF-8"):
        rest1.decode(b"\xff")
    assert rest1.decode("ü".encode()) == "ü"


def test_a_reader_keeps_no_more_than_one_form() -> None:
    reader = rest1.FormReader()
    payload = b"id: 1\nSubject: x\n\n--\n\n" * 1000 + b"id: 1\n\n"
    read = []
    for at in range(0, len(payload), 64):
        read += reader.feed(payload[at : at + 64])
        assert len(reader._buffer) < 128
    assert len(read + reader.close()) == 1001


# -- what an answer says --------------------------------------------------------------------------

NO_TICKET = "# Ticket 99 does not exist.\n\n\n"


# Neither HTTP 200 nor 200 in the first line is success (docs/rt/rest1.md#answers).
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (NO_TICKET, ("Ticket 99 does not exist.",)),
        ("# No user named x exists.\n\nid: user/x\n\n", ("No user named x exists.",)),
        ("# Invalid object specification: ''\n\nid: \n\n", ("Invalid object specification: ''",)),
        ("# You are not allowed\nto do that.\n\n\n", ("You are not allowed", "to do that.")),
    ],
)
def test_an_error_inside_an_ok_is_recognised(text: str, lines: tuple[str, ...]) -> None:
    form = one(text)
    assert rest1.is_error(form)
    assert rest1.error_lines(form) == lines


@pytest.mark.parametrize(
    "text",
    [
        "id: ticket/1\n\n",
        "# 0/0 (/total)\n\n\n",
        "# 3/3 (/total)\n\n7: Ticket created by root\n\n",
        "# 1/3 (id/7/total)\n\nid: 7\n\n",
        "# Required: id, Queue\n\nid: ticket/new\nQueue: General\n\n",
        "id: ticket/1\nSubject: # Ticket 99 does not exist.\n\n",
    ],
)
def test_not_every_comment_is_an_error(text: str) -> None:
    assert not rest1.is_error(one(text))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("# Ticket 5 updated.\n\n", ("Ticket 5 updated.",)),
        ("# a: b\n# Ticket 5 updated.\n\nid: \na: x\n\n", ("a: b", "Ticket 5 updated.")),
        ("# a\nb\n\nid: \n\n", ("a", "b")),
        ("Invalid query: 'x'\nat line 1\n\n", ("Invalid query: 'x'", "at line 1")),
        ("Cannot modify Queue CF definitions\n\n\n", ("Cannot modify Queue CF definitions",)),
        ("", ()),
        (
            "# Please resubmit.\n\n--\n\n# Syntax error.\n\nid: 2\n>> #x\nfoo\n  baz: 1\n\n",
            ("Please resubmit.", "Syntax error."),
        ),
    ],
)
def test_what_an_answer_to_a_write_says(text: str, words: tuple[str, ...]) -> None:
    assert rest1.messages(text) == words


@pytest.mark.parametrize(
    ("comments", "id"),
    [
        (["# Ticket 250 created."], 250),
        (["# Invalid custom field name (x)", "# Ticket 250 created."], 250),
        (["# Ticket 250 created.", "# Ticket 250 updated."], 250),
        (["# Could not create ticket.", "# No such queue"], None),
        (["# Ticket 250 updated."], None),
        (["# User 250 created."], None),
        (["Ticket 250 created."], None),
        (["# Ticket 250 created. Not."], None),
        (["# x # Ticket 250 created."], None),
        (["# Ticket 250 created.\n"], None),
        ([], None),
    ],
)
def test_the_only_proof_of_a_creation(comments: list[str], id: int | None) -> None:
    assert rest1.created_id(comments, "ticket") == id


def test_two_creations_where_one_was_asked_for_are_an_error() -> None:
    lines = ["# Ticket 1 created.", "# Ticket 250 created."]
    with pytest.raises(ProtocolError):
        rest1.created_id(lines, "ticket")
    assert rest1.created_ids(lines, "ticket") == (1, 250)
    assert rest1.created_id(["# Group 12 created."], "group") == 12


# -- lists ----------------------------------------------------------------------------------------


# Whether a value is a list depends on the field (docs/rt/rest1.md#lists).
def test_a_true_list_is_split_at_comma_and_space() -> None:
    form = one("Cc: a@example.com, b@example.com,\n    c@example.com\n\nRefersTo: x://a,b\n\n")
    assert rest1.split_list("") == ()
    assert rest1.split_list(form["Cc"]) == ("a@example.com", "b@example.com", "c@example.com")
    assert rest1.split_list(form["RefersTo"]) == ("x://a,b",)


@pytest.mark.parametrize(
    ("printed", "values"),
    [
        ("", ()),
        ("a", ("a",)),
        ("a,b", ("a", "b")),
        ("a, b", ("a", " b")),
        ("'a, b',c", ("a, b", "c")),
        ("c,'a, b'", ("c", "a, b")),
        (r"'a, \'b\' \\',c", (r"a, 'b' " + "\\", "c")),
        ("'x',c", ("'x'", "c")),
        ("it's,c", ("it's", "c")),
        ("back\\,slash", ("back\\", "slash")),
        ('"x","y"', ('"x"', '"y"')),
        ("'un", ("'un",)),
        ("''", ("''",)),
        ("a,", ("a", "")),
        ("a\nb,c", ("a\nb", "c")),
        # The form does not tell these apart, as a real RT shows (docs/rt/rest1.md#lists).
        ("'un,lead", ("'un", "lead")),
        ("'a,b'", ("a,b",)),
    ],
)
def test_a_custom_field_with_several_values(printed: str, values: tuple[str, ...]) -> None:
    assert rest1.split_custom_field(printed) == values


def test_the_attachments_of_a_transaction() -> None:
    value = "\n1: untitled (0b)\n2: a, 7: b.txt (34.8k)\n3: c\nd (x) (1b)\n4:  (2k)"
    assert rest1.parse_attachment_names(value) == (
        (1, "untitled", "0b"),
        (2, "a, 7: b.txt", "34.8k"),
        (3, "c\nd (x)", "1b"),
        (4, "", "2k"),
    )
    assert rest1.parse_attachment_names("") == ()


# 6.10: names with commas.
def test_the_attachments_of_a_ticket() -> None:
    value = (
        "25: (Unnamed) (multipart/mixed / 0b),\n26: a, b (c).txt (text/plain / 5b), "
        "27: d, 5: e.txt (image/png / 1.5k),\n28: x (text/plain / 3b).txt ( / b)"
    )
    assert rest1.parse_attachment_list(value) == (
        rest1.ListedAttachment(25, None, "multipart/mixed", "0b"),
        rest1.ListedAttachment(26, "a, b (c).txt", "text/plain", "5b"),
        rest1.ListedAttachment(27, "d, 5: e.txt", "image/png", "1.5k"),
        rest1.ListedAttachment(28, "x (text/plain / 3b).txt", "", "b"),
    )
    assert rest1.parse_attachment_list("") == ()


@pytest.mark.parametrize("value", ["x", "1: a", "1: a (x)", "1: a (t / 1b) and more", " ", "\n"])
def test_other_text_is_no_list_of_attachments(value: str) -> None:
    with pytest.raises(ProtocolError):
        rest1.parse_attachment_list(value)
    with pytest.raises(ProtocolError):
        rest1.parse_attachment_names(value)


# -- links ----------------------------------------------------------------------------------------


def test_links_are_of_six_kinds() -> None:
    form = one(
        "id: ticket/1/links\nDependsOn: fsck.com-rt://example.com/ticket/7\n\n"
        "RefersTo: https://example.com/a?b=c,d,\n          asset://example.com/1\n\n"
        "Members: \n\n"
    )
    assert rest1.parse_links(form) == {
        "DependsOn": ("fsck.com-rt://example.com/ticket/7",),
        "DependedOnBy": (),
        "RefersTo": ("https://example.com/a?b=c,d", "asset://example.com/1"),
        "ReferredToBy": (),
        "Members": (),
        "MemberOf": (),
    }


@pytest.mark.parametrize(
    ("uri", "kind", "id"),
    [
        ("fsck.com-rt://example.com/ticket/7", "ticket", 7),
        ("fsck.com-rt://odd/organization/ticket/7", "ticket", 7),
        ("fsck.com-article://example.com/article/1", "article", 1),
        ("asset://example.com/12", "asset", 12),
        ("https://example.com/ticket/7", "external", None),
        ("fsck.com-rt://example.com/ticket/7x", "external", None),
        ("fsck.com-rt://example.com/ticket/\N{ARABIC-INDIC DIGIT SEVEN}", "external", None),
        ("fsck.com-rt://example.com/queue/7", "external", None),
        ("", "external", None),
    ],
)
def test_what_a_uri_stands_for(uri: str, kind: str, id: int | None) -> None:
    assert rest1.parse_uri(uri) == (kind, id, uri)


def test_a_ticket_of_another_rt_is_external() -> None:
    uri = "fsck.com-rt://elsewhere.example/ticket/7"
    assert rest1.parse_uri(uri, "example.com") == ("external", None, uri)
    assert rest1.parse_uri(uri, "elsewhere.example").id == 7
    assert rest1.parse_uri("asset://a/7", "b").kind == "external"


# -- history --------------------------------------------------------------------------------------


def entry(id: int, total: int, content: str = "hello", attachments: str = "") -> str:
    return (
        f"# 1/{total} (id/{id}/total)\n\nid: {id}\nTicket: 3\nTimeTaken: 15\nType: Comment\n"
        "Field: \nOldValue: old\nNewValue: new\nData: No Subject\n"
        f"Description: Kommentar von root hinzugefügt\n{content_field(content)}Creator: root\n"
        f"Created: 2026-11-21 19:39:51\n{attachments_field(attachments)}"
    )


def content_field(text: str) -> str:
    body = text.replace("\n", "\n         ")
    return f"\nContent: {body}\n\n" if "\n" in text else f"Content: {text}\n"


def attachments_field(lines: str) -> str:
    body = lines.replace("\n", "\n             ")
    return f"\nAttachments: {body}\n\n" if lines else "Attachments: \n"


def payload(*entries: str) -> str:
    return "\n--\n\n".join(entries) + "\n"


TWO = payload(entry(7, 2, "hello\n\nworld", "\n1: untitled (12b)\n2: a.txt (1.5k)"), entry(9, 2))


def test_history_is_typed() -> None:
    first, second = rest1.parse_history(TWO, 1)
    assert first == rest1.HistoryForm(
        id=7,
        ticket=3,
        time_taken=15,
        type="Comment",
        field="",
        old_value="old",
        new_value="new",
        data="No Subject",
        description="Kommentar von root hinzugefügt",
        content="hello\n\nworld",
        creator="root",
        created=datetime(2026, 11, 21, 19, 39, 51, tzinfo=UTC),
        attachments=(
            rest1.HistoryAttachment(1, None, "12b"),
            rest1.HistoryAttachment(2, "a.txt", "1.5k"),
        ),
        total=2,
    )
    assert (second.id, second.attachments) == (9, ())


# Times of history are UTC for everyone (docs/rt/rest1.md#lists).
def test_the_time_of_a_transaction_is_utc() -> None:
    first, _ = rest1.parse_history(TWO, 1)
    assert first.created.isoformat() == "2026-11-21T19:39:51+00:00"


SENTENCE = "Diese Transaktion scheint keinen Inhalt zu haben"
PART = "\n1: untitled (0b)\n2: untitled ({size})\n3: a.pdf (12k)"


@pytest.mark.parametrize(
    ("content", "attachments", "read"),
    [
        (SENTENCE, "", None),
        ("", "", None),
        (SENTENCE, "\n1: a.pdf (12k)", None),
        (SENTENCE, "\n1: untitled (0b)\n2: a.pdf (12k)", None),
        (SENTENCE, PART.format(size="0b"), None),
        ("", PART.format(size="0b"), ""),
        ("", "\n1: untitled (0b)", ""),
        ("hello", PART.format(size="5b"), "hello"),
        (SENTENCE, PART.format(size="48b"), SENTENCE),
        # Not decidable: a part without a name that is not text.
        (SENTENCE, "\n1: untitled (12k)", SENTENCE),
    ],
)
def test_the_sentence_for_no_content_is_recognised_in_any_language(
    content: str, attachments: str, read: str | None
) -> None:
    (form,) = rest1.parse_history(payload(entry(7, 1, content, attachments)), 1)
    assert form.content == read


def test_minutes_can_be_negative_or_missing() -> None:
    # Time worked that is corrected downwards.
    text = payload(entry(7, 1))
    (form,) = rest1.parse_history(text.replace("TimeTaken: 15", "TimeTaken: -7"), 1)
    assert form.time_taken == -7
    (form,) = rest1.parse_history(text.replace("TimeTaken: 15", "TimeTaken: "), 1)
    assert form.time_taken == 0


def test_one_transaction_comes_without_a_count() -> None:
    text = payload(entry(7, 1)).split("\n\n", 1)[1]
    form = rest1.history_form(one(text))
    assert (form.id, form.total) == (7, None)
    (same,) = rest1.parse_history(text, 1)
    assert same == form


def test_history_of_no_ticket_is_not_found() -> None:
    with pytest.raises(NotFoundError, match=r"404: Ticket 99 does not exist\."):
        list(rest1.parse_history(NO_TICKET, 99))


def test_an_unframed_answer_that_is_cut_anywhere_is_an_error() -> None:
    data = TWO.encode()
    for cut in range(len(data)):
        with pytest.raises(ProtocolError):
            list(rest1.parse_history(data[:cut], 1, framed=False))
    assert len(list(rest1.parse_history(data, 1, framed=False))) == 2


def test_a_framed_answer_may_hold_fewer_than_counted_but_no_half() -> None:
    # RT counts what the user may not see; a cut between two transactions is for HTTP to notice.
    data = TWO.encode()
    whole = {}
    for cut in range(len(data)):
        try:
            whole[cut] = [form.id for form in rest1.parse_history(data[:cut], 1)]
        except ProtocolError:
            continue
    boundary = data.index(b"\n--\n") + 1
    assert whole == {boundary: [7]}


def test_more_transactions_than_counted_are_an_error() -> None:
    with pytest.raises(ProtocolError, match="ticket 1: RT counts 1 transactions, 2 came"):
        list(rest1.parse_history(payload(entry(7, 1), entry(8, 1)), 1))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("id: 7", "id: ticket/7"),
        ("id: 7", "id: 8"),
        ("id: 7", "id: \N{ARABIC-INDIC DIGIT SEVEN}"),
        ("(id/7/total)", "(/total)"),
        ("# 1/1", "# 3/1"),
        ("# 1/1 (id/7/total)", "# 1/1 (id/7/total)\nmore"),
        ("Ticket: 3", "Ticket: x"),
        ("TimeTaken: 15", "TimeTaken: 15 minutes"),
        ("Creator: root\n", ""),
        ("2026-11-21 19:39:51", "2026-02-30 19:39:51"),
        ("2026-11-21 19:39:51", "Sat Nov 21 19:39:51 2026"),
        ("2026-11-21 19:39:51", "2026-11-21T10+02:00"),
        ("2026-11-21 19:39:51", ""),
        ("Attachments: ", "Attachments: 7: x (1b)"),
        ("Attachments: ", "Attachment: "),
    ],
)
def test_other_forms_are_no_history(old: str, new: str) -> None:
    text = payload(entry(7, 1))
    assert old in text
    with pytest.raises(ProtocolError):
        list(rest1.parse_history(text.replace(old, new, 1), 1))


def test_history_is_lazy() -> None:
    def chunks() -> Iterator[bytes]:
        yield payload(entry(7, 2)).encode()[:-1] + b"\n--\n\n"
        raise RuntimeError("not yet")

    forms = rest1.parse_history(chunks(), 1)
    assert next(forms).id == 7
    with pytest.raises(RuntimeError, match="not yet"):
        next(forms)
