"""Examples of rt.assets."""

import copy

from rtfacade import RT, RTError


def get(rt: RT, asset_id: int = 42) -> None:
    """By number."""
    asset = rt.assets.get(asset_id)
    print(asset.name, asset.status, asset.owner.name)
    assert asset.id == asset_id


def attach(rt: RT, asset_id: int = 42) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.assets.get(asset_id))
    rt.assets.attach(copied).update(description="Kitchen")
    assert rt.assets.get(asset_id).description == "Kitchen"


def get_many(rt: RT, asset_id: int = 42, other_asset: int = 43) -> None:
    """By number; in the order given."""
    for asset in rt.assets.get_many([asset_id, other_asset]):
        print(asset.name, asset.status)
    assert asset.id == other_asset


def search(rt: RT, asset_id: int = 42) -> None:
    """By keywords, and by RT's AssetSQL."""
    for asset in rt.assets.search("Name LIKE 'prn'", catalog="General assets", fields=["name"]):
        print(asset.id, asset.name)
    assert asset_id in {one.id for one in rt.assets.search("Name LIKE 'prn'")}


def create(rt: RT) -> None:
    """In a catalog."""
    asset = rt.assets.create("General assets", "prn-3-01", description="Kitchen", owner="alice")
    print(asset.id)
    assert asset.owner.name == "alice"


def update(rt: RT, asset_id: int = 42) -> None:
    """By number."""
    asset = rt.assets.update(asset_id, status="in-use", held_by="bob")
    print(asset.status)
    assert asset.status == "in-use"


def delete(rt: RT, asset_id: int = 42) -> None:
    """RT refuses: give it a status instead."""
    try:
        rt.assets.delete(asset_id)
    except RTError as error:
        print(error)
    rt.assets.update(asset_id, status="deleted")
    assert rt.assets.get(asset_id).status == "deleted"


def history(rt: RT, asset_id: int = 42) -> None:
    """Who changed what."""
    for entry in rt.assets.history(asset_id):
        print(entry.created, entry.type, entry.creator)
    assert entry.type
