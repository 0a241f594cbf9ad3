"""How fast and how small the whole way of a question is, from a thousand claims to a million."""
