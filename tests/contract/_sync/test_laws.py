# written by scripts/unasync.py from tests/contract/_async/test_laws.py; do not edit
"""The examples of the laws of truth: what each says happens, and what RT then holds.

Examples that other tests have are in ``ELSEWHERE``.
"""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import httpx
import pytest

from rtfacade import (
    RT,
    AuthenticationError,
    BadRequestError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
    UnconfirmedError,
    UnknownNameError,
    Upload,
    any_of,
    quote,
)
from rtfacade.records.vocabulary import value_of
from rtfacade.testing import RunningRT
from rtfacade.testing._server.seed import DISABLED_QUEUE, TYPED_QUEUE
from tests.contract._sync.conftest import AsUser
from tests.contract.field_cases import Number, Word
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

ROOT = Path(__file__).parents[3]
PEOPLE, TYPES = "_sync/test_people.py", "_sync/test_custom_field_types.py"
EAST = timezone(timedelta(hours=5))
SEARCH, EXISTENCE = "_sync/test_search_truth.py", "_sync/test_existence.py"
#: Example of a law -> the test that has it.
ELSEWHERE: dict[str, tuple[str, str]] = {
    "1: every form of people, in every verb": (PEOPLE, "test_a_role_of_several_takes_every_form"),
    "1: owner and roles of one": (PEOPLE, "test_a_role_of_one_takes_every_form"),
    "1: watchers are removed": (PEOPLE, "test_watchers_are_removed_in_every_form"),
    "1: one-time Cc": (PEOPLE, "test_one_message_goes_to_people_in_every_form"),
    "1: groups read with their names": (
        PEOPLE,
        "test_groups_and_custom_roles_read_with_their_names",
    ),
    "1: a queue of digits is a name": (PEOPLE, "test_a_queue_of_digits_is_a_name"),
    "1: search finds what create accepts": (SEARCH, "test_people_are_found_by_what_create_takes"),
    "1: names that are not ASCII": ("_sync/test_databases.py", "test_a_noun_is_found_by_its_name"),
    "1: IN and case": ("_sync/test_databases.py", "test_members_are_found_whatever_their_case"),
    "2: every type, written back": (TYPES, "test_every_type_on_a_ticket"),
    "2: of every noun": (TYPES, "test_every_other_noun"),
    "2: names that two fields share": (TYPES, "test_names_and_ids_of_fields"),
    "2: files in fields": (TYPES, "test_files_in_fields"),
    "2: the command line": ("test_cli_tickets.py", "test_files_in_custom_fields"),
    "3: StrictLinkACL": ("_sync/test_links.py", "test_links_that_were_to_go_and_stay"),
    "3: fields of a message": (TYPES, "test_a_field_of_a_message_that_is_not_set"),
    "3: values that should be gone": (TYPES, "test_single_values_are_added_and_removed_by_type"),
    "3: existence on MariaDB": ("test_other_servers.py", "test_a_file_that_the_database_refuses"),
    "3: Drop and Truncate": ("test_other_servers.py", "test_what_rt_cuts_is_said_with_both_sizes"),
    "3: a read-back that fails": ("../faults/test_faults.py", "test_faults"),
    "4: every column": (SEARCH, "test_every_column_is_applied_or_refused"),
    "4: every keyword": (SEARCH, "test_every_keyword_is_applied_or_refused"),
    "4: every order": (SEARCH, "test_every_order_is_applied_or_refused"),
    "4: filters of ours": (SEARCH, "test_who_is_disabled_and_who_is_privileged"),
    "4: an article's content": (SEARCH, "test_articles_by_their_content"),
    "4: braces and quotes": (SEARCH, "test_custom_fields_of_any_name"),
    "4: misspelt names": (SEARCH, "test_names_that_rt_does_not_have"),
    "4: any of": (SEARCH, "test_any_of_conditions"),
    "4: times": (SEARCH, "test_times_are_exact_in_every_zone"),
    "4: quote(datetime)": (SEARCH, "test_quote_in_the_users_zone"),
    "4: a quote and a backslash": (
        "_sync/test_databases.py",
        "test_a_value_is_found_or_refused_and_never_misread",
    ),
    "4: __CurrentUserName__": (
        "_sync/test_search.py",
        "test_what_ticketsql_cannot_say_is_refused",
    ),
    "5: rows": (SEARCH, "test_what_a_row_tells_is_so"),
    "5: somebody else's account": (SEARCH, "test_somebody_elses_account_is_not_enabled_but_hidden"),
    "5: get_many": (SEARCH, "test_many_are_read_at_once"),
    "5: a stable order": (SEARCH, "test_roles_have_their_names_in_a_stable_order"),
    "6: what is wrong with arguments": ("../unit/_sync/test_arguments.py", "test_nothing_is_sent"),
    "6: text that is not UTF-8": (
        "../unit/test_cli_parts.py",
        "test_an_argument_that_is_not_utf8_is_named",
    ),
    "7: missing": (EXISTENCE, "test_a_missing_record"),
    "7: hidden": (EXISTENCE, "test_a_hidden_ticket"),
    "8: httpx.Auth and REMOTE_USER": ("_sync/test_frontends.py", "test_single_sign_on"),
    "8: headers for gates": ("_sync/test_frontends.py", "test_below_a_path_of_another_host"),
}


