"""Examples of rt.custom_fields."""

import copy

from rtfacade import RT


def get(rt: RT) -> None:
    """By name or number."""
    field = rt.custom_fields.get("Severity")
    print(field.id, field.type, field.values)
    assert field.name == "Severity"


def attach(rt: RT) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.custom_fields.get("Severity"))
    print([value.name for value in rt.custom_fields.attach(copied).list_values()])
    assert rt.custom_fields.attach(copied).list_values().all()


def get_many(rt: RT, field_id: int = 42, other_field: int = 43) -> None:
    """By number; in the order given."""
    for field in rt.custom_fields.get_many([field_id, other_field]):
        print(field.name, field.type)
    assert field.id == other_field


def search(rt: RT) -> None:
    """By keywords, and by conditions."""
    for field in rt.custom_fields.search(("name", "LIKE", "e"), type="Select", fields=["name"]):
        print(field.id, field.name)
    assert field.id


def create(rt: RT, name: str = "Building") -> None:
    """A list to choose from, for the tickets of one queue."""
    field = rt.custom_fields.create(
        name, "Select", queue="General", values=["North", "South"], max_values=1
    )
    print(field.id)
    assert [one.name for one in rt.custom_fields.values(field.id)] == ["North", "South"]


def update(rt: RT, field_id: int = 42) -> None:
    """By name or number."""
    field = rt.custom_fields.update(field_id, description="Where it happened")
    print(field.description)
    assert field.description == "Where it happened"


def delete(rt: RT, field_id: int = 42) -> None:
    """RT keeps the field, disabled."""
    rt.custom_fields.delete(field_id)
    assert rt.custom_fields.get(field_id).disabled


def applied_to(rt: RT, field_id: int = 42) -> None:
    """Queues, catalogs or classes."""
    for place in rt.custom_fields.applied_to(field_id):
        print(place.name)
    assert place.name == "General"


def values(rt: RT, field_id: int = 42) -> None:
    """In the order of RT's forms."""
    for value in rt.custom_fields.values(field_id):
        print(value.id, value.name)
    assert value.name == "South"


def value(rt: RT, field_id: int = 42) -> None:
    """By its name or number."""
    value = rt.custom_fields.value(field_id, "North")
    print(value.id, value.sort_order)
    assert value.name == "North"


def add_value(rt: RT, field_id: int = 42) -> None:
    """At the end, or where sort_order says."""
    value = rt.custom_fields.add_value(field_id, "West", description="Since 2026")
    print(value.id)
    assert value.name == "West"


def update_value(rt: RT, field_id: int = 42) -> None:
    """Its name, too."""
    value = rt.custom_fields.update_value(field_id, "South", name="South wing")
    print(value.name)
    assert value.name == "South wing"


def remove_value(rt: RT, field_id: int = 42) -> None:
    """Tickets that have it keep it."""
    rt.custom_fields.remove_value(field_id, "South")
    assert [one.name for one in rt.custom_fields.values(field_id)] == ["North"]


def reorder_values(rt: RT, field_id: int = 42) -> None:
    """By name or number."""
    rt.custom_fields.reorder_values(field_id, ["South", "North"])
    assert [one.name for one in rt.custom_fields.values(field_id)] == ["South", "North"]
