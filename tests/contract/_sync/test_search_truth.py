# written by scripts/unasync.py from tests/contract/_async/test_search_truth.py; do not edit
"""Every noun and every field: searched by, or refused; told, or AttributeError.

The tables are written from the descriptions of fields, so that a new field is covered the day it is
added. A condition that nothing meets shows whether it was applied: if RT had dropped it, all rows
would come.
"""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rtfacade import (
    RT,
    ForbiddenError,
    NotFoundError,
    Ticket,
    UnknownNameError,
    any_of,
    quote,
)
from rtfacade.records import UserRecord, descriptors
from rtfacade.records.descriptors import (
    Field,
    FieldSpec,
    Filter,
    Record,
    fields_of,
    search_keywords,
)
from rtfacade.records.vocabulary import columns_of, names_of, orderable
from rtfacade.testing._server.seed import TYPED_QUEUE
from tests.contract._sync.conftest import AsUser
from tests.contract.witness import Witness, unique

BY_JSON = (
    "users",
    "groups",
    "queues",
    "catalogs",
    "classes",
    "articles",
    "custom_fields",
    "custom_roles",
    "attachments",
    "searches",
)
BY_SQL = ("tickets", "assets", "transactions")
#: Root, and one whose rights hold in one queue only.
USERS = ("root", "limited")
NOWHERE = "rtfacade: nowhere"
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
NEVER = datetime(2999, 1, 1, tzinfo=UTC)


def record_of(noun: Any) -> type[Record]:
    """The records of a noun."""
    spec = getattr(noun, "_spec", None)
    if spec is not None:
        record: type[Record] = spec.record
        return record
    name = type(noun).__name__.removeprefix("Async").removesuffix("s")
    return getattr(descriptors_of(), f"{name}Record")  # type: ignore[no-any-return]


def descriptors_of() -> Any:
    """The module of all records."""
    from rtfacade import records

    return records


def count(rows: Any) -> int:
    return len(rows.all())


@pytest.fixture
def world(rt: RT, witness: Witness) -> RT:
    """A row for every noun."""
    witness.new_ticket(Requestor=["kunde@example.com"], Content="a text")
    return rt


@pytest.fixture(params=USERS)
def as_one(request: pytest.FixtureRequest, world: RT, as_user: AsUser) -> RT:
    """A client of each kind of user."""
    return world if request.param == "root" else as_user(request.param)


def values_of(known: Filter) -> Any:
    """A value of a keyword that nothing has, in its kind."""
    kind = known.spec.kind
    if kind is descriptors.MOMENT:
        return NEVER if known.operator == ">" else datetime(1971, 1, 1, tzinfo=UTC)
    if known.spec.key == "id":
        return 999_999_999
    if kind in (descriptors.NUMBER, descriptors.MINUTES):
        return -987654
    is_number = isinstance(known.spec, Field) and known.spec.finds.startswith("int")
    if is_number or kind is descriptors.REFERENCE or kind is descriptors.PEOPLE:
        return 999_999_999
    return NOWHERE


@pytest.mark.covering
@pytest.mark.parametrize("name", BY_JSON)
def test_every_column_is_applied_or_refused(as_one: RT, name: str) -> None:
    noun = getattr(as_one, name)
    record = record_of(noun)
    for column, spec in columns_of(record).items():
        value: Any = -987654
        if spec is not None and spec.kind is descriptors.MOMENT:
            value = NEVER
        elif spec is not None and spec.kind is descriptors.FLAG:
            continue  # both values may be there: see the keywords
        try:
            assert count(noun.search((column, "=", value))) == 0, column
        except ForbiddenError:
            if name != "users":
                raise
    described = {one.key: one for one in fields_of(record).values() if one.readable}
    for key, spec in described.items():
        if not spec.search and key not in columns_of(record):
            for spelt in {key, spec.name}:
                with pytest.raises(ValueError, match=r"RT (cannot search|has no column)"):
                    noun.search((spelt, "=", 1))
    for column in columns_of(record):
        with pytest.raises(ValueError, match="no column to search by"):
            noun.search((column[:-1] + "qx", "=", 1))
    with pytest.raises(ValueError, match="no condition"):
        noun.search(("id" if "id" in columns_of(record) else "Name", "=", None))


def make_disabled(rt: RT, name: str) -> None:
    """Make a record of a noun, and disable it; custom roles cannot be made over REST."""
    new = unique("gone")
    if name == "articles":
        article = rt.articles.create("General", new)
        rt.articles.update(article.id, disabled=True)
    elif name == "custom_fields":
        field = rt.custom_fields.create(new, "Freeform")
        rt.custom_fields.update(field.id, disabled=True)
    elif name in ("users", "groups", "queues", "catalogs", "classes"):
        noun = getattr(rt, name)
        noun.create(new)
        noun.update(new, disabled=True)


