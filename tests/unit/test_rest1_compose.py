"""Writing REST 1.0: no value becomes a field, and what RT cannot hold is refused by name."""

import pytest

from rtfacade import _rest1 as rest1

# -- forms ----------------------------------------------------------------------------------------


# A value on the line of its name, CR LF and `Key:value` are all misread (docs/rt/rest1.md#input).
def test_every_value_is_written_in_the_one_safe_way() -> None:
    text = rest1.compose(
        {"id": "ticket/new", "Text": "a\n\n  b", "CF.{Über: x}": "y", "Owner": "", "Cc": []}
    )
    assert text == (
        "id:\n \n ticket/new\nText:\n \n a\n \n   b\nCF.{Über: x}:\n \n y\nOwner:\nCc:\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "x\nOwner: root",
        "x\n--\nid: ticket/1",
        "--",
        "# x\n#y",
        "x\n\n\nOwner: root\n",
        "x\u2028Owner: root\x85--\x0b#",
        "Owner: root",
    ],
)
def test_nothing_of_a_value_stands_in_the_first_column(text: str) -> None:
    name, *lines = rest1.compose({"Text": text}).rstrip("\n").split("\n")
    assert name == "Text:"
    assert lines[0] == " "
    assert [line[0] for line in lines] == [" "] * len(lines)
    assert "\n".join(line[1:] for line in lines[1:]) == text


def test_a_value_cannot_extend_the_name_of_its_field() -> None:
    assert rest1.compose({"CF.{A}": "x}: y"}).split("\n")[0] == "CF.{A}:"


def test_line_ends_become_lf() -> None:
    assert rest1.compose({"Text": "a\r\nb\rc\r\n"}) == "Text:\n \n a\n b\n c\n \n"


def test_empty_lines_at_the_start_are_not_sent_because_rt_drops_them() -> None:
    assert rest1.compose({"Text": "\n\r\n\n a\n"}) == "Text:\n \n  a\n \n"
    assert rest1.compose({"Text": "\n\n"}) == "Text:\n"


def test_a_field_that_is_one_line_to_rt_takes_no_newline() -> None:
    for name in ("Subject", "Status", "Owner", "Queue", "Due", "id", "Name", "X-Other"):
        for value in ("a\nOwner: root", "a\r", "a\n"):
            with pytest.raises(ValueError, match=f"^{name}: takes one line"):
                rest1.compose({name: value})
    assert rest1.compose({"Subject": " a\u2028b "}) == "Subject:\n \n  a\u2028b \n"


@pytest.mark.parametrize("name", ["Text", "text", "CF.{Notes}", "Signature", "Comments"])
def test_a_text_takes_newlines(name: str) -> None:
    assert rest1.compose({name: "a\nb"}) == f"{name}:\n \n a\n b\n"


@pytest.mark.parametrize(
    "name",
    [
        "",
        " Subject",
        "Subject ",
        "Sub ject",
        "Subject:",
        "1st",
        "Über",
        "Text\nOwner",
        "Text:\n x\nOwner",
        "CF.{}",
        "CF.{a}b}",
        "CF.{a, b}",
        "CF.{a\nb}",
        "CF.{a\rb}",
        "CF.{{a}",
        "CF.{a}: x",
        "CF-a: b",
        "CF.a",
        "CF.{a}\n",
        "Text\n",
    ],
)
def test_a_name_that_rt_would_read_as_something_else_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a field name"):
        rest1.compose({name: "x"})


def test_a_name_is_given_once() -> None:
    with pytest.raises(ValueError, match="subject: given twice"):
        rest1.compose({"Subject": "a", "subject": "b"})


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("a\0b", "U+0000"),
        ("a\ud800", "U+D800"),
        ("\udcff", "U+DCFF"),
        ("\ufdd0", "U+FDD0"),
        ("\uffff", "U+FFFF"),
        ("\U0001fffe", "U+1FFFE"),
        ("\U0010ffff", "U+10FFFF"),
    ],
)
def test_a_character_that_rt_cannot_hold_is_refused(value: str, code: str) -> None:
    for name, given in (("Text", value), ("Subject", value), ("CF.{A}", [value]), ("Cc", [value])):
        with pytest.raises(ValueError, match=name.replace(".", "[.]")) as raised:
            rest1.compose({name: given})
        assert code in str(raised.value) or "bare address" in str(raised.value)
    with pytest.raises(ValueError, match=code.replace("+", "[+]")):
        rest1.compose({f"CF.{{{value}}}" if value != "a\0b" else "Text": value})


def test_other_odd_characters_are_sent() -> None:
    value = "".join(map(chr, [*range(1, 10), *range(14, 32), 0x7F, 0x80, 0xA0, 0xFEFF, 0x1F600]))
    assert rest1.compose({"Text": value}) == f"Text:\n \n {value}\n"


def test_a_text_that_is_just_0_is_refused_because_rt_drops_it() -> None:
    for value in ("0", "\n0"):
        with pytest.raises(ValueError, match=r"^Text: .* just 0"):
            rest1.compose({"Text": value})
    assert rest1.compose({"Text": "0\n", "Priority": "0"}).startswith("Text:\n \n 0\n \nPriority")


def test_forms_are_joined_by_a_separator() -> None:
    forms = [rest1.compose({"id": f"ticket/{n}", "Text": "a\n"}) for n in (1, 2)]
    assert rest1.join_forms(forms) == (
        "id:\n \n ticket/1\nText:\n \n a\n \n--\nid:\n \n ticket/2\nText:\n \n a\n \n"
    )
    assert rest1.join_forms(forms[:1]) == forms[0]