@pytest.mark.parametrize("law", ELSEWHERE)
def test_another_test_has_the_example(law: str) -> None:
    file, name = ELSEWHERE[law]
    assert f"def {name}(" in (ROOT / "tests/contract" / file).read_text("utf-8")


def raised(call: Callable[[], Any], kind: Any, words: str) -> None:
    with pytest.raises(kind, match=re.escape(words)):
        call()


def wrote(wire: Wire) -> list[str]:
    """What was sent that is no reading."""
    return [line for line in wire.lines if re.match(r"(POST|PUT|DELETE) ", line)]


# -- law 1: a text names, a number is an id --------------------------------------------------


def test_law_1_texts_of_digits(rt: RT, wire: Wire, ticket: int) -> None:
    cases: list[tuple[dict[str, Any], str]] = [
        ({"cc": ["777"]}, "777"),
        ({"owner": "14"}, "14"),
        ({"requestors": ["100"]}, "100"),
        ({"custom_roles": {"Approver": ["12"]}}, "12"),
    ]
    for fields, word in cases:
        raised(lambda: rt.tickets.update(ticket, **fields), NotFoundError, word)  # noqa: B023
        raised(lambda: rt.tickets.create("General", **fields), NotFoundError, word)  # noqa: B023
        raised(lambda: rt.tickets.update_many([ticket], **fields), NotFoundError, word)  # noqa: B023
    for create in (rt.tickets.create, rt.assets.create, rt.articles.create):
        raised(lambda: create("1", "x"), NotFoundError, "1")  # noqa: B023
    for search in (
        lambda: rt.tickets.search(queue="1").all(),
        lambda: rt.assets.search(catalog="1").all(),
        lambda: rt.tickets.search(owner="14").all(),
        lambda: rt.queues.get("1"),
        lambda: rt.classes.get("1"),
        lambda: rt.catalogs.get("1"),
        lambda: rt.custom_roles.get("1"),
    ):
        with pytest.raises(NotFoundError):
            search()
    raised(lambda: rt.tickets.update(ticket, queue="1"), NotFoundError, "1")
    with pytest.raises(ValueError, match="class_ takes an id"):
        rt.articles.search(class_="1")  # type: ignore[arg-type]
    assert not wrote(wire)


def test_law_1_addresses_in_other_clothes(rt: RT, witness: Witness) -> None:
    address = f"{unique('annb')}@example.com"
    forms = (f"Ann B <{address}>", f"<{address}>", f"mailto:{address}", f"  {address} ", address)
    for form in forms:
        ticket = rt.tickets.create("General", "clothes", cc=[form])
        assert witness.people(ticket.id, "Cc") == {address}
        rt.tickets.update(ticket.id, cc=[form], requestors=form)
        assert witness.people(ticket.id, "Requestor") == {address}
        rt.tickets.add_watchers(ticket.id, admin_cc=form)
        assert witness.people(ticket.id, "AdminCc") == {address}
        assert ticket.id in [one.id for one in rt.tickets.search(requestor=form)]
        rt.tickets.remove_watchers(ticket.id, cc=form)
        assert witness.people(ticket.id, "Cc") == set()


def test_law_1_a_login_with_a_blank_gets_one_message(rt: RT, ticket: int) -> None:
    login = f"Blank Login {unique('x')}"
    rt.users.create(login, email=f"{unique('blank')}@example.com")
    message = rt.tickets.comment(ticket, "for you", cc=[login])
    assert message.ticket_id == ticket
    with pytest.raises(NotFoundError, match="no such login"):
        rt.tickets.reply(ticket, "for nobody", bcc=["no such login"])


# -- law 2: what was read can be written back ------------------------------------------------