@pytest.mark.covering(6)
@pytest.mark.parametrize("name", [*BY_JSON, *BY_SQL])
def test_every_keyword_is_applied_or_refused(as_one: RT, rt: RT, name: str) -> None:
    make_disabled(rt, name)
    noun = getattr(as_one, name)
    # Whether a user is privileged is read one by one.
    few: list[Any] = []
    if name == "users" and as_one is rt:
        rt.users.create(unique("gone"), privileged=True)
        few = [("Name", "STARTSWITH", "gone-")]
    for keyword, known in search_keywords(record_of(noun)).items():
        with pytest.raises(ValueError, match="no condition"):
            noun.search(**{keyword: None})
        with pytest.raises(TypeError, match="no keyword"):
            noun.search(**{f"{keyword}qx": "1"})
        if known.spec.kind is descriptors.FLAG:
            if known.spec.key == "Privileged" and as_one is not rt:
                continue  # one request for each of all users
            total = 0
            for value in (True, False):
                total += count(noun.search(*few, find_disabled=True, **{keyword: value}))
            assert total == count(noun.search(*few, find_disabled=True)), keyword
            with pytest.raises(TypeError, match="True or False"):
                noun.search(**{keyword: "0"})
            continue
        try:
            assert count(noun.search(**{keyword: values_of(known)})) == 0, keyword
        except ForbiddenError:
            if name != "users":
                raise
        except UnknownNameError:
            if name not in BY_SQL:
                raise


@pytest.mark.parametrize("name", [*BY_JSON, *BY_SQL])
def test_a_keyword_finds_the_rows_that_say_so(rt: RT, witness: Witness, name: str) -> None:
    """Texts and numbers: an empty text, too, but where no row can have one.

    Whether case counts depends on the column and on the database.
    """
    if name == "tickets":
        witness.new_ticket()
        emptied = rt.tickets.create("General", "", sla="gold", priority=7)
        emptied.update(sla="")
    noun = getattr(rt, name)
    compared = {
        keyword: known.spec
        for keyword, known in search_keywords(record_of(noun)).items()
        if known.spec.kind.name in ("line", "word", "block", "number", "minutes")
        and known.spec.in_rows
    }
    rows = noun.search(fields=[*{one.name for one in compared.values()}]).all()
    for keyword, spec in compared.items():
        told = {row.id: getattr(row, spec.name) for row in rows}
        some = sorted({one for one in told.values() if one})[:4]
        for value in [*some, *([] if spec.kind.name in ("number", "minutes") else [""])]:
            try:
                found = noun.search(**{keyword: value})
            except ValueError as error:
                assert "is empty" in str(error)  # noqa: PT017
                assert value not in told.values(), keyword
            else:
                ids = {row.id for row in found.all()}
                assert ids >= {number for number, one in told.items() if one == value}, keyword
                assert {str(told[number]).casefold() for number in ids} <= {str(value).casefold()}


@pytest.mark.parametrize("name", [*BY_JSON, *BY_SQL])
def test_references_flags_and_times_find_the_rows_that_say_so(world: RT, name: str) -> None:
    noun = getattr(world, name)
    compared = {
        keyword: known
        for keyword, known in search_keywords(record_of(noun)).items()
        if known.spec.kind.name in ("reference", "flag", "moment")
        and known.spec.in_rows
        and known.spec.key != "Disabled"
    }
    rows = noun.search(fields=[*{one.spec.name for one in compared.values()}]).all()
    for keyword, known in compared.items():
        told = {row.id: getattr(row, known.spec.name) for row in rows}
        is_user = getattr(known.spec, "target", None) is UserRecord
        if known.spec.kind.name == "reference":
            told = {n: one and (one.name if is_user else one.id) for n, one in told.items()}
        for value in sorted({one for one in told.values() if one is not None})[:3]:
            if known.spec.kind.name != "moment":
                expected = {number for number, one in told.items() if one == value}
            elif known.operator == ">":
                expected = {number for number, one in told.items() if one and one > value}
            else:
                expected = {number for number, one in told.items() if one and one < value}
            wanted = (world.users.get(value)).id if is_user else value
            found = {row.id for row in noun.search(**{keyword: wanted}).all()}
            assert found == expected, (keyword, value)


@pytest.mark.parametrize("name", [*BY_JSON, *BY_SQL])
def test_ids_below_1_are_refused(rt: RT, name: str) -> None:
    noun = getattr(rt, name)
    for keyword, known in search_keywords(record_of(noun)).items():
        refers = known.spec.kind.name in ("reference", "people") or known.spec.key == "id"
        for wrong in (0, -1, [1, 0]) if refers else ():
            with pytest.raises(ValueError, match=f"^{keyword} must be a positive"):
                noun.search(**{keyword: wrong})


