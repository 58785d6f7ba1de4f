# written by scripts/unasync.py from tests/contract/_async/test_bound.py; do not edit
"""Records of every noun have its verbs."""

import copy
import pickle

import pytest

from rtfacade import RT, ConflictError, ForbiddenError, NotFoundError
from tests.contract._sync.conftest import AsUser
from tests.contract.witness import Witness, unique


def test_a_queue_is_changed_only_if_nobody_was_faster(rt: RT, witness: Witness) -> None:
    queue = rt.queues.create(unique("bound"), description="one")
    witness.put(f"queue/{queue.id}", {"Description": "two"})
    with pytest.raises(ConflictError):
        queue.update(description="three", if_unchanged=True)
    assert witness.get(f"queue/{queue.id}")["Description"] == "two"
    queue = (queue.refresh()).update(description="three", if_unchanged=True)
    assert queue.description == "three"
    assert witness.get(f"queue/{queue.id}")["Description"] == "three"
    row = rt.queues.search(name=queue.name).first()
    assert row is not None
    with pytest.raises(ValueError, match="refresh"):
        row.update(description="four", if_unchanged=True)
    assert [one.name for one in queue.applied_custom_fields()]
    row.delete()
    assert witness.get(f"queue/{queue.id}")["Disabled"] == "1"


def test_members_come_and_go_by_a_group_s_own_verbs(rt: RT, witness: Witness) -> None:
    group = rt.groups.create(unique("bound"))
    group.add_member("alice")
    user = rt.users.get("alice")
    assert group.id in [one.id for one in user.groups().all()]
    assert [one.name for one in group.members().all()] == ["alice"]
    group.remove_member(user)
    assert not witness.get(f"group/{group.id}")["Members"]
    [entry] = [one for one in group.history().all() if one.type == "Create"]
    assert entry.object_id == group.id


def test_articles_assets_and_fields_have_verbs(rt: RT, witness: Witness) -> None:
    class_ = rt.classes.create(unique("bound"))
    article = rt.articles.create(class_, "one")
    assert (article.update(summary="short")).summary == "short"
    assert witness.get(f"article/{article.id}")["Summary"] == "short"
    asset = rt.assets.create("General assets", unique("bound"))
    assert (asset.update(description="x", if_unchanged=True)).description == "x"
    with pytest.raises(ForbiddenError):
        asset.delete()
    field = rt.custom_fields.create(unique("bound"), "Select", values=["a"])
    field.add_value("b")
    assert {one.name for one in field.list_values().all()} == {"a", "b"}
    assert set((field.refresh()).values) == {"a", "b"}


def test_an_attachment_reads_itself(rt: RT, witness: Witness) -> None:
    number = witness.new_ticket()
    rt.tickets.comment(number, "words")
    ticket = rt.tickets.get(number)
    parts = [part for part in ticket.attachments() if part.content_type == "text/plain"]
    assert parts[-1].read() == b"words"
    entry = rt.transactions.get(parts[-1].transaction_id)
    assert entry.content == "words"
    assert [part.id for part in entry.attachments()] == [parts[-1].id]


def test_an_ordinary_user_has_the_same_verbs(as_user: AsUser, witness: Witness) -> None:
    rt = as_user("alice")
    queue = rt.queues.get("General")
    with pytest.raises(ForbiddenError):
        queue.update(description="mine")
    with pytest.raises((ForbiddenError, NotFoundError)):
        queue.delete()


def test_a_record_without_a_client_says_so(rt: RT) -> None:
    user = rt.users.get("alice")
    for other in (pickle.loads(pickle.dumps(user)), copy.deepcopy(user)):
        assert (other, other.name, hash(other)) == (user, "alice", hash(user))
        with pytest.raises(RuntimeError, match=r"has no client.*rt\.users\.attach\(record\)"):
            other.refresh()
        assert (rt.users.attach(other).refresh()).name == "alice"
    assert (copy.copy(user).refresh()).name == "alice"
