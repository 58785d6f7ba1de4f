"""Queues, custom fields and their values, custom roles."""

import pytest

from rtfacade import (
    AsyncRT,
    BadRequestError,
    ConflictError,
    CustomFieldRecord,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
)
from tests.contract._async.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique


@pytest.fixture
async def field(rt: AsyncRT, wire: Wire) -> CustomFieldRecord:
    """A select field of the queue Support."""
    field = await rt.custom_fields.create(
        unique("field"), "Select", queue="Support", values=["b", "a", "c/d"]
    )
    wire.forget()
    return field


async def test_allowed_values_of_a_queue(rt: AsyncRT, wire: Wire) -> None:  # task 21
    general = await rt.queues.get("General")
    wire.forget()
    fields = {one.name: one for one in await rt.queues.custom_fields(general.id)}
    assert fields["Severity"].values == ("Low", "Medium", "High")
    assert fields["Components"].values == ("Network", "Mail", "Web", "Büro & Co")
    assert fields["Tags"].values == ()
    assert fields["Severity"].lookup_type == "RT::Queue-RT::Ticket"
    # One for the list, one for each select field, the two of the seed at least; a name costs one.
    select = sum(one.type == "Select" for one in fields.values())
    assert select >= 2
    assert len(wire.lines) == 1 + select
    wire.forget()
    assert (await rt.queues.custom_fields("General"))[0].values == ("Low", "Medium", "High")
    assert len(wire.lines) == 2 + select


async def test_custom_fields_of_no_queue_are_not_those_of_all(
    rt: AsyncRT, witness: Witness
) -> None:
    with pytest.raises(NotFoundError, match="99999"):
        await rt.queues.custom_fields(99999)
    own = await rt.queues.custom_fields("General", lookup_type="RT::Queue")
    held = {one["name"] for one in witness.get("queue/1")["CustomFields"]}
    assert {one.name for one in own} == held
    for wrong in ("RT::User", "RT::Queue-RT::Tiket"):
        with pytest.raises(ValueError, match=wrong):
            await rt.queues.custom_fields("General", lookup_type=wrong)


async def test_custom_fields_for_those_with_rights_in_one_queue(
    rt: AsyncRT, as_user: AsUser
) -> None:
    """RT's list hides them; the queue tells their names."""
    limited = as_user("limited").queues
    for kind in ("RT::Queue-RT::Ticket", "RT::Queue", "RT::Queue-RT::Ticket-RT::Transaction"):
        fields = await limited.custom_fields("Support", lookup_type=kind)
        every = await rt.queues.custom_fields("Support", lookup_type=kind)
        names = {(one.id, one.name, one.lookup_type) for one in fields}
        assert names == {(one.id, one.name, one.lookup_type) for one in every}
        for one in fields:
            with pytest.raises(AttributeError, match="get"):
                one.values  # noqa: B018
            with pytest.raises(AttributeError, match="get"):
                one.type  # noqa: B018
    assert await limited.custom_fields("Support")


async def test_a_queue_from_its_beginning_to_its_end(
    rt: AsyncRT, wire: Wire, witness: Witness
) -> None:
    name = unique("queue")
    queue = await rt.queues.create(name, description="first", sort_order=3, subject_tag="Q-T")
    assert wire.lines == ["POST /REST/2.0/queue", f"GET /REST/2.0/queue/{queue.id}"]
    assert (queue.name, queue.sort_order, queue.subject_tag) == (name, 3, "Q-T")
    changed = await rt.queues.update(name, name=f"{name}/2", lifecycle="approvals")
    assert (changed.id, changed.name, changed.lifecycle) == (queue.id, f"{name}/2", "approvals")
    assert witness.get(f"queue/{queue.id}")["Lifecycle"] == "approvals"
    await rt.queues.delete(f"{name}/2")
    await rt.queues.delete(queue)
    assert witness.get(f"queue/{queue.id}")["Disabled"] == "1"
    assert queue.id not in [one.id for one in await rt.queues.search().all()]
    assert queue.id in [one.id for one in await rt.queues.search(find_disabled=True).all()]
    types = [entry.type for entry in await rt.queues.history(f"{name}/2").all()]
    assert (types[0], "Set" in types) == ("Create", True)


async def test_watchers_of_a_queue(rt: AsyncRT, witness: Witness) -> None:
    name = unique("watched")
    queue = await rt.queues.create(name, cc=["alice", "bob@example.com"], admin_cc="gerda")
    assert [one.name for one in queue.cc] == ["alice", "bob"]
    assert [one.name for one in queue.admin_cc] == ["gerda"]
    after = await rt.queues.add_watchers(name, cc=["pierre", "alice"], admin_cc=["x@example.com"])
    assert {one.name for one in after.cc} == {"alice", "bob", "pierre"}
    after = await rt.queues.remove_watchers(name, cc=["bob@example.com", "ivan"], admin_cc="gerda")
    assert {one.name for one in after.cc} == {"alice", "pierre"}
    stored = witness.get(f"queue/{queue.id}")
    assert {one["id"] for one in stored["Cc"]} == {"alice", "pierre"}
    assert {one["id"] for one in stored["AdminCc"]} == {"x@example.com"}
    assert (await rt.queues.update(name, cc=[])).cc == ()