@pytest.mark.covering(6)
@pytest.mark.parametrize("name", [*BY_JSON, *BY_SQL])
def test_every_order_is_applied_or_refused(as_one: RT, rt: RT, name: str) -> None:
    noun = getattr(as_one, name)
    record = record_of(noun)
    # RT hides how many attachments there are: behind pages of hidden ones the end is a guess.
    is_sure = name != "attachments" or as_one is rt
    every = count(noun.search(limit=3))
    for column in orderable(record):
        total = count(noun.search(orderby=column, limit=3))
        assert total == every or not is_sure, column
        with pytest.raises(ValueError, match="cannot order by"):
            noun.search(orderby=f"-{column}qx")
    for key in {one.key for one in fields_of(record).values()} - set(orderable(record)):
        with pytest.raises(ValueError, match="cannot order by"):
            noun.search(orderby=key)


def are_together(texts: list[str], key: Callable[[str], str]) -> bool:
    """Tell whether equal texts are neighbours; some columns tell upper case from lower."""
    groups = [one for one, _ in groupby(texts, key)]
    return len(groups) == len(set(groups))


@pytest.mark.parametrize("name", [*BY_JSON, *BY_SQL])
def test_rows_come_in_the_order_that_they_tell(world: RT, name: str) -> None:
    """Numbers and times ascend. Equal texts are neighbours: the database compares them.

    PostgreSQL has what is empty first, and NULL last.
    """
    for priority, subject in ((30, "b"), (4, "a"), (30, "c"), (5, "b")):
        world.tickets.create("General", subject, priority=priority)
    noun = getattr(world, name)
    columns = set(orderable(record_of(noun)))
    kinds = ("line", "word", "number", "minutes", "moment", "flag")
    for spec in fields_of(record_of(noun)).values():
        if spec.readable and spec.in_rows and spec.kind.name in kinds and spec.key in columns:
            for column in (spec.name, f"-{spec.name}"):
                rows = noun.search(orderby=column, fields=[spec.name]).all()
                told = [one for row in rows if (one := getattr(row, spec.name)) not in (None, "")]
                if spec.kind.name in ("line", "word"):
                    assert any(are_together(told, key) for key in (str, str.casefold)), column
                else:
                    assert told == sorted(told, reverse=column.startswith("-")), column


def check_told(name: str, spec: FieldSpec, row: Any, other: Any, whole: Any) -> None:
    """Compare an attribute of two rows with that of a whole record."""
    try:
        value = getattr(row, spec.name)
    except AttributeError as error:
        words = ("is not told in lists: get()", "is hidden from you")
        assert any(one in str(error) for one in words)  # noqa: PT017
        assert not spec.in_rows or name == "users"
        return
    assert getattr(other, spec.name) == value, spec.name
    refers = isinstance(spec, Field) and spec.target is not None
    if not refers:
        try:
            assert value == getattr(whole, spec.name), (name, spec.name)
        except AttributeError:
            assert value in ("", None, (), {}) or name == "users", (name, spec.name)


@pytest.mark.covering(6)
@pytest.mark.parametrize("name", [*BY_JSON, *BY_SQL])
def test_what_a_row_tells_is_so(as_one: RT, name: str) -> None:
    """An attribute of a row is what a single read tells, or an AttributeError that says how."""
    noun = getattr(as_one, name)
    record = record_of(noun)
    specs = {one.name: one for one in fields_of(record).values() if one.readable}
    names = [*specs, *record.made_of]
    rows = noun.search(fields=names, limit=3).all()
    by_rt = [name for name in names_of(record) if "NAME" not in name]
    again = noun.search(fields=by_rt, limit=3).all()
    for row, other in zip(rows, again, strict=True):
        whole = (noun.get_many([row.id]))[0]
        for spec in specs.values():
            check_told(name, spec, row, other, whole)
    bare = noun.search(fields=[], limit=1).all()
    for row in bare:
        for attribute, spec in specs.items():
            if attribute not in ("id", "name") and spec.key not in row.raw:
                with pytest.raises(AttributeError, match=r"get\(\)"):
                    getattr(row, attribute)
    for word in list(specs)[:4]:
        with pytest.raises(ValueError, match="no field"):
            noun.search(fields=[f"{word}qx"])


# -- one by one -----------------------------------------------------------------------------


