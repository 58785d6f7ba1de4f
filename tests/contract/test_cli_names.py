"""A misspelt name, in any argument or option, is an error that names it and what is right.

The parameters come from the commands themselves: a new one that takes names is tried too.
"""

from collections.abc import Iterator, Sequence

import attrs
import click
import pytest

from rtfacade import RT
from rtfacade.cli.command import SHARED_PANEL, LazyGroup
from rtfacade.cli.completion import parameters
from rtfacade.cli.root import cli
from rtfacade.testing import RunningRT
from tests.contract.commandline import Commands, Outcome

#: Kind of a name -> a misspelt one, and what has to be suggested.
MISSPELT = {
    "queue": ("Genral", "General"),
    "status": ("opn", "open"),
    "user": ("alcie", "alice"),
    "field=": ("Severty=High", "Severity"),
    "role=": ("Enginer=alice", "Engineer"),
    "watcher-role": ("admin-c", "admin-cc"),
    "group": ("Helpdsk", "Helpdesk"),
    "lifecycle": ("defualt", "default"),
    "catalog": ("General asets", "General assets"),
    "asset": ("Laptp of the name tests", "Laptop of the name tests"),
    "article": ("Tonr of the name tests", "Toner of the name tests"),
    "class": ("Genral", "General"),
    "field": ("Severty", "Severity"),
    "value": ("Hihg", "High"),
    "role": ("Enginer", "Engineer"),
    "object-class": ("RT::Tickt", "RT::Ticket"),
    "search": ("New in Genral", "New in General"),
    "alias": ("mien", "mine"),
    "profile": ("tset", "test"),
}
#: Where the name of the kind is another one: what comes before the parameter -> as above.
OTHERS = {
    "asset --status": ("alocated", "allocated"),
    "ticket --type": ("tickt", "ticket"),
    "bulk --type": ("tickt", "ticket"),
    "history --type": ("Corespond", "Correspond"),
    "transaction --type": ("Corespond", "Correspond"),
    "custom-field TYPE": ("Freefrom", "Freeform"),
    "custom-field --type": ("Freefrom", "Freeform"),
    "reply --message-cf": ("Many Freefrom=x", "Many Freeform"),
    "comment --message-cf": ("Many Freefrom=x", "Many Freeform"),
    "asset --cf": ("Many Freefrom=x", "Many Freeform"),
    "article --cf": ("One Freefrom=x", "One Freeform"),
    **dict.fromkeys(
        ("user --cf", "group --cf", "queue --cf", "class --cf"), ("One DateTmie=x", "One DateTime")
    ),
    "--sort": ("idd", "id"),
    "--columns": ("subjct", "subject"),
}
#: Names of what is new, or of no record: nothing can be misspelt.
NEW = {
    *("custom-field create --value", "custom-field values add NAMES", "config set VALUE"),
    *("ticket merge INTO",),
    # People of a queue are no field that is written with a custom role of tickets.
    *("queue create --role", "queue edit --role"),
    # One-time recipients are addresses: RT sends to any.
    *("ticket reply --bcc", "ticket comment --bcc"),
}
#: What the other arguments are, by their metavar.
GIVEN = {
    "QUEUE": "General",
    "GROUP": "Helpdesk",
    "CATALOG": "General assets",
    "CLASS": "General",
    "FIELD": "Severity",
    "VALUE": "High",
    "TYPE": "Freeform",
    "USER": "alice",
    "ROLE": "Engineer",
    "SEARCH": "New in General",
    "ASSET": "Laptop of the name tests",
    "ARTICLE": "Toner of the name tests",
    "NAME": "New name",
}
TEXT = "a text"


