"""Completion in bash, zsh and fish: what is offered, and how each shell inserts it."""