def test_somebody_elses_account_is_not_enabled_but_hidden(as_user: AsUser) -> None:
    alice = as_user("alice")
    bob = alice.users.get("bob")
    for attribute in ("disabled", "home_phone", "created", "custom_fields"):
        with pytest.raises(AttributeError, match="hidden from you"):
            getattr(bob, attribute)
    assert bob.privileged is True
    own = alice.users.get("alice")
    assert (own.disabled, own.home_phone) == (False, "")
    with pytest.raises(ForbiddenError, match="right AdminUsers"):
        alice.users.search(("Organization", "=", NOWHERE)).all()
    with pytest.raises(ForbiddenError, match="Created"):
        alice.users.search(created_after=datetime(2001, 1, 1, tzinfo=UTC)).all()


def test_who_is_disabled_and_who_is_privileged(rt: RT) -> None:
    gone, customer = unique("gone"), unique("customer")
    rt.users.create(gone, privileged=True)
    rt.users.create(customer)
    rt.users.delete(gone)
    for disabled, present in ((True, {gone}), (False, {customer})):
        names = {one.name for one in rt.users.search(disabled=disabled)}
        assert present <= names
        assert not names & ({gone, customer} - present)
    rows = rt.users.search(("Name", "STARTSWITH", gone), disabled=True).all()
    assert [row.disabled for row in rows] == [True]
    both = any_of(("Name", "=", customer), ("Name", "=", "root"))
    names = {one.name for one in rt.users.search(both, privileged=False)}
    assert customer in names
    assert "root" not in names
    assert rt.users.search(name=gone, privileged=True).all() == []
    every = rt.users.search(name=gone, privileged=True, find_disabled=True).all()
    assert [one.privileged for one in every] == [True]


def test_any_of_conditions(rt: RT, witness: Witness) -> None:
    mark = unique("either")
    first = rt.queues.create(f"{mark} a", description=f"x {mark}")
    second = rt.queues.create(f"{unique('q')}", description=mark)
    either = any_of(("Name", "LIKE", mark), ("Description", "=", mark))
    assert [one.id for one in rt.queues.search(either)] == [first.id, second.id]
    assert [one.id for one in rt.queues.search(either, orderby="-id")] == [
        second.id,
        first.id,
    ]
    assert [one.id for one in rt.queues.search(either, limit=1)] == [first.id]
    assert [one.id for one in rt.queues.search(either).after(first.id)] == [second.id]
    assert [one.id for one in rt.queues.search(name=[first.name, second.name])] == [
        first.id,
        second.id,
    ]
    with pytest.raises(ValueError, match="order of ids"):
        rt.queues.search(either, orderby="name")
    one = witness.new_ticket(mark)
    two = witness.new_ticket(unique("other"), Queue="Support", Owner="root")
    tickets = rt.tickets.search(
        any_of({"subject": mark}, {"owner": "root", "queue": "Support"}, f"id = {two}")
    )
    assert {one, two} <= {ticket.id for ticket in tickets}
    narrow = rt.tickets.search(any_of({"subject": mark}, f"id = {two}"), owner=14)
    assert [ticket.id for ticket in narrow] == [two]


def test_names_that_rt_does_not_have(rt: RT) -> None:
    def search(**where: Any) -> Any:
        return rt.tickets.search(**where).all()

    for where, meant in (
        ({"queue": "Genral"}, "General"),
        ({"queue": ["General", "Suport"]}, "Support"),
        ({"status": "opne"}, "open"),
        ({"owner": NOWHERE}, "no user"),
        ({"requestor": "nobody-at-all@example.net"}, "no user"),
        ({"custom_fields": {"Severty": "High"}}, "Severity"),
        ({"query": "CF.{Severty} != 'High'"}, "Severity"),
        ({"query": "'CF.{Severty}' IS NULL"}, "Severity"),
        ({"query": "CustomRole.{Aprover}.Name = 'x'"}, "Approver"),
        ({"fields": ["cf.Severty"]}, "Severity"),
        ({"orderby": "CF.{Severty}"}, "Severity"),
    ):
        with pytest.raises(UnknownNameError, match=meant):
            search(**where)
    with pytest.raises(ValueError, match="General"):
        rt.tickets.count(queue="Genral")
    with pytest.raises(NotFoundError, match="Content"):
        rt.articles.search(("CF.{Contnt}", "LIKE", "a")).all()
    with pytest.raises(UnknownNameError, match="Equipment"):
        rt.assets.search(catalog="Equipmnt").all()


@pytest.mark.long  # the client looks up that many fields in two requests, in all tests that follow
def test_a_misspelt_name_is_told_among_hundreds(rt: RT, witness: Witness) -> None:
    """RT lists a hundred names at a time, and the one that is meant may be the last."""
    field = {"Type": "FreeformSingle", "LookupType": "RT::Queue-RT::Ticket", "Disabled": 1}
    for _ in range(101):
        witness.post("customfield", {"Name": unique("filler"), **field})
    last = unique("Zebra crossing")
    witness.post("customfield", {"Name": last, **field})
    with pytest.raises(UnknownNameError, match=last):
        rt.tickets.search(custom_fields={last.replace("crossing", "crosing"): "x"}).all()


