"""Clear custom fields: RT takes null for a field of one value, an empty list for others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rtfacade.cli.app import App


def settle(app: App, made: dict[str, Any]) -> dict[str, Any]:
    """Replace ``[]`` by ``None`` for fields of one value; one request for each field."""
    asked: dict[str, Any] = made.get("custom_fields", {})
    singles = {name: None for name, value in asked.items() if value == [] and _single(app, name)}
    return {**made, "custom_fields": {**asked, **singles}} if singles else made


def _single(app: App, name: str) -> bool:
    found = app.rt.custom_fields.search(name=name, fields=["MaxValues"]).all()
    return bool(found) and all(field.max_values == 1 for field in found)
