"""A change of a record: the JSON that is sent, and what RT did not apply of it.

RT answers a refused change with 200 and sentences in the user's language, so only the record, read
again, tells what was done. Nothing here does I/O.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import attrs

from rtfacade._rest2.people_fields import people_keywords
from rtfacade.records import TicketRecord, descriptors, read_custom_roles, serialize
from rtfacade.records.custom_field_types import FieldsToSet, FieldToSet
from rtfacade.records.descriptors import (
    Field,
    FieldSpec,
    Kind,
    fields_of,
    per_class,
    same_people,
    writable,
)
from rtfacade.records.json_values import identifier, is_array, is_object, objects
from rtfacade.records.link_kinds import (
    HYPERLINK,
    NOT_DELETED,
    canonical,
    is_linked,
    is_uri,
    link_to,
    local_target,
)
from rtfacade.records.record import Record
from rtfacade.records.suggestions import meant_or_known

#: The keywords of a ticket that name people -> RT's keys.
ROLES = {
    name: spec.key
    for name, spec in writable(TicketRecord).items()
    if spec.kind is descriptors.PEOPLE
}


#: What a create takes besides the fields of the noun.
_OF_CREATES: Mapping[type[Record], tuple[str, ...]] = {
    TicketRecord: ("content", "html", "attachments")
}
#: Words of other trackers, and of other clients of RT -> ours.
_OTHER_WORDS = {
    "assigned_to": "owner",
    "assignee": "owner",
    "blocked_by": "depends_on",
    "blocks": "depended_on_by",
    "body": "content",
    "cf": "custom_fields",
    "children": "members",
    "customer": "requestors",
    "files": "attachments",
    "labels": "custom_fields",
    "message": "content",
    "parent": "member_of",
    "reporter": "requestors",
    "requester": "requestors",
    "state": "status",
    "summary": "subject",
    "tags": "custom_fields",
    "text": "content",
    "title": "subject",
}


def build_payload(
    record: type[Record], changes: Mapping[str, Any], *, is_new: bool = False
) -> dict[str, Any]:
    """Build the JSON of a write; TypeError for a keyword that the noun does not have."""
    specs = writable(record)
    payload: dict[str, Any] = {}
    for name, value in changes.items():
        spec = specs.get(name)
        if spec is None:
            more = _OF_CREATES.get(record, ()) if is_new else ()
            raise TypeError(unknown_field(name, [*specs, *more]))
        payload[spec.key] = spec.payload(value)
        if spec.kind is descriptors.TARGETS and not record.links_by_uri:
            payload[spec.key] = [canonical(one) for one in payload[spec.key]]
    return payload


def unknown_field(name: str, known: Collection[str]) -> str:
    """Say that there is no such keyword, and name the nearest, or all."""
    meant = _OTHER_WORDS.get(name.casefold())
    if meant in known:
        return f"unknown field {name!r}; it is called {meant!r} here"
    return f"unknown field {name!r}{meant_or_known(name, known)}"


#: The key under which a record that was read back maps numbers of tickets that were looked up to
#: those that they were merged into, or to themselves.
MERGED = "_merged"
#: What identifies a user, a group or a queue.
_IDENTITY = ("id", "Name", "EmailAddress")


def given_fields(record: type[Record], fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keywords of a new record without those that are None, which means "not given".

    What a record must have stays, and so do unknown keywords, so that both are refused.
    """
    optional = {name for name, spec in writable(record).items() if not spec.argument}
    return {
        name: value for name, value in fields.items() if value is not None or name not in optional
    }


@per_class
def _keywords(record: type[Record], *kinds: Kind) -> frozenset[str]:
    """Return the keywords of a write whose values are of these kinds."""
    return frozenset(name for name, spec in writable(record).items() if spec.kind in kinds)