def test_law_2_a_whole_record(rt: RT, witness: Witness) -> None:
    ticket = rt.tickets.create(
        TYPED_QUEUE, "whole", requestors=["kunde"], cc=["alice"], owner="bob", priority=7,
        due=datetime(2026, 11, 30, 12, tzinfo=UTC), time_worked=5,
        custom_fields={
            "One DateTime": datetime(2026, 7, 1, 12, 34, 56, tzinfo=UTC), "One Date": date.today(),  # noqa: DTZ011
            "One Image": Upload("a.png", b"\x89PNG"),
            "Many Binary": [Upload("a", b"1"), Upload("b", b"2")],
            "Many IPAddressRange": ["192.0.2.0/24", "192.0.2.0-192.0.2.255"],
        },
    )  # fmt: skip
    read = rt.tickets.get(ticket.id)
    before = witness.ticket(ticket.id)
    for _ in range(2):
        rt.tickets.update(ticket.id, custom_fields=read.custom_fields)
    assert witness.custom_fields(ticket.id) == {
        one["name"]: one["values"] for one in before["CustomFields"]
    }
    names = ("status", "owner", "requestors", "cc", "admin_cc", "priority", "time_worked", "due",
             "sla", "custom_fields", "custom_roles", "queue", "subject")  # fmt: skip
    copy = rt.tickets.create(**{name: getattr(read, name) for name in names})
    stored = witness.ticket(copy.id)
    for key in ("Status", "Subject", "Priority", "TimeWorked", "Due", "SLA"):
        assert stored.get(key) == before.get(key)
    for key in ("Owner", "Requestor", "Cc", "AdminCc", "Queue"):
        assert stored[key] == before[key]
    held = {one["name"]: one["values"] for one in before["CustomFields"]}
    copied = {one["name"]: one["values"] for one in stored["CustomFields"]}
    assert {name for name, values in held.items() if values} == {
        name for name, values in copied.items() if values
    }
    assert copied["One DateTime"] == ["2026-07-01T12:34:56Z"]
    [file] = copy.custom_fields["One Image"]
    assert file.read() == b"\x89PNG"  # type: ignore[attr-defined]


def test_law_2_what_rt_ignores_in_a_new_ticket(rt: RT, witness: Witness) -> None:
    moment = datetime(2026, 11, 21, 12, tzinfo=UTC)
    ticket = rt.tickets.create("General", "told", told=moment, cc=["alice"])
    assert ticket.told == moment
    assert witness.ticket(ticket.id)["Told"] == "2026-11-21T12:00:00Z"
    assert witness.people(ticket.id, "Cc") == {"alice"}
    again = rt.tickets.create("General", "not told", told=None)
    assert again.told is None
    item = {"queue": "General", "subject": unique("told"), "told": moment}
    with pytest.raises(ValueError, match="create_many takes no told"):
        rt.tickets.create_many([item])
    [result] = rt.tickets.create_many([{**item, "told": None}])
    assert result.ok


@pytest.mark.parametrize("user", ["nora", "vera"])
def test_law_2_times_whatever_the_zone(as_user: AsUser, witness: Witness, user: str) -> None:
    rt = as_user(user)
    ticket = rt.tickets.create("General", "zone")
    moment = datetime(2026, 11, 1, 5, 59, 59, tzinfo=UTC)
    for value in (moment, "2026-11-01T05:59:59Z"):
        rt.tickets.update(ticket.id, custom_fields={"Seen at": value})
        assert witness.custom_fields(ticket.id)["Seen at"] == ["2026-11-01T05:59:59Z"]
        [result] = rt.tickets.comment_many([ticket.id], "x", custom_fields={"Seen at": value})
        assert result.ok
        assert witness.custom_fields(ticket.id)["Seen at"] == ["2026-11-01T05:59:59Z"]


def test_law_2_what_files_and_fields_do_not_take(rt: RT, wire: Wire) -> None:
    values: list[Any] = ["a.png", {"filename": "a.png"}]
    for value in values:
        for name in ("One Image", "Many Binary"):
            with pytest.raises((TypeError, ValueError), match=name):
                rt.tickets.create(TYPED_QUEUE, "x", custom_fields={name: value})
    with pytest.raises(TypeError, match="Customer"):
        rt.tickets.create("General", "x", custom_fields={"Customer": {"a": 1}})  # type: ignore[dict-item]
    assert not wrote(wire)


