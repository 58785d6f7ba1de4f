"""The text of REST 1.0: read it exactly, write it safely, do no I/O.

envelope    the first line and the blank line: split_envelope, EnvelopeReader
forms       what follows: parse_forms, FormReader, iter_forms
replies     what an answer says: is_error, error_lines, messages, created_id
values      lists, attachment lists, links inside a value
history     one transaction after the other: parse_history
compose     forms to send: compose, join_forms
"""

from __future__ import annotations

from rtfacade.records.form import split_custom_field, split_list
from rtfacade.records.rest1 import ListedAttachment

from .compose import (
    Encoded,
    attachment_name,
    attachment_names,
    compose,
    join_forms,
    object_name,
    people,
    quote_values,
)
from .envelope import Envelope, EnvelopeReader, split_envelope
from .forms import Form, FormReader, decode, iter_forms, parse_forms
from .history import (
    HistoryForm,
    HistoryReader,
    history_entry,
    history_form,
    is_whole,
    parse_history,
    tells_all,
)
from .replies import created_id, created_ids, error_lines, is_error, messages
from .values import (
    LINK_KINDS,
    HistoryAttachment,
    LinkTarget,
    attachment_list,
    parse_attachment_list,
    parse_attachment_names,
    parse_links,
    parse_uri,
    read_links,
)

__all__ = [
    "LINK_KINDS",
    "Encoded",
    "Envelope",
    "EnvelopeReader",
    "Form",
    "FormReader",
    "HistoryAttachment",
    "HistoryForm",
    "HistoryReader",
    "LinkTarget",
    "ListedAttachment",
    "attachment_list",
    "attachment_name",
    "attachment_names",
    "compose",
    "created_id",
    "created_ids",
    "decode",
    "error_lines",
    "history_entry",
    "history_form",
    "is_error",
    "is_whole",
    "iter_forms",
    "join_forms",
    "messages",
    "object_name",
    "parse_attachment_list",
    "parse_attachment_names",
    "parse_forms",
    "parse_history",
    "parse_links",
    "parse_uri",
    "people",
    "quote_values",
    "read_links",
    "split_custom_field",
    "split_envelope",
    "split_list",
    "tells_all",
]