@attrs.frozen
class Change:
    """The keywords of a write, and the JSON made of them, built once."""

    record: type[Record]
    requested: Mapping[str, Any]
    payload: dict[str, Any]
    is_new: bool = False
    """Whether it is about a new record, to which the site's own scrips may add links."""

    @classmethod
    def of(
        cls, record: type[Record], requested: Mapping[str, Any], *, is_new: bool = False
    ) -> Change:
        """Check the keywords and build the JSON; TypeError or ValueError for a wrong one."""
        return cls(record, requested, build_payload(record, requested, is_new=is_new), is_new)

    @property
    def is_looked_up(self) -> bool:
        """Whether it names people, custom fields or other things that may have to be looked up."""
        given = self.requested.keys()
        looked_up = people_keywords(self.record) | _keywords(self.record, descriptors.CUSTOM_FIELDS)
        if not looked_up.isdisjoint(given):
            return True
        named = _keywords(self.record, descriptors.NAMED).intersection(given)
        if not self.is_new:
            return bool(named)
        # RT refuses a new record as a whole where a name is unknown; it takes digits for an id.
        keys = (self.payload[writable(self.record)[name].key] for name in named)
        return any(str(key).isdecimal() for key in keys)

    @property
    def may_be_misread(self) -> bool:
        """Whether RT may read it in another way than is meant: times in custom fields, links."""
        kinds = (descriptors.CUSTOM_FIELDS, descriptors.TARGETS)
        return not _keywords(self.record, *kinds).isdisjoint(self.requested)

    def unapplied(self, raw: Mapping[str, Any]) -> list[str]:
        """Name what was requested and is not so in a record of RT, with both values."""
        missing = find_unapplied(self.record, self.requested, raw, self.payload)
        return missing if self.is_new else [*missing, *self._left(raw)]

    def is_hidden(self, raw: Mapping[str, Any]) -> bool:
        """Tell whether all that seems unapplied is custom fields that RT does not show the user."""
        shown = {
            name: value
            for name, value in self.requested.items()
            if writable(self.record)[name].kind is not descriptors.CUSTOM_FIELDS
        }
        return "CustomFields" not in raw and not attrs.evolve(self, requested=shown).unapplied(raw)

    def _left(self, raw: Mapping[str, Any]) -> list[str]:
        """Name the links that were to go: the list that was requested replaces all others."""
        specs = writable(self.record)
        return [
            f"{name}: {_end(link)} is still linked"
            for name in self.requested
            if specs[name].kind is descriptors.TARGETS
            for link in _links(specs[name], raw)
            if not any(
                is_linked(one, [link]) for one in _targets(self.payload[specs[name].key], raw)
            )
        ]

    def link_correction(self, raw: Mapping[str, Any]) -> dict[str, Any]:
        """Return what to write where RT misread a list of links; empty for nothing.

        RT compares the list with the numbers of the linked tickets alone. So it deletes a link that
        is there where it is written in another way (a ticket that was merged into that one, RT's
        own URI), and cannot delete one to an article or an asset.
        """
        payload: dict[str, Any] = {}
        specs = writable(self.record)
        for spec in (specs[name] for name in self.requested if not self.is_new):
            if spec.kind is descriptors.TARGETS:
                links, requested = _links(spec, raw), self.payload[spec.key]
                wanted = _targets(requested, raw)
                lost = [
                    f"t:{one}" if one.isdigit() and self.record.links_by_uri else one
                    for given, one in zip(requested, wanted, strict=True)
                    if not is_linked(one, links) and (one != given or is_uri(one))
                ]
                left = [
                    link_to(str(link.get("type")), identifier(link))
                    for link in links
                    if link.get("type") in NOT_DELETED
                    and not any(is_linked(one, [link]) for one in wanted)
                ]
                payload |= {f"Add{spec.key}": lost} if lost else {}
                payload |= {f"Delete{spec.key}": left} if left else {}
        return payload

    def unlinked_tickets(self, raw: Mapping[str, Any]) -> set[str]:
        """Return the numbers of tickets that were to be linked, are not, and are not looked up."""
        specs = writable(self.record)
        known: Mapping[str, str] = raw.get(MERGED) or {}
        return {
            number
            for name in self.requested
            if specs[name].kind is descriptors.TARGETS
            for target in self.payload[specs[name].key]
            for kind, number in [local_target(target)]
            if kind == "ticket" and number not in known
            if not is_linked(target, _links(specs[name], raw))
        }


def fields_to_verify(requested: Iterable[str], custom_roles: Iterable[str]) -> list[str]:
    """Name the fields of a ticket's row that show whether a change was made."""
    fields: list[str] = []
    for name in requested:
        spec = writable(TicketRecord)[name]
        if spec.kind is descriptors.CUSTOM_ROLES:
            fields += [f"{role}.{part}" for role in custom_roles for part in _IDENTITY]
        elif spec.kind is descriptors.TARGETS:
            fields.append("_hyperlinks")
        elif isinstance(spec, Field) and spec.target is not None:
            fields += [f"{spec.key}.{part}" for part in _identity_of(spec.target)]
        else:
            fields.append(spec.key)
    return fields