@attrs.frozen
class Place:
    """One parameter of one command."""

    words: tuple[str, ...]
    command: click.Command
    param: click.Parameter
    kind: str

    def __str__(self) -> str:
        return " ".join([*self.words, self.label])

    @property
    def label(self) -> str:
        """The option, or the argument in capitals."""
        is_option = isinstance(self.param, click.Option)
        return max(self.param.opts, key=len) if is_option else str(self.param.name).upper()

    @property
    def misspelt(self) -> tuple[str, str]:
        for word in (*reversed(self.words), ""):
            if (key := f"{word} {self.label}".strip()) in OTHERS:
                return OTHERS[key]
        return MISSPELT[self.kind]

    def line(self, ticket: int) -> list[str]:
        """The command with this one name misspelt, and all else that it needs."""
        wrong, _ = self.misspelt
        arguments = [
            wrong if param is self.param else _given(param, ticket)
            for param in self.command.params
            if isinstance(param, click.Argument) and (param.required or param is self.param)
        ]
        option = [self.label, wrong] if isinstance(self.param, click.Option) else []
        more = [
            word
            for param in self.command.params
            if isinstance(param, click.Option) and param.required
            for word in (param.opts[0], "-")
        ]
        return [*self.words, *arguments, *option, *more, *self._needed(ticket)]

    def _needed(self, ticket: int) -> list[str]:
        """What a command refuses to run without."""
        if self.words[:2] in (("ticket", "reply"), ("ticket", "comment")):
            return [TEXT]
        if self.words == ("bulk", "update"):
            return [str(ticket)]
        if self.words[-1] in ("delete", "remove"):
            return ["--yes"]
        if self.words[-1] == "sync" and self.label == "NAME":
            return ["alice"]
        if self.words[-1] == "edit" and isinstance(self.param, click.Argument):
            texts = [param for param in self.command.params if param.metavar == "TEXT"]
            return [texts[0].opts[0], TEXT]
        return []


def _given(param: click.Parameter, ticket: int) -> str:
    word = (param.metavar or "").strip("[]…")
    if isinstance(param.type, click.Choice):
        return str(param.type.choices[0])
    if word in ("ID", "INTO"):
        return str(ticket)
    if word == "FILE|-":
        return "-"
    return GIVEN.get(word, TEXT)


def _leaves(ctx: click.Context, command: click.Command) -> Iterator[tuple[click.Context, str]]:
    if not isinstance(command, LazyGroup):
        yield ctx, ctx.command_path
        return
    for name in command.table:
        below = command.loaded(name)
        yield from _leaves(click.Context(below, info_name=name, parent=ctx), below)


def _places() -> list[Place]:
    places: list[Place] = []
    for ctx, path in _leaves(click.Context(cli, info_name="rtfacade"), cli):
        for param in ctx.command.params:
            if getattr(param, "panel", None) == SHARED_PANEL:
                continue
            kind = parameters.kind_of(ctx, param)
            kind = kind or ("field name" if param.opts[0] in ("--sort", "--columns") else "")
            if kind:
                places.append(Place(tuple(path.split()[1:]), ctx.command, param, kind))
    return [place for place in places if str(place) not in NEW]


PLACES = _places()
#: The first parameter of each kind is tried in every run, the others in `nox -s contract`.
FIRST = {place.kind: str(place) for place in reversed(PLACES)}


def _cases() -> Iterator[object]:
    for place in PLACES:
        marks = () if FIRST[place.kind] == str(place) else (pytest.mark.long,)
        yield pytest.param(place, id=str(place).replace(" ", "-"), marks=marks)


@pytest.fixture(scope="module")
def world(seeded_rt: RunningRT) -> int:
    """An asset, an article and a ticket, whose number it is."""
    with RT(seeded_rt.url, token=seeded_rt.token) as rt:
        for noun, place, name in (
            (rt.assets, "General assets", MISSPELT["asset"][1]),
            (rt.articles, "General", MISSPELT["article"][1]),
        ):
            noun.create(place, name)
        ticket = rt.tickets.create("General", "Names", requestors=["alice@example.com"])
        return ticket.id