def test_custom_fields_that_a_user_cannot_list(as_user: AsUser, witness: Witness) -> None:
    """Rights in one queue, or as a requestor, do not list custom fields, but search by them."""
    number = witness.new_ticket(
        Queue="Support", Requestor=["kunde@example.com"], CustomFields={"Severity": "High"}
    )
    for name in ("limited", "kunde"):
        rt = as_user(name)
        tickets = rt.tickets.search("CF.{Severity} = 'High'", fields=["cf.Severity"]).all()
        assert number in [ticket.id for ticket in tickets]
        with pytest.raises(UnknownNameError, match="Severty"):
            rt.tickets.search("CF.{Severty} != 'High'").all()
        with pytest.raises(UnknownNameError, match="Aprover"):
            rt.tickets.search("CustomRole.{Aprover}.Name = 'x'").all()


def test_people_are_found_by_what_create_takes(rt: RT) -> None:
    digits = unique("80").replace("-", "00")  # 80001 is no other test's number
    user = rt.users.create(digits, email=f"{digits}@example.net", privileged=True)
    asset = rt.assets.create("Equipment", unique("asset"), owner=user, held_by=[user])
    ticket = rt.tickets.create("General", unique("people"), requestors=[user], cc=[user])
    forms = (
        digits,
        user.id,
        user,
        f"Some One <{digits}@example.net>",
        f"mailto:{digits}@example.net",
    )
    for who in forms:
        assert [one.id for one in rt.assets.search(owner=who)] == [asset.id]  # type: ignore[arg-type]
        assert [one.id for one in rt.assets.search(held_by=who)] == [asset.id]  # type: ignore[arg-type]
        assert [one.id for one in rt.tickets.search(requestor=who)] == [ticket.id]  # type: ignore[arg-type]
        assert [one.id for one in rt.tickets.search(cc=who)] == [ticket.id]  # type: ignore[arg-type]
        assert rt.tickets.search(creator=who).all() == []  # type: ignore[arg-type]
    with pytest.raises(UnknownNameError):
        rt.tickets.search(creator="4711471147").all()
    assert rt.tickets.search(queue=1, limit=1).all()
    with pytest.raises(UnknownNameError, match="no queue '1'"):
        rt.tickets.search(queue="1").all()


def test_times_are_exact_in_every_zone(rt: RT, as_user: AsUser) -> None:
    rt.users.update("ivan", timezone="America/New_York")
    rt.users.update("gerda", timezone="Asia/Tokyo")
    due = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
    subject = unique("due")
    ticket = rt.tickets.create("General", subject, due=due)
    never = rt.tickets.create("General", subject)
    second = timedelta(seconds=1)
    for name in ("root", "ivan", "gerda"):
        own = rt if name == "root" else as_user(name)

        def ids(**where: Any) -> list[int]:
            return [one.id for one in own.tickets.search(subject=subject, **where)]  # noqa: B023

        assert ids(due_after=due - second) == [ticket.id]
        assert ids(due_after=due) == []
        assert ids(due_before=due + second) == [ticket.id]
        assert ids(due_before=due) == []
        assert ids(due_after=due - second, due_before=due + second) == [ticket.id]
        assert ids(created_after=ticket.created - second) == [ticket.id, never.id]  # type: ignore[operator]
        assert own.tickets.count(subject=subject, due_before=due + second) == 1
        assert own.tickets.search(subject=subject, due_before=due).total() is None
    with pytest.raises(ValueError, match="no time zone"):
        rt.tickets.search(created_after=datetime(2026, 11, 30))  # noqa: DTZ001
    with pytest.raises(ValueError, match="any_of"):
        rt.tickets.search(any_of({"created_after": due}))
    with pytest.raises(ValueError, match="partitions"):
        rt.tickets.partitions(2, created_after=due)


@pytest.mark.parametrize("noun", ["tickets", "assets"])
def test_times_in_custom_fields_are_exact_in_every_zone(rt: RT, as_user: AsUser, noun: str) -> None:
    """RT reads their texts in the user's own zone, and as midnight where they end with Z."""
    moment = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # 2:30 in Vienna, twice
    hour = timedelta(hours=1)
    field = "One DateTime" if noun == "tickets" else "Many DateTime"
    record = getattr(rt, noun).create("Every type", unique("time"), custom_fields={field: moment})
    number = record.id
    text = record.custom_fields[field][0]
    for user in ("root", "nora", "vera"):
        own = getattr(rt if user == "root" else as_user(user), noun)
        for value, is_found in (
            (moment, True), (moment.astimezone(ZoneInfo("Asia/Tokyo")), True), (text, True),
            ([moment + hour, moment], True), (moment + hour, False), (moment - hour, False),
            (moment - timedelta(seconds=1), False),
        ):  # fmt: skip
            rows = own.search(f"id = {number}", custom_fields={field: value}, fields=["id"])
            assert [one.id for one in rows] == [number] * is_found, (user, value)
    with pytest.raises(ValueError, match="one kind at a time"):
        getattr(rt, noun).search(custom_fields={field: [moment, "2026-10-25"]}).all()


