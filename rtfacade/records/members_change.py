"""The changes that ``groups.set_members`` makes, or would make with ``dry_run``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from rtfacade.records import Principal
from rtfacade.records.plain import PlainData
from rtfacade.records.record import told


@attrs.frozen
class MembersChange(PlainData):
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
        """Whether there is anything to change."""
        return bool(self.added or self.removed)


def difference(
    group_id: int, current: Sequence[Principal], wanted: Iterable[Principal]
) -> MembersChange:
    """Compare by kind and name (users) or number (groups); somebody wanted twice counts once."""
    before = {member_key(one): one for one in current}
    after: dict[tuple[str, str], Principal] = {}
    for one in wanted:
        after.setdefault(member_key(one), one)
    return MembersChange(
        group_id,
        added=tuple(one for key, one in after.items() if key not in before),
        removed=tuple(one for key, one in before.items() if key not in after),
        members=tuple(after.values()),
    )


def member_key(member: Principal) -> tuple[str, str]:
    """Identify a member: users by name in lower case, as RT compares them; groups by number."""
    return (
        member.kind,
        member.name.casefold() if member.kind == "user" else str(told(member, "id")),
    )
