# written by scripts/unasync.py from rtfacade/_async/name_check.py; do not edit
"""Finds out which names in a search RT knows, because RT answers unknown ones with wrong rows.

Each name is asked for once a client. Where RT shows a user no list of custom fields, roles or
users, RT's own reading of the name tells: a condition on an unknown custom field finds nothing,
not even with its opposite, and one on an unknown role finds everything.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from typing import Any

from rt_rest2.api import catalog as catalog_ops
from rt_rest2.api import custom_field as field_ops
from rt_rest2.api import group as group_ops
from rt_rest2.api import queue as queue_ops
from rt_rest2.api import user as user_ops
from rtfacade import ticketsql
from rtfacade._http.responses import unwrap_object
from rtfacade._rest2 import filters, lookups
from rtfacade._rest2.field_conditions import FieldCondition, FieldValue, check_text
from rtfacade._rest2.filters import Plan
from rtfacade._rest2.listing import (
    IdCursor,
    ListOperation,
    Request,
    Selection,
    as_query,
    page_request,
    row_id,
)
from rtfacade._rest2.resources import with_disabled
from rtfacade._rest2.sql_names import (
    ADDRESS,
    CUSTOM_FIELD,
    GROUP,
    LOGIN,
    WORDS,
    asks_for_deleted,
    column_of,
    field_values_in,
    names_in,
)
from rtfacade._sync.base import AskSql, Directory
from rtfacade.errors import ForbiddenError, UnknownNameError
from rtfacade.records import AssetRecord, QueueRecord, TicketRecord, json_values, words
from rtfacade.records.custom_field_types import FieldType, type_named
from rtfacade.records.record import Record
from rtfacade.records.suggestions import did_you_mean
from rtfacade.records.transaction import TransactionRecord
from rtfacade.records.vocabulary import (
    CUSTOM_ROLES,
    columns_of,
    custom_field_of,
    custom_names,
    without_braces,
)

Send = Callable[[Request], Any]


_BY_NUMBER = "RT::CustomRole-"
_LAST_BRACES = re.compile(r".*\.\{(.+)\}", re.DOTALL)
_IN_BRACES = re.compile(r"\{(.+?)\}", re.DOTALL)
_CONTENT = re.compile(r"\.(?:Large)?Content", re.IGNORECASE)
#: What the custom fields of a record belong to.
_PLACES: Mapping[type[Record], str] = {TicketRecord: "Queue", AssetRecord: "Catalog"}
#: What stands before the dot -> RT's type of the fields; of a bare ``CF``, that of the record.
_TYPES = {
    "queuecf": QueueRecord.custom_field_type,
    "txncf": TransactionRecord.custom_field_type,
    "transactioncf": TransactionRecord.custom_field_type,
}
_USER = "user"
_NOBODY_IS_CALLED = "rtfacade: nobody"


class NameCheck:
    """Asks once a client for each name in a search."""

    def __init__(self, send: Send, directory: Directory) -> None:
        """Know nothing yet; ``directory`` lists the custom roles, once a client."""
        self._send, self._directory = send, directory
        self._applied: set[tuple[type, str]] = set()
        self._fields: dict[tuple[str, str], FieldType | None] = {}
        self._exist: set[tuple[str, str]] = set()
        self._numbers: dict[tuple[str, str], int] = {}
        self._values: dict[tuple[str, str], Sequence[str]] = {}

    # -- lists that take JSON ----------------------------------------------------------------

    def columns(
        self,
        record: type[Record],
        operation: ListOperation,
        plan: Plan,
        rows: Sequence[Mapping[str, Any]],
    ) -> None:
        """Raise ForbiddenError or UnknownNameError if RT dropped a condition.

        Rows that meet a condition prove that it was applied; otherwise one request for each column
        that depends on rights or on what is set up. No rows need no proof.
        """
        if not rows:
            return
        for field, one in plan.columns().items():
            name = custom_field_of(field)
            is_custom = name is not None
            if self._fields.get((record.custom_field_type, f"{{{name}}}")) is not None:
                continue  # it is in the list
            if not (is_custom or record.search_needs_right) or (record, field) in self._applied:
                continue
            if is_custom or not filters.proves(rows, one):
                # Without a condition that RT applies, some lists are empty.
                # RT leaves out hidden rows after it has cut the page: ask for one that is seen.
                this = [filters.plain("id", "=", row_id(rows[0]))] if "id" in rows[0] else []
                query = as_query([filters.probe_of(one), *this], 0, descending=False)
                answer = self._ask(operation(query=query, per_page=100, page=1, fields="id"))
                if lookups.has_rows(answer):
                    raise self._dropped(record, field)
            self._applied.add((record, field))

    def _dropped(self, record: type[Record], field: str) -> Exception:
        name = custom_field_of(field)
        if name is not None:
            return self._no_field(record.custom_field_type, name)
        words = (
            f"you may not search by {field}: RT would ignore that and find everything. It needs "
            "the right AdminUsers, or a place in RT's $UserSummaryExtraInfo"
        )
        return ForbiddenError(403, [words])

    # -- lists that take SQL -----------------------------------------------------------------

    def references(self, record: type[Record], sql: str, ask: AskSql) -> None:
        """Raise UnknownNameError for a custom field or role in SQL that RT does not have.

        ValueError for a time that is none or names a time zone, and for deleted records, which RT
        never finds.
        """
        _refuse_misread(record, sql)
        # Of transactions, a condition on a field finds nothing, whether RT knows the field or not.
        ask_field = None if record is TransactionRecord else ask
        fields: dict[tuple[str, str], None] = {}
        asked, excluded = names_in(record, sql)
        for prefix, name in ticketsql.references(sql):
            if record in _PLACES and (place := ticketsql.place_of(name)):
                excluded[_PLACES[record], place] = None
            if prefix.casefold() == "customrole":
                self._check_role(name, ask)
            else:
                kind = _TYPES.get(prefix.casefold(), record.custom_field_type)
                fields[kind, f"{prefix}.{name}"] = None
        self._learn_fields(fields)
        for kind, reference in fields:
            self._check_field(kind, reference, ask_field)
        for one in excluded:
            self._check_excluded(record, one, ask)
        for kind, name in asked:
            if kind in WORDS:
                self._check_word(record, kind, name, ask)

    def values_of_types(
        self,
        record: type[Record],
        fields: Iterable[FieldCondition | FieldValue],
        queries: Iterable[str],
    ) -> None:
        """Check the values of custom fields by their types, as far as they are known.

        TypeError or ValueError for a value that RT would misread; no request.
        """
        for one in fields:
            if kind := self._fields.get((record.custom_field_type, f"{{{one.name}}}")):
                one.check(kind)
        for query in queries:
            for name, operator, value in field_values_in(query):
                check_text(
                    name, operator, value, self._fields.get((record.custom_field_type, name))
                )

    def fields(self, record: type[Record], names: Iterable[str], ask: AskSql | None) -> None:
        """Raise UnknownNameError for a custom field or role to read or order by."""
        own, roles = custom_names(names)
        fields = [(record.custom_field_type, f"CF.{{{field}}}") for field in own]
        self._learn_fields(fields)
        for kind, reference in fields:
            self._check_field(kind, reference, ask)
        for role in roles:
            known = self._directory.role_names()
            # RT compares names without their case.
            same = (one.casefold() for one in (*known.values(), *known))
            if known and role.casefold() not in same:
                raise _unknown("custom role", role, known.values())

    def _check_role(self, name: str, ask: AskSql) -> None:
        match = _IN_BRACES.search(name)
        role = match[1] if match else name.partition(".")[0]
        if ("role", role) in self._exist:
            return
        known: list[str] = []
        for renew in (False, True):
            roles = self._directory.roles(renew=renew)
            known = [one.name for one in roles]
            # RT compares names without their case.
            if role.casefold() in (one.casefold() for one in (*known, *(str(r.id) for r in roles))):
                break
        else:
            sql = f"'CustomRole.{{{role}}}.Name' = {ticketsql.quote(_NOBODY_IS_CALLED)}"
            if known or lookups.has_rows(ask(sql)):
                raise _unknown("custom role", role, known)
        self._exist.add(("role", role))

    def _learn_fields(self, references: Iterable[tuple[str, str]]) -> None:
        """Note which fields RT has, where there are several: one request for each twenty."""
        pairs = dict.fromkeys((kind, one.partition(".")[2]) for kind, one in references)
        new = [pair for pair in pairs if pair not in self._fields]
        if len(new) < 2:
            return
        for start in range(0, len(new), 20):
            part = new[start : start + 20]
            names = [one for _, name in part for one in _candidates(name)]
            page = self._list_fields(names)
            rows = json_values.objects(page.get("items"))
            for kind, name in part:
                if matching := _fields_in(rows, kind, _candidates(name)):
                    self._fields[kind, name] = _type_of(matching)

    def _check_field(self, kind: str, reference: str, ask: AskSql | None) -> None:
        name = reference.partition(".")[2]
        if (kind, name) in self._fields:
            return
        candidates = _candidates(name)
        page = self._list_fields(candidates)
        matching = _fields_in(json_values.objects(page.get("items")), kind, candidates)
        if not matching and not self._is_read(page, reference, ask):
            raise self._no_field(kind, candidates[0])
        self._fields[kind, name] = _type_of(matching)

    def _is_read(self, page: Mapping[str, Any], reference: str, ask: AskSql | None) -> bool:
        """Tell whether RT knows a field that it did not list; True where nothing tells."""
        if page.get("total") is not None:
            return False  # RT showed all that there are
        if ask is None:
            return True
        quoted = _quoted(reference)
        if lookups.has_rows(ask(f"{quoted} IS NULL OR {quoted} IS NOT NULL")):
            return True
        return not lookups.has_rows(ask("id > 0"))

    def _list_fields(self, names: Sequence[str]) -> Mapping[str, Any]:
        """List the custom fields of any of these names or numbers."""
        where: list[dict[str, Any]] = [{"field": "Name", "value": one} for one in names]
        query = as_query(where, None, descending=False)
        answer = self._ask_fields(query)
        number = next((one for one in names if json_values.is_digits(one)), None)
        if answer.get("items") or number is None:
            return answer
        return self._ask_fields(
            as_query([filters.plain("id", "=", int(number))], None, descending=False)
        )

    def _ask_fields(self, query: str) -> Mapping[str, Any]:
        return self._ask(_CUSTOM_FIELDS(query=query, page=1, per_page=100, fields=_FIELD_COLUMNS))

    def _no_field(self, kind: str, name: str) -> UnknownNameError:
        rows = self._all_rows(_CUSTOM_FIELDS, _FIELD_COLUMNS)
        return _unknown(
            "custom field",
            name,
            [
                str(json_values.required(row, "Name"))
                for row in rows
                if row.get("LookupType") == kind
            ],
        )

    def _all_rows(
        self, operation: ListOperation, columns: str, cursor: IdCursor | None = None
    ) -> list[Mapping[str, Any]]:
        """Read a whole list, to say what may be meant: one request for each hundred rows."""
        selection, cursor = Selection(tuple(columns.split(",")), ()), cursor or IdCursor()
        rows = list[Mapping[str, Any]]()
        while not cursor.done:
            query = as_query([filters.plain("id", ">", 0)], cursor.last, descending=False)
            rows += cursor.feed(self._ask(page_request(operation, query, selection, cursor)))
        return rows

    # -- names in keywords -------------------------------------------------------------------

    def with_role_names(self, rows: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
        """Bring custom roles under their names, wherever this version of RT has them.

        One request, once a client, for an RT that has them by number (up to 5.0.3, in lists of
        later versions too).
        """
        rows = list(rows)
        keys = set[str]().union(*rows)
        if CUSTOM_ROLES not in keys and not any(key.startswith(_BY_NUMBER) for key in keys):
            return rows
        with_names = list[Mapping[str, Any]]()
        for row in rows:
            roles = _roles_in(row)
            if any(key.startswith(_BY_NUMBER) for key in roles):
                names = self._directory.role_names()
                named = {names.get(key, key): members for key, members in roles.items()}
                with_names.append({**row, CUSTOM_ROLES: named})
            else:
                with_names.append(row)
        return with_names

    def numbers(self, parts: Iterable[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
        """Look up the numbers of queues, catalogs and users; UnknownNameError for those missing."""
        for part in parts:
            if part not in self._numbers:
                kind, name = part
                row = self._look_up(kind, name)
                if row is None:
                    raise _unknown(kind.lower(), name, ())
                self._numbers[part] = row_id(row)
        return self._numbers

    def exist(
        self,
        record: type[Record],
        names: Collection[tuple[str, str]],
        ask: AskSql,
        *,
        is_empty: bool,
    ) -> None:
        """Raise UnknownNameError for a queue, catalog, user, group or status that is not there.

        ``is_empty`` asks for all of them: where a search finds nothing, or one condition of several
        is enough. Otherwise several names of one kind are asked for, as the others may find
        something. One request for each name that is new to the client.
        """
        kinds = [kind for kind, _ in names]
        for one in names:
            kind, name = one
            if kind in WORDS or one in self._exist or not (is_empty or kinds.count(kind) > 1):
                continue
            if kind == "Status":
                self._check_status(record, name, ask)
            elif kind == CUSTOM_FIELD:
                self._check_field(TicketRecord.custom_field_type, f"CF.{{{name}}}", None)
            elif not self._may_exist(kind, name):
                raise self._missing(kind, name)
            self._exist.add(one)

    def values(self, record: type[Record], sql: str, ask: AskSql) -> None:
        """Raise UnknownNameError for a misspelt value of a custom field that has a list of them.

        Two requests for each field that is new to the client, and one for each misspelt value: a
        record may have one that is no longer in the list.
        """
        kind = record.custom_field_type
        for name, operator, value in field_values_in(sql):
            if operator != "=":
                continue
            known = self._values_of(kind, name)
            if words.is_known(value, known) or not did_you_mean(value, known):
                continue
            clause = f"{_quoted(f'CF.{name}')} = {ticketsql.quote(value)}"
            if not lookups.has_rows(ask(clause)):
                problem = f"custom field {without_braces(name)} has no value {value!r}"
                raise UnknownNameError(404, [f"{problem}{did_you_mean(value, known)}"])

    def _values_of(self, kind: str, name: str) -> Sequence[str]:
        """Return the values that the custom fields of a name offer; none of a field without."""
        if (kind, name) not in self._values:
            candidates = _candidates(name)
            rows = json_values.objects((self._list_fields(candidates)).get("items"))
            offered: list[str] = []
            for row in rows:
                if _fields_in([row], kind, candidates):
                    whole = self._ask(field_ops.customfield_id_get.request_kwargs(row_id(row)))
                    values = whole.get("Values")
                    offered += map(str, values if json_values.is_array(values) else ())
            self._values[kind, name] = offered
        return self._values[kind, name]

    def _missing(self, kind: str, name: str) -> UnknownNameError:
        if kind == LOGIN and "@" in name:
            owner = self._look_up(ADDRESS, name)
            hint = f": it is the e-mail address of {owner['Name']!r}" if owner else ""
            return UnknownNameError(404, [f"no user with the login {name!r}{hint}"])
        if kind != ADDRESS:
            return _unknown(_label(kind), name, self._names_of(kind, name))
        problem = f"no user has the e-mail address {name!r}: RT compares a role with addresses"
        return UnknownNameError(404, [f"{problem}, and with logins behind .Name"])

    def words(
        self, record: type[Record], operation: ListOperation, where: Iterable[Mapping[str, Any]]
    ) -> None:
        """Raise UnknownNameError for a misspelt word of RT's in conditions of a JSON search."""
        for one in where:
            spec = columns_of(record).get(one["field"])
            if one["operator"] not in ("=", "!=", "IN") or spec is None:
                continue
            kind = spec.name.replace("_", " ")
            if spec.key != "Lifecycle" and spec.words is None:
                continue
            for value in one["value"] if json_values.is_array(one["value"]) else [one["value"]]:
                same = as_query([filters.plain(spec.key, "=", value)], None, descending=False)
                request = operation(query=same, page=1, per_page=1, fields="id")
                known = words.LIFECYCLES if spec.words is None else tuple(spec.words())
                self._check_known(kind, str(value), known, partial(self._ask, request))

    def types(self, names: Iterable[str], ask: AskSql) -> None:
        """Raise UnknownNameError for a misspelt type of transactions."""
        for name in names:
            self._check_word(TransactionRecord, "transaction type", name, ask)

    def _check_word(self, record: type[Record], kind: str, name: str, ask: AskSql) -> None:
        sql = f"{column_of(record, kind)} = {ticketsql.quote(name)}"
        self._check_known(kind, name, WORDS[kind], partial(ask, sql))

    def _check_known(
        self,
        kind: str,
        name: str,
        known: Sequence[str],
        ask: Callable[[], Mapping[str, Any]],
    ) -> None:
        """Say that a word is unknown if RT has no row with it and it is nearly one of RT's own.

        RT does not list them, and a plug-in may have more, of which there is no row yet.
        """
        is_lifecycle = kind == "lifecycle"  # whose case counts on PostgreSQL
        is_known = name in known or (not is_lifecycle and words.is_known(name, known))
        if is_known or (kind, name) in self._exist:
            return
        if is_lifecycle:
            known = [*known, *self._lifecycles()]
        if name not in known and did_you_mean(name, known) and not lookups.has_rows(ask()):
            raise _unknown(kind, name, known, hidden=False)
        self._exist.add((kind, name))

    def _lifecycles(self) -> set[str]:
        """List the lifecycles of the queues and catalogs that the user may see."""
        rows = [
            row
            for kind in ("Queue", "Catalog")
            for row in self._all_rows(_LISTS[kind], "Lifecycle")
        ]
        return {str(row["Lifecycle"]) for row in rows if row.get("Lifecycle")}

    def _check_excluded(
        self, record: type[Record], kind_and_name: tuple[str, str], ask: AskSql
    ) -> None:
        """Check a name without which a search finds something; one request if it is new.

        RT has queues and groups that the user does not see, so one without a similar name raises
        UnknownNameError only where RT shows all that there are.
        """
        kind, name = kind_and_name
        if kind in WORDS:
            self._check_word(record, kind, name, ask)
        elif kind not in _LISTS or kind == _USER:
            self.exist(record, [kind_and_name], ask, is_empty=True)
        elif kind_and_name not in self._exist and not self._may_exist(kind, name):
            cursor = IdCursor()
            rows = self._all_rows(_LISTS[kind], "Name", cursor)
            known = [str(row.get("Name")) for row in rows]
            if cursor.total is not None or did_you_mean(name, known):
                raise _unknown(kind.lower(), name, known)
        self._exist.add(kind_and_name)

    def _may_exist(self, kind: str, name: str) -> bool:
        """Tell whether a name exists; True where RT does not let the user look."""
        try:
            return self._look_up(kind, name) is not None
        except ForbiddenError:
            return True

    def _look_up(self, kind: str, name: str) -> Mapping[str, Any] | None:
        """Find a queue, catalog or user by name, disabled ones too; a user by address as well."""
        operation = _LISTS.get(kind, _LISTS[_USER])
        columns = ("Name", "EmailAddress") if kind == _USER and "@" in name else ("Name",)
        if kind == ADDRESS:
            columns = ("EmailAddress",)
        for column in columns:
            field, operator, value = lookups.condition(column, name)
            query = as_query([filters.plain(field, operator, value)], None, descending=False)
            request = operation(query=query, page=1, per_page=100, fields=f"id,Name,{column}")
            page = self._ask(request)
            rows = json_values.objects(page.get("items"))
            for row in rows:
                if str(row.get(column)).casefold() == name.casefold():
                    return row
        return None

    def _names_of(self, kind: str, name: str) -> list[str]:
        """List names that may be meant."""
        if kind in (_USER, LOGIN):
            return self._users_like(name)
        return [str(row.get("Name")) for row in self._all_rows(_LISTS[kind], "Name")]

    def _users_like(self, name: str) -> list[str]:
        """List users whose name or address begins or ends alike: all of them may be many."""
        column = "EmailAddress" if "@" in name else "Name"
        ends = (("STARTSWITH", name[:2]), ("ENDSWITH", name[-3:]))
        either = {"entry_aggregator": "OR"}
        where = [{**filters.plain(column, operator, part), **either} for operator, part in ends]
        query = as_query(where, None, descending=False)
        try:
            page = self._ask(_LISTS[_USER](query=query, page=1, per_page=100, fields=column))
        except ForbiddenError:
            return []
        return [str(row.get(column)) for row in json_values.objects(page.get("items"))]

    def _check_status(self, record: type[Record], name: str, ask: AskSql) -> None:
        """Say that a status is unknown if no ticket has it and another one is nearly its name.

        RT has no list of statuses before 6.0.3, so one that no ticket has may exist all the same.
        """
        if name.casefold() in (*words.STATUSES, *words.ASSET_STATUSES):
            return
        if lookups.has_rows(ask(f"{column_of(record, 'Status')} = {ticketsql.quote(name)}")):
            return
        newest = json_values.objects((ask("id > 0", newest=True)).get("items"))
        used = {str(row.get("Status")) for row in newest if row.get("Status")}
        usual = (*words.STATUSES, *words.ASSET_STATUSES)
        known = [*usual, *sorted(used), *ticketsql.STATUS_WORDS]
        others = words.OTHER_STATUSES if record is TicketRecord else {}
        other = others.get(name.casefold().replace("-", " ").replace("_", " "))
        if other and not did_you_mean(name, known):
            hint = f"; did you mean {other!r}?"
            raise UnknownNameError(404, [f"no status {name!r}{hint}"])
        if did_you_mean(name, known):
            raise _unknown("status", name, known, hidden=False)

    def _ask(self, request: Request) -> Mapping[str, Any]:
        return unwrap_object(self._send(request))