def test_quote_in_the_users_zone(rt: RT, as_user: AsUser) -> None:
    rt.users.update("ivan", timezone="America/New_York")
    due = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
    subject = unique("zone")
    ticket = rt.tickets.create("General", subject, due=due)
    zone = ZoneInfo("America/New_York")
    for moment, expected in ((due - timedelta(seconds=1), [ticket.id]), (due, [])):
        sql = f"Subject = {quote(subject)} AND Due > {quote(moment, zone=zone)}"
        assert [one.id for one in as_user("ivan").tickets.search(sql)] == expected


FIELDS = ("Owner {team}", 'It\'s "odd"', "a }", "two 'quo' tes", "Back\\slash", "{")


def test_custom_fields_of_any_name(rt: RT, witness: Witness) -> None:
    mark = unique("odd")
    tickets: list[Ticket] = []
    for name in FIELDS:
        field = rt.custom_fields.create(f"{mark} {name}", "Freeform", queue=0)
        number = witness.new_ticket(mark)
        rt.tickets.update(number, custom_fields={field.name: "here"})
        for key in (field.name, str(field.id)):
            tickets = rt.tickets.search(custom_fields={key: "here"}, fields=["cf." + key]).all()
            assert [ticket.id for ticket in tickets] == [number], key
        assert tickets[0].custom_fields[field.name] == ("here",)


#: Conditions on custom fields, and which of three records meet them: RT compares those of articles
#: with all fields, drops "0", joins two on one field with OR, and takes "not in a range" for "in
#: another one".
FREEFORM, OTHER = "CF.{One Freeform}", "CF.{One Combobox}"
OF_ARTICLES: list[tuple[list[Any], str]] = [
    ([(FREEFORM, "=", "AA bb")], "A"), ([(OTHER, "=", "aa bb")], ""),
    ([(OTHER, "!=", "aa bb")], "ABC"), ([(FREEFORM, "!=", "aa bb")], "BC"),
    ([(FREEFORM, "LIKE", "a%b")], "A"), ([(FREEFORM, "NOT LIKE", "aa")], "BC"),
    ([(FREEFORM, "STARTSWITH", "aa")], "A"), ([(FREEFORM, "ENDSWITH", "a")], ""),
    ([(FREEFORM, "IN", ["aa bb", "0"])], "AB"), ([(FREEFORM, "=", "0")], "B"),
    ([(FREEFORM, "!=", 0)], "AC"), ([(FREEFORM, "IS", None)], "C"),
    ([(FREEFORM, "IS NOT", None)], "AB"), ([(FREEFORM, ">", "aa bb")], ""),
    ([(FREEFORM, ">=", "aa bb")], "A"), ([(FREEFORM, "LIKE", "aa"), (FREEFORM, "LIKE", "bb")], "A"),
    ([any_of((FREEFORM, "=", "aa bb"), (FREEFORM, "=", "0"))], "AB"),
    ([any_of((FREEFORM, "=", "0"), ("Summary", "=", "third"))], "BC"),
    ([("CF.{Many IPAddress}", "=", "10.0.0.1")], "A"),
    ([("CF.{Many IPAddress}", "<", "9.0.0.0")], ""),
    ([("CF.{Many IPAddress}", ">", "9.9.9.9")], "A"),
    ([("CF.{Many Date}", "<", "2026-11-22")], "B"),
    ([("CF.{One DateTime}", "=", NOON)], "C"), ([("CF.{One DateTime}", "<", NOON)], ""),
    ([("CF.{One DateTime}", "=", NOON.isoformat())], "C"),
    ([("CF.{One Text}", "LIKE", "k\\s")], "C"), ([("CF.{One Text}", "ENDSWITH", "\\")], "C"),
    ([("CF.{One Text}", "=", "back\\slash straße\\")], "C"),
    ([("CF.{One Text}", "!=", "back\\slash STRASSE\\")], "ABC"),
]  # fmt: skip
RANGE = "CF.{Many IPAddressRange}"
OF_GROUPS: list[tuple[list[Any], str]] = [
    ([(RANGE, "=", "192.0.2.0/24")], "A"), ([(RANGE, "=", "10.0.0.1")], "AB"),
    ([(RANGE, "!=", "192.0.2.7")], "BC"), ([(RANGE, "IS", None)], "C"),
    ([(RANGE, "=", "192.0.2.7"), (RANGE, "=", "10.1.0.1")], "A"),
    ([any_of((RANGE, "=", "192.0.2.7"), (RANGE, "=", "10.0.1.1"))], "AB"),
    ([("CF.{One DateTime}", "=", NOON)], "A"), ([("CF.{One DateTime}", ">=", NOON)], "A"),
    ([("CF.{One DateTime}", "<", NOON)], ""),
    ([("CF.{One DateTime}", "=", "2026-11-21T12:00:00Z")], "A"),
]  # fmt: skip
FIELDS_OF = {
    "articles": (
        {"One Freeform": "aa bb", "Many IPAddress": ["10.0.0.1"]},
        {"One Freeform": "0", "Many Date": ["2026-11-21"]},
        {"One DateTime": NOON, "One Text": "back\\slash straße\\"},
    ),
    "groups": (
        {"Many IPAddressRange": ["10.0.0.0/8", "192.0.2.0/24"], "One DateTime": NOON},
        {"Many IPAddressRange": ["10.0.0.0/16"]},
        {},
    ),
}


