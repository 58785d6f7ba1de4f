"""Records have every verb of their nouns, with its signature and docstring."""

import inspect
from pathlib import Path

import pytest

import bind_records
import rtfacade
from rtfacade import RT
from rtfacade._sync.tickets import Tickets

ROOT = Path(__file__).resolve().parents[2]


def test_the_module_is_what_the_nouns_ask_for() -> None:
    written = (ROOT / bind_records.TARGET).read_text("utf-8")
    assert written == bind_records.expected(ROOT)


@pytest.mark.parametrize("noun", bind_records.NOUNS, ids=lambda noun: noun.name)
def test_verbs_have_the_signature_of_the_noun(noun: bind_records.Noun) -> None:
    record = getattr(rtfacade, noun.name)
    resource = type(getattr(RT("https://rt.example.com", token="x"), noun.path))
    verbs = 0
    for name, method in inspect.getmembers(resource, inspect.isfunction):
        whole = inspect.signature(method)
        names = list(whole.parameters)
        if name.startswith("_") or len(names) < 2 or names[1] not in noun.keys:
            continue
        verb = getattr(record, {"get": "refresh", **noun.renamed}.get(name, name))
        expected = [one if one != "if_match" else "if_unchanged" for one in names[2:]]
        assert list(inspect.signature(verb).parameters) == ["self", *expected], name
        assert verb.__doc__
        if name not in ("get", "update"):
            assert inspect.getdoc(verb) == inspect.getdoc(method)
        verbs += 1
    assert verbs


@pytest.mark.parametrize("noun", bind_records.NOUNS, ids=lambda noun: noun.name)
def test_no_verb_hides_a_field(noun: bind_records.Noun) -> None:
    record = getattr(rtfacade, noun.name)
    plain = record.__mro__[2]
    assert plain.__name__ == f"{noun.name}Record"
    hidden = {name for name in vars(record) if not name.startswith("__")} & set(dir(plain))
    assert not hidden


def test_tickets_is_one_class() -> None:
    assert len(Tickets.__mro__) <= 3
