"""What ``groups.set_members`` does, or would do."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from rtfacade.records import Principal


@attrs.frozen
class MembersChange:
    """The difference between the members a group had and those it is to have.

    ``applied`` is False for a ``dry_run``, which ``rt.groups.apply`` carries out. True in a
    condition if there is anything to change.
    """

    group_id: int
    added: tuple[Principal, ...]
    removed: tuple[Principal, ...]
    members: tuple[Principal, ...]
    """All that the group is to have afterwards."""
    applied: bool = False

    def __bool__(self) -> bool:
        """Whether the members were, or are, others than wanted."""
        return bool(self.added or self.removed)


def difference(
    group_id: int, there: Sequence[Principal], wanted: Iterable[Principal]
) -> MembersChange:
    """Compare by kind and name (users) or number (groups); somebody wanted twice counts once."""
    before = {member_key(one): one for one in there}
    after: dict[tuple[str, str], Principal] = {}
    for one in wanted:
        after.setdefault(member_key(one), one)
    return MembersChange(
        group_id,
        added=tuple(one for key, one in after.items() if key not in before),
        removed=tuple(one for key, one in before.items() if key not in after),
        members=tuple(after.values()),
    )


def member_key(one: Principal) -> tuple[str, str]:
    """Say who it is: RT's names of users have no case, and a group's number is its name here."""
    return (one.kind, one.name.casefold() if one.kind == "user" else str(one.raw["id"]))