def _newest(rt: RT) -> int:
    (newest,) = rt.transactions.search(object_type=None, orderby="-id", limit=1)
    return newest.id


def _suggests(outcome: Outcome, wrong: str, right: str) -> bool:
    name = wrong.partition("=")[0]
    return (
        outcome.code not in (0, 5)
        and name in outcome.err
        and "did you mean" in outcome.err
        and repr(right) in outcome.err.partition("did you mean")[2]
    )


@pytest.mark.parametrize("place", list(_cases()))
def test_a_misspelt_name_is_named_and_nothing_is_written(
    rtfacade: Commands, seeded_rt: RunningRT, world: int, place: Place
) -> None:
    rtfacade("alias", "set", "mine", "ticket list --mine")
    wrong, right = place.misspelt
    with RT(seeded_rt.url, token=seeded_rt.token) as rt:
        before = _newest(rt)
        outcome = rtfacade(*place.line(world), code=None, stdin="subject\nx\n")
        assert _suggests(outcome, wrong, right), (place.line(world), outcome)
        assert _newest(rt) == before, outcome


@pytest.mark.parametrize(
    ("line", "right"),
    [
        (("tickt", "list"), "ticket"),
        (("ticket", "creat"), "create"),
        (("custom-field", "valeus", "list", "Severity"), "values"),
        (("ticket", "list", "--quue", "General"), "--queue"),
        (("ticket", "list", "--fields", "subjct"), "subject"),
        (("ticket", "list", "--json", "subjct"), "subject"),
        (("ticket", "list", "--where", "Subjct = x"), "subject"),
        (("user", "list", "--where", "Emial LIKE x"), "email"),
        (("--profile", "tset", "config"), "test"),
        (("logout", "--profile", "tset"), "test"),
        (("config", "get", "ulr"), "url"),
        (("config", "set", "tokn", "x"), "token"),
        (("completion", "bsh"), "bash"),
        (("help", "quries"), "queries"),
        (("man", "tickt"), "ticket"),
        (("man", "ticket", "creat"), "ticket create"),
        (("alias", "set", "x", "tickt list"), "ticket"),
        (("api", "GTE", "/rt"), "GET"),
        (("api", "/tickts"), "tickets"),
        (("api", "/queue/Genral"), "General"),
        (("export", "id = 1", "-o", "-", "--format", "cvs"), "csv"),
        (("ticket", "edit", 1, "--role", "Engineer=alcie"), "alice"),
        (("ticket", "list", "--status", "new,opn"), "open"),
        (("user", "show", "Alice Anderson"), "'alice' (Alice Anderson)"),
        (("ticket", "list", "--owner", "Alice Anderson"), "'alice' (Alice Anderson)"),
        (
            ("ticket", "create", "General", "x", "--cc", "Alice Anderson"),
            "'alice' (Alice Anderson)",
        ),
        (("user", "create", "x", "--timezone", "Vienna"), "Europe/Vienna"),
    ],
)
def test_words_of_the_command_line_are_suggested(
    rtfacade: Commands, line: Sequence[object], right: str
) -> None:
    outcome = rtfacade(*line, code=None)
    assert outcome.code in (1, 2, 3), outcome
    message = outcome.err.casefold()
    assert right.casefold() in message.partition("did you mean")[2], outcome


def test_an_ordinary_user_is_helped_too(rtfacade: Commands, seeded_rt: RunningRT) -> None:
    rtfacade.variables["RT_TOKEN"] = seeded_rt.tokens["alice"]
    for line, right in (
        (("ticket", "create", "Genral", "x"), "General"),
        (("article", "create", "Genral", "x"), "General"),
        (("ticket", "create", "General", "x", "--owner", "alcie"), "alice"),
        (("ticket", "create", "General", "x", "--status", "opn"), "open"),
        (("group", "members", "Helpdsk"), "Helpdesk"),
    ):
        message = rtfacade(*line, code=3).err
        assert f"did you mean {right!r}?" in message, message


