"""What the bot knows of languages."""
