"""Records of every noun have its verbs."""

import copy
import pickle

import pytest

from rtfacade import AsyncRT, ConflictError, ForbiddenError, NotFoundError
from tests.contract._async.conftest import AsUser
from tests.contract.witness import Witness, unique


async def test_a_queue_is_changed_only_if_nobody_was_faster(rt: AsyncRT, witness: Witness) -> None:
    queue = await rt.queues.create(unique("bound"), description="one")
    witness.put(f"queue/{queue.id}", {"Description": "two"})
    with pytest.raises(ConflictError):
        await queue.update(description="three", if_unchanged=True)
    assert witness.get(f"queue/{queue.id}")["Description"] == "two"
    queue = await (await queue.refresh()).update(description="three", if_unchanged=True)
    assert queue.description == "three"
    assert witness.get(f"queue/{queue.id}")["Description"] == "three"
    row = await rt.queues.search(name=queue.name).first()
    assert row is not None
    with pytest.raises(ValueError, match="refresh"):
        await row.update(description="four", if_unchanged=True)
    assert [one.name for one in await queue.applied_custom_fields()]
    await row.delete()
    assert witness.get(f"queue/{queue.id}")["Disabled"] == "1"


async def test_members_come_and_go_by_a_group_s_own_verbs(rt: AsyncRT, witness: Witness) -> None:
    group = await rt.groups.create(unique("bound"))
    await group.add_member("alice")
    user = await rt.users.get("alice")
    assert group.id in [one.id for one in await user.groups().all()]
    assert [one.name for one in await group.members().all()] == ["alice"]
    await group.remove_member(user)
    assert not witness.get(f"group/{group.id}")["Members"]
    [entry] = [one for one in await group.history().all() if one.type == "Create"]
    assert entry.object_id == group.id


async def test_articles_assets_and_fields_have_verbs(rt: AsyncRT, witness: Witness) -> None:
    class_ = await rt.classes.create(unique("bound"))
    article = await rt.articles.create(class_, "one")
    assert (await article.update(summary="short")).summary == "short"
    assert witness.get(f"article/{article.id}")["Summary"] == "short"
    asset = await rt.assets.create("General assets", unique("bound"))
    assert (await asset.update(description="x", if_unchanged=True)).description == "x"
    with pytest.raises(ForbiddenError):
        await asset.delete()
    field = await rt.custom_fields.create(unique("bound"), "Select", values=["a"])
    await field.add_value("b")
    assert {one.name for one in await field.list_values().all()} == {"a", "b"}
    assert set((await field.refresh()).values) == {"a", "b"}


async def test_an_attachment_reads_itself(rt: AsyncRT, witness: Witness) -> None:
    number = witness.new_ticket()
    await rt.tickets.comment(number, "words")
    ticket = await rt.tickets.get(number)
    parts = [part async for part in ticket.attachments() if part.content_type == "text/plain"]
    assert await parts[-1].read() == b"words"
    entry = await rt.transactions.get(parts[-1].transaction_id)
    assert entry.content == "words"
    assert [part.id for part in await entry.attachments()] == [parts[-1].id]


async def test_an_ordinary_user_has_the_same_verbs(as_user: AsUser, witness: Witness) -> None:
    rt = as_user("alice")
    queue = await rt.queues.get("General")
    with pytest.raises(ForbiddenError):
        await queue.update(description="mine")
    with pytest.raises((ForbiddenError, NotFoundError)):
        await queue.delete()


async def test_a_record_without_a_client_says_so(rt: AsyncRT) -> None:
    user = await rt.users.get("alice")
    for other in (pickle.loads(pickle.dumps(user)), copy.deepcopy(user)):
        assert (other, other.name, hash(other)) == (user, "alice", hash(user))
        with pytest.raises(RuntimeError, match=r"has no client.*rt\.users\.attach\(record\)"):
            await other.refresh()
        assert (await rt.users.attach(other).refresh()).name == "alice"
    assert (await copy.copy(user).refresh()).name == "alice"
