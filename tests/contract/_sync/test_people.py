# written by scripts/unasync.py from tests/contract/_async/test_people.py; do not edit
"""Every method that takes people takes them in the same forms, and names who does not exist."""

from collections.abc import Callable
from typing import Any

import attrs
import httpx
import pytest

from rtfacade import RT, ForbiddenError, NotFoundError
from rtfacade.records import QueueRecord
from rtfacade.testing import RunningRT
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique

#: Logins of users who exist once in each RT, each for one form.
LOGINS = ("carla", "20231234", "dora", "eva", "fay", "gil", "hal", "ida", "jan", "Jörg")
ADDRESSES = {"20231234": "digits@example.com", "Jörg": "joerg@example.com"}


@attrs.frozen
class Crowd:
    """The users of this file."""

    ids: dict[str, int]
    group: int

    def forms(self) -> dict[str, Any]:
        """Every form of naming somebody -> who is meant."""
        return {
            "carla": "carla",
            "20231234": "20231234",
            "dora@example.com": "dora",
            "EVA@Example.com": "eva",
            "Fay F <fay@example.com>": "fay",
            "mailto:gil@example.com": "gil",
            "  hal\t": "hal",
            "jörg": "Jörg",
        }


_crowds: dict[str, Crowd] = {}


@pytest.fixture
def crowd(seeded_rt: RunningRT, witness: Witness) -> Crowd:
    """Users who may own tickets, made once."""
    if seeded_rt.url not in _crowds:
        headers = {"Authorization": f"token {seeded_rt.token}"}
        api = f"{seeded_rt.url}/REST/2.0"
        ids: dict[str, int] = {}
        with httpx.Client(headers=headers, timeout=120) as root:
            for login in LOGINS:
                address = ADDRESSES.get(login, f"{login}@example.com")
                user = {"Name": login, "EmailAddress": address, "Privileged": 1}
                root.post(f"{api}/user", json=user).raise_for_status()
                [row] = witness.rows("users", query=_is("Name", login), fields="id,Name")
                ids[login] = int(row["id"])
            groups = {
                row["Name"]: int(row["id"])
                for row in witness.rows("groups", query=_is("Domain", "UserDefined"), fields="Name")
            }
            members = list(ids.values())
            root.put(f"{api}/group/{groups['Agents']}/members", json=members).raise_for_status()
        _crowds[seeded_rt.url] = Crowd(ids, groups["Staff"])
    return _crowds[seeded_rt.url]


def _is(field: str, value: str) -> str:
    return f'[{{"field": "{field}", "value": "{value}"}}]'


Write = Callable[[RT, int, Any], Any]


def _created(rt: RT, **fields: Any) -> int:
    return (rt.tickets.create("General", "people", **fields)).id


def _bulk(rt: RT, number: int, **fields: Any) -> int:
    [result] = rt.tickets.update_many([number], **fields)
    assert result.ok, result
    return number


def _created_in_bulk(rt: RT, **fields: Any) -> int:
    [result] = rt.tickets.create_many([{"queue": "General", "subject": "x", **fields}])
    assert result.ok, result
    assert result.id is not None
    return result.id


def _updated(rt: RT, number: int, **fields: Any) -> int:
    rt.tickets.update(number, **fields)
    return number


def _watched(rt: RT, number: int, **roles: Any) -> int:
    rt.tickets.add_watchers(number, **roles)
    return number


def _commented(rt: RT, number: int, **options: Any) -> int:
    rt.tickets.comment(number, "x", **options)
    return number


