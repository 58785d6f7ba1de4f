"""Queues, custom fields and articles."""

from collections.abc import Mapping, Sequence

from rtfacade import RT


def allowed_values(rt: RT, queue: str) -> Mapping[str, Sequence[str]]:
    """List the allowed values of a queue's select fields (task 21)."""
    return {field.name: field.values for field in rt.queues.custom_fields(queue) if field.values}


def write_article(rt: RT, category: str, name: str, text: str) -> int:
    """Write an article of the knowledge base (task 24)."""
    return rt.articles.create(category, name, custom_fields={"Content": text}).id
