"""Programs that use what other generators make of the description, and the test that runs them."""
