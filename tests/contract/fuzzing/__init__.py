"""A fuzzer (schemathesis) sends a real RT what the description allows, and judges the answers.

`tool` has it in an environment of its own, `document` is the description as it should read it,
`run` runs it, and `deviations` compares what it found with what is known of RT, in deviations.toml.
"""
