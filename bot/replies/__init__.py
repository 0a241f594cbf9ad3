"""From an answer to text and buttons."""
