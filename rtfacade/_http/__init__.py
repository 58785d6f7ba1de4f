"""The way to the wire: responses, retries, concurrency, redaction, dates."""