@pytest.mark.parametrize(
    ("line", "right"),
    [
        (("ticket", "create", "My title", "General"), "the order is: rtfacade ticket create QUEUE"),
        (("group", "add", "alice", "Staff"), "the order is: rtfacade group add GROUP USER"),
        (("article", "create", "My title", "General"), "rtfacade article create CLASS NAME"),
        (("asset", "create", "Laptop", "Equipment"), "rtfacade asset create CATALOG NAME"),
        (("ticket", "edit", 1, "--cc", "a@example.com,b@example.com"), "--cc once for each"),
        (("ticket", "link", 1, "--depends-on", "abc"), "--depends-on takes ticket numbers"),
        (("ticket", "reply", 1, "x", "--attach", "."), "it is a folder"),
        (("ticket", "resolve", 1, "done"), "--comment done"),
        (("bulk", "comment", 1, "hello"), "--text hello"),
        (("ticket", "list", "--jq", ".id"), ".[].id"),
        (("ticket", "list", "--fields", "id subject"), "id,subject, with commas"),
        (("ticket", "list", "--sort", "created:desc"), "write -created"),
        (("ticket", "list", "--where", "Subject ~ x"), "LIKE"),
        (("ticket", "list", "--where", "Due < 24.12.2026"), "2026-12-24"),
    ],
)
def test_what_would_be_right(rtfacade: Commands, line: Sequence[object], right: str) -> None:
    outcome = rtfacade(*line, code=None)
    assert outcome.code in (2, 3), outcome
    assert right in outcome.err, outcome


def test_types_and_people_are_read_as_they_are_typed(rtfacade: Commands) -> None:
    number = rtfacade.ticket("Types", "--owner", "alice")
    rtfacade("ticket", "comment", number, "A comment.")
    assert "A comment." in rtfacade("ticket", "history", number, "--type", "comment", "--json").out
    listed = ("ticket", "search", f"id = {number}", "--owner")
    assert str(number) in rtfacade(*listed, "me,alice").out
    assert rtfacade(*listed, "me, bob").out == ""


def test_misspelt_values_of_custom_fields(rtfacade: Commands) -> None:
    """In a search that finds nothing, and before anything is sent."""
    number = rtfacade.ticket("Values")
    for line in (
        ("ticket", "list", "--cf", "Severity=Hihg"),
        ("ticket", "list", "--where", "CF.Severity = Hihg"),
        ("ticket", "search", "CF.{Severity} = 'Hihg'"),
        ("ticket", "search", "'CF.{Severity}' = 'Hihg' AND id > 1"),
        ("ticket", "create", "General", "Hihg is no value", "--cf", "Severity=Hihg"),
        ("ticket", "edit", number, "--add-cf", "Severity=Hihg"),
        ("bulk", "update", number, "--cf", "Severity=Hihg"),
    ):
        said = rtfacade(*line, code=3).err
        assert "custom field Severity has no value 'Hihg'; did you mean 'High'?" in said, line
    assert rtfacade("ticket", "search", "Subject = 'Hihg is no value'").out == ""
    # A name that fields of several nouns have is the business of the write.
    number_of_every_type = rtfacade("ticket", "create", "Every type", "Values").out.strip()
    rtfacade("ticket", "edit", number_of_every_type, "--cf", "Many Freeform=x")
    rtfacade("ticket", "edit", number, "--cf", "Severity=high")
    assert rtfacade("ticket", "search", f"id = {number} AND CF.{{Severity}} = 'HIGH'").out


def test_statuses_of_other_trackers(rtfacade: Commands) -> None:
    said = rtfacade("ticket", "list", "--status", "in progress", code=3).err
    assert "did you mean 'open'?" in said
    said = rtfacade("ticket", "edit", rtfacade.ticket(), "--status", "closed", code=3).err
    assert "did you mean 'resolved'?" in said
    assert "nothing was sent" in said


