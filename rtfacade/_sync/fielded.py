# written by scripts/unasync.py from rtfacade/_async/fielded.py; do not edit
"""What queues, catalogs and classes have in common: custom fields apply in them."""

from __future__ import annotations

from functools import partial

from rtfacade._rest2.field_selection import select
from rtfacade._rest2.filters import conditions
from rtfacade._rest2.names import by_number
from rtfacade._rest2.pagination import Walk
from rtfacade._rest2.resource_spec import R
from rtfacade._sync.crud import Crud, known
from rtfacade._sync.pager import Pager
from rtfacade.records import CustomFieldRecord, json_values


class Fielded(Crud[R]):
    """Nouns in which custom fields apply."""

    def custom_fields(
        self, key: str | int | R, *, lookup_type: str | None = None
    ) -> list[CustomFieldRecord]:
        """List the custom fields that apply here, with the values that select fields allow.

        The fields are those of what is in it (tickets, assets, articles) unless ``lookup_type``
        names others, ``"RT::Queue"`` for a queue's own. One request, one for each field with a
        list of values, and one for a look-up by name. Raises NotFoundError.
        """
        path = self._path(key)
        if not by_number(path):
            path = json_values.identifier((self._read(path, key)).raw)
        wanted = lookup_type or self._noun.applied_to
        fields = self._rt.custom_fields
        listing = partial(known(self._noun.applied), path)
        walk, found = Walk(), list[CustomFieldRecord]()
        while not walk.done:
            page = self._page_within(listing, select(fields._noun.fields), walk)
            rows = [CustomFieldRecord.of(row) for row in walk.take(page)]
            found += [row for row in rows if row.lookup_type == wanted]
        if not found:
            self._read(path, key)  # of what is not there, RT lists nothing
        return [fields.with_values(one) for one in found]

    def listed(self) -> Pager[R]:
        """List all that are not disabled."""
        return self._rows((), {}, ["Name"])

    def has_field(self, number: int, field: int) -> bool:
        """Tell whether a custom field applies in a place that exists."""
        listing = partial(known(self._noun.applied), number)
        where = conditions([("id", "=", field)], {})
        return self._pages(listing, dict, select(["Name"]), where).first() is not None
