"""Compare two descriptions of one API and tell breaking changes: scripts/spec_diff.py."""

from specdiff.compare import Comparison, compare
from specdiff.difference import Difference

__all__ = ["Comparison", "Difference", "compare"]