# -- lists ----------------------------------------------------------------------------------------


def test_the_values_of_a_custom_field_are_quoted() -> None:
    values = ["a", "b, c", 'd"e', "f\\", " g ", "q{h}", "it's", "0"]
    written = rest1.quote_values(values)
    assert written == r'"a","b, c","d\"e","f\\"," g ","q{h}","it' + "'" + 's","0"'
    assert rest1.compose({"CF.{Tags}": values}) == f"CF.{{Tags}}:\n \n {written}\n"
    assert rest1.compose({"CF.{Tags}": written}) == rest1.compose({"CF.{Tags}": values})
    assert rest1.compose({"CF.{Tags}": ()}) == "CF.{Tags}:\n"


@pytest.mark.parametrize("value", ["", "a\nb", "a\r\nb", "a\r", "\n"])
def test_a_value_in_a_list_is_one_line_and_not_empty(value: str) -> None:
    with pytest.raises(ValueError, match=r"CF\.\{Tags\}: a value must be one line"):
        rest1.compose({"CF.{Tags}": ["a", value]})


def test_a_field_that_takes_one_value_takes_no_list() -> None:
    with pytest.raises(ValueError, match="Subject: takes one value"):
        rest1.compose({"Subject": ["a", "b"]})


@pytest.mark.parametrize("name", ["Requestor", "Requestors", "Cc", "AdminCc", "Bcc", "bcc"])
def test_people_are_bare_addresses(name: str) -> None:
    people = ["a@example.com", "o'brien@example.com", "root", "x!#$%&*+/=?^_`{|}~-@example.com"]
    assert rest1.compose({name: people}) == f"{name}:\n \n {', '.join(people)}\n"
    assert rest1.compose({name: rest1.people(people)}) == rest1.compose({name: people})
    assert rest1.compose({name: "a@example.com"}) == f"{name}:\n \n a@example.com\n"
    assert rest1.compose({name: ""}) == f"{name}:\n"


@pytest.mark.parametrize(
    "person",
    [
        "",
        "a@example.com, b@example.com",
        "a@example.com;b@example.com",
        "a@example.com\nOwner: root",
        "a@example.com\n",
        '"Doe, John" <j@example.com>',
        "John <j@example.com>",
        "j@example.com (John)",
        "John Doe",
        "'quoted'@example.com",
        "q{a@example.com",
        "a\\b@example.com",
        "a\u2028b@example.com",
        "a\0@example.com",
    ],
)
def test_other_people_are_refused_by_name(person: str) -> None:
    for value in ([person], ["a@example.com", person]):
        with pytest.raises(ValueError, match="Cc: not a bare address") as raised:
            rest1.compose({"Cc": value})
        assert repr(person) in str(raised.value)
    with pytest.raises(ValueError, match="people: not a bare address"):
        rest1.people([person])


def test_a_string_is_one_person_never_a_list() -> None:
    with pytest.raises(ValueError, match="Requestor"):
        rest1.compose({"Requestor": "a@example.com, victim@example.com"})


def test_links_are_numbers_and_uris() -> None:
    links = ["7", "https://example.com/x?a='b'"]
    assert rest1.compose({"RefersTo": links}) == f"RefersTo:\n \n {', '.join(links)}\n"
    assert rest1.compose({"DependsOn": "7"}) == "DependsOn:\n \n 7\n"
    for bad in ("7, 8", "x y", "'7'", "", "7\nMembers: 8", 'x"'):
        with pytest.raises(ValueError, match="Members: not a number or a URI"):
            rest1.compose({"Members": [bad]})


# 6.10: commas or quotes in attachment names.
@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("photo.jpg", "photo.jpg"),
        ("näme €.txt", "näme €.txt"),
        ("it's.txt", "it's.txt"),
        ("'x'", "'x'"),
        ("a, b.txt", "a_ b.txt"),
        ('"a".txt', "_a_.txt"),
        ("a\nOwner: root", "a_Owner: root"),
        ("a\r\n\0\tb", "a____b"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\x.exe", "x.exe"),
        ("folder/", "unnamed"),
        ("", "unnamed"),
        ("  x ", "x"),
        ("q{x}", "_{x}"),
        ("=?utf-8?q?x?=", "_?utf-8?q?x?="),
        ("a\udcff\uffff", "a__"),
    ],
)
def test_file_names_come_as_near_as_rt_allows(name: str, sent: str) -> None:
    assert rest1.attachment_name(name) == sent
    assert rest1.attachment_name(sent) == sent
    assert rest1.compose({"Attachment": [name]}) == f"Attachment:\n \n {sent}\n"


def test_one_file_name_a_line() -> None:
    names = ["a, b", "'c", "d'"]
    assert rest1.attachment_names(names) == "a_ b\n'c\nd'"
    text = "Attachment:\n \n a_ b\n 'c\n d'\n"
    assert rest1.compose({"Attachment": names}) == text
    assert rest1.compose({"Attachment": rest1.attachment_names(names)}) == text
    assert rest1.compose({"Attachment": []}) == "Attachment:\n"


# -- names in a path ------------------------------------------------------------------------------


def test_a_name_in_a_path_is_encoded() -> None:
    assert rest1.object_name("Ops & Söhne") == "Ops%20%26%20S%C3%B6hne"
    assert rest1.object_name("a@example.com") == "a%40example.com"


@pytest.mark.parametrize(
    "name", ["", " ", "a/b", "a\\b", "a,b", "a\nb", ".", "..", "new", "17", "a\ud800"]
)
def test_a_name_that_rest1_cannot_address_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match=r"REST 1\.0|RT cannot hold"):
        rest1.object_name(name)
