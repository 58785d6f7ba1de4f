"""Habits of other tools: what they are called here, without asking RT."""

import re
import shlex
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

import click
import pytest

from rtfacade import records
from rtfacade.cli import command_synonyms, mistakes, option_synonyms, terminal
from rtfacade.cli.app import App
from rtfacade.cli.command import LazyGroup
from rtfacade.cli.options import addresses, dates, value_types
from rtfacade.cli.root import cli
from tests.unit.test_cli_parts import ALL

RT = "https://rt.example.com/rt"


def said(line: str) -> str:
    """What a command line is told that cannot be run."""
    with pytest.raises(click.UsageError) as caught:
        cli.main(shlex.split(line), prog_name="rtfacade", standalone_mode=False, obj=App())
    return caught.value.format_message()


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("issue list", "rtfacade ticket list"),
        ("issues view 1", "rtfacade ticket view"),
        ("cases", "rtfacade ticket"),
        ("project list", "rtfacade queue list"),
        ("queues ls", "rtfacade queue list"),
        ("ls", "rtfacade ticket list"),
        ("ls -t user", "rtfacade user list"),
        ("show ticket/5", "rtfacade ticket show 5"),
        ("show user/alice/history", "rtfacade user show alice"),
        ("edit asset/3 set x=1", "rtfacade asset edit 3"),
        ("5", "rtfacade ticket view 5"),
        ("ticket #5", "rtfacade ticket view #5"),
        ("https://rt.example.com/Ticket/Display.html?id=5", "rtfacade ticket view https"),
        ("queue 3", "rtfacade queue show 3"),
        ("attachments 5", "rtfacade ticket attachments"),
        ("history 5", "rtfacade ticket history"),
        ("ticket assign 5 alice", "rtfacade ticket edit ID --owner PERSON"),
        ("ticket move 5 Support", "rtfacade ticket edit ID --queue QUEUE"),
        ("ticket label 5", "rtfacade ticket edit ID --add-cf NAME=VALUE"),
        ("ticket lock 5", "RT has no locks"),
        ("group add-member a b", "rtfacade group add"),
        ("search fire", "rtfacade ticket search"),
        ("help issue close", "rtfacade ticket resolve"),
        ("pr list", "rtfacade ticket list"),
        ("repo view x", "rtfacade queue show"),
        ("ticket transition 5 open", "rtfacade ticket edit ID --status STATUS"),
        ("user passwd alice", "rtfacade user edit USER --password -"),
        ("user tickets alice", "rtfacade ticket list --requestor USER"),
        ("bulk close 1 2", "rtfacade bulk update --status resolved"),
        ("bulk edit 1 2", "rtfacade bulk update"),
        ("custom-field values Severity", "rtfacade custom-field values list Severity"),
    ],
)
def test_commands_of_other_tools(line: str, right: str) -> None:
    assert right in said(line)


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("ticket list --assignee me", "it is called --owner here"),
        ("ticket list --state open", "it is called --status here"),
        ("ticket list --closed", "it is called --status resolved here"),
        ("ticket list -L 5", "it is called --limit here"),
        ("ticket list --label bug", "it is called --cf NAME=VALUE here"),
        ("ticket edit 5 --add-label bug", "it is called --add-cf NAME=VALUE here"),
        ("ticket list --order-by id", "it is called --sort here"),
        ("ticket list --created 7d", "it is called --created-since here"),
        ("ticket create General x --bcc bob", "RT keeps no Bcc"),
        ("ticket list --web", "rtfacade ticket view ID --web"),
        ("ticket create --title x", "SUBJECT is an argument: rtfacade ticket create QUEUE SUBJECT"),
        ("ticket create General x --body y", "it is called --content here"),
        ("ticket reply 5 -m hi", "TEXT is an argument: rtfacade ticket reply ID TEXT"),
        ("ticket comment 5 --body-file x", "TEXT as @FILE"),
        ("ticket list --ownr me", "did you mean --owner?"),
        ("ticket list --updatedsince 7d", "did you mean --updated-since?"),
        ("asset list --assigned me", "--owner"),
        ("api /ticket/5 --request PUT", "--method"),
        ("ticket list -n 5", "it is called --limit here"),
        ("ticket view 5 -w", "it is called --web here"),
        ("ticket view 5 -c", "it is called --comments here"),
        ("ticket create General -s x", "--status here, or SUBJECT is an argument"),
        ("ticket list --format csv", "--json, --csv, --jq or --template"),
        ("ticket list -o json", "--json, --csv, --jq or --template"),
        ("ticket edit 5 --set owner=bob", "each field is an option of its own"),
        ("ticket watch 5 --cc bob", "write PERSON --as cc"),
        ("transaction list --ticket 5", "rtfacade ticket history"),
        ("user list --group Staff", "rtfacade group members"),
        ("article create FAQ x --content y", "--cf Content=TEXT"),
        ("mcp --read-only", "unless you pass --write"),
    ],
)
def test_options_of_other_tools(line: str, right: str) -> None:
    assert right in said(line)