async def test_watchers_that_somebody_else_adds_stay(
    rt: AsyncRT, witness: Witness, monkeypatch: pytest.MonkeyPatch
) -> None:
    queue = await rt.queues.create(unique("watched"), cc=["alice"])
    get, rivals = rt.queues.get, ["gerda", "pierre"]

    async def overtaken(key: int) -> object:
        queue = await get(key)
        if rivals:
            present = [one["id"] for one in witness.get(f"queue/{queue.id}")["Cc"]]
            witness.put(f"queue/{queue.id}", {"Cc": [*present, rivals.pop()]})
        return queue

    monkeypatch.setattr(rt.queues, "get", overtaken)
    await rt.queues.add_watchers(queue.id, cc="bob")
    watchers = {one["id"] for one in witness.get(f"queue/{queue.id}")["Cc"]}
    assert watchers == {"alice", "gerda", "pierre", "bob"}


async def test_custom_roles_of_a_queue(rt: AsyncRT) -> None:
    changed = await rt.queues.update("General", custom_roles={"Approver": ["alice@example.com"]})
    assert [one.name for role in changed.custom_roles.values() for one in role] == ["alice"]
    await rt.queues.update("General", custom_roles={"Approver": []})
    with pytest.raises(NotAppliedError, match="Approver"):
        await rt.queues.update("Support", custom_roles={"Approver": ["alice"]})


@pytest.mark.slice
async def test_a_refused_change_of_a_queue(rt: AsyncRT) -> None:
    with pytest.raises(NotAppliedError, match="lifecycle: asked for 'nix'"):
        await rt.queues.update("General", lifecycle="nix")
    with pytest.raises(BadRequestError):
        await rt.queues.create("General")
    with pytest.raises(TypeError, match="unknown field 'colour'"):
        await rt.queues.update("General", colour="red")  # type: ignore[call-arg]
    with pytest.raises(NotFoundError, match="no queue 'nix'"):
        await rt.queues.update("nix", description="x")
    with pytest.raises(NotFoundError, match=r"no queue '\.\./queue/1'"):
        await rt.queues.get("../queue/1")


async def test_a_queue_that_somebody_else_changed(rt: AsyncRT, witness: Witness) -> None:
    queue = await rt.queues.create(unique("raced"))
    assert queue.etag
    witness.put(f"queue/{queue.id}", {"SortOrder": 5})
    with pytest.raises(ConflictError):
        await rt.queues.update(queue, description="late", if_match=queue.etag)


@pytest.mark.parametrize("user", ["alice", "pierre", "norights"])
async def test_others_may_read_what_they_see(as_user: AsUser, user: str) -> None:
    other = as_user(user)
    seen = {one.name for one in await other.queues.search().all()}
    assert ("General" in seen) == (user != "norights")
    with pytest.raises((ForbiddenError, NotAppliedError)):
        await other.queues.update("General", description="mine")
    with pytest.raises((ForbiddenError, NotAppliedError)):
        await other.queues.delete("General")
    with pytest.raises(ForbiddenError):
        await other.queues.create(unique("mine"))


async def test_values_in_order(
    rt: AsyncRT, wire: Wire, witness: Witness, field: CustomFieldRecord
) -> None:
    assert field.values == ("b", "a", "c/d")
    await rt.custom_fields.reorder_values(field, ["c/d", "b"])
    assert len(wire.lines) == 1 + 3 + 1
    assert witness.get(f"customfield/{field.id}")["Values"] == ["c/d", "b", "a"]
    added = await rt.custom_fields.add_value(field.name, "new", sort_order=0, category="x")
    assert (added.name, added.sort_order, added.category) == ("new", 0, "x")
    changed = await rt.custom_fields.update_value(field, "b", name="B", description="big")
    assert (changed.name, changed.description) == ("B", "big")
    await rt.custom_fields.remove_value(field.name, "a")
    listed = [one.name for one in await rt.custom_fields.values(field.id).all()]
    assert listed == ["new", "c/d", "B"]
    assert (await rt.custom_fields.get(field)).values == ("new", "c/d", "B")
    assert (await rt.custom_fields.value(field, "B")).description == "big"


async def test_a_number_that_sqlite_reuses_is_believed(
    rt: AsyncRT, witness: Witness, field: CustomFieldRecord
) -> None:
    """SQLite reuses the number of the last value when that is removed."""
    for _ in range(2):
        added = await rt.custom_fields.add_value(field.id, "same")
        await rt.custom_fields.remove_value(field.id, added.id)
    added = await rt.custom_fields.add_value(field.id, "by somebody else")
    witness.delete(f"customfield/{field.id}/value/{added.id}")
    assert (await rt.custom_fields.add_value(field.id, "another")).name == "another"
    assert {*(await rt.custom_fields.get(field)).values} == {"b", "a", "c/d", "another"}


