"""The kinds of facts a sentence states, one file a kind."""
