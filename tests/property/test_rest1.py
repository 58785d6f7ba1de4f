"""REST 1.0 text holds for any text, not only for the texts one thinks of."""

import re
from collections.abc import Iterator
from contextlib import suppress

from hypothesis import assume, example, given
from hypothesis import strategies as st

from rtfacade import _rest1 as rest1
from rtfacade.errors import NotFoundError, ProtocolError
from tests.property.rest1_rules import HOSTILE_LINES, print_forms, read_like_rt

HOSTILE = st.sampled_from(HOSTILE_LINES)
# NUL and the noncharacters: RT prints them, perhaps, but cannot be given them.
IMPOSSIBLE = "\0" + "".join(
    map(chr, [*range(0xFDD0, 0xFDF0), *(p << 16 | e for p in range(17) for e in (0xFFFE, 0xFFFF))])
)
ANY = st.characters(exclude_categories=["Cs"], exclude_characters="\n")
SENDABLE = st.characters(exclude_categories=["Cs"], exclude_characters="\n" + IMPOSSIBLE)
PRINTED = st.lists(HOSTILE | st.text(ANY, max_size=20), max_size=6).map("\n".join)
TEXT = st.lists(HOSTILE | st.text(SENDABLE, max_size=20), max_size=6).map("\n".join)

PLAIN_KEY = st.text("aAbZz-0", min_size=1, max_size=20).map("X".__add__)
FIELD_NAME = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=",{}" + IMPOSSIBLE),
    min_size=1,
    max_size=20,
)
CUSTOM_KEY = FIELD_NAME.map(lambda name: f"CF.{{{name}}}")
NUMBER_KEY = st.integers(1, 10**6).map(str)
ITEM = st.text("ab0@.:/-", min_size=1, max_size=45)
COMMENT = st.text("aZ0 ./()", max_size=30).map("# ".__add__)

Forms = list[tuple[list[str], list[tuple[str, str | list[str]]]]]
FIELDS = st.lists(
    st.tuples(
        PLAIN_KEY | CUSTOM_KEY | NUMBER_KEY | st.just(""), PRINTED | st.lists(ITEM, max_size=9)
    ),
    min_size=1,
    max_size=5,
)
FORMS = st.lists(st.tuples(st.lists(COMMENT, max_size=2), FIELDS), min_size=1, max_size=3)


def pieces(data: bytes, sizes: list[int]) -> Iterator[bytes]:
    for size in sizes:
        yield data[:size]
        data = data[size:]
    yield data


@given(FORMS)
def test_what_rt_prints_is_read_back(forms: Forms) -> None:
    read = rest1.parse_forms(print_forms(forms))
    assert [form.comments for form in read] == [tuple(comments) for comments, _ in forms]
    for form, (_, fields) in zip(read, forms, strict=True):
        assert list(form.keys()) == [key for key, _ in fields]
        for (_, value), (_, printed) in zip(form.fields, fields, strict=True):
            assert (value if isinstance(printed, str) else [*rest1.split_list(value)]) == printed


@given(FORMS, st.lists(st.integers(0, 40), max_size=30))
def test_chunks_may_be_cut_anywhere(forms: Forms, sizes: list[int]) -> None:
    text = print_forms(forms)
    assert tuple(rest1.iter_forms(pieces(text.encode(), sizes))) == rest1.parse_forms(text)


@given(st.dictionaries(st.sampled_from(["Text", "CF.{A}", "CF.{b: c}", "Comments"]), TEXT))
@example({"Text": "Owner: root"})
@example({"Text": "a\u2028Owner: root\x85--\x85b"})
@example({"Text": "a\n--\nid: ticket/1\nOwner: root\n# x"})
@example({"CF.{A}": "x}: y"})
def test_rt_reads_what_was_written_and_nothing_else(values: dict[str, str]) -> None:
    assume(_unix(values.get("Text", "")).lstrip("\n") != "0")
    wanted = {key: _unix(value).lstrip("\n") for key, value in values.items()}
    assert read_like_rt(rest1.compose(values)) == ([wanted] if wanted else [])


def _unix(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.lists(st.dictionaries(st.sampled_from(["Text", "CF.{A}"]), TEXT, min_size=1), max_size=4))
def test_forms_that_are_joined_stay_apart(forms: list[dict[str, str]]) -> None:
    assume(all(_unix(form.get("Text", "")).lstrip("\n") != "0" for form in forms))
    texts = [rest1.compose(form) for form in forms]
    read = read_like_rt(rest1.join_forms(texts))
    assert read == [read_like_rt(text)[0] for text in texts]


@given(CUSTOM_KEY, TEXT)
def test_a_name_that_is_taken_is_read_as_that_name(name: str, text: str) -> None:
    assert [*read_like_rt(rest1.compose({name: text}))[0]] == [name]


