"""Every public verb has a command, a page of the reference and a test on a real RT.

A new verb fails here until it has all three, or stands in one of the short lists below. A verb that
writes is tested by its row in the table of faults and the assertions of its example; any other has
a contract test.
"""

import ast
import inspect
import re
from collections.abc import Iterator
from typing import Any, TypeGuard

import pytest

from rtfacade import RT
from rtfacade.cli.root import cli
from tests.contract._async.test_search_truth import BY_JSON, BY_SQL
from tests.faults.verbs import VERBS
from tests.meta.repository import ROOT, files

#: Nouns without a group of commands: `rtfacade api` reads and writes them.
WITHOUT_COMMANDS = {"rest1"}
GROUPS = {
    "articles": "article", "assets": "asset", "attachments": "attachment", "catalogs": "catalog",
    "classes": "class", "custom_fields": "custom-field", "custom_roles": "custom-role",
    "groups": "group", "queues": "queue", "searches": "search", "tickets": "ticket",
    "transactions": "transaction", "users": "user",
}  # fmt: skip
#: Commands that have another name than the verb.
COMMANDS = {
    "get": "show",
    "update": "edit",
    "groups.add_member": "group add",
    "groups.remove_member": "group remove",
    "groups.set_members": "group sync",
    "groups.apply": "group sync",
    "queues.custom_fields": "queue fields",
    "catalogs.custom_fields": "catalog fields",
    "classes.custom_fields": "class fields",
    "queues.add_watchers": "queue watch",
    "queues.remove_watchers": "queue watch",
    "custom_fields.applied_to": "custom-field places",
    "custom_fields.values": "custom-field values list",
    "custom_fields.value": "custom-field values show",
    "custom_fields.add_value": "custom-field values add",
    "custom_fields.update_value": "custom-field values edit",
    "custom_fields.remove_value": "custom-field values remove",
    "custom_fields.reorder_values": "custom-field values order",
    "attachments.read": "attachment download",
    "attachments.stream": "attachment download",
    "tickets.add_custom_field_value": "ticket edit",
    "tickets.remove_custom_field_value": "ticket edit",
    "tickets.add_watchers": "ticket watch",
    "tickets.remove_watchers": "ticket watch",
    "tickets.download_attachments": "ticket download",
    "tickets.download_mbox": "ticket conversation",
    "tickets.download_messages": "ticket download",
    "tickets.files": "ticket attachments",
    "tickets.create_many": "bulk create",
    "tickets.create_each": "bulk create",
    "tickets.update_many": "bulk update",
    "tickets.update_each": "bulk update",
    "tickets.comment_many": "bulk comment",
    "tickets.reply_many": "bulk reply",
    "tickets.partitions": "export",
    "tickets.count": "ticket search",
    "searches.search": "search list",
}
NO_COMMAND = {
    "get_many": "`show` takes several",
    "attach": "records of a program; a command reads its own",
    "custom_roles.names": "`custom-role list` shows ids and names",
}
NO_CONTRACT_TEST = {
    "articles.get": "returned by create and update, which are tested",
    "catalogs.get": "as articles.get",
    "tickets.create_each": "create_many, item by item, in the tests of the command `bulk create`",
    **{f"{noun}.get_many": "test_what_a_row_tells_is_so" for noun in (*BY_JSON, *BY_SQL)},
}

CONTRACT = "\n".join(
    path.read_text("utf-8") for path in files(ROOT / "tests/contract") if path.suffix == ".py"
)
PAGES = "\n".join(path.read_text("utf-8") for path in files(ROOT / "docs/reference"))


def nouns() -> Iterator[tuple[str, type]]:
    """List the nouns of a client with their classes; nothing is sent for that."""
    with RT("https://rt.example.com", token="1-1-none", session=False) as rt:
        for name in sorted(vars(type(rt))):
            noun = None if name.startswith("_") else getattr(rt, name)
            if _is_noun(noun) and name not in ("auth", "api"):
                yield name, type(noun)
        for name in ("ticket", "user", "group", "queue", "transaction"):
            yield f"rest1.{name}", type(getattr(rt.rest1, name))


def _is_noun(value: object) -> bool:
    return type(value).__module__.startswith("rtfacade.") and not callable(value)


def verbs() -> list[str]:
    """List the public verbs of all nouns."""
    return [
        f"{noun}.{name}"
        for noun, cls in nouns()
        for name, _ in inspect.getmembers(cls, callable)
        if not name.startswith("_")
    ]


def commands() -> set[str]:
    """List the commands as one types them."""

    def walk(command: Any, words: list[str]) -> Iterator[str]:
        if not hasattr(command, "table"):
            yield " ".join(words)
            return
        for name in command.table:
            yield from walk(command.loaded(name), [*words, name])

    return set(walk(cli, []))


def test_the_nouns_are_found() -> None:
    names = {noun for noun, _ in nouns()}
    assert {*GROUPS, *WITHOUT_COMMANDS} <= names
    assert {"tickets.create", "groups.add_member", "rest1.ticket.show"} <= set(verbs())


def test_every_verb_has_a_command() -> None:
    existing, lacking = commands(), []
    for verb in verbs():
        noun, name = verb.split(".", 1)
        if noun in WITHOUT_COMMANDS or verb in NO_COMMAND or name in NO_COMMAND:
            continue
        command = COMMANDS.get(verb) or f"{GROUPS.get(noun, noun)} {COMMANDS.get(name, name)}"
        if command not in existing:
            lacking.append(f"{verb}: no `rtfacade {command}`")
    assert not lacking


def test_every_noun_is_in_the_reference() -> None:
    lacking = [
        noun for noun, cls in nouns() if f"::: {cls.__module__}.{cls.__qualname__}\n" not in PAGES
    ]
    assert not lacking


def test_every_verb_is_tried_on_a_real_rt() -> None:
    rows = {row.name for row in VERBS}
    lacking = [
        verb
        for verb in verbs()
        if verb not in NO_CONTRACT_TEST
        and not re.search(rf"\b{re.escape(verb)}\b", CONTRACT)
        and not (verb in rows and has_checks(verb))
    ]
    assert not lacking


def has_checks(verb: str) -> bool:
    """Tell whether the example of a verb ends with assertions."""
    noun, name = verb.rsplit(".", 1)
    file = ROOT / "examples/methods" / f"{noun.replace('.', '_')}.py"
    functions = [one for one in ast.parse(file.read_text("utf-8")).body if _is_named(one, name)]
    return any(isinstance(one.body[-1], ast.Assert) for one in functions)


def _is_named(node: ast.stmt, name: str) -> TypeGuard[ast.FunctionDef]:
    return isinstance(node, ast.FunctionDef) and node.name == name


@pytest.mark.parametrize("mode", ["_async", "_sync"])
def test_every_noun_has_a_walk_in_every_run(mode: str) -> None:
    smoke = (ROOT / "tests/contract" / mode / "test_smoke.py").read_text("utf-8")
    assert not [noun for noun, _ in nouns() if f"rt.{noun}" not in smoke and "." not in noun]
