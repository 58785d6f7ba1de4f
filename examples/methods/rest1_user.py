"""Examples of rt.rest1.user."""

from rtfacade import RT


def show(rt: RT) -> None:
    """By login or number."""
    user = rt.rest1.user.show("alice")
    print(user.id, user.real_name, user.email)
    assert user.name == "alice"


def create(rt: RT, login: str = "carol") -> None:
    """Returns the number."""
    number = rt.rest1.user.create(login, email=f"{login}@example.com", privileged=True)
    print(number)
    assert rt.users.get(login).id == number


def edit(rt: RT, user_id: int = 42) -> None:
    """Returns RT's messages."""
    for message in rt.rest1.user.edit(user_id, real_name="Carol Carter"):
        print(message)
    assert rt.users.get(user_id).real_name == "Carol Carter"