@pytest.mark.parametrize(("name", "table"), [("articles", OF_ARTICLES), ("groups", OF_GROUPS)])
def test_every_condition_on_a_custom_field(
    rt: RT, name: str, table: list[tuple[list[Any], str]]
) -> None:
    mark = unique("condition")
    letters: dict[int, str] = {}
    for letter, fields in zip("ABC", FIELDS_OF[name], strict=True):
        if name == "articles":
            summary = "third" if letter == "C" else ""
            new: Any = rt.articles.create("Every type", mark + letter, summary=summary)
        else:
            new = rt.groups.create(mark + letter)
        if fields:
            getattr(rt, name).update(new.id, custom_fields=fields)
        letters[new.id] = letter
    noun, only = getattr(rt, name), ("Name", "STARTSWITH", mark)
    for conditions, expected in table:
        rows = noun.search(only, *conditions).all()
        assert "".join(letters[one.id] for one in rows) == expected, conditions
    field = table[0][0][0][0]
    wrong: tuple[str, str, Any]
    for wrong in ((field, "=", ""), (field, "=", True), (field, "!=", None), (field, "IN", [])):
        with pytest.raises((ValueError, TypeError)):
            noun.search(only, wrong)
    misread: list[tuple[str, str, Any]] = [
        ("CF.{One DateTime}", "=", "2026-02-30"), ("CF.{One DateTime}", "<", "x"),
        *{
            "articles": [
                ("CF.{One DateTime}", "=", "2026-11-21"), ("CF.{Many Date}", "=", "04/05/2026"),
                ("CF.{Many Date}", "<", "tomorrow"), ("CF.{Many IPAddress}", "!=", "10.0.0.0/24"),
            ],
            "groups": [(RANGE, "=", "x"), (RANGE, "!=", "10.0.0")],
        }[name],
    ]  # fmt: skip
    for wrong in misread:
        with pytest.raises(ValueError, match="custom field"):
            noun.search(wrong).all()
    with pytest.raises(ValueError, match="no time zone"):
        noun.search(("CF.{One DateTime}", "=", datetime(2026, 11, 21)))  # noqa: DTZ001
    with pytest.raises(UnknownNameError):
        noun.search(only, (field.replace("One", "On").replace("Many", "Mny"), "!=", "x")).all()


#: RT drops ``=`` with a long text, and takes what is called like a field for one, quoted or not.
LONG = "x" * 256
OF_TICKETS: list[tuple[str | dict[str, Any], str | type[Exception]]] = [
    ({"Many Freeform": LONG}, "A"),
    ({"Many Freeform": ["bb", LONG]}, "AB"),
    ({"Many Freeform": LONG + "y"}, ""),
    ({"One Freeform": LONG}, ""),
    (f"CF.{{Many Freeform}} != '{LONG}'", "B"),
    (f"CF.{{Many Freeform}} LIKE '{LONG}'", "A"),
    (f"CF.{{Many Freeform}}.LargeContent = '{LONG}'", "A"),
    (f"CF.{{Many Freeform}} = '{LONG}'", ValueError),
    (f'"CF.{{Many Freeform}}" = "{LONG}"', ValueError),
    (f"'CF.Every type.{{Many Freeform}}' = '{LONG}'", ValueError),
    ("CF.{Many Freeform} = 'CF.{One Freeform}'", "B"),
    ("CF.{Many Date} = 'CF.{One Date}'", "A"),
    ("CF.{Many IPAddress} = 'cf.{One IPAddress}'", "A"),
    ("Due > 'CF.{One Date}'", "A"),
    ("CF.{Many Date} = 'CF.{On Date}'", UnknownNameError),
    ("CF.{Many Date} = 'Due'", ValueError),
]


