"""Queues, their watchers and their custom fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

from rt_rest2 import models
from rt_rest2.api import queue as ops
from rtfacade._async.crud import AsyncDisabling, AsyncNamed, AsyncRecorded
from rtfacade._async.fielded import AsyncFielded
from rtfacade._rest2.resource_spec import Noun, with_body
from rtfacade.records import QueueRecord, json_values, serialize
from rtfacade.records.changes import QueueChanges, QueueFields
from rtfacade.records.descriptors import writable
from rtfacade.records.kinds import same_reference
from rtfacade.records.serialize import People

_QUEUE = Noun(
    kind="queue",
    record=QueueRecord,
    listing=ops.queues_all_get.request_kwargs,
    reading=ops.queue_id_name_get.request_kwargs,
    named=True,
    creating=with_body(ops.queue_post.request_kwargs, models.QueueCreate.from_dict),
    updating=with_body(ops.queue_id_name_put.request_kwargs, models.QueueUpdate.from_dict),
    deleting=ops.queue_id_name_delete.request_kwargs,
    past=ops.queue_id_name_history_get.request_kwargs,
    applied=ops.queue_id_customfields_get.request_kwargs,
    applied_to="RT::Queue-RT::Ticket",
)

Queue = str | int | QueueRecord


class AsyncQueues(
    AsyncNamed[QueueRecord],
    AsyncFielded[QueueRecord],
    AsyncDisabling[QueueRecord],
    AsyncRecorded[QueueRecord],
):
    """Queues of one RT."""

    _noun = _QUEUE

    async def create(self, name: str, **fields: Unpack[QueueFields]) -> QueueRecord:
        """Create a queue and return it as RT has it: two requests, four with people in roles.

        Raises BadRequestError with RT's reason (the name is taken, say), ForbiddenError,
        NotAppliedError when the queue was made but not as asked.
        """
        return await self._create({"name": name, **fields})

    async def update(
        self, key: Queue, *, if_match: str | None = None, **changes: Unpack[QueueChanges]
    ) -> QueueRecord:
        """Change a queue and return it as RT has it then: two requests.

        Raises NotAppliedError for what RT refused, ConflictError if the queue is no longer the one
        with the ``etag`` given as ``if_match``.
        """
        return await self._update(key, changes, if_match)

    async def add_watchers(
        self, key: Queue, *, cc: People = (), admin_cc: People = ()
    ) -> QueueRecord:
        """Add people to the queue's roles; who is there stays. Three requests, or one.

        Raises NotAppliedError for who could not be added.
        """
        queue = await self.get(key)
        changes: dict[str, Any] = {}
        for role, people in {"cc": cc, "admin_cc": admin_cc}.items():
            there = json_values.objects(queue.raw.get(writable(QueueRecord)[role].key))
            asked = serialize.people(role, people)
            new = [one for one in asked if not any(same_reference(one, old) for old in there)]
            if new:
                changes[role] = [*_ids(there), *new]
        return await self._update(queue, changes, queue.etag) if changes else queue

    async def remove_watchers(
        self, key: Queue, *, cc: People = (), admin_cc: People = ()
    ) -> QueueRecord:
        """Remove people from the queue's roles; who is not there stays away. Four requests, or two.

        Raises NotAppliedError for who could not be removed.
        """
        queue = await self.get(key)
        raw = await self._with_names(queue.raw, {})
        changes: dict[str, Any] = {}
        for role, people in {"cc": cc, "admin_cc": admin_cc}.items():
            there = json_values.objects(raw.get(writable(QueueRecord)[role].key))
            asked = serialize.people(role, people)
            left = [old for old in there if not any(same_reference(one, old) for one in asked)]
            if len(left) < len(there):
                changes[role] = _ids(left)
        return await self._update(queue, changes, queue.etag) if changes else queue


def _ids(members: list[Mapping[str, Any]]) -> list[str | int]:
    return [_member_id(one) for one in members]


def _member_id(one: Mapping[str, Any]) -> str | int:
    if one.get("type") == "group":
        return json_values.identifier(one)
    return str(one.get("Name") or one.get("id"))
