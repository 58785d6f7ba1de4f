# written by scripts/unasync.py from tests/contract/_async/test_words.py; do not edit
"""RT's own words, which records know, are those of the RT that the tests run against."""

import json

from rtfacade.records import words
from rtfacade.testing import RunningRT

ASK = r"""
use JSON; use RT::Transaction; use RT::CustomField;
print JSON->new->encode({
    transactions => [sort keys %RT::Transaction::_BriefDescriptions],
    lookups => [RT::CustomField->LookupTypes],
    types => [RT::CustomField->Types],
});
"""


def test_every_word_of_this_rt_is_known(seeded_rt: RunningRT) -> None:
    used = json.loads(seeded_rt.perl(ASK).splitlines()[-1])
    types = {one for one in used["transactions"] if "-" not in one}  # the others tell of a column
    assert types <= set(words.TRANSACTION_TYPES)
    assert set(used["lookups"]) <= set(words.LOOKUP_TYPES)
    assert set(used["types"]) <= set(words.CUSTOM_FIELD_TYPES)