def test_what_is_not_alike_is_not_suggested() -> None:
    assert said("ticket list --zebra").endswith("no option --zebra")


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("ticket edit 5 status=open", "--status open"),
        ("ticket edit 5 set status=open owner=alice", "--status open --owner alice"),
        ("ticket link 5 depends-on 6", "--depends-on 6"),
        ("ticket link 5 blocks 6", "--depended-on-by 6"),
        ("ticket edit 5 assignee alice", "--owner alice"),
        ("ticket list -q General", "-q is --quiet and takes no value"),
        ("api /ticket/5 -q .id", "write --jq"),
        ("ticket reply hello 5", "the order is: rtfacade ticket reply ID TEXT"),
        ("ticket merge 5 into 6", "the order is: rtfacade ticket merge ID INTO"),
        ("ticket list --json id subject", "with commas: --json id,subject"),
        ("ticket list --fields id subject status", "with commas: --fields id,subject,status"),
        ("ticket list --sort created desc", "--sort -created"),
        ("ticket edit 5 6 7 --status open", "rtfacade bulk update"),
        ("ticket edit 5,6 --status open", "rtfacade bulk update 5,6"),
        ("ticket reply 5..7 hi", "rtfacade bulk reply 5-7"),
        ("ticket edit 'Priority > 5' --status open", "rtfacade bulk update --query 'Priority > 5'"),
        ("ticket link 5 6", "--refers-to 6"),
        ("ticket list General", "--queue"),
        ("user create New new@example.com", "--email new@example.com"),
        ("user create new --privileged yes", "write --privileged, or --no-privileged"),
        ("export id=1 x.csv", "-o x.csv"),
    ],
)
def test_words_in_another_place(line: str, right: str) -> None:
    assert right in said(line)


