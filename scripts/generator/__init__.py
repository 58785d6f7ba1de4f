"""An OpenAPI document in, a Python client out, and an honest account: scripts/generate.py."""

from generator.errors import GenerateError
from generator.run import Summary, check, regenerate

__all__ = ["GenerateError", "Summary", "check", "regenerate"]
