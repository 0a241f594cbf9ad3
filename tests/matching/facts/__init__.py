"""What a sentence states, one file a kind of fact."""
