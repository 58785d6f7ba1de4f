"""How hypothesis works here."""

from hypothesis import settings

# A shared machine may be slow for a moment: that is no finding.
settings.register_profile("rtfacade", deadline=None)
settings.load_profile("rtfacade")
