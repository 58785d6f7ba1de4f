"""Help beside the commands: examples, topics, the shared options, manual pages, the reference."""
