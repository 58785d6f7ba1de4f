"""Generate a Python client from an OpenAPI document and report what is left out."""

from generator.errors import GenerateError
from generator.run import Summary, check, regenerate

__all__ = ["GenerateError", "Summary", "check", "regenerate"]
