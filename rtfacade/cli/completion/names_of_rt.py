"""Names that every RT has; types are in records/words.py. `site` reads those that one RT has."""

from __future__ import annotations

STATUSES = ("new", "open", "stalled", "resolved", "rejected", "deleted")
ASSET_STATUSES = ("new", "allocated", "in-use", "recycled", "stolen", "deleted")
WATCHER_ROLES = ("cc", "admin-cc", "requestor")