def test_me_and_addresses_of_pages(rtfacade: Commands) -> None:
    number = rtfacade.ticket("Mine")
    who = rtfacade("whoami", "--template", "{{ name }}").out.strip()
    rtfacade("ticket", "edit", number, "--owner", "@me")
    assert rtfacade("ticket", "show", number, "--fields", "owner").out == f"owner\t{who}\n"
    query = f"id = {number} and owner = '{who}'"
    assert rtfacade("ticket", "search", query, "--owner", "@me", "--json", "id").out != "[]\n"
    page = rtfacade("user", "show", "me", "--json", "url").json["url"]
    assert rtfacade("user", "show", page, "--json", "name").json == {"name": who}
    said = rtfacade("ticket", "show", page, code=2).err
    assert "not the address of a ticket but of user" in said


def test_a_reply_is_not_sent_with_a_misspelt_status(rtfacade: Commands) -> None:
    number = rtfacade.ticket()
    message = rtfacade("ticket", "reply", number, "Done.", "--status", "reslved", code=3).err
    assert "did you mean 'resolved'?" in message
    assert "nothing was sent" in message
    assert "Done." not in rtfacade("ticket", "history", number).out
    rtfacade("ticket", "reply", number, "Done.", "--status", "reslved", "--yes", code=1)
    assert "Done." in rtfacade("ticket", "conversation", number).out


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            "ticket search Queue = General and Status = new",
            "\"Queue = 'General' AND Status = 'new'\"",
        ),
        ("ticket list --where Status = new", '--where "Status = new"'),
        ("ticket create General Printer on fire", '"Printer on fire"'),
        ("ticket reply 1 It works.", '"It works."'),
        ("ticket list printer fire", 'ticket search "printer fire"'),
        ("whoami alice", "takes options only"),
        ("asset search Name LIKE Laptop of Ann", "\"Name LIKE 'Laptop of Ann'\""),
    ],
)
def test_words_without_quotes(rtfacade: Commands, line: str, message: str) -> None:
    assert message in rtfacade(*line.split(" "), code=2).err


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("Queue = General and Status = new", "Queue = 'General' AND Status = 'new'"),
        ("Queue == 'General'", "Queue = 'General'"),
        ("status=open and owner=me", "status = 'open' AND owner = '__CurrentUser__'"),
        ("owner is alice", "owner = 'alice'"),
        ("Queue = Ops & Söhne", "Queue = 'Ops & Söhne'"),
        ("Subject LIKE printer on fire", "Subject LIKE 'printer on fire'"),
        ("Subject LIKE 'it's'", "Subject LIKE 'it\\'s'"),
        ("Created > 1 week ago", "Created > '1 week ago'"),
        ("Quee = 'General'", "Queue = 'General'"),
        ("(Subject LIKE a b OR Owner = root) AND id > 5",
         "(Subject LIKE 'a b' OR Owner = 'root') AND id > 5"),
        ("CF.{Tags} = very high", "CF.{Tags} = 'very high'"),
    ],
)  # fmt: skip
def test_ticketsql_without_quotes(rtfacade: Commands, query: str, meant: str) -> None:
    for line in (
        ("ticket", "search", query),
        ("export", query, "-o", "-"),
        ("bulk", "comment", "--query", query, "--text", "x"),
    ):
        outcome = rtfacade(*line, code=None)
        assert outcome.code in (1, 2), outcome
        assert f'did you mean "{meant}"?' in outcome.err, outcome
        assert ".pm line" not in outcome.err
    rtfacade("ticket", "search", meant)


@pytest.mark.parametrize("query", ["Queue = 'General' AND", "id IN (1, 2", "Subject LIKE"])
def test_a_query_that_cannot_be_mended_names_the_help(rtfacade: Commands, query: str) -> None:
    assert "rtfacade help queries" in rtfacade("ticket", "search", query, code=1).err
