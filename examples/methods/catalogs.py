"""Examples of rt.catalogs."""

import copy

from rtfacade import RT


def get(rt: RT) -> None:
    """By name or number."""
    catalog = rt.catalogs.get("General assets")
    print(catalog.id, catalog.lifecycle)
    assert catalog.name == "General assets"


def attach(rt: RT, catalog_id: int = 42) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.catalogs.get(catalog_id))
    rt.catalogs.attach(copied).update(description="Printers and scanners")
    assert rt.catalogs.get(catalog_id).description == "Printers and scanners"


def get_many(rt: RT, catalog_id: int = 42, other_catalog: int = 43) -> None:
    """By number; in the order given."""
    for catalog in rt.catalogs.get_many([catalog_id, other_catalog]):
        print(catalog.name, catalog.lifecycle)
    assert catalog.id == other_catalog


def search(rt: RT) -> None:
    """By keywords, and by conditions."""
    for catalog in rt.catalogs.search(("name", "LIKE", "assets"), fields=["name"]):
        print(catalog.id, catalog.name)
    assert catalog.id


def create(rt: RT, name: str = "Printers") -> None:
    """With a description."""
    catalog = rt.catalogs.create(name, description="Whatever prints")
    print(catalog.id)
    assert catalog.description == "Whatever prints"


def update(rt: RT, catalog_id: int = 42) -> None:
    """By name or number."""
    catalog = rt.catalogs.update(catalog_id, description="Whatever prints or scans")
    print(catalog.description)
    assert catalog.description == "Whatever prints or scans"


def delete(rt: RT, catalog_id: int = 42) -> None:
    """RT keeps the catalog, disabled."""
    rt.catalogs.delete(catalog_id)
    assert rt.catalogs.get(catalog_id).disabled


def custom_fields(rt: RT, typed_catalog: int = 1) -> None:
    """Those of its assets."""
    for field in rt.catalogs.custom_fields(typed_catalog):
        print(field.name, field.type)
    assert field.name
