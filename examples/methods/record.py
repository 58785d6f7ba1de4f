"""Examples of what every record of RT has."""

from rtfacade import RT


def why_hidden(rt: RT) -> None:
    """Ordinary users see an empty field of somebody else's account, whatever is in it."""
    user = rt.users.get("alice")
    print(user.organization or user.why_hidden("Organization") or "none")
    assert user.why_hidden("Name") == ""
