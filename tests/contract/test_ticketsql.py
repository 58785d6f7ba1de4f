"""What the facade writes as TicketSQL is what RT's own parser reads; one Perl process for all."""

import json
import random
from typing import Any

import pytest

from rtfacade import RT, quote, ticketsql
from rtfacade._rest2 import lookups
from rtfacade.testing import RunningRT
from rtfacade.testing._server.siteconfig import perl
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

PIECES = [
    "'", '"', "\\", "\\'", '\\"', "\\\\", "(", ")", " AND ", " OR ", "=", "!=", "id > 0", "{",
    "CF.", "CF.{x}", "é", "日本", "\u2028",
    "%", "_", "NULL", "Owner", " ", "x", "1", "-- ", ";", "#",
    "__Active__", "Nobody", "\t", "/", "*", "?", "&", "+",
]  # fmt: skip
LINES = [*PIECES, "\n", "\r", "}"]

# Parses each query as RT::Tickets does, and prints the conditions it finds, or what it says.
_PARSE = """
    use JSON ();
    my $json = JSON->new->ascii;
    my @found;
    for my $query (@{ $json->decode(%s) }) {
        my @conditions;
        my $said;
        eval {
            RT::SQL::Parse($query, {
                OpenParen => sub {}, CloseParen => sub {}, EntryAggregator => sub {},
                Condition => sub { push @conditions, [ map { "$_" } @_[0..2] ] },
                Error => sub { $said = shift },
            });
            1;
        } or $said //= "$@";
        push @found, $said ? { said => "$said" } : { conditions => \\@conditions };
    }
    print $json->encode(\\@found);
"""


def parsed(server: RunningRT, queries: list[str]) -> list[Any]:
    """What RT makes of each query: its conditions, or what is wrong with it."""
    printed = server.perl("use RT::SQL;" + _PARSE % perl(json.dumps(queries)))
    return [one.get("conditions", one.get("said")) for one in json.loads(printed)]


def texts(pieces: list[str], count: int) -> list[str]:
    """Many texts made of pieces, the same in every run."""
    chance = random.Random(42)
    queries = ["".join(chance.choices(pieces, k=chance.randint(0, 9))) for _ in range(count)]
    return [*pieces, *queries]


def test_every_value_is_one_value(rt_server: RunningRT) -> None:
    values = [text for text in texts(LINES, 600) if not text.lower().startswith("cf.")]
    queries = [
        f"Subject = {quote(value)} AND (id > 7 OR Status = {quote(value)})" for value in values
    ]
    expected = [[["Subject", "=", v], ["id", ">", "7"], ["Status", "=", v]] for v in values]
    assert parsed(rt_server, queries) == expected


def test_every_name_that_is_accepted_is_that_name(rt_server: RunningRT) -> None:
    names, refused = [], 0
    for text in texts(LINES, 600):
        try:
            ticketsql.custom_field(text)
        except ValueError:
            refused += 1
        else:
            names.append(text)
    assert min(len(names), refused) > 100
    queries = [f"{ticketsql.custom_field(name)} = 'x'" for name in names]
    assert parsed(rt_server, queries) == [[[f"CF.{{{name}}}", "=", "x"]] for name in names]


def test_what_is_refused_would_be_misread(rt_server: RunningRT) -> None:
    """The day RT reads these as they stand, we need not refuse them any more."""
    [one, other] = parsed(rt_server, ["CF.{'a' b} = 'x'", "CF.{a}b} = 'x'"])
    assert one != [["CF.{'a' b}", "=", "x"]]
    assert other != [["CF.{a}b}", "=", "x"]]


def test_the_parser_is_asked(rt_server: RunningRT) -> None:
    wrong = ["Subject = 'it's'", "= bogus", "Subject = 'a' OR"]
    assert all(isinstance(message, str) for message in parsed(rt_server, wrong))


@pytest.mark.parametrize("start", ["CF.", "cf.x", "CF.{Customer}"])
def test_a_value_like_the_name_of_a_field_is_refused(start: str) -> None:
    with pytest.raises(ValueError, match="custom field"):
        quote(start)


@pytest.mark.long
def test_a_search_finds_exactly_that(seeded_rt: RunningRT) -> None:
    """From end to end: tickets with hostile subjects and custom fields, each found by its own."""
    mark = unique("odd")
    subjects = [f"{mark} {text}".strip() for text in texts(PIECES, 16) if text.strip()]
    subjects = sorted({one[:150].rstrip() for one in subjects if one.strip()})
    witness = Witness(seeded_rt)
    created = witness.post(
        "tickets/bulk",
        [
            {"Queue": "General", "Subject": one, "CustomFields": {"Customer": one}}
            for one in subjects
        ],
    )
    witness.close()
    numbers = {int(one["id"]): subject for one, subject in zip(created, subjects, strict=True)}
    with RT(seeded_rt.url, token=seeded_rt.token, transport=Wire()) as rt:
        held = {t.id: t for t in rt.tickets.search(f"Subject LIKE {quote(mark)}")}
        assert set(held) == set(numbers)
        assert {misread(rt, subject) for subject in subjects if not lookups.shapes_of(subject)} == {
            False
        }
        for number, subject in numbers.items():
            if misread(rt, subject):
                continue
            by_subject = [t.id for t in rt.tickets.search(subject=held[number].subject)]
            assert number in by_subject, subject
            assert {held[match].subject.casefold() for match in by_subject} == {
                held[number].subject.casefold()
            }
            by_field = [t.id for t in rt.tickets.search(custom_fields={"Customer": subject})]
            assert number in by_field, subject


def misread(rt: RT, value: str) -> bool:
    """Whether a search for it is refused, because this RT misreads such values."""
    try:
        rt.tickets.search(subject=value).first()
    except ValueError as error:
        if "misreads" not in str(error):
            raise
        return True
    return False
