# written by scripts/unasync.py from rtfacade/_async/articles.py; do not edit
"""Articles of the knowledge base."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Unpack

from rt_rest2 import models
from rt_rest2.api import article as ops
from rt_rest2.api import class_ as class_ops
from rtfacade._rest2.change import given_fields
from rtfacade._rest2.filters import AnyOf, Keep
from rtfacade._rest2.keys import ArticleKey
from rtfacade._rest2.listing import MAX_PAGE, Condition
from rtfacade._rest2.resources import ANY, ResourceSpec, creating, expanding, updating
from rtfacade._sync.base import Client
from rtfacade._sync.bound import Article
from rtfacade._sync.crud import Crud
from rtfacade._sync.pager import Pager
from rtfacade.records import ArticleRecord, ClassRecord, TransactionRecord, json_values, serialize
from rtfacade.records.changes import ArticleChanges, ArticleFields, ArticleFilters
from rtfacade.records.descriptors import read_custom_fields
from rtfacade.records.link_kinds import HYPERLINK, KINDS, canonical, is_linked, local_target

_EXPAND = {"fields[Class]": "Name"}


class Articles(Crud[Article, Client]):
    """Articles of one RT. A name that several articles have is refused: give the id then."""

    _spec = ResourceSpec(
        label="article",
        record=Article,
        filtered_list_op=ops.articles_list_get.request_kwargs,
        read_op=expanding(ops.article_id_get.request_kwargs, _EXPAND),
        lists_tell_all=True,
        base_filter=ANY,
        create_op=creating(ops.article_post.request_kwargs, models.ArticleCreate.from_dict),
        update_op=updating(ops.article_id_put.request_kwargs, models.ArticleUpdate.from_dict),
        place=("Class", "class", class_ops.class_id_name_get.request_kwargs),
        history_op=ops.article_id_history_get.request_kwargs,
    )

    def get(self, key: ArticleKey) -> Article:
        """Read an article by its name, its number, or anew from a record of it.

        One request, one more by name. A *text* of digits is a name. Raises NotFoundError,
        ForbiddenError.
        """
        return self._get(key)

    def search(
        self,
        *where: Condition | AnyOf,
        content: str | None = None,
        fields: Sequence[str] | None = None,
        find_disabled: bool = False,
        limit: int | None = None,
        page_size: int = MAX_PAGE,
        orderby: str | Sequence[str] = "id",
        **filters: Unpack[ArticleFilters],
    ) -> Pager[Article]:
        """Find the articles that you may see: all, or those that meet every condition.

        ``("CF.{Content}", "LIKE", "password")`` is a condition: RT's column or ours, an operator, a
        value; ``any_of`` of conditions is one too. Keywords are the same with ``=``, ``>`` or
        ``<``; several values mean any of them. ``class_`` is the id or a record. ``content`` finds
        articles with this text in any of their custom fields, whatever its case: RT does not
        search them all at once, so the texts of all articles that meet the rest are read and
        filtered here. Disabled articles are left out unless ``find_disabled``; ``disabled=True``
        finds those alone. One request for each ``page_size`` (100); an ``orderby`` other than
        ``"id"`` and ``"-id"`` reads the whole list before the first row. Raises ValueError for a
        column that RT does not search, read or order by, UnknownNameError, when iterated, for a
        custom field that does not exist.
        """
        return self._rows(
            where,
            filters,
            fields,
            find_disabled=find_disabled,
            limit=limit,
            page_size=page_size,
            orderby=orderby,
            keep=None if content is None else _holds(content),
            needs=() if content is None else ("CustomFields",),
            kept_by=content,
        )

    def create(
        self, class_: str | int | ClassRecord, name: str, **fields: Unpack[ArticleFields]
    ) -> Article:
        """Create an article, verify it and return it; two requests, four with links.

        ``class_`` is a name, an id or a record. RT allows two articles of one name. Raises
        ForbiddenError, NotFoundError (no such class), BadRequestError (also for an unknown custom
        field), NotAppliedError when RT created the article but not as requested.
        """
        key = class_.id if isinstance(class_, ClassRecord) else class_
        return self._create(
            {"class_": key, "name": name, **_linked(given_fields(ArticleRecord, fields))}
        )

    def update(
        self, key: ArticleKey, *, if_match: str | None = None, **changes: Unpack[ArticleChanges]
    ) -> Article:
        """Change an article, verify it and return it; two requests, one more by name.

        Another ``class_`` by name is looked up (one more); with links the article is read first
        (one more), for RT deletes a link to a ticket that is written twice. Raises NotAppliedError
        for what RT did not apply, ConflictError if the article is not the version ``if_match`` (an
        ``etag``) any more.
        """
        requested = _linked(changes)
        if any(kind in requested for kind in KINDS):
            requested = _as_listed(requested, (self.get(key)).raw)
        return self._update(key, requested, if_match)

    def delete(self, key: ArticleKey) -> None:
        """Disable an article, which is how RT deletes one; two requests, one more by name.

        The article stays readable, and ``update(…, disabled=False)`` enables it again. A disabled
        article stays disabled. Raises ForbiddenError if it is not disabled.
        """
        self._disable(key)

    def history(
        self, key: ArticleKey, *, limit: int | None = None, page_size: int = MAX_PAGE
    ) -> Pager[TransactionRecord]:
        """List what happened to an article, oldest first, as far as you may see it.

        One request for each 100. Raises NotFoundError, ForbiddenError, when iterated.
        """
        return self._transactions(key, limit, page_size)


def _linked(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Write numbers of tickets as ``t:42``: RT refuses a bare number in an article's links."""
    changes = dict(fields)
    for kind in KINDS:
        if kind in changes:
            targets = map(canonical, serialize.targets(kind, changes[kind]))
            changes[kind] = [f"t:{one}" if one.isdigit() else one for one in targets]
    return changes


def _holds(content: str) -> Keep:
    """Tell which rows have a text in one of their custom fields."""
    wanted = content.casefold()

    def keep(row: Mapping[str, Any]) -> bool:
        fields = read_custom_fields(row.get("CustomFields"))
        return any(wanted in value.casefold() for values in fields.values() for value in values)

    return keep


def _as_listed(changes: Mapping[str, Any], raw: Mapping[str, Any]) -> dict[str, Any]:
    """Write links that exist as bare numbers.

    RT compares these with what it is given, adds ``t:42`` once more and deletes 42 then (seen on
    5.0.3).
    """
    links = json_values.objects(raw.get("_hyperlinks"))
    result = dict(changes)
    for kind, key in KINDS.items():
        own = [link for link in links if link.get("ref") == HYPERLINK[key]]
        result |= {kind: [_as_number(one, own) for one in changes[kind]]} if kind in changes else {}
    return result


def _as_number(target: str, links: Sequence[Mapping[str, Any]]) -> str:
    kind, number = local_target(target)
    return number if kind == "ticket" and is_linked(target, links) else target