def test_law_2_cleared(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket(CustomFields={"Tags": ["a", "b"]})
    rt.tickets.update(number, custom_fields={"Tags": None})
    assert witness.custom_fields(number)["Tags"] == []
    rt.tickets.update(number, custom_roles={"Engineer": ["alice"]})
    ticket = rt.tickets.update(number, custom_roles={"Engineer": []})
    assert [one.name for one in ticket.custom_roles["Engineer"]] in ([], ["Nobody"])
    assert witness.custom_role(number, "Engineer") == set()


# -- law 3: done is done, and refused is said ------------------------------------------------


def test_law_3_gone_is_gone(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket(Queue=TYPED_QUEUE)
    ranges = {"Many IPAddressRange": ["192.0.2.0/24", "10.0.0.1"]}
    rt.tickets.update(number, custom_fields=ranges)
    rt.tickets.remove_custom_field_value(number, "Many IPAddressRange", "192.0.2.0/24")
    assert witness.custom_fields(number)["Many IPAddressRange"] == ["10.0.0.1"]
    rt.tickets.update(number, depends_on=[witness.new_ticket()])
    rt.tickets.update(number, depends_on=[])
    assert witness.links(number, "depends-on") == set()


def test_law_3_fields_of_messages(rt: RT, ticket: int, witness: Witness) -> None:
    wrong: Any = {"transaction_custom_fields": {"Chanel": "x"}}
    for verb in (rt.tickets.comment, rt.tickets.reply):
        several: list[dict[str, Any]] = [{}, {"attachments": [Upload("f", b"x")]}]
        for more in several:
            raised(lambda: verb(ticket, "x", **wrong, **more), ValueError, "Chanel")  # noqa: B023
    for many in (rt.tickets.comment_many, rt.tickets.reply_many):
        raised(lambda: many([ticket], "x", **wrong), ValueError, "Chanel")  # noqa: B023
    assert witness.messages(ticket) == []


def test_law_3_near_is_not_equal(rt: RT, as_user: AsUser, witness: Witness) -> None:
    number = witness.new_ticket(
        "Near", Requestor="kunde@example.com", Due="2026-11-30 12:00:00", Priority=1
    )
    customer = as_user("kunde")
    changes: list[dict[str, Any]] = [
        {"subject": "NEAR"},
        {"subject": "Near "},
        {"due": datetime(2026, 11, 30, 12, 0, 1, tzinfo=UTC)},
        {"due": datetime(2026, 11, 30, 13, tzinfo=UTC)},
        {"custom_fields": {"Customer": "ACME"}},
        {"requestors": []},
    ]
    for fields in changes:
        before = witness.ticket(number), witness.custom_fields(number)
        with pytest.raises((NotAppliedError, ForbiddenError, ValueError)):
            customer.tickets.update(number, **fields)
        after = witness.ticket(number)
        for key in ("Subject", "Due", "Requestor"):
            assert after[key] == before[0][key]
        assert witness.custom_fields(number) == before[1]


def test_law_3_forms_of_rt_are_success(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket(Queue=TYPED_QUEUE)
    fields: dict[str, Any] = {
        "One IPAddress": "010.1.1.1", "One Date": "tomorrow", "One Select": "high",
    }  # fmt: skip
    rt.tickets.update(number, custom_fields=fields)
    held = witness.custom_fields(number)
    assert held["One IPAddress"] == ["10.1.1.1"]
    assert held["One Select"] == ["High"]
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    assert abs((date.fromisoformat(held["One Date"][0]) - tomorrow.date()).days) <= 1
    user = rt.users.create(unique("normal"), email=f"{unique('N.Ormal')}@Example.COM")
    assert user.email.casefold().endswith("@example.com")


def test_law_3_what_rt_does_not_show_is_unconfirmed(
    rt: RT, as_user: AsUser, witness: Witness
) -> None:
    """RT lets an agent set custom fields of an account whose custom fields it does not show."""
    user = rt.users.create(unique("hidden"))
    with pytest.raises(UnconfirmedError, match="shows you no custom fields") as caught:
        as_user("vera").users.update(user.id, custom_fields={"Many IPAddressRange": ["10.0.0.1"]})
    assert (caught.value.done, caught.value.ids) == (None, (user.id,))
    held = {one["name"]: one["values"] for one in witness.get(f"user/{user.id}")["CustomFields"]}
    assert held["Many IPAddressRange"] == ["10.0.0.1"]


def test_law_3_a_link_to_a_merged_ticket_is_done(rt: RT, witness: Witness) -> None:
    number, gone, kept = witness.new_tickets(3)
    rt.tickets.merge(gone, into=kept)
    rt.tickets.update(number, refers_to=[gone])
    assert witness.links(number, "refers-to") == {str(kept)}
    [result] = rt.tickets.update_many([number], depends_on=[gone])
    assert result.ok, result
    assert witness.links(number, "depends-on") == {str(kept)}
    [created] = rt.tickets.create_many([{"queue": "General", "members": [gone]}])
    assert created.ok, created


# -- law 4: no condition is dropped ----------------------------------------------------------


def test_law_4_conditions(rt: RT, as_user: AsUser) -> None:
    for search in (
        lambda: rt.users.search(("Departmnt", "=", "x")).all(),
        lambda: rt.users.search(departmnt="x").all(),  # type: ignore[call-arg]
        lambda: rt.groups.search(("Disbled", "=", 1)).all(),
        lambda: rt.users.search(("Name", "=", None)).all(),
        lambda: rt.tickets.search(owner=None).all(),  # type: ignore[arg-type]
        lambda: rt.tickets.search(custom_fields={"No such": "x"}).all(),
        lambda: rt.tickets.search(custom_fields={"Customer": datetime.now(UTC)}).all(),
        lambda: rt.tickets.search(custom_fields={"Deadline": datetime.now(UTC)}).all(),
        lambda: rt.tickets.search(custom_fields={"Deadline": "2026-02-30"}).all(),
        lambda: rt.tickets.search(custom_fields={"Customer": " "}).all(),
        lambda: rt.tickets.search(custom_fields={"One IPAddress": "10.0.0.256"}).all(),
        lambda: rt.tickets.search("CF.{One IPAddress} != '10.0.0'").all(),
        lambda: rt.tickets.search("CF.{Seen at} > '2026-02-30'").all(),
        lambda: rt.tickets.search("'CF.{Seen at}' < '2026-11-21T12:00:00Z'").all(),
        lambda: rt.tickets.search(fields=["cf.No such"]).all(),
        lambda: rt.tickets.search(orderby="cf.No such").all(),
        lambda: rt.tickets.search("CF.{No such} = 'x'").all(),
    ):
        with pytest.raises((ValueError, TypeError)):
            search()
    with pytest.raises(ValueError, match="privileged="):
        rt.users.search(("Privileged", "=", 1)).all()
    privileged = [one.id for one in rt.users.search(privileged=True)]
    everybody = [one.id for one in rt.users.search()]
    assert privileged
    assert set(privileged) < set(everybody)
    vera = as_user("vera")
    with pytest.raises(ForbiddenError):
        vera.users.search(("Organization", "=", "x")).all()


def test_law_4_misspelt_places_in_sql(rt: RT) -> None:
    for sql, meant in (
        ("Queue = 'Genral'", "General"),
        ("Subject = 'Queue = x' AND queue='Suport'", "Support"),
        ("Status = 'opne'", "open"),
    ):
        with pytest.raises(UnknownNameError, match=meant):
            rt.tickets.search(sql).all()
        with pytest.raises(UnknownNameError, match=meant):
            rt.tickets.count(sql)
    with pytest.raises(UnknownNameError, match="Equipment"):
        rt.assets.search("Catalog = 'Equipmnt'").all()
    nothing = unique("nothing")
    for sql in (
        f"Subject = {quote(nothing)} AND Queue = 'General'",
        "Subject = \"Status = 'opne'\"",
    ):
        assert rt.tickets.search(sql).all() == []


@pytest.mark.parametrize("user", ["root", "alice", "limited"])
def test_law_4_what_would_find_everything(as_user: AsUser, witness: Witness, user: str) -> None:
    """A misspelt name in an opposite, a queue before a custom field, a time that is none."""
    rt = as_user(user)
    word = unique("everything")
    witness.new_ticket(word, Queue="Support", CustomFields={"Tags": word})
    only = f"Subject = {quote(word)} AND"
    for condition, error, meant in (
        ("Queue != 'Suport'", UnknownNameError, "no queue 'Suport'"),
        ("Status != 'resolvd'", UnknownNameError, "did you mean 'resolved'"),
        ("Status = '__Actve__'", UnknownNameError, "did you mean '__Active__'"),
        (f"CF.Suport.{{Tags}} = {quote(word)}", UnknownNameError, "no queue 'Suport'"),
        ("Created > '2026-02-31'", ValueError, "no time"),
        ("Created > '2026-02-03 25:00'", ValueError, "no time"),
        ("Created > '1796000000'", ValueError, "no time"),
        ("Created > '2026'", ValueError, "no time"),
        ("Created < '30 February 2026'", ValueError, "no time"),
        ("Due > '\u0662\u0660\u0662\u0666-07-01'", ValueError, "no time"),
        ("LastUpdated > 'yesterdy'", ValueError, "did you mean 'yesterday'"),
        ("Created > '2026-11-01T10:00:00Z'", ValueError, "time zone"),
        ("Due < '2026-11-01 10:00 UTC'", ValueError, "time zone"),
        ("Status = 'deleted'", ValueError, "deleted tickets"),
        ('("status" LIKE "%Deleted%" OR id > 0)', ValueError, "deleted tickets"),
    ):
        with pytest.raises(error, match=meant):
            rt.tickets.search(f"{only} {condition}").all()
        with pytest.raises(error, match=meant):
            rt.tickets.update_many(rt.tickets.search(f"{only} {condition}"), priority=9)
    for condition in (
        "Queue != 'General'", "Queue != 'general'", "Status != 'resolved'",
        "Status = '__Active__'", f"CF.Support.{{Tags}} = {quote(word)}",
        f"CF.3.{{Tags}} = {quote(word)}", "Created > 'yesterday'", "Created > '2 days ago'",
        "Created > '2026-02-28'", "Due = 'not set'",
        "Subject != 'Created > \"nonsense\"'",
    ):  # fmt: skip
        tickets = rt.tickets.search(f"{only} {condition}").all()
        assert [one.subject for one in tickets] == [word], condition


def test_law_4_in_assets_and_transactions(rt: RT) -> None:
    with pytest.raises(UnknownNameError, match="no queue 'No such queue'"):
        rt.tickets.search("'CF.No such queue.{Seen at}' IS NULL").first()
    with pytest.raises(UnknownNameError, match="Equipment"):
        rt.assets.search("Catalog != 'Equipmnt'").all()
    with pytest.raises(ValueError, match="no time"):
        rt.assets.search("Created > '2026-02-30'").all()
    with pytest.raises(ValueError, match="no time"):
        rt.transactions.search("Created > '2026-02-30'").first()


def test_law_7_a_hidden_history_is_not_an_empty_one(rt: RT, as_user: AsUser) -> None:
    assert rt.users.history("bob").all() != []
    for user in ("alice", "norights"):
        with pytest.raises(ForbiddenError, match="history of user 'bob' is hidden"):
            as_user(user).users.history("bob").all()
        assert as_user(user).users.history(user).all() != []


def test_law_4_no_filter_changes_nothing(rt: RT, wire: Wire) -> None:
    with pytest.raises((TypeError, ValueError)):
        rt.tickets.update_many(rt.tickets.search(owner=None), status="resolved")  # type: ignore[arg-type]
    assert not wrote(wire)


def test_law_4_a_disabled_queue(rt: RT, witness: Witness) -> None:
    assert rt.tickets.search(queue=DISABLED_QUEUE).all() == []
    sql = f"Queue = {quote(DISABLED_QUEUE)}"
    assert rt.tickets.search(sql).all() == []
    assert rt.tickets.search(any_of({"queue": DISABLED_QUEUE}, {"queue": "Genral"[:0] or 2}),
                                   subject=unique("none")).all() == []  # fmt: skip
    with pytest.raises(UnknownNameError):
        rt.tickets.search(queue=f"{DISABLED_QUEUE}!").all()


def test_law_4_roles_in_any_case(rt: RT, witness: Witness) -> None:
    subject = unique("roles")
    ticket = rt.tickets.create("General", subject, custom_roles={"approver": ["alice"]})
    sql = f"Subject = {quote(subject)} AND CustomRole.{{aPPROVER}}.Name = 'alice'"
    assert [one.id for one in rt.tickets.search(sql)] == [ticket.id]
    for name in ("custom_roles.APPROVER", "CustomRole.{approver}", "cf.SEVERITY"):
        [row] = rt.tickets.search(subject=subject, fields=["subject", name]).all()
        assert row.subject == subject
    [row] = rt.tickets.search(subject=subject, fields=["custom_roles.APPROVER"]).all()
    assert [one.name for one in value_of(row, "custom_roles.APPROVER")] == ["alice"]
    assert value_of(row, "custom_roles.nobody") is None
    [row] = rt.tickets.search(subject=subject, fields=["cf.severity"]).all()
    assert value_of(row, "cf.severity") == ()


def test_law_4_a_saved_search(rt: RT, witness: Witness) -> None:
    for query, words in (
        ("CF.{Severty} = 'High'", "Severty"),
        ("CF.{Severty} != 'High'", "Severty"),
        ("CustomRole.{Aprover}.Name = 'alice'", "Aprover"),
        ("Subjct = 'x'", "Subjct"),
    ):
        name = unique("saved")
        witness.save_search(name, Query=query, OrderBy="id", Order="ASC")
        with pytest.raises((UnknownNameError, BadRequestError), match=words):
            rt.searches.run(name).all()


@pytest.mark.parametrize("noun", ["users", "groups"])
def test_law_4_enabled_among_the_disabled(rt: RT, noun: str) -> None:
    resource = getattr(rt, noun)
    name = unique("off")
    record = resource.create(name)
    resource.update(record.id, disabled=True)
    assert resource.search(name=name, disabled=False, find_disabled=True).all() == []
    assert [one.id for one in resource.search(name=name, disabled=True)] == [record.id]
    resource.update(record.id, disabled=False)
    rows = resource.search(name=name, disabled=False, find_disabled=True)
    assert [one.id for one in rows] == [record.id]


def test_law_4_assets_by_owner(rt: RT) -> None:
    name = unique("owned")
    asset = rt.assets.create("Equipment", name, owner="alice")
    for who in ("alice", "alice@example.com", "Alice <ALICE@example.com>"):
        assert asset.id in [one.id for one in rt.assets.search(owner=who)]


# -- law 5: unknown is not False -------------------------------------------------------------


def test_law_5_what_rows_do_not_tell(rt: RT, as_user: AsUser) -> None:
    disabled = (rt.users.create(unique("off"), disabled=True)).name
    [row] = rt.users.search(name=disabled, fields=["Name", "Disabled"], find_disabled=True).all()
    with pytest.raises(AttributeError, match="get"):
        row.disabled  # noqa: B018
    [whole] = rt.users.get_many([row.id])
    assert whole.disabled
    [queue] = rt.queues.search(name="General").all()
    with pytest.raises(AttributeError, match="get"):
        queue.cc  # noqa: B018
    other = as_user("vera").users.get("alice")
    with pytest.raises(AttributeError):
        other.disabled  # noqa: B018


def test_law_5_one_vocabulary(rt: RT, witness: Witness) -> None:
    subject = unique("words")
    witness.new_ticket(subject, CustomFields={"Tags": ["a"]}, Owner="alice")
    for fields in (
        ["subject", "owner.name", "cf.Tags"],
        ["Subject", "Owner.Name", "CF.{Tags}"],
        ["subject", "Owner.name", "cf.tags"],
    ):
        [row] = rt.tickets.search(subject=subject, fields=fields).all()
        assert (row.subject, row.owner.name, row.custom_fields["Tags"]) == (
            subject, "alice", ("a",),
        )  # fmt: skip
    for wrong in ("subjct", "owner.nme", "cf.Tgs"):
        with pytest.raises(ValueError, match=re.escape(wrong.rpartition(".")[2])):
            rt.tickets.search(subject=subject, fields=[wrong]).all()


def test_law_5_groups_have_names_in_get_many(rt: RT, witness: Witness) -> None:
    staff = next(one for one in rt.groups.search(name="Staff").all())
    ticket = rt.tickets.create("General", "groups", cc=[staff.id])
    asset = rt.assets.create("Equipment", unique("grouped"), held_by=[staff.id])
    for one in (rt.tickets.get(ticket.id), *rt.tickets.get_many([ticket.id])):
        assert [each.name for each in one.cc] == ["Staff"]
    for item in (rt.assets.get(asset.id), *rt.assets.get_many([asset.id])):
        assert [each.name for each in item.held_by] == ["Staff"]


# -- law 6: wrong is said before anything is sent --------------------------------------------


def test_law_6_wrong_arguments(rt: RT, wire: Wire, ticket: int) -> None:
    wrong: list[tuple[Callable[[], Any], str]] = [
        (lambda: rt.tickets.update(ticket, requestor="a"), "requestors"),  # type: ignore[call-arg]
        (lambda: rt.users.update("alice", disabled="0"), "disabled"),  # type: ignore[arg-type]
        (lambda: rt.tickets.update(ticket, subject="x" * 256), "subject"),
        (lambda: rt.tickets.create("General", "x" * 256), "subject"),
        (lambda: rt.users.create("x", depends_on=3), "depends_on"),  # type: ignore[call-arg]
        (lambda: rt.tickets.update(ticket, due="2026-02-30"), "due"),  # type: ignore[arg-type]
        (lambda: rt.tickets.update(ticket, due=datetime(1969, 12, 31, tzinfo=UTC)), "before 1970"),
        (lambda: rt.tickets.update(ticket, due=datetime.min.replace(tzinfo=EAST)), "out of range"),
        (lambda: rt.tickets.search(due_after=datetime.min.replace(tzinfo=EAST)).all(), "due_after"),
        (lambda: rt.tickets.update(ticket, custom_fields={"Deadline": "2026-02-30"}), "Deadline"),
        (lambda: rt.tickets.update(ticket, custom_fields={"Deadline": "0"}), "Deadline"),
        (lambda: rt.tickets.update(ticket, custom_fields={"Seen at": "Not set"}), "Seen at"),
        (lambda: rt.users.create("root "), "read as 'root'"),
        (lambda: rt.users.update("alice", name="Ann <a@example.com>"), "read as 'a@example.com'"),
        (lambda: rt.tickets.update(ticket, refers_to="https://a.example/" + "x" * 240), "too long"),
        (lambda: rt.tickets.create_many("General"), "mapping|list|str"),  # type: ignore[arg-type]
        (lambda: rt.tickets.update(ticket, cc="a@example.com, b@example.com"), "cc"),
        (lambda: rt.tickets.comment(ticket, "x", stats="open"), "status"),  # type: ignore[call-arg]
        (lambda: rt.tickets.reply(ticket, "x", quote="no"), "quote"),  # type: ignore[arg-type]
        (lambda: rt.tickets.comment_many([ticket], "x", html="0"), "html"),  # type: ignore[arg-type]
    ]
    for call, words in wrong:
        with pytest.raises((TypeError, ValueError), match=words):
            call()
    assert not wrote(wire)


def test_law_6_members_of_enums(rt: RT, witness: Witness) -> None:
    made = rt.tickets.create(
        Word.QUEUE, Word.SUBJECT, status=Word.STATUS, priority=Number.SEVEN, owner=Word.PERSON,
        custom_fields={Word.FIELD: [Word.STATUS]}, custom_roles={Word.ROLE: Word.PERSON},
        refers_to=Word.URL,
    )  # fmt: skip
    rt.tickets.comment(made.id, Word.SUBJECT, time_taken=Number.SEVEN, status=Word.STATUS)
    rt.tickets.add_custom_field_value(made.id, Word.FIELD, Word.PERSON)
    rt.rest1.ticket.edit(made.id, subject=Word.SUBJECT, time_left=Number.SEVEN)
    told = witness.ticket(made.id)
    keys = ("Subject", "Status", "Priority", "TimeWorked", "TimeLeft")
    assert [told[key] for key in keys] == ["ätext", "open", "7", "7", "7"]
    assert sorted(witness.custom_fields(made.id)["Tags"]) == ["alice", "open"]
    found = rt.tickets.search(
        queue=Word.QUEUE, status=Word.STATUS, priority=Number.SEVEN, id=[made.id, Number.ONE],
        custom_fields={Word.FIELD: Word.PERSON}, owner=Word.PERSON, subject=Word.SUBJECT,
    )  # fmt: skip
    assert made.id in [one.id for one in found]
    assert (rt.queues.get(Word.QUEUE)).name == "General"


def test_law_6_unknown_people_in_an_update(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket("whole")
    with pytest.raises(NotFoundError, match="nosuchlogin"):
        rt.tickets.update(number, subject="half", cc=["alice", "nosuchlogin"])
    assert witness.ticket(number)["Subject"] == "whole"


# -- law 7: the right exception, with the right words ----------------------------------------


def test_law_7_words(rt: RT, as_user: AsUser, ticket: int) -> None:
    for call in (rt.tickets.reply, rt.tickets.comment):
        raised(lambda: call(99999999, "x"), NotFoundError, "99999999")  # noqa: B023
    raised(lambda: rt.tickets.attachments(99999999).all(), NotFoundError, "99999999")
    limited = as_user("limited")
    raised(lambda: limited.tickets.attachments(ticket).all(), ForbiddenError, str(ticket))
    raised(lambda: limited.tickets.reply(ticket, "x"), ForbiddenError, str(ticket))
    [result] = limited.tickets.update_many([ticket], status="open")
    assert not result.ok


# -- law 8: nobody is locked out -------------------------------------------------------------


@pytest.mark.parametrize("way", ["token", "password", "auth="])
@pytest.mark.parametrize("name", ["root", "alice"])
def test_law_8_each_way_works_for_every_protocol(
    seeded_rt: RunningRT, witness: Witness, way: str, name: str
) -> None:
    """A field over REST2; links, one-time Cc and history over REST1, with one login."""
    password = seeded_rt.passwords[name]
    ways: dict[str, dict[str, Any]] = {
        "token": {"token": seeded_rt.tokens[name]},
        "password": {"user": name, "password": password},
        "auth=": {"auth": httpx.BasicAuth(name, password)},
    }
    wire, target = Wire(), witness.new_ticket("target")
    with RT(seeded_rt.url, **ways[way], transport=wire, timeout=120) as rt:
        ticket = rt.tickets.create("General", unique("law 8"))
        rt.tickets.update(ticket.id, priority=7)
        rt.tickets.link(ticket.id, refers_to=target)
        rt.tickets.comment(ticket.id, "once", cc=["law8@example.com"])
        assert [one.type for one in rt.tickets.history(ticket.id, types=["Comment"])]
    assert witness.ticket(ticket.id)["Priority"] == "7"
    assert witness.texts(ticket.id, "Comment") == ["once"]
    assert wire.logins <= 2


def test_law_8_headers_for_a_gate_go_with_every_request(seeded_rt: RunningRT) -> None:
    wire = Wire()
    headers = {"CF-Access-Client-Id": "law8"}
    with RT(
        seeded_rt.url, token=seeded_rt.token, headers=headers, transport=wire, timeout=120
    ) as rt:
        ticket = rt.tickets.create("General", unique("gate"))
        rt.tickets.comment(ticket.id, "x", cc=["law8@example.com"])
    assert len(wire.requests) > 4
    assert all(one.headers.get("CF-Access-Client-Id") == "law8" for one in wire.requests)


def test_law_8_a_refused_login_says_what_to_do(seeded_rt: RunningRT) -> None:
    ways: list[tuple[dict[str, Any], str]] = [
        ({"token": "1-14-wrong"}, "the token from token="),
        ({"user": "alice", "password": "wrong"}, "multi-factor authentication"),
        ({"auth": httpx.BasicAuth("alice", "wrong")}, "auth=BasicAuth"),
    ]
    for way, words in ways:
        with RT(seeded_rt.url, **way, timeout=120) as rt:
            raised(rt.info, AuthenticationError, words)
    class_of_python_rt: Any = type("BasicAuth", (), {})
    with pytest.raises(TypeError, match=r"auth=httpx\.BasicAuth"):
        RT(seeded_rt.url, auth=class_of_python_rt())
