"""Examples of rt.classes."""

import copy

from rtfacade import RT


def get(rt: RT) -> None:
    """By name or number."""
    cls = rt.classes.get("General")
    print(cls.id, cls.description)
    assert cls.name == "General"


def attach(rt: RT, class_id: int = 42) -> None:
    """A copied or pickled record has no client."""
    copied = copy.deepcopy(rt.classes.get(class_id))
    rt.classes.attach(copied).update(description="Answers")
    assert rt.classes.get(class_id).description == "Answers"


def get_many(rt: RT, class_id: int = 42, other_class: int = 43) -> None:
    """By number; in the order given."""
    for cls in rt.classes.get_many([class_id, other_class]):
        print(cls.name, cls.description)
    assert cls.id == other_class


def search(rt: RT) -> None:
    """By keywords, and by conditions."""
    for cls in rt.classes.search(("name", "LIKE", "e"), fields=["name"]):
        print(cls.id, cls.name)
    assert cls.id


def create(rt: RT, name: str = "How to") -> None:
    """With a description."""
    cls = rt.classes.create(name, description="Step by step")
    print(cls.id)
    assert cls.description == "Step by step"


def update(rt: RT, class_id: int = 42) -> None:
    """By name or number."""
    cls = rt.classes.update(class_id, description="Answers to common questions")
    print(cls.description)
    assert cls.description == "Answers to common questions"


def delete(rt: RT, class_id: int = 42) -> None:
    """RT keeps the class, disabled."""
    rt.classes.delete(class_id)
    assert rt.classes.get(class_id).disabled


def custom_fields(rt: RT, typed_class: int = 1) -> None:
    """Those of its articles."""
    for field in rt.classes.custom_fields(typed_class):
        print(field.name, field.type)
    assert field.name