async def test_values_that_are_not_there(rt: AsyncRT, field: CustomFieldRecord) -> None:
    other = (await rt.custom_fields.values("Severity").all())[0]
    with pytest.raises(NotFoundError, match="no value 'nix'"):
        await rt.custom_fields.remove_value(field, "nix")
    with pytest.raises(NotFoundError, match="no value"):
        await rt.custom_fields.reorder_values(field, ["b", "nix"])
    with pytest.raises(NotFoundError):
        await rt.custom_fields.value(field, other.id)  # RT itself would answer with it
    with pytest.raises(NotFoundError, match="99999"):
        await rt.custom_fields.values(99999).all()
    await rt.custom_fields.add_value(field, "b")
    with pytest.raises(ValueError, match="more than once"):
        await rt.custom_fields.remove_value(field, "b")


async def test_many_values(rt: AsyncRT, witness: Witness) -> None:
    field = await rt.custom_fields.create(unique("many"), "Combobox")
    for number in range(101):
        witness.post(f"customfield/{field.id}/value", {"Name": f"v{number:03}"})
    listed = [one.name for one in await rt.custom_fields.values(field).all()]
    assert listed == [f"v{number:03}" for number in range(101)]


async def test_a_custom_field_from_its_beginning_to_its_end(
    rt: AsyncRT, wire: Wire, witness: Witness, field: CustomFieldRecord
) -> None:
    places = await rt.custom_fields.applied_to(field).all()
    assert [one.name for one in places] == ["Support"]
    changed = await rt.custom_fields.update(
        field.name, max_values=0, pattern="(?#a)^a", render_type="List", entry_hint="choose"
    )
    assert (changed.max_values, changed.pattern, changed.render_type) == (0, "(?#a)^a", "List")
    for max_values, widget in ((0, "Select box"), (1, "Dropdown")):  # defaults: RT may store none
        await rt.custom_fields.update(field.name, max_values=max_values)
        set_back = await rt.custom_fields.update(field.name, render_type=widget)
        assert set_back.render_type == widget
        # RT leaves it out, keeps it empty or keeps the widget that the field has anyway.
        assert witness.get(f"customfield/{field.id}").get("RenderType") in ("", None, widget)
    with pytest.raises(NotAppliedError, match="pattern"):
        await rt.custom_fields.update(field, pattern="((")
    await rt.custom_fields.delete(field)
    assert (await rt.custom_fields.get(field.name)).disabled
    with pytest.raises(NotFoundError, match="no queue 'nix'"):
        await rt.custom_fields.create(unique("nowhere"), "Freeform", queue="nix")


async def test_a_name_of_two_fields(rt: AsyncRT, field: CustomFieldRecord) -> None:
    other = await rt.custom_fields.create(field.name, "Freeform", queue="General")
    with pytest.raises(ValueError, match="give the id"):
        await rt.custom_fields.get(field.name)
    for one in (field, other):  # other tests write all fields of a ticket by name
        await rt.custom_fields.delete(one.id)


async def test_where_fields_of_assets_and_articles_apply(rt: AsyncRT) -> None:
    content = await rt.custom_fields.applied_to("Content").all()
    assert "FAQ" in [one.name for one in content]
    assert [one.name for one in await rt.classes.custom_fields("FAQ")] == ["Content"]
    asset = await rt.custom_fields.create(
        unique("asset"), "Freeform", lookup_type="RT::Catalog-RT::Asset"
    )
    assert await rt.custom_fields.applied_to(asset).all() == []
    user = await rt.custom_fields.create(unique("user"), "Freeform", lookup_type="RT::User")
    with pytest.raises(ValueError, match="RT::User"):
        await rt.custom_fields.applied_to(user).all()


async def test_a_row_does_not_know_the_values(rt: AsyncRT) -> None:
    row = await rt.custom_fields.search(name="Severity").first()
    assert row is not None
    with pytest.raises(AttributeError, match="get"):
        _ = row.values


@pytest.mark.parametrize("user", ["alice", "norights"])
async def test_others_may_not_change_fields(as_user: AsUser, user: str) -> None:
    other = as_user(user)
    with pytest.raises((ForbiddenError, BadRequestError)):
        await other.custom_fields.create(unique("mine"), "Freeform")
    names = [one.name for one in await other.custom_fields.search().all()]
    assert ("Severity" in names) == (user == "alice")


async def test_custom_roles(rt: AsyncRT, wire: Wire) -> None:
    roles = await rt.custom_roles.search().all()
    assert {one.name: one.max_values for one in roles} == {"Approver": 0, "Engineer": 1}
    approver = next(one for one in roles if one.name == "Approver")
    assert (await rt.custom_roles.get("Approver")).key == approver.key
    assert approver.key == f"RT::CustomRole-{approver.id}"
    wire.forget()
    assert set((await rt.custom_roles.names()).values()) == {"Approver", "Engineer"}
    assert wire.lines == ["GET /REST/2.0/customroles"]
