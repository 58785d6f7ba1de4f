"""The parts of the documentation site that commands write."""
