"""What differs between two descriptions of one API, and what of it breaks: scripts/spec_diff.py."""

from specdiff.compare import Comparison, compare
from specdiff.difference import Difference

__all__ = ["Comparison", "Difference", "compare"]