#: Writes of roles of several people: what is called, the role, and how the witness reads it.
SEVERAL: dict[str, tuple[Write, str]] = {
    "create cc": (lambda rt, number, who: _created(rt, cc=who), "Cc"),
    "create requestors": (lambda rt, number, who: _created(rt, requestors=who), "Requestor"),
    "create custom role": (
        lambda rt, number, who: _created(rt, custom_roles={"Approver": who}),
        "Approver",
    ),
    "create_many": (lambda rt, number, who: _created_in_bulk(rt, admin_cc=who), "AdminCc"),
    "update cc": (lambda rt, number, who: _updated(rt, number, cc=who), "Cc"),
    "update custom role": (
        lambda rt, number, who: _updated(rt, number, custom_roles={"approver": who}),
        "Approver",
    ),
    "update_many": (lambda rt, number, who: _bulk(rt, number, cc=who), "Cc"),
    "add_watchers": (
        lambda rt, number, who: _watched(rt, number, admin_cc=who),
        "AdminCc",
    ),
    "add_watchers custom role": (
        lambda rt, number, who: _watched(rt, number, custom_roles={"Approver": who}),
        "Approver",
    ),
    "comment custom role": (
        lambda rt, number, who: _commented(rt, number, custom_roles={"Approver": who}),
        "Approver",
    ),
}
#: Writes of roles of one person.
ONE: dict[str, tuple[Write, str]] = {
    "create owner": (lambda rt, number, who: _created(rt, owner=who), "Owner"),
    "create_many owner": (lambda rt, number, who: _created_in_bulk(rt, owner=who), "Owner"),
    "create custom role": (
        lambda rt, number, who: _created(rt, custom_roles={"Engineer": who}),
        "Engineer",
    ),
    "update owner": (lambda rt, number, who: _updated(rt, number, owner=who), "Owner"),
    "update custom role": (
        lambda rt, number, who: _updated(rt, number, custom_roles={"Engineer": who}),
        "Engineer",
    ),
    "update_many owner": (lambda rt, number, who: _bulk(rt, number, owner=who), "Owner"),
    "comment custom role": (
        lambda rt, number, who: _commented(rt, number, custom_roles={"Engineer": who}),
        "Engineer",
    ),
}
CUSTOM = ("Approver", "Engineer")
#: What names nobody -> what is raised before anything is sent.
WRONG: list[tuple[Any, type[Exception]]] = [
    ("nosuchlogin", NotFoundError),
    ("99999999", NotFoundError),
    ("14", NotFoundError),
    ("group:Staff", NotFoundError),
    (99999999, NotFoundError),
    ("", ValueError),
    ("  ", ValueError),
    ("carla, dora", ValueError),
    ("a@example.com,b@example.com", ValueError),
    ("Fay F <fay>", ValueError),
    ("carla\ndora", ValueError),
    (0, ValueError),
    (None, TypeError),
    (True, TypeError),
    (1.5, TypeError),
    (b"carla", TypeError),
    (QueueRecord.of({"id": 1, "Name": "General"}), TypeError),
]


def _held(witness: Witness, number: int, role: str) -> set[str]:
    """Who is in a role, by login; groups by id. How custom roles are told differs by release."""
    if role not in CUSTOM:
        return witness.people(number, role)
    query = '[{"field": "id", "operator": ">", "value": 0}]'
    keys = {
        one["Name"]: one["id"] for one in witness.rows("customroles", query=query, fields="Name")
    }
    raw = witness.ticket(number)
    named = raw.get("CustomRoles") or {role: raw[f"RT::CustomRole-{keys[role]}"]}
    members = named[role]
    return {one["id"] for one in ([members] if isinstance(members, dict) else members)}


def _refused(
    rt: RT, wire: Wire, write: Write, number: int, who: Any, error: type[Exception]
) -> None:
    wire.forget()
    with pytest.raises(error) as caught:
        write(rt, number, who)
    sent = [line for line in wire.lines if not line.startswith("GET ")]
    assert not sent, (who, sent)
    if error is NotFoundError:
        assert str(who[0] if isinstance(who, list) else who) in str(caught.value)


@pytest.mark.covering(2)
@pytest.mark.parametrize("user", ["root", "alice"])
@pytest.mark.parametrize("verb", SEVERAL)
def test_a_role_of_several_takes_every_form(
    verb: str, user: str, as_user: AsUser, crowd: Crowd, witness: Witness
) -> None:
    write, role = SEVERAL[verb]
    wire = Wire()
    rt = as_user(user, transport=wire)
    stranger = f"{unique('stranger')}@example.com"
    given = [*crowd.forms(), crowd.ids["ida"], rt.users.get("jan")]
    given += [rt.groups.get("Staff"), f"New <{stranger}>"]
    done = write(rt, witness.new_ticket(), given)
    expected = {*crowd.forms().values(), "ida", "jan", stranger}
    held = _held(witness, done, role)
    assert held == {*expected, str(crowd.group)}
    number = witness.new_ticket()
    for who, error in WRONG:
        _refused(rt, wire, write, number, [who], error)
    if "add_watchers" not in verb and "comment" not in verb:
        done = write(rt, done, [])
        assert _held(witness, done, role) == set()


