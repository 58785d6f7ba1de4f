# written by scripts/unasync.py from tests/contract/_async/test_nouns_assets.py; do not edit
"""Assets, catalogs, articles and classes."""

import pytest

from rtfacade import (
    RT,
    BadRequestError,
    ForbiddenError,
    NotAppliedError,
    NotFoundError,
)
from tests.contract._sync.conftest import AsUser
from tests.contract.wire import Wire
from tests.contract.witness import Witness, unique


def hyperlinks(witness: Witness, path: str, ref: str) -> set[str]:
    return {
        str(link.get("id") or link["_url"])
        for link in witness.get(path)["_hyperlinks"]
        if link["ref"] == ref
    }


def test_assets_of_a_catalog_with_their_owners(
    rt: RT, wire: Wire, witness: Witness
) -> None:  # task 25
    name = unique("owned")
    witness.post("asset", {"Catalog": "General assets", "Name": name, "Owner": "alice"})
    rows = rt.assets.search(catalog="General assets", fields=["Name", "Owner.RealName"])
    assert (name, "Alice Anderson") in [(one.name, one.owner.real_name) for one in rows]
    assert wire.lines == ["GET /REST/2.0/assets"]


def test_an_asset_from_its_beginning_to_its_end(
    rt: RT, wire: Wire, witness: Witness, ticket: int
) -> None:
    name = unique("asset")
    asset = rt.assets.create(
        "General assets", name, status="new", owner="alice", held_by=["bob", "gerda"],
        refers_to=[ticket, "https://example.com/x"],
    )  # fmt: skip
    assert wire.lines == [
        "GET /REST/2.0/users", "POST /REST/2.0/asset", f"GET /REST/2.0/asset/{asset.id}",
    ]  # fmt: skip
    assert (asset.catalog.name, asset.owner.name) == ("General assets", "alice")
    links = hyperlinks(witness, f"asset/{asset.id}", "refers-to")
    assert links == {str(ticket), "https://example.com/x"}
    changed = rt.assets.update(
        name, status="in-use", catalog="Equipment", contacts=["bob@example.com"], held_by=[]
    )
    assert (changed.status, changed.catalog.name, changed.held_by) == ("in-use", "Equipment", ())
    assert [one.name for one in changed.contacts] == ["bob"]
    types = [entry.type for entry in rt.assets.history(asset).all()]
    assert (types[0], "Status" in types) == ("Create", True)
    rt.assets.update(asset, status="deleted")
    assert rt.assets.search(name=name).all() == []
    assert (rt.assets.get(asset.id)).status == "deleted"


def test_an_asset_cannot_be_deleted(rt: RT, wire: Wire) -> None:
    with pytest.raises(ForbiddenError, match="status='deleted'"):
        rt.assets.delete(1)
    assert wire.lines == []


@pytest.mark.slice
def test_what_rt_refuses_about_an_asset(rt: RT) -> None:
    asset = rt.assets.create("Equipment", unique("kept"))
    with pytest.raises(NotAppliedError, match="status: asked for 'bogus'") as caught:
        rt.assets.update(asset, status="bogus", description="done all the same")
    assert "description" not in str(caught.value.missing)
    assert (rt.assets.get(asset)).description == "done all the same"
    with pytest.raises(NotFoundError, match="nobody-of-this-name"):
        rt.assets.update(asset, owner="nobody-of-this-name")
    with pytest.raises(BadRequestError):
        rt.assets.create("Equipment", "x", status="bogus")
    with pytest.raises(NotFoundError, match="no catalog 'no such catalog'"):
        rt.assets.create("no such catalog", "x")
    with pytest.raises(NotFoundError, match="99999"):
        rt.assets.history(99999).all()


def test_truth_does_not_depend_on_the_language(as_user: AsUser, witness: Witness) -> None:
    rt = as_user("pierre")
    asset = rt.assets.create("Equipment", unique("français"), held_by=["pierre@example.com"])
    assert witness.get(f"asset/{asset.id}")["HeldBy"][0]["id"] == "pierre"
    with pytest.raises(NotAppliedError, match="status: asked for 'bogus'"):
        rt.assets.update(asset, status="bogus")
    changed = rt.assets.update(asset, status="in-use", description="prêté")
    assert witness.get(f"asset/{asset.id}")["Description"] == changed.description == "prêté"
    article = rt.articles.create("FAQ", unique("été"), custom_fields={"Content": "Été"})
    assert (rt.articles.update(article, summary="chaud")).summary == "chaud"


def test_asset_sql(rt: RT, wire: Wire) -> None:
    name = unique("it's")
    asset = rt.assets.create("Equipment", name, owner="alice")
    assets = rt.assets.search("Catalog = 'Equipment' OR id = 0", name=name, status="new").all()
    assert [one.id for one in assets] == [asset.id]
    # RT takes a lone word for no condition, and would list everything.
    with pytest.raises(BadRequestError):
        rt.assets.search("bogus").all()
    wire.forget()
    assert asset.id in [one.id for one in rt.assets.search(page_size=2).all()]
    assert len(wire.lines) > 1