def _identity_of(record: type[Record]) -> list[str]:
    """Name what identifies a record of this class; queues have no address."""
    has_address = any(spec.key == "EmailAddress" for spec in fields_of(record).values())
    return [part for part in _IDENTITY if part != "EmailAddress" or has_address]


def find_unapplied(
    record: type[Record],
    changes: Mapping[str, Any],
    raw: Mapping[str, Any],
    payload: Mapping[str, Any] | None = None,
) -> list[str]:
    """Name what was requested and is not in the record, with both values.

    ``payload`` is the JSON of the changes, if it was built before.
    """
    if payload is None:
        payload = build_payload(record, changes)
    unapplied: list[str] = []
    for name in changes:
        spec = writable(record)[name]
        if spec.kind is descriptors.CUSTOM_FIELDS:
            unapplied += _unapplied_custom_fields(changes[name], raw)
        elif spec.kind is descriptors.PEOPLE:  # the JSON no longer tells ids from logins
            unapplied += _unapplied(spec, serialize.people(name, changes[name]), raw)
        elif spec.kind is descriptors.CUSTOM_ROLES:
            unapplied += _unapplied_roles(serialize.custom_roles(name, changes[name]), raw)
        else:
            unapplied += _unapplied(spec, payload[spec.key], raw)
    return unapplied


def _unapplied(spec: FieldSpec, requested: Any, raw: Mapping[str, Any]) -> list[str]:
    """Do the same for one field."""
    if spec.kind is descriptors.TARGETS:
        return _unapplied_links(spec, requested, raw)
    actual = raw.get(spec.key)
    return [] if spec.same(requested, actual) else [_difference(spec.name, requested, actual)]


def _unapplied_custom_fields(requested: Mapping[str, Any], raw: Mapping[str, Any]) -> list[str]:
    fields = requested
    if not isinstance(fields, FieldsToSet):
        each = (FieldToSet.of(str(key), None, value) for key, value in requested.items())
        fields = FieldsToSet(tuple(each))
    return fields.unapplied(raw)


def _unapplied_roles(
    requested: Mapping[str, Sequence[object]], raw: Mapping[str, Any]
) -> list[str]:
    roles = {
        name.casefold(): [one.raw for one in members]
        for name, members in read_custom_roles(raw).items()
    }
    unapplied: list[str] = []
    for name, wanted in requested.items():
        members = roles.get(getattr(name, "name", name).casefold())
        if members is None:
            unapplied.append(f"custom role {name}: no such role on this record")
        elif not same_people(wanted, members):
            unapplied.append(_difference(f"custom role {name}", wanted, _names(members)))
    return unapplied


def _unapplied_links(
    spec: FieldSpec, requested: Sequence[str], raw: Mapping[str, Any]
) -> list[str]:
    links = _links(spec, raw)
    return [
        f"{spec.name}: {target} is not linked"
        for target, one in zip(requested, _targets(requested, raw), strict=True)
        if not is_linked(one, links)
    ]


def _links(spec: FieldSpec, raw: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the links of one kind."""
    ref = HYPERLINK[spec.key]
    return [link for link in objects(raw.get("_hyperlinks")) if link.get("ref") == ref]


def _targets(requested: Sequence[str], raw: Mapping[str, Any]) -> list[str]:
    """Return the targets as RT links them: a merged ticket is the one that it was merged into."""
    merged: Mapping[str, str] = raw.get(MERGED) or {}
    return [_surviving(one, merged) for one in requested]


def _surviving(target: str, merged: Mapping[str, str]) -> str:
    kind, number = local_target(target)
    return merged.get(number, target) if kind == "ticket" else target


def _end(link: Mapping[str, Any]) -> str:
    """Name the other end of a link."""
    number, kind = link.get("id"), link.get("type")
    return str(link.get("_url")) if number is None else f"{kind} {number}"


def _difference(name: str, requested: Any, actual: Any) -> str:
    shown = actual
    if is_object(actual):
        shown = actual.get("Name") or actual.get("id")
    elif is_array(actual):
        shown = _names(actual)
    return f"{name}: asked for {requested!r}, is {shown!r}"


def _names(items: Sequence[Any]) -> list[Any]:
    return [one.get("Name") or one.get("id") if is_object(one) else one for one in items]
