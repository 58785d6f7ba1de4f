"""REST1 through the async client."""
