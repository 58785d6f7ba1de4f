"""Examples of rt.users."""

import copy

from rtfacade import RT


def get(rt: RT) -> None:
    """By login or address."""
    user = rt.users.get("alice@example.com")
    print(user.name, user.real_name)
    assert user.name == "alice"


def attach(rt: RT) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.users.get("alice"))
    user = rt.users.attach(copied)
    print(user.groups().all())
    assert user.groups().all()


def get_many(rt: RT, alice: int = 42, bob: int = 43) -> None:
    """By number; in the order given."""
    for user in rt.users.get_many([alice, bob]):
        print(user.name, user.email)
    assert user.name == "bob"


def search(rt: RT) -> None:
    """By keywords, and by conditions."""
    for user in rt.users.search(("email", "ENDSWITH", "@example.com"), fields=["name"]):
        print(user.id, user.name)
    assert user.id


def create(rt: RT, login: str = "carol") -> None:
    """A colleague, who may be given rights."""
    user = rt.users.create(login, email=f"{login}@example.com", privileged=True)
    print(user.id)
    assert user.privileged


def update(rt: RT, user_id: int = 42) -> None:
    """By login, address or number."""
    user = rt.users.update(user_id, real_name="Carol Carter", organization="Example Ltd")
    print(user.real_name)
    assert user.organization == "Example Ltd"


def ensure(rt: RT, login: str = "carol") -> None:
    """Created if missing, changed if different."""
    user, created = rt.users.ensure(login, real_name="Carol Carter", privileged=True)
    print("created" if created else "was there", user.id)
    assert created


def delete(rt: RT, user_id: int = 42) -> None:
    """RT keeps the user, disabled."""
    rt.users.delete(user_id)
    assert rt.users.get(user_id).disabled


def history(rt: RT, user_id: int = 42) -> None:
    """Who changed what."""
    for entry in rt.users.history(user_id):
        print(entry.created, entry.type, entry.creator)
    assert entry.type


def groups(rt: RT) -> None:
    """Direct memberships and those through other groups."""
    for group in rt.users.groups("bob"):
        print(group.id, group.name)
    assert "Helpdesk" in {one.name for one in rt.users.groups("bob")}
