"""Examples of rt.articles."""

import copy

from rtfacade import RT


def get(rt: RT, article_id: int = 42) -> None:
    """By number."""
    article = rt.articles.get(article_id)
    print(article.name, article.summary)
    assert article.id == article_id


def attach(rt: RT, article_id: int = 42) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.articles.get(article_id))
    rt.articles.attach(copied).update(summary="Order number and supplier")
    assert rt.articles.get(article_id).summary == "Order number and supplier"


def get_many(rt: RT, article_id: int = 42, other_article: int = 43) -> None:
    """By number; in the order given."""
    for article in rt.articles.get_many([article_id, other_article]):
        print(article.name, article.summary)
    assert article.id == other_article


def search(rt: RT) -> None:
    """By keywords, and by conditions."""
    for article in rt.articles.search(("name", "LIKE", "toner"), fields=["name", "summary"]):
        print(article.id, article.name, article.summary)
    assert article.id


def create(rt: RT, name: str = "How to order toner") -> None:
    """In a class of articles."""
    article = rt.articles.create("General", name, summary="Supplier and order number")
    print(article.id)
    assert article.summary == "Supplier and order number"


def update(rt: RT, article_id: int = 42, answered: int = 17) -> None:
    """With a link to a ticket."""
    article = rt.articles.update(article_id, summary="New supplier", refers_to=answered)
    print(article.summary)
    assert article.summary == "New supplier"


def delete(rt: RT, article_id: int = 42) -> None:
    """RT keeps the article, disabled."""
    rt.articles.delete(article_id)
    assert rt.articles.get(article_id).disabled


def history(rt: RT, article_id: int = 42) -> None:
    """Who changed what."""
    for entry in rt.articles.history(article_id):
        print(entry.created, entry.type, entry.creator)
    assert entry.type