@given(st.text(max_size=30), st.just("x"))
def test_any_other_name_is_refused_or_harmless(name: str, value: str) -> None:
    with suppress(ValueError):
        assert read_like_rt(rest1.compose({name: value})) == [{name: value}]


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), max_size=6)
    | st.lists(st.text("ab',\\", min_size=1, max_size=5), max_size=6)
)
def test_values_of_a_custom_field_are_read_back_but_where_rt_is_ambiguous(
    values: list[str],
) -> None:
    # A bare value that begins with a quote reads like a quoted one (docs/rt/rest1.md#lists).
    assume(not any(value.startswith("'") and "," not in value for value in values))
    printed = ",".join(
        "'" + re.sub(r"([\\'])", r"\\\1", value) + "'" if "," in value else value
        for value in values
    )
    assert list(rest1.split_custom_field(printed)) == values


@given(st.lists(st.text("ab\",\\ '{}q", min_size=1, max_size=8), max_size=6))
def test_quoted_values_come_apart_by_rts_own_rule(values: list[str]) -> None:
    written = rest1.quote_values(values)
    items = re.findall(r'"((?:[^\\"]|\\.)*)"(?:,|\Z)', written)
    assert [re.sub(r'\\([\\"])', r"\1", item) for item in items] == values


NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20
) | st.sampled_from(["x, 7: y", "a (text/plain / 3b)", "a\nb", "untitled", "(Unnamed)", "a (1b"])


@given(st.lists(st.tuples(st.integers(1, 10**6), NAMES), max_size=6))
def test_attachments_of_a_transaction_are_read_back(items: list[tuple[int, str]]) -> None:
    assume(not any(re.search(r" \([0-9.]*[bk]\)\n", name + "\n") for _, name in items))
    value = "".join(f"\n{number}: {name} (34.8k)" for number, name in items)
    expected = tuple((number, name, "34.8k") for number, name in items)
    assert rest1.parse_attachment_names(value) == expected


@given(st.lists(st.tuples(st.integers(1, 10**6), NAMES), min_size=1, max_size=6))
def test_attachments_of_a_ticket_are_read_back(items: list[tuple[int, str]]) -> None:
    value = ", ".join(f"{number}: {name} (text/plain / 3b)" for number, name in items)
    read = rest1.parse_attachment_list(value)
    assert [(item.id, item.filename or "(Unnamed)") for item in read] == items


HISTORY_PART = st.sampled_from(
    [
        b"# 1/2 (id/7/total)\n\n",
        b"id: 7\n",
        b"Ticket: 1\n",
        b"\n",
        b"\n--\n\n",
        b"Content: a\n",
        b":",
    ]
)
NOISE = (
    st.binary(max_size=200)
    | TEXT.map(str.encode)
    | st.lists(HISTORY_PART, max_size=12).map(b"".join)
    | FORMS.map(lambda forms: print_forms(forms).encode())
)


@given(NOISE, st.integers(0, 200), st.binary(max_size=3))
def test_noise_is_a_protocol_error_and_nothing_else(noise: bytes, at: int, extra: bytes) -> None:
    data = noise[:at] + extra + noise[at:]
    text = data.decode(errors="surrogateescape")
    rest1.messages(text)
    for read in (
        lambda: rest1.parse_forms(data),
        lambda: rest1.parse_forms(text),
        lambda: rest1.split_envelope(b"RT/" + data),
        lambda: rest1.split_envelope(data),
        lambda: rest1.decode(data),
        lambda: rest1.parse_attachment_names(text),
        lambda: rest1.parse_attachment_list(text),
        lambda: rest1.split_custom_field(text),
        lambda: rest1.split_list(text),
        lambda: rest1.parse_uri(text),
        lambda: rest1.created_id(text.split("\n"), "ticket"),
    ):
        with suppress(ProtocolError):
            read()
    with suppress(ProtocolError, NotFoundError):
        list(rest1.parse_history(data, 1))


@given(FORMS, st.data())
def test_a_cut_payload_is_an_error_or_a_whole_number_of_forms(
    forms: Forms, data: st.DataObject
) -> None:
    text = print_forms(forms)
    cut = data.draw(st.integers(0, len(text) - 1))
    whole = rest1.parse_forms(text)
    try:
        read = rest1.parse_forms(text[:cut])
    except ProtocolError:
        return
    full, last = whole[len(read) - 1], read[-1]
    assert read[:-1] == whole[: len(read) - 1]
    assert last.comments == full.comments
    assert last.fields[:-1] == full.fields[: len(last.fields)][:-1]
    if last.fields:
        (key, value), (full_key, full_value) = last.fields[-1], full.fields[len(last.fields) - 1]
        assert key == full_key
        # A cut in the empty lines after a value can take its last newline, and no more.
        assert full_value in {value, value + "\n"}
