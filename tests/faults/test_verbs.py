"""Every public verb reads, or has a row in the table of faults."""

import pytest

from tests.faults.verbs import READING, SENDING_NOTHING, VERBS
from tests.meta.test_verbs import verbs

ROWS = {one.name.partition(" ")[0] for one in VERBS}


def test_every_verb_that_writes_has_a_row() -> None:
    writing = {
        verb
        for verb in verbs()
        if verb.rpartition(".")[2] not in READING and verb not in SENDING_NOTHING
    }
    assert {"tickets.create", "rest1.ticket.edit", "users.delete"} <= writing
    assert writing - ROWS == set()


def test_every_row_is_of_a_verb() -> None:
    assert set(verbs()) >= ROWS


@pytest.mark.parametrize("name", sorted(READING))
def test_no_verb_of_a_row_counts_as_reading(name: str) -> None:
    assert not [row for row in ROWS if row.rpartition(".")[2] == name]