_CUSTOM_FIELDS: ListOperation = with_disabled(
    field_ops.customfields_get.request_kwargs, find_disabled=True
)
_FIELD_COLUMNS = "Name,LookupType,Type"
_LISTS: Mapping[str, ListOperation] = {
    "Queue": with_disabled(queue_ops.queues_all_get.request_kwargs, find_disabled=True),
    "Catalog": with_disabled(catalog_ops.catalogs_all_get.request_kwargs, find_disabled=True),
    _USER: with_disabled(user_ops.users_list_get.request_kwargs, find_disabled=True),
    GROUP: with_disabled(group_ops.groups_get.request_kwargs, find_disabled=True),
}


def _refuse_misread(record: type[Record], sql: str) -> None:
    """Raise ValueError for times that RT would misread, and for what it never finds."""
    for value in ticketsql.not_times(sql):
        raise ValueError(
            f"{value!r} is no time: RT would find everything"
            f"{did_you_mean(value, ticketsql.DATE_WORDS)}"
        )
    for value in ticketsql.with_zones(sql):
        raise ValueError(ticketsql.zone_problem(value))
    if record is not TransactionRecord and asks_for_deleted(sql):
        what = "assets" if record is AssetRecord else "tickets"
        raise ValueError(f"RT's searches leave out deleted {what}: get() one by its id")