@pytest.mark.parametrize(
    ("line", "right"),
    [
        (
            "ticket create General x --priority high",
            "not a whole number; RT's pages may show names",
        ),
        ("ticket create General x --priority 5.5", "not a whole number"),
        ("queue edit General --sort-order first", "'first' is not a whole number"),
        ("ticket list --priority high", "rtfacade ticket search \"Priority = 'High'\""),
        ("ticket list --limit all", "pass --all"),
        ("ticket list --limit 0", "the lowest is 1"),
        ("bulk comment 5 --text x --chunk 1000", "the highest is 100"),
        ("ticket list --deadline 10s", "a number of seconds"),
        ("ticket edit 5 --cf Severity:High", "write Severity=High"),
        ("ticket edit 5 --cf Severity High", "write Severity=VALUE"),
        ("ticket list --template '{{.id}}'", "Jinja"),
        *(
            (f"ticket list --{name} ''", f"--{name} is empty")
            for name in ("queue", "status", "owner", "requestor", "cc", "creator", "subject")
        ),
        ("ticket search id=1 --status ,", "--status is empty"),
        ("ticket list --count --owner alice --owner ' '", "--owner is empty"),
    ],
)
def test_values_of_another_kind(line: str, right: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RT_URL", "https://rt.example.com")
    monkeypatch.setenv("RT_TOKEN", "1-1-none")
    assert right in said(line)


@pytest.mark.parametrize(
    ("given", "right"),
    [
        ("24.12.2026", "write 2026-12-24 ("),
        ("24.12.26", "write 2026-12-24 ("),
        ("24. 12. 2026", "write 2026-12-24 ("),
        ("12/24/2026", "write 2026-12-24 ("),
        ("04/05/2027", "write 2027-04-05 or 2027-05-04 ("),
        ("2026/12/24", "write 2026-12-24 ("),
        ("24.12.2026 17:00", "write 2026-12-24 17:00 ("),
        ("24 Dec 2026", "write 2026-12-24 ("),
        ("December 24th, 2026", "write 2026-12-24 ("),
        ("2026-2-3", "write 2026-02-03"),
        ("31.02.2026", "there is no such day"),
        ("2026-02-30", "there is no such day"),
        ("2026-12-24T25:00", "there is no such time of day"),
        ("2026-12-24 5pm", "there is no such time of day"),
        ("may", "is not a time such as"),
        ("someday", "is not a time such as"),
    ],
)
def test_dates_as_people_write_them(given: str, right: str) -> None:
    for line in (f"ticket create General x --due {given!r}", f"ticket list --due-before {given!r}"):
        assert right in said(line)


@pytest.mark.parametrize("form", ["%d.%m.%Y", "%m/%d/%Y", "%d/%m/%Y", "%Y/%m/%d", "%d-%m-%Y"])
def test_every_day_of_a_year_is_offered_as_it_is_read(form: str) -> None:
    for number in range(365):
        day = date(2027, 1, 1) + timedelta(days=number)
        offered = re.findall(r"\d{4}-\d\d-\d\d", dates.explained(day.strftime(form)))
        assert day.isoformat() in offered
        assert len(offered) <= 2
        for one in offered:
            read = value_types.MOMENT.convert(one, None, None)
            assert isinstance(read, datetime)
            assert read.date() == date.fromisoformat(one)


@pytest.mark.parametrize(
    ("path", "noun"),
    [
        ("/Ticket/Display.html?id=7", "ticket"),
        ("/Ticket/Update.html?Action=Respond;id=7", "ticket"),
        ("/SelfService/Display.html?id=7", "ticket"),
        ("/m/ticket/show?id=7", "ticket"),
        ("/REST/2.0/ticket/7/history", "ticket"),
        ("/REST/1.0/ticket/7/show", "ticket"),
        ("/SelfService/Asset/Display.html?id=7", "asset"),
        ("/SelfService/Article/Display.html?id=7", "article"),
        ("/Admin/Users/Modify.html?id=7", "user"),
        ("/Admin/Groups/Members.html?id=7", "group"),
    ],
)
def test_addresses_name_their_noun(path: str, noun: str) -> None:
    assert addresses.page(RT + path) == addresses.Page(noun, 7)


@pytest.mark.parametrize(
    "path", ["/Search/Results.html?Query=id=7", "/SelfService/Display.html", "/", "/x?id=7"]
)
def test_addresses_of_no_record(path: str) -> None:
    assert addresses.page(RT + path) is None


def test_the_pages_of_records_are_recognised() -> None:
    """A noun with a new ``web_path`` needs its folder in the table."""

    every: list[Any] = [getattr(records, name) for name in records.__all__]
    kinds = [kind for kind in every if "web_path" in vars(kind)]
    assert len(kinds) > 8
    for kind in kinds:
        found = addresses.page(f"{RT}/{kind.web_path}?id=7")
        words = kind.__name__.removesuffix("Record").casefold()
        assert found is not None, kind
        assert found.noun.replace("-", "") == words


@pytest.mark.parametrize(
    ("address", "problem"),
    [
        (f"{RT}/Asset/Display.html?id=7", "not the address of a ticket but of asset 7"),
        (f"{RT}/Search/Build.html", "not the address of a ticket"),
        ("https://rt.example.com/Ticket/Display.html?id=7", "of another RT"),
        ("https://rt.example.com/rt-test/Ticket/Display.html?id=7", "of another RT"),
        ("https://rt.example.com:8443/rt/Ticket/Display.html?id=7", "of another RT"),
        ("https://rt.example.org/rt/Ticket/Display.html?id=7", "of another RT"),
    ],
)
def test_addresses_of_something_else(address: str, problem: str) -> None:
    app = App()
    app.settings = {"url": RT}
    with click.Context(click.Command("x"), obj=app):
        with pytest.raises(click.UsageError, match=problem):
            addresses.record_of(address, "ticket")
        assert addresses.record_of(f"{RT}/Ticket/Display.html?id=7", "ticket") == 7


def test_the_terminal_is_what_the_variables_say(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", terminal.FORCE_TTY):
        monkeypatch.delenv(name, raising=False)
    assert not terminal.shows()
    monkeypatch.setenv(terminal.FORCE_TTY, "60")
    assert terminal.shows()
    assert terminal.console_options() == {"force_terminal": True, "width": 60}
    monkeypatch.setenv("CLICOLOR", "0")
    assert terminal.console_options().get("no_color")
    monkeypatch.setenv(terminal.FORCE_TTY, "0")
    assert not terminal.shows()


#: The commands and groups by their lines; the root is the empty line.
COMMANDS: dict[str, click.Command] = {"": cli, **{line: command for line, _, command in ALL}}
GROUPS = {line: one for line, one in COMMANDS.items() if isinstance(one, LazyGroup)}


def lacking(hint: str, line: str = "") -> Iterator[str]:
    """What a hint names that does not exist; options before `rtfacade` are those of a line."""
    about, *others = re.split(r"\brtfacade (?=[a-z])", hint.replace("`", " . "))
    parts = [(line, about)] if line else []
    for other in others:
        words = re.match(r"(?:[a-z][a-z-]*(?: |$))*", f"{other} ")[0].split()  # type: ignore[index]
        found = [" ".join(words[:end]) for end in range(1, len(words) + 1)]
        known = [one for one in found if one in COMMANDS]
        if not known or (known[-1] in GROUPS and known != found):
            yield f"rtfacade {other}"
        else:
            parts.append((known[-1], other))
    for command, text in parts:
        has = {name for param in COMMANDS[command].params for name in param.opts}
        for option in re.findall(r"(?<!\S)--[a-z][a-z-]*", text):
            if option not in has:
                yield f"{command} {option}"


def hints() -> Iterator[tuple[str, str]]:
    """The hints that are written out, each with the line of the command that it is for."""
    yield from mistakes._NEEDS_OPTION.items()
    yield from ((line, f"rtfacade {other}") for line, other in mistakes._OF_MANY.items())
    for line, others in command_synonyms._OF_OTHERS.items():
        yield from ((line, f"rtfacade {other}") for other in others.values())
    for places in option_synonyms._ELSEWHERE.values():
        yield from places.items()
    yield from (("", hint) for hint in command_synonyms._NOTHING.values())
    yield from (("", hint) for hint in option_synonyms._SENTENCES.values())


@pytest.mark.parametrize(("line", "hint"), list(hints()))
def test_hints_name_what_exists(line: str, hint: str) -> None:
    assert line in COMMANDS
    assert list(lacking(hint, line if line not in GROUPS else "")) == []


def test_a_hint_about_an_option_is_for_a_command_without_it() -> None:
    for option, places in option_synonyms._ELSEWHERE.items():
        for line in places:
            assert list(lacking(f"--{option}", line)), f"{line} has --{option}"


@pytest.mark.parametrize("group", GROUPS)
def test_words_of_other_tools_mean_commands_that_exist(group: str) -> None:
    wrong: dict[str, list[str]] = {}
    for word in {*command_synonyms._VERBS, *command_synonyms._NOUNS} - {*GROUPS[group].table}:
        ours = GROUPS[group].ours_for([word], group)
        if missing := list(lacking(f"rtfacade {ours}")) if ours else []:
            wrong[word] = missing
    assert wrong == {}


@pytest.mark.parametrize("word", command_synonyms._VERBS)
def test_what_a_verb_is_called_here_exists_in_a_group(word: str) -> None:
    for ours in command_synonyms._VERBS[word]:
        lines = [f"rtfacade {group} {ours}".replace("  ", " ") for group in GROUPS]
        assert not all(any(lacking(line)) for line in lines), ours


@pytest.mark.parametrize("line", [line for line in COMMANDS if line not in GROUPS])
def test_options_of_other_tools_mean_options_that_exist(line: str) -> None:
    command = COMMANDS[line]
    with click.Context(command, info_name=line):
        for option in {*option_synonyms._OPTIONS, *option_synonyms._LETTERS}:
            assert list(lacking(option_synonyms.meant(f"-{option}", command), line)) == []
