"""How a request proves who it is from: a token, a password, a session opened with either."""
