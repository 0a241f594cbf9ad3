"""From a message to an answer, without Telegram and without a database."""
