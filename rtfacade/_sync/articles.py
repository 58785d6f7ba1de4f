# written by scripts/unasync.py from rtfacade/_async/articles.py; do not edit
"""Articles of the knowledge base."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Unpack

from rt_rest2 import models
from rt_rest2.api import article as ops
from rtfacade._rest2.filters import Condition
from rtfacade._rest2.names import by_number
from rtfacade._rest2.pagination import MAX_PAGE
from rtfacade._rest2.resource_spec import ANY, Noun, with_body
from rtfacade._sync.crud import Disabling, Recorded
from rtfacade._sync.pager import Pager
from rtfacade.records import ArticleRecord, ClassRecord, json_values, serialize
from rtfacade.records.changes import ArticleChanges, ArticleFields
from rtfacade.records.link_kinds import KINDS

Article = str | int | ArticleRecord
_EXPAND = models.FieldExpansion.from_dict({"fields[Class]": "Name"})


class Articles(Disabling[ArticleRecord], Recorded[ArticleRecord]):
    """Articles of one RT. A name that several articles have is refused: give the id then."""

    _noun = Noun(
        kind="article",
        record=ArticleRecord,
        listing=ops.articles_list_get.request_kwargs,
        reading=partial(ops.article_id_get.request_kwargs, expand=_EXPAND),
        always=ANY,
        creating=with_body(ops.article_post.request_kwargs, models.ArticleCreate.from_dict),
        updating=with_body(ops.article_id_put.request_kwargs, models.ArticleUpdate.from_dict),
        deleting=ops.article_id_delete.request_kwargs,
        past=ops.article_id_history_get.request_kwargs,
    )

    def search(
        self,
        *where: Condition,
        class_: int | ClassRecord | None = None,
        name: str | None = None,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
    ) -> Pager[ArticleRecord]:
        """Find the articles that the user may see: all, or those that meet every condition.

        ``("CF.{Content}", "LIKE", "password")`` is a condition: RT's field, an operator, a value;
        ``class_`` is the id or a record. Disabled articles are left out unless ``find_disabled``.
        One request for each ``page_size`` (100); an ``orderby`` other than ``"id"`` and ``"-id"``
        reads the whole list before the first row.
        """
        number = None if class_ is None else serialize.identifier("class_", class_)
        return self._rows(
            where,
            {"Name": name, "Class": number},
            fields,
            find_disabled=find_disabled,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
        )

    def create(
        self, class_: str | int | ClassRecord, name: str, **fields: Unpack[ArticleFields]
    ) -> ArticleRecord:
        """Write an article and return it as RT has it: two requests, four with links.

        ``class_`` is a name, an id or a record. RT allows two articles of one name. Raises
        ForbiddenError (for an unknown class too), BadRequestError (for an unknown custom field,
        too), NotAppliedError when the article was made but not as asked.
        """
        key = class_.id if isinstance(class_, ClassRecord) else class_
        return self._create({"class_": key, "name": name, **_linked(fields)})

    def update(
        self, key: Article, *, if_match: str | None = None, **changes: Unpack[ArticleChanges]
    ) -> ArticleRecord:
        """Change an article and return it as RT has it then: two requests, one more by name.

        Another ``class_`` takes one to look it up. Raises NotAppliedError for what RT refused,
        ConflictError if the article is no longer the one with the ``etag`` given as ``if_match``.
        """
        asked = _linked(changes)
        if "class_" in asked:
            # RT would write a name as it is into the column of the number.
            asked["class_"] = (self._rt.classes.get(asked["class_"])).id
        return self._update(key, asked, if_match)


def _linked(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Write the numbers of tickets as articles want them: RT refuses a bare number there."""
    made = dict(fields)
    for kind in KINDS:
        if kind in made:
            targets = made[kind] if json_values.is_array(made[kind]) else [made[kind]]
            made[kind] = [f"t:{one}" if by_number(one) else one for one in targets]
    return made
