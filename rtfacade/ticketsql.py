"""TicketSQL: quoting, and the clauses that keywords of searches stand for. No query builder."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo

__all__ = ["quote"]

_CUSTOM_FIELD = re.compile(r"CF\.", re.IGNORECASE)
#: RT puts the current user in their place, wherever they stand.
REPLACED = ("__CurrentUser__", "__CurrentUserName__")
#: What RT's tokenizer reads as the name of a custom field without quotes.
_PLAIN_NAME = re.compile(r"[^{}'\"\\\n]+")
#: What is not closed ends with the query: looking for its end at each place takes time.
STRING = r"""'(?:[^'\\]|\\.)*(?:'|\\?\Z)|"(?:[^"\\]|\\.)*(?:"|\\?\Z)"""
_NAMED = re.compile(
    rf"""CF\.\{{.[^}}]*(?:\}}(?:\.(?:Large)?Content)?|\Z)|(?P<quoted>{STRING})|[{{}}\w.]+(?:\{{[^}}]*\}}[\w.]*)?""",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_REFERENCE = re.compile(
    r"(?P<kind>CF|CustomField|QueueCF|TxnCF|TransactionCF|CustomRole)\.(?P<name>.+)",
    re.IGNORECASE | re.DOTALL,
)


#: The widest offsets of time zones from UTC, and an hour more.
_WEST, _EAST = timedelta(hours=13), timedelta(hours=15)
#: What RT has in place of a status.
STATUS_WORDS = ("__Active__", "__Inactive__")
#: A custom field of one queue or catalog.
_OF_PLACE = re.compile(r"(?P<place>[^{}]+)\.\{.+\}", re.DOTALL)
_TIME = re.compile(
    rf"""\b(?P<column>Created|(?:Last)?Updated|Due|Told|LastContact|Starts|Started|Resolved)\s*(?:[<>]=?|!?=)\s*(?P<value>{STRING})|{STRING}|\{{[^}}]*(?:\}}|\Z)""",
    re.IGNORECASE | re.DOTALL,
)
#: A time zone behind a time of day: Z, UTC, CEST, +02:00; "10:00 Sat" is a day.
_ZONE = re.compile(
    r"\d:\d\d(?::[\d.]+)?\s*(?:[AP]M\s*)?(?:Z|UTC?|GMT|(?!SAT|OCT)[A-Z]{1,3}T|[+-]\d\d(?::?\d\d)?)"
    r"\s*\Z",
    re.IGNORECASE | re.ASCII,
)
_ISO = re.compile(
    r"\s*(\d{4})-(\d\d?)-(\d\d?)(?:(?:T|\s+)(\d\d?):(\d\d?)(?::(\d\d?))?.*)?\s*", re.DOTALL
)
_WORD = re.compile(r"[a-z]+")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_OF_MONTH = r"(?<![\d:])(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>\d{4})\b)?"
#: 30 February 2026, Feb. 30th, 30/02/2026: RT counts on into the next month.
_BY_MONTH = tuple(
    re.compile(form, re.IGNORECASE | re.ASCII)
    for form in (
        rf"{_OF_MONTH}\.?[\s-]*{_MONTH}{_YEAR}",
        rf"\b{_MONTH}\s+{_OF_MONTH}(?![\d:]){_YEAR}",
    )
)
_SLASHES = re.compile(
    r"\s*(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<year>\d{2,4})\b.*", re.ASCII | re.DOTALL
)
_WEEK = re.compile(r"\s*\d{4}-?W\d", re.ASCII)
_LEAP_YEAR = 2028
#: 20261130 is a day. RT makes today of shorter numbers; longer ones are seconds since the epoch.
_SHORT_DAY = 8
#: The words of RT's dates ("yesterday", "2 weeks ago", "next Monday"), and how some of them begin.
DATE_WORDS = ("yesterday", "today", "tomorrow", "now", "noon", "midnight", "not set", "last week")
_DATE_STEMS = (
    "yesterday", "today", "tomorrow", "now", "noon", "midnight", "not", "ago", "last", "next",
    "sec", "min", "hour", "day", "week", "fortnight", "month", "year", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
    "oct", "nov", "dec", "eod", "dusk", "dawn", "epoch",
)  # fmt: skip


def quote(value: str | datetime, *, zone: tzinfo | None = None) -> str:
    """Quote a value for TicketSQL, so that no text in it can end the string or start a clause.

    RT's tokenizer (RT::SQL) takes a backslash as the escape inside single quotes. Raises
    ValueError for what RT would not take for this value, quoted or not: one that begins with
    ``CF.`` is the name of a custom field to compare with, and ``__CurrentUser__`` and
    ``__CurrentUserName__`` are the user who searches (write those into the query themselves).

    RT reads a time in the time zone that the user has in RT, whatever zone the text names
    (docs/rt/behaviour.md#times-in-searches), so a ``datetime`` needs ``zone``, that time zone.
    The keywords ``created_after=`` and the like of ``search`` need none.

    The quoting is right for every RT, but the database layer of some misreads a value with a
    backslash before a quote or at its end, or with both anywhere. Searches of ``rt`` find out
    whether theirs is one, and refuse such a value there; what you send in other ways is not
    looked at.
    """
    if isinstance(value, datetime):
        value = _in_zone(value, zone)
    if not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"quote() takes text or an aware datetime, not {value!r}")
    if names_field(value):
        raise ValueError(f"RT would read {value!r} as the name of a custom field, not as a value")
    if value in REPLACED:
        raise ValueError(
            f"RT would put the user who searches in the place of {value!r}: if you want that, "
            "write it into the query yourself"
        )
    return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _in_zone(moment: datetime, zone: tzinfo | None) -> str:
    if moment.tzinfo is None:
        raise ValueError(
            f"quote() takes an aware datetime: {moment!r} has no time zone; "
            "use .astimezone() for local time, or tzinfo=datetime.UTC"
        )
    if zone is None:
        raise ValueError(
            "RT reads a time in the time zone that the user has in RT: pass it as zone=, or search "
            "with keywords such as created_after=, which need no zone"
        )
    return in_zone("a time", moment, zone).replace(tzinfo=None).isoformat(" ", "seconds")


def as_text(value: str | float) -> str:
    """Return text or a number as text; ``str()`` of a member of an enum would be its name."""
    if isinstance(value, str):
        return str.__str__(value)
    return int.__repr__(value) if isinstance(value, int) else float.__repr__(value)


def in_zone(name: str, value: datetime, zone: tzinfo) -> datetime:
    """Return an aware datetime in a zone; ValueError if that is before the year 1 or after 9999."""
    try:
        return value.astimezone(zone)
    except OverflowError as error:
        raise ValueError(f"{name}: {value!r} is out of range in {zone}") from error


def in_utc(name: str, value: datetime) -> datetime:
    """Return an aware datetime in UTC; ValueError if that is before the year 1 or after 9999."""
    return in_zone(name, value, UTC)


def moment(value: datetime) -> str:
    """Write a time, to be read in an unknown zone, without quotes."""
    return in_utc("a time", value).replace(tzinfo=None).isoformat(" ", "seconds")


def names_field(value: str) -> bool:
    """Tell whether RT reads a value, quoted or not, as the custom field to compare with."""
    return bool(_CUSTOM_FIELD.match(value))


def custom_field(name: str | int, column: str = "") -> str:
    """Name a custom field in TicketSQL, by its name or number, or a column of it.

    Raises ValueError for a name that RT cannot read: an empty one, or one with a line end.
    """
    name = as_text(name)
    if not name or "\n" in name or "\r" in name:
        raise ValueError(f"TicketSQL cannot name the custom field {name!r}; use its numeric id")
    if _PLAIN_NAME.fullmatch(name):
        return f"CF.{{{name}}}{column}"
    escaped = name.replace("\\", "\\\\").replace("'", "\\'")
    return f"'CF.{{{escaped}}}{column}'"


def around(column: str, value: datetime) -> str:
    """Build a clause for a time and half a day on either side, in whatever zone RT reads it."""
    return f"({column} > '{earliest(value)}' AND {column} < '{latest(value)}')"


def earliest(value: datetime) -> str:
    """Write a time that is before another one in every zone."""
    return moment(_shifted(value, -_WEST))


def latest(value: datetime) -> str:
    """Write a time that is after another one in every zone."""
    return moment(_shifted(value, _EAST))


def _shifted(value: datetime, by: timedelta) -> datetime:
    try:
        return value + by
    except OverflowError:
        return value


def any_clause(clauses: Iterable[str]) -> str:
    """Join clauses of which one is enough."""
    several = list(clauses)
    return several[0] if len(several) == 1 else "(" + " OR ".join(several) + ")"


def beyond(query: str, last: int | None, *, descending: bool = False) -> str:
    """Restrict a query to ids after ``last`` in walking order."""
    if last is None:
        return query or "id > 0"
    clause = f"id {'<' if descending else '>'} {last}"
    return f"({query}) AND {clause}" if query else clause


def id_ranges(query: str, first: int, last: int, count: int) -> list[str]:
    """Cut the ids from ``first`` to ``last`` into ranges; the last one is open at its end.

    So a ticket that is made while the parts are being read is in the last part, and not lost.
    """
    width = max(1, -(-(last - first + 1) // count))
    starts = range(first, last + 1, width)
    prefix = f"({query}) AND " if query else ""
    return [
        f"{prefix}id >= {start}" + ("" if start + width > last else f" AND id < {start + width}")
        for start in starts
    ]


def references(query: str) -> Iterator[tuple[str, str]]:
    """List the custom fields and roles that a query names: the kind, and what follows the dot.

    RT finds nothing by a custom field that it does not know, or everything (``!=``), and drops a
    condition on an unknown role.
    """
    if not _REFERENCE.search(query):
        return
    for token in _NAMED.finditer(query):
        text = token[0]
        if token["quoted"]:
            text = _ESCAPED.sub(r"\1", text[1:-1])
        if match := _REFERENCE.fullmatch(text):
            yield match["kind"], match["name"]


def with_zones(query: str) -> Iterator[str]:
    """List values of times that name a time zone, which RT reads in the user's own."""
    for token in _TIME.finditer(query):
        value = _ESCAPED.sub(r"\1", (token["value"] or "")[1:-1])
        if names_zone(value) and not names_field(value):
            yield value


def names_zone(value: str) -> bool:
    """Tell whether a text is a time of day with a time zone behind it."""
    return bool(_ZONE.search(value))


def zone_problem(value: str) -> str:
    """Say that RT would not read the time zone in a text, and what to do."""
    return (
        f"RT would not read the time zone in {value!r}: search with keywords such as "
        "created_after= or custom_fields=, or write quote(moment, zone=…), in your zone in RT"
    )


def place_of(reference: str) -> str | None:
    """Return the queue in what follows the dot of ``CF.General.{Tags}``, if it has a name there.

    RT leaves one out that it does not have.
    """
    match = _OF_PLACE.fullmatch(reference)
    return match["place"] if match and not match["place"].isdigit() else None


def not_times(query: str) -> Iterator[str]:
    """List values of times that no RT reads: it takes 1970 in their place, and finds everything.

    RT reads many forms; only days and hours that there are not, and words that have nothing to do
    with time, are listed.
    """
    for token in _TIME.finditer(query):
        if token["column"]:
            value = _ESCAPED.sub(r"\1", token["value"][1:-1])
            if is_no_time(value) and not names_field(value):
                yield value


def _is_past_the_month(value: str) -> bool:
    """Tell whether a text names a day that its month does not have."""
    if match := _SLASHES.fullmatch(value):  # which comes first is the site's choice
        one, other = sorted((int(match["one"]), int(match["other"])))
        return not (1 <= one <= len(_MONTHS) and other in range(1, 32))
    for form in _BY_MONTH:
        if match := form.search(value):
            month = _MONTHS.index(match["month"].lower()) + 1
            return not _is_day(int(match["year"] or _LEAP_YEAR), month, int(match["day"]))
    return False


def days_of(value: str) -> list[str]:
    """Return both days that a text such as 04/05/2026 names; [] if it can name one only.

    A setting of RT's decides which comes first, the day or the month (`$DateDayBeforeMonth`).
    """
    match = _SLASHES.fullmatch(value)
    if match is None:
        return []
    one, other = int(match["one"]), int(match["other"])
    if one == other or min(one, other) == 0 or max(one, other) > len(_MONTHS):
        return []
    year = match["year"] if len(match["year"]) > len("26") else f"20{match['year']}"
    return [f"{year}-{one:02}-{other:02}", f"{year}-{other:02}-{one:02}"]


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def is_no_time(value: str) -> bool:
    """Tell whether a text is a day or an hour that there is not, or has nothing to do with time."""
    if any(one.isdecimal() and not one.isascii() for one in value):
        return True  # RT reads ASCII's digits alone
    if match := _ISO.fullmatch(value):
        try:
            datetime(*(int(one or 0) for one in match.groups()), tzinfo=UTC)  # type: ignore[arg-type, misc]
        except ValueError:
            return True
        return False
    if value.strip().isdigit():
        return len(value.strip()) != _SHORT_DAY and value.strip() != "0"
    if _WEEK.match(value) or _is_past_the_month(value):
        return True
    words = _WORD.findall(value.lower())
    is_plain = value.isascii() and not any(one.isdigit() for one in value)
    return is_plain and bool(words) and not any(one.startswith(_DATE_STEMS) for one in words)
