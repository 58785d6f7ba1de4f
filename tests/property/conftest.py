"""How hypothesis works here."""

import os

from hypothesis import settings

# A shared machine may be slow for a moment: that is no finding. CI tries the same examples each
# time, so that it fails for a change and not by chance; everybody else's runs look for new ones.
settings.register_profile("rtfacade", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "rtfacade")