@pytest.mark.covering(2)
@pytest.mark.parametrize("user", ["root", "alice"])
@pytest.mark.parametrize("verb", ONE)
def test_a_role_of_one_takes_every_form(
    verb: str, user: str, as_user: AsUser, crowd: Crowd, witness: Witness
) -> None:
    write, role = ONE[verb]
    wire = Wire()
    rt = as_user(user, transport=wire)
    number = witness.new_ticket()
    forms: dict[Any, str] = {
        **crowd.forms(),
        crowd.ids["ida"]: "ida",
        rt.users.get("jan"): "jan",
    }
    for who, expected in forms.items():
        done = write(rt, number, who)
        assert _held(witness, done, role) == {expected}, who
    wrong: list[tuple[Any, type[Exception]]] = [*WRONG, (crowd.group, ValueError)]
    if "create" in verb:
        wrong.remove((None, TypeError))  # means that no owner is given
    wrong.append((rt.groups.get("Staff"), ValueError))
    wrong.append(("stranger@nowhere.example.com", NotFoundError))
    for who, error in wrong:
        _refused(rt, wire, write, number, who, error)
    done = write(rt, number, "Nobody" if role == "Owner" else [])
    assert _held(witness, done, role) == {"Nobody"}


def test_watchers_are_removed_in_every_form(rt: RT, crowd: Crowd, witness: Witness) -> None:
    everybody = [str(one) for one in (*crowd.ids.values(), crowd.group)]
    number = witness.new_ticket(Cc=everybody)
    rt.tickets.remove_watchers(
        number, cc=[*crowd.forms(), crowd.ids["ida"], rt.users.get("jan"), crowd.group]
    )
    assert witness.people(number, "Cc") == set()
    rt.tickets.remove_watchers(number, cc=["stranger@example.com", "carla"])
    with pytest.raises(NotFoundError, match="no user 'nosuchlogin'"):
        rt.tickets.remove_watchers(number, cc=["nosuchlogin"])
    rt.tickets.update(number, custom_roles={"Engineer": "carla", "Approver": ["dora", "eva"]})
    roles = {"engineer": "carla", "Approver": ["eva@example.com", "hal"]}
    rt.tickets.remove_watchers(number, custom_roles=roles)
    assert _held(witness, number, "Engineer") == {"Nobody"}
    assert _held(witness, number, "Approver") == {"dora"}


def test_groups_take_members_in_every_form(rt: RT, crowd: Crowd, witness: Witness) -> None:
    group = rt.groups.create(unique("Everybody"))
    given: list[Any] = [*crowd.forms(), crowd.ids["ida"], rt.users.get("jan"), crowd.group]
    for one in given:
        rt.groups.add_member(group, one)
    names = {*crowd.forms().values(), "ida", "jan", "Staff"}
    assert {one.name for one in rt.groups.members(group)} == names
    for one in given:
        rt.groups.remove_member(group, one)
    assert rt.groups.members(group).all() == []
    rt.groups.set_members(group, given)
    assert {one.name for one in rt.groups.members(group)} == names
    wrong: list[tuple[Any, type[Exception]]] = [
        *WRONG,
        ("stranger@nowhere.example.com", NotFoundError),
    ]
    for who, error in wrong:
        with pytest.raises(error):
            rt.groups.add_member(group, who)
        with pytest.raises(error):
            rt.groups.set_members(group, [who])
    assert {one.name for one in rt.groups.members(group)} == names


def test_queues_and_assets_take_people_in_every_form(
    rt: RT, crowd: Crowd, witness: Witness
) -> None:
    given: list[Any] = [*crowd.forms(), crowd.ids["ida"], rt.users.get("jan"), crowd.group]
    names = {*crowd.forms().values(), "ida", "jan", "Staff"}
    queue = rt.queues.create(unique("Watched"), cc=given)
    assert {one.name for one in queue.cc} == names
    queue = rt.queues.remove_watchers(queue, cc=given)
    assert queue.cc == ()
    queue = rt.queues.add_watchers(queue, admin_cc=given)
    assert {one.name for one in queue.admin_cc} == names
    asset = rt.assets.create("Equipment", "shared", held_by=given, owner="dora@example.com")
    assert {one.name for one in asset.held_by} == names
    for who, name in crowd.forms().items():
        assert (rt.assets.update(asset, owner=who)).owner.name == name
    for who, error in WRONG:
        with pytest.raises(error):
            rt.queues.update(queue, cc=[who])
        with pytest.raises(error):
            rt.queues.add_watchers(queue, cc=[who])
        with pytest.raises(error):
            rt.assets.update(asset, contacts=[who])
        with pytest.raises(error):
            rt.assets.update(asset, owner=who)