def test_two_assets_of_one_name(rt: RT) -> None:
    name = unique("twins")
    rt.assets.create("Equipment", name)
    rt.assets.create("Equipment", name)
    with pytest.raises(ValueError, match="give the id"):
        rt.assets.get(name)


@pytest.mark.parametrize("user", ["alice", "pierre", "limited", "norights"])
def test_assets_as_others_see_them(as_user: AsUser, user: str) -> None:
    names = [one.name for one in as_user(user).assets.search().all()]
    assert ("Laptop 17" in names) == (user in ("alice", "pierre"))


def test_a_catalog_from_its_beginning_to_its_end(rt: RT, witness: Witness) -> None:
    name = unique("catalog")
    catalog = rt.catalogs.create(name, description="d", held_by=["alice@example.com"])
    assert [one.name for one in catalog.held_by] == ["alice"]
    changed = rt.catalogs.update(name, name=f"{name}/2", held_by=[], contacts="bob")
    assert (changed.id, changed.held_by) == (catalog.id, ())
    assert [one["id"] for one in witness.get(f"catalog/{catalog.id}")["Contact"]] == ["bob"]
    assert rt.catalogs.custom_fields(f"{name}/2") == []
    rt.catalogs.delete(f"{name}/2")
    rt.catalogs.delete(catalog)
    assert witness.get(f"catalog/{catalog.id}")["Disabled"] == "1"
    assert catalog.id not in [one.id for one in rt.catalogs.search().all()]
    with pytest.raises(NotFoundError, match="99999"):
        rt.catalogs.custom_fields(99999)


def test_write_an_article(rt: RT, wire: Wire, witness: Witness) -> None:  # task 24
    title = unique("How to …")
    article = rt.articles.create("FAQ", title, custom_fields={"Content": "… do it\nright"})
    assert wire.lines == [
        "GET /REST/2.0/customfields",  # once a client: the types of the fields
        "POST /REST/2.0/article",
        f"GET /REST/2.0/article/{article.id}",
    ]
    assert (article.name, article.class_.name) == (title, "FAQ")
    assert article.custom_fields["Content"] == ("… do it\nright",)
    stored = witness.get(f"article/{article.id}")
    assert stored["CustomFields"][0]["values"] == ["… do it\nright"]


def test_an_article_from_its_beginning_to_its_end(rt: RT, witness: Witness, ticket: int) -> None:
    faq, title = rt.classes.get("FAQ"), unique("article")
    article = rt.articles.create(
        faq, title, summary="short", refers_to=[ticket, "https://example.com/a"]
    )
    links = hyperlinks(witness, f"article/{article.id}", "refers-to")
    assert links == {str(ticket), "https://example.com/a"}
    changed = rt.articles.update(
        title, name=f"{title}!", class_="General", summary="", custom_fields={"Content": "text"}
    )
    assert (changed.id, changed.name, changed.class_.name) == (article.id, f"{title}!", "General")
    assert (changed.summary, changed.custom_fields["Content"]) == ("", ("text",))
    articles = rt.articles.search(("Name", "LIKE", title), class_=changed.class_).all()
    assert [one.id for one in articles] == [article.id]
    by_text = rt.articles.search(("CF.{Content}", "=", "text")).all()
    assert article.id in [one.id for one in by_text]
    rt.articles.delete(article)
    rt.articles.delete(article.id)
    assert witness.get(f"article/{article.id}")["Disabled"] == "1"
    assert rt.articles.search(name=f"{title}!").all() == []
    types = [entry.type for entry in rt.articles.history(article).all()]
    assert (types[0], "CustomField" in types) == ("Create", True)


@pytest.mark.slice
def test_what_rt_refuses_about_an_article(rt: RT) -> None:
    with pytest.raises(ValueError, match="did you mean 'Content'"):
        rt.articles.create("FAQ", unique("bad"), custom_fields={"Cntent": "x"})
    with pytest.raises(NotFoundError, match="no class 'no such class'"):
        rt.articles.create("no such class", "x")
    with pytest.raises(NotAppliedError, match="One Text"):
        rt.articles.update("Reset a password", custom_fields={"One Text": "x"})


@pytest.mark.parametrize("user", ["alice", "pierre", "norights"])
def test_articles_as_others_see_them(as_user: AsUser, witness: Witness, user: str) -> None:
    other = as_user(user)
    names = [one.name for one in other.articles.search().all()]
    assert ("Reset a password" in names) == (user != "norights")
    with pytest.raises(ForbiddenError):
        other.articles.delete(1)
    assert witness.get("article/1")["Disabled"] in (0, "0")
    with pytest.raises((ForbiddenError, NotAppliedError, BadRequestError)):
        other.classes.create(unique("mine"))


def test_a_class_from_its_beginning_to_its_end(rt: RT, witness: Witness) -> None:
    name = unique("cl/ass")
    class_ = rt.classes.create(name, description="d", sort_order=2)
    assert (class_.name, class_.sort_order) == (name, 2)
    changed = rt.classes.update(name, description="e", sort_order=7)
    assert (changed.id, changed.sort_order) == (class_.id, 7)
    rt.classes.delete(name)
    assert witness.get(f"class/{class_.id}")["Disabled"] == "1"
    with pytest.raises(BadRequestError):
        rt.classes.create("FAQ")
