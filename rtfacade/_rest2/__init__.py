"""The language of REST2: payloads, filters, pagination, selections, messages."""
