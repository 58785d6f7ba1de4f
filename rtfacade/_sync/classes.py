# written by scripts/unasync.py from rtfacade/_async/classes.py; do not edit
"""Classes of articles."""

from __future__ import annotations

from typing import Unpack

from rt_rest2 import models
from rt_rest2.api import class_ as ops
from rtfacade._rest2.resource_spec import Noun, with_body
from rtfacade._sync.crud import Disabling, Named
from rtfacade._sync.fielded import Fielded
from rtfacade.records import ClassRecord
from rtfacade.records.changes import ClassChanges, ClassFields


class Classes(Named[ClassRecord], Fielded[ClassRecord], Disabling[ClassRecord]):
    """Classes of one RT. RT records no history of them."""

    _noun = Noun(
        kind="class",
        record=ClassRecord,
        listing=ops.classes_all_get.request_kwargs,
        reading=ops.class_id_name_get.request_kwargs,
        named=True,
        creating=with_body(ops.class_post.request_kwargs, models.ClassCreate.from_dict),
        updating=with_body(ops.class_id_name_put.request_kwargs, models.ClassUpdate.from_dict),
        deleting=ops.class_id_name_delete.request_kwargs,
        applied=ops.class_id_customfields_get.request_kwargs,
        applied_to="RT::Class-RT::Article",
    )

    def create(self, name: str, **fields: Unpack[ClassFields]) -> ClassRecord:
        """Create a class and return it as RT has it: two requests.

        Raises BadRequestError with RT's reason (the name is taken, say), ForbiddenError,
        NotAppliedError when the class was made but not as asked.
        """
        return self._create({"name": name, **fields})

    def update(
        self,
        key: str | int | ClassRecord,
        *,
        if_match: str | None = None,
        **changes: Unpack[ClassChanges],
    ) -> ClassRecord:
        """Change a class and return it as RT has it then: two requests.

        Raises NotAppliedError for what RT refused, ConflictError if the class is no longer the one
        with the ``etag`` given as ``if_match``.
        """
        return self._update(key, changes, if_match)
