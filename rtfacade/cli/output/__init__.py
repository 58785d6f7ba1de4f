"""Print results: tables, plain text, JSON or CSV."""