def test_a_dropped_condition_is_told_among_hidden_rows(as_user: AsUser) -> None:
    """Kunde sees one queue of many, and no custom field of queues."""
    kunde = as_user("kunde")
    assert [one.name for one in kunde.queues.search().all()] == ["General"]
    for name in ("One DateTime", "Nope"):
        for operator in ("=", "<"):
            with pytest.raises(UnknownNameError):
                kunde.queues.search((f"CF.{{{name}}}", operator, "2026-02-20")).all()


def test_long_values_and_other_fields_are_compared(rt: RT) -> None:
    mark = unique("compared")
    one: dict[str, Any] = {
        "Many Freeform": ["aa", LONG],
        "One Date": "2026-01-01",
        "Many Date": ["2026-01-01"],
        "One IPAddress": "10.0.0.1",
        "Many IPAddress": ["10.0.0.1"],
    }
    other = {"Many Freeform": ["bb"], "One Freeform": "bb", "One Date": "2026-01-03"}
    due = datetime(2026, 1, 2, 12, tzinfo=UTC)
    letters = {
        (rt.tickets.create(TYPED_QUEUE, mark, due=due, custom_fields=fields)).id: letter
        for letter, fields in (("A", one), ("B", other))
    }
    only = f"Subject = '{mark}'"
    for condition, expected in OF_TICKETS:
        if isinstance(condition, str):
            found = rt.tickets.search(f"{only} AND {condition}")
        else:
            found = rt.tickets.search(only, custom_fields=condition)
        if isinstance(expected, str):
            assert "".join([letters[one.id] for one in found]) == expected, condition
        else:
            with pytest.raises(expected):
                found.all()


def test_articles_by_their_content(rt: RT) -> None:
    mark = unique("content")
    article = rt.articles.create(
        "FAQ", unique("article"), custom_fields={"Content": f"One {mark.upper()} two"}
    )
    rt.articles.create("FAQ", unique("article"), custom_fields={"Content": "else"})
    assert [one.id for one in rt.articles.search(content=mark)] == [article.id]
    articles = rt.articles.search(("CF.{Content}", "LIKE", mark))
    assert [one.id for one in articles] == [article.id]


@pytest.mark.long
def test_many_are_read_at_once(rt: RT, witness: Witness) -> None:
    numbers = [witness.new_ticket(unique("many")) for _ in range(3)]
    rt.tickets.delete(numbers[1])
    tickets = rt.tickets.get_many([*reversed(numbers), numbers[0]])
    assert [one.id for one in tickets] == [*reversed(numbers), numbers[0]]
    assert [one.status for one in tickets] == ["new", "deleted", "new", "new"]
    assert tickets[0].custom_roles.keys() == (rt.tickets.get(numbers[2])).custom_roles.keys()
    with pytest.raises(NotFoundError, match="99999998, 99999999"):
        rt.tickets.get_many([numbers[0], 99999999, 99999998])
    groups = [one.id for one in rt.groups.search().all()]
    assert [one.disabled for one in rt.groups.get_many(groups)] == [False] * len(groups)


def test_roles_have_their_names_in_a_stable_order(rt: RT) -> None:
    subject = unique("roles")
    ticket = rt.tickets.create("General", subject, custom_roles={"Approver": ["alice"]})
    (row,) = rt.tickets.search(subject=subject, fields=["custom_roles"]).all()
    queue = (rt.queues.search(name="General", fields=["custom_roles"]).all())[0]
    shapes: list[Mapping[str, Any]] = [ticket.custom_roles, row.custom_roles]
    assert [list(one) for one in shapes] == [["Approver", "Engineer"]] * 2
    assert "Approver" in queue.custom_roles
    for _ in range(3):
        (row,) = rt.tickets.search(subject=subject, fields=["custom_fields"]).all()
        ids = [int(one["id"]) for one in row.raw["CustomFields"]]
        names = {int(one["id"]): one["name"] for one in row.raw["CustomFields"]}
        assert list(row.custom_fields) == [names[number] for number in sorted(ids)]


def test_a_total_checks_names_as_a_search_does(rt: RT) -> None:
    for query in ("Queue = 'Genral'", "Status = 'opne'", "CF.{Severty} = 'Low'"):
        with pytest.raises(UnknownNameError):
            rt.tickets.search(query).total()
    assert rt.tickets.search("Queue = 'General' AND id < 0").total() == 0
