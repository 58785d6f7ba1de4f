"""How a temporary RT is installed, configured, filled and run."""
