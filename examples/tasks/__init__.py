"""Thirty-three common tasks with RT, each in one to three lines of rtfacade.

A test runs each task against a real RT, checks the result and counts the requests. The benchmarks
compare them with python-rt; results are plain values for this reason.
"""

from collections.abc import Callable
from typing import Any, Final

from examples.tasks import files, many, people, reading, site, writing

TASKS: Final[dict[int, Callable[..., Any]]] = {
    1: reading.show,
    2: writing.create,
    3: writing.reply_with_files,
    4: writing.comment_with_time,
    5: writing.resolve,
    6: reading.open_tickets,
    7: many.export,
    8: reading.of_customer,
    9: many.close_stale,
    10: many.give,
    11: many.create_from_csv,
    12: reading.conversation,
    13: reading.last_reply,
    14: files.download_all,
    15: reading.links,
    16: writing.depend_and_undo,
    17: writing.merge_duplicates,
    18: people.add_to_group,
    19: people.set_members,
    20: people.groups_of,
    21: site.allowed_values,
    22: writing.add_value,
    23: reading.saved_search,
    24: site.write_article,
    25: reading.assets,
    26: writing.change_if_unchanged,
    27: reading.new_replies,
    28: reading.status_changes,
    29: writing.remind,
    30: reading.count_by_status,
    31: files.download,
    32: people.ensure,
    33: writing.reply_once_to,
}