def test_one_message_goes_to_people_in_every_form(
    rt: RT, crowd: Crowd, ticket: int, witness: Witness
) -> None:
    subject = unique("once")
    rt.tickets.update(ticket, subject=subject)
    rt.tickets.comment(ticket, "x", cc=[*crowd.forms(), crowd.ids["ida"]])
    mails = witness.mails(lambda mail: subject in str(mail["Subject"]))
    sent = " ".join(str(mail[field]) for mail in mails for field in ("To", "Cc")).lower()
    for name in (*crowd.forms().values(), "ida"):
        assert ADDRESSES.get(name, f"{name}@example.com") in sent
    wrong: list[tuple[Any, type[Exception]]] = [*WRONG, (crowd.group, ValueError)]
    for who, error in wrong:
        with pytest.raises(error):
            rt.tickets.comment(ticket, "x", cc=[who])
    assert len(witness.messages(ticket)) == 1


def test_all_unknown_people_are_named_at_once(rt: RT, wire: Wire) -> None:
    with pytest.raises(NotFoundError) as caught:
        rt.tickets.create(
            "General",
            "x",
            owner="nobody@nowhere.example.com",
            cc=["nosuchlogin", "alice"],
            custom_roles={"Approver": ["othernobody"]},
        )
    for one in ("nobody@nowhere.example.com", "nosuchlogin", "othernobody"):
        assert f"no user '{one}'" in str(caught.value)
    assert not any(line.startswith("POST") for line in wire.lines)


def test_customers_are_told_where_rt_would_take_a_stranger(
    as_user: AsUser, witness: Witness
) -> None:
    rt = as_user("kunde")
    ticket = rt.tickets.create("General", "x", requestors="kunde@example.com", cc="alice")
    assert witness.people(ticket.id, "Cc") == {"alice"}
    with pytest.raises(ForbiddenError, match="give an e-mail address"):
        rt.tickets.create("General", "x", cc=["14"])


def test_groups_and_custom_roles_read_with_their_names(
    rt: RT, wire: Wire, crowd: Crowd, witness: Witness
) -> None:
    number = witness.new_ticket(Cc=[str(crowd.group)], CustomRoles={"Engineer": "carla"})
    read = rt.tickets.get(number)
    assert [(one.kind, one.name, one.id) for one in read.cc] == [("group", "Staff", crowd.group)]
    assert [one.name for one in read.custom_roles["Engineer"]] == ["carla"]
    wire.forget()
    again = rt.tickets.get(number)
    assert again.custom_roles == read.custom_roles
    assert len(wire.lines) == 1
    with pytest.raises(NotFoundError, match="no custom role 'Enginer'; did you mean 'Engineer'"):
        rt.tickets.update(number, subject="changed", custom_roles={"Enginer": "carla"})
    with pytest.raises(ValueError, match="takes one person"):
        rt.tickets.update(number, custom_roles={"Engineer": ["carla", "dora"]})
    other: Any = {read: "carla"}
    with pytest.raises(TypeError, match="not a custom role"):
        rt.tickets.update(number, subject="changed", custom_roles=other)
    assert witness.ticket(number)["Subject"] != "changed"


def test_a_queue_of_digits_is_a_name(rt: RT, ticket: int, witness: Witness) -> None:
    for write in (
        lambda: rt.tickets.create("1", "x"),
        lambda: rt.tickets.update(ticket, queue="1"),
        lambda: rt.tickets.update(ticket, queue="nosuchqueue", subject="changed"),
        lambda: rt.assets.create("1", "x"),
    ):
        with pytest.raises(NotFoundError, match=r"no (queue|catalog) '(1|nosuchqueue)'"):
            write()
    assert witness.ticket(ticket)["Subject"] != "changed"
    queue = rt.queues.create(unique("Café"))
    moved = rt.tickets.update(ticket, queue=queue.name)
    assert moved.queue.id == queue.id