def _label(kind: str) -> str:
    return "user with the login" if kind == LOGIN else kind.lower()


def _roles_in(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the custom roles of a row, by name or by RT's key."""
    roles = {key: members for key, members in row.items() if key.startswith(_BY_NUMBER)}
    named = row.get(CUSTOM_ROLES)
    return {**roles, **named} if json_values.is_object(named) else roles


def _unknown(
    what: str, name: str, known: Iterable[str], *, hidden: bool = True
) -> UnknownNameError:
    """Make the error; RT hides statuses, types and lifecycles from nobody."""
    why = ", or you may not see it" if hidden else ""
    return UnknownNameError(404, [f"no {what} {name!r}{why}{did_you_mean(name, known)}"])


def _candidates(name: str) -> list[str]:
    """Return what may be the name in ``{X}``, ``{Queue}.{X}``, ``X`` or ``{X}.Content``."""
    base = without_braces(name)
    forms = [base]
    shorter = _CONTENT.split(name)[0] if _CONTENT.search(name) else name
    forms.append(without_braces(shorter))
    if match := _LAST_BRACES.fullmatch(shorter):
        forms.append(match[1])
    return list(dict.fromkeys(forms))


def _fields_in(
    rows: Iterable[Mapping[str, Any]], kind: str, candidates: Collection[str]
) -> list[Mapping[str, Any]]:
    """Return the custom fields of a kind of records that have one of these names or numbers."""
    folded = {one.casefold() for one in candidates}
    return [
        row
        for row in rows
        if row.get("LookupType") == kind
        and (str(row.get("Name")).casefold() in folded or str(row_id(row)) in candidates)
    ]


def _type_of(rows: Iterable[Mapping[str, Any]]) -> FieldType | None:
    """Return the type of custom fields; None where they have several, or none is known."""
    names = {str(row.get("Type")) for row in rows}
    return type_named(names.pop()) if len(names) == 1 else None


def _quoted(reference: str) -> str:
    """Write a reference so that RT's tokenizer reads it, whatever is in the name."""
    return "'" + reference.replace("\\", "\\\\").replace("'", "\\'") + "'"
