"""What a site has set up."""

from typing import Any

from tests.contract.taskcases.case import FIELDS, Args, case
from tests.contract.taskcases.world import World
from tests.contract.witness import unique

#: One list, one request for each select field (RT tells values nowhere else), and this one.
BY_NAME = {"RT lists the fields of a queue by its number alone, so a name is looked up": 1}


@case(21, "allowed values of a queue's select fields (two)", 3, BY_NAME, reads=True)
def allowed_values(world: World) -> Args:
    return {"queue": "General"}


@allowed_values.outcome
def _(world: World, args: Args, result: Any) -> None:
    assert result["Severity"] == ["Low", "Medium", "High"]
    assert result["Components"] == ["Network", "Mail", "Web", "Büro & Co"]
    assert set(result) >= {"Severity", "Components"}


@case(24, "write an article", 2, FIELDS)
def write_article(world: World) -> Args:
    return {"category": "FAQ", "name": unique("How to"), "text": "Open it.\nPress “on”."}


@write_article.outcome
def _(world: World, args: Args, result: Any) -> None:
    article = world.get(f"article/{result}")
    assert article["Name"] == args["name"]
    values = {one["name"]: one["values"] for one in article["CustomFields"]}
    assert values["Content"] == [args["text"]]
