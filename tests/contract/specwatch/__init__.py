"""Every answer that the contract tests see is held against spec/request_tracker_rest2.yaml.

`tap` listens to httpx, `description` finds the operation, `checks` compares, `tally` counts, and
`plugin` tells pytest. Nothing here knows the facade, so whatever speaks httpx is watched.
"""
