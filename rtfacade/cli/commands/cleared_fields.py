"""Clear custom fields: RT takes null for a field of one value, an empty list for others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rtfacade.cli.app import App


def replace_cleared(app: App, values: dict[str, Any]) -> dict[str, Any]:
    """Replace ``[]`` by ``None`` for fields of one value; one request for each field."""
    custom_fields: dict[str, Any] = values.get("custom_fields", {})
    singles = {
        name: None for name, value in custom_fields.items() if value == [] and _single(app, name)
    }
    return {**values, "custom_fields": {**custom_fields, **singles}} if singles else values


def _single(app: App, name: str) -> bool:
    matches = app.rt.custom_fields.search(name=name, fields=["MaxValues"]).all()
    return bool(matches) and all(field.max_values == 1 for field in matches)
