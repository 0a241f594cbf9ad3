"""What the bot knows of languages: words, alphabets, concepts."""
